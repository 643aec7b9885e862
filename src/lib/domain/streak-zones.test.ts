/** The streak over every change of clocks: real time zones by Intl, twelve of them over eight dates (R12). */
import { describe, expect, it } from 'vitest';
import { figures } from '../../../tests/figures';
import { streakOf } from './streak';
import { studyDay, toCalendarDay, toDayNumber, type CalendarDay } from './study-day';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const ZONES = [
	'America/New_York',
	'America/Los_Angeles',
	'America/St_Johns', // half hours
	'Europe/London',
	'Europe/Berlin',
	'Asia/Kolkata',
	'Asia/Kathmandu', // quarter hours
	'Australia/Lord_Howe', // summer time of half an hour
	'Pacific/Chatham',
	'Pacific/Apia',
	'Pacific/Kiritimati', // UTC+14
	'Etc/GMT+12' // UTC-12
] as const;

const DATES: [CalendarDay, string][] = [
	[20260308, 'summer time begins in America'],
	[20261101, 'summer time ends in America'],
	[20260329, 'summer time begins in Europe'],
	[20261025, 'summer time ends in Europe'],
	[20260405, 'summer time ends in Lord Howe and Chatham'],
	[20261004, 'summer time begins in Lord Howe'],
	[20261231, 'the year ends'],
	[20280229, 'a leap day']
];

const clocks = new Map<string, Intl.DateTimeFormat>();
/** Minutes to add to UTC at an instant, as the zone's own rules say. */
function offsetIn(timeZone: string, at: number): number {
	let clock = clocks.get(timeZone);
	if (!clock) {
		const numbers = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
		const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
		clock = new Intl.DateTimeFormat('en-US', { timeZone, ...numbers, ...time });
		clocks.set(timeZone, clock);
	}
	const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
	const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
	return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - at) / MINUTE);
}

const dayIn = (zone: string, at: number) => studyDay(at, offsetIn(zone, at));

/** The instant at which a zone's clocks show a time of a day; the first one where they show it twice. */
function instantOf(zone: string, day: CalendarDay, hour: number, minute: number): number {
	const wall = toDayNumber(day) * DAY + hour * HOUR + minute * MINUTE;
	const guesses = [wall - offsetIn(zone, wall - DAY) * MINUTE, wall - offsetIn(zone, wall + DAY) * MINUTE];
	const exact = guesses.filter((at) => at + offsetIn(zone, at) * MINUTE === wall);
	// A time that the clocks leap over: what they show after the leap.
	return exact.length > 0 ? Math.min(...exact) : Math.max(...guesses);
}

it('knows the zones: their clocks really change on these dates', () => {
	const change = (zone: string, day: CalendarDay) =>
		offsetIn(zone, instantOf(zone, day, 12, 0)) - offsetIn(zone, instantOf(zone, day, 0, 0));
	expect(change('America/New_York', 20260308)).toBe(60);
	expect(change('America/New_York', 20261101)).toBe(-60);
	expect(change('Europe/Berlin', 20260329)).toBe(60);
	expect(change('Australia/Lord_Howe', 20260405)).toBe(-30);
	expect(change('Australia/Lord_Howe', 20261004)).toBe(30);
	expect(offsetIn('Pacific/Kiritimati', Date.UTC(2026, 0, 1))).toBe(14 * 60);
	expect(offsetIn('Etc/GMT+12', Date.UTC(2026, 0, 1))).toBe(-12 * 60);
});

describe.each(DATES)('R12: %i, when %s', (date) => {
	const first = toDayNumber(date) - 5;
	const week = Array.from({ length: 11 }, (_, at) => toCalendarDay(first + at));

	it.each(ZONES)('%s: each evening is its own day, and none is missed', (zone) => {
		const studied = week.map((day) => dayIn(zone, instantOf(zone, day, 21, 0)));
		expect(studied).toEqual(week);
		expect(streakOf(studied, week.at(-1) ?? 0)).toMatchObject({ days: 11, frozen: [], today: true });
		figures('R12', { [`of ${ZONES.length} zones × ${DATES.length} dates: the streak goes on`]: 1 });
	});
	it.each(ZONES)('%s: 03:30 is still the evening before, 04:00 is the next day', (zone) => {
		for (const [at, day] of week.entries()) {
			const before = toCalendarDay(first + at - 1);
			expect(dayIn(zone, instantOf(zone, day, 3, 30)), String(day)).toBe(before);
			expect(dayIn(zone, instantOf(zone, day, 4, 0)), String(day)).toBe(day);
		}
	});
	it.each(ZONES)('%s: the day changes once in every real day', (zone) => {
		// Every half hour through the change: days never run back, and no day is left out or comes twice.
		const seen: CalendarDay[] = [];
		const start = instantOf(zone, week[0] ?? 0, 12, 0);
		for (let at = start; at < start + 9 * DAY; at += HOUR / 2) {
			const day = dayIn(zone, at);
			if (seen.at(-1) !== day) seen.push(day);
		}
		expect(seen).toEqual(week.slice(0, seen.length));
		expect(seen.length).toBe(10);
	});
});

describe('R12: a flight between two zones', () => {
	const pairs = ZONES.flatMap((from) => ZONES.filter((to) => to !== from).map((to) => [from, to] as const));
	const takeOff = Date.UTC(2026, 5, 10, 9, 0);
	it.each(pairs)('%s to %s never ends a streak', (from, to) => {
		// Once in every 24 hours, wherever the learner is: nine times before and nine times after.
		const before = Array.from({ length: 9 }, (_, at) => dayIn(from, takeOff - (8 - at) * DAY));
		const length = streakOf(before, before.at(-1) ?? 0).days;
		expect(length).toBe(9);

		// Off the plane, before anything is answered there. Over more than a day of difference the last day lies
		// ahead of tomorrow, and counts again when it comes.
		const landed = dayIn(to, takeOff + 14 * HOUR);
		expect(streakOf(before, landed).days).toBeGreaterThanOrEqual(length - 1);

		const after = Array.from({ length: 9 }, (_, at) => dayIn(to, takeOff + (at + 1) * DAY));
		const all = [...before, ...after];
		const result = streakOf(all, after.at(-1) ?? 0);
		// A day met twice counts once; one that was flown over is covered.
		expect(result.days).toBe(new Set(all).size);
		expect(result.days).toBeGreaterThanOrEqual(16);
		expect(result.frozen.length).toBeLessThanOrEqual(1);
		figures('R12', { 'flights between zones: the streak goes on': 1 });
	});
	it('there and back within two days changes nothing', () => {
		for (const [from, to] of pairs) {
			const zoneAt = (at: number) => (at === 6 || at === 7 ? to : from);
			const days = Array.from({ length: 14 }, (_, at) => dayIn(zoneAt(at), takeOff + at * DAY));
			const result = streakOf(days, days.at(-1) ?? 0);
			expect(result.days, `${from} ${to}`).toBe(new Set(days).size);
		}
	});
});

describe('R12: a clock that goes three days back, and comes right again', () => {
	const zone = 'America/New_York';
	const noon = Date.UTC(2026, 5, 10, 16, 0);
	it.each(Array.from({ length: 21 }, (_, at) => at + 1))('a streak of %i days is what it was', (days) => {
		const studied = Array.from({ length: days }, (_, at) => dayIn(zone, noon - (days - 1 - at) * DAY));
		const before = streakOf(studied, dayIn(zone, noon));
		expect(before.days).toBe(days);
		// What is answered with the wrong clock counts for the day that it tells.
		const wrong = dayIn(zone, noon - 3 * DAY);
		expect(streakOf([...studied, wrong], wrong).days).toBeLessThanOrEqual(days);
		const right = streakOf([...studied, wrong], dayIn(zone, noon));
		// A streak that is younger than three days grows by the day that was told.
		if (days > 3) expect(right).toEqual(before);
		else expect(right.days).toBe(days + 1);
		figures('R12', { 'streaks with a clock three days back and right again: none lost': 1 });
	});
});

describe('the day that Samoa left out', () => {
	it('is no day anybody could study on: a freeze covers it', () => {
		// Clocks went from 29 December 2011, 24:00, to 31 December, 00:00.
		const days = [20111226, 20111227, 20111228, 20111229, 20111231, 20120101];
		const studied = days.map((day) => dayIn('Pacific/Apia', instantOf('Pacific/Apia', day, 18, 0)));
		expect(studied).toEqual(days);
		expect(streakOf(studied, 20120101)).toMatchObject({ days: 6, frozen: [20111230] });
	});
});

describe('a clock that is wrong for a while', () => {
	const noon = Date.UTC(2026, 10, 12, 17, 0);
	const dayAt = (at: number) => dayIn('America/New_York', at);
	const ten = Array.from({ length: 10 }, (_, at) => dayAt(noon - (9 - at) * DAY));
	it('set back three days, then right: nothing changes', () => {
		const wrong = dayAt(noon - 3 * DAY);
		expect(ten).toContain(wrong);
		// While it is wrong, the days it calls future are not lost.
		const meanwhile = streakOf([...ten, wrong], wrong);
		expect(meanwhile.days).toBe(8);
		expect(streakOf([...ten, wrong], dayAt(noon))).toEqual(streakOf(ten, dayAt(noon)));
	});
	it('set ahead three days, then right: the day to come counts when it comes, once', () => {
		const ahead = dayAt(noon + 3 * DAY);
		expect(streakOf([...ten, ahead], dayAt(noon)).days).toBe(10);
		const later = [...ten, ahead, ...[1, 2, 3].map((days) => dayAt(noon + days * DAY))];
		expect(streakOf(later, ahead)).toMatchObject({ days: 13, frozen: [], today: true });
	});
	it('in another year, then right: nothing changes', () => {
		for (const year of [1999, 2031]) {
			const wrong = dayAt(Date.UTC(year, 0, 1, 17, 0));
			const result = streakOf([...ten, wrong], dayAt(noon));
			expect(result.days, String(year)).toBe(10);
			expect(result.frozen.filter((day) => day > 20260101)).toEqual([]);
		}
	});
});
