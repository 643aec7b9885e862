import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	endOfStudyDay,
	isCalendarDay,
	studyDay,
	studyDayNumber,
	toCalendarDay,
	toDayNumber,
	weekday
} from './study-day';

const at = (iso: string) => Date.parse(iso);

describe('a study day', () => {
	const cases: [string, string, number, number][] = [
		['at 03:59 is yesterday', '2026-11-21T03:59:59.999Z', 0, 20261120],
		['at 04:00 is today', '2026-11-21T04:00:00Z', 0, 20261121],
		['in New York at 23:00', '2026-11-22T04:00:00Z', -300, 20261121],
		['in Kiritimati, UTC+14', '2026-11-21T14:00:00Z', 840, 20261122],
		['on Baker Island, UTC-12', '2026-11-21T14:00:00Z', -720, 20261120],
		['on Lord Howe, half an hour', '2026-11-20T17:30:00Z', 630, 20261121],
		['in New York before the clocks go forward', '2026-03-08T06:59:00Z', -300, 20260307],
		['in New York after the clocks went forward', '2026-03-08T08:00:00Z', -240, 20260308],
		['in New York in the hour that comes twice', '2026-11-01T06:30:00Z', -300, 20261031],
		['on a leap day', '2028-02-29T12:00:00Z', 0, 20280229],
		['on New Year', '2027-01-01T03:00:00Z', 0, 20261231],
		['by a clock at its beginning', '1970-01-01T00:00:00Z', -720, 19700101]
	];
	it.each(cases)('%s', (_, iso, offset, day) => expect(studyDay(at(iso), offset)).toBe(day));

	it('ends where the next begins', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 4e12 }),
				fc.constantFrom(-720, -300, 0, 345, 840),
				(time, offset) => {
					const day = studyDayNumber(time, offset);
					if (day === 0) return;
					expect(studyDayNumber(endOfStudyDay(day, offset) - 1, offset)).toBe(day);
					expect(studyDayNumber(endOfStudyDay(day, offset), offset)).toBe(day + 1);
				}
			)
		);
	});
	it.each([Number.NaN, 1e300, -1e300, Infinity])('exists for a clock at %j', (time) =>
		expect(isCalendarDay(studyDay(time, 0))).toBe(true)
	);
});

describe('the calendar', () => {
	it('agrees with Date for every day of 1970 to 9999 that is tried', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2_932_896 }), (day) => {
				const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
				expect(toCalendarDay(day)).toBe(Number(iso.replaceAll('-', '')));
				expect(toDayNumber(toCalendarDay(day))).toBe(day);
				expect(weekday(day)).toBe((new Date(day * 86_400_000).getUTCDay() + 6) % 7);
			}),
			{ numRuns: 2000 }
		);
	});
	it.each([20260229, 20261301, 20260431, 20260100, 0, 1.5, '20260101', 19691231])('has no %j', (day) =>
		expect(isCalendarDay(day)).toBe(false)
	);
});
