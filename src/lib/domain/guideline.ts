/** The Official Guidelines as they are shown: sections of blocks, with the codes and sections they name. */

/** A piece of text; what it names is a code of ICD-10-CM, a header, or another section. */
export interface GuidelineRun {
	text: string;
	code?: string;
	section?: string;
}

/** `more` goes on with the entry before it. */
export interface GuidelineShown {
	kind: 'text' | 'head' | 'item' | 'entry' | 'more';
	/** Of an entry: what it is about, mostly a code. */
	term?: GuidelineRun[];
	runs: GuidelineRun[];
}

export interface GuidelineName {
	/** `I.C.4.a.3` */
	id: string;
	title: string;
}

/** A section and how deep it stands below the one that was opened. */
export interface GuidelineText extends GuidelineName {
	depth: number;
	blocks: GuidelineShown[];
}

/** What opens when a section is asked for. */
export interface GuidelinePage extends GuidelineName {
	/** Page of the PDF. */
	page: number;
	/** The sections above, outermost first. */
	path: GuidelineName[];
	/** The section itself, and those below it where they are no more than can be read in one go. */
	parts: GuidelineText[];
	/** The sections below, where they open on pages of their own. */
	children: GuidelineName[];
	previous?: GuidelineName;
	next?: GuidelineName;
}

/** A line of the contents. */
export interface GuidelineLine extends GuidelineName {
	/** 0 for the Introduction, a Section and the appendix. */
	depth: number;
}

export interface GuidelineHit extends GuidelineName {
	/** The title of the section above, for what "Sequencing" alone does not say. */
	above: string;
	excerpt: string;
	/** From and to of the words that were looked for, in the excerpt and in the title. */
	marks: [number, number][];
	titleMarks: [number, number][];
}

/** How a section is called where its number stands: "Section I", "I.C.4.a", "Appendix I". */
export function guidelineLabel(id: string): string {
	return /^(?:I{1,3}|IV)$/.test(id) ? `Section ${id}` : id;
}

/** `FY2026` and `2025-10` as "Guidelines FY2026, October 2025". */
export function guidelineEdition(edition: string, release: string): string {
	const months =
		'January February March April May June July August September October November December'.split(' ');
	const [year = '', month = ''] = release.split('-');
	const name = months[Number(month) - 1];
	return `Guidelines ${edition}${name === undefined ? '' : `, ${name} ${year}`}`;
}
