import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import {
	calendarFile,
	calendarProblem,
	escapeText,
	fold,
	practiceDays,
	type CalendarPlan
} from './calendar-file';
import { toCalendarDay, toDayNumber, weekday } from './study-day';

const TODAY = 20261122; // a Sunday
const AT = Date.UTC(2026, 10, 22, 18, 30, 5, 250);
const WORDS = { practice: 'Practise coding', notes: 'CodeRounds', exam: 'CCS exam' };
const EVERY = [0, 1, 2, 3, 4, 5, 6];
const PLAN: CalendarPlan = {
	from: TODAY,
	until: 20261231,
	weekdays: EVERY,
	time: 21 * 60,
	minutes: 20,
	exam: { name: 'CCS', day: 20270101 }
};
const file = (plan: CalendarPlan, words = WORDS) => calendarFile(plan, words, TODAY, AT, 'a1');

/** What another program reads in the file. */
function read(text: string) {
	const events = new ICAL.Component(ICAL.parse(text) as unknown[])
		.getAllSubcomponents('vevent')
		.map((event) => new ICAL.Event(event));
	return { events, practice: events[0], exam: events[1] };
}
/** Days on which an event stands, by that program's own reckoning. */
function daysOf(event: ICAL.Event | undefined): number[] {
	const days: number[] = [];
	const iterator = event?.iterator();
	for (let next = iterator?.next(); next && days.length < 1000; next = iterator?.next())
		days.push(next.year * 10_000 + next.month * 100 + next.day);
	return days;
}

describe('the file', () => {
	const text = file(PLAN);
	it('is this', () => {
		expect(text.split('\r\n')).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//CodeRounds//Practice//EN',
			'CALSCALE:GREGORIAN',
			'BEGIN:VEVENT',
			'UID:a1-practice@coderounds',
			'DTSTAMP:20261122T183005Z',
			'SEQUENCE:29922870',
			'DTSTART:20261122T210000',
			'DURATION:PT20M',
			'RRULE:FREQ=DAILY;UNTIL=20261231T235959',
			'SUMMARY:Practise coding',
			'DESCRIPTION:CodeRounds',
			'TRANSP:TRANSPARENT',
			'BEGIN:VALARM',
			'ACTION:DISPLAY',
			'DESCRIPTION:Practise coding',
			'TRIGGER:PT0S',
			'END:VALARM',
			'END:VEVENT',
			'BEGIN:VEVENT',
			'UID:a1-exam@coderounds',
			'DTSTAMP:20261122T183005Z',
			'SEQUENCE:29922870',
			'DTSTART;VALUE=DATE:20270101',
			'DTEND;VALUE=DATE:20270102',
			'SUMMARY:CCS exam',
			'TRANSP:OPAQUE',
			'BEGIN:VALARM',
			'ACTION:DISPLAY',
			'DESCRIPTION:CCS exam',
			'TRIGGER:-PT12H',
			'END:VALARM',
			'END:VEVENT',
			'END:VCALENDAR',
			''
		]);
	});
	it('is read by another program: times float, the alarm rings at the start, the exam is a whole day', () => {
		const { practice, exam } = read(text);
		expect(practice?.startDate.toString()).toBe('2026-11-22T21:00:00');
		expect(practice?.startDate.zone).toBe(ICAL.Timezone.localTimezone);
		expect(practice?.duration.toSeconds()).toBe(1200);
		expect(daysOf(practice)).toHaveLength(40);
		expect(daysOf(practice).at(-1)).toBe(20261231);
		expect(exam?.startDate.isDate).toBe(true);
		expect(exam?.startDate.toString()).toBe('2027-01-01');
		expect(exam?.duration.toSeconds()).toBe(86_400);
		const alarm = exam?.component.getFirstSubcomponent('valarm');
		expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT12H');
	});
	it.each<[string, Partial<CalendarPlan>, number]>([
		['without an exam', { exam: null }, 1],
		['with one that has passed', { exam: { name: 'CCS', day: 20261120 } }, 1],
		['with one today', { exam: { name: 'CCS', day: TODAY } }, 2],
		['with a day that does not exist', { exam: { name: 'CCS', day: 20260230 } }, 1]
	])('%s', (_, change, events) => expect(read(file({ ...PLAN, ...change })).events).toHaveLength(events));
	it('names no address of any kind, and nothing of the learner', () => {
		expect(text).not.toMatch(/https?:|ORGANIZER|ATTENDEE|mailto/i);
	});
});

describe('a plan that makes no file', () => {
	it.each<[string, Partial<CalendarPlan>, string]>([
		['no weekday', { weekdays: [] }, 'no weekday'],
		['no time', { time: Number.NaN }, 'no time'],
		['a time after midnight', { time: 1440 }, 'no time'],
		['no minutes', { minutes: 0 }, 'no time'],
		['its end is past', { from: 20261101, until: 20261121 }, 'over'],
		['its end is before it begins', { from: 20261130, until: 20261125 }, 'over'],
		['a day that does not exist', { until: 20261131 }, 'no day'],
		['ten years', { until: 20361122 }, 'too long'],
		['no chosen weekday until the end', { until: 20261124, weekdays: [4] }, 'no such day']
	])('%s', (_, change, problem) => {
		const plan = { ...PLAN, ...change };
		expect(calendarProblem(plan, TODAY)).toBe(problem);
		expect(() => file(plan)).toThrow(RangeError);
	});
	it('a name that is none', () => {
		expect(() => calendarFile(PLAN, WORDS, TODAY, AT, 'a b')).toThrow(RangeError);
	});
});

/** A line of RFC 5545, unfolded: a name, parameters, a value without control characters. */
const LINE = /^[A-Z-]+(;[A-Z-]+=[^;:,"]+)*:[^\p{Cc}]*$/u;
const octets = (line: string) => new TextEncoder().encode(line).length;

describe('whatever stands in it', () => {
	const anyText = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.string({ unit: 'grapheme', maxLength: 120 }),
		fc.constantFrom('a;b,c\\d', 'two\r\nlines', 'é'.repeat(80), '👩‍⚕️'.repeat(30), 'x\\n', '\ud800 alone')
	);
	it('the file follows the grammar, and every text comes back', () => {
		fc.assert(
			fc.property(anyText, anyText, anyText, (practice, notes, exam) => {
				const text = file(PLAN, { practice, notes, exam });
				expect(text.endsWith('\r\n')).toBe(true);
				// CR and LF only as a pair.
				expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
				for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
				const unfolded = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
				for (const line of unfolded) expect(line).toMatch(LINE);
				const said = (value: string) =>
					value
						.replace(/\p{Cs}/gu, '')
						.replace(/\r\n?/g, '\n')
						.replaceAll('\t', ' ')
						.replace(/(?!\n)\p{Cc}/gu, '');
				const { events } = read(text);
				expect(events[0]?.summary ?? '').toBe(said(practice));
				expect(events[0]?.description ?? '').toBe(said(notes));
				expect(events[1]?.summary ?? '').toBe(said(exam));
			}),
			{ numRuns: 300 }
		);
	});
	it('practice stands on the chosen weekdays and on no other day, the first one is the start', () => {
		const weekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 });
		const number = toDayNumber(TODAY);
		fc.assert(
			fc.property(
				weekdays,
				fc.nat(400),
				fc.nat(300),
				fc.integer({ min: 0, max: 1439 }),
				(days, later, length, time) => {
					const from = toCalendarDay(number + later);
					const plan = { ...PLAN, weekdays: days, time, from, until: toCalendarDay(number + later + length) };
					const wanted = Array.from({ length: length + 1 }, (_, at) => number + later + at)
						.filter((day) => days.includes(weekday(day)))
						.map(toCalendarDay);
					expect(practiceDays(plan)).toBe(wanted.length);
					if (wanted.length === 0) {
						expect(calendarProblem(plan, TODAY)).toBe('no such day');
						return;
					}
					const { practice } = read(file(plan));
					expect(daysOf(practice)).toEqual(wanted);
					expect((practice?.startDate.hour ?? 0) * 60 + (practice?.startDate.minute ?? 0)).toBe(time);
				}
			),
			{ numRuns: 100 }
		);
	});
	it('folding can be undone', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (line) => {
				expect(fold(line).replaceAll('\r\n ', '')).toBe(line);
			})
		);
	});
	it.each([
		['a; b, c', 'a\\; b\\, c'],
		['back\\slash', 'back\\\\slash'],
		['two\r\nlines\rthree', 'two\\nlines\\nthree'],
		['a bell \u0007', 'a bell ']
	])('%j', (text, escaped) => expect(escapeText(text)).toBe(escaped));
});
