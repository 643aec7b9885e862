/**
 * Many short texts of one kind as columns of a part: a table of the pieces between blanks, and for each text
 * the numbers of its pieces. All 25,235 notes of the Tabular List take 199 kB so after gzip, as lines 244 kB.
 */
import type { ReadPart } from './part-file';
import { frontCode, numberPieces, readFrontCode, twoTier } from './piece-table';
import { joinPieces, splitTitle } from './title-words';

/** The number that ends a text. */
const END = 0;

/**
 * @param name of the columns: `${name}.often`, `.kept`, `.rest`, `.pieces`
 * @throws RangeError when a text holds a line end, or all together more different pieces than 16 bits can number
 */
export function textColumns(name: string, texts: readonly string[]): Record<string, string | Uint8Array> {
	const names = ['\n'];
	const numbers = new Map<string, number>();
	const counts = new Map<number, number>([[END, Number.MAX_SAFE_INTEGER]]);
	const found: number[] = [];
	for (const text of texts) {
		if (text.includes('\n')) throw new RangeError('a text of a column is one line');
		for (const piece of splitTitle(text)) {
			let number = numbers.get(piece);
			if (number === undefined) {
				numbers.set(piece, (number = names.length));
				names.push(piece);
			}
			counts.set(number, (counts.get(number) ?? 0) + 1);
			found.push(number);
		}
		found.push(END);
	}
	if (names.length > 65_535) throw new RangeError('more different words than 16 bits can number');
	const { order, oneByte } = numberPieces(names, counts);
	const places = new Map(order.map((number, at) => [number, at]));
	const { kept, rest } = frontCode(order.slice(oneByte).map((number) => names[number] ?? ''));
	const often = order.slice(1, oneByte).map((number) => names[number] ?? '');
	return {
		[`${name}.often`]: often.map((piece) => `${piece}\n`).join(''),
		[`${name}.kept`]: kept,
		[`${name}.rest`]: rest.map((piece) => `${piece}\n`).join(''),
		[`${name}.pieces`]: twoTier(
			found.map((number) => places.get(number) ?? END),
			oneByte
		)
	};
}

/** Lines that each end with a line end. */
function ended(text: string): string[] {
	const lines = text.split('\n');
	lines.pop();
	return lines;
}

/** The texts again, each made when it is asked for. */
export class TextColumn {
	readonly size: number;
	private readonly table: string[];
	private readonly pieces: Uint16Array;
	/** Where each text begins, and at last where the last one ends. */
	private readonly starts: Uint32Array;

	/** @throws RangeError when the part has no such columns, or they are damaged */
	constructor(part: ReadPart, name: string) {
		const often = ended(part.text(`${name}.often`));
		const oneByte = often.length + 1;
		const rest = ended(part.text(`${name}.rest`));
		this.table = ['', ...often, ...readFrontCode(part.bytes(`${name}.kept`), rest)];
		const bytes = part.bytes(`${name}.pieces`);
		const pieces = new Uint16Array(bytes.length);
		const starts: number[] = [0];
		let end = 0;
		for (let at = 0; at < bytes.length; at++) {
			const first = bytes[at] ?? 0;
			const piece = first < oneByte ? first : oneByte + ((first - oneByte) << 8) + (bytes[++at] ?? 0);
			if (piece === END) starts.push(end);
			else pieces[end++] = piece;
		}
		this.pieces = pieces.slice(0, end);
		this.starts = Uint32Array.from(starts);
		this.size = starts.length - 1;
	}

	/** @returns the text at a place, `''` beyond the end */
	text(at: number): string {
		const pieces = this.pieces.subarray(this.starts[at], this.starts[at + 1]);
		return joinPieces(Array.from(pieces, (piece) => this.table[piece] ?? ''));
	}
}
