/**
 * M21, the PHI check: does a text look as if it named a real patient? Patterns for what HIPAA's safe harbor
 * list (45 CFR 164.514(b)(2)) counts as an identifier and a pattern can find. It runs over all content at
 * build time, and over a learner's own text as it is typed.
 */
import { isOfTrade, NAMES, smallNamesFor } from './phi-names';

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
const DAY_TWO = '(?:0[1-9]|[12]\\d|3[01])';
const YEAR = '(?:(?:19|20)\\d{2}|\\d{2})';
/** Months without a capital; `may` is a word of its own, and so is counted with a year alone. */
const SMALL = MONTH.toLowerCase();
const SURE = SMALL.replace('may|', '');
/** What makes of `3/4` or `12-24-48` an amount. */
const UNIT =
	'(?!\\s*(?:-\\s*)?(?:%|of\\b|hours?\\b|hrs?\\b|h\\b|days?\\b|weeks?\\b|wks?\\b|months?\\b|years?\\b|yrs?\\b|times\\b|' +
	'min(?:ute)?s?\\b|m?g\\b|mcg\\b|m[lL]\\b|cc\\b|[cm]m\\b|in(?:ch|ches)?\\b|units?\\b|strength\\b|scale\\b))';

/** A year alone (`2016`) is no identifier; a month or a day with it is. */
const PATTERNS: [PhiKind, RegExp][] = [
	['date', new RegExp(`\\b${DAY}(?:[/.]${DAY}[/.]${YEAR}|-${DAY}-(?:19|20)\\d{2})\\b`, 'g')],
	// With two hyphens and a short year it may be a list of numbers: 12-24-48 hours.
	[
		'date',
		new RegExp(`\\b(?:(?:0[1-9]|1[0-2])-${DAY_TWO}|${DAY_TWO}-(?:0[1-9]|1[0-2]))-\\d{2}\\b(?!-)${UNIT}`, 'g')
	],
	['date', /\b(?:19|20)\d{2}[-/](?:0[1-9]|1[0-2])[-/](?:0[1-9]|[12]\d|3[01])\b/g],
	['date', new RegExp(`\\b${DAY}[-./ ](?:${MONTH}|${MONTH.toUpperCase()}|${SMALL})[-./ ]${YEAR}\\b`, 'g')],
	['date', new RegExp(`\\b${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?\\b(?!\\d|[.,]\\d)`, 'g')],
	['date', new RegExp(`\\b${DAY}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b`, 'g')],
	['date', new RegExp(`\\b${MONTH}\\.?,? (?:19|20)\\d{2}\\b`, 'g')],
	['date', new RegExp(`\\b${SMALL}\\.? (?:${DAY}(?:st|nd|rd|th)?,? )?(?:19|20)\\d{2}\\b`, 'g')],
	['date', new RegExp(`\\b${SURE}\\.? ${DAY}(?:st|nd|rd|th)?\\b(?!\\d|[.,]\\d)${UNIT}`, 'g')],
	[
		'date',
		new RegExp(
			`\\b(?:seen|visit(?:ed)?|admit(?:ted)?|adm(?:ission)?|discharged?|presented|returned|came|surgery|operated|dated?|DOS|on)` +
				`(?: on| of|:)? (?:0?[1-9]|1[0-2])/${DAY}\\b(?![/\\d]|\\.\\d)${UNIT}`,
			'gi'
		)
	],
	// A running note begins with its day; elsewhere it may be a strength or a murmur: 3/5 seen on the left.
	[
		'date',
		new RegExp(
			`(?=\\d)(?<=^[\\s*•-]*|\\n[\\s*•-]*|[;.] )(?:0?[1-9]|1[0-2])/${DAY}(?:\\s*[:,]\\s*|\\s+)(?:(?:pt|patient) (?:was )?)?` +
				`(?:seen|visited|admit(?:ted)?|admission|discharged?|presented|returned|came|surgery|operated|DOS|DOB)\\b`,
			'gi'
		)
	],
	['date', /\b(?:DOB|[Dd]ate of birth|[Bb]orn on)\b/g],
	['ssn', /\b(?:SSN|social security(?: number| no\.?| #)?)(?: is|:|#)? ?\d{3}[- ]?\d{2}[- ]?\d{4}\b/gi],
	['phone', /(?:\(\d{3}\)\s?|\b\d{3}[-. ])\d{3}[-. ]\d{4}\b/g],
	['phone', /(?<![\w+])\+[1-9]\d{0,2}(?:[ .-]?\(?\d{2,4}\)?){2,4}\b/g],
	['phone', /(?<![\w.,$+-])[2-9]\d{9}\b(?![.,-]?\d)/g],
	// Two round numbers are rather a range: 500-1000.
	['phone', new RegExp(`(?<![\\w.,$+/-])(?!\\d\\d0-\\d{3}0)[2-9]\\d{2}-\\d{4}\\b(?![.,/-]?\\d)${UNIT}`, 'g')],
	['ssn', /\b\d{3}-\d{2}-\d{4}\b/g],
	[
		'record number',
		/\b(?:MRN|medical record (?:number|no\.?)|record (?:number|no\.?)|account (?:number|no\.?)|acct\.?)\s*(?:[:#]|is\b|no\.?)?\s*[A-Z]{0,3}-?\d[\d-]*/gi
	],
	// Shorter numbers count: chart no. 3.
	[
		'record number',
		/\b(?:(?:chart|encounter|visit|case|accession|policy|member|patient|medicare|medicaid|insurance)(?: id)?(?: number| no\.?| ?#)|(?:policy|member|patient|medicare|medicaid|insurance) id)(?:\s*:|\s+is)?\s*[A-Z]{0,3}-?\d[\d-]{3,}/gi
	],
	// Without such a word a year is no number, nor are two: visit 2026-27.
	[
		'record number',
		/\b(?:chart|encounter|visit|case|accession|policy|member|patient|med(?:ical|\.)? rec(?:ord|\.)?)\s*[:#]?\s*(?!(?:19|20)\d\d-(?:(?:19|20)\d\d|\d\d)\b)[A-Z]{0,3}-?\d(?:-?\d){5,}/gi
	],
	// The number of Medicare, as CMS forms it: eleven places, no letter that looks like a digit.
	[
		'record number',
		/\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d\d\b/gi
	],
	[
		'record number',
		/\b[A-Z]{0,3}-?\d[\d-]{3,}(?: is (?:the|his|her))?[,:]?\s*\(?(?:MRN|medical record (?:number|no))\b/gi
	],
	['email', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g],
	['web address', /\bhttps?:\/\/\S+|\bwww\.\S+/g],
	...NAMES.map((pattern): [PhiKind, RegExp] => ['name', pattern]),
	['address', /\b\d{1,5} (?:[A-Z][a-z]+ ){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Boulevard|Blvd)\b/g],
	['address', /\b[A-Z]{2} \d{5}(?:-\d{4})?\b/g],
	['age over 89', /\b(?:9\d|1[01]\d)(?:\s?[FM]\b|[-\s]?(?:years?|yrs?|yo|y\/o)\b[-\s]?(?:of age|old)?)/g],
	['age over 89', /\bage[ds]? (?:9\d|1[01]\d)\b(?!\+)/gi],
	[
		'hospital',
		/\b(?:(?:St|Mt)\.? [A-Z][a-z'’]+|Saint [A-Z][a-z'’]+|Mercy|Memorial|County|University|Regional)(?: [A-Z][a-z]+)* (?:Hospital|Medical Center|Clinic)\b/g
	]
];

/** A letter without what stands above or below it, in as many places: María, as the commonest names are written. */
const bare = (text: string): string =>
	text.replace(/[\u00c0-\uffff]/g, (letter) => letter.normalize('NFD')[0] ?? letter);

/**
 * @param text any text
 * @returns what looks like an identifier, in the order of the text
 */
export function findPhi(text: string): PhiHit[] {
	const hits: PhiHit[] = [];
	const plain = bare(text);
	/** 1 for a character that is of a hit. */
	const taken = new Uint8Array(text.length);
	const small = smallNamesFor(plain).map((pattern): [PhiKind, RegExp] => ['name', pattern]);
	for (const [kind, pattern] of [...PATTERNS, ...small])
		for (const match of plain.matchAll(pattern)) {
			if (kind === 'name' && isOfTrade(match)) continue;
			const [from, to] = [match.index, match.index + match[0].length];
			const hit = { kind, text: text.slice(from, to), from, to };
			const place = taken.subarray(hit.from, hit.to);
			if (place.includes(1)) continue;
			place.fill(1);
			hits.push(hit);
		}
	return hits.sort((a, b) => a.from - b.from);
}
