/** The parts `tabular` and `lists` of the real files: nothing is lost, everything is reached, in few bytes. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { officialFile } from '../../../tests/official';
import type { CodeSet } from './code-set';
import { encodeCodeSet } from './compact-encode';
import { listsPart } from './lists-part';
import { ListsPart } from './lists-part-read';
import { codeSetsOf } from './official-sets';
import { readRelease, type ReleaseFile } from './read-release';
import type { Tabular } from './tabular-file';
import { tabularPart } from './tabular-part';
import { BookOrder } from './tabular-part-order';
import { TabularPages } from './tabular-part-page';
import { TabularPart } from './tabular-part-read';

const FILES = [
	'icd10cm/icd10cm_order_2027_derived.txt.gz',
	'icd10cm/CMS_2026_icd10cm_code_descriptions_order.zip',
	'icd10cm/icd10cm_tabular_2027_derived.xml.gz',
	'icd10cm/icd10cm_tabular_2027_uncertain.txt',
	'poa/POAexemptCodesFY26.zip',
	'hcc/2026_Initial_ICD-10-CM_Mappings.csv',
	'hcc/ra_labels_2026_V28.csv',
	'hcpcs/hcpcs_l2_circa2022_long_short_modifiers.csv',
	'hcpcs/2020-Alpha-Numeric-HCPCS-File.zip'
];

interface Official {
	files: ReleaseFile[];
	set: CodeSet;
	older: CodeSet;
	tabular: Tabular;
	part: TabularPart;
	lists: ListsPart;
	bytes: { tabular: Uint8Array; lists: Uint8Array };
}

function load(): Official | undefined {
	const found = FILES.map((path) => [path, officialFile(path)] as const);
	if (!found.every(([, bytes]) => bytes)) return undefined;
	const files = found.flatMap(([path, bytes]) => (bytes ? readRelease(path, bytes) : []));
	const sets = codeSetsOf(files);
	const [set, older] = sets;
	const tabular = files.find((file) => file.kind === 'tabular')?.tabular;
	const [built, lists] = [tabularPart(files, sets), listsPart(files, sets)];
	if (!set || !older || !tabular || !built || !lists) throw new Error('a part could not be built');
	return {
		files,
		set,
		older,
		tabular,
		part: new TabularPart(built.bytes),
		lists: new ListsPart(lists.bytes),
		bytes: { tabular: built.bytes, lists: lists.bytes }
	};
}

const official = load();
const packed = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;

describe.skipIf(!official)('parts of the real files (needs the official files)', () => {
	// Where the files are not at hand the tests are counted as skipped, and the body runs all the same.
	const { files, set, older, tabular, part, lists, bytes } = official ?? ({} as Official);

	it('every note and 7th character of every entry comes back', () => {
		const sections = tabular.entries.filter((entry) => entry.kind === 'section');
		const chapters = tabular.entries.filter((entry) => entry.kind === 'chapter');
		let notes = 0;
		for (const entry of tabular.entries) {
			notes += entry.notes.length;
			const read =
				entry.kind === 'code'
					? part.notesOf(entry.id)
					: entry.kind === 'section'
						? part.sectionNotes(sections.indexOf(entry))
						: part.chapterNotes(chapters.indexOf(entry));
			if (JSON.stringify(read) !== JSON.stringify(entry.notes)) expect(read).toEqual(entry.notes);
			const list = entry.kind === 'code' ? part.seventhsOf(entry.id) : undefined;
			if ((list !== undefined) !== (entry.sevenths !== undefined) || list)
				expect(Object.fromEntries(list ?? [])).toEqual(entry.sevenths);
		}
		expect(part.noteCount).toBe(notes);
	});

	it('counts are those that were published or measured with the files', () => {
		const counts = new Map<string, number>();
		const count = (kind: string): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
		part.chapters.forEach((_, at) => part.chapterNotes(at).forEach(({ kind }) => count(kind)));
		part.sections.forEach((_, at) => part.sectionNotes(at).forEach(({ kind }) => count(kind)));
		for (let at = 0; at < set.size; at++) part.notesOf(set.compact(at)).forEach(({ kind }) => count(kind));
		expect([part.chapters.length, part.sections.length]).toEqual([22, 297]);
		expect(Object.fromEntries(counts)).toEqual({
			inclusionTerm: 12_606,
			excludes1: 5407,
			excludes2: 2529,
			useAdditionalCode: 1502,
			includes: 1023,
			codeFirst: 813,
			codeAlso: 660,
			// 508, and the 7 notes inside lists of 7th characters.
			sevenChrNote: 515,
			notes: 180
		});
		expect(part.uncertain.length).toBe(106);
	});

	it.each([
		['the codes of the notes', () => set],
		['those of the year before', () => older]
	])('every code is reached by walking down from the chapters: %s', (_, which) => {
		const walked = which();
		const pages = new TabularPages(part, walked);
		const order = new BookOrder(part, walked);
		const reached = new Set<number>();
		const walk = (at: number): void => {
			reached.add(at);
			order.below(at).forEach(walk);
		};
		for (const { number } of pages.chapters())
			for (const { id } of pages.chapter(number)?.sections ?? [])
				for (const { code } of pages.section(id)?.categories ?? []) walk(walked.find(code));
		expect(reached.size).toBe(walked.size);
	});

	it('the order of the book is that of the file', () => {
		const entries = tabular.entries.filter((entry) => entry.kind === 'code').map((entry) => entry.id);
		const known = new Set<string>(entries);
		const order = new BookOrder(part, set);
		const walked: string[] = [];
		for (let at = set.find('A00'); at >= 0; at = order.beside(at, 1)) {
			const code = set.code(at);
			if (known.has(code)) walked.push(code);
		}
		expect(walked).toEqual(entries);
	});

	it('a page says what the book says', () => {
		const pages = new TabularPages(part, set);
		const page = pages.entry('E11.3211');
		expect([page?.chapter?.number, page?.section?.id]).toEqual(['4', 'E08-E13']);
		expect(page?.sevenths).toMatchObject({
			from: 'E11.32',
			chars: [{ char: '1', code: 'E11.3211' }, {}, {}, {}]
		});
		expect(page?.inherited.map(({ kind, from }) => `${kind} ${from}`)).toEqual(
			expect.arrayContaining(['useAdditionalCode E11', 'excludes1 E11', 'excludes1 4'])
		);
		expect(pages.entry('M72.20')?.doubt?.sentence).toContain('new in FY2027');
		expect(pages.entry('J95.82')?.doubt?.sentence).toContain('Excludes1 moved to Excludes2');
		expect(pages.entry('I50.9')?.doubt).toBeUndefined();
	});

	it('lists: who is exempt, what falls in which payment category', () => {
		const exempt = files.find((file) => file.kind === 'poa')?.codes ?? [];
		const hcc = files.find((file) => file.kind === 'hcc')?.map ?? new Map<string, number[]>();
		expect(lists.poa.codes().sort()).toEqual([...exempt].sort());
		expect([exempt.length, hcc.size, lists.labels.size]).toEqual([38_349, 7903, 115]);
		const pairs = [...lists.hcc].flatMap(([number, codes]) =>
			codes.codes().map((code) => `${code} ${number}`)
		);
		const expected = [...hcc].flatMap(([code, numbers]) => numbers.map((number) => `${code} ${number}`));
		expect(pairs.sort()).toEqual(expected.sort());
		expect(lists.hccsOf('E11.3211')).toEqual([37, 298]);
		expect([lists.isNewer('poa', 'M72.20'), lists.isNewer('poa', 'I10')]).toEqual([true, false]);
		expect(lists.names.map(({ list, edition }) => `${list} ${edition}`)).toEqual([
			'poa FY2026',
			'hcc PY2026',
			'modifiers 2022'
		]);
		expect(lists.modifiers.find(({ code }) => code === 'RT')).toMatchObject({ release: '2022' });
	});

	it('fits the budgets of the download', () => {
		const codes = packed(encodeCodeSet(set));
		expect(codes).toBeLessThan(190_000);
		expect(codes + packed(bytes.tabular)).toBeLessThan(440_000);
		expect(packed(bytes.lists)).toBeLessThan(28_000);
	});
});
