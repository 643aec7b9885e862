import { describe, expect, it } from 'vitest';
import { randomLog, randomLogs } from '../../../tests/determinism/random-log';
import type { Draft, EventId, FindEvent, Memory, ReviewEvent, StoredEvent } from './event';
import { eventId } from './event-id';
import { fold, liveEvents } from './fold';
import { highlightKey } from './learner-state';
import { seededRandom } from './random';
import { canonical, stateHash } from './state-hash';

const RUNS = process.env['FULL'] ? 1000 : 100;
const DAY = 20261121;
/** Kinds that are one answer each. */
const ANSWERS = new Set(['review', 'find', 'practice', 'toldApart']);

function event(device: string, counter: number, hlc: number, draft: Draft | { kind: string }): StoredEvent {
	const id = eventId(device, counter, new Uint8Array(2));
	return { id, hlc, at: hlc, offset: 0, day: DAY, app: '1', ...draft } as StoredEvent;
}

function memory(interval: number): Memory {
	return {
		state: 2,
		step: 0,
		stability: 1,
		difficulty: 1,
		interval,
		dueDay: interval,
		dueAt: 0,
		lastDay: 0,
		reps: 1,
		lapses: 0
	};
}

function review(prev: EventId | null, interval: number, verdict: ReviewEvent['verdict'] = 'right'): Draft {
	return {
		kind: 'review',
		card: 'eye',
		item: 'eye',
		rev: 1,
		round: 'r',
		prev,
		answer: 'x',
		verdict,
		score: 1000,
		grade: 3,
		ms: 100,
		lookup: 10,
		help: false,
		after: memory(interval)
	};
}

const A = 'AAAAAAAA';
const B = 'BBBBBBBB';
const first = event(A, 1, 1, review(null, 1));
const onA = event(A, 2, 5, review(first.id, 2, 'wrong'));
const onB = event(B, 1, 6, review(first.id, 3));

const eye = (...events: StoredEvent[]) => fold(events).cards.get('eye');

const practice = (more: object = {}): Draft => ({
	kind: 'practice',
	...{ item: 'eye', rev: 1, round: 'mock', answer: 'x', verdict: 'wrong', score: 0, ms: 9, lookup: 0 },
	help: false,
	...more
});
const PAIR = 'icd10cm I50.22 I50.23';

describe('two codes taken for one another', () => {
	const miss = event(A, 1, 1, practice({ taken: PAIR }));
	const told = (counter: number, right = true, day = DAY) => ({
		...event(A, counter, counter, { kind: 'toldApart', pair: PAIR, item: 'eye', right, ms: 9 }),
		day
	});
	const days = (...events: StoredEvent[]) => fold(events).pairs.get(PAIR)?.told;
	it.each([
		['are a pair at once', [miss], []],
		['are told apart', [miss, told(2)], [DAY]],
		['count a day once', [miss, told(2), told(3)], [DAY]],
		['begin anew when they are missed in the duel', [miss, told(2), told(3, false)], []],
		['begin anew when one is taken for the other again', [told(2), miss, event(A, 3, 3, practice({ taken: PAIR }))], []],
		['are none when the answer was taken back', [miss, event(A, 2, 2, { kind: 'undo', targets: [miss.id] })], undefined],
		['are none when the line says no pair', [event(A, 1, 1, practice({ taken: 'x' }))], undefined]
	])('%s', (_, events, expected) => expect(days(...events)).toEqual(expected)); // prettier-ignore
});

describe('what leaves the memory as it is', () => {
	it('an answer in a mock counts for the day and for the item, not for the card', () => {
		const state = fold([first, event(A, 2, 9, practice())]);
		expect(state.cards.get('eye')?.reviews).toBe(1);
		expect(state.practised.get('eye')).toMatchObject({ times: 1, right: 0, round: 'mock' });
		expect(state.days.get(DAY)?.answers).toBe(2);
	});
	it('parameters go with the event that takes them back', () => {
		const fitted = { version: 'fsrs-6', weights: '1 2', reviews: 9, loss: 1, lossDefault: 2 };
		const on = event(A, 1, 1, { kind: 'parameters', ...fitted, on: true });
		expect(fold([on]).parameters.get('fsrs-6')?.weights).toBe('1 2');
		expect(fold([on, event(A, 2, 2, { kind: 'parameters', ...fitted, on: false })]).parameters.size).toBe(0);
	});
});

describe('a card', () => {
	it('is what its live head says', () =>
		expect(eye(first, onA)).toMatchObject({ head: onA.id, memory: memory(2) }));
	it('reviewed on two devices: the later wins the state, both count', () => {
		expect(eye(onB, onA, first)).toMatchObject({ head: onB.id, memory: memory(3), reviews: 3, right: 2 });
		expect(fold([first, onA, onB]).days.get(DAY)).toMatchObject({ answers: 3, right: 2, fresh: 1, ms: 300 });
	});
	it('at one clock: the greater device wins', () => {
		const same = event(B, 1, 5, review(first.id, 9));
		expect(eye(first, same, onA)?.head).toBe(same.id);
	});
	it('whose head was taken back is what it was', () =>
		expect(eye(first, onA, event(A, 3, 7, { kind: 'undo', targets: [onA.id] }))).toEqual(eye(first)));
	it('that was taken back here and reviewed there is what was done there', () =>
		expect(eye(first, onA, onB, event(A, 3, 7, { kind: 'undo', targets: [onA.id, first.id] }))).toMatchObject(
			{
				head: onB.id,
				reviews: 1
			}
		));
	it('of which nothing lives is not there', () =>
		expect(eye(first, event(A, 2, 7, { kind: 'undo', targets: [first.id] }))).toBeUndefined());
});

describe('taking back', () => {
	const undo = event(A, 3, 7, { kind: 'undo', targets: [onA.id] });
	const redo = event(A, 4, 8, { kind: 'undo', targets: [undo.id] });
	it('can be taken back', () => expect(eye(first, onA, undo, redo)).toEqual(eye(first, onA)));
	it('does not reach what came later', () => {
		const early = event(B, 9, 2, { kind: 'undo', targets: [onA.id] });
		expect(eye(first, early, onA)?.head).toBe(onA.id);
	});
	it('in a circle is settled by the order', () => {
		const one = event(A, 3, 7, { kind: 'undo', targets: [eventId(A, 4, new Uint8Array(2)), onA.id] });
		const two = event(A, 4, 8, { kind: 'undo', targets: [one.id] });
		expect(eye(first, onA, one, two)?.head).toBe(onA.id);
	});
	it('of what is not there does nothing', () =>
		expect(eye(first, event(A, 2, 7, { kind: 'undo', targets: [onB.id] }))).toEqual(eye(first)));
});

describe('what else a log tells', () => {
	const chart = (counter: number, score: number) =>
		event(A, counter, counter, {
			kind: 'chart',
			item: 'c',
			rev: 1,
			sheet: { lines: [] },
			score,
			total: 4,
			exact: 2,
			over: 1,
			missed: 1,
			clean: false,
			evidence: 1,
			evidenceOf: 2,
			ms: 50
		});
	it('the best audit and the last', () =>
		expect(fold([chart(1, 50), chart(2, 90), chart(3, 90), chart(4, 20)]).charts.get('c')).toMatchObject({
			tries: 4,
			best: { score: 90, at: 2 },
			last: { score: 20 }
		}));
	it('settings: the last word, and null for the default', () => {
		const set = (counter: number, value: string | null) =>
			event(A, counter, counter, { kind: 'setting', name: 'exam', value });
		expect(fold([set(2, 'CCS'), set(1, 'CPC')]).settings.get('exam')).toBe('CCS');
		expect(fold([set(1, 'CPC'), set(2, null)]).settings.has('exam')).toBe(false);
	});
	it('cards put aside, and brought back', () => {
		const put = (counter: number, action: 'bury' | 'suspend' | 'resume') =>
			event(A, counter, counter, { kind: 'card', card: 'eye', action, until: 0 });
		expect(fold([put(1, 'bury'), put(2, 'suspend')]).flags.get('eye')?.action).toBe('suspend');
		expect(fold([put(1, 'bury'), put(2, 'resume')]).flags.size).toBe(0);
	});
	it('rounds only when played to the end', () => {
		const round = (counter: number, finished: boolean) =>
			event(A, counter, counter, { kind: 'round', round: `${counter}`, mode: 'five', answers: 5, finished });
		expect(fold([round(1, true), round(2, false)]).days.get(DAY)?.rounds).toBe(1);
	});
	it('disputes: the last one, and their number', () => {
		const dispute = (counter: number, accept: boolean) =>
			event(A, counter, counter, { kind: 'dispute', item: 'd', rev: 1, review: first.id, note: '', accept });
		const state = fold([dispute(1, true), dispute(2, false)]);
		expect(state.disputes.get('d')).toMatchObject({ accept: false, count: 2 });
		expect(state.days.get(DAY)?.accepted).toBe(1);
	});
	it('own tabs, margin notes and highlights: the last word, and an empty one takes them away', () => {
		const place = 'icd10cm/I13.0';
		const quote = 'cardiorenal disease';
		const marks = (from: number, label: string, text: string, on: boolean) => [
			event(A, from, from, { kind: 'tab', place, label }),
			event(A, from + 1, from + 1, { kind: 'marginNote', place, text }),
			event(A, from + 2, from + 2, { kind: 'highlight', place, quote, on })
		];
		const set = marks(1, 'Hypertension', 'Always three lines.', true);
		const kept = fold(set);
		expect(kept.tabs.get(place)).toEqual({ label: 'Hypertension', at: 1 });
		expect(kept.marginNotes.get(place)).toBe('Always three lines.');
		expect([...kept.highlights]).toEqual([[highlightKey(place, quote), 3]]);
		const gone = fold([...set, ...marks(4, '', '', false)]);
		expect([gone.tabs.size, gone.marginNotes.size, gone.highlights.size]).toEqual([0, 0, 0]);
	});
	it('looking up: found and not, and the quickest that was found', () => {
		const find = (counter: number, right: boolean, ms: number, door: FindEvent['door'] = 'index') =>
			event(A, counter, counter, {
				kind: 'find',
				item: 'eye',
				door,
				chapter: 'icd10cm 7',
				code: 'H40.11X1',
				right,
				ms,
				route: ''
			});
		const { finds, days } = fold([find(1, true, 40_000), find(2, false, 9_000), find(3, true, 31_000)]);
		const index = { chapter: 'icd10cm 7', door: 'index' };
		expect(finds.get('icd10cm 7 index')).toEqual({ ...index, played: 3, found: 2, best: 31_000 });
		expect(days.get(DAY)).toMatchObject({ answers: 3, right: 2, lookup: 80_000 });
		const unhurried = fold([find(1, true, 40_000), find(2, true, 0)]).finds.get('icd10cm 7 index');
		expect(unhurried, 'without a clock').toEqual({ ...index, played: 2, found: 2, best: 40_000 });
		const doors = fold([
			find(1, true, 40_000),
			find(2, true, 8_000, 'search'),
			find(3, true, 5_000, 'paper')
		]);
		expect(
			[...doors.finds].map(([key, { best }]) => [key, best]),
			'each door has its own best'
		).toEqual([
			['icd10cm 7 index', 40_000],
			['icd10cm 7 search', 8_000],
			['icd10cm 7 paper', 5_000]
		]);
	});
	it('nothing of kinds and values it does not know', () => {
		const odd = [
			event(A, 8, 8, { kind: 'duel' }),
			event(A, 9, 9, { ...onA, kind: 'review', verdict: 'so-so' } as never)
		];
		expect(stateHash(fold([first, ...odd]))).toBe(stateHash(fold([first])));
	});
});

describe(`${RUNS} random logs`, () => {
	it('give one state in whatever order, with doubles, and joined from any side', () => {
		for (let seed = 0; seed < RUNS; seed++) {
			const random = seededRandom(seed);
			const events = randomLog(seed);
			const hash = stateHash(fold(events));
			expect(stateHash(fold(random.shuffle([...events, ...events]))), `seed ${seed}`).toBe(hash);
			expect(stateHash(fold(randomLogs(seed).reverse().flat())), `seed ${seed}`).toBe(hash);
			expect(stateHash(fold(JSON.parse(JSON.stringify(events)) as StoredEvent[])), `seed ${seed}`).toBe(hash);
		}
	});
	it('count every live answer of whatever kind once', () => {
		for (let seed = 0; seed < RUNS; seed++) {
			const state = fold(randomLog(seed));
			const events = liveEvents(randomLog(seed));
			const count = (wanted: string) => events.filter(({ kind }) => kind === wanted).length;
			const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
			const answered = events.filter(({ kind }) => ANSWERS.has(kind)).length;
			expect(sum([...state.days.values()].map(({ answers }) => answers))).toBe(answered);
			expect(sum([...state.practised.values()].map(({ times }) => times))).toBe(count('practice'));
			expect(sum([...state.cards.values()].map(({ reviews }) => reviews))).toBe(count('review'));
			expect(sum([...state.finds.values()].map(({ played }) => played))).toBe(count('find'));
		}
	});
});

describe('the hash of a state', () => {
	it('does not depend on the order of keys', () =>
		expect(canonical({ b: 1, a: [{ d: 1, c: 2 }] })).toBe('{"a":[{"c":2,"d":1}],"b":1}'));
	it('changes with one count', () => {
		const [a, b] = [fold([first]), fold([first])];
		expect(stateHash(a)).toBe(stateHash(b));
		b.days.set(DAY, { ...b.days.get(DAY), ms: 101 } as never);
		expect(stateHash(a)).not.toBe(stateHash(b));
	});
});
