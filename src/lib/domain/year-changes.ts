/** What changed from one edition of a code set to the next, with enough around each code to ask about it. */
import type { CodeSystem } from './code';
import type { PackCodes } from './pack';

export interface YearLine {
	/** In written form. */
	code: string;
	title: string;
}

/** A code that changed, and billable codes near it that stand in both editions unchanged. */
export interface ChangedLine extends YearLine {
	beside: YearLine[];
}

export interface YearEdition {
	/** `FY2027` */
	edition: string;
	/** The first month in force, `2026-10`. */
	release: string;
	origin: 'official' | 'derived' | 'starter';
	billable: number;
}

export interface YearChanges {
	system: CodeSystem;
	before: YearEdition;
	after: YearEdition;
	/** New and billable; `isOnlyTitle`: no other code of the newer edition has its title. */
	added: (ChangedLine & { isOnlyTitle: boolean })[];
	/** Billable before, gone now, headers included. The title is the last it had. */
	deleted: ChangedLine[];
	/** Another title under the same code or header. */
	revised: (YearLine & { was: string })[];
	/** Billable before, a header now; `below`: the billable codes under it. */
	becameHeader: (ChangedLine & { below: YearLine[] })[];
	becameBillable: ChangedLine[];
	headersAdded: number;
	headersDeleted: number;
	/** What marking needs for the codes that were added, in the newer edition. */
	codes: PackCodes;
}
