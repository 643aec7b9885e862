import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnkiReview } from './anki-collection';
import { gradedLog, historyEvents, type PastReview } from './anki-history';
import type { Grade } from './event';
import { checkEvent, knownEvent } from './event-check';
import { counterOf, deviceOf } from './event-id';
import { fold, liveEvents } from './fold';
import { review } from './schedule';
import { stateHash } from './state-hash';
import { union } from './union';

const DAY = 86_400_000;
const AT = Date.UTC(2025, 9, 9, 12);
const NOW = AT + 400 * DAY;
const row = (more: Partial<AnkiReview> = {}): AnkiReview => ({
	...{ at: AT, card: 1, ease: 3, kind: 1, factor: 2500, ms: 3000 },
	...more
});

describe('what of a review log is an answer', () => {
	it.each([
		['a review', row(), 'graded'],
		['a card that is learned, and learned again', row({ kind: 2 }), 'graded'],
		['a filtered deck that schedules', row({ kind: 3 }), 'graded'],
		['a filtered deck that does not', row({ kind: 3, factor: 0 }), 'ungraded'],
		['set by hand', row({ kind: 4, ease: 0 }), 'ungraded'],
		['rescheduled', row({ kind: 5, ease: 0 }), 'ungraded'],
		['a grade that there is not', row({ ease: 5 }), 'ungraded'],
		['a kind that there is not', row({ kind: NaN }), 'ungraded'],
		['before there was Anki', row({ at: 1000 }), 'ungraded'],
		['in the future', row({ at: NOW + DAY }), 'ungraded']
	])('%s', (_, one, what) => {
		const { graded, ungraded } = gradedLog([one], NOW);
		expect(graded.length > 0 ? 'graded' : ungraded > 0 ? 'ungraded' : '').toBe(what);
	});

	it('begins anew where the card did', () => {
		const reset = row({ at: AT + DAY, kind: 4, ease: 0, factor: 0 });
		const log = gradedLog([row({ at: AT + 2 * DAY }), reset, row(), row({ card: 2 })], NOW);
		expect(log).toMatchObject({ before: 1, ungraded: 1 });
		expect(log.graded.map(({ card, at }) => [card, at])).toEqual([
			[2, AT],
			[1, AT + 2 * DAY]
		]);
	});
});

const world = (taken: Iterable<string> = []) => ({
	offset: () => 60,
	schedule: review,
	taken: new Set(taken),
	now: NOW
});
const past = (item: string, day: number, grade: Grade, ms = 3000): PastReview => ({
	...{ item: `own.1a2b3c4d.${item}`, rev: 1, at: AT + day * DAY, grade, ms }
});
const HISTORY = [past('a', 0, 3), past('b', 0, 1, 9e9), past('a', 1, 3), past('a', 10, 4)];

describe('a history as events', () => {
	it('has its own times, and FSRS goes through it once', () => {
		const events = historyEvents(HISTORY, ['own.1a2b3c4d.b'], world());
		expect(events.map((event) => [event.kind, event.day, 'grade' in event ? event.grade : 0])).toEqual([
			['review', 20_251_009, 3],
			['review', 20_251_009, 1],
			['review', 20_251_010, 3],
			['review', 20_251_019, 4],
			['card', 20_261_113, 0]
		]);
		for (const event of events) {
			const checked = checkEvent(event);
			expect(checked.ok && knownEvent(checked.event)).toBeTruthy();
		}
		expect(new Set(events.map(({ id }) => deviceOf(id))).size).toBe(1);
		expect(events.map(({ id }) => counterOf(id))).toEqual([1, 2, 3, 4, 5]);
		const state = fold(events);
		const a = state.cards.get('own.1a2b3c4d.a');
		expect(a).toMatchObject({ reviews: 3, right: 3, grade: 4 });
		expect(a?.memory.interval).toBeGreaterThan(10);
		expect(state.cards.get('own.1a2b3c4d.b')).toMatchObject({ reviews: 1, right: 0, ms: 600_000 });
		expect(state.flags.get('own.1a2b3c4d.b')?.action).toBe('suspend');
		expect([...state.days.keys()]).toEqual([20_251_009, 20_251_010, 20_251_019]);
	});

	it('is the same on every device, and in any order of its rows', () => {
		const once = historyEvents(HISTORY, [], world());
		expect(historyEvents([...HISTORY].reverse(), [], world())).toEqual(once);
		expect(union(once, historyEvents(HISTORY, [], world()))).toHaveLength(once.length);
	});

	it('gets another name where it was taken back before', () => {
		const [first] = historyEvents(HISTORY, [], world());
		const [again] = historyEvents(HISTORY, [], world([deviceOf(first?.id ?? '')]));
		expect(deviceOf(again?.id ?? '')).not.toBe(deviceOf(first?.id ?? ''));
	});

	it('an answer that was given here since stays the newest', () => {
		const [own] = historyEvents([past('a', 300, 1)], [], world());
		if (own?.kind !== 'review') throw new Error('no review');
		const state = fold([own, ...historyEvents(HISTORY, [], world())]);
		expect(state.cards.get(own.card)).toMatchObject({ head: own.id, reviews: 4 });
	});

	it('goes on from what is remembered already', () => {
		const events = historyEvents(HISTORY, [], world());
		const heads = new Map(
			liveEvents(events).flatMap((event) =>
				event.kind === 'review' ? [[event.card, { memory: event.after, head: event.id }] as const] : []
			)
		);
		const [later] = historyEvents([past('a', 30, 3)], [], world(), heads);
		expect(later).toMatchObject({ prev: events[3]?.id });
	});

	it('however it is cut in two and joined, nothing is lost', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(300), fc.constantFrom(1, 2, 3, 4)), {
					maxLength: 12
				}),
				fc.nat(12),
				(rows, at) => {
					const all = rows.map(([item, day, grade], n) => ({ ...past(item, day, grade as Grade), ms: n }));
					const parts = [all.slice(0, at), all.slice(at)].map((part) => historyEvents(part, [], world()));
					const [one = [], two = []] = parts;
					expect(fold([...one, ...two]).days.size).toBe(new Set(rows.map(([, day]) => day)).size);
					expect(stateHash(fold([...one, ...two]))).toBe(stateHash(fold([...two, ...one])));
				}
			),
			{ numRuns: 100 }
		);
	});
});
