/** What the Tabular List and the lists beside it say of one code, as the page of the code shows it. */

/** The instructional notes of the Tabular List, by the element names that NCHS publishes. */
export type NoteKind =
	| 'includes'
	| 'inclusionTerm'
	| 'excludes1'
	| 'excludes2'
	| 'codeFirst'
	| 'useAdditionalCode'
	| 'codeAlso'
	| 'sevenChrNote'
	| 'notes';

/** Notes that set an order, ask for another code, or forbid one: the ones that bite. */
export const BITING: ReadonlySet<NoteKind> = new Set([
	'codeFirst',
	'useAdditionalCode',
	'codeAlso',
	'excludes1'
]);

/**
 * A piece of a note. With `code` it leads to a code or header (`E11.-` to E11), with `range` to the codes from one
 * to another, which may be a section of the book.
 */
export interface NoteSegment {
	/** As printed, the dash and the dot included. */
	text: string;
	code?: string;
	range?: { from: string; to: string; section?: string };
}

/** Notes of one kind that stand together at one place. */
export interface NoteGroup {
	kind: NoteKind;
	level: 'code' | 'section' | 'chapter';
	/** Where they stand: `E11`, a section `E08-E13`, a chapter `4`. */
	from: string;
	/** Each note as its pieces, which together are its text. */
	notes: NoteSegment[][];
}

/** How the release of the notes stands to that of the code: `same`, `older` or `newer` notes. */
export type NoteAge = 'same' | 'older' | 'newer';

/** Which release the notes are of, to be shown beside them. */
export interface NotesRelease {
	/** `FY2027` */
	edition: string;
	origin: 'official' | 'derived';
	age: NoteAge;
	/** One sentence that says so. */
	sentence: string;
}

/** A place of a derived Tabular List that could not be checked against the official one. */
export interface Doubt {
	/** `code`: said of this entry or a header of it; `range`: of a long stretch of the book that holds it. */
	kind: 'code' | 'block' | 'range';
	/** The place: `M72.2`, `D80-D89`, `A56-B00.2`. */
	place: string;
	/** One sentence. */
	sentence: string;
}

/** A code or header with its title, as lists of them show it. */
export interface TabularLine {
	code: string;
	/** Empty where no code set is open. */
	title: string;
	billable: boolean;
}

export interface ChapterLine {
	/** `4` */
	number: string;
	/** Without its range. */
	title: string;
	/** `E00-E89` */
	range: string;
}

export interface SectionLine {
	/** `E08-E13` */
	id: string;
	title: string;
}

export interface ChapterPage extends ChapterLine {
	notes: NoteGroup[];
	release: NotesRelease;
	sections: SectionLine[];
	previous?: ChapterLine;
	next?: ChapterLine;
}

export interface SectionPage extends SectionLine {
	chapter: ChapterLine;
	/** Its own, then those of the chapter. */
	notes: NoteGroup[];
	release: NotesRelease;
	doubt?: Doubt;
	categories: TabularLine[];
	previous?: SectionLine;
	next?: SectionLine;
}

export interface SeventhCharacter {
	char: string;
	meaning: string;
	/** The whole code, where the entry takes this character as it stands and the set has the code. */
	code?: string;
}

export interface TabularPage {
	/** In written form. */
	code: string;
	/** Where it stands; missing when no Tabular List is open or it has no such place. */
	chapter?: ChapterLine;
	section?: SectionLine;
	/** Which release the notes below are of; missing when no Tabular List is open. */
	release?: NotesRelease;
	doubt?: Doubt;
	own: NoteGroup[];
	/** Nearest first: of each header, the section, the chapter. */
	inherited: NoteGroup[];
	/** The 7th characters that the entry takes, and where they are defined. */
	sevenths?: { from: string; chars: SeventhCharacter[] };
	/** Headers and codes directly below, in the order of the book. */
	below: TabularLine[];
	/** The entries before and behind it in the order of the book; missing at both ends. */
	previous?: TabularLine;
	next?: TabularLine;
	/**
	 * Exempt from present-on-admission reporting, by the list of `edition`; missing for headers and without a list.
	 * `newer`: the code is younger than the list, which says nothing of it; likewise below.
	 */
	poa?: { exempt: boolean; edition: string; newer: boolean };
	/** Payment categories; `model` is `CMS-HCC V28`. Missing for headers and without a list. */
	hcc?: {
		model: string;
		edition: string;
		newer: boolean;
		categories: { number: number; label: string }[];
	};
}

/** A HCPCS modifier, `RT`, and the release that its title was read from. */
export interface ModifierLine {
	code: string;
	title: string;
	release: string;
}
