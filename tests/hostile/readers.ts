/**
 * Every reader of what comes from strangers, as the app calls it, with the inputs that it is handed. A reader says
 * whether an input was taken as far as it went; whatever it throws is a fault of ours.
 */
import { inflateSync } from 'fflate';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { buildCodeSet } from '../../src/lib/codebook/code-set';
import { decodeCodeSet } from '../../src/lib/codebook/compact-decode';
import { encodeCodeSet } from '../../src/lib/codebook/compact-encode';
import { ImportError } from '../../src/lib/codebook/import-error';
import { listsPart } from '../../src/lib/codebook/lists-part';
import { carried } from '../../src/lib/codebook/part-files';
import { tellPart } from '../../src/lib/codebook/part-changes';
import { parsePoaList, poaEdition } from '../../src/lib/codebook/poa-file';
import { parseOrderFile } from '../../src/lib/codebook/order-file';
import { readChallenge } from '../../src/lib/domain/challenge';
import { readTyped } from '../../src/lib/domain/challenge-typed';
import { collect } from '../../src/lib/domain/class-collect';
import { readClassList } from '../../src/lib/domain/class-list';
import { readPlaces } from '../../src/lib/domain/class-place';
import { ASKED, running } from '../../src/lib/domain/class-round.sample';
import { readMessage } from '../../src/lib/domain/live-message';
import { LONGEST_SDP, readSignal } from '../../src/lib/domain/live-signal';
import { readLog } from '../../src/lib/domain/log-file';
import { PackRefused } from '../../src/lib/domain/own-read';
import { FrameCollector } from '../../src/lib/domain/qr-frames';
import { readResult } from '../../src/lib/domain/result-code';
import { readResultFile } from '../../src/lib/domain/result-file';
import { readCopy } from '../../src/lib/storage/copy-read';
import { FakeWorld } from '../../src/lib/storage/fake-world';
import { syncFolder } from '../../src/lib/storage/folder-sync';
import { LogPacks, type PackRead } from '../../src/lib/storage/log-packs';
import { syncPacks, type PackFolder } from '../../src/lib/storage/pack-folder';
import { PackStore } from '../../src/lib/storage/pack-store';
import { readTable } from '../../src/lib/workers/cpt-desk';
import { importReleases } from '../../src/lib/workers/import-desk';
import { openPack, readPackText } from '../../src/lib/workers/pack-desk';
import { COLLECTED_AT, hostileClass, hostileResult, hostileResultFile } from './class';
import { hostileOrder, hostilePoa, hostileRelease, hostileTable } from './code-sets';
import { blobOf, hostileFolderFile, hostileFrames, LOG, sha256 } from './copies';
import { hostileCode, hostileLog, hostilePack, PACK_NAMES } from './inputs';

export interface Reader {
	name: string;
	/** Of a hundred inputs. */
	share: number;
	/** Gives what hands an input over, which says whether it was taken. */
	inputs: fc.Arbitrary<() => boolean | Promise<boolean>>;
}
function reader<T>(
	name: string,
	share: number,
	inputs: fc.Arbitrary<T>,
	read: (input: T) => boolean | Promise<boolean>
): Reader {
	return { name, share, inputs: inputs.map((input) => () => read(input)) };
}

function takesPack([text, name]: [string, string]): boolean {
	try {
		return readPackText(text, { name, edition: 'FY2027' }).questions.length > 0;
	} catch (error) {
		if (error instanceof PackRefused) return false;
		throw error;
	}
}

async function takesRelease({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<boolean> {
	const files = [{ name, content: new Blob([new Uint8Array(bytes)]) }];
	const found = await importReleases(
		{ files, kept: [], installed: [], parts: [], pdfReader: '' },
		() => undefined
	);
	return found.used.length > 0;
}

function takesOrder({ system, text }: { system: 'icd10cm' | 'icd10pcs'; text: string }): boolean {
	try {
		const info = { system, edition: 'FY2027', release: '2026-10', origin: 'official', source: 'x' } as const;
		const set = decodeCodeSet(encodeCodeSet(buildCodeSet(info, parseOrderFile('x', text, system))));
		return set.size > 0;
	} catch (error) {
		if (error instanceof ImportError) return false;
		throw error;
	}
}

/** What a list of the right length goes through: it becomes a part, is told, and comes back when a part is made anew. */
function takesPoa(text: string): boolean {
	const edition = poaEdition(text);
	if (edition === undefined) return false;
	try {
		const codes = parsePoaList('x', text);
		const made = listsPart([{ kind: 'poa', file: 'x', origin: 'official', edition, codes }], []);
		if (!made) return false;
		tellPart(made.bytes, [made.bytes], () => '');
		const labels = {
			kind: 'hcc-labels',
			file: 'y',
			origin: 'official',
			labels: new Map<number, string>()
		} as const;
		const back = carried([labels], [made.bytes]).flatMap((file) => (file.kind === 'poa' ? file.codes : []));
		if (back.sort().join() !== [...new Set(codes)].sort().join()) throw new Error('codes were lost');
		return codes.length > 0;
	} catch (error) {
		if (error instanceof ImportError) return false;
		throw error;
	}
}

async function takesTable(bytes: Uint8Array): Promise<boolean> {
	const read = await readTable({ name: 'x.csv', content: new Blob([new Uint8Array(bytes)]) });
	if ('error' in read) throw new Error(read.error);
	return 'table' in read;
}

const frame = { ...ASKED, seats: 30, now: COLLECTED_AT };
const counts = (text: string): boolean =>
	collect(running(), text, frame).told.some(({ kind }) => kind === 'counted');

/** Each frame as the camera hands it on; whatever comes of them is read as a copy. */
async function takesFrames(frames: readonly string[]): Promise<boolean> {
	const collector = new FrameCollector();
	for (const one of frames) collector.take(one);
	let bytes: Uint8Array | null;
	try {
		bytes = collector.file();
	} catch (error) {
		// Said in a sentence by the page.
		if (error instanceof Error && error.message.startsWith('The codes did not')) return false;
		throw error;
	}
	return bytes !== null && (await readCopy(new Blob([new Uint8Array(bytes)]))).ok;
}

const world = new FakeWorld(3).options();
async function readPack(lines: readonly string[]): Promise<PackRead> {
	const done = await openPack({ name: '', from: { lines }, edition: 'FY2027' });
	if ('refused' in done) return done;
	if ('error' in done) throw new Error(done.error);
	const { title, about, edition, questions, claimed, carried } = done.pack;
	if (!carried) return { refused: 'It is damaged.' };
	return { pack: { key: claimed ?? '', title, about, edition, questions, ...carried }, says: [] };
}

/** The folder for two devices, with one file of somebody else in it. */
async function takesFolderFile(given: { name: string; text: string; isZipped: boolean }): Promise<boolean> {
	const blob = await blobOf(given);
	const file = { name: given.name, size: blob.size, modified: 1, blob: async () => blob };
	const folder = { list: async () => [file], append: async () => undefined, replace: async () => undefined };
	let came = 0;
	const log = {
		readEvents: async () => [],
		merge: async (events: readonly unknown[]) => {
			came = events.length;
			return { added: came, saved: true };
		}
	};
	await syncFolder(folder, 'own', log, '0.1.0', readCopy);
	const { added } = await syncPacks(folder satisfies PackFolder, 'own', ownPacks(), '0.1.0', readCopy);
	return came + added.length > 0;
}
/** Own packs in a browser of their own. */
function ownPacks(): LogPacks {
	globalThis.indexedDB = new IDBFactory();
	const connection = { read: async () => undefined, run: async () => undefined };
	return new LogPacks(
		// Nothing is left to be done with packs here.
		connection as unknown as ConstructorParameters<typeof LogPacks>[0],
		new PackStore('/', null),
		world,
		readPack
	);
}

/** The readers of links and codes, by turns. */
const CODES: ((text: string) => boolean)[] = [
	(text) => readChallenge(text).ok,
	(text) => readResult(text).ok,
	(text) => readSignal(text, (bytes) => inflateSync(bytes, { out: new Uint8Array(LONGEST_SDP + 1) })).ok,
	(text) => readTyped(text) !== null
];
const ofClass = (text: string): boolean =>
	[readPlaces(text) !== null, readMessage(text) !== null, readClassList(text).length > 0].includes(true);

export const READERS: readonly Reader[] = [
	reader('packs', 32, fc.tuple(hostilePack, fc.constantFrom(...PACK_NAMES)), takesPack),
	reader('histories', 14, hostileLog(LOG), async (text) => (await readLog(text, sha256)).ok),
	reader('links and codes', 12, fc.tuple(hostileCode, fc.nat(CODES.length - 1)), ([text, which]) => CODES[which]?.(text) ?? false), // prettier-ignore
	reader('releases', 10, hostileRelease, takesRelease),
	reader('order files', 5, hostileOrder, takesOrder),
	reader('POA lists', 2, hostilePoa, takesPoa),
	reader('CPT tables', 5, hostileTable, takesTable),
	reader('results that are collected', 7, hostileResult, counts),
	reader('result files', 4, hostileResultFile, (text) => readResultFile(text).ok),
	reader('lists, places and messages of a class', 3, hostileClass, ofClass),
	reader('animated codes', 3, hostileFrames, takesFrames),
	reader('files in the folder for two devices', 3, hostileFolderFile, takesFolderFile)
];
