/** An index as the columns of a part, and back. */
import { AlphaIndex, type IndexBookInfo } from './alpha-index';
import {
	deltas,
	frontCode,
	lengths,
	oneByteOf,
	readDeltas,
	readFrontCoded,
	readLengths,
	readNumbers,
	readTwoTier,
	twoTier
} from './alpha-index-bytes';
import { varints } from './byte-stream';
import type { BuiltPart, PartInfo, ReadPart } from './part-file';
import { readPart, writePart } from './part-file';

interface Head {
	books: IndexBookInfo[];
	shapes: string[];
	oneByte: number;
}

/** Numbers things anew, most used first. @returns the old numbers in their new order */
function byUse(count: number, uses: readonly Uint16Array[]): number[] {
	const used = new Uint32Array(count);
	for (const column of uses) for (const number of column) used[number] = (used[number] ?? 0) + 1;
	return Array.from(used, (_, number) => number).sort((a, b) => (used[b] ?? 0) - (used[a] ?? 0) || a - b);
}

/** @returns the part, not yet gzipped; the same bytes for the same index */
export function writeAlphaIndex(info: PartInfo, index: AlphaIndex): BuiltPart {
	const { columns, books } = index;
	const ranked = byUse(columns.pieces.length, [columns.titles, columns.links]);
	const oneByte = oneByteOf(ranked.length);
	const name = (number: number): string => columns.pieces[number] ?? '';
	// The most used pieces take one byte; the others stand in order, so that their beginnings are shared.
	const rest = ranked.slice(oneByte).sort((a, b) => (name(a) < name(b) ? -1 : 1));
	const order = [...ranked.slice(0, oneByte), ...rest];
	const numbers = new Uint32Array(order.length);
	order.forEach((old, number) => (numbers[old] = number));
	const renumbered = (column: Uint16Array): Uint8Array =>
		twoTier(
			Array.from(column, (old) => numbers[old] ?? 0),
			oneByte
		);
	const words = frontCode(rest.map(name));
	const codes = frontCode(columns.codes);
	const refs = deltas(columns.codeRefs);
	const shapeOrder = byUse(columns.shapeNames.length, [columns.shapes]);
	const shapeNumbers = new Map(shapeOrder.map((old, number) => [old, number]));
	const head: Head = {
		books: [...books],
		shapes: shapeOrder.map((old) => columns.shapeNames[old] ?? ''),
		oneByte
	};
	return writePart(info, {
		head: JSON.stringify(head),
		levels: columns.levels,
		shapes: varints(Array.from(columns.shapes, (old) => shapeNumbers.get(old) ?? 0)),
		titleLengths: lengths(columns.titleStarts),
		titles: renumbered(columns.titles),
		linkLengths: lengths(columns.linkStarts),
		links: renumbered(columns.links),
		frequent: order.slice(0, oneByte).map(name).join('\n'),
		wordsKept: words.kept,
		words: words.rest,
		codesKept: codes.kept,
		codes: codes.rest,
		refsHigh: refs.high,
		refsLow: refs.low
	});
}

/** How many codes and links a shape says. */
function contentsOf(shape: string): { codes: number; links: number } {
	return {
		codes: shape.replace(/[^cmSAUk]/g, '').length,
		links: shape.replace(/[^sauSAU]/g, '').length
	};
}

/** @throws RangeError when the columns do not fit together */
export function readAlphaIndex(part: ReadPart): AlphaIndex {
	const head = JSON.parse(part.text('head')) as Head;
	const levels = part.bytes('levels');
	const size = head.books.reduce((sum, book) => sum + book.size, 0);
	const contents = head.shapes.map(contentsOf);
	const shapes = Uint16Array.from(readNumbers(part.bytes('shapes'), size));
	const codeStarts = new Uint32Array(size + 1);
	const firstLinks = new Uint32Array(size + 1);
	for (let at = 0; at < size; at++) {
		const content = contents[shapes[at] ?? 0];
		codeStarts[at + 1] = (codeStarts[at] ?? 0) + (content?.codes ?? 0);
		firstLinks[at + 1] = (firstLinks[at] ?? 0) + (content?.links ?? 0);
	}
	const titleStarts = readLengths(part.bytes('titleLengths'), size);
	const linkStarts = readLengths(part.bytes('linkLengths'), firstLinks[size] ?? 0);
	const frequent = part.text('frequent');
	const codeRefs = readDeltas(part.bytes('refsHigh'), part.bytes('refsLow'));
	if (levels.length !== size || codeRefs.length !== (codeStarts[size] ?? 0))
		throw new RangeError('the columns of the index do not fit together');
	const column = (name: string, starts: Uint32Array): Uint16Array =>
		readTwoTier(part.bytes(name), head.oneByte, starts.at(-1) ?? 0);
	return new AlphaIndex(head.books, {
		levels,
		pieces: [
			...(head.oneByte > 0 ? frequent.split('\n') : []),
			...readFrontCoded(part.bytes('wordsKept'), part.text('words'))
		],
		titles: column('titles', titleStarts),
		titleStarts,
		codes: readFrontCoded(part.bytes('codesKept'), part.text('codes')),
		codeRefs,
		codeStarts,
		shapes,
		shapeNames: head.shapes,
		links: column('links', linkStarts),
		linkStarts,
		firstLinks
	});
}

/** @param bytes of the part, unpacked. @throws RangeError when they are damaged or of another thing */
export function openAlphaIndex(bytes: Uint8Array): AlphaIndex {
	return readAlphaIndex(readPart(bytes));
}
