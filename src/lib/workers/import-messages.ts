/** What goes to the worker that reads official releases, and what comes back. */
import type { CodeSystem } from '../domain/code';
import type { ToldPart } from '../codebook/part-changes';
import type { PartName } from '../codebook/part-file';
import type { SetChanges } from '../codebook/set-changes';

export type { ChangedCode, ChangeList, SetChanges } from '../codebook/set-changes';
export type { ToldContent } from '../codebook/part-changes';
export type { PartName } from '../codebook/part-file';

export interface HandedFile {
	name: string;
	/** A file as the learner picked it, or what was kept of one. */
	content: Blob;
	/** What a kept file holds; not known of a new one. */
	kinds?: string[];
}

export interface AskedImport {
	files: HandedFile[];
	/** Files of earlier imports that are in use, newest first: some parts are made from several files. Only those
	 * are read that belong to the new ones. */
	kept: HandedFile[];
	/** The compact sets in use, as stored, newest first within each system. */
	installed: ArrayBuffer[];
	/** The parts of the book in use, as stored; of several of one name that which opens comes first. */
	parts: ArrayBuffer[];
	/** The address of what reads PDFs, which is loaded when there is one. */
	pdfReader: string;
}

export interface ImportProgress {
	/** Of everything that is to be done, 0 to 1. */
	done: number;
	/** `Reading icd10cm_order.zip, file 1 of 2` */
	doing: string;
	/** Seconds within which the next word comes, where those are few; after that the worker may be ended. */
	within?: number;
}

/** A set of codes that was found. */
export interface FoundSet {
	system: CodeSystem;
	edition: string;
	release: string;
	origin: string;
	from: string;
	/** Codes and headers; of ICD-10-PCS codes alone. */
	rows: number;
	billable: number;
	/** Its counts and codes are those of a known release; null where none are known for its kind. */
	checked: boolean | null;
	/** The known release that has as many codes, but others: `FY2027`. */
	countsOf?: string;
	/** D codes of a HCPCS file, which are the ADA's: met and left out. */
	leftOut: number;
	/** Against the set in use: of the same edition, else the newest; null where there is none or a starter. */
	against: { edition: string; release: string; origin: string; changes: SetChanges } | null;
	/** It is that in use, code by code: there is nothing to put in use. */
	isSame: boolean;
	/** The compact form, gzipped. */
	bytes: ArrayBuffer;
}

/** A part of the book beside the codes that was found. */
export interface FoundPart {
	part: PartName;
	edition: string;
	release: string;
	origin: string;
	from: string;
	/** What is inside, and what changed against the parts in use. */
	told: ToldPart;
	/**
	 * Beside the parts in use: the `only` one, in the `place` of that of its edition, `first` as the newest, or
	 * `behind` a newer one, which still opens.
	 */
	stands: 'only' | 'place' | 'first' | 'behind';
	bytes: ArrayBuffer;
}

/** A part that was not made: the one in use has more inside than these files hold. */
export interface SmallerPart {
	part: PartName;
	edition: string;
	/** What would be missing, in one sentence. */
	sentence: string;
}

/** A file that holds something, to be kept, so that a later format can be made from it. */
export interface UsedFile {
	name: string;
	/** What it holds: `icd10cm`, `tabular`, … */
	kinds: string[];
	content: Blob;
}

export interface ImportOutcome {
	sets: FoundSet[];
	parts: FoundPart[];
	smaller: SmallerPart[];
	/** What these files hold just as it is in use: `POA exempt list FY2026`. */
	same: string[];
	/** A sentence for each file that is older than what is in use, or of another year than its name says. */
	remarks: string[];
	used: UsedFile[];
	/** Files that were not used, each with one sentence why. */
	refused: { name: string; sentence: string }[];
}

export type ImportAnswer = { progress: ImportProgress } | { outcome: ImportOutcome } | { error: string };
