/**
 * What speaks for and against a code before any query: most of a coder's words mean a disease of this patient,
 * seen for the first time. It follows from the structure of the book, not from counts of use.
 */
import type { CodeSet } from './code-set';
import { WIDTH } from './code-set';

const HEADER = 2.5;
/** A category without divisions is what its disease is called: I10, R42, J4B. */
const WHOLE_CATEGORY = -0.5;
/** Of one injury the initial encounter comes first (7th character A); D and S are later ones. */
const LATER_ENCOUNTER = 3;

/**
 * Chapters of ICD-10-CM by first letter. External causes, pregnancy and newborn codes, malformations, and factors
 * repeat the words of diseases and are asked for by words of their own; toxic effects repeat names of substances.
 */
const CHAPTERS: Readonly<Record<string, number>> = { V: 4, W: 4, X: 4, Y: 4, O: 3, P: 3, Q: 2, Z: 2, T: 0.5 };
const NO_WHOLE_CATEGORY = 'OPQVWXYZ';
/**
 * What is only coded where the record says so: diabetes that is not of type 2 (Guidelines I.C.4.a.2), a melanoma that
 * is in situ.
 */
const ONLY_IF_SAID: readonly (readonly [begins: string, cost: number])[] = [
	['E08', 1],
	['E09', 1],
	['E10', 0.5],
	['E13', 1],
	['D03', 1]
];
/** Of a drug or poison (T36 to T65) the sixth character tells the intent: harm and underdosing are said. */
const INTENT_AT = 5;
const SAID_INTENTS = '2346';
const SAID_INTENT = 1;

const BLANK = 32;
const B = 66;

/**
 * What speaks against each code of a set, in parts of a word of a title; below zero speaks for it.
 * @param parts how many parts one word has
 */
export function priorsOf(set: CodeSet, parts: number): Int8Array {
	const { billable, codes } = set.columns;
	const priors = new Int8Array(set.size);
	// By character code, so that no code has to be cut out of the string they stand in.
	const chapters = new Float32Array(128);
	const whole = new Float32Array(128).fill(WHOLE_CATEGORY);
	const isCm = set.info.system === 'icd10cm';
	for (const [letter, cost] of Object.entries(CHAPTERS)) chapters[letter.charCodeAt(0)] = cost;
	for (const letter of NO_WHOLE_CATEGORY) whole[letter.charCodeAt(0)] = chapters[letter.charCodeAt(0)] ?? 0;
	for (let at = 0; at < set.size; at++) {
		const header = billable[at] === 1 ? 0 : HEADER;
		if (!isCm) {
			priors[at] = header * parts;
			continue;
		}
		const start = at * WIDTH;
		const letter = codes.charCodeAt(start);
		const isCategory = codes.charCodeAt(start + 3) === BLANK;
		const later = codes.charCodeAt(start + 6) >= B ? LATER_ENCOUNTER : 0;
		const cost = isCategory ? (whole[letter] ?? 0) : (chapters[letter] ?? 0) + later;
		priors[at] = Math.round((header + cost) * parts);
	}
	if (isCm) addSaid(set, priors, parts);
	if (set.info.system === 'hcpcs') addDeviceParts(set, priors, parts);
	return priors;
}

/** What belongs to a device is asked for by its own name; what is not classified comes behind what is. */
const PARTS_OF_DEVICES = ['accessory', 'accessories', 'replacement', 'classified'];
const PART_OF_DEVICE = 1;

function addDeviceParts(set: CodeSet, priors: Int8Array, parts: number): void {
	const { pieces, titles, starts } = set.columns;
	const numbers = new Set(PARTS_OF_DEVICES.map((piece) => pieces.indexOf(piece)));
	for (let at = 0; at < set.size; at++)
		for (let t = starts[at] ?? 0; t < (starts[at + 1] ?? 0); t++)
			if (numbers.has(titles[t] ?? 0)) {
				priors[at] = (priors[at] ?? 0) + PART_OF_DEVICE * parts;
				break;
			}
}

function addSaid(set: CodeSet, priors: Int8Array, parts: number): void {
	const add = (at: number, cost: number): void => {
		priors[at] = (priors[at] ?? 0) + cost * parts;
	};
	for (const [begins, cost] of ONLY_IF_SAID) {
		const [from, to] = set.range(begins);
		for (let at = from; at < to; at++) add(at, cost);
	}
	const end = set.lowerBound('T66');
	for (let at = set.lowerBound('T36'); at < end; at++)
		if (SAID_INTENTS.includes(set.columns.codes.charAt(at * WIDTH + INTENT_AT))) add(at, SAID_INTENT);
}
