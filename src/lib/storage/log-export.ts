/**
 * The log as a file, piece by piece. Sealed chunks go out as they stand, so that years of answers are never parsed
 * to be written down. The bytes are those that `writeLog` gives for the same events.
 */
import { asideLines } from '../domain/aside-lines';
import { firstLine, lastLine, writeLog } from '../domain/log-file';
import { storedEvent } from '../domain/event-check';
import { HLC_MAX } from '../domain/event-id';
import { Sha256Sum } from '../domain/sha256-sum';
import { union } from '../domain/union';
import { outdone, readAside } from './log-aside';
import { readLines, readMeta } from './log-read';
import { CHUNK, type Chunk, type LogMeta } from './schema';
import { sha256, sha256Bytes } from './sha256';
import type { ReadRows, Vault } from './vault';

export interface LogFile {
	/** Lines with their ends. Can be gone through once. */
	pieces: AsyncIterable<Uint8Array<ArrayBuffer>>;
	/** Events in it. */
	count: number;
	/** Lines in it with what could not be read. */
	aside: number;
}

const encoder = new TextEncoder();

/**
 * Takes a vault, open or one of an older release. Returns its whole log as the pieces of a file.
 * @param packs lines of own packs, without their ends @param withUnread what could not be read, too
 */
export async function logFile(
	vault: Pick<Vault, 'read'>,
	app: string,
	packs: readonly string[] = [],
	withUnread = true
): Promise<LogFile> {
	const { meta, aside, texts } = await vault.read(readWhole);
	const kept = withUnread ? asideLines(aside) : [];
	if (texts)
		return {
			pieces: piecesOf(meta, [...packs, ...kept, ...texts], app),
			count: meta.seq,
			aside: kept.length
		};
	const { events, bad } = await vault.read((rows) => readLines(rows));
	const all = union(events);
	const lines = withUnread ? asideLines([...new Set([...aside, ...bad, ...outdone(events, all)])]) : [];
	const text = await writeLog(all, app, meta.device, sha256, [...packs, ...lines]);
	return { pieces: once(encoder.encode(text)), count: all.length, aside: lines.length };
}

/** What goes along in a whole copy and could not be read, each text once. */
export async function unreadOf(vault: Pick<Vault, 'read'>): Promise<string[]> {
	const { aside, texts } = await vault.read(readWhole);
	if (texts) return aside;
	const { events, bad } = await vault.read((rows) => readLines(rows));
	return [...new Set([...aside, ...bad, ...outdone(events, union(events))])];
}

/** All texts of the log in one consistent view; null where they are not as their meta row says. */
async function readWhole(
	rows: ReadRows
): Promise<{ meta: LogMeta; aside: string[]; texts: string[] | null }> {
	const [meta, aside, chunks, tail] = await Promise.all([
		readMeta(rows),
		readAside(rows),
		rows.all('chunks'),
		rows.all('tail')
	]);
	const texts = chunks.map((chunk) => (chunk as Partial<Chunk> | undefined)?.text);
	const known = Object.values(meta.devices).reduce((sum, { count }) => sum + count, 0);
	const isWhole =
		chunks.length * CHUNK === meta.sealed &&
		tail.length === meta.seq - meta.sealed &&
		known === meta.seq &&
		// At its end the clock orders by device alone, and what came last may belong before.
		meta.hlc < HLC_MAX &&
		texts.every((text) => typeof text === 'string') &&
		tail.every((row) => storedEvent(row) !== null);
	if (!isWhole) return { meta, aside, texts: null };
	const last = tail.map((row) => JSON.stringify(row)).join('\n');
	return { meta, aside, texts: [...(texts as string[]), ...(last === '' ? [] : [last])] };
}

async function* piecesOf(
	meta: LogMeta,
	texts: readonly string[],
	app: string
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const spans = Object.entries(meta.devices).map(([device, { last }]) => ({ device, last }));
	const facts = { app, device: meta.device, count: meta.seq, spans };
	const parts = [firstLine(facts), ...texts.map((lines) => `${lines}\n`)];
	if (parts.reduce((length, text) => length + text.length, 0) > AT_ONCE) {
		const sum = new Sha256Sum();
		for (const text of parts) {
			const bytes = encoder.encode(text);
			sum.add(bytes);
			yield bytes;
		}
		return yield encoder.encode(lastLine(sum.hex(), meta.seq));
	}
	const pieces = parts.map((text) => encoder.encode(text));
	const sum = sumOf(pieces);
	yield* pieces;
	yield encoder.encode(lastLine(await sum, meta.seq));
}

/** So many characters at once cost no page too much memory: some 200,000 events. */
const AT_ONCE = 100_000_000;

/** The sum of some pieces: by the platform, which makes it beside the page while they go out, where it can. */
async function sumOf(pieces: readonly Uint8Array[]): Promise<string> {
	const slow = (): string => pieces.reduce((sum, bytes) => sum.add(bytes), new Sha256Sum()).hex();
	try {
		const whole = new Uint8Array(pieces.reduce((length, bytes) => length + bytes.length, 0));
		let at = 0;
		for (const bytes of pieces) {
			whole.set(bytes, at);
			at += bytes.length;
		}
		return (await sha256Bytes(whole)) ?? slow();
	} catch {
		// No memory for all of it at once.
		return slow();
	}
}

async function* once(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	yield bytes;
}

/** The pieces as one text. */
export async function textOfPieces({ pieces }: LogFile): Promise<string> {
	const decoder = new TextDecoder();
	const parts: string[] = [];
	for await (const piece of pieces) parts.push(decoder.decode(piece, { stream: true }));
	return parts.join('') + decoder.decode();
}
