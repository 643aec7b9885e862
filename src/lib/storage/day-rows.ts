/**
 * Sums of days as rows. A log of years has thousands of days: with a row each, an import would wait for the disk for
 * them alone. What is said of a day stands in one of three places; the first that says something holds.
 * 1. the meta row, `today`: the day that was changed last. An answer writes that row anyway.
 * 2. `day:20261121`: a day that was changed by itself, or null where nothing is left of it
 * 3. `year:2026`: all days of the year, as they were when everything was written anew
 */
import type { DaySum } from '../domain/learner-state';
import type { CalendarDay } from '../domain/study-day';
import type { LogMeta } from './schema';
import type { ReadRows, Rows } from './vault';

/** The meta row, as far as it concerns days. */
export type Today = Pick<LogMeta, 'today'>;

const keyOf = (day: CalendarDay): string => `day:${day}`;
const yearOf = (day: CalendarDay): string => `year:${Math.floor(day / 10_000)}`;

/** Returns what is said of a day, or undefined. */
export async function readDay(
	rows: ReadRows,
	day: CalendarDay,
	{ today }: Today
): Promise<DaySum | undefined> {
	if (today?.day === day) return today.sum;
	const row = (await rows.get('sums', keyOf(day))) as DaySum | null | undefined;
	if (row !== undefined) return row ?? undefined;
	return daysOf(await rows.get('sums', yearOf(day))).find(([one]) => one === day)?.[1];
}

/** Writes what is said of a day, perhaps into `meta`, which the caller puts into its row. */
export function writeDay(rows: Rows, day: CalendarDay, sum: DaySum | undefined, meta: Today): void {
	const { today } = meta;
	const isLater = today === undefined || day > today.day;
	if (sum && (isLater || day === today.day)) {
		if (today && isLater) rows.put('sums', keyOf(today.day), today.sum);
		meta.today = { day, sum };
		return;
	}
	if (day === today?.day) delete meta.today;
	rows.put('sums', keyOf(day), sum ?? null);
}

/** Writes all days anew, where no row says anything of one. */
export function writeDays(rows: Rows, days: ReadonlyMap<CalendarDay, DaySum>, meta: Today): void {
	delete meta.today;
	const years = new Map<string, [CalendarDay, DaySum][]>();
	for (const [day, sum] of days) {
		const year = years.get(yearOf(day));
		if (year) year.push([day, sum]);
		else years.set(yearOf(day), [[day, sum]]);
	}
	// As text: the database takes it much faster than so many objects.
	for (const [key, year] of years) rows.put('sums', key, JSON.stringify(year));
}

/** Takes all rows of the store `sums` by key. Returns all days. */
export function allDays(
	sums: readonly (readonly [string, unknown])[],
	{ today }: Today
): Map<CalendarDay, DaySum> {
	const days = new Map<CalendarDay, DaySum>();
	for (const [key, row] of sums)
		if (key.startsWith('year:')) for (const [day, sum] of daysOf(row)) days.set(day, sum);
	for (const [key, row] of sums) {
		if (!key.startsWith('day:')) continue;
		const day = Number(key.slice('day:'.length));
		if (row === null) days.delete(day);
		else days.set(day, row as DaySum);
	}
	if (today) days.set(today.day, today.sum);
	return days;
}

/** Days of a year's row; none where it was damaged, which the check finds. */
function daysOf(row: unknown): [CalendarDay, DaySum][] {
	if (typeof row !== 'string') return [];
	try {
		const days: unknown = JSON.parse(row);
		return Array.isArray(days) ? (days as [CalendarDay, DaySum][]) : [];
	} catch {
		// Our own text, cut: what is derived is folded anew by the check.
		return [];
	}
}
