import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { NoteKind } from '../domain/tabular-page';
import { buildCodeSet } from './code-set';
import { writePart, type PartInfo } from './part-file';
import type { ReleaseFile } from './read-release';
import type { Tabular, TabularEntry } from './tabular-file';
import { encodeTabular, tabularPart } from './tabular-part';
import { BookOrder } from './tabular-part-order';
import { TabularPages } from './tabular-part-page';
import { TabularPart } from './tabular-part-read';

const info: PartInfo = {
	part: 'tabular',
	edition: 'FY2027',
	release: '2026-10',
	origin: 'derived',
	source: 'hand.xml'
};

type Node = Partial<Pick<TabularEntry, 'notes' | 'sevenths'>> & { id: string; title?: string };

/** Depth by blanks: `0 chapter, 1 section, 2 and more codes`. */
function tree(nodes: readonly [number, Node][]): Tabular {
	const entries: TabularEntry[] = [];
	const path: number[] = [];
	for (const [depth, node] of nodes) {
		path.length = depth;
		const kind = (['chapter', 'section'] as const)[depth] ?? 'code';
		const at = entries.length;
		entries.push({ title: '', notes: [], ...node, kind, parent: path.at(-1) ?? -1, last: at });
		for (const above of path) {
			const entry = entries[above];
			if (entry) entry.last = at;
		}
		path.push(at);
	}
	return {
		version: '2027',
		introduction: [{ title: 'Excludes1', notes: ['NOT CODED HERE'] }],
		entries
	};
}

const note = (kind: NoteKind, text: string) => ({ kind, text });
const book = tree([
	[0, { id: 'chapter 2', title: 'Neoplasms (C00-D49)', notes: [note('notes', 'All neoplasms are here')] }],
	[1, { id: 'C43-C44', title: 'Melanoma and other malignant neoplasms of skin (C43-C44)' }],
	[2, { id: 'C43', notes: [note('includes', 'melanoma in situ (D03.-)')] }],
	[2, { id: 'C4A' }],
	[2, { id: 'C44' }],
	[0, { id: 'chapter 4', title: 'Endocrine (E00-E89)', notes: [note('excludes1', 'skin things (C43-C44)')] }],
	[1, { id: 'E08-E13', title: 'Diabetes mellitus (E08-E13)', notes: [note('includes', 'sugar')] }],
	[2, { id: 'E10', notes: [note('excludes1', 'type 2 diabetes mellitus (E11.-)')] }],
	[
		2,
		{
			id: 'E11',
			notes: [note('useAdditionalCode', 'insulin (Z79.4)'), note('includes', 'x, y'), note('includes', 'z')]
		}
	],
	[3, { id: 'E11.3' }],
	[4, { id: 'E11.32', sevenths: { '1': 'right eye', '9': 'unspecified eye' } }],
	[5, { id: 'E11.321', notes: [note('inclusionTerm', 'with macular edema NOS')] }],
	[3, { id: 'E11.A' }],
	[3, { id: 'E11.9' }],
	[1, { id: 'E15', title: 'One category (E15)', notes: [note('notes', 'of the section')] }],
	[2, { id: 'E15', notes: [note('notes', 'of the category')] }]
]);
const doubts = [
	{ range: 'E11', kind: 'code', reason: 'not read' },
	{ range: 'E15', kind: 'code', reason: 'as E11' },
	{ range: 'C43-C44', kind: 'block', reason: 'block; as E11' },
	{ range: 'C4A..E10', kind: 'range', reason: 'lengths differ' }
] as const;
const part = new TabularPart(encodeTabular(info, book, doubts).bytes);
const row = (code: string, billable: boolean) => ({ code, billable, title: `title of ${code}` });
const set = buildCodeSet(
	{ system: 'icd10cm', edition: 'FY2027', release: '2026-10', origin: 'official', source: 'x' },
	[
		...['C43', 'C4A', 'C44', 'E10', 'E11A', 'E119', 'E15'].map((code) => row(code, true)),
		...['E11', 'E113', 'E1132', 'E11321'].map((code) => row(code, false)),
		...['E113211', 'E12'].map((code) => row(code, true))
	]
);
const pages = new TabularPages(part, set);

describe('the Tabular List as a part', () => {
	it('keeps the tree above the codes', () => {
		expect(part.chapters.map(({ number, sections }) => [number, sections])).toEqual([
			['2', [0]],
			['4', [1, 2]]
		]);
		expect(part.sections.map(({ categories }) => categories.join(' '))).toEqual([
			'C43 C4A C44',
			'E10 E11',
			'E15'
		]);
		expect(part.introduction).toEqual(book.introduction);
	});

	it('tells a section of one category from the category', () => {
		expect(part.notesOf('E15')).toEqual([note('notes', 'of the category')]);
		expect(part.sectionNotes(2)).toEqual([note('notes', 'of the section')]);
	});

	it('puts a category that is newer than the notes into the section whose range holds it', () => {
		expect([part.sectionAt('E12.9'), part.sectionAt('E11'), part.sectionAt('Z99')]).toEqual([1, 1, -1]);
	});

	it('is refused when cut off or another part', () => {
		const { bytes } = encodeTabular(info, book);
		expect(() => new TabularPart(bytes.subarray(0, bytes.length - 2))).toThrow(RangeError);
		expect(() => new TabularPart(writePart(info, { chapters: '' }).bytes)).toThrow(RangeError);
	});

	test('any notes at any entries come back', () => {
		const kind = fc.constantFrom<NoteKind>('includes', 'excludes1', 'excludes2', 'codeFirst', 'notes');
		const text = fc.string({ unit: 'grapheme' }).filter((some) => !/[\n]/.test(some));
		const notes = fc.array(fc.record({ kind, text }), { maxLength: 6 });
		const sevenths = fc.option(
			fc.dictionary(fc.stringMatching(/^[0-9A-Z]$/), text, { minKeys: 1, maxKeys: 4 }),
			{ nil: undefined }
		);
		const code = fc.stringMatching(/^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$/);
		const codes = fc.uniqueArray(fc.record({ id: code, notes, sevenths }), { selector: ({ id }) => id });
		fc.assert(
			fc.property(notes, notes, codes, (ofChapter, ofSection, some) => {
				const read = new TabularPart(
					encodeTabular(
						info,
						tree([
							[0, { id: 'chapter 1', notes: ofChapter }],
							[1, { id: 'A00-Z99', notes: ofSection }],
							...some.map(({ sevenths: list, ...node }): [number, Node] => [
								2,
								list ? { ...node, sevenths: list } : node
							])
						])
					).bytes
				);
				expect(read.chapterNotes(0)).toEqual(ofChapter);
				expect(read.sectionNotes(0)).toEqual(ofSection);
				for (const one of some) {
					expect(read.notesOf(one.id)).toEqual(one.notes);
					expect(read.seventhsOf(one.id)).toEqual(one.sevenths && Object.entries(one.sevenths));
				}
			})
		);
	});
});

describe('the order of the book', () => {
	const order = new BookOrder(part, set);
	it.each([
		['C44', -1, 'C4A'],
		['C44', 1, 'E10'],
		['E11.A', 1, 'E11.9'],
		['E11.A', -1, 'E11.3211'],
		['E11.9', 1, 'E12'],
		['C43', -1, ''],
		['E15', 1, '']
	] as const)('beside %s (%i) stands %s', (code, step, expected) => {
		expect(set.code(order.beside(set.find(code), step))).toBe(expected);
	});
});

describe('a page of the Tabular List', () => {
	it('has its own notes, and those above it, nearest first', () => {
		const page = pages.entry('e11.321');
		const places = (groups: readonly { kind: string; from: string; level: string }[] = []) =>
			groups.map(({ kind, from, level }) => `${kind} ${level} ${from}`);
		expect(places(page?.own)).toEqual(['inclusionTerm code E11.321']);
		expect(places(page?.inherited)).toEqual([
			'useAdditionalCode code E11',
			'includes code E11',
			'includes section E08-E13',
			'excludes1 chapter 4'
		]);
		expect(page?.inherited[1]?.notes).toEqual([[{ text: 'x, y' }], [{ text: 'z' }]]);
		expect([page?.chapter?.title, page?.section?.title]).toEqual(['Endocrine', 'Diabetes mellitus']);
	});

	it('makes links of codes and ranges that exist', () => {
		expect(pages.entry('E10')?.own[0]?.notes[0]).toEqual([
			{ text: 'type 2 diabetes mellitus (' },
			{ text: 'E11.-', code: 'E11' },
			{ text: ')' }
		]);
		expect(pages.entry('E10')?.inherited.at(-1)?.notes[0]?.[1]).toEqual({
			text: 'C43-C44',
			range: { from: 'C43', to: 'C44', section: 'C43-C44' }
		});
		expect(pages.entry('C43')?.own[0]?.notes[0]).toEqual([{ text: 'melanoma in situ (D03.-)' }]);
	});

	it.each([
		['of a stem: only those that make a code', 'E11.321', 'E11.32', ['1 E11.3211']],
		['of a whole code', 'E11.3211', 'E11.32', ['1 E11.3211']],
		['of a header: the list as printed', 'E11.32', 'E11.32', ['1 ', '9 ']],
		['of a code that takes none', 'E11.9', undefined, undefined]
	])('7th characters %s', (_, code, from, chars) => {
		const { sevenths } = pages.entry(code) ?? {};
		expect([sevenths?.from, sevenths?.chars.map((one) => `${one.char} ${one.code ?? ''}`)]).toEqual([
			from,
			chars
		]);
	});

	it('lists what is below in the order of the book, and has no page for what is no code', () => {
		expect(pages.entry('E11')?.below.map(({ code }) => code)).toEqual(['E11.3', 'E11.A', 'E11.9']);
		expect(pages.entry('E99')).toBeUndefined();
	});

	it.each([
		[
			'its own place',
			'E11',
			'E11',
			'The notes of E11 could not be checked against the official FY2027 file: not read.'
		],
		['a header of it', 'E11.9', 'E11', undefined],
		['a place that refers to another', 'E15', 'E15', /: not read\.$/],
		['a block goes before a stretch', 'C4A', 'C43-C44', /C43-C44 .*: not read\.$/],
		['a long stretch', 'E10', 'C4A-E10', /^Somewhere between C4A and E10 a note may differ/],
		['none', 'E12', undefined, undefined]
	])('says what is doubtful: %s', (_, code, place, sentence) => {
		const doubt = pages.entry(code)?.doubt;
		expect(doubt?.place).toBe(place);
		if (sentence !== undefined) expect(doubt?.sentence).toMatch(sentence);
	});

	it.each([
		['2026-10', 'FY2027', 'same', 'Notes of FY2027, derived from official files and checked, not official.'],
		['2027-10', 'FY2028', 'older', /older than the code, which is of FY2028\.$/],
		['2025-10', 'FY2026', 'newer', /newer than the code, which is of FY2026\.$/]
	])('codes of %s: notes are %s', (release, edition, age, sentence) => {
		const other = buildCodeSet({ ...set.info, release, edition }, [row('E11', false)]);
		const shown = new TabularPages(part, other).entry('E11')?.release;
		expect(shown?.age).toBe(age);
		expect(shown?.sentence).toMatch(sentence);
	});

	it('walks from chapter to section to category, also without a code set', () => {
		const chapter = pages.chapter('4');
		expect([chapter?.range, chapter?.previous?.number, chapter?.next]).toEqual(['E00-E89', '2', undefined]);
		expect(chapter?.sections.map(({ id }) => id)).toEqual(['E08-E13', 'E15']);
		expect(pages.section('E08-E13')?.categories.map(({ code }) => code)).toEqual(['E10', 'E11', 'E12']);
		expect(pages.section('C43-C44')?.doubt?.kind).toBe('block');
		const bare = new TabularPages(part, undefined);
		expect(bare.section('C43-C44')?.categories[1]).toEqual({ code: 'C4A', title: '', billable: false });
		expect(bare.entry('E11.321')?.own.length).toBe(1);
	});
});

describe('which Tabular List is taken', () => {
	const file = (version: string, origin: 'official' | 'derived'): ReleaseFile => ({
		kind: 'tabular',
		file: `${version} ${origin}`,
		origin,
		tabular: { ...book, version }
	});
	const uncertain: ReleaseFile = { kind: 'uncertain', file: 'u', origin: 'derived', places: [...doubts] };

	it.each([
		['the newest', [file('2026', 'official'), file('2027', 'derived')], '2027 derived', 4],
		['the official one of a year', [file('2027', 'derived'), file('2027', 'official')], '2027 official', 0]
	])('%s, and doubts only of a derived one', (_, files, source, count) => {
		const built = tabularPart([...files, uncertain], []);
		expect(built?.info.source).toBe(source);
		expect(built && new TabularPart(built.bytes).uncertain.length).toBe(count);
	});

	it('none where there is no Tabular List', () => expect(tabularPart([uncertain], [])).toBeUndefined());
});
