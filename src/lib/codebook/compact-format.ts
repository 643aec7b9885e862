import type { OlderRelease } from '../domain/older-release';

/**
 * The compact form of a code set, 158 kB for all of ICD-10-CM after gzip. Four regularities make it small:
 *
 * 1. Most seven-character codes come in the same families under their header (`A initial encounter …`), with
 *    titles that are the header's plus an ending. Such a family is a *template*, named by number.
 * 2. Codes are sorted, so each is written as how much of the one before it is kept, and the rest.
 * 3. A title repeats that of its header or of the sibling before it, but for a piece in the middle: it is
 *    written as an *operation* (whose title, how much is dropped, how much of its end stays) and new pieces.
 * 4. The most used pieces take one byte, the others, sorted and front coded, two.
 *
 * Everything is in columns, since gzip finds more among like things. Encoding and decoding are in
 * `compact-encode.ts` and `compact-decode.ts`; a change here raises FORMAT and every set is written anew.
 *
 * ICD-10-PCS has a form of its own, in `compact-tables.ts`: 48 kB after gzip, where the first form takes 104.
 *
 * 1. Its codes are what the tables of the book allow: a graph of which characters may follow (`code-graph.ts`).
 * 2. Of characters that have the same endings at one place, the titles below differ in the same words, so those of
 *    the later one are made from those of the earlier (`title-changes.ts`). Only the others are written, whole: one
 *    in twelve, for most of which there is none before them that they could be made from.
 *
 * Both come from the list of codes alone. A list is read without any tables, so it cannot be held against wrong
 * ones, and a list that a learner adds is written in the same form.
 */
export const FORMAT = 1;

/** "CRCS" and the number of the format. */
export const MAGIC = Uint8Array.of(0x43, 0x52, 0x43, 0x53, FORMAT);

/**
 * The form for ICD-10-PCS. FORMAT stayed when it came, since sets that were kept in the first form are read as ever;
 * a change of this form raises FORMAT, too.
 */
export const TABLES_MAGIC = Uint8Array.of(0x43, 0x52, 0x43, 0x53, 2);

/** Whose title a title is made from. */
export const FROM = { nothing: 0, header: 1, sibling: 2 } as const;

/** [from, pieces dropped from the middle, pieces kept at the end, new pieces] */
export type TitleOperation = [number, number, number, number];

/** Codes below a header: [ending of the code, billable, pieces added to the header's title]. */
export type Template = [string, 0 | 1, number[]][];

export interface CompactHead {
	system: string;
	edition: string;
	release: string;
	origin: string;
	source: string;
	size: number;
	/** Pieces in all titles together. */
	titlePieces: number;
	/** Pieces numbered below this take one byte. */
	oneByte: number;
	/**
	 * Of a set that is put together from several releases: the kinds of `OlderRows`, whose rows are a last section.
	 * FORMAT stayed when they came: sets without them are read as ever, and what reads none stops before it.
	 */
	older?: OlderRelease[];
}
