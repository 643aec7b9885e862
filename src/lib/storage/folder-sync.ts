/**
 * Sync through a folder that the learner picks, which whatever service they trust carries to their other devices.
 * Each device appends what no file there holds yet to files of its own, and joins what the others wrote. A file has
 * one writer and only ever grows, so nothing can be overwritten, in whatever order the service brings them.
 */
import type { EventId, StoredEvent } from '../domain/event';
import { firstLine } from '../domain/log-file';
import { eventsOf, type ReadCopy } from './copy-events';

/** A folder of files, as little of it as is needed. */
export interface Folder {
	list(): Promise<FolderFile[]>;
	/** Writes text at the end of a file, which is made where there is none; as a whole or not at all. */
	append(name: string, text: string): Promise<void>;
}
export interface FolderFile {
	name: string;
	/** Bytes, and when it was last written, epoch ms. */
	size: number;
	modified: number;
	blob(): Promise<Blob>;
}

/** What is synced. */
export interface SyncedLog {
	readEvents(): Promise<StoredEvent[]>;
	merge(events: readonly StoredEvent[]): Promise<{ added: number; saved: boolean }>;
	/** An event that must not be written yet. It is asked for again at the next sync. */
	isHeld?(event: StoredEvent): boolean;
}

export interface SyncReport {
	/** Events that came from the folder, and that went into it. */
	came: number;
	went: number;
	/** Files of other devices, and what was wrong with files, each in one sentence. */
	others: number;
	problems: string[];
}

const ENDING = '.crlog.jsonl';
/** A file of ours that is so large is left alone, and the next one begun: services carry whole files. */
const FULL = 4_000_000;
/** What somebody else put there may be anything. */
const MOST = { files: 500, bytes: 64_000_000 };

/** What was read of a file when it had this size and time: it is read again only when they change. */
export type FolderMemory = Map<string, { size: number; modified: number; ids: readonly EventId[] }>;

const ownName = (own: string, number: number): string =>
	`coderounds-${own}${number > 1 ? `-${number}` : ''}${ENDING}`;

/**
 * Brings a log and a folder together. @param own this device's name in the folder, letters and digits
 * @param app release of the app @param read for what others put there @param memory kept from one sync to the next
 */
export async function syncFolder(
	folder: Folder,
	own: string,
	log: SyncedLog,
	app: string,
	read: ReadCopy,
	memory: FolderMemory = new Map()
): Promise<SyncReport> {
	const all = (await folder.list()).filter(({ name }) => name.endsWith(ENDING));
	const isOwn = ({ name }: FolderFile): boolean => name.startsWith(`coderounds-${own}`);
	const report: SyncReport = { came: 0, went: 0, others: 0, problems: [] };
	if (all.length > MOST.files) report.problems.push('This folder holds too many files.');
	const there = new Set<EventId>();
	const arrived: StoredEvent[] = [];
	for (const file of all.slice(0, MOST.files)) {
		if (!isOwn(file)) report.others++;
		const known = memory.get(file.name);
		if (known?.size === file.size && known.modified === file.modified) {
			for (const id of known.ids) there.add(id);
			continue;
		}
		const events = await readFile(file, read, report.problems);
		const ids = events.map(({ id }) => id);
		for (const id of ids) there.add(id);
		for (const event of events) arrived.push(event);
		memory.set(file.name, { size: file.size, modified: file.modified, ids });
	}
	let mine = await log.readEvents();
	const have = new Set(mine.map(({ id }) => id));
	const fresh = arrived.filter(({ id }) => !have.has(id));
	if (fresh.length > 0) {
		const { added, saved } = await log.merge(fresh);
		report.came = added;
		// What is in memory only is asked for again.
		if (!saved) memory.clear();
		mine = await log.readEvents();
	}
	const missing = mine.filter((event) => !there.has(event.id) && !log.isHeld?.(event));
	if (missing.length > 0) {
		const sizes = new Map(all.map(({ name, size }) => [name, size]));
		let number = 1;
		while ((sizes.get(ownName(own, number)) ?? 0) >= FULL) number++;
		const name = ownName(own, number);
		const lines = missing.map((event) => `${JSON.stringify(event)}\n`).join('');
		const isNew = !sizes.has(name);
		// A first line that promises nothing, since more is to come.
		await folder.append(name, (isNew ? firstLine({ app, device: own, count: 0, spans: [] }) : '\n') + lines);
		report.went = missing.length;
	}
	return report;
}

/** Events of a file; what cannot be read of it is said, and comes when the service has brought the rest. */
async function readFile(file: FolderFile, readCopy: ReadCopy, problems: string[]): Promise<StoredEvent[]> {
	if (file.size > MOST.bytes) {
		problems.push(`${file.name} is larger than any history can be.`);
		return [];
	}
	// A service makes room for a file before it brings it.
	if (file.size === 0) return [];
	const read = await file
		.blob()
		.then(readCopy)
		.catch(() => null);
	if (read === null) {
		problems.push(`${file.name} could not be read.`);
		return [];
	}
	if (!read.ok) {
		problems.push(`${file.name}: ${read.sentence}`);
		return [];
	}
	if (read.bad > 0)
		problems.push(`${file.name}: ${read.bad === 1 ? 'a line' : `${read.bad} lines`} could not be read yet.`);
	return eventsOf(read);
}
