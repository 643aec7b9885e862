import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	EMPTY_VIEW,
	notWatching,
	readMessage,
	readView,
	viewChange,
	watch,
	type ClassMessage,
	type ClassView,
	type Watching
} from './class-message';

const row = { place: 1, tied: false, nickname: 'CALM OWL', right: 9, over: 0, tenths: 600, scoreOnly: false };
const view: ClassView = {
	...EMPTY_VIEW,
	phase: 'board',
	title: 'Heart failure',
	asked: 10,
	count: 1,
	mean: 900,
	rows: [row]
};
const head = { v: 1, s: 's1', n: 4 } as const;
const snap: ClassMessage = { ...head, t: 'snap', p: view };

describe('a message', () => {
	it.each<[string, unknown]>([
		['the whole state', snap],
		['what changed', { ...head, t: 'delta', p: { count: 2 } }],
		['a heartbeat', { ...head, t: 'beat', p: null }],
		['hello', { ...head, t: 'hello', p: null }],
		['a result', { ...head, t: 'result', p: 'r1.ABC' }]
	])('%s is read as it is', (_, message) => expect(readMessage(message)).toEqual(message));
	it.each<[string, unknown]>([
		['nothing', null],
		['a text', 'snap'],
		['a list', [snap]],
		['another version', { ...snap, v: 2 }],
		['no number', { ...snap, n: '4' }],
		['a negative number', { ...snap, n: -1 }],
		['another kind', { ...snap, t: 'quit' }],
		['a state that lacks a field', { ...snap, p: { ...view, hard: undefined } }],
		['a phase that is none', { ...head, t: 'delta', p: { phase: 'over' } }],
		['a row without a name', { ...head, t: 'delta', p: { rows: [{ ...row, nickname: 5 }] } }],
		['a hundred rows', { ...head, t: 'delta', p: { rows: Array.from({ length: 100 }, () => row) } }],
		['a title as long as a book', { ...head, t: 'delta', p: { title: 'x'.repeat(5000) } }]
	])('%s is none', (_, message) => expect(readMessage(message)).toBeNull());
	it('lets in no field that is not named', () => {
		const hostile: unknown = JSON.parse(
			'{"v":1,"s":"s1","n":1,"t":"delta","p":{"count":3,"__proto__":{"x":1},"names":["Ann"]}}'
		);
		expect(readMessage(hostile)).toEqual({ v: 1, s: 's1', n: 1, t: 'delta', p: { count: 3 } });
		expect(({} as Record<string, unknown>)['x']).toBeUndefined();
	});
	it('never throws', () => {
		fc.assert(
			fc.property(fc.anything(), (data) => {
				expect(readMessage(data)?.v ?? 1).toBe(1);
				expect([null, 'object']).toContain(readView(data) === null ? null : 'object');
			})
		);
	});
	it('of the whole state stays small', () => expect(JSON.stringify(snap).length).toBeLessThan(16_384));
});

describe('what changed', () => {
	it('is the fields that differ', () => {
		expect(viewChange(view, { ...view, count: 2, mean: 850 })).toEqual({ count: 2, mean: 850 });
		expect(viewChange(view, { ...view, rows: [{ ...row }] })).toBeNull();
	});
});

describe('a projector', () => {
	const at = (messages: ClassMessage[], from: Watching = notWatching(0)) => {
		let [now, asks] = [from, 0];
		for (const [step, message] of messages.entries()) {
			const { after, ask } = watch(now, message, step + 1);
			now = after;
			asks += ask ? 1 : 0;
		}
		return { now, asks };
	};
	const delta = (n: number, count: number): ClassMessage => ({ ...head, n, t: 'delta', p: { count } });
	const beat = (n: number): ClassMessage => ({ ...head, n, t: 'beat', p: null });

	it('follows the whole state and then what changed', () => {
		const { now, asks } = at([snap, delta(5, 2), beat(5), delta(6, 3), beat(6)]);
		expect([now.view?.count, now.n, asks]).toEqual([3, 6, 0]);
	});
	it.each<[string, ClassMessage[]]>([
		['a change before the whole state', [delta(5, 2)]],
		['a change that is missing', [snap, delta(6, 3)]],
		['a heartbeat that is ahead', [snap, beat(6)]],
		['a change of another session', [snap, { ...head, s: 's2', n: 5, t: 'delta', p: { count: 9 } }]],
		['a heartbeat of another session', [snap, { ...head, s: 's2', n: 4, t: 'beat', p: null }]]
	])('asks again after %s, and shows nothing wrong', (_, messages) => {
		const { now, asks } = at(messages);
		expect(asks).toBe(1);
		expect(now.view?.count ?? 1).toBe(1);
	});
	it('does not take another projector for the teacher', () => {
		const { now } = at([
			{ ...head, t: 'hello', p: null },
			{ ...head, t: 'told', p: 'x' }
		]);
		expect(now.heard).toBe(0);
	});
	it('shows the right state whatever is lost on the way', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(50), fc.boolean()), { maxLength: 30 }), (steps) => {
				let watching = watch(notWatching(0), snap, 0).after;
				let now = { ...view };
				let n = 4;
				for (const [count, lost] of steps) {
					const change = viewChange(now, { ...now, count });
					if (!change) continue;
					now = { ...now, count };
					n += 1;
					if (lost) continue;
					const { after, ask } = watch(watching, { ...head, n, t: 'delta', p: change }, n);
					watching = ask ? watch(after, { ...head, n, t: 'snap', p: now }, n).after : after;
					expect(watching.view).toEqual(now);
				}
				const { after, ask } = watch(watching, beat(n), 99);
				watching = ask ? watch(after, { ...head, n, t: 'snap', p: now }, 99).after : after;
				expect(watching.view).toEqual(now);
			})
		);
	});
});
