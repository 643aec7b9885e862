/** The numbers of the coverage page in words. */
import type { Confidence } from '../domain/blueprint';
import type { ExamCoverage } from '../domain/coverage';
import { fullDay } from './month-words';

/** `2026-12-31` as "December 31, 2026". */
export const longDay = (day: string): string => fullDay(Number(day.slice(0, 10).replaceAll('-', '')));

/** "100 questions, 240 minutes, 70 % to pass" */
export function formatWords({
	items,
	unscored,
	minutes,
	pass
}: Pick<ExamCoverage, 'items' | 'unscored' | 'minutes' | 'pass'>): string {
	const hidden = unscored > 0 ? ` and ${unscored} that do not count` : '';
	const mark =
		'percent' in pass ? `${pass.percent} % to pass` : `${pass.scaled} of ${pass.to} points to pass`;
	return `${items} questions${hidden}, ${minutes} minutes, ${mark}`;
}

const SURE: Record<Confidence, string> = {
	high: 'as the exam body says',
	medium: 'second hand',
	low: 'not confirmed'
};
/** How sure a statement is, in words. */
export const sureWords = (confidence: Confidence): string => SURE[confidence];

/** "25 % of its length is the longest that is whole" */
export function longestWords(longest: number): string {
	if (longest === 100) return 'A full-length mock can be asked unseen.';
	if (longest === 0) return 'Not even a tenth of its length is whole yet.';
	return `A mock of ${longest} % of its length is whole.`;
}

/** What is missing, or that nothing is: never by colour alone. */
export const missingWords = (have: number, asked: number): string =>
	have >= asked ? '' : `${asked - have} missing`;

/** Share of answers alike at first, in whole percent; null where nobody answered blind. */
export const agreementShare = (agreed: number, read: number): number | null =>
	read === 0 ? null : Math.floor((agreed / read) * 100);
