/**
 * Own packs in the folder for sync. Each device has one file there that says which packs it has, written anew as a
 * whole when they change: unlike the log, packs are replaced, and a file that only grows would keep every form of them.
 * It has one writer, and of each pack the later form stays, so nothing can be lost by the order in which they come.
 */
import { firstLine, lastLine } from '../domain/log-file';
import type { ReadCopy } from './copy-events';
import type { Folder, FolderFile } from './folder-sync';
import type { LogPacks, PacksReport } from './log-packs';
import { sha256 } from './sha256';

/** A folder whose files can be replaced. */
export interface PackFolder extends Pick<Folder, 'list'> {
	/** Replaces a file, or makes it; as a whole or not at all. */
	replace(name: string, text: string): Promise<void>;
}

/** Files of others as they were when they were read last. */
export type PackFolderMemory = Map<string, { size: number; modified: number }>;

export interface PacksSynced extends PacksReport {
	/** The file of this device was written. */
	went: boolean;
}

export const PACKS_ENDING = '.crpacks.jsonl';
/** What somebody else put there may be anything. */
const MOST = { files: 100, bytes: 64_000_000 };

/**
 * Brings the packs and a folder together. @param own this device's name in the folder @param app release of the app
 * @param readCopy for what others put there @param memory kept from one sync to the next
 * @param mayGo asked before the packs are written; where not, they are brought together the next time
 */
export async function syncPacks(
	folder: PackFolder,
	own: string,
	packs: LogPacks,
	app: string,
	readCopy: ReadCopy,
	memory: PackFolderMemory = new Map(),
	mayGo: () => Promise<boolean> = async () => true
): Promise<PacksSynced> {
	const ownName = `coderounds-${own}${PACKS_ENDING}`;
	const files = (await folder.list()).filter(({ name }) => name.endsWith(PACKS_ENDING)).slice(0, MOST.files);
	const problems: string[] = [];
	const lines: string[] = [];
	const read: FolderFile[] = [];
	for (const file of files) {
		const known = memory.get(file.name);
		if (file.name === ownName || (known?.size === file.size && known.modified === file.modified)) continue;
		const found = await linesOf(file, readCopy, problems);
		if (!found) continue;
		lines.push(...found);
		read.push(file);
	}
	const report = await packs.join(await packs.read(lines), 'From the folder for two devices');
	for (const { name, size, modified } of read) memory.set(name, { size, modified });

	const { lines: mine } = await packs.copy();
	const there = files.find(({ name }) => name === ownName);
	const before = there ? ((await linesOf(there, readCopy, [])) ?? []) : [];
	const went = mine.join('\n') !== before.join('\n') && (await mayGo());
	if (went) {
		const body = [
			firstLine({ app, device: own, count: 0, spans: [] }),
			...mine.map((line) => `${line}\n`)
		].join('');
		await folder.replace(ownName, body + lastLine(await sha256(body), 0));
	}
	return { ...report, problems: [...problems, ...report.problems], went };
}

/** Lines of packs of a file that is all there; null where it is not. */
async function linesOf(file: FolderFile, readCopy: ReadCopy, problems: string[]): Promise<string[] | null> {
	const read =
		file.size > MOST.bytes
			? null
			: await file
					.blob()
					.then(readCopy)
					.catch(() => null);
	if (read?.ok && (read.state === 'whole' || read.state === 'unchecked')) return read.packs;
	problems.push(`${file.name} could not be read yet.`);
	return null;
}
