/** A record of practice in words: plain, and no more than it knows. */
import { RECORD_FEW, shareOf, type RecordCount } from '../domain/practice-record';
import { fullDay } from './month-words';

const whole = (count: number) => count.toLocaleString('en-US');
/** A sign alone on the next line says nothing. */
const NEXT = '\u00a0';
const percent = (share: number) => Math.round(share * 100);

/** "1 day", "1,204 days" */
export const plural = (count: number, one: string, many = `${one}s`): string =>
	`${whole(count)} ${count === 1 ? one : many}`;

/** Time as whole minutes, with hours where they are many: "45 minutes", "204 minutes (3 h 24 min)". */
export function minutesText(ms: number): string {
	if (ms === 0) return 'none';
	const minutes = Math.round(ms / 60_000);
	if (minutes === 0) return 'less than a minute';
	const text = plural(minutes, 'minute');
	return minutes < 120 ? text : `${text} (${whole(Math.floor(minutes / 60))} h ${minutes % 60} min)`;
}

/** What stands in a cell: the figure, and what it rests on. */
export interface CellWords {
	main: string;
	/** A line each. */
	sub: string[];
}

/** A share of right answers: "79 %" over "41 of 52" and "likely 66 to 88 %"; few answers give their count alone. */
export function shareCell(count: RecordCount, isRangeTold = false): CellWords {
	const { answers, right } = count;
	if (answers === 0) return { main: 'none', sub: [] };
	const share = shareOf(count);
	const of = `${whole(right)} of ${whole(answers)}`;
	if (!share) return { main: 'too few', sub: [of] };
	const range = isRangeTold ? [`likely ${percent(share.from)} to ${percent(share.to)}${NEXT}%`] : [];
	return { main: `${percent(share.share)}${NEXT}%`, sub: [of, ...range] };
}

/** "October 24 to November 22, 2026", both as calendar days `yyyymmdd` */
export function spanText(from: number, to: number): string {
	if (from === to) return fullDay(from);
	const [first, last] = [fullDay(from), fullDay(to)];
	const isSameYear = Math.floor(from / 10_000) === Math.floor(to / 10_000);
	return `${isSameYear ? first.replace(/, \d+$/, '') : first} to ${last}`;
}

/** Where the figure of a share begins. */
export const FEW_TOLD = `Below ${RECORD_FEW} answers no percentage is given: it would say nothing.`;

/** A release as it was built: a moment in ms is told as its day. */
export function releaseText(release: string): string {
	if (!/^\d{13}$/.test(release)) return release;
	const built = new Date(Number(release));
	const day = built.getUTCFullYear() * 10_000 + (built.getUTCMonth() + 1) * 100 + built.getUTCDate();
	return `built ${fullDay(day)}`;
}
