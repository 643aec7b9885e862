/**
 * Sync through a folder that the learner picks, which whatever service they trust carries to their other devices.
 * Each device appends what no file there holds yet to files of its own, and joins what the others wrote. A file has
 * one writer and only ever grows, so nothing can be overwritten, in whatever order the service brings them.
 */
import type { EventId, StoredEvent } from '../domain/event';
import { asideLines } from '../domain/aside-lines';
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
	/** What could not be read and was put aside. It goes along on lines that every release passes over. */
	readAside?(): Promise<string[]>;
	merge(events: readonly StoredEvent[], aside: readonly string[]): Promise<{ added: number; saved: boolean }>;
	/** The learner took it out here: it is not joined again. */
	isOut?(what: StoredEvent | string): boolean;
	/** What must not be written yet. It is asked for again at the next sync. */
	isHeld?(what: StoredEvent | string): boolean;
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
export type FolderMemory = Map<
	string,
	{ size: number; modified: number; ids: readonly EventId[]; aside: readonly string[] }
>;

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
	/** Ids of events, and texts that were put aside. */
	const there = new Set<string>();
	const arrived: StoredEvent[] = [];
	const texts = new Set<string>();
	for (const file of all.slice(0, MOST.files)) {
		if (!isOwn(file)) report.others++;
		const known = memory.get(file.name);
		if (known?.size === file.size && known.modified === file.modified) {
			for (const one of [...known.ids, ...known.aside]) there.add(one);
			continue;
		}
		const { events, aside } = await readFile(file, read, report.problems);
		const ids = events.map(({ id }) => id);
		for (const one of [...ids, ...aside]) there.add(one);
		for (const event of events) arrived.push(event);
		for (const text of aside) texts.add(text);
		memory.set(file.name, { size: file.size, modified: file.modified, ids, aside });
	}
	let mine = await log.readEvents();
	const have = new Set(mine.map(({ id }) => id));
	const fresh = arrived.filter((event) => !have.has(event.id) && !log.isOut?.(event));
	let unread = (await log.readAside?.()) ?? [];
	const freshTexts = [...texts].filter((text) => !unread.includes(text) && !log.isOut?.(text));
	if (fresh.length + freshTexts.length > 0) {
		const { added, saved } = await log.merge(fresh, freshTexts);
		report.came = added;
		// What is in memory only is asked for again.
		if (!saved) memory.clear();
		mine = await log.readEvents();
		unread = (await log.readAside?.()) ?? [];
	}
	const missing = mine.filter((event) => !there.has(event.id) && !log.isHeld?.(event));
	const missingTexts = unread.filter((text) => !there.has(text) && !log.isHeld?.(text));
	if (missing.length + missingTexts.length > 0) {
		const sizes = new Map(all.map(({ name, size }) => [name, size]));
		let number = 1;
		while ((sizes.get(ownName(own, number)) ?? 0) >= FULL) number++;
		const name = ownName(own, number);
		const lines = [...missing.map((event) => JSON.stringify(event)), ...asideLines(missingTexts)]
			.map((line) => `${line}\n`)
			.join('');
		const isNew = !sizes.has(name);
		// A first line that promises nothing, since more is to come.
		await folder.append(name, (isNew ? firstLine({ app, device: own, count: 0, spans: [] }) : '\n') + lines);
		report.went = missing.length;
	}
	return report;
}

const NOTHING = { events: [], aside: [] };

/** What a file holds; what cannot be read of it is said, and comes when the service has brought the rest. */
async function readFile(
	file: FolderFile,
	readCopy: ReadCopy,
	problems: string[]
): Promise<{ events: StoredEvent[]; aside: string[] }> {
	if (file.size > MOST.bytes) {
		problems.push(`${file.name} is larger than any history can be.`);
		return NOTHING;
	}
	// A service makes room for a file before it brings it.
	if (file.size === 0) return NOTHING;
	const read = await file
		.blob()
		.then(readCopy)
		.catch(() => null);
	if (read === null) {
		problems.push(`${file.name} could not be read.`);
		return NOTHING;
	}
	if (!read.ok) {
		problems.push(`${file.name}: ${read.sentence}`);
		return NOTHING;
	}
	if (read.bad > 0)
		problems.push(`${file.name}: ${read.bad === 1 ? 'a line' : `${read.bad} lines`} could not be read yet.`);
	return { events: await eventsOf(read), aside: read.aside };
}
