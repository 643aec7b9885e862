import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildCodeSet, type CodeSet } from '../codebook/code-set';
import { encodeLists } from '../codebook/lists-part';
import { parseTabular } from '../codebook/tabular-file';
import { encodeTabular } from '../codebook/tabular-part';
import { writePart, type BuiltPart } from '../codebook/part-file';
import { TabularDesk } from './tabular-desk';

const XML = `<?xml version="1.0"?><ICD10CM.tabular><version>2027</version>
<introduction><introSection type="instruction"><title>Excludes1</title><instruction>
<note>NOT CODED HERE</note></instruction></introSection></introduction>
<chapter><name>4</name><desc>Endocrine diseases (E00-E89)</desc>
<section id="E08-E13"><desc>Diabetes mellitus (E08-E13)</desc>
<diag><name>E11</name><desc>Type 2</desc><excludes1><note>type 1 diabetes mellitus (E10.-)</note></excludes1>
<diag><name>E11.9</name><desc>Without complications</desc></diag></diag></section></chapter></ICD10CM.tabular>`;
const info = { edition: 'FY2027', release: '2026-10', origin: 'official', source: 'x' } as const;
const tabular = encodeTabular({ ...info, part: 'tabular' }, parseTabular('x', XML));
const lists = encodeLists(
	{ ...info, part: 'lists' },
	{
		names: [
			{ list: 'poa', edition: 'FY2026', origin: 'official', source: 'x' },
			{ list: 'hcc', edition: 'PY2026', origin: 'official', source: 'x' }
		],
		poa: ['Z79.4'],
		hcc: new Map([['E11.9', [38]]]),
		labels: new Map([[38, 'Diabetes']]),
		drops: new Map([[37, [38]]]),
		newer: { poa: ['Z79.4'], hcc: [] },
		modifiers: [{ code: 'RT', title: 'Right side', release: '2022' }]
	}
);
const packed = ({ bytes }: BuiltPart): ArrayBuffer => new Uint8Array(gzipSync(bytes)).buffer;

function setOf(edition: string, release: string): CodeSet {
	return buildCodeSet({ system: 'icd10cm', edition, release, origin: 'official', source: 'x' }, [
		{ code: 'E11', title: 'Type 2 diabetes mellitus', billable: false },
		{ code: 'E119', title: 'Type 2 diabetes mellitus without complications', billable: true },
		{ code: 'Z794', title: 'Long term (current) use of insulin', billable: true }
	]);
}

describe('desk of the Tabular List', () => {
	it('says all of a code: notes, lists and neighbours, as a value that can be posted', async () => {
		const desk = new TabularDesk(() => [setOf('FY2027', '2026-10')]);
		await desk.open(packed(tabular));
		expect(await desk.open(packed(lists))).toMatchObject({ part: 'lists' });
		const page = desk.entry('e119');
		expect(structuredClone(page)).toEqual(page);
		expect(page).toMatchObject({
			code: 'E11.9',
			section: { id: 'E08-E13', title: 'Diabetes mellitus' },
			inherited: [{ kind: 'excludes1', from: 'E11' }],
			previous: { code: 'E11' },
			poa: { exempt: false, edition: 'FY2026' },
			hcc: { model: 'CMS-HCC V28', edition: 'PY2026', categories: [{ number: 38, label: 'Diabetes' }] }
		});
		expect(desk.bites(['E11.9', 'E11', 'Z79.4', 'E99'])).toEqual({
			'E11.9': ['excludes1'],
			E11: ['excludes1']
		});
		expect(desk.entry('E11')?.poa, 'a header is not reported').toBeUndefined();
		expect(desk.entry('E99')).toBeUndefined();
	});

	it('walks down from the chapters and reads the conventions', async () => {
		const desk = new TabularDesk();
		await desk.open(packed(tabular));
		expect(desk.introduction()).toEqual([{ title: 'Excludes1', notes: ['NOT CODED HERE'] }]);
		expect(desk.chapters()).toEqual([{ number: '4', title: 'Endocrine diseases', range: 'E00-E89' }]);
		expect(desk.chapter('4')?.sections).toEqual([{ id: 'E08-E13', title: 'Diabetes mellitus' }]);
		expect(desk.section('E08-E13')?.categories.map(({ code }) => code)).toEqual(['E11']);
		expect([desk.chapter('23'), desk.section('A00-A09')]).toEqual([undefined, undefined]);
	});

	it('takes the edition that is asked for', async () => {
		const sets = [setOf('FY2027', '2026-10'), setOf('FY2026', '2025-10')];
		const desk = new TabularDesk(() => sets);
		await desk.open(packed(tabular));
		expect([desk.entry('E11')?.release?.age, desk.entry('E11', 'FY2026')?.release?.age]).toEqual([
			'same',
			'newer'
		]);
	});

	describe('with an older book behind the newest, opened in either order', () => {
		const before = { ...info, edition: 'FY2026', release: '2025-10' } as const;
		const older = encodeTabular(
			{ ...before, part: 'tabular' },
			parseTabular('x', XML.replace('2027', '2026').replace('type 1 diabetes mellitus', 'another type'))
		);
		const olderLists = encodeLists(
			{ ...before, part: 'lists' },
			{
				...{ poa: ['E11.9'], hcc: new Map(), labels: new Map(), drops: new Map(), modifiers: [] },
				names: [{ list: 'poa', edition: 'FY2025', origin: 'official', source: 'x' }],
				newer: { poa: [], hcc: [] }
			}
		);
		const sets = [
			setOf('FY2027', '2026-10'),
			setOf('FY2026', '2025-10'),
			setOf('FY2025', '2024-10'),
			setOf('FY2028', '2027-10')
		];
		const parts = [tabular, older, lists, olderLists];

		it.each([
			['FY2027', 'type 1 diabetes mellitus (E10.-)', 'FY2027', 'same', 'FY2026'],
			['FY2026', 'another type (E10.-)', 'FY2026', 'same', 'FY2025'],
			['FY2025', 'type 1 diabetes mellitus (E10.-)', 'FY2027', 'newer', 'FY2026'],
			['FY2028', 'type 1 diabetes mellitus (E10.-)', 'FY2027', 'older', 'FY2026']
		])('a code of %s has the note "%s" of %s, %s than it', async (edition, note, notesOf, age, poaOf) => {
			for (const order of [parts, [...parts].reverse()]) {
				const desk = new TabularDesk(() => sets);
				for (const part of order) await desk.open(packed(part));
				const page = desk.entry('E11.9', edition);
				expect(page?.inherited[0]?.notes[0]?.map(({ text }) => text).join('')).toBe(note);
				expect(page?.release).toMatchObject({ edition: notesOf, age });
				expect(page?.release?.sentence).toContain(`Notes of ${notesOf}`);
				expect(page?.poa).toMatchObject({ exempt: poaOf === 'FY2025', edition: poaOf });
				// A list that the older book has not is still told from the newer one, with its year.
				expect(page?.hcc).toMatchObject({ edition: 'PY2026' });
				expect(desk.section('E08-E13', edition)?.release.edition).toBe(notesOf);
				expect(desk.opened.tabular?.info.edition, 'what is dealt from').toBe('FY2027');
			}
		});
	});

	it('without a Tabular List: what the lists say, and no page of it', async () => {
		const desk = new TabularDesk(() => [setOf('starter', '2026-10')]);
		expect(desk.entry('E11.9')).toEqual({ code: 'E11.9', own: [], inherited: [], below: [] });
		await desk.open(packed(lists));
		expect(desk.entry('Z79.4')?.poa).toEqual({ exempt: true, edition: 'FY2026', newer: true });
		expect([desk.chapters(), desk.chapter('4')]).toEqual([[], undefined]);
	});

	it('finds modifiers by their beginning, in either case', async () => {
		const desk = new TabularDesk();
		expect(desk.modifiers()).toEqual([]);
		await desk.open(packed(lists));
		expect(desk.modifiers('r')).toEqual([{ code: 'RT', title: 'Right side', release: '2022' }]);
		expect([desk.modifier('rt')?.title, desk.modifier('LT')]).toEqual(['Right side', undefined]);
	});

	it.each([
		['damaged', Uint8Array.of(1, 2, 3).buffer],
		['another part', packed(writePart({ ...info, part: 'guidelines' }, {}))]
	])('keeps what is open when a file comes that is %s', async (_, bytes) => {
		const desk = new TabularDesk();
		await desk.open(packed(tabular));
		await expect(desk.open(bytes)).rejects.toThrow(RangeError);
		expect(desk.chapters().length).toBe(1);
	});
});
