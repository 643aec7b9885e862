/**
 * An invented table for tests. Its codes have a letter where CPT has a digit, so none of them is or can become a code
 * of CPT, and its titles are made of words that name nothing.
 */
import type { CptRow } from './cpt-table';

const LETTERS = 'BCDGHJKLNPQRSVWXYZ';
const SITES = ['glim', 'brosk', 'tarn', 'velp', 'quill', 'munt', 'sorb', 'hask'];
const DEEDS = ['Untwisting', 'Plaiting', 'Dimming', 'Folding', 'Ringing', 'Stacking', 'Waxing'];

/** @param at 0 to 1,799 */
export function inventedCode(at: number): string {
	const letter = LETTERS[Math.floor(at / 100) % LETTERS.length] ?? '';
	return `9${letter}${String(at % 100).padStart(2, '0')}X`;
}

export function inventedRow(at: number): CptRow {
	const site = SITES[at % SITES.length] ?? '';
	const deed = DEEDS[at % DEEDS.length] ?? '';
	return {
		code: inventedCode(at),
		short: `${deed} ${site} ${at}`,
		long: `${deed} of the ${site}, kind ${at}`
	};
}

export const inventedTable = (rows: number): CptRow[] =>
	Array.from({ length: rows }, (_, at) => inventedRow(at));

/** As a learner's file has it. */
export const inventedCsv = (rows: number): string =>
	[
		'code,short,long',
		...inventedTable(rows).map(({ code, short, long }) => `${code},${short},"${long}"`)
	].join('\n');
