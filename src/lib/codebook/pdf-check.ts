/**
 * A look at the bytes of a PDF before its reader gets them. The reader unpacks a stream as a whole, however large it
 * comes out, so all streams are unpacked here first, piece by piece, and counted.
 */
import { Inflate } from 'fflate';
import { ImportError } from './import-error';

/** The Guidelines of FY2026: 0.8 MB, which unpack to less than 4, 121 pages, 0.4 million characters, two seconds. */
export interface PdfCaps {
	bytes: number;
	/** All streams together. */
	unpacked: number;
	pages: number;
	/** Characters of the text. */
	text: number;
	/** Milliseconds for the reading. */
	ms: number;
}

export const PDF_CAPS: PdfCaps = { bytes: 16e6, unpacked: 120e6, pages: 600, text: 4e6, ms: 120_000 };

/** Bytes that are unpacked at once: what comes out runs over by little. */
const SLICE = 4_096;
/** A piece that is stored as it is, the longest without anything coming out, and some more: then the end was passed. */
const SILENT = 72_000;
const MOST_STREAMS = 20_000;

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const STREAM = ascii('stream');

export function isPdf(bytes: Uint8Array): boolean {
	return ascii('%PDF-').every((byte, at) => bytes[at] === byte);
}

export const cutOff = (name: string): ImportError =>
	new ImportError('truncated', `${name} is a PDF that is cut off or damaged; please download it once more.`);

export const tooLarge = (name: string): ImportError =>
	new ImportError('too-large', `${name} holds far more than the Official Guidelines, so it was not read.`);

export const locked = (name: string): ImportError =>
	new ImportError(
		'encrypted',
		`${name} is a PDF that is locked; the Official Guidelines are published without a lock.`
	);

/** Where the content of each stream begins: behind the line of the word. A reader goes by the same word. */
function* streamStarts(bytes: Uint8Array): Generator<number> {
	for (let at = bytes.indexOf(STREAM[0] ?? 0); at >= 0; at = bytes.indexOf(STREAM[0] ?? 0, at + 1)) {
		if (!STREAM.every((byte, n) => bytes[at + n] === byte)) continue;
		// "endstream"
		if (bytes[at - 1] === 0x64) continue;
		let start = at + STREAM.length;
		while (start < bytes.length && bytes[start] !== 0x0a && bytes[start] !== 0x0d) start++;
		yield start + (bytes[start] === 0x0d && bytes[start + 1] === 0x0a ? 2 : 1);
	}
}

/** The two bytes before what is packed with deflate. */
function isPacked(bytes: Uint8Array, at: number): boolean {
	const [method = 0, flags = 0] = [bytes[at], bytes[at + 1]];
	return (method & 15) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0 && (flags & 32) === 0;
}

/**
 * @returns how many bytes come out
 * @throws Error where it is damaged, and what `count` throws
 */
function unpack(bytes: Uint8Array, from: number, count: (size: number) => void): void {
	let silent = 0;
	const inflate = new Inflate((chunk) => {
		if (chunk.length > 0) silent = 0;
		count(chunk.length);
	});
	for (let at = from; at < bytes.length && silent < SILENT; at += SLICE) {
		silent += SLICE;
		inflate.push(bytes.subarray(at, at + SLICE));
	}
}

/** Names may be written with the numbers of their letters: `/#45ncrypt`. */
const plainNames = (text: string): string =>
	text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** Two packings in one another, one that is named elsewhere, and one of which one byte can become thousands. */
const HIDDEN =
	/\/Filter\s*(?:\d+\s+\d+\s+R|\[[^\]]*(?:\d\s+R|(?:Flate|Fl|RunLength|RL)\w*[^\]]*\/(?:Flate|Fl|RunLength|RL)))|\/LZWDecode/;

/**
 * @throws ImportError with one sentence: too large, cut off, damaged, locked
 */
export function checkPdf(name: string, bytes: Uint8Array, caps: PdfCaps = PDF_CAPS): void {
	if (bytes.length > caps.bytes) throw tooLarge(name);
	const text = plainNames(new TextDecoder('windows-1252').decode(bytes));
	if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text)) throw locked(name);
	// A download that broke off has no end.
	if (!/startxref\s+\d+\s+%%EOF/.test(text.slice(-2_048))) throw cutOff(name);
	if (HIDDEN.test(text))
		throw new ImportError(
			'damaged',
			`${name} is packed in a way in which no official PDF is, so it was not read.`
		);
	let [unpacked, streams] = [0, 0];
	const count = (size: number): void => {
		unpacked += size;
		if (unpacked > caps.unpacked) throw tooLarge(name);
	};
	for (const start of streamStarts(bytes)) {
		if (++streams > MOST_STREAMS) throw tooLarge(name);
		if (!isPacked(bytes, start)) continue;
		try {
			unpack(bytes, start + 2, count);
		} catch (error) {
			throw error instanceof ImportError ? error : cutOff(name);
		}
	}
}
