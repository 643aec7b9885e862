/**
 * M21, the PHI check: does a text look as if it named a real patient? Patterns for what HIPAA's safe harbor
 * list (45 CFR 164.514(b)(2)) counts as an identifier and a pattern can find. It runs over all content at
 * build time, and over a learner's own text as it is typed.
 */
export const PHI_KINDS = [
	'date', 'phone', 'ssn', 'record number', 'email', 'web address', 'name', 'address', 'age over 89', 'hospital'
] as const; // prettier-ignore
export type PhiKind = (typeof PHI_KINDS)[number];

export interface PhiHit {
	kind: PhiKind;
	text: string;
	from: number;
	to: number;
}

const MONTH =
	'(?:January|February|March|April|May|June|July|August|September|October|November|December|' +
	'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';

/** A year alone (`2016`) is no identifier; a month or a day with it is. Months count with a capital only. */
const PATTERNS: [PhiKind, RegExp][] = [
	// With two hyphens a short year is rather a list of numbers: 12-24-48 hours.
	[
		'date',
		new RegExp(`\\b${DAY}(?:[/.]${DAY}[/.](?:(?:19|20)\\d{2}|\\d{2})|-${DAY}-(?:19|20)\\d{2})\\b`, 'g')
	],
	['date', /\b(?:19|20)\d{2}[-/](?:0[1-9]|1[0-2])[-/](?:0[1-9]|[12]\d|3[01])\b/g],
	['date', new RegExp(`\\b${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?\\b(?!\\d|[.,]\\d)`, 'g')],
	['date', new RegExp(`\\b${DAY}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b`, 'g')],
	['date', new RegExp(`\\b${MONTH}\\.?,? (?:19|20)\\d{2}\\b`, 'g')],
	['date', /\b(?:DOB|[Dd]ate of birth|[Bb]orn on)\b/g],
	['phone', /(?:\(\d{3}\)\s?|\b\d{3}[-. ])\d{3}[-. ]\d{4}\b/g],
	['ssn', /\b\d{3}-\d{2}-\d{4}\b/g],
	[
		'record number',
		/\b(?:MRN|medical record (?:number|no\.?)|record (?:number|no\.?)|account (?:number|no\.?)|acct\.?)\s*[:#]?\s*[A-Z]{0,3}-?\d[\d-]*/gi
	],
	['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
	['web address', /\bhttps?:\/\/\S+|\bwww\.\S+/g],
	['name', /\b(?:Dr|Mr|Mrs|Ms|Miss|Prof|Doctor)\.?\s+[A-Z][a-z'’-]+/g],
	['name', /\b(?:Patient|Pt|Name|Patient name):\s+[A-Z][a-z'’-]+,? [A-Z][a-z'’-]+/g],
	['address', /\b\d{1,5} (?:[A-Z][a-z]+ ){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Boulevard|Blvd)\b/g],
	['address', /\b[A-Z]{2} \d{5}(?:-\d{4})?\b/g],
	['age over 89', /\b(?:9\d|1[01]\d)(?:\s?[FM]\b|[-\s]?(?:years?|yrs?|yo|y\/o)\b[-\s]?(?:of age|old)?)/g],
	['age over 89', /\bage[ds]? (?:9\d|1[01]\d)\b(?!\+)/gi],
	[
		'hospital',
		/\b(?:(?:St|Mt)\.? [A-Z][a-z'’]+|Saint [A-Z][a-z'’]+|Mercy|Memorial|County|University|Regional)(?: [A-Z][a-z]+)* (?:Hospital|Medical Center|Clinic)\b/g
	]
];

/**
 * @param text any text
 * @returns what looks like an identifier, in the order of the text
 */
export function findPhi(text: string): PhiHit[] {
	const hits: PhiHit[] = [];
	for (const [kind, pattern] of PATTERNS)
		for (const match of text.matchAll(pattern)) {
			const hit = { kind, text: match[0], from: match.index, to: match.index + match[0].length };
			if (!hits.some((other) => other.from < hit.to && hit.from < other.to)) hits.push(hit);
		}
	return hits.sort((a, b) => a.from - b.from);
}
