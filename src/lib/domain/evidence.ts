/** Whether the words a learner marked are the words that support a code. */
import type { ChartDocument, Evidence, Mark } from './chart';
import { findQuote, plainText, words } from './document';

/** A mark may be up to three times as long as the quote it holds. */
const LONGEST = 3;

/**
 * Found: at least half of a quote's words are marked, and the mark is at most three times as long, in words.
 * Any one passage suffices.
 * @param room words that a mark may have however short the quote is
 */
export function isEvidenceFound(
	mark: Mark,
	passages: Evidence[],
	documents: ChartDocument[],
	room = 0
): boolean {
	return passages.some((passage) => {
		if (passage.doc !== mark.doc) return false;
		const document = documents.find(({ id }) => id === passage.doc);
		if (!document) return false;
		const { text } = plainText(document.text);
		const range = findQuote(text, passage.quote, passage.nth);
		if (range === null) return false;
		const all = words(text);
		const within = (from: number, to: number) => all.filter((word) => word.from >= from && word.to <= to);
		const quoted = within(range.from, range.to);
		const marked = within(mark.from, mark.to);
		const shared = quoted.filter((word) => word.from >= mark.from && word.to <= mark.to);
		return shared.length * 2 >= quoted.length && marked.length <= Math.max(room, quoted.length * LONGEST);
	});
}
