import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { officialFile } from '../../../tests/official';
import { ImportError } from './import-error';
import { withModifiers, type IndexFile, type IndexRow } from './index-file';
import { parseIndexCsv } from './index-file-csv';
import { parseIndexXml } from './index-file-xml';
import { parsePcsIndex } from './pcs-index-file';
import { readRelease } from './read-release';

const row = (level: number, title: string, rest: Partial<IndexRow> = {}): IndexRow => ({
	level,
	title,
	codes: [],
	links: [],
	cells: [],
	...rest
});

const DISEASES = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.index><version>2027</version><title>ICD-10-CM INDEX TO DISEASES and INJURIES</title>
<letter><title>H</title>
<mainTerm><title>Henoch-<nemod>(Schönlein)</nemod> purpura</title><code>D69.0</code></mainTerm>
<mainTerm><title>Hand<nemod>(s)</nemod>, left</title><see>condition</see></mainTerm></letter>
<letter><title>N</title>
<mainTerm><title>Neuropathy, neuropathic<nemod>(acute)
  (chronic)</nemod></title><code>G62.9</code>
<term level="1"><title>autonomic</title><seeAlso>Disorder, autonomic</seeAlso>
<term level="2"><title>in amyloid disease</title><code>E85.4</code><manif>G99.0</manif></term></term>
<term level="1"><title>acoustic</title><seeAlso>subcategory</seeAlso><code>H93.3</code></term>
<term level="1"><title>airway</title><see>categories T17 and</see><code>T18</code></term>
<term level="1"><title>light</title><subcat>T75.0</subcat></term>
<term level="1"><title>bed</title><seecat>T71</seecat></term>
</mainTerm></letter></ICD10CM.index>`;

const TABLE = `<ICD10CM.index><version>2026</version>
<indexHeading><head col="1">Neoplasm</head><head col="2">Malignant Primary</head><head col="3">Benign</head></indexHeading>
<letter><title>N</title><mainTerm><title>Neoplasm</title><cell col="2">C80.1</cell><cell col="3">-</cell>
<term level="1"><title>bone</title><cell col="3">D16.9</cell></term>
<term level="1"><title>book-leaf<nemod>(mouth)</nemod></title><manif>floor of mouth</manif></term>
</mainTerm></letter></ICD10CM.index>`;

const PCS = `<ICD10PCS.index><version>2025</version><title>2025 ICD-10-PCS Index</title>
<letter><title>A</title><mainTerm><title>Abdominoplasty</title>
<term level="1"><see>Repair, Abdominal Wall<codes>0WQF</codes></see></term>
<term level="1"><see>Repair, Tendons<tab>0LQ</tab></see></term></mainTerm>
<mainTerm><title>AbioCor(R)</title><use>Synthetic Substitute</use></mainTerm>
<mainTerm><title>Abortion</title><term level="1"><title>Products</title><codes>10A0</codes></term>
<term level="1"><title>Vacuum</title><code>10A07Z6</code></term></mainTerm></letter></ICD10PCS.index>`;

describe('Index XML of ICD-10-CM', () => {
	it('reads main terms, subterms, links, pairs, and modifiers where they stand', () => {
		expect(parseIndexXml('x.xml', DISEASES)).toEqual({
			book: 'diseases',
			version: '2027',
			headings: [],
			letters: [
				{ letter: 'H', from: 0 },
				{ letter: 'N', from: 2 }
			],
			rows: [
				row(0, 'Henoch-(Schönlein) purpura', { codes: ['D69.0'] }),
				row(0, 'Hand(s), left', { links: [{ kind: 'see', text: 'condition' }] }),
				row(0, 'Neuropathy, neuropathic (acute) (chronic)', { codes: ['G62.9'] }),
				row(1, 'autonomic', { links: [{ kind: 'seeAlso', text: 'Disorder, autonomic' }] }),
				row(2, 'in amyloid disease', { codes: ['E85.4'], manifestation: 'G99.0' }),
				row(1, 'acoustic', { links: [{ kind: 'seeAlso', text: 'subcategory', code: 'H93.3' }] }),
				row(1, 'airway', { links: [{ kind: 'see', text: 'categories T17 and', code: 'T18' }] }),
				row(1, 'light', { links: [{ kind: 'see', text: 'subcategory', code: 'T75.0' }] }),
				row(1, 'bed', { links: [{ kind: 'see', text: 'category', code: 'T71' }] })
			]
		});
	});

	it('reads a table by its columns; a cell that is not there is empty', () => {
		const table = parseIndexXml('x.xml', TABLE);
		expect(table.book).toBe('neoplasms');
		expect(table.headings).toEqual(['Malignant Primary', 'Benign']);
		expect(table.rows).toEqual([
			row(0, 'Neoplasm', { cells: ['C80.1', '-'] }),
			row(1, 'bone', { cells: ['', 'D16.9'] }),
			row(1, 'book-leaf (mouth) [floor of mouth]')
		]);
	});

	it.each([
		['Substance', '', 'drugs'],
		['', 'ICD-10-CM EXTERNAL CAUSE of INJURIES INDEX', 'external-causes'],
		['', '', 'diseases']
	])('heading "%s" and title "%s" are %s', (heading, title, book) => {
		const head = heading && `<indexHeading><head col="1">${heading}</head></indexHeading>`;
		const text = `<ICD10CM.index><title>${title}</title>${head}<letter><title>A</title><mainTerm><title>A</title></mainTerm></letter></ICD10CM.index>`;
		expect(parseIndexXml('x', text).book).toBe(book);
	});

	it('says so when it is cut off or empty', () => {
		expect(() => parseIndexXml('i.xml', DISEASES.slice(0, 500))).toThrow('i.xml is damaged or cut off');
		expect(() => parseIndexXml('i.xml', '<ICD10CM.index></ICD10CM.index>')).toThrow('holds no main term');
	});
});

describe('Index as CSV', () => {
	const head = 'RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code\n';

	it('reads levels, links and codes', () => {
		const file = parseIndexCsv(
			'x.csv',
			`${head}1,A,0,"Abdomen,  abdominal",,condition,,\n2,A,1,acute,,,(sudden),R10.0\n3,B,0,Bite,subcategory,,,H93.3\n`
		);
		expect(file.letters).toEqual([
			{ letter: 'A', from: 0 },
			{ letter: 'B', from: 2 }
		]);
		expect(file.rows).toEqual([
			row(0, 'Abdomen, abdominal', { links: [{ kind: 'seeAlso', text: 'condition' }] }),
			row(1, 'acute (sudden)', { codes: ['R10.0'] }),
			row(0, 'Bite', { links: [{ kind: 'see', text: 'subcategory', code: 'H93.3' }] })
		]);
	});

	it.each([
		['a level too deep', '1,A,0,A,,,,\n2,A,2,B,,,,\n'],
		['a row cut off', '1,A,0,A,,,,\n2,A,1,B'],
		['a level that is no number', '1,A,x,A,,,,\n']
	])('%s is damage', (_, rows) => {
		expect(() => parseIndexCsv('i.csv', head + rows)).toThrow(ImportError);
	});
});

describe('Index XML of ICD-10-PCS', () => {
	it('reads see with table or code, use, and codes', () => {
		expect(parsePcsIndex('x.xml', PCS).rows).toEqual([
			row(0, 'Abdominoplasty'),
			row(1, '', { links: [{ kind: 'see', text: 'Repair, Abdominal Wall', code: '0WQF' }] }),
			row(1, '', { links: [{ kind: 'see', text: 'Repair, Tendons', code: '0LQ' }] }),
			row(0, 'AbioCor(R)', { links: [{ kind: 'use', text: 'Synthetic Substitute' }] }),
			row(0, 'Abortion'),
			row(1, 'Products', { codes: ['10A0'] }),
			row(1, 'Vacuum', { codes: ['10A07Z6'] })
		]);
	});
});

describe('which release an index is', () => {
	const read = (name: string, text: string) => readRelease(name, strToU8(text))[0];
	const csv = 'RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code\n1,A,0,Ague,,,,B54\n';

	it('the file says the year, its name the update of April', () => {
		expect(read('any.xml', DISEASES)).toMatchObject({ kind: 'index', edition: 'FY2027', release: '2026-10' });
		expect(read('icd10cm-neoplasm-April-1-2026.xml', TABLE)).toMatchObject({
			edition: 'FY2026',
			release: '2026-04',
			origin: 'official'
		});
	});

	it('the CSV is derived, and only its name says the year', () => {
		expect(read('icd10cm_index_FY2025.csv', csv)).toMatchObject({ edition: 'FY2025', origin: 'derived' });
		expect(() => read('index.csv', csv)).toThrow('which year');
	});

	it('all come out of one zip, as they are published', () => {
		const zip = zipSync({
			'icd10cm_index_2027.xml': strToU8(DISEASES),
			'icd10cm_neoplasm_2027.xml': strToU8(TABLE)
		});
		const books = readRelease('table-index.zip', zip).map((file) => file.kind === 'index' && file.index.book);
		expect(books.sort()).toEqual(['diseases', 'neoplasms']);
	});
});

describe('modifiers stand behind a blank', () => {
	it.each([
		['Cough', '(affected)', 'Cough (affected)'],
		['Henoch-', '(Schönlein)', 'Henoch-(Schönlein)'],
		['Burn', '(s) (acute)', 'Burn(s) (acute)'],
		['', '(gastro)', '(gastro)'],
		['Cough', '', 'Cough']
	])('%s + %s', (before, modifiers, whole) => {
		expect(withModifiers(before, modifiers)).toBe(whole);
	});
});

describe.skipIf(!officialFile('icd10cm/icd10cm_index_FY2025.csv'))('the real files', () => {
	const load = (path: string): IndexFile | undefined => {
		const bytes = officialFile(path);
		const file = bytes && readRelease(path.split('/').at(-1) ?? '', bytes)[0];
		return file?.kind === 'index' ? file.index : undefined;
	};
	const count = (file: IndexFile, of: (line: IndexRow) => number | boolean): number =>
		file.rows.reduce((sum, line) => sum + Number(of(line)), 0);

	it.each([
		['icd10cm/icd10cm-eindex-April-1-2026.xml', 'external-causes', 314, 7776],
		['icd10cm/icd10cm-neoplasm-April-1-2026.xml', 'neoplasms', 1, 1939],
		['icd10cm/icd10cm-drug-April-1-2026.xml', 'drugs', 5179, 2251],
		['icd10cm/icd10cm_index_FY2025.csv', 'diseases', 8100, 72_924],
		['icd10pcs/icd10pcs_index_2025.xml', 'pcs', 3215, 21_269]
	])('%s', (path, book, main, sub) => {
		const file = load(path);
		if (!file) return;
		expect(file.book).toBe(book);
		expect(count(file, (line) => line.level === 0)).toBe(main);
		expect(count(file, (line) => line.level > 0)).toBe(sub);
	});

	it('every cell of the tables and every link of the index is there', () => {
		const isCode = (cell: string): boolean => /^[A-Z]/.test(cell);
		const neoplasms = load('icd10cm/icd10cm-neoplasm-April-1-2026.xml');
		const drugs = load('icd10cm/icd10cm-drug-April-1-2026.xml');
		const diseases = load('icd10cm/icd10cm_index_FY2025.csv');
		if (neoplasms) expect(count(neoplasms, (line) => line.cells.filter(isCode).length)).toBe(9020);
		if (drugs) expect(count(drugs, (line) => line.cells.filter(isCode).length)).toBe(40_036);
		if (!diseases) return;
		expect(count(diseases, (line) => line.links.some((link) => link.kind === 'see'))).toBe(12_136);
		expect(count(diseases, (line) => line.links.some((link) => link.kind === 'seeAlso'))).toBe(2057);
		const named = (line: IndexRow): boolean => line.codes.length > 0 || line.links.some((link) => link.code);
		expect(count(diseases, named)).toBe(62_721);
	});
});
