import { describe, expect, it } from 'vitest';
import { buildCodeSet, type CodeSet } from './code-set';
import type { IndexRow } from './index-file';
import { readPart } from './part-file';
import type { ReleaseFile } from './read-release';
import { CodeSearch } from './search';
import { readSearchWords, searchWordsPart } from './search-words-part';

const set: CodeSet = buildCodeSet(
	{ system: 'icd10cm', edition: 'FY2027', release: '2026-10', origin: 'derived', source: 'x' },
	[
		{ code: 'M62831', title: 'Muscle spasm of calf', billable: true },
		{ code: 'M71', title: 'Other bursopathies', billable: false },
		{ code: 'M712', title: 'Synovial cyst of popliteal space [Baker]', billable: false },
		{ code: 'M7121', title: 'Synovial cyst of popliteal space [Baker], right knee', billable: true },
		{ code: 'T391X1', title: 'Poisoning by 4-Aminophenol derivatives, accidental', billable: false }
	]
);

function term(level: number, title: string, ...codes: string[]): IndexRow {
	return { level, title, codes, links: [], cells: [] };
}

function index(book: 'diseases' | 'drugs', rows: IndexRow[]): ReleaseFile {
	const release = { edition: 'FY2026', release: '2025-10', origin: 'official' as const };
	const file = { book, version: '2026', headings: [], letters: [], rows };
	return { ...release, file: `${book}.xml`, kind: 'index', index: file };
}

const files = [
	index('diseases', [
		term(0, 'Charleyhorse (quadriceps)', 'M62.831'),
		term(0, 'Cyst (colloid) (mucous)'),
		term(1, 'ganglion of the knee', 'M71.2-'),
		term(2, 'deep'),
		term(3, 'far too deep', 'M71.2-'),
		term(0, 'Elsewhere', 'Q99.9')
	]),
	index('drugs', [{ ...term(0, 'Acetaminophen'), cells: ['T39.1X1', 'T39.1X2'] }])
];

describe('words for search', () => {
	const part = searchWordsPart(files, [set]);
	const stored = part && readSearchWords(readPart(part.bytes), 'icd10cm');
	const search = new CodeSearch(set);
	if (stored) search.useWords(stored);

	it('name what they were read from', () =>
		expect([part?.info.edition, part?.info.source]).toEqual(['FY2027', 'diseases.xml, drugs.xml']));

	it.each([
		['a main term', 'charleyhorse', 'M62.831'],
		['a subterm, with a word of the title below it', 'ganglion right knee', 'M71.21'],
		['a substance, and how it came about', 'acetaminophen poisoning accidental', 'T39.1X1']
	])('lead to a code: %s', (_, query, code) => expect(search.search(query)[0]?.code).toBe(code));

	it('leave out nonessential modifiers, deep subterms, and codes of other editions', () => {
		expect(stored?.words.filter((word) => /quadriceps|far|elsewhere/.test(word))).toEqual([]);
		expect(stored?.codes).toEqual(['M62831', 'M712', 'T391X']);
	});

	it('keep how many words of a title belong to them', () =>
		expect([...(stored?.inTitle ?? [])]).toEqual([0, 1, 0]));

	it('are none without an index and notes', () => expect(searchWordsPart([], [set])).toBeUndefined());

	it('say that they are damaged', () => {
		const bytes = part?.bytes.slice(0, -1) ?? new Uint8Array();
		expect(() => readPart(bytes)).toThrow(RangeError);
	});
});
