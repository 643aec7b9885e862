/**
 * A calendar file (RFC 5545) that reminds a learner to practise, and of the exam day. Times are floating: nine in
 * the evening is nine wherever the learner is, and no change of clocks moves it. No server has a part in it.
 */
import {
	isCalendarDay,
	toCalendarDay,
	toDayNumber,
	weekday,
	type CalendarDay,
	type DayNumber
} from './study-day';

export interface CalendarPlan {
	/** First and last day on which practice may stand. */
	from: CalendarDay;
	until: CalendarDay;
	/** 0 Monday to 6 Sunday, each once, in any order. */
	weekdays: readonly number[];
	/** Minutes after midnight, 0 to 1439. */
	time: number;
	/** How long a sitting is, minutes from 1. */
	minutes: number;
	/** The exam, where it has a name and a day. */
	exam: { name: string; day: CalendarDay } | null;
}

/** What the file says in words, so that no text of the page stands here. */
export interface CalendarWords {
	practice: string;
	/** What stands in the entry's notes. */
	notes: string;
	exam: string;
}

/** Why no file can be made, or only one without practice. */
export type CalendarProblem = 'no day' | 'no weekday' | 'no time' | 'over' | 'no such day' | 'too long';

/** A file reaches at most so many days: nobody wants a reminder for ever. */
export const CALENDAR_DAYS = 730;

const DAY_NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const LINE_OCTETS = 75;
const MINUTES_A_DAY = 1440;

/** @returns what is wrong with the practice of a plan, or null */
export function calendarProblem(plan: CalendarPlan, today: CalendarDay): CalendarProblem | null {
	const { from, until, weekdays, time, minutes } = plan;
	if (!isCalendarDay(from) || !isCalendarDay(until)) return 'no day';
	if (weekdays.length === 0) return 'no weekday';
	const isTime = Number.isInteger(time) && time >= 0 && time < MINUTES_A_DAY;
	if (!isTime || !Number.isInteger(minutes) || minutes < 1) return 'no time';
	if (until < from || until < today) return 'over';
	if (toDayNumber(until) - toDayNumber(from) >= CALENDAR_DAYS) return 'too long';
	return firstDay(plan) === null ? 'no such day' : null;
}

/** The first day of the practice, or null when no chosen weekday falls between the first day and the last. */
function firstDay({ from, until, weekdays }: CalendarPlan): DayNumber | null {
	const last = toDayNumber(until);
	const first = toDayNumber(from);
	for (let day = first; day <= last && day < first + 7; day++)
		if (weekdays.includes(weekday(day))) return day;
	return null;
}

/** On how many days practice stands. */
export function practiceDays({ from, until, weekdays }: CalendarPlan): number {
	let count = 0;
	for (let day = toDayNumber(from); day <= toDayNumber(until); day++)
		if (weekdays.includes(weekday(day))) count++;
	return count;
}

/**
 * @param at when the file is made, epoch ms
 * @param uid a name for this learner's entries, 1 to 60 of a-z, 0-9 and `-`: a later file with the same one
 * replaces the entries in calendars that honour it
 * @returns the text of the file
 * @throws RangeError when `calendarProblem` finds something, or the name is none
 */
export function calendarFile(
	plan: CalendarPlan,
	words: CalendarWords,
	today: CalendarDay,
	at: number,
	uid: string
): string {
	const first = firstDay(plan);
	if (first === null || calendarProblem(plan, today) !== null)
		throw new RangeError('This plan has no practice.');
	if (!/^[a-z0-9-]{1,60}$/.test(uid)) throw new RangeError('This is no name for entries.');
	const exam = plan.exam && isCalendarDay(plan.exam.day) && plan.exam.day >= today ? plan.exam : null;
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//CodeRounds//Practice//EN',
		'CALSCALE:GREGORIAN',
		...practiceEvent(plan, words, first, at, uid),
		...(exam ? examEvent(exam.day, words, at, uid) : []),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function practiceEvent(
	plan: CalendarPlan,
	words: CalendarWords,
	first: DayNumber,
	at: number,
	uid: string
): string[] {
	const { until, weekdays, time, minutes } = plan;
	const names = DAY_NAMES.filter((_, day) => weekdays.includes(day));
	const rule = names.length === 7 ? 'FREQ=DAILY' : `FREQ=WEEKLY;WKST=MO;BYDAY=${names.join(',')}`;
	return [
		'BEGIN:VEVENT',
		`UID:${uid}-practice@coderounds`,
		...stamps(at),
		`DTSTART:${toCalendarDay(first)}T${clock(time)}`,
		`DURATION:PT${minutes}M`,
		// The last moment of the last day, floating like the start (RFC 5545, 3.3.10).
		`RRULE:${rule};UNTIL=${until}T235959`,
		`SUMMARY:${escapeText(words.practice)}`,
		`DESCRIPTION:${escapeText(words.notes)}`,
		'TRANSP:TRANSPARENT',
		...alarm('PT0S', words.practice),
		'END:VEVENT'
	];
}

function examEvent(day: CalendarDay, words: CalendarWords, at: number, uid: string): string[] {
	return [
		'BEGIN:VEVENT',
		`UID:${uid}-exam@coderounds`,
		...stamps(at),
		`DTSTART;VALUE=DATE:${day}`,
		`DTEND;VALUE=DATE:${toCalendarDay(toDayNumber(day) + 1)}`,
		`SUMMARY:${escapeText(words.exam)}`,
		'TRANSP:OPAQUE',
		// At noon of the day before: time left to lay out books and papers.
		...alarm('-PT12H', words.exam),
		'END:VEVENT'
	];
}

/** `SEQUENCE` rises with every file, so that a calendar takes the later one. It counts minutes. */
function stamps(at: number): string[] {
	const utc = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
	return [`DTSTAMP:${utc}`, `SEQUENCE:${Math.floor(at / 60_000)}`];
}

function alarm(trigger: string, text: string): string[] {
	return [
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		`DESCRIPTION:${escapeText(text)}`,
		`TRIGGER:${trigger}`,
		'END:VALARM'
	];
}

const two = (number: number) => String(number).padStart(2, '0');
const clock = (time: number) => `${two(Math.floor(time / 60))}${two(time % 60)}00`;

/** A text value (RFC 5545, 3.3.11). What a calendar may not hold, control characters and half pairs, goes. */
export function escapeText(text: string): string {
	return text
		.replace(/\p{Cs}/gu, '')
		.replace(/\r\n?/g, '\n')
		.replace(/[\\;,]/g, '\\$&')
		.replaceAll('\n', '\\n')
		.replaceAll('\t', ' ')
		.replace(/\p{Cc}/gu, '');
}

/** Folds a line after at most 75 octets, never within a character (RFC 5545, 3.1). */
export function fold(line: string): string {
	const parts: string[] = [];
	let part = '';
	let octets = 0;
	for (const character of line) {
		const size = octetsOf(character);
		// A line that goes on begins with a blank, which counts.
		if (octets + size > LINE_OCTETS) {
			parts.push(part);
			part = '';
			octets = 1;
		}
		part += character;
		octets += size;
	}
	return [...parts, part].join('\r\n ');
}

function octetsOf(character: string): number {
	const point = character.codePointAt(0) ?? 0;
	if (point < 0x80) return 1;
	if (point < 0x800) return 2;
	return point < 0x10000 ? 3 : 4;
}
