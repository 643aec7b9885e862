/**
 * What the content checker asks of the official releases. Codes are in written form everywhere (`I50.23`).
 * `src/cli/official.ts` loads the sets from a folder; tests hand in small ones made by hand.
 */
import type { NoteKind } from '../domain/tabular-page';

export type { NoteKind };

export interface TabularNote {
	kind: NoteKind;
	text: string;
	/** Where the note stands: a code (`E11`), a section (`E08-E13`) or a chapter (`chapter 4`). */
	from: string;
}

export interface Excludes1Pair {
	/** The code under whose heading the note stands. */
	a: string;
	/** The code that the note names. */
	b: string;
	note: string;
	from: string;
}

/** ICD-10-CM of one fiscal year. */
export interface CmEdition {
	/** `FY2027` */
	readonly label: string;
	/** Is this a code or a header of the edition? */
	has(code: string): boolean;
	isBillable(code: string): boolean;
	/** The official long title, of a code or of a header. */
	title(code: string): string | undefined;
	/** All billable codes of a three-character category, in code order. */
	billableIn(category: string): string[];
	/** The headers above a code, the category first, without the code itself: `E11.321` → `E11 E11.3 E11.32`. */
	chain(code: string): string[];
	/** Headers and codes directly below. */
	children(code: string): string[];
}

/** One row of an ICD-10-PCS table: the values that may stand together. */
export interface PcsRow {
	/** For the axes 4 to 7: value → label. */
	axes: [Map<string, string>, Map<string, string>, Map<string, string>, Map<string, string>];
}

export interface PcsTable {
	/** The first three characters: `0FT`. */
	id: string;
	section: string;
	bodySystem: string;
	operation: string;
	definition?: string;
	/** Names of the axes 4 to 7: `Body Part`, `Approach`, `Device`, `Qualifier`. */
	axisNames: [string, string, string, string];
	/** Names of the axes 2 and 3: `Body System` and `Operation`, or `Section Qualifier` and `Type`. */
	headNames?: [string, string];
	rows: PcsRow[];
}

/** ICD-10-PCS of one fiscal year. The code list is the truth; tables exist for one edition only. */
export interface PcsEdition {
	readonly label: string;
	/** Which release the tables are from, where there are any: `FY2026`. */
	readonly tablesFrom: string | undefined;
	has(code: string): boolean;
	title(code: string): string | undefined;
	codesIn(table: string): string[];
	table(id: string): PcsTable | undefined;
	/** Does one row of its table allow the code? Undefined where the table is not at hand. */
	inTables(code: string): boolean | undefined;
	/** Labels of a table's values: axis 4 to 7 → value → label, over all its rows. Undefined: no such table. */
	axisLabels(table: string): Record<'4' | '5' | '6' | '7', Record<string, string>> | undefined;
	/** The label of one character of a code, axis 1 to 7. */
	axisLabel(code: string, axis: number): string | undefined;
}

export interface HcpcsEdition {
	readonly label: string;
	has(code: string): boolean;
	/** Long where a file gives it, else the short descriptor. */
	title(code: string): string | undefined;
	/** Two-character modifiers: `RT` → title. */
	modifier(code: string): string | undefined;
}

/** The Tabular List with its notes. */
export interface TabularIndex {
	/** `FY2027` */
	readonly label: string;
	/** All notes that govern a code: its own, its headers', its section's, its chapter's; nearest first. */
	notes(code: string): TabularNote[];
	/** The 7th characters that a stem or a code takes, with their meanings. Undefined: it takes none. */
	sevenths(stemOrCode: string): Record<string, string> | undefined;
	/**
	 * The pairs among these codes that an Excludes1 note keeps apart. Ranges and dashes in a note are expanded
	 * (`A00-A09`, `O99.82-`), and a pair is found from either side.
	 */
	excludes1Pairs(codes: string[]): Excludes1Pair[];
	/** Codes that can never stand first: "in diseases classified elsewhere" with a Code First note. */
	isManifestation(code: string): boolean;
	codeFirst(code: string): TabularNote[];
	useAdditional(code: string): TabularNote[];
	/** Does a note's text name the code, by itself, by a header of it, or by a range? */
	names(note: string, code: string): boolean;
	/**
	 * What the list of doubtful places says of the code. `code` and `block` name it or a header of it; `range` is
	 * a long stretch of the book in which some note may differ.
	 */
	uncertain(code: string): UncertainPlace | undefined;
}

export interface UncertainPlace {
	/** `M72.2`, `D80-D89`, `K30..K63.2` */
	range: string;
	kind: 'code' | 'block' | 'range';
	reason: string;
}

export interface OfficialSets {
	/** Editions of which ICD-10-CM is at hand, newest first: `FY2027`, `FY2026`. */
	readonly editions: string[];
	cm(edition: string): CmEdition | undefined;
	pcs(edition: string): PcsEdition | undefined;
	hcpcs(): HcpcsEdition | undefined;
	/** Exempt from present-on-admission reporting (FY2026 list). */
	poaExempt(code: string): boolean;
	/** The CMS-HCC V28 payment category of a diagnosis (PY2026); the first where there are two. */
	hcc(code: string): number | undefined;
	/** All of them: a few diagnoses fall in two. */
	hccs(code: string): number[];
	hccLabel(category: number): string | undefined;
	tabular(): TabularIndex | undefined;
}
