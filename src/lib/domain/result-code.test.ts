import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figures } from '../../../tests/figures';
import {
	plainNickname,
	readResult,
	readScore,
	writeResult,
	writeScore,
	type Result,
	type ResultAnswer
} from './result-code';
import { seededRandom } from './random';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RUNS = process.env['FULL'] ? 100_000 : 5000;

const answer: fc.Arbitrary<ResultAnswer> = fc.record({
	right: fc.boolean(),
	outcome: fc.integer({ min: 0, max: 7 }),
	time: fc.integer({ min: 0, max: 127 })
});
const chars = (from: string, length: fc.StringConstraints) =>
	fc.string({ ...length, unit: fc.constantFrom(...from) });
const nickname = chars('ABC XYZ019-', { minLength: 1, maxLength: 12 })
	.map(plainNickname)
	.filter((name) => name !== '');
const result: fc.Arbitrary<Result> = fc.record({
	challenge: fc.integer({ min: 0, max: 2 ** 24 - 1 }),
	nonce: chars(ALPHABET, { minLength: 4, maxLength: 4 }),
	nickname,
	tenths: fc.integer({ min: 0, max: 65_535 }),
	answers: fc.array(answer, { minLength: 1, maxLength: 40 })
});
const given = (answers: number): Result => ({
	challenge: 0xabcdef,
	nonce: 'K7QM',
	nickname: 'CALM-OTTER 7',
	tenths: 1234,
	answers: Array.from({ length: answers }, (_, at) => ({ right: at % 3 > 0, outcome: at % 8, time: at * 3 }))
});

describe('R18: a result code', () => {
	it('comes back as it was', () => {
		fc.assert(
			fc.property(result, (one) => {
				expect(readResult(writeResult(one))).toEqual({ ok: true, result: one });
			})
		);
	});
	it('of 20 questions has 80 characters', () => expect(writeResult(given(20))).toHaveLength(80));

	const code = writeResult(given(5));
	it.each([
		['in small letters', code.toLowerCase()],
		['in groups', code.replace(/(.{4})/gu, '$1-')],
		['with blanks and a line break', ` ${code.slice(0, 20)}\n${code.slice(20)} `],
		['with its prefix', `#r1.${code}`],
		['as an address', `https://example.org/class#r1.${code}`],
		['with look-alikes', code.replaceAll('0', 'o').replaceAll('1', 'l')]
	])('is read %s', (_, text) => expect(readResult(text)).toEqual({ ok: true, result: given(5) }));

	it.each([
		['nothing', ''],
		['a word', 'HELLO'],
		['a U', code.replace(/.$/u, 'U')],
		['a letter of another script', `${code.slice(0, -1)}É`],
		['markup', '<img src=x onerror=alert(1)>'],
		['four kilobytes', 'A'.repeat(4096)],
		['a code that was cut', code.slice(0, -1)],
		['a code and one character', `${code}0`]
	])('refuses %s with a sentence', (_, text) => {
		const read = readResult(text);
		expect(read.ok ? '' : read.reason).toMatch(/^This .*\.$/u);
	});

	it('finds every wrong character and every exchange of two', () => {
		let wrongs = 0;
		let swaps = 0;
		for (const count of [1, 10, 20]) {
			const whole = writeResult(given(count));
			const letters = [...whole];
			for (let at = 0; at < letters.length; at++) {
				for (const other of ALPHABET) {
					if (other === letters[at]) continue;
					const wrong = whole.slice(0, at) + other + whole.slice(at + 1);
					expect(readResult(wrong).ok, `${count}: ${other} at ${at}`).toBe(false);
					wrongs++;
				}
				for (let second = at + 1; second < letters.length; second++) {
					if (letters[at] === letters[second]) continue;
					const swapped = [...letters];
					[swapped[at], swapped[second]] = [letters[second] ?? '', letters[at] ?? ''];
					expect(readResult(swapped.join('')).ok, `${count}: ${at} and ${second}`).toBe(false);
					swaps++;
				}
			}
		}
		figures('R18', { 'wrong characters found': wrongs, 'exchanges of two found': swaps });
	});

	it('accepts no random code', () => {
		const random = seededRandom(20_261_122);
		let refused = 0;
		const began = performance.now();
		for (let run = 0; run < RUNS; run++) {
			const length = 30 + random.below(60);
			const text = Array.from({ length }, () => ALPHABET[random.below(32)]).join('');
			expect(readResult(text).ok, text).toBe(false);
			refused++;
		}
		const ms = (performance.now() - began) / refused;
		figures('R18', { 'random codes refused': refused, 'ms for each, building it included': ms });
	});

	it('accepts no code whose answers were changed by hand', () => {
		fc.assert(
			fc.property(result, fc.nat(), fc.constantFrom(...ALPHABET), (one, at, other) => {
				const whole = writeResult(one);
				const place = at % whole.length;
				const forged = whole.slice(0, place) + other + whole.slice(place + 1);
				const read = readResult(forged);
				expect(read.ok).toBe(forged === whole);
			})
		);
	});
});

describe('a nickname', () => {
	it.each([
		['calm otter', 'CALM OTTER'],
		['<b>Ann</b>', 'BANNB'],
		['  a   b  ', 'A B'],
		['ABCDEFGHIJKLMNOP', 'ABCDEFGHIJKL'],
		['\u202EÉ', '']
	])('%s stands as "%s"', (typed, plain) => expect(plainNickname(typed)).toBe(plain));
});

describe('a score code', () => {
	it('comes back, and has nine characters', () => {
		const score = fc.record({
			challenge: fc.integer({ min: 0, max: 1023 }),
			right: fc.integer({ min: 0, max: 127 }),
			seconds: fc.integer({ min: 0, max: 8191 })
		});
		fc.assert(
			fc.property(score, (one) => {
				const text = writeScore(one);
				expect(text).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}$/u);
				expect(readScore(text)).toEqual(one);
				expect(readScore(text.toLowerCase().replaceAll('-', ''))).toEqual(one);
			})
		);
	});
	it('finds every wrong character and every exchange of neighbours', () => {
		const text = writeScore({ challenge: 700, right: 17, seconds: 242 }).replaceAll('-', '');
		for (let at = 0; at < text.length; at++) {
			for (const other of ALPHABET)
				if (other !== text[at]) expect(readScore(text.slice(0, at) + other + text.slice(at + 1))).toBeNull();
			const [a = '', b = ''] = text.slice(at, at + 2);
			if (b !== '' && a !== b) expect(readScore(text.slice(0, at) + b + a + text.slice(at + 2))).toBeNull();
		}
	});
	it.each(['', '12345678', '1234567890', 'UUUUUUUUU'])('refuses "%s"', (text) =>
		expect(readScore(text)).toBeNull()
	);
});
