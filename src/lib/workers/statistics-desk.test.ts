import { describe, expect, it } from 'vitest';
import type { PracticeEvent } from '../domain/event';
import { eventId } from '../domain/event-id';
import { toCalendarDay } from '../domain/study-day';
import { StatisticsDesk } from './statistics-desk';

const TODAY = 20_778;
const line = (number: number, day: number): string =>
	JSON.stringify({
		id: eventId('ADeviceX', number, Uint8Array.of(number, 7)),
		hlc: number * 1000,
		at: number * 1000,
		offset: 0,
		day: toCalendarDay(day),
		app: '0.1.0',
		kind: 'practice',
		item: 'drill-a',
		rev: 1,
		round: 'r1',
		answer: 'a',
		verdict: 'right',
		score: 1000,
		ms: 1000,
		lookup: 0,
		help: false
	} satisfies PracticeEvent);
const asked = { today: TODAY, aim: 90, weights: null };
const span = { from: TODAY, to: TODAY };
/** Answers that a record of today counts. */
const today = (desk: StatisticsDesk, tail: string): number | undefined => {
	const answer = desk.take({ kind: 'record', id: 1, tail, span });
	return answer && 'record' in answer ? answer.record.cards.answers[0] : undefined;
};

describe('the desk of statistics', () => {
	it('answers a count and a record over the same log, in whatever order they are asked', () => {
		const desk = new StatisticsDesk();
		desk.take({ kind: 'chunk', text: [line(1, TODAY - 1), line(2, TODAY)].join('\n') });
		const tail = line(3, TODAY);
		expect(today(desk, tail)).toBe(2);
		const counted = desk.take({ kind: 'count', id: 2, tail, asked });
		expect(counted && 'statistics' in counted ? counted.statistics.answers : 0).toBe(3);
		expect(today(desk, tail)).toBe(2);
	});

	it('a tail takes the place of the one before, and a cleared log is empty', () => {
		const desk = new StatisticsDesk();
		desk.take({ kind: 'chunk', text: line(1, TODAY) });
		expect(today(desk, [line(2, TODAY), line(3, TODAY)].join('\n'))).toBe(3);
		expect(today(desk, line(2, TODAY))).toBe(2);
		expect(desk.take({ kind: 'clear' })).toBeNull();
		expect(today(desk, line(2, TODAY))).toBe(1);
	});
});
