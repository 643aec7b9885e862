/** The files that generators make drills from: of each only what is open, all of the editions that a skill asked for. */
import type { Edition } from '../../domain/edition';
import type { Random } from '../../domain/random';
import type { GeneratedDrill } from '../../domain/skills';
import type { YearChanges } from '../../domain/year-changes';
import type { CodeSet } from '../code-set';
import type { ListsPart } from '../lists-part-read';
import type { PcsBook } from '../pcs-part-book';
import type { TabularPart } from '../tabular-part-read';

export interface GeneratorBook {
	/** The codes that the drills are about. */
	set: CodeSet;
	tabular?: TabularPart | undefined;
	lists?: ListsPart | undefined;
	tables?: PcsBook | undefined;
	/** Against the edition before; computed when it is asked for. */
	changes?: () => YearChanges;
}

/** Deals one instance; the same random numbers deal the same. @param id of the instance */
export type Deal = (id: string, random: Random) => GeneratedDrill;

/**
 * Reads from the book what can be asked. It takes a moment and is done once.
 * @returns null when the book does not hold what is asked, or too little of it
 */
export type Generator = (book: GeneratorBook, kind: string) => Deal | null;

export const editionOf = (book: GeneratorBook): Edition => book.set.info.edition as Edition;
