/**
 * The reading of a copy that somebody hands over: unpacked, counted, checked line by line, and given back as texts,
 * which go from a worker to the page for next to nothing. Runs in a worker in the app, and in place in tests.
 */
import { MOST_EVENTS, readLog, withoutMark, type LogRefused } from '../domain/log-file';
import type { ReadCopy } from './copy-events';
import { gunzip, isGzip } from './gzip';
import { isPackedText, unpackText } from './packed-file';
import { sha256 } from './sha256';

/** Characters that the events of the longest history take, with the own packs beside them. */
const MOST_TEXT = 250_000_000;
/** What a packed file may swell to: so many times its size, or so many bytes. One of ours swells some fifteen times. */
const MOST_SWELL = 50;
const SMALL = 20_000_000;
/** Events that the page takes in at once: some milliseconds, and a tenth of a second on a slow phone. */
const PIECE = 4_000;

const TOO_NEW: LogRefused = {
	ok: false,
	sentence: 'This file was written by a newer CodeRounds. Update this one, then try again.'
};
const TOO_LARGE: LogRefused = { ok: false, sentence: 'This file is larger than any history can be.' };

export const readCopy: ReadCopy = async (file) => {
	const text = await textOf(file);
	if (typeof text !== 'string') return text;
	const read = await readLog(text, sha256, MOST_EVENTS);
	if (!read.ok) return read;
	const { events, lines, ...about } = read;
	const texts: string[] = [];
	for (let from = 0; from < events.length; from += PIECE) {
		const piece = lines?.slice(from, from + PIECE).map(withoutMark);
		texts.push(piece ? `[${piece.join(',')}]` : JSON.stringify(events.slice(from, from + PIECE)));
	}
	return { ...about, texts, count: events.length };
};

/** The text of a file that may be packed, or why it is not read. */
async function textOf(file: Blob): Promise<string | LogRefused> {
	if (file.size > MOST_TEXT) return TOO_LARGE;
	if (!(await isGzip(file))) return file.text();
	const most = Math.min(MOST_TEXT, Math.max(SMALL, MOST_SWELL * file.size));
	const { text, isTooLarge } = await gunzip(file, most);
	if (isTooLarge) return TOO_LARGE;
	return isPackedText(text) ? (unpackText(text, most) ?? TOO_NEW) : text;
}
