/** Finds the codes within a sentence, so that they can be set as codes and nothing else is. */

export interface Run {
	text: string;
	isCode: boolean;
}

/** With its dot, a code can be nothing else. "B12" alone may be a vitamin. */
const SURE = /[A-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4}|(?<![\w.])[A-V]\d{4}(?![\w.])/g;
/**
 * A whole text of codes: then those without a dot are codes, too, as are those of a learner's own CPT table. The
 * longer form is tried first, since J3490 begins like the category J34.
 */
const CODE = '(?:[0-9A-HJ-NP-Z]{7}|[A-V]\\d{4}|\\d[0-9A-Z]{4}|[A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{1,4})?)';
const LIST = new RegExp(`^${CODE}(?:(?:, | and | before )${CODE})*$`);

/** @param text a choice or a sentence; the runs join to the same text */
export function codeRuns(text: string): Run[] {
	const pattern = LIST.test(text) ? new RegExp(CODE, 'g') : SURE;
	const runs: Run[] = [];
	let at = 0;
	for (const match of text.matchAll(pattern)) {
		if (match.index > at) runs.push({ text: text.slice(at, match.index), isCode: false });
		runs.push({ text: match[0], isCode: true });
		at = match.index + match[0].length;
	}
	if (at < text.length) runs.push({ text: text.slice(at), isCode: false });
	return runs;
}
