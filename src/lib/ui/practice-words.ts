/** What stands below the name of each way to practise: where one is with it. */

const due = (count: number): string => (count > 0 ? `${count} due, ` : '');

export const drillWords = (all: readonly { total: number; seen: number; due: number }[]): string => {
	const sum = (of: 'total' | 'seen' | 'due') => all.reduce((so, one) => so + one[of], 0);
	return `${due(sum('due'))}${sum('seen')} of ${sum('total')} asked`;
};

/** @param open the title of the chart that is open; empty for none */
export const chartWords = (coded: number, total: number, open: string): string =>
	`${coded} of ${total} coded${open ? `, ${open} is open` : ''}`;

/** @param best answers that were right in the best run; 0 before the first */
export const speedWords = (best: number): string =>
	best > 0 ? `most so far: ${best} right` : 'quick answers, with or without a clock';

/**
 * @param results of the round that is run here; null where none is
 * @param played challenges so far
 */
export function classWords(results: number | null, played: number): string {
	if (results !== null) return `a round is open, ${results} results in`;
	return played > 0
		? `${played} ${played === 1 ? 'challenge' : 'challenges'} played`
		: 'host a round, or join one by code';
}

/**
 * @param open the exam that is under way
 * @param last the one that was sat last; its points are thousandths
 */
export function mockWords(
	open: { exam: string; percent: number } | null,
	last: { exam: string; percent: number; points: number; asked: number } | undefined
): string {
	if (open) return `${open.exam}, ${open.percent} %, is under way`;
	if (!last) return 'six exams, each under its house rules';
	const { exam, percent, points, asked } = last;
	return `last: ${exam}, ${percent} %, ${Math.round(points / Math.max(1, asked) / 10)} % right`;
}

/** @param count of pairs that wait, and of all that are not told apart for good */
export const duelWords = (count: { due: number; open: number }): string =>
	count.due > 0 ? `${count.due} to tell apart` : `${count.open} told apart, asked again later`;

/** @param saved sets of questions that were chosen */
export const choiceWords = (saved: number): string =>
	saved > 0
		? `${saved} saved ${saved === 1 ? 'set' : 'sets'}`
		: 'by domain, topic, level, or what was missed';

/** @param skills that are due */
export const bookWords = (skills: number): string => `${due(skills)}made fresh from the code sets`;

export const deskWords = (desk: { one: string; many: string }, count: number, waiting: number): string =>
	`${due(waiting)}${count} ${count === 1 ? desk.one : desk.many}`;

/** Beside a topic's name. */
export const topicWords = (count: { total: number; seen: number; due: number }): string => {
	if (count.due > 0) return `${count.due} due`;
	return count.seen === 0 ? `${count.total} new` : `${count.seen} of ${count.total}`;
};
