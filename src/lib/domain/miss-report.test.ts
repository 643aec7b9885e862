import { describe, expect, it } from 'vitest';
import type { LogEvent, MissEvent } from './event';
import { missReport, monthsOf, type MissedItem } from './miss-report';
import { toCalendarDay, toDayNumber } from './study-day';

const TODAY = toDayNumber(20261122);
const itemOf = (item: string): MissedItem | null =>
	item.startsWith('chart') ? null : { topic: item.split('-')[0] ?? '', expect: 30 };

/** @param ago days */
const answer = (id: string, item: string, ago = 0, more: object = {}): LogEvent =>
	({
		...{ kind: 'practice', id, day: toCalendarDay(TODAY - ago), item, score: 0, ms: 30_000, lookup: 0 },
		...more
	}) as unknown as LogEvent;
const said = (of: string, cause: MissEvent['cause']): LogEvent =>
	({ kind: 'miss', of, item: 'x', cause, guessed: false, day: toCalendarDay(TODAY) }) as unknown as LogEvent;
const report = (...events: LogEvent[]) => missReport(events, TODAY, itemOf);

describe('the error diary', () => {
	it('says nothing before there is a miss', () =>
		expect(report(answer('a', 'heart-1', 0, { score: 1000 }))).toMatchObject({
			misses: 0,
			most: null,
			topics: []
		}));
	it('guesses from the time, and takes the learner at their word', () => {
		const found = report(
			answer('a', 'heart-1', 0, { ms: 5_000 }),
			answer('b', 'heart-2', 0, { ms: 5_000 }),
			said('a', 'time'),
			said('a', 'lookup')
		);
		expect(found).toMatchObject({ misses: 2, said: 1, causes: { careless: 1, lookup: 1, time: 0 } });
	});
	it.each([
		['today', 0, [1, 0, 0, 0]],
		['six days ago', 6, [1, 0, 0, 0]],
		['a week ago', 7, [0, 1, 0, 0]],
		['27 days ago', 27, [0, 0, 0, 1]],
		['28 days ago', 28, [0, 0, 0, 0]],
		['tomorrow, by a clock that was ahead', -1, [0, 0, 0, 0]]
	])('a miss of %s', (_, ago, weeks) =>
		expect(report(answer('a', 'heart-1', ago)).weeks.map(({ causes }) => causes.knowledge)).toEqual(weeks)
	);
	it('what it knows nothing of counts only where its cause was said', () => {
		expect(report(answer('a', 'chart-1')).misses).toBe(0);
		expect(report(answer('a', 'chart-1'), said('a', 'time')).topics).toMatchObject([
			{ topic: '', misses: 1 }
		]);
	});
	it('a word on an answer that was taken back counts for nothing', () =>
		expect(report(said('gone', 'time')).misses).toBe(0));
	it('names what weighs most from five misses on, and the topics in turn', () => {
		const four = ['a', 'b', 'c', 'd'].map((id) => answer(id, `lungs-${id}`));
		expect(report(...four).most).toBeNull();
		const found = report(...four, answer('e', 'heart-1', 0, { ms: 90_000 }));
		expect(found.most).toBe('knowledge');
		expect(found.topics.map(({ topic, misses, most }) => [topic, misses, most])).toEqual([
			['lungs', 4, 'knowledge'],
			['heart', 1, 'time']
		]);
	});
	it('reads the months that it touches', () => {
		expect(monthsOf(toDayNumber(20261026), TODAY)).toEqual([202610, 202611]);
		expect(monthsOf(toDayNumber(20261210), toDayNumber(20270106))).toEqual([202612, 202701]);
		expect(monthsOf(-5, 3)).toEqual([197001]);
	});
});
