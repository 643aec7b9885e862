/** What a text of the Guidelines names: codes (`E11.-`, `T38.3X6-`) and other sections (`See Section I.C.15.s.`). */
import type { GuidelineRun } from '../domain/guideline';

/** A dash that leaves characters open is shown and not part of the code. A chapter's letter alone is none. */
const CODE = /(?<![\w.])[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?(?![0-9A-Za-z])/;
/** The text writes `I.C.16. f.` and `I.C. 21,` too; `I.C.19. for` has no letter of its own. */
const LETTER = '(?:\\.\\s?[a-z](?![a-z]))';
const SECTION = new RegExp(
	`(?<![\\w.])(?:I{1,3}|IV)(?:\\.\\s?[A-Z](?![a-z])(?:\\.\\s?\\d{1,2}(?:${LETTER}(?:\\.\\d{1,2}(?:${LETTER}(?:\\.[ivx]+)?)?)?)?)?)(?![A-Za-z0-9])`
);
/** `Section II, H.`, `Section III`. */
const NAMED = /(?<=[Ss]ection )(?:I{1,3}|IV)(?:, [A-Z](?!\w))?(?!\w|\.\w)/;
const REFERENCE = new RegExp(`${CODE.source}|${SECTION.source}|${NAMED.source}`, 'g');

/**
 * @param sectionFor the section that a number means, with the words behind it, which may be its title; undefined
 * when there is none
 * @returns runs that join to the same text
 */
export function guidelineRuns(
	text: string,
	sectionFor: (id: string, behind: string) => string | undefined
): GuidelineRun[] {
	const runs: GuidelineRun[] = [];
	let at = 0;
	for (const match of text.matchAll(REFERENCE)) {
		const [found] = match;
		const end = match.index + found.length;
		const run: GuidelineRun = { text: found };
		if (/^[A-Z]\d/.test(found)) run.code = found;
		else {
			const section = sectionFor(found.replace(/, /, '.').replace(/\s/g, ''), text.slice(end));
			if (section === undefined) continue;
			run.section = section;
		}
		if (match.index > at) runs.push({ text: text.slice(at, match.index) });
		runs.push(run);
		at = end;
	}
	if (at < text.length || runs.length === 0) runs.push({ text: text.slice(at) });
	return runs;
}
