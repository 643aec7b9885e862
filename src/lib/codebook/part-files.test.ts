import { expect, it } from 'vitest';
import { carried } from './part-files';
import { partsOf } from './parts';
import type { ReleaseFile } from './read-release';

const poa: ReleaseFile = {
	kind: 'poa',
	file: 'poa.txt',
	origin: 'official',
	edition: 'FY2026',
	codes: ['Z00.00']
};
const hcc: ReleaseFile = {
	kind: 'hcc',
	file: 'hcc.csv',
	origin: 'official',
	edition: 'PY2026',
	map: new Map([['E11.65', [37]]])
};
const labels: ReleaseFile = {
	kind: 'hcc-labels',
	file: 'labels.txt',
	origin: 'official',
	labels: new Map([[37, 'Diabetes']])
};
const hcpcs = (year: number): ReleaseFile => ({
	kind: 'hcpcs',
	file: `${year}.txt`,
	origin: 'official',
	year,
	hcpcs: { codes: [], modifiers: [{ code: 'RT', short: 'Right', long: 'Right side' }], leftOut: 0 }
});
const cm: ReleaseFile = {
	kind: 'icd10cm',
	file: 'order.txt',
	origin: 'official',
	edition: 'FY2028',
	release: '2027-10',
	checked: false,
	rows: []
};
const book = (name: 'drugs' | 'diseases', title: string): ReleaseFile => ({
	kind: 'index',
	file: `${name}.xml`,
	origin: 'official',
	edition: 'FY2026',
	release: '2025-10',
	index: {
		book: name,
		version: '2026',
		headings: [],
		letters: [{ letter: 'G', from: 0 }],
		rows: [
			{ level: 0, title, codes: ['M10.9'], links: [], cells: [] },
			{ level: 1, title: 'lead', codes: [], links: [{ kind: 'see', text: 'Poisoning' }], cells: [] }
		]
	}
});
const made = (...files: ReleaseFile[]): Uint8Array[] => partsOf(files, []).map(({ bytes }) => bytes);

it.each<[string, ReleaseFile[], ReleaseFile[], string[]]>([
	['a list takes the others along', [poa], [poa, hcc, labels], ['hcc', 'hcc-labels']],
	['labels alone take the categories along', [labels], [poa, hcc], ['poa', 'hcc']],
	['new codes take the lists along', [cm], [poa, hcc, book('drugs', 'Lead')], ['poa', 'hcc']],
	['nothing is taken for what it does not touch', [poa], [poa, book('drugs', 'Lead')], []],
	[
		'a book of the index takes the others along',
		[book('drugs', 'Lead')],
		[book('diseases', 'Gout')],
		['index']
	],
	['newer modifiers stay beside an older file', [hcpcs(2020)], [poa, hcpcs(2022)], ['poa', 'hcpcs']],
	['older ones give way', [hcpcs(2022)], [poa, hcpcs(2020)], ['poa']]
])('%s', (_, pile, inUse, kinds) => {
	expect(carried(pile, made(...inUse)).map(({ kind }) => kind)).toEqual(kinds);
});

it('what is carried makes the same part again', () => {
	const before = made(poa, hcc, labels, hcpcs(2022), book('diseases', 'Gout'), book('drugs', 'Lead'));
	expect(
		made(poa, book('drugs', 'Lead'), ...carried([poa, book('drugs', 'Lead')], before)).map(
			(bytes) => bytes.length
		)
	).toEqual(before.map((bytes) => bytes.length));
});

it('modifiers of two years are carried byte by byte', () => {
	const gone = hcpcs(2020);
	if (gone.kind === 'hcpcs') gone.hcpcs.modifiers.push({ code: 'XX', short: 'Gone' });
	const before = made(poa, hcpcs(2022), gone);
	expect(made(...carried([cm], before))).toEqual(before);
});
