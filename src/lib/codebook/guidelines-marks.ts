/**
 * Where a section of the Official Guidelines begins. The text numbers its sections in six levels below
 * "Section I": A. 1. a. 1) (a) (i). A learner's reference joins them with dots: `I.C.1.d.1.a.iv`.
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

/** The official text writes `(iii)Lower` without a blank, so brackets need none. */
const LEVELS: Level[] = [
	{ form: /^([A-Z])\. +(?=\S)/, after: nextLetter('A') },
	{ form: /^(\d{1,2})\. +(?=\S)/, after: nextNumber },
	{ form: /^([a-z])\. +(?=\S)/, after: nextLetter('a') },
	{ form: /^(\d{1,2})\) +(?=\S)/, after: nextNumber },
	{ form: /^\(([a-z])\) *(?=\S)/, after: nextLetter('a') },
	{
		form: /^\(([ivx]+)\) *(?=\S)/,
		after: (mark) => ROMAN[mark === null ? 0 : ROMAN.indexOf(mark) + 1] ?? ''
	}
];
const SECTION = /^Section (I{1,3}|IV)\. +(?=\S)/;
const APPENDIX = /^(Appendix I)\b/;

export interface SectionStart {
	/** `I`, `I.C.9.a.3`, `II.H`, `Appendix I` */
	id: string;
	/** How many characters of the line are its mark; for an appendix none. */
	mark: number;
}

/** Reads line after line, and knows of each whether a section begins there. */
export class SectionMarks {
	private section: string | null = null;
	/** The open marks below the section, outermost first. */
	private open: string[] = [];

	/** @param line without blanks at its ends */
	next(line: string): SectionStart | null {
		const heading = SECTION.exec(line);
		if (heading) {
			this.section = heading[1] ?? '';
			this.open = [];
			return { id: this.section, mark: heading[0].length };
		}
		const appendix = APPENDIX.exec(line);
		// "Appendix I" is named in sentences too; as a heading it stands alone, or in the contents with its page.
		if (appendix && /^Appendix I(?: \d+)?$/.test(line)) {
			this.section = null;
			return { id: 'Appendix I', mark: 0 };
		}
		if (this.section === null) return null;
		const at = this.levelOf(line);
		if (at === null) return null;
		this.open = [...this.open.slice(0, at.depth), at.mark];
		return { id: [this.section, ...this.open].join('.'), mark: at.length };
	}

	/**
	 * A line opens a section only when its mark is the one that comes next at its level, so that "A. fumigatus" or
	 * a numbered step in prose does not. The deepest level that fits wins, save that (i) after (h) is a letter.
	 */
	private levelOf(line: string): { depth: number; mark: string; length: number } | null {
		const { open } = this;
		const letterI = /^\(i\) *(?=\S)/.exec(line);
		if (open[4] === 'h' && open.length >= 5 && letterI)
			return { depth: 4, mark: 'i', length: letterI[0].length };
		for (let depth = Math.min(open.length, LEVELS.length - 1); depth >= 0; depth--) {
			const level = LEVELS[depth];
			const match = level?.form.exec(line);
			const mark = match?.[1];
			if (!level || !match || mark === undefined) continue;
			if (level.after(open[depth] ?? null) === mark) return { depth, mark, length: match[0].length };
		}
		return null;
	}
}

/** The section above: `I.C.4.a` → `I.C.4`; undefined for the outermost. */
export function parentOf(id: string): string | undefined {
	const dot = id.lastIndexOf('.');
	return dot < 0 ? undefined : id.slice(0, dot);
}
