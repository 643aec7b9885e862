import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomLog } from '../../../tests/determinism/random-log';
import { checkEvent, checkParsed, knownEvent } from './event-check';
import type { StoredEvent } from './event';

const event = {
	id: 'AAAAAAAAAAAAAAAA',
	hlc: 5,
	at: 5,
	offset: 60,
	day: 20261121,
	app: '0.1.0',
	kind: 'bookmark',
	item: 'eye',
	on: true
};
const memory = {
	state: 2,
	step: 0,
	stability: 1,
	difficulty: 1,
	interval: 2,
	dueDay: 3,
	dueAt: 0,
	lastDay: 1,
	reps: 1,
	lapses: 0
};

const mark = { doc: 'note', from: 0, to: 4 };
const chart = (sheet: object) => ({
	...event,
	kind: 'chart',
	rev: 1,
	sheet: { lines: [{ system: 'icd10cm', code: 'I10', mark }], ...sheet },
	...{ score: 1, total: 1, exact: 1, over: 0, missed: 0, clean: true, evidence: 1, evidenceOf: 1, ms: 1 }
});

describe('an event from elsewhere', () => {
	const cases: [string, unknown, string | null, boolean][] = [
		['as it should be', event, null, true],
		['with a field of a later release', { ...event, colour: { of: ['it'] } }, null, true],
		['of a kind of a later release', { ...event, kind: 'duel', item: 3 }, null, false],
		['with a value of a later release', { ...event, kind: 'card', card: 'a', action: 'pin', until: 0 }, null, false],
		['a sheet of codes alone', chart({}), null, true],
		['a sheet with a query and an E/M level', chart({ queries: [{ mark, wording: 'a' }, { mark }], em: 4 }), null, true],
		['a sheet with a query about nothing', chart({ queries: [{ wording: 'a' }] }), 'chart.sheet is missing or wrong', false],
		['a sheet with hints', chart({ hints: ['SOB', 's/p'] }), null, true],
		['a sheet with a hint that is no word', chart({ hints: [4] }), 'chart.sheet is missing or wrong', false],
		['a sheet coded with choices', chart({ choices: true }), null, true],
		['a sheet whose choices are a number', chart({ choices: 4 }), 'chart.sheet is missing or wrong', false],
		['a sheet with a level in words', chart({ em: 'four' }), 'chart.sheet is missing or wrong', false],
		['with a kind that is a word of JavaScript', { ...event, kind: 'toString' }, null, false],
		['without a kind', { ...event, kind: undefined }, 'has no kind', false],
		['with a short id', { ...event, id: 'AAAA' }, 'id is missing or wrong', false],
		['with a clock beyond all clocks', { ...event, hlc: 1e308 }, 'hlc is missing or wrong', false],
		['with half a minute', { ...event, offset: 0.5 }, 'offset is missing or wrong', false],
		['on 30 February', { ...event, day: 20260230 }, 'day is missing or wrong', false],
		['with a wrong field', { ...event, on: 1 }, 'bookmark.on is missing or wrong', false],
		['with a fraction', { ...event, kind: 'setting', name: 'a', value: 0.5 }, 'setting.value is missing or wrong', false],
		['that is an array', [event], 'not an event', false],
		['that is nothing', null, 'not an event', false],
		['with __proto__', JSON.parse('{"__proto__":{"x":1},"kind":"a"}'), 'holds what an event cannot hold', false],
		['with a constructor inside', { ...event, z: [{ constructor: 1 }] }, 'holds what an event cannot hold', false],
		['nested too deep', { ...event, z: JSON.parse(`${'['.repeat(99)}${']'.repeat(99)}`) }, 'holds what an event cannot hold', false]
	]; // prettier-ignore
	it.each(cases)('%s', (_, value, reason, isKnown) => {
		const checked = checkEvent(value);
		expect(checked.ok ? null : checked.reason).toBe(reason);
		if (checked.ok) expect(knownEvent(checked.event) !== null).toBe(isKnown);
	});

	it('keeps every field as it was', () => {
		for (const one of randomLog(3)) expect(checkEvent(one)).toEqual({ ok: true, event: one });
	});

	it.each([
		['state 4', { ...memory, state: 4 }],
		['a negative interval', { ...memory, interval: -1 }],
		['a fraction of stability', { ...memory, stability: 0.5 }],
		['a field short', { ...memory, lapses: undefined }]
	])('a review whose memory has %s is refused', (_, after) => {
		const review = { ...event, kind: 'review', card: 'a', item: 'a', rev: 1, round: 'r', prev: null };
		const rest = { answer: '', verdict: 'right', score: 0, grade: 1, ms: 0, lookup: 0, help: false };
		expect(checkEvent({ ...review, ...rest, after: memory }).ok).toBe(true);
		expect(checkEvent({ ...review, ...rest, after })).toMatchObject({ ok: false });
	});

	it('is judged alike whether it is copied or, just parsed, kept', () => {
		const nested = (depth: number) => `{"a":`.repeat(depth) + '1' + '}'.repeat(depth);
		const anything = fc.oneof(
			fc.json(),
			fc
				.record({ ...fields(), item: fc.jsonValue(), on: fc.boolean() })
				.map((value) => JSON.stringify(value)),
			fc
				.constantFrom('{"__proto__":1}', '1e999', nested(11), nested(12), nested(13))
				.map((value) => JSON.stringify(event).replace('"eye"', value))
		);
		fc.assert(
			fc.property(anything, (text) => {
				expect(checkParsed(JSON.parse(text))).toEqual(checkEvent(JSON.parse(text)));
			}),
			{ numRuns: 1000 }
		);
	});

	it('never throws, and what it lets through survives JSON', () => {
		const anything = fc.oneof(
			fc.anything(),
			fc.record({ ...fields(), kind: fc.string(), item: fc.anything() })
		);
		fc.assert(
			fc.property(anything, (value) => {
				const checked = checkEvent(value);
				if (!checked.ok) return;
				expect(JSON.stringify(checkEvent(JSON.parse(JSON.stringify(checked.event))))).toBe(
					JSON.stringify(checked)
				);
				knownEvent(checked.event);
			}),
			{ numRuns: 500 }
		);
	});
});

function fields(): Record<keyof StoredEvent, fc.Arbitrary<unknown>> {
	const { id, hlc, at, offset, day, app, kind } = event;
	return {
		id: fc.constantFrom(id, 'x'),
		hlc: fc.constantFrom(hlc, -1),
		at: fc.constant(at),
		offset: fc.constant(offset),
		day: fc.constant(day),
		app: fc.constant(app),
		kind: fc.constantFrom(kind, 'undo')
	};
}
