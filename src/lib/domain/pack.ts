/**
 * What ships: topics, drills and charts in packs, and the catalogue that lists them. A pack holds everything
 * that marking needs, so an answer gets the same mark whatever code sets a device has.
 */
import type { CodeSystem } from './code';
import type { Edition } from './edition';
import type { Chart } from './chart';
import type { Drill } from './drill';
import type { Primer } from './primer';

export const EXAMS = ['CPC', 'CCS', 'CCA', 'COC', 'CIC', 'CRC'] as const;
export type ExamName = (typeof EXAMS)[number];

export interface Topic {
	id: string;
	/** Given once, never used again. */
	number: number;
	title: string;
	parent?: string;
	/** ICD-10-CM chapter, where the topic is one. */
	chapter?: number;
}

/** What is known of an item without its pack: enough to plan a sitting. */
export interface CatalogueEntry {
	id: string;
	rev: number;
	kind: 'drill' | 'chart';
	/** Url of its pack, relative to the app's base: one pack a topic for drills, one a chart. */
	pack: string;
	type: string;
	topic: string;
	level: number;
	exams: ExamName[];
	use: 'drill' | 'mock';
	editions: Edition[];
	needsBook: boolean;
	/** True where its text is a phrase that can be looked for in the book (`isFindable`). */
	findable?: true;
	/** Items of one family give one another away: only one of them is asked in a day. */
	family: string;
	/** Expected seconds for a drill, minutes for a chart. */
	expect: number;
	/** A chart's title and its patient, `74F`. */
	title?: string;
	patient?: string;
	/** Of a chart: its mutants' ids, and the other setting in which it can be coded. */
	mutants?: string[];
	also?: string;
	setting: string;
}

export interface PackEntry {
	topic: string;
	/** `packs/cm.ch.c09.1a2b3c4d.json`, relative to the app's base. */
	url: string;
	bytes: number;
	drills: number;
	charts: number;
	/** The one chart that the pack holds, where it is a chart's. */
	chart?: string;
}

export interface Catalogue {
	format: 1;
	/** Hash over all packs: one release of the content. */
	release: string;
	topics: Topic[];
	packs: PackEntry[];
	items: CatalogueEntry[];
}

/**
 * The billable codes of one category as a small automaton: node 0 is the category itself. A node is a string
 * of edges, each a character and the base-36 number of the node it leads to, parted by blanks; a leading `!`
 * says that the code so far is billable. `domain/code-tree.ts` reads and writes it.
 */
export type CodeTreeText = string[];

/** What is otherwise in an older edition; what is not named is the same there. */
export type OlderCodes = Pick<PackCodes, 'trees' | 'titles'>;

/** What marking and feedback need of the code sets, for the categories that a pack's keys stand in. */
export interface PackCodes {
	/** Which release the trees and titles were read from, for each system: `FY2027`. */
	editions: Partial<Record<CodeSystem, string>>;
	/** `icd10cm:E11` → the billable codes of the category. */
	trees: Record<string, CodeTreeText>;
	/** Written code → official long title: every code that an item names, and its header chain. */
	titles: Record<string, string>;
	/** Stem before the 7th character (`S82.222`) → the characters of its list with their meanings. */
	sevenths: Record<string, Record<string, string>>;
	/** Code → the codes whose title differs from its own in the side alone. */
	sides: Record<string, string[]>;
	/** Three-character ICD-10-PCS table → labels of the values by axis (4 to 7): `{ "4": { "4": "Gallbladder" } }`. */
	axes: Record<string, Record<string, Record<string, string>>>;
	/** Pairs of key and wrong codes in this pack that an Excludes1 note keeps apart, written `A|B`, A before B. */
	excludes1: string[];
	/** ICD-10-CM codes named in this pack that are exempt from POA reporting. */
	poaExempt: string[];
	/**
	 * Older editions in which items of this pack are asked, the newest first: `codesIn` puts one in the place of the
	 * newest. Absent where there are none, and in codes that are of one edition.
	 */
	older?: Record<string, OlderCodes>;
}

export interface Pack {
	format: 1;
	topic: Topic;
	drills: Drill[];
	charts: Chart[];
	/** What the topic opens with; absent in a chart's pack, and where none is written yet. */
	primer?: Primer;
	codes: PackCodes;
}
