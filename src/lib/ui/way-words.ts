/** What of an exam can be practised here, and where a statement comes from, in words. */
import type { ExamCoverage } from '../domain/coverage';
import type { WaySource } from '../domain/way';

/** "An unseen mock fills 98 of 100 questions, 64 of the exam’s 100 in own words, without the CPT number." */
export function practisedWords({
	fillable,
	items,
	inWords
}: Pick<ExamCoverage, 'fillable' | 'items' | 'inWords'>): string {
	const words = inWords > 0 ? `, ${inWords} of the exam’s ${items} in own words, without the CPT number` : '';
	return `An unseen mock fills ${fillable} of ${items} questions${words}.`;
}

/** "aapc.com/…, page of 2019; an older page" */
export function sourceWords({ what, dated, note }: WaySource): string {
	const isOwn = what.startsWith('own ');
	const date = isOwn ? '' : dated === undefined ? ', no date on the page' : `, page of ${dated}`;
	return `${what}${date}${note === undefined ? '' : `; ${note}`}`;
}
