/**
 * Which codes a note of the Tabular List names. Notes are prose, but their references have a grammar:
 * `S78.-`, `T20-T25`, `S06.1- to S06.6-`, `E08-E13 with .52`, `I69. with final characters -23`,
 * `S52.- with 7th character B`. The forms were read off all 5,407 Excludes1 notes of FY2027.
 */
import { compactCode } from '../domain/code';

export interface NoteReference {
	/** Compact, without dashes. A single code or header, which stands for all below it, has `to` equal. */
	from: string;
	to: string;
	/** What else a code must fulfil, on its compact form. */
	only?: (bare: string) => boolean;
}

const CODE = '[A-Z][0-9A-Z]{2}(?:\\.[0-9A-Z]{1,4})?';
const WHOLE = `${CODE}(?![A-Za-z0-9])`;
const REFERENCE = new RegExp(
	`(?<![A-Za-z0-9])(${WHOLE})(?:(?:\\.?-?\\s+to\\s+|\\s?[-–]\\s?)(${WHOLE}))?(?:\\.?-|\\.)*`,
	'g'
);
const ORDINALS: Record<string, number> = { '4th': 4, '5th': 5, fifth: 5, '6th': 6, sixth: 6, '7th': 7 };
/** Open fractures take every 7th character but those for closed ones (A, D, G, K, P) and sequela (S). */
const OPEN_FRACTURE = 'BCEFHJMNQR';

/** What stands behind `with`. Null: words that say something a code's characters cannot show. */
function qualifier(text: string): ((bare: string) => boolean) | null {
	const final = /^final characters? -([0-9A-Z]+)/.exec(text)?.[1];
	if (final !== undefined) return (bare) => bare.endsWith(final);
	const place = /^(4th|5th|fifth|6th|sixth|7th)(?: to (?:6th|sixth))?[- ]characters? \.?([0-9A-Z]+)/.exec(
		text
	);
	if (place) {
		const at = (ORDINALS[place[1] ?? ''] ?? 1) - 1;
		const wanted = place[2] ?? '';
		return (bare) => bare.slice(at, at + wanted.length) === wanted;
	}
	if (/^open fracture 7th character/.test(text))
		return (bare) => OPEN_FRACTURE.includes(bare.charAt(6) || '?');
	const ending = /^\.([0-9A-Z]+)(?:-\.([0-9A-Z]+))?/.exec(text);
	if (ending) {
		const [, first = '', last = first] = ending;
		return (bare) => {
			const rest = bare.slice(3);
			return rest.slice(0, first.length) >= first && rest.slice(0, last.length) <= last;
		};
	}
	return null;
}

/** Every place of a text that has the form of a reference and names a code that exists. */
function mentions(text: string, exists: (bare: string) => boolean): RegExpExecArray[] {
	return [...text.matchAll(REFERENCE)].filter((match) =>
		[match[1], match[2]].some((code) => code !== undefined && exists(compactCode(code)))
	);
}

/** A code or range that a note names, and where in its text. */
export interface NoteMention {
	at: number;
	/** Dashes and dots behind the code included. */
	length: number;
	/** Written codes; equal for a single one. */
	from: string;
	to: string;
}

/** @returns all codes that a text names, from the left, in brackets or not */
export function noteMentions(text: string, exists: (bare: string) => boolean): NoteMention[] {
	return mentions(text, exists).map((match) => {
		const from = match[1] ?? '';
		return { at: match.index, length: match[0].length, from, to: match[2] ?? from };
	});
}

function referencesIn(text: string, exists: (bare: string) => boolean): NoteReference[] {
	const found = mentions(text, exists);
	const references: NoteReference[] = [];
	// From the end, since a qualifier counts for the whole list before it: `E08-E10, E11, E13 with ketoacidosis`.
	let only: ((bare: string) => boolean) | null | undefined;
	let next = text.length;
	for (const match of found.reverse()) {
		const behind = text.slice(match.index + match[0].length, next);
		const words = /^\s*with\s+(.*)/.exec(behind)?.[1];
		if (words !== undefined) only = qualifier(words);
		else if (!/^[\s,;]*(and|or)?[\s,;]*$/.test(behind) || next === text.length) only = undefined;
		next = match.index;
		const from = compactCode(match[1] ?? '');
		const to = match[2] === undefined ? from : compactCode(match[2]);
		if (only !== null) references.unshift(only ? { from, to, only } : { from, to });
	}
	return references;
}

/**
 * @param exists is this the compact form of a code or header? It tells `J65` from `NOS`
 * @returns the references of a note. Where brackets hold codes, only those count: in "tuberculosis, any type
 * in A15 (J65)" the note names J65.
 */
export function noteReferences(text: string, exists: (bare: string) => boolean): NoteReference[] {
	const bracketed = [...text.matchAll(/\(([^()]*)\)/g)].flatMap((group) =>
		referencesIn(group[1] ?? '', exists)
	);
	if (bracketed.length > 0) return bracketed;
	const hasQualified = /\([^()]*[A-Z][0-9][0-9A-Z][^()]*\bwith\b[^()]*\)/.test(text);
	return hasQualified ? [] : referencesIn(text, exists);
}
