/** Code sets and parts of the book as people name them. */
import { MONTHS } from '../domain/month-names';

const SYSTEMS: Record<string, string> = {
	icd10cm: 'ICD-10-CM',
	icd10pcs: 'ICD-10-PCS',
	hcpcs: 'HCPCS Level II'
};

const PARTS: Record<string, string> = {
	tabular: 'Tabular List with notes',
	'alpha-index': 'Alphabetic Index',
	'pcs-index': 'ICD-10-PCS Index',
	'pcs-tables': 'ICD-10-PCS tables',
	guidelines: 'Official Guidelines',
	'search-words': 'Words for searching',
	lists: 'POA exempt list, payment categories, modifiers'
};

/** Files that flow together into the one part of lists, by what each holds. */
const LISTS: Record<string, string> = {
	poa: 'POA exempt list',
	hcc: 'Payment categories',
	'hcc-labels': 'Labels of payment categories',
	'hcc-hierarchies': 'Hierarchies of payment categories',
	hcpcs: 'HCPCS modifiers'
};

/**
 * @param kinds of the files of one import
 * @returns the lists that it brought; those that stand in the same part from before are not named
 */
export function listNames(kinds: readonly string[]): string[] {
	return Object.keys(LISTS).flatMap((kind) => (kinds.includes(kind) ? (LISTS[kind] ?? []) : []));
}

/** @param kind a code system or the name of a part; one that is not known is named by itself */
export function setName(kind: string): string {
	return SYSTEMS[kind] ?? PARTS[kind] ?? kind;
}

/** `2026-10` → "October 2026", `2026-Q2` → "quarter 2 of 2026"; what says no month stays as it is. */
export function releaseName(release: string): string {
	const [, year, month, quarter] = /^(\d{4})-(?:(\d\d)|Q(\d))$/.exec(release) ?? [];
	if (quarter) return `quarter ${quarter} of ${year}`;
	const name = MONTHS[Number(month) - 1];
	return name ? `${name} ${year}` : release;
}

/** 74879 → "74,879" */
export function count(number: number): string {
	return number.toLocaleString('en-US');
}

/** How files of tools begin, and what each tool does. */
const TOOLS: readonly (readonly [string, string])[] = [
	['fsrs_browser', 'Fitting of your memory'],
	['sql-wasm', 'Reading and writing of Anki decks'],
	['pdf-reader', 'Reading of PDFs']
];

/**
 * A file of the library as people name it: `/codesets/tabular-2026-10.5e26baa4.bin` → "Tabular List with notes,
 * October 2026". A pack is named by its topic, a tool by what it does.
 */
export function fileName(url: string): string {
	const file = url.split('/').at(-1) ?? url;
	const tool = TOOLS.find(([begins]) => file.startsWith(begins));
	if (tool) return tool[1];
	const name = file.replace(/\.[\w-]{8}\.\w+$/, '');
	const [, kind, release] = /^(.+)-(\d{4}(?:-(?:\d\d|Q\d))?)$/.exec(name) ?? [];
	return kind === undefined || release === undefined ? name : `${setName(kind)}, ${releaseName(release)}`;
}
