import { describe, expect, it } from 'vitest';
import { officialFile } from '../../../tests/official';
import type { PartContent } from './part-content';
import { contentChanges, tellPart } from './part-changes';
import { contentsOf } from './part-contents';
import { partsOf } from './parts';
import { readRelease, type ReleaseFile } from './read-release';
import type { ChangeList } from './set-changes';

const untitled = (): string => '';

/** Changes as lines: `added E11 Excludes1: …`. */
function told(before: Record<string, string[]>, after: Record<string, string[]>): string[] {
	const of = (lines: Record<string, string[]>): PartContent['entries'] => new Map(Object.entries(lines));
	return Object.entries(contentChanges(of(before), of(after))).flatMap(([kind, list]: [string, ChangeList]) =>
		list.first.map(
			({ code, title, was }) => `${kind} ${code} ${was === undefined ? '' : `${was} → `}${title}`
		)
	);
}

describe('what changed between two releases of one thing', () => {
	it.each<[string, Record<string, string[]>, Record<string, string[]>, string[]]>([
		['the same again', { E11: ['a'] }, { E11: ['a'] }, []],
		['a place more', {}, { E11: ['a'] }, ['added E11 a']],
		['a place less', { E11: ['a'] }, {}, ['deleted E11 a']],
		['another text', { E11: ['a'] }, { E11: ['b'] }, ['revised E11 a → b']],
		['the order alone', { E11: ['a', 'b'] }, { E11: ['b', 'a'] }, []],
		[
			'one of several at a place',
			{ E11: ['a', 'b'] },
			{ E11: ['a', 'c', 'd'] },
			['added E11 d', 'revised E11 b → c']
		],
		['one line of two that are alike', { E11: ['a', 'a'] }, { E11: ['a'] }, ['deleted E11 a']],
		[
			'the kind of line is said',
			{},
			{ 'E11\tExcludes1': ['gout (M10.-)'] },
			['added E11 Excludes1: gout (M10.-)']
		]
	])('%s', (_, before, after, expected) => expect(told(before, after)).toEqual(expected));

	it('of a long paragraph shows what is around the change', () => {
		const long = 'word '.repeat(200);
		const [line = ''] = told({ 'I.A.1': [`${long}before ${long}`] }, { 'I.A.1': [`${long}after ${long}`] });
		expect(line).toMatch(/^revised I\.A\.1 … .*before.*… → … .*after.*…$/);
		expect(line.length).toBeLessThan(550);
	});

	it('names the first hundred and counts all', () => {
		const many = Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`E${n}`, ['x']]));
		const { added } = contentChanges(new Map(), new Map(Object.entries(many)));
		expect([added.count, added.first.length]).toEqual([250, 100]);
	});
});

const hcc = (lines: string): ReleaseFile => ({
	...(readRelease(
		'hcc_2026.csv',
		new TextEncoder().encode(`diagnosis_code,cc,model_name\n${lines}`)
	)[0] as ReleaseFile)
});
const exempt: ReleaseFile = {
	kind: 'poa',
	file: 'poa.txt',
	origin: 'official',
	edition: 'FY2026',
	codes: ['Z00.00', 'Z00.01']
};
const partOf = (...files: ReleaseFile[]): Uint8Array => partsOf(files, [])[0]?.bytes ?? new Uint8Array();

describe('the lists', () => {
	const before = partOf(exempt, hcc('E1165,37,V28\nE119,38,V28\n'));
	const after = partOf(exempt, hcc('E1165,36,V28\nI509,226,V28\n'));

	it('tell exempt codes and payment categories apart', () => {
		const contents = contentsOf(before, untitled).map(
			({ title, edition, held }) =>
				`${title} ${edition}: ${held.map(({ count, of }) => `${count} ${of}`).join(', ')}`
		);
		expect(contents).toEqual([
			'POA exempt list FY2026: 2 exempt codes',
			'CMS-HCC V28 payment categories PY2026: 2 diagnoses, 2 categories'
		]);
	});

	it('tell what changed, and name what stays as it is', () => {
		const { contents, unchanged } = tellPart(after, [before], (code) => (code === 'E11.65' ? 'Type 2' : ''));
		expect(unchanged).toEqual(['POA exempt list FY2026']);
		expect(contents).toMatchObject([
			{
				title: 'CMS-HCC V28 payment categories',
				lacks: 'Categories have numbers and no labels yet: those are in the model software zip of CMS.',
				against: {
					edition: 'PY2026',
					changes: {
						added: { first: [{ code: 'I50.9', title: 'HCC 226' }] },
						deleted: { first: [{ code: 'E11.9', title: 'HCC 38' }] },
						revised: { first: [{ code: 'E11.65', title: 'HCC 36: Type 2', was: 'HCC 37: Type 2' }] }
					}
				}
			}
		]);
	});

	it('are held against nothing where nothing is in use', () => {
		expect(tellPart(before, [], untitled).contents.map(({ against }) => against)).toEqual([null, null]);
	});
});

describe('an index', () => {
	const file = (body: string): ReleaseFile =>
		readRelease(
			'icd10cm_index_2027.xml',
			new TextEncoder().encode(
				`<?xml version="1.0"?><ICD10CM.index><version>2027</version><title>ICD-10-CM INDEX TO DISEASES and INJURIES</title><letter><title>G</title>${body}</letter></ICD10CM.index>`
			)
		)[0] as ReleaseFile;
	const gout = (term: string): ReleaseFile =>
		file(`<mainTerm><title>Gout, gouty<nemod>(acute)</nemod></title><code>M10.9</code>${term}</mainTerm>`);

	it('names a term by the path to it', () => {
		const before = partOf(gout('<term level="1"><title>ankle</title><code>M10.07-</code></term>'));
		const after = partOf(
			gout(
				'<term level="1"><title>ankle</title><code>M10.17-</code></term><term level="1"><title>lead-induced</title><see>Poisoning, lead</see></term>'
			)
		);
		const [content] = tellPart(after, [before], untitled).contents;
		expect(content?.held).toEqual([
			{ count: 1, of: 'main term' },
			{ count: 2, of: 'subterms' },
			{ count: 2, of: 'terms with a code' },
			{ count: 1, of: 'see' }
		]);
		expect(content?.against?.changes).toMatchObject({
			added: { first: [{ code: 'Gout, gouty › lead-induced', title: 'see Poisoning, lead' }] },
			deleted: { count: 0 },
			revised: { first: [{ code: 'Gout, gouty › ankle', title: 'M10.17-', was: 'M10.07-' }] }
		});
	});
});

describe('official files (needs the official files)', () => {
	const heldIn = (path: string): string[] | undefined => {
		const bytes = officialFile(path);
		const part =
			bytes && partsOf(readRelease(path, bytes), []).find(({ info }) => info.part !== 'search-words');
		return (
			part &&
			contentsOf(part.bytes, untitled).map(
				({ title, edition, held }) =>
					`${title} ${edition}: ${held.map(({ count, of }) => `${count} ${of}`).join(', ')}`
			)
		);
	};
	it.each([
		[
			'icd10cm/icd10cm_tabular_2027_derived.xml.gz',
			'Tabular List FY2027: 22 chapters, 297 sections, 1921 categories, 1023 Includes, 12606 inclusion terms, 5407 Excludes1, 2529 Excludes2, 813 Code first, 1502 Use additional code, 660 Code also, 515 7th character notes, 180 other notes'
		],
		[
			'icd10cm/icd10cm-eindex-April-1-2026.xml',
			'Index of External Causes FY2026: 314 main terms, 7776 subterms, 6661 terms with a code, 806 see, 98 see also'
		],
		[
			'icd10cm/icd10cm-neoplasm-April-1-2026.xml',
			'Table of Neoplasms FY2026: 1 main term, 1939 subterms, 9020 cells with a code, 67 see, 120 see also'
		],
		[
			'icd10cm/icd10cm-drug-April-1-2026.xml',
			'Table of Drugs and Chemicals FY2026: 5179 main terms, 2251 subterms, 40036 cells with a code, 97 see, 35 see also'
		],
		['icd10pcs/icd10pcs_tables_2026.xml', 'ICD-10-PCS tables FY2026: 914 tables, 2733 rows, 79115 codes'],
		[
			'icd10pcs/icd10pcs_index_2025.xml',
			'ICD-10-PCS Index FY2025: 3215 main terms, 21269 subterms, 14711 terms with a code, 1785 see, 2342 use'
		],
		['poa/POAexemptCodesFY26.zip', 'POA exempt list FY2026: 38349 exempt codes'],
		[
			'hcc/2026_Initial_ICD-10-CM_Mappings.csv',
			'CMS-HCC V28 payment categories PY2026: 7903 diagnoses, 115 categories'
		],
		[
			'icd10cm/ICD-10-CM-Guidelines-FY2026-October-2025.txt',
			'Official Guidelines FY2026: 493 sections, 1139 paragraphs'
		]
	])('%s', (path, expected) => {
		const held = heldIn(path);
		if (held) expect(held).toEqual([expected]);
	});
});
