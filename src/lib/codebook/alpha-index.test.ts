import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { officialFile } from '../../../tests/official';
import { indexOf } from '../../../tests/index-outline';
import { buildAlphaIndex } from './alpha-index';
import {
	deltas,
	frontCode,
	oneByteOf,
	readDeltas,
	readFrontCoded,
	readTwoTier,
	twoTier
} from './alpha-index-bytes';
import { openAlphaIndex, writeAlphaIndex } from './alpha-index-file';
import { alphaIndexPart, newestIndex, pcsIndexPart } from './alpha-index-part';
import { essentialTitle, joinIndexPieces, splitIndexTitle } from './alpha-index-title';
import type { IndexFile, IndexRow } from './index-file';
import type { PartInfo } from './part-file';
import { readRelease, type ReleaseFile } from './read-release';

const info: PartInfo = {
	part: 'alpha-index',
	edition: 'FY2027',
	release: '2026-10',
	origin: 'official',
	source: 'hand'
};
const book = { edition: 'FY2027', release: '2026-10', origin: 'official', source: 'hand' } as const;

describe('titles as pieces', () => {
	it.each([
		['Cough (affected) (chronic), dry', ['Cough', '(', 'affected', ')', '(', 'chronic', ')', ',', 'dry']],
		['toe(s)', ['toe(s)']],
		['(bis(chloro)-x)', ['(', 'bis(chloro)-x', ')']],
		[' ', ['\\', '\\']],
		['( ) , \\', ['\\(', '\\)', '\\,', '\\\\']]
	])('%s', (title, pieces) => {
		expect(splitIndexTitle(title)).toEqual(pieces);
		expect(joinIndexPieces(pieces)).toBe(title);
	});

	test('any text comes back as it was', () => {
		const sign = fc.constantFrom('(', ')', ',', ' ', '\\', 'a', 'B', 'ö', '-', '[');
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: sign }), fc.string()), (title) => {
				expect(joinIndexPieces(splitIndexTitle(title))).toBe(title);
			})
		);
	});

	it.each([
		['Abasia (-astasia) (hysterical)', 'Abasia'],
		['Henoch-(Schönlein) purpura', 'Henoch- purpura'],
		['Ring (minor (Duffy) (K)), left', 'Ring, left'],
		['a) b', 'a) b']
	])('without its nonessential modifiers %s is %s', (title, essential) => {
		expect(essentialTitle(title)).toBe(essential);
	});
});

describe('codings of columns', () => {
	test('come back as they were', () => {
		fc.assert(
			fc.property(fc.uint16Array(), fc.array(fc.stringMatching(/^[^\n]*$/)), (numbers, texts) => {
				const oneByte = oneByteOf(65_536);
				expect(readTwoTier(twoTier(numbers, oneByte), oneByte, numbers.length)).toEqual(numbers);
				const { high, low } = deltas(numbers);
				expect(readDeltas(high, low)).toEqual(numbers);
				const sorted = [...texts].sort();
				const { kept, rest } = frontCode(sorted);
				expect(readFrontCoded(kept, rest)).toEqual(sorted);
			})
		);
	});

	test('every number below the count has a coding, in one byte where there is room', () => {
		for (const count of [0, 1, 255, 256, 257, 5000, 65_536]) {
			const oneByte = oneByteOf(count);
			const last = Uint16Array.of(Math.max(0, count - 1));
			expect(readTwoTier(twoTier(last, oneByte), oneByte, 1)).toEqual(last);
		}
		expect(oneByteOf(256)).toBe(256);
	});
});

const text = fc.stringMatching(/^[A-Za-z (),\\-]{0,20}$/);
const code = fc.stringMatching(/^[A-Z][0-9]{2}(\.[0-9A-Z]{1,4})?-?$/);
const anyRow: fc.Arbitrary<IndexRow> = fc
	.record({
		level: fc.nat(3),
		title: text,
		codes: fc.array(code, { maxLength: 2 }),
		manifestation: fc.option(code, { nil: undefined }),
		links: fc.array(
			fc
				.record({
					kind: fc.constantFrom('see' as const, 'seeAlso' as const, 'use' as const),
					text,
					code: fc.option(code, { nil: undefined })
				})
				.map(({ code: named, ...link }) => (named === undefined ? link : { ...link, code: named })),
			{ maxLength: 3 }
		),
		cells: fc.array(fc.oneof(code, fc.constantFrom('', '-', '--')), { maxLength: 6 })
	})
	.map(({ manifestation, ...row }) => (manifestation === undefined ? row : { ...row, manifestation }));

/** Levels as a book has them: never more than one deeper than the line before. */
function asBook(rows: IndexRow[]): IndexRow[] {
	let deepest = 0;
	return rows.map((row) => {
		const level = Math.min(row.level, deepest);
		deepest = level + 1;
		return { ...row, level };
	});
}

function fileOf(rows: IndexRow[], of: IndexFile['book'] = 'diseases'): IndexFile {
	return { book: of, version: '2027', headings: [], letters: [], rows };
}

describe('an index as a part', () => {
	test('comes back as it was, whatever its lines hold', () => {
		fc.assert(
			fc.property(fc.array(anyRow).map(asBook), fc.array(anyRow).map(asBook), (one, other) => {
				const built = buildAlphaIndex([
					{ info: book, index: fileOf(one) },
					{ info: book, index: fileOf(other, 'drugs') }
				]);
				const read = openAlphaIndex(writeAlphaIndex(info, built).bytes);
				expect(read.range('drugs')).toEqual(
					other.length > 0 ? [one.length, one.length + other.length] : read.range('drugs')
				);
				expect(Array.from({ length: read.size }, (_, at) => read.row(at))).toEqual([...one, ...other]);
				expect(read.parents).toEqual(built.parents);
			})
		);
	});

	test('is refused when it is cut off or a column is damaged', () => {
		const { bytes } = writeAlphaIndex(info, indexOf({ diseases: 'Ague = B54\nBite = T14.8' }));
		expect(() => openAlphaIndex(bytes.subarray(0, bytes.length - 3))).toThrow(RangeError);
	});
});

describe('the tree', () => {
	const index = indexOf({
		diseases: 'Fracture, traumatic\n\tfemur\n\t\tneck = S72.00-\n\tankle = S82.89-\nGout = M10.9',
		drugs: 'Aspirin | T39.011 -'
	});

	it('knows what stands above and below', () => {
		expect(index.children(0)).toEqual([1, 3]);
		expect(index.children(2)).toEqual([]);
		expect(index.path(2)).toEqual([0, 1]);
		expect(index.path(4)).toEqual([]);
	});

	it('keeps the books apart', () => {
		expect(index.range('drugs')).toEqual([5, 6]);
		expect(index.bookOf(4).book).toBe('diseases');
		expect(index.bookOf(5).book).toBe('drugs');
		expect(() => index.bookOf(6)).toThrow(RangeError);
		expect(index.row(5).cells).toEqual(['T39.011', '-']);
	});
});

describe('which files make the part', () => {
	const release = (of: string, origin: 'official' | 'derived'): ReleaseFile => ({
		file: `${of} ${origin}`,
		origin,
		kind: 'index',
		index: fileOf([{ level: 0, title: of, codes: [], links: [], cells: [] }]),
		edition: `FY${of}`,
		release: `${of}-10`
	});

	it('of two years the newer, of one year the official', () => {
		const files = [release('2025', 'official'), release('2026', 'derived'), release('2026', 'official')];
		expect(newestIndex(files, 'diseases')?.file).toBe('2026 official');
		expect(newestIndex(files, 'pcs')).toBeUndefined();
		expect(alphaIndexPart(files)?.info).toMatchObject({ part: 'alpha-index', edition: 'FY2026' });
		expect(pcsIndexPart(files)).toBeUndefined();
	});
});

const REAL = [
	'icd10cm/icd10cm_index_FY2025.csv',
	'icd10cm/icd10cm-eindex-April-1-2026.xml',
	'icd10cm/icd10cm-neoplasm-April-1-2026.xml',
	'icd10cm/icd10cm-drug-April-1-2026.xml',
	'icd10pcs/icd10pcs_index_2025.xml'
];

describe.skipIf(REAL.some((path) => !officialFile(path)))('the real indexes', () => {
	test('every line comes back, each book with its own edition', () => {
		const files = REAL.flatMap((path) =>
			readRelease(path.split('/').at(-1) ?? '', officialFile(path) ?? new Uint8Array())
		);
		const editions: [string, string][] = [];
		for (const build of [alphaIndexPart, pcsIndexPart]) {
			const index = openAlphaIndex(build(files)?.bytes ?? new Uint8Array());
			for (const { book: name, edition } of index.books) {
				editions.push([name, edition]);
				const rows = newestIndex(files, name)?.index.rows ?? [];
				const [from] = index.range(name);
				expect(
					rows.every((row, at) => JSON.stringify(row) === JSON.stringify(inOrder(index.row(from + at))))
				).toBe(true);
			}
		}
		expect(editions).toEqual([
			['diseases', 'FY2025'],
			['external-causes', 'FY2026'],
			['neoplasms', 'FY2026'],
			['drugs', 'FY2026'],
			['pcs', 'FY2025']
		]);
	});
});

/** A row with its properties in the order in which readers make them. */
function inOrder({ level, title, codes, links, cells, manifestation }: IndexRow): IndexRow {
	return { level, title, codes, links, cells, ...(manifestation === undefined ? {} : { manifestation }) };
}
