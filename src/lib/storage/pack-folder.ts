/**
 * Own packs in the folder for sync. Each device has one file there that says which packs it has, written anew as a
 * whole when they change: unlike the log, packs are replaced, and a file that only grows would keep every form of them.
 * It has one writer, and of each pack the later form stays, so nothing can be lost by the order in which they come.
 */
import { firstLine, lastLine } from '../domain/log-file';
import { formName } from '../domain/own-copy';
import { packLine } from '../domain/own-copy-lines';
import type { ReadCopy } from './copy-events';
import type { Folder, FolderFile } from './folder-sync';
import type { LogPacks, PacksReport } from './log-packs';
import { sha256 } from './sha256';
import type { TakenOut } from './taken-out';

/** A folder whose files can be replaced. */
export interface PackFolder extends Pick<Folder, 'list'> {
	/** Replaces a file, or makes it; as a whole or not at all. */
	replace(name: string, text: string): Promise<void>;
}

/** Files of others as they were when they were read last, with the forms of packs in them. */
export type PackFolderMemory = Map<string, { size: number; modified: number; forms: readonly string[] }>;

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
 * @param isHeld asked about each pack that stands in no file of the folder in this form: one that is held is left as
 * it stands there, and is asked about the next time @param out packs that the learner took out here
 */
export async function syncPacks(
	folder: PackFolder,
	own: string,
	packs: LogPacks,
	app: string,
	readCopy: ReadCopy,
	memory: PackFolderMemory = new Map(),
	isHeld: (title: string, words: readonly string[]) => boolean = () => false,
	out: TakenOut['packs'] = []
): Promise<PacksSynced> {
	const ownName = `coderounds-${own}${PACKS_ENDING}`;
	const files = (await folder.list()).filter(({ name }) => name.endsWith(PACKS_ENDING)).slice(0, MOST.files);
	const problems: string[] = [];
	const lines: string[] = [];
	const there = new Set<string>();
	const read: { file: FolderFile; forms: string[] }[] = [];
	for (const file of files) {
		const known = memory.get(file.name);
		if (file.name === ownName) continue;
		if (known?.size === file.size && known.modified === file.modified) {
			for (const form of known.forms) there.add(form);
			continue;
		}
		const found = await linesOf(file, readCopy, problems);
		if (!found) continue;
		lines.push(...found);
		const forms = formsOf(found);
		for (const form of forms) there.add(form);
		read.push({ file, forms });
	}
	const report = await packs.join(await packs.read(lines, false, out), 'From the folder for two devices');
	for (const { file, forms } of read)
		memory.set(file.name, { size: file.size, modified: file.modified, forms });

	const ownFile = files.find(({ name }) => name === ownName);
	const before = ownFile ? ((await linesOf(ownFile, readCopy, [])) ?? []) : [];
	for (const form of formsOf(before)) there.add(form);
	const mine: string[] = [];
	for (const { key, title, form, lines, words } of await packs.each()) {
		const mayGo = there.has(form) || !isHeld(title, await words());
		mine.push(...(mayGo ? lines : before.filter((line) => packLine(line)?.key === key)));
	}
	const went = mine.join('\n') !== before.join('\n');
	if (went) {
		const body = [
			firstLine({ app, device: own, count: 0, spans: [] }),
			...mine.map((line) => `${line}\n`)
		].join('');
		await folder.replace(ownName, body + lastLine(await sha256(body), 0));
	}
	return { ...report, problems: [...problems, ...report.problems], went };
}

/** Names of the forms of packs on some lines, each once. */
function formsOf(lines: readonly string[]): string[] {
	const heads = lines.flatMap((line) => packLine(line) ?? []);
	return [...new Set(heads.map(formName))];
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
