/**
 * What the readers of index files give: the Alphabetic Index to Diseases and Injuries, the External Cause index,
 * the Table of Neoplasms, the Table of Drugs and Chemicals, and the ICD-10-PCS index, all in one form.
 */
import type { IndexBook, LinkKind } from '../domain/alpha-index';
import { ImportError } from './import-error';
import { yearInName } from './known-releases';

export type { IndexBook, LinkKind } from '../domain/alpha-index';

export interface IndexLink {
	kind: LinkKind;
	/** `Fracture, pathological`, or `subcategory` where only the code follows. */
	text: string;
	/** A code, a category, or the first characters of a PCS code, where the line names one. */
	code?: string;
}

/** One line of an index. Codes are as printed: a dash at the end (`S72.00-`) asks for more characters. */
export interface IndexRow {
	/** 0 a main term, 1 a subterm of it, and so on. */
	level: number;
	/** As printed, with the nonessential modifiers in parentheses where they stand. */
	title: string;
	codes: string[];
	/** The second code of a pair, in brackets in print; it is reported after the first (Guidelines I.A.13). */
	manifestation?: string;
	links: IndexLink[];
	/** In a table one for each heading, `-` where the table prints a dash, `''` where it prints nothing; else none. */
	cells: string[];
}

export interface IndexFile {
	book: IndexBook;
	/** `2026`, as the file says; undefined when it does not (the derived CSV has its year in its name alone). */
	version: string | undefined;
	/** Names of the six columns of a table; else none. */
	headings: string[];
	letters: IndexLetter[];
	rows: IndexRow[];
}

export interface IndexLetter {
	letter: string;
	/** Row of its first main term. */
	from: number;
}

/** Blanks folded, none at the ends: releases break lines within titles. */
export function folded(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/**
 * Puts nonessential modifiers behind what stands before them, as print does: `Cough (affected)`, but
 * `Henoch-(Schönlein)` and `Burn(s)`.
 */
export function withModifiers(before: string, modifiers: string): string {
	const left = folded(before);
	const right = folded(modifiers);
	const isGlued = left === '' || left.endsWith('-') || /^\((s|es)\)/.test(right);
	return right === '' ? left : `${left}${isGlued ? '' : ' '}${right}`;
}

/**
 * A `see` may end in words that want the code behind them: "see categories T17 and" with the code T18, "see also
 * subcategory" with H93.3. Then the code belongs to the link and is not the code of the term.
 */
export function takesCode(link: IndexLink): boolean {
	return (
		link.code === undefined &&
		/(\bcategory|\bsubcategory|\bcategories|\bsubcategories|\band)$/.test(link.text)
	);
}

/** Which release an index is of. */
export interface IndexRelease {
	edition: string;
	/** First month in force; that in which its year begins where the month is not known. */
	release: string;
	monthUnknown?: true;
}

/**
 * Files say the fiscal year; that one is the update of April, only their name says. One whose name says no month is
 * that of October when it says the year, as NCHS names it; under any other name it may be either.
 * @param name of the file, with that of the zip around it
 * @throws ImportError when neither the file nor its name says which year
 */
export function indexRelease(name: string, file: IndexFile): IndexRelease {
	const named = yearInName(name);
	const year = Number(file.version) || named;
	if (year === undefined)
		throw new ImportError('unknown', `${name} is an index, but neither it nor its name says which year.`);
	if (/April/i.test(name)) return { edition: `FY${year}`, release: `${year}-04` };
	const monthUnknown = named === undefined && !/Oct/i.test(name);
	return { edition: `FY${year}`, release: `${year - 1}-10`, ...(monthUnknown ? { monthUnknown } : {}) };
}
