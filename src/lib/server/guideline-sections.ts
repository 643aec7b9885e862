/**
 * The section numbers of the ICD-10-CM Official Guidelines, read from the text of the official PDF: a reference
 * such as `I.C.9.a.3` must name one of them (M22). The levels are Section I, A, 1, a, 1), (a), (i).
 */

interface Level {
	form: RegExp;
	/** The mark that follows another at this level; the first one for null. */
	after(mark: string | null): string;
}

const nextLetter = (first: string) => (mark: string | null) =>
	mark === null ? first : String.fromCharCode(mark.charCodeAt(0) + 1);
const nextNumber = (mark: string | null) => (mark === null ? '1' : String(Number(mark) + 1));
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

const LEVELS: Level[] = [
	{ form: /^([A-Z])\. +\S/, after: nextLetter('A') },
	{ form: /^(\d{1,2})\. +\S/, after: nextNumber },
	{ form: /^([a-z])\. +\S/, after: nextLetter('a') },
	{ form: /^(\d{1,2})\) +\S/, after: nextNumber },
	{ form: /^\(([a-z])\) +\S/, after: nextLetter('a') },
	{ form: /^\(([ivx]+)\) +\S/, after: (mark) => ROMAN[mark === null ? 0 : ROMAN.indexOf(mark) + 1] ?? '' }
];
const SECTION = /^Section (I{1,3}|IV)\. +\S/;

/**
 * @param text the Guidelines as `pdftotext -layout` gives them
 * @returns all section ids: `I`, `I.C.9.a.3`, `II.H`, `Appendix I`
 */
export function guidelineSections(text: string): Set<string> {
	const found = new Set<string>();
	let section: string | null = null;
	/** The open marks below the section, outermost first. */
	let open: string[] = [];
	for (const raw of text.split('\n')) {
		const line = raw.trim();
		const heading = SECTION.exec(line)?.[1];
		if (heading !== undefined) {
			section = heading;
			open = [];
			found.add(section);
			continue;
		}
		if (/^Appendix I\b/.test(line)) {
			found.add('Appendix I');
			section = null;
		}
		// The table of contents names all headings too, some wrapped; the body is what counts.
		if (section === null || /\.{4,}/.test(line)) continue;
		const at = levelOf(line, open);
		if (at === null) continue;
		open = [...open.slice(0, at.depth), at.mark];
		found.add([section, ...open].join('.'));
	}
	return found;
}

/**
 * A line opens a section only when its mark is the one that comes next at its level, so that "A. fumigatus" or a
 * numbered step in prose does not. The deepest level that fits wins, save that (i) after (h) is a letter.
 */
function levelOf(line: string, open: string[]): { depth: number; mark: string } | null {
	if (open[4] === 'h' && open.length >= 5 && /^\(i\) +\S/.test(line)) return { depth: 4, mark: 'i' };
	for (let depth = Math.min(open.length, LEVELS.length - 1); depth >= 0; depth--) {
		const level = LEVELS[depth];
		const mark = level?.form.exec(line)?.[1];
		if (level === undefined || mark === undefined) continue;
		if (level.after(open[depth] ?? null) === mark) return { depth, mark };
	}
	return null;
}
