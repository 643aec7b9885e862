/** Arbitraries for copies by other ways: frames of an animated code, files in the folder for two devices, packed copies. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { writeBase45 } from '../../src/lib/domain/base45';
import { firstLine, lastLine, writeLog, type Sha256 } from '../../src/lib/domain/log-file';
import { packLines } from '../../src/lib/domain/own-copy-lines';
import { FRAME_PREFIX, frameRow } from '../../src/lib/domain/qr-frames';
import { Sha256Sum } from '../../src/lib/domain/sha256-sum';
import { union } from '../../src/lib/domain/union';
import { packPieces } from '../../src/lib/storage/packed-file';
import { randomLog } from '../determinism/random-log';
import { bytesWorkedOn, workedOn } from './mutate';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
export const sha256: Sha256 = async (text) => hash(text);
/** Of the history that is damaged: enough to have every part of a file. */
const EVENTS = 4;
export const LOG = await writeLog(union(randomLog(8, 400)).slice(0, EVENTS), '0.1.0', 'AAAAAAAA', sha256);

const question = {
	...{ id: 'a', rev: 1, type: 'true_false' as const, prompt: 'So it is.', answer: true, why: 'Because.' },
	...{ refs: [], level: 2 as const, setting: 'any' as const }
};
const PACKS = packLines({
	...{ key: '1a2b3c4d', title: 'Week 3', about: '', edition: 'FY2027', questions: [question] },
	...{ at: 5, changedAt: 5, from: 'written', isGone: false }
});
const head = firstLine({ app: '0.1.0', device: 'other', count: 0, spans: [] });

/** Lines of packs between a first line and a last one whose sum is right, whatever stands there. */
const packsFile = workedOn([`${PACKS.join('\n')}\n`, `${PACKS.join('\n')}\n`.repeat(3)]).map((lines) => {
	const body = head + lines;
	return body + lastLine(hash(body), 0);
});

async function columnsOf(text: string): Promise<string> {
	const parts: string[] = [];
	async function* once() {
		await Promise.resolve();
		yield new TextEncoder().encode(text);
	}
	for await (const piece of packPieces(once())) parts.push(new TextDecoder().decode(piece));
	return parts.join('');
}
const COLUMNS = await columnsOf(LOG);
const zipped = (text: string): Promise<Uint8Array<ArrayBuffer>> =>
	new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).bytes();

/** A file that another device, or somebody else, put into the folder. */
export const hostileFolderFile = fc.record({
	name: fc.constantFrom('coderounds-other.crlog.jsonl', 'coderounds-other.crpacks.jsonl', '__proto__.crlog.jsonl'),
	text: fc.oneof(workedOn([LOG, head + PACKS.join('\n')]), packsFile, workedOn([COLUMNS])),
	isZipped: fc.boolean()
}); // prettier-ignore
export const blobOf = async ({ text, isZipped }: { text: string; isZipped: boolean }): Promise<Blob> =>
	new Blob([isZipped ? await zipped(text) : text]);

const row = frameRow(new TextEncoder().encode(LOG.slice(0, 1500)));
const FRAMES = Array.from({ length: 8 }, (_, at) => row.frame(at));
const sum32 = (bytes: Uint8Array): number => parseInt(new Sha256Sum().add(bytes).hex().slice(0, 8), 16);
/** A frame whose check is right, and whose file, size and number are anything. */
const forged = fc
	.record({
		file: fc.nat(3),
		size: fc.oneof(fc.nat(2000), fc.nat(0xffff_ffff)),
		frame: fc.oneof(fc.nat(9), fc.nat(0xffff_ffff))
	}) // prettier-ignore
	.map(({ file, size, frame }) => {
		const whole = new Uint8Array(416);
		const view = new DataView(whole.buffer);
		view.setUint32(0, file);
		view.setUint32(4, size);
		view.setUint32(8, frame);
		view.setUint32(412, sum32(whole.subarray(0, 412)));
		return FRAME_PREFIX + writeBase45(whole);
	});
const bytes = fc.constantFrom(...FRAMES).map((text) => new TextEncoder().encode(text));
const damaged = bytesWorkedOn(bytes).map((all) => new TextDecoder('latin1').decode(all));

/** What a camera sees one after the other. */
export const hostileFrames = fc.array(
	fc.oneof(fc.constantFrom(...FRAMES), workedOn(FRAMES), forged, damaged),
	{ minLength: 1, maxLength: 14 }
); // prettier-ignore
