/**
 * The part `search-words`: words of the Index, of the notes and of the Table of Drugs that lead to a code and do not
 * stand in its title. "Charleyhorse" is in no title; with this part search finds M62.831. Words that the title has
 * are left out, and of several lines for one code those that only say more than another one.
 */
import { compactCode } from '../domain/code';
import { essentialTitle } from './alpha-index-title';
import { newestIndex } from './alpha-index-part';
import { varints, VarintReader } from './byte-stream';
import type { CodeSet } from './code-set';
import type { IndexBook, IndexRow } from './index-file';
import { writePart, type BuiltPart, type ReadPart } from './part-file';
import { frontCode, numberPieces, readFrontCode, twoTier } from './piece-table';
import type { ReleaseFile } from './read-release';
import { wordsOf } from './words';

/** Systems that have an index. */
export const WORDED = ['icd10cm', 'icd10pcs'] as const;
export type WordedSystem = (typeof WORDED)[number];

/** Deeper subterms say more than anybody types. */
const DEEPEST = 2;
/** Words that are instructions of the Index, or say nothing there. */
const EMPTY = new Set(
	'a an and any as at by due for from in into is nec nor nos not of on or other see specified the to type unspecified was with without'.split(
		' '
	)
);

/** The words of one line, and how many more it had that stand in the title. */
interface Bag {
	words: string[];
	inTitle: number;
}

/** Bags of words by compact code. */
class Bags {
	private readonly byCode = new Map<string, Map<string, number>>();

	/** @param sets code sets of the system: a code that none has is passed over */
	constructor(private readonly set: CodeSet) {}

	/** @param code as printed; a dash at its end asks for more characters */
	add(code: string, text: string): void {
		const bare = compactCode(code.replace(/\.?-$/, ''));
		const [from, to] = this.set.range(bare);
		if (bare.length < 3 || from === to) return;
		const own = this.set.compact(from) === bare ? new Set(wordsOf(this.set.title(from))) : new Set<string>();
		const all = [...new Set(wordsOf(text))].filter((word) => !EMPTY.has(word));
		const words = all.filter((word) => !own.has(word));
		if (words.length === 0) return;
		const known = this.byCode.get(bare) ?? new Map<string, number>();
		const key = words.sort().join(' ');
		known.set(key, Math.min(known.get(key) ?? 255, all.length - words.length));
		this.byCode.set(bare, known);
	}

	/** Codes in order, each with its bags of words, fewest words first. */
	lines(): [string, Bag[]][] {
		return [...this.byCode]
			.sort((a, b) => (a[0] < b[0] ? -1 : 1))
			.map(([code, texts]) => {
				const bags = [...texts]
					.map(([text, inTitle]): Bag => ({ words: text.split(' '), inTitle }))
					.sort((a, b) => a.words.length - b.words.length);
				const kept: Bag[] = [];
				const isLess = (less: Bag, bag: Bag): boolean =>
					less.inTitle <= bag.inTitle && less.words.every((word) => bag.words.includes(word));
				for (const bag of bags) if (!kept.some((less) => isLess(less, bag))) kept.push(bag);
				return [code, kept];
			});
	}
}

function addIndex(bags: Bags, rows: readonly IndexRow[], deepest: number): void {
	const path: string[] = [];
	for (const { level, title, codes, links } of rows) {
		path.length = level;
		path.push(essentialTitle(title));
		if (level > deepest) continue;
		const text = path.join(' ');
		for (const code of codes) bags.add(code, text);
		// A procedure that the index sends elsewhere: Appendectomy, see Resection, Appendix 0DTJ.
		for (const link of links) if (link.kind === 'see' && link.code) bags.add(link.code, text);
	}
}

/** Substances lead to all codes of theirs: of T39.1X1 the last character says how it came about. */
function addDrugs(bags: Bags, rows: readonly IndexRow[]): void {
	for (const { level, title, cells } of rows) {
		const code = cells.find((cell) => /^T\d/.test(cell));
		if (level === 0 && code !== undefined && compactCode(code).length > 5)
			bags.add(compactCode(code).slice(0, 5), essentialTitle(title));
	}
}

function columnsOf(system: WordedSystem, lines: [string, Bag[]][]): Record<string, string | Uint8Array> {
	const names: string[] = [];
	const numbers = new Map<string, number>();
	const counts = new Map<number, number>();
	const found: number[] = [];
	const lengths: number[] = [];
	const inTitles: number[] = [];
	for (const [, bags] of lines)
		for (const bag of bags) {
			lengths.push(bag.words.length);
			inTitles.push(bag.inTitle);
			for (const word of bag.words) {
				let number = numbers.get(word);
				if (number === undefined) {
					numbers.set(word, (number = names.length));
					names.push(word);
				}
				counts.set(number, (counts.get(number) ?? 0) + 1);
				found.push(number);
			}
		}
	const { order, oneByte } = numberPieces(names, counts);
	const places = new Map(order.map((number, at) => [number, at]));
	const words = frontCode(order.slice(oneByte).map((number) => names[number] ?? ''));
	const codes = frontCode(lines.map(([code]) => code));
	return {
		[`${system}.often`]: order
			.slice(0, oneByte)
			.map((number) => names[number] ?? '')
			.join('\n'),
		[`${system}.kept`]: words.kept,
		[`${system}.rest`]: words.rest.join('\n'),
		[`${system}.codesKept`]: codes.kept,
		[`${system}.codes`]: codes.rest.join('\n'),
		[`${system}.lines`]: varints(lines.map(([, bags]) => bags.length)),
		[`${system}.lengths`]: varints(lengths),
		[`${system}.inTitle`]: Uint8Array.from(inTitles),
		[`${system}.words`]: twoTier(
			found.map((number) => places.get(number) ?? 0),
			oneByte
		)
	};
}

/** @returns undefined where neither an index nor the notes were read */
export function searchWordsPart(
	files: readonly ReleaseFile[],
	sets: readonly CodeSet[]
): BuiltPart | undefined {
	const used: ReleaseFile[] = [];
	const index = (book: IndexBook): readonly IndexRow[] => {
		const file = newestIndex(files, book);
		if (file) used.push(file);
		return file?.index.rows ?? [];
	};
	const columns: Record<string, string | Uint8Array> = {};
	const [cm, pcs] = WORDED.map((system) => sets.find((set) => set.info.system === system));
	if (cm) {
		const bags = new Bags(cm);
		addIndex(bags, index('diseases'), DEEPEST);
		addIndex(bags, index('external-causes'), DEEPEST - 1);
		addDrugs(bags, index('drugs'));
		const notes = files.find((file) => file.kind === 'tabular');
		if (notes) used.push(notes);
		for (const entry of notes?.tabular.entries ?? []) {
			if (entry.kind !== 'code') continue;
			for (const { kind, text } of entry.notes)
				if (kind === 'inclusionTerm' || kind === 'includes') bags.add(entry.id, essentialTitle(text));
		}
		Object.assign(columns, columnsOf('icd10cm', bags.lines()));
	}
	if (pcs) {
		const bags = new Bags(pcs);
		addIndex(bags, index('pcs'), 1);
		Object.assign(columns, columnsOf('icd10pcs', bags.lines()));
	}
	const newest = cm ?? pcs;
	if (used.length === 0 || !newest) return undefined;
	const { edition, release } = newest.info;
	const source = used.map((file) => file.file).join(', ');
	return writePart({ part: 'search-words', edition, release, origin: 'derived', source }, columns);
}

/** Lines of words as they are stored: for each line its words, and which code it leads to. */
export interface StoredWords {
	words: string[];
	titles: Uint16Array;
	starts: Uint32Array;
	/** Compact codes, sorted; line n leads to `codes[codeOf[n]]`. */
	codes: string[];
	codeOf: Uint32Array;
	/** How many words of the title of its code belong to line n too. */
	inTitle: Uint8Array;
}

function textLines(text: string): string[] {
	return text === '' ? [] : text.split('\n');
}

/** @returns undefined when the part has no words for the system @throws RangeError when it is damaged */
export function readSearchWords(part: ReadPart, system: WordedSystem): StoredWords | undefined {
	if (!part.has(`${system}.often`)) return undefined;
	const often = textLines(part.text(`${system}.often`));
	const rest = textLines(part.text(`${system}.rest`));
	const words = [...often, ...readFrontCode(part.bytes(`${system}.kept`), rest)];
	const codes = readFrontCode(part.bytes(`${system}.codesKept`), textLines(part.text(`${system}.codes`)));
	const lineCounts = new VarintReader(part.bytes(`${system}.lines`));
	const codeOf: number[] = [];
	codes.forEach((_, code) => {
		for (let n = lineCounts.next(); n > 0; n--) codeOf.push(code);
	});
	const lengths = new VarintReader(part.bytes(`${system}.lengths`));
	const starts = new Uint32Array(codeOf.length + 1);
	for (let line = 0; line < codeOf.length; line++) starts[line + 1] = (starts[line] ?? 0) + lengths.next();
	const bytes = part.bytes(`${system}.words`);
	const titles = new Uint16Array(starts[codeOf.length] ?? 0);
	let at = 0;
	for (let n = 0; n < titles.length; n++) {
		const first = bytes[at++] ?? 0;
		titles[n] =
			first < often.length ? first : often.length + ((first - often.length) << 8) + (bytes[at++] ?? 0);
	}
	const inTitle = part.bytes(`${system}.inTitle`);
	if (at !== bytes.length || inTitle.length !== codeOf.length)
		throw new RangeError('the words for search are damaged');
	return { words, titles, starts, codes, codeOf: Uint32Array.from(codeOf), inTitle: inTitle.slice() };
}
