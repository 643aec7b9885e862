import { describe, expect, it } from 'vitest';
import { BUZZ_KEYS, canBuzz, keyName, missingKeys, NO_TRIAL, padPresses, tryKey } from './buzz-inputs';
import { MOST_TEAMS } from './buzz';

describe('keys that teams can have', () => {
	it('are enough for all, each another, and free', () => {
		expect(new Set(BUZZ_KEYS).size).toBe(MOST_TEAMS);
		expect(BUZZ_KEYS.filter((key) => !canBuzz(key))).toEqual([]);
	});
	it.each(['KeyA', 'Semicolon', 'Slash', 'IntlBackslash'])('%s is free', (code) =>
		expect(canBuzz(code)).toBe(true)
	);
	it.each([
		['opens the buzzers', 'Space'],
		['goes on', 'Enter'],
		['leads through the page', 'Tab'],
		['stops', 'Escape'],
		['chooses an answer', 'Digit1'],
		['chooses an answer, too', 'Numpad1'],
		['scrolls', 'ArrowDown'],
		['is the browser’s', 'F5'],
		['makes other keys something else', 'ShiftLeft'],
		['stays on', 'CapsLock'],
		['is a key nobody knows', '']
	])('one that %s is not: %s', (_, code) => expect(canBuzz(code)).toBe(false));
});

describe('what stands on a key', () => {
	it.each([
		['KeyQ', 'Q'],
		['Semicolon', ';'],
		['IntlBackslash', 'IntlBackslash']
	])('%s is %s', (code, name) => expect(keyName(code)).toBe(name));
	it('is what this keyboard writes, where the browser says it', () =>
		expect(keyName('KeyZ', new Map([['KeyZ', 'y']]))).toBe('Y'));
});

describe('gamepads, asked once a frame', () => {
	const pad = (index: number, timestamp: number, pressed = true) => ({ index, timestamp, pressed });
	it.each([
		['a press is at the time the pad tells', [pad(0, 990)], [], [{ pad: 0, at: 990 }]],
		[
			'presses of one frame are at one time, the first',
			[pad(0, 995), pad(1, 990)],
			[],
			[
				{ pad: 0, at: 990 },
				{ pad: 1, at: 990 }
			]
		],
		['a button that stays down is no press', [pad(0, 990), pad(1, 995)], [0], [{ pad: 1, at: 995 }]],
		['a button let go is none', [pad(0, 990, false)], [0], []],
		['a pad with a clock of its own is heard now', [pad(0, 1_700_000_000_000)], [], [{ pad: 0, at: 1000 }]],
		['a pad whose time is ahead is heard now', [pad(0, 1003)], [], [{ pad: 0, at: 1000 }]],
		['nothing pressed is nothing', [], [], []]
	])('%s', (_, pads, before, presses) => expect(padPresses(new Set(before), pads, 1000)).toEqual(presses));
});

describe('trying the keys', () => {
	const run = (text: string) =>
		text
			.split(' ')
			.filter(Boolean)
			.reduce((trial, one) => tryKey(trial, one.startsWith('-') ? 'up' : 'down', one.slice(1)), NO_TRIAL);
	it.each([
		['nothing came', '', ['Q', 'P', 'Z']],
		['one after the other is not together', '+Q -Q +P -P +Z -Z', ['P', 'Z']],
		['all at once', '+Q +P +Z', []],
		['the third was dropped', '+Q +P', ['Z']],
		['the best try counts', '+Q +P +Z -Q -P -Z +Q', []],
		['a key that repeats is one', '+Q +Q +Q', ['P', 'Z']]
	])('%s', (_, text, missing) => expect(missingKeys(['Q', 'P', 'Z'], run(text))).toEqual(missing));
	it('knows what is down now, and what came at all', () =>
		expect(run('+Q +P -Q +X')).toEqual({ down: ['P', 'X'], together: ['Q', 'P'], seen: ['Q', 'P', 'X'] }));
});
