/** The log's file, packed: columns behind gzip. What comes out of it is the same file, character by character. */
import { COLUMNS_FORM, COLUMNS_FORMAT, ColumnReader, ColumnWriter } from '../domain/log-columns';

/** Blocks after which the page may do something else. */
const BREATH = 8;
const encoder = new TextEncoder();

/**
 * Takes the pieces of a file, each of whole lines. Gives the packed pieces. Each block is read again as it is written:
 * throws where it would not come back as it was, which no file of ours ever did.
 */
export async function* packPieces(
	pieces: AsyncIterable<Uint8Array<ArrayBuffer>>
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const decoder = new TextDecoder();
	const [writer, reader] = [new ColumnWriter(), new ColumnReader(Infinity)];
	yield encoder.encode(`${JSON.stringify({ format: COLUMNS_FORMAT, form: COLUMNS_FORM })}\n`);
	let blocks = 0;
	for await (const piece of pieces) {
		const text = decoder.decode(piece);
		const lines = text.slice(0, -1).split('\n');
		const block = writer.write(lines);
		if (`${reader.read(block)?.join('\n')}\n` !== text) throw new RangeError('A block does not come back.');
		yield encoder.encode(`${block}\n`);
		if (++blocks % BREATH === 0) await new Promise((resolve) => setTimeout(resolve));
	}
}

/** Whether a text is a packed file. */
export const isPackedText = (text: string): boolean => text.startsWith(`{"format":"${COLUMNS_FORMAT}"`);

/**
 * Takes the text of a packed file, perhaps cut. Returns the file that was packed, as far as it goes; null where this
 * release cannot read it. @param most characters that may come out
 */
export function unpackText(text: string, most: number): string | null {
	const [first = '', ...blocks] = text.split('\n');
	if (first !== JSON.stringify({ format: COLUMNS_FORMAT, form: COLUMNS_FORM })) return null;
	const reader = new ColumnReader(most);
	const parts: string[] = [];
	for (const block of blocks) {
		if (block === '') continue;
		const lines = reader.read(block);
		// Cut or damaged from here on; the reader of the log says what is missing.
		if (!lines) break;
		parts.push(`${lines.join('\n')}\n`);
	}
	return parts.join('');
}
