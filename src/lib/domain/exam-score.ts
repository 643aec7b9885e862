/**
 * What a mock exam is worth: points by domain, and how far the same learner's score could lie from it by chance.
 * A question counts when it is right, as in an exam; part marks are for practice.
 */
import type { Audit } from './audit';
import type { Blueprint } from './blueprint';

/** One item as it was answered. Points are thousandths of a question. */
export interface ScoredItem {
	item: string;
	domain: string;
	worth: number;
	answered: boolean;
	points: number;
}

/** Whole or nothing. @param score thousandths, as marking gives it */
export const drillPoints = (score: number, worth: number): number => (score >= 1000 ? worth * 1000 : 0);

/**
 * A case earns the share of its codes that are exactly right, less one for each overcode, as an auditor counts: own
 * choice, since no exam body says how its cases are weighed.
 */
export function casePoints(
	{ exact, over, total }: Pick<Audit, 'exact' | 'over' | 'total'>,
	worth: number
): number {
	if (total === 0) return over === 0 ? worth * 1000 : 0;
	return Math.round((worth * 1000 * Math.max(0, exact - over)) / total);
}

/** One domain's line: questions that count, and points in thousandths of one. */
export interface DomainScore {
	id: string;
	asked: number;
	points: number;
}

export interface ExamScore {
	asked: number;
	/** Questions that count and were answered. */
	answered: number;
	points: number;
	/** Those of which something was asked, in the order given. */
	domains: DomainScore[];
}

/** @param domains ids in the order in which they are told */
export function scoreExam(items: readonly ScoredItem[], domains: readonly string[]): ExamScore {
	const sum = (list: readonly ScoredItem[], of: (item: ScoredItem) => number) =>
		list.reduce((all, item) => all + of(item), 0);
	const known = [...new Set([...domains, ...items.map(({ domain }) => domain)])];
	const lines = known.map((id): DomainScore => {
		const mine = items.filter((item) => item.domain === id && item.worth > 0);
		return { id, asked: sum(mine, ({ worth }) => worth), points: sum(mine, ({ points }) => points) };
	});
	const scored = items.filter(({ worth }) => worth > 0);
	return {
		asked: sum(scored, ({ worth }) => worth),
		answered: sum(scored, ({ answered, worth }) => (answered ? worth : 0)),
		points: sum(scored, ({ points }) => points),
		domains: lines.filter(({ asked }) => asked > 0)
	};
}

/** As an `exam` event keeps it. */
export const domainsText = (domains: readonly DomainScore[]): string =>
	domains.map(({ id, asked, points }) => `${id} ${asked} ${points}`).join('\n');

/** @returns what `domainsText` wrote; lines of another shape are passed over */
export function readDomains(text: string): DomainScore[] {
	return text.split('\n').flatMap((line) => {
		const [, id = '', asked = '', points = ''] = /^(\S+) (\d{1,6}) (\d{1,9})$/.exec(line) ?? [];
		return id === '' ? [] : [{ id, asked: Number(asked), points: Number(points) }];
	});
}

/** Bounds in tenths of a percent, 0 to 1000. */
export interface Interval {
	from: number;
	to: number;
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959_964;

/**
 * Wilson's score interval for a share (E. B. Wilson, Journal of the American Statistical Association 22, 1927,
 * page 209). Unlike the usual one it stays within 0 and 100 % and does not shrink to nothing when all or none are
 * right. Questions of a case stand or fall together, so the count is that of as many independent questions as
 * carry the same information: (Σw)² ÷ Σw² over the weights (L. Kish, Survey Sampling, 1965, section 8.2).
 * @param share 0 to 1
 * @param worths questions that each item counts as
 */
export function interval95(share: number, worths: readonly number[]): Interval {
	const sum = worths.reduce((all, worth) => all + worth, 0);
	const squares = worths.reduce((all, worth) => all + worth * worth, 0);
	if (squares === 0) return { from: 0, to: 1000 };
	const n = (sum * sum) / squares;
	const middle = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
	const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
	const bound = (value: number) => Math.min(1000, Math.max(0, value));
	return { from: bound(Math.floor((middle - half) * 1000)), to: bound(Math.ceil((middle + half) * 1000)) };
}

/** Bounds in whole percent, outwards: what is shown, and what is judged by. */
export const wholePercent = ({ from, to }: Interval): Interval => ({
	from: Math.floor(from / 10),
	to: Math.ceil(to / 10)
});

/** Where an interval lies beside a pass mark in percent. */
export function besidePass(interval: Interval, pass: number): 'above' | 'below' | 'open' {
	const { from, to } = wholePercent(interval);
	if (from >= pass) return 'above';
	return to < pass ? 'below' : 'open';
}

/** The pass mark in percent, or null where the exam tells a scaled score, which no raw one gives. */
export const passPercent = ({ pass }: Pick<Blueprint, 'pass'>): number | null =>
	'percent' in pass ? pass.percent : null;
