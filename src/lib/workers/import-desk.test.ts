import { gzipSync } from 'node:zlib';
import { gunzipSync, strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { EXCERPT, textPdf } from '../../../tests/guidelines-pdf';
import { officialFile } from '../../../tests/official';
import { buildCodeSet } from '../codebook/code-set';
import { decodeCodeSet } from '../codebook/compact-decode';
import { encodeCodeSet } from '../codebook/compact-encode';
import { ListsPart } from '../codebook/lists-part-read';
import { gunzip } from './gunzip';
import { ImportCancelled, ImportClient } from './import';
import { importReleases } from './import-desk';
import type { AskedImport, HandedFile, ImportAnswer, ImportOutcome } from './import-messages';

const file = (name: string, bytes: Uint8Array): HandedFile => ({
	name,
	content: new Blob([new Uint8Array(bytes)])
});
const reading = (more: Partial<AskedImport>): Promise<ImportOutcome> =>
	importReleases({ files: [], kept: [], installed: [], parts: [], pdfReader: '', ...more }, () => undefined);

const hcpcs = (code: string, title: string): string =>
	`${code.padStart(5)}001003${title.padEnd(80)}${title.slice(0, 28).padEnd(28)}\r\n`;

/** A zip as the quarterly HCPCS one, with a D code, a modifier and a PDF. */
const HCPCS_2028 = zipSync({
	'HCPC2028_JAN_ANWEB.txt': strToU8(
		hcpcs('E0601', 'Continuous positive airway pressure device') +
			hcpcs('E0602', 'Breast pump, manual, any type') +
			hcpcs('D0120', 'Not ours to ship') +
			`   RT001007${'Right side'.padEnd(80)}${'Right side'.padEnd(28)}\r\n`
	),
	'readme.pdf': strToU8('%PDF-1.7')
});

function stored(edition: string, release: string, titles: Record<string, string>): ArrayBuffer {
	const set = buildCodeSet(
		{
			system: 'hcpcs',
			edition,
			release,
			origin: edition === 'starter' ? 'starter' : 'official',
			source: 'x'
		},
		Object.entries(titles).map(([code, title]) => ({ code, title, billable: true }))
	);
	return new Uint8Array(gzipSync(encodeCodeSet(set))).buffer;
}

describe('a release that is handed in', () => {
	it('becomes a compact set; D codes are counted and left out', async () => {
		const { sets, used, refused } = await reading({ files: [file('january-2028.zip', HCPCS_2028)] });
		expect(sets).toMatchObject([
			{ system: 'hcpcs', edition: '2028-Q1', billable: 2, checked: null, leftOut: 1, against: null }
		]);
		expect(used).toMatchObject([{ name: 'january-2028.zip', kinds: ['hcpcs'] }]);
		expect(refused).toEqual([]);
		const set = decodeCodeSet(await gunzip(new Uint8Array(sets[0]?.bytes ?? new ArrayBuffer(0))));
		expect([set.info.edition, set.title(set.find('E0602'))]).toEqual([
			'2028-Q1',
			'Breast pump, manual, any type'
		]);
	});

	it.each([
		[
			'the same edition',
			[stored('2028-Q1', '2028-Q1', { E0601: 'x' }), stored('2027', '2027', {})],
			'2028-Q1'
		],
		['else the newest', [stored('2026', '2026', {}), stored('2027', '2027', { E0601: 'x' })], '2027'],
		['no starter', [stored('starter', '2028', {})], undefined]
	])('is compared with the set in use: %s', async (_, installed, edition) => {
		const { sets } = await reading({ files: [file('january-2028.zip', HCPCS_2028)], installed });
		expect(sets[0]?.against?.edition).toBe(edition);
		if (edition === undefined) return;
		expect(sets[0]?.against?.changes).toMatchObject({
			added: { count: 1, first: [{ code: 'E0602' }] },
			revised: { count: 1, first: [{ code: 'E0601', was: 'x' }] }
		});
	});

	it('a file that is no release does not hold up the others', async () => {
		const outcome = await reading({
			files: [file('letter.zip', strToU8('Dear Sir')), file('january-2028.zip', HCPCS_2028)]
		});
		expect(outcome.refused).toMatchObject([{ name: 'letter.zip' }]);
		expect(outcome.sets).toHaveLength(1);
		expect(outcome.used).toHaveLength(1);
	});

	it('far too large is not even opened', async () => {
		const content = { size: 70e6, arrayBuffer: () => Promise.reject(new Error('opened')) } as unknown as Blob;
		const { refused } = await reading({ files: [{ name: 'film.zip', content }] });
		expect(refused[0]?.sentence).toContain('larger than any official release');
	});

	it('a folder, or a file that went away, has its sentence', async () => {
		const content = { size: 70, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
		const { refused } = await reading({ files: [{ name: 'codes', content }] });
		expect(refused).toEqual([
			{ name: 'codes', sentence: 'codes could not be read from where it lies; is it a folder?' }
		]);
	});

	it('tells its progress, which never goes back', async () => {
		const told: number[] = [];
		await importReleases(
			{
				files: [file('a.zip', HCPCS_2028), file('b.zip', HCPCS_2028)],
				kept: [file('c.zip', HCPCS_2028)],
				installed: [],
				parts: [],
				pdfReader: ''
			},
			({ done }) => told.push(done)
		);
		expect(told).toEqual([...told].sort((a, b) => a - b));
		expect([told[0], told.at(-1)]).toEqual([0, 1]);
		expect(new Set(told).size).toBeGreaterThan(6);
	});

	it.each<[string, string, string, string, Record<string, string | undefined>]>([
		['a later quarter, by its name', 'july-2026.csv', '2026-Q2', '2026-Q3', { E0601: '-', H0001: '2026-Q2', S0093: '2022' }],
		['the year alone, which may be any quarter', 'hcpcs-2026.csv', '2026-Q2', '2026', { E0601: '-', H0001: '2026-Q2', S0093: '2022' }],
		['the next year', 'hcpcs-2027.csv', '2026-Q2', '2027', { E0601: '-', H0001: '2026', S0093: '2022' }],
		['an earlier quarter, which takes nothing from a later one', 'january-2026.csv', '2026-Q2', '2026-Q1', { E0601: '-' }],
		['a year before', 'hcpcs-2025.csv', '2026-Q2', '2025', { E0601: '-' }]
	])('HCPCS without its H and S codes, beside a set in use that has them: %s', async (_, name, release, edition, lists) => {
		const info = { system: 'hcpcs', edition: release, release, origin: 'derived', source: 'x' } as const;
		const inUse = buildCodeSet(info, [
			{ code: 'E0601', title: 'Airway', billable: true },
			{ code: 'H0001', title: 'Assessment', billable: true },
			{ code: 'S0093', title: 'Morphine', billable: true, older: { list: '2022' } }
		]);
		const { sets } = await reading({
			files: [file(name, strToU8('hcpcs,short_descriptor\nE0601,Cont airway\n'))],
			installed: [new Uint8Array(gzipSync(encodeCodeSet(inUse))).buffer]
		});
		expect(sets.map((set) => set.edition)).toEqual([edition]);
		const set = decodeCodeSet(await gunzip(new Uint8Array(sets[0]?.bytes ?? new ArrayBuffer(0))));
		const found = Array.from({ length: set.size }, (_, at) => [set.code(at), set.older(at)?.list ?? '-']);
		expect(Object.fromEntries(found)).toEqual(lists);
	}); // prettier-ignore

	it.each<[string, string, string, string, string | undefined]>([
		['a title that was lent before', 'E0601', 'Cont airway pressure device', 'Continuous positive airway pressure (CPAP) device', '2022'],
		['a title of the set in use itself', 'E0602', 'Manual breast pump', 'Breast pump, manual, any type, each one', '2026-Q2'],
		['a number in words', 'A4313', 'Catheter w/bag 3-way', 'Catheter with drainage bag, foley type, three-way', '2026-Q2'],
		['a number in a name', 'A9500', 'Tc99m sestamibi', 'Technetium tc-99m sestamibi', '2022'],
		['another dose', 'J0178', 'Inj, 2 mg', 'Inj, 2 mg', undefined],
		['a short title in use', 'A0001', 'New short', 'New short', undefined],
		['a code that was not there', 'A0002', 'A new code', 'A new code', undefined]
	])('HCPCS with short titles alone, beside a set in use with long ones: %s', async (_, code, short, title, of) => {
		const info = { system: 'hcpcs', edition: '2026-Q2', release: '2026-Q2', origin: 'derived', source: 'x' } as const;
		const inUse = buildCodeSet(info, [
			{ code: 'A0001', title: 'Old short', billable: true },
			{ code: 'A4313', title: 'Catheter with drainage bag, foley type, three-way', billable: true },
			{ code: 'A9500', title: 'Technetium tc-99m sestamibi', billable: true, older: { title: '2022' } },
			{ code: 'E0601', title: 'Continuous positive airway pressure (CPAP) device', billable: true, older: { title: '2022' } },
			{ code: 'E0602', title: 'Breast pump, manual, any type, each one', billable: true },
			{ code: 'J0178', title: 'Injection of something long, 1 mg', billable: true, older: { title: '2022' } }
		]);
		const { sets } = await reading({
			files: [file('july-2026.csv', strToU8(`hcpcs,short_descriptor\n${code},"${short}"\n`))],
			installed: [new Uint8Array(gzipSync(encodeCodeSet(inUse))).buffer]
		});
		const set = decodeCodeSet(await gunzip(new Uint8Array(sets[0]?.bytes ?? new ArrayBuffer(0))));
		const at = set.find(code);
		expect([set.title(at), set.older(at)?.title]).toEqual([title, of]);
	}); // prettier-ignore

	it('of HCPCS that is older than one that was added stays out, and it is said', async () => {
		const first = await reading({ files: [file('january-2028.zip', HCPCS_2028)] });
		const { sets, same, remarks } = await reading({
			files: [file('hcpcs-2026.csv', strToU8('hcpcs,short_descriptor\nE0601,Cont airway\n'))],
			kept: [file('january-2028.zip', HCPCS_2028)],
			installed: first.sets.map(({ bytes }) => bytes)
		});
		expect([sets.map(({ isSame }) => isSame), same, remarks]).toEqual([
			[true],
			[],
			['hcpcs-2026.csv holds HCPCS Level II 2026, older than the 2028-Q1 in use, which stays.']
		]);
	});

	it('a kept file of other codes is joined, as the build joins them', async () => {
		const older = zipSync({ 'HCPC2026_ANWEB.txt': strToU8(hcpcs('H0001', 'Alcohol and drug assessment')) });
		const { sets, used } = await reading({
			files: [file('january-2028.zip', HCPCS_2028)],
			kept: [file('hcpcs-2026.zip', older)]
		});
		expect(sets).toMatchObject([{ edition: '2028-Q1', billable: 3 }]);
		expect(used).toHaveLength(1);
	});
});

describe('the Guidelines as a PDF', () => {
	const pdfReader = new URL('./pdf-reader.ts', import.meta.url).href;

	it('become a part of the book, and a PDF that is another does not hold them up', async () => {
		const { parts, used, refused } = await reading({
			files: [file('letter.pdf', textPdf(['Dear Sir'])), file('guidelines.pdf', textPdf(EXCERPT))],
			pdfReader
		});
		expect(parts).toMatchObject([
			{
				part: 'guidelines',
				edition: 'FY2031',
				release: '2030-10',
				origin: 'official',
				from: 'guidelines.pdf'
			}
		]);
		expect(used).toMatchObject([{ name: 'guidelines.pdf', kinds: ['guidelines'] }]);
		expect(refused).toMatchObject([{ name: 'letter.pdf' }]);
	});
});

describe('PDFs inside a zip', () => {
	const pdfReader = new URL('./pdf-reader.ts', import.meta.url).href;
	const zip = (...files: [string, Uint8Array][]): HandedFile =>
		file('download.zip', zipSync(Object.fromEntries(files)));
	const [guidelines, letter, cut] = [
		textPdf(EXCERPT),
		textPdf(['Dear Sir']),
		textPdf(EXCERPT).subarray(0, 900)
	];
	const codes: [string, Uint8Array] = ['HCPC2028_JAN.txt', strToU8(hcpcs('E0601', 'Airway'))];
	const FOUND = 'guidelines FY2031';

	it.each<[string, HandedFile, string[], string | null]>([
		['the Guidelines alone are read', zip(['ICD-10-CM Guidelines FY 2031.pdf', guidelines]), [FOUND], null],
		['under any name, where there is nothing else', zip(['x.pdf', letter], ['y.pdf', guidelines]), [FOUND], null],
		['in a zip of the zip', zip(['inner.zip', zipSync({ 'a/Guidelines.pdf': guidelines })]), [FOUND], null],
		['beside codes, where they are named so', zip(codes, ['Guidelines.pdf', guidelines]), [FOUND, 'hcpcs'], null],
		['another PDF beside codes is passed over', zip(codes, ['x.pdf', guidelines]), ['hcpcs'], null],
		['that is named so and is none, beside codes', zip(codes, ['Guidelines.pdf', letter]), ['hcpcs'], null],
		['that is damaged, beside codes, is told', zip(codes, ['Guidelines.pdf', cut]), ['hcpcs'], 'Guidelines.pdf is a PDF that is cut off'],
		['that is damaged, alone', zip(['Guidelines.pdf', cut]), [], 'Guidelines.pdf is a PDF that is cut off'],
		['that are others', zip(['x.pdf', letter]), [], 'x.pdf is a PDF that CodeRounds does not know'],
		['of which only the fourth would be the Guidelines', zip(...['a', 'b', 'c'].map((name): [string, Uint8Array] => [name, letter]), ['d', guidelines]), [], 'a is a PDF that CodeRounds does not know']
	])('%s', async (_, handed, expected, says) => {
		const { parts, sets, refused } = await reading({ files: [handed], pdfReader });
		const found = [...parts.map(({ part, edition }) => (part === 'guidelines' ? `${part} ${edition}` : part)), ...sets.map(({ system }) => system)];
		expect(found).toEqual(expected);
		expect(refused.map(({ sentence }) => sentence)).toEqual(says === null ? [] : [expect.stringContaining(says)]);
	}); // prettier-ignore

	it('are not read again when the zip is read beside another file', async () => {
		const kept = { ...zip(codes, ['Guidelines.pdf', guidelines]), kinds: ['hcpcs', 'guidelines'] };
		const more = file('hcpcs-2029.csv', strToU8('hcpcs,short_descriptor\nA0021,Outside\n'));
		const { parts, sets } = await reading({ files: [more], kept: [kept], pdfReader });
		expect([parts.map(({ part }) => part), sets.map(({ billable }) => billable)]).toEqual([[], [2]]);
	});

	it('say with each page that the next one comes soon, and at the end that it need not', async () => {
		const asked = {
			files: [zip(['Guidelines.pdf', guidelines])],
			kept: [],
			installed: [],
			parts: [],
			pdfReader
		};
		const told: (number | undefined)[] = [];
		await importReleases(asked, ({ within }) => told.push(within));
		expect(told.filter((within) => within !== undefined)).toEqual([20, 20, 20]);
		expect(told.at(-1)).toBeUndefined();
	});
});

describe('parts of the book', () => {
	const poa = (count: number): Uint8Array =>
		strToU8(
			'Order26\tPOAexemptCode\tDescription\r\n' +
				Array.from({ length: count }, (_, n) => {
					const number = `${n}`.padStart(6, '0');
					return `${n}\tZ${number.slice(0, 2)}.${number.slice(2)}\tExempt\r\n`;
				}).join('')
		);
	const mapping = strToU8('diagnosis_code,cc,model_name\nE1165,37,CMS-HCC Model V28\n');

	it('come from the files, whichever they are', async () => {
		const { parts, sets } = await reading({ files: [file('POAexemptCodesFY26.txt', poa(21_000))] });
		expect(sets).toEqual([]);
		expect(parts).toMatchObject([{ part: 'lists', edition: 'FY2026' }]);
	});

	it('are made anew with what the part in use has beside the new file', async () => {
		const both = await reading({
			files: [file('POAexemptCodesFY26.txt', poa(21_000)), file('hcc_2026.csv', mapping)]
		});
		const { parts, smaller } = await reading({
			files: [file('POAexemptCodesFY26.txt', poa(21_001))],
			parts: both.parts.map(({ bytes }) => bytes)
		});
		expect(smaller).toEqual([]);
		expect(parts).toMatchObject([
			{
				stands: 'place',
				told: {
					contents: [{ title: 'POA exempt list', against: { changes: { added: { count: 1 } } } }],
					unchanged: ['CMS-HCC V28 payment categories PY2026']
				}
			}
		]);
	});

	it('that would take something away are not made, and it is said', async () => {
		const tabular = (notes: number): HandedFile =>
			file(
				'tabular.xml',
				strToU8(
					`<ICD10CM.tabular><version>2027</version><chapter><name>1</name><desc>x (A00-B99)</desc><section id="A00-A09"><desc>y</desc><diag><name>A00</name><desc>Cholera</desc><includes>${Array.from({ length: notes }, (_, n) => `<note>kind ${(n * 7919 ** 3).toString(36)}</note>`).join('')}</includes></diag></section></chapter></ICD10CM.tabular>`
				)
			);
		const before = await reading({ files: [tabular(500)] });
		const cut = await reading({
			files: [tabular(2)],
			parts: before.parts.map(({ bytes }) => bytes.slice(0))
		});
		expect(cut.parts).toEqual([]);
		expect(cut.smaller[0]?.sentence).toContain('would take most of what is there out of the book');
	});

	describe('of ICD-10-PCS', () => {
		const xml = (root: string, year: number, body: string): Uint8Array =>
			strToU8(`<?xml version="1.0"?><${root}><version>${year}</version>${body}</${root}>`);
		const axis = (pos: number, values: string): string =>
			`<axis pos="${pos}"><title>Axis</title>${[...values].map((value) => `<label code="${value}">x</label>`).join('')}</axis>`;
		const tables = (year: number, last: string): HandedFile => {
			const body = `<pcsTable>${axis(1, '0')}${axis(2, 'F')}${axis(3, 'T')}<pcsRow>${axis(4, '4')}${axis(5, '0')}${axis(6, 'Z')}${axis(7, last)}</pcsRow></pcsTable>`;
			return file('tables.xml', xml('ICD10PCS.tabular', year, body));
		};
		const words = (year: number, means: string): HandedFile => {
			const body = `<section code="0"><axis pos="3"><terms><title>Resection</title><definition>${means}</definition></terms></axis></section>`;
			return file('definitions.xml', xml('ICD10PCS.definitions', year, body));
		};
		const told = ({ parts, remarks, smaller }: ImportOutcome): unknown[] => [
			...parts.map(({ edition, from, told: { contents, unchanged } }) => [
				edition,
				from,
				contents.map((one) => `${one.title} ${one.edition}`),
				unchanged
			]),
			...remarks,
			...smaller
		];
		const [TABLES, WORDS] = ['ICD-10-PCS tables', 'ICD-10-PCS definitions'];

		it.each<[string, HandedFile, unknown[]]>([
			['tables alone keep the definitions', tables(2026, 'ZX'), [['FY2026', 'tables.xml, definitions.xml', [`${TABLES} FY2026`], [`${WORDS} FY2026`]]]],
			['tables of the next year alone keep the definitions, which say their own year', tables(2027, 'ZX'), [['FY2027', 'tables.xml, definitions.xml', [`${TABLES} FY2027`], [`${WORDS} FY2026`]]]],
			['definitions alone keep the tables', words(2027, 'All of a body part'), [['FY2026', 'tables.xml, definitions.xml', [`${WORDS} FY2027`], [`${TABLES} FY2026`]]]]
		])('%s', async (_, alone, expected) => {
			const both = await reading({ files: [tables(2026, 'Z'), words(2026, 'All of it')] });
			const parts = both.parts.map(({ bytes }) => bytes.slice(0));
			expect(told(await reading({ files: [alone], parts }))).toEqual(expected);
		}); // prettier-ignore

		it('definitions without any tables say what to pick with them', async () => {
			expect(told(await reading({ files: [words(2027, 'All of it')] }))).toEqual([
				'definitions.xml holds definitions of ICD-10-PCS values, and the book has not the tables that they belong to (the zip “ICD-10-PCS Code Tables and Index”) yet: please pick both together.'
			]);
		});
	});

	it('labels of payment categories are joined to those in use, or say what to pick with them', async () => {
		const labels = file('labels.csv', strToU8('cc,label,model_domain\nHCC37,Diabetes,CMS-HCC\n'));
		const alone = await reading({ files: [labels] });
		expect([alone.parts, alone.remarks]).toEqual([
			[],
			[
				'labels.csv holds labels or hierarchies of payment categories, and the book has not the mapping of diagnoses to them (the zip “ICD-10-CM Mappings”) yet: please pick both together.'
			]
		]);
		const besidePoa = await reading({ files: [file('POAexemptCodesFY26.txt', poa(21_000))] });
		const partsOf = ({ parts }: ImportOutcome) => parts.map(({ bytes }) => bytes.slice(0));
		const still = await reading({ files: [labels], parts: partsOf(besidePoa) });
		expect([still.parts, still.remarks]).toEqual([[], alone.remarks]);
		const before = await reading({ files: [file('hcc_2026.csv', mapping)] });
		const joined = await reading({ files: [labels], parts: partsOf(before) });
		expect(joined.parts.map(({ told }) => told.contents.map(({ title }) => title))).toEqual([
			['CMS-HCC V28 labels and hierarchies']
		]);
		const again = await reading({ files: [labels], parts: partsOf(joined) });
		expect([again.parts, again.same, again.remarks]).toEqual([
			[],
			['CMS-HCC V28 labels and hierarchies'],
			[]
		]);
	});

	it('of the same year or the next keep the modifiers of the list before', async () => {
		const both = await reading({
			files: [file('POAexemptCodesFY26.txt', poa(21_000)), file('january-2028.zip', HCPCS_2028)]
		});
		const modifiersOf = async (found: typeof both) =>
			Promise.all(
				found.parts.map(async ({ bytes }) => new ListsPart(await gunzip(new Uint8Array(bytes))).modifiers)
			);
		const [modifiers = []] = await modifiersOf(both);
		expect(modifiers.length).toBeGreaterThan(0);
		const sameYear = poa(21_001);
		const nextYear = new TextEncoder().encode(
			new TextDecoder().decode(sameYear).replace('Order26', 'Order27')
		);
		for (const [name, list, edition] of [
			['POAexemptCodesFY26.txt', sameYear, 'FY2026'],
			['POAexemptCodesFY27.txt', nextYear, 'FY2027']
		] as const) {
			const parts = both.parts.map(({ bytes }) => bytes.slice(0));
			const found = await reading({ files: [file(name, list)], parts });
			expect([found.parts.map((part) => part.edition), found.smaller], name).toEqual([[edition], []]);
			expect(await modifiersOf(found), name).toEqual([modifiers]);
		}
	});

	it('that the new files do not change are left as they are', async () => {
		const before = await reading({ files: [file('POAexemptCodesFY26.txt', poa(21_000))] });
		const { parts, sets, same } = await reading({
			files: [file('hcpcs-2028.csv', strToU8('hcpcs,short_descriptor\nE0601,Cont airway\n'))],
			kept: [file('POAexemptCodesFY26.txt', poa(21_000))],
			parts: before.parts.map(({ bytes }) => bytes)
		});
		// The list was not handed in: nothing is said of it.
		expect([parts, sets.length, same]).toEqual([[], 1, []]);
	});
});

describe('a file that brings nothing', () => {
	const tabular = (year: number, note = 'gout'): Uint8Array =>
		strToU8(
			`<ICD10CM.tabular><version>${year}</version><chapter><name>4</name><desc>Endocrine (E00-E89)</desc><section id="E08-E13"><desc>Diabetes (E08-E13)</desc><diag><name>E11</name><desc>Type 2</desc><excludes1><note>${note}</note></excludes1></diag></section></chapter></ICD10CM.tabular>`
		);
	const named = (year: number, content = tabular(year)): HandedFile =>
		file(`icd10cm_tabular_${year}.xml`, content);

	it('the same again', async () => {
		const { parts } = await reading({ files: [named(2027)] });
		const again = await reading({ files: [named(2027)], parts: parts.map(({ bytes }) => bytes) });
		expect([again.parts, again.same, again.remarks]).toEqual([[], ['Tabular List FY2027'], []]);
	});

	it('the same set again, under another name', async () => {
		const first = await reading({ files: [file('january-2028.zip', HCPCS_2028)] });
		const again = await reading({
			files: [file('january-2028 (1).zip', HCPCS_2028)],
			installed: first.sets.map(({ bytes }) => bytes)
		});
		expect([again.sets.map(({ isSame }) => isSame), again.same]).toEqual([
			[true],
			['HCPCS Level II 2028-Q1']
		]);
		expect(first.sets.map(({ isSame }) => isSame)).toEqual([false]);
	});

	it('an older file beside one that was added', async () => {
		const { parts } = await reading({ files: [named(2027)] });
		const older = await reading({
			files: [named(2026)],
			kept: [named(2027)],
			parts: parts.map(({ bytes }) => bytes)
		});
		expect([older.parts, older.same, older.remarks]).toEqual([
			[],
			[],
			['icd10cm_tabular_2026.xml holds Tabular List FY2026, older than the FY2027 in use, which stays.']
		]);
	});

	it('an older file beside one that came with the app is kept behind it', async () => {
		const newer = await reading({ files: [named(2027)] });
		const { parts } = await reading({
			files: [named(2026, tabular(2026, 'cystine'))],
			parts: newer.parts.map(({ bytes }) => bytes)
		});
		expect(parts).toMatchObject([
			{
				part: 'tabular',
				stands: 'behind',
				told: { contents: [{ against: { edition: 'FY2027', changes: { revised: { count: 1 } } } }] }
			}
		]);
	});

	it('the Table of Drugs alone, under a name without year and month, does not pass for that of October', async () => {
		const drugs = (code: string): Uint8Array =>
			strToU8(
				`<ICD10CM.index><version>2026</version><indexHeading><head col="1">Substance</head><head col="2">Accidental</head></indexHeading><letter><title>G</title><mainTerm><title>Gold</title><cell col="2">${code}</cell></mainTerm></letter></ICD10CM.index>`
			);
		const april = file('icd10cm-drug-April-1-2026.xml', drugs('T45.1X1'));
		const first = await reading({ files: [april] });
		const parts = () => first.parts.map(({ bytes }) => bytes.slice(0));
		const alone = await reading({ files: [file('drug.xml', drugs('T45.1X2'))], parts: parts() });
		expect(alone.parts[0]?.told.contents).toMatchObject([
			{
				edition: 'FY2026',
				monthUnknown: true,
				against: { release: '2026-04', changes: { revised: { count: 1 } } }
			}
		]);
		// In use and in the pile again, the month that is known counts; nothing is put in its place.
		const beside = await reading({
			files: [file('drug.xml', drugs('T45.1X2'))],
			kept: [april],
			parts: parts()
		});
		expect([beside.parts, beside.remarks]).toEqual([
			[],
			[
				'drug.xml holds Table of Drugs and Chemicals FY2026, but neither it nor its name says of which month; the one in use says so, and stays.'
			]
		]);
		// Of October, when its name has the year and no other month, as NCHS names it.
		const october = await reading({
			files: [file('icd10cm-drug-2026.xml', drugs('T45.1X2'))],
			parts: parts()
		});
		expect(october.parts[0]?.told.contents[0]?.monthUnknown).toBeUndefined();
	});

	it('a file that is named after another year', async () => {
		const { parts, remarks } = await reading({
			files: [file('2028-code-tables.zip', zipSync({ 'icd10cm_tabular_2028.xml': tabular(2026) }))]
		});
		expect(parts).toMatchObject([{ edition: 'FY2026', stands: 'only' }]);
		expect(remarks).toEqual([
			'icd10cm_tabular_2028.xml is named 2028, but what it holds is Tabular List FY2026.'
		]);
		// October 2025 begins FY2026.
		const october = await reading({ files: [file('tabular-october-2025.xml', tabular(2026))] });
		expect(october.remarks).toEqual([]);
	});
});

describe('official files (needs the official files)', () => {
	it('FY2026 as CMS published it, against the FY2027 in use', async ({ skip }) => {
		const [cm, later] = [
			'icd10cm/CMS_2026_icd10cm_code_descriptions_order.zip',
			'icd10cm/icd10cm_order_2027_derived.txt.gz'
		].map((path) => officialFile(path));
		if (!cm || !later) return skip('needs the official files');
		const first = await reading({ files: [file('2027-order.txt.gz', later)] });
		const { sets } = await reading({
			files: [file('2026-code-descriptions-tabular-order.zip', cm)],
			installed: first.sets.map(({ bytes }) => bytes)
		});
		expect(sets).toMatchObject([
			{ edition: 'FY2026', rows: 98_186, billable: 74_719, checked: true, against: { edition: 'FY2027' } }
		]);
		const changes = sets[0]?.against?.changes;
		// Backwards in time: what FY2027 added is not there yet.
		expect([
			(changes?.deleted.count ?? 0) + (changes?.becameHeader.count ?? 0),
			(changes?.added.count ?? 0) + (changes?.becameBillable.count ?? 0)
		]).toEqual([190, 30]);
	});

	it('a newer year: the lists in use say which of its codes they do not know; an older year changes nothing', async ({
		skip
	}) => {
		const [cm, later, poa, hcc, hcpcs] = [
			'icd10cm/CMS_2026_icd10cm_code_descriptions_order.zip',
			'icd10cm/icd10cm_order_2027_derived.txt.gz',
			'poa/POAexemptCodesFY26.zip',
			'hcc/2026_Initial_ICD-10-CM_Mappings.csv',
			'hcpcs/2020-Alpha-Numeric-HCPCS-File.zip'
		].map((path) => officialFile(path));
		if (!cm || !later || !poa || !hcc || !hcpcs) return skip('needs the official files');
		const older = file('2026-order.zip', cm);
		const first = await reading({
			files: [
				older,
				file('2027-order.txt.gz', later),
				file('poa-2026.zip', poa),
				file('hcc-2026.csv', hcc),
				file('hcpcs-2020.zip', hcpcs)
			]
		});
		const inUse = () => ({
			installed: first.sets.map(({ bytes }) => bytes.slice(0)),
			parts: first.parts.map(({ bytes }) => bytes.slice(0))
		});
		const line = `00000 A0199   1 ${'A code of 2028'.padEnd(60)} A code of 2028\r\n`;
		const next = file('icd10cm_order_2028.txt', strToU8(line + strFromU8(gunzipSync(later))));
		const { parts, remarks, smaller } = await reading({ files: [next], ...inUse() });
		expect([remarks, smaller]).toEqual([[], []]);
		const found = parts.find(({ part }) => part === 'lists');
		expect(found).toMatchObject({ edition: 'FY2026', stands: 'place', told: { contents: [] } });
		const lists = new ListsPart(await gunzip(new Uint8Array(found?.bytes ?? new ArrayBuffer(0))));
		const newer = ['A01.99', 'M72.20', 'I10'].map((code) => [
			lists.isNewer('poa', code),
			lists.isNewer('hcc', code)
		]);
		expect(newer).toEqual([
			[true, true],
			[true, true],
			[false, false]
		]);

		const again = await reading({ files: [older], ...inUse() });
		expect(again.parts.map(({ part }) => part)).toEqual([]);
	}, 120_000);

	it('the Guidelines as CMS publishes them, in a zip', async ({ skip }) => {
		const pdf = officialFile('icd10cm/ICD-10-CM-Guidelines-FY2026-October-2025.pdf');
		if (!pdf) return skip('needs the official files');
		const pdfReader = new URL('./pdf-reader.ts', import.meta.url).href;
		const zip = zipSync({ 'ICD-10-CM-Guidelines-FY2026-October-2025.pdf': new Uint8Array(pdf) });
		const { parts, refused } = await reading({ files: [file('guidelines.zip', zip)], pdfReader });
		expect(refused).toEqual([]);
		expect(parts).toMatchObject([{ part: 'guidelines', edition: 'FY2026', origin: 'official' }]);
	}, 60_000);

	it('the drug table, the definitions and the labels alone, each under a bare name', async ({ skip }) => {
		const [drugs, words, labels] = [
			'icd10cm/icd10cm-drug-April-1-2026.xml',
			'icd10pcs/icd10pcs_definitions_2026.xml',
			'hcc/ra_labels_2026_V28.csv'
		].map((path) => officialFile(path));
		if (!drugs || !words || !labels) return skip('needs the official files');
		const { parts, remarks } = await reading({
			files: [file('drug.xml', drugs), file('definitions.xml', words), file('labels.csv', labels)]
		});
		expect(parts.flatMap(({ told }) => told.contents)).toMatchObject([
			{ title: 'Table of Drugs and Chemicals', edition: 'FY2026', monthUnknown: true }
		]);
		expect(remarks).toEqual([
			expect.stringContaining('labels.csv holds labels'),
			expect.stringContaining('definitions.xml holds definitions')
		]);
	}, 60_000);
});

/** A worker in this thread, which answers when it is told to. */
class HeldWorker extends EventTarget {
	ended = false;
	asked: AskedImport | undefined;

	postMessage(asked: AskedImport): void {
		this.asked = asked;
	}
	terminate(): void {
		this.ended = true;
	}
	answer(data: ImportAnswer): void {
		this.dispatchEvent(new MessageEvent('message', { data }));
	}
}

describe('client of the import', () => {
	const asked: AskedImport = { files: [], kept: [], installed: [], parts: [], pdfReader: '' };
	const outcome: ImportOutcome = {
		sets: [],
		parts: [],
		smaller: [],
		same: [],
		remarks: [],
		used: [],
		refused: []
	};

	it('hears progress, gives the outcome, and ends its worker', async () => {
		const worker = new HeldWorker();
		const client = new ImportClient(() => worker as unknown as Worker);
		const told: number[] = [];
		const run = client.run(asked, ({ done }) => told.push(done));
		worker.answer({ progress: { done: 0.5, doing: 'Reading' } });
		worker.answer({ outcome });
		expect([await run, told, worker.ended]).toEqual([outcome, [0.5], true]);
	});

	it('cancelled: the worker ends at once, and what it says after that is not heard', async () => {
		const worker = new HeldWorker();
		const client = new ImportClient(() => worker as unknown as Worker);
		const run = client.run(asked, () => undefined);
		client.cancel();
		expect(worker.ended).toBe(true);
		worker.answer({ outcome });
		await expect(run).rejects.toThrow(ImportCancelled);
	});

	it('a worker that falls silent is ended, and one that speaks is not', async () => {
		vi.useFakeTimers();
		try {
			const worker = new HeldWorker();
			const client = new ImportClient(() => worker as unknown as Worker);
			const run = client.run(asked, () => undefined);
			vi.advanceTimersByTime(100_000);
			worker.answer({ progress: { done: 0.5, doing: 'Reading' } });
			vi.advanceTimersByTime(100_000);
			expect(worker.ended).toBe(false);
			const ended = expect(run).rejects.toThrow('took too long');
			vi.advanceTimersByTime(100_000);
			await ended;
			expect(worker.ended).toBe(true);
		} finally {
			vi.useRealTimers();
		}
	});

	it('one that falls silent within a page of a PDF is ended sooner', async () => {
		vi.useFakeTimers();
		try {
			const worker = new HeldWorker();
			const client = new ImportClient(() => worker as unknown as Worker);
			const run = client.run(asked, () => undefined);
			const tell = (within?: number): void =>
				worker.answer({ progress: { done: 0.5, doing: 'Reading', ...(within ? { within } : {}) } });
			tell(20);
			vi.advanceTimersByTime(15_000);
			tell(20);
			vi.advanceTimersByTime(15_000);
			// The pages are through.
			tell();
			vi.advanceTimersByTime(100_000);
			expect(worker.ended).toBe(false);
			tell(20);
			const ended = expect(run).rejects.toThrow('took too long');
			vi.advanceTimersByTime(21_000);
			await ended;
			expect(worker.ended).toBe(true);
		} finally {
			vi.useRealTimers();
		}
	});

	it('a worker that breaks says so', async () => {
		const worker = new HeldWorker();
		const client = new ImportClient(() => worker as unknown as Worker);
		const run = client.run(asked, () => undefined);
		worker.answer({ error: 'out of memory' });
		await expect(run).rejects.toThrow('out of memory');
	});
});
