/** The board of a class: places, the mean, and what was hardest, from the results that count. */
import type { ChallengeMode } from './challenge';
import type { ClassResult } from './class-session';
import { NO_OUTCOME } from './result-code';

export interface BoardRow {
	/** From 1; results that are as good share one. */
	place: number;
	tied: boolean;
	key: string;
	nickname: string;
	right: number;
	over: number;
	tenths: number;
	claimed: number;
	kind: ClassResult['kind'];
}

type Ranked = Pick<ClassResult, 'right' | 'over' | 'tenths' | 'nickname'>;

/** A chart counts like an audit: exact codes minus those too many. */
export const worth = ({ right, over }: Pick<ClassResult, 'right' | 'over'>): number =>
	Math.max(0, right - over);

/** Negative where `a` is better. Time decides in a sprint alone. */
function compareResults(a: Ranked, b: Ranked, mode: ChallengeMode): number {
	return worth(b) - worth(a) || (mode === 'sprint' ? a.tenths - b.tenths : 0);
}

/** All results, best first; those that are as good share a place and stand in the order of their nicknames. */
export function boardRows(results: readonly ClassResult[], mode: ChallengeMode): BoardRow[] {
	const byName = (a: Ranked, b: Ranked) => (a.nickname < b.nickname ? -1 : a.nickname > b.nickname ? 1 : 0);
	const sorted = [...results].sort((a, b) => compareResults(a, b, mode) || byName(a, b));
	const placeOf = (one: ClassResult) =>
		1 + sorted.findIndex((other) => compareResults(one, other, mode) === 0);
	let place = 0;
	let last: ClassResult | null = null;
	return sorted.map((result, at) => {
		if (last === null || compareResults(last, result, mode) !== 0) place = at === 0 ? 1 : placeOf(result);
		last = result;
		const next = sorted[at + 1];
		const before = sorted[at - 1];
		const tied = [before, next].some((other) => other && compareResults(other, result, mode) === 0);
		const { key, nickname, right, over, tenths, claimed, kind } = result;
		return { place, tied, key, nickname, right, over, tenths, claimed, kind };
	});
}

/** Lines of a board that a class reads from its seats. */
const MOST_ROWS = 7;

/** @returns who has one of the first `places`, as far as the board has room, and how many more share the last place */
export function topRows(rows: readonly BoardRow[], places = 5): { rows: BoardRow[]; more: number } {
	const top = rows.filter(({ place }) => place <= places);
	return { rows: top.slice(0, MOST_ROWS), more: Math.max(0, top.length - MOST_ROWS) };
}

/** @returns right answers of the class in tenths of a percent, or null where nothing came in */
export function classMean(results: readonly Ranked[], asked: number): number | null {
	if (results.length === 0 || asked === 0) return null;
	const right = results.reduce((sum, result) => sum + worth(result), 0);
	return Math.round((right * 1000) / (results.length * asked));
}

/** How the class did on one question. */
export interface ItemTally {
	/** Its place in the round, from 0. */
	at: number;
	right: number;
	/** Who got as far as it; scores alone say nothing of single questions. */
	of: number;
	/** The wrong outcome that came most often, and how often; null where none came. */
	wrong: { outcome: number; count: number } | null;
}

/** @param asked questions of the round */
export function tallyItems(results: readonly Pick<ClassResult, 'answers'>[], asked: number): ItemTally[] {
	return Array.from({ length: asked }, (_, at) => {
		const given = results.flatMap(({ answers }) => answers[at] ?? []);
		const missed = new Map<number, number>();
		for (const { right, outcome } of given)
			if (!right && outcome !== NO_OUTCOME) missed.set(outcome, (missed.get(outcome) ?? 0) + 1);
		const [most] = [...missed].sort(([a, one], [b, other]) => other - one || a - b);
		return {
			at,
			right: given.filter(({ right }) => right).length,
			of: given.length,
			wrong: most ? { outcome: most[0], count: most[1] } : null
		};
	});
}

/** Questions that somebody missed, the hardest first. */
export function hardest(tallies: readonly ItemTally[], count: number): ItemTally[] {
	return tallies
		.filter(({ right, of }) => right < of)
		.sort((a, b) => a.right * b.of - b.right * a.of || b.of - a.of || a.at - b.at)
		.slice(0, count);
}

/** How the class did on one line of a chart's key. */
export interface LineTally {
	at: number;
	right: number;
	missed: number;
	partly: number;
	wrong: number;
	of: number;
}

/** @param lines of the key @returns each line, and codes too many over all sheets with how many sheets had some */
export function tallyChart(
	results: readonly Pick<ClassResult, 'answers'>[],
	lines: number
): { lines: LineTally[]; over: number; sheets: number } {
	const sheets = results.filter(({ answers }) => answers.length > 0);
	const count = (at: number, outcome: number) =>
		sheets.filter(({ answers }) => answers[at]?.outcome === outcome).length;
	const over = sheets.map(({ answers }) => answers[lines]?.time ?? 0);
	return {
		lines: Array.from({ length: lines }, (_, at) => ({
			...{ at, right: count(at, 0), missed: count(at, 1), partly: count(at, 2), wrong: count(at, 3) },
			of: sheets.length
		})),
		over: over.reduce((sum, one) => sum + one, 0),
		sheets: over.filter((one) => one > 0).length
	};
}
