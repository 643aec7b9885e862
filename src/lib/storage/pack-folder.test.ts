import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OwnQuestion } from '../domain/own-pack';
import { openPack } from '../workers/pack-desk';
import type { Connection } from './connection';
import { readCopy } from './copy-read';
import { FakeWorld } from './fake-world';
import type { FolderFile } from './folder-sync';
import { LogPacks, type ReadPack } from './log-packs';
import { syncPacks, type PackFolder, type PackFolderMemory } from './pack-folder';
import type { KeptPack } from './kept-pack';
import { PackStore } from './pack-store';

/** As the app reads them, but without a worker. */
const readPack: ReadPack = async (lines) => {
	const done = await openPack({ name: '', from: { lines }, edition: 'FY2027' });
	if ('refused' in done) return done;
	if (!('pack' in done) || !done.pack.carried) throw new Error('not read');
	const { title, about, edition, questions, claimed, carried } = done.pack;
	return { pack: { key: claimed ?? '', title, about, edition, questions, ...carried }, says: [] };
};

const SMITH = 'Mr. Smith has a cough.';
let time = 5;
/** A pack of one question with this note; each is later than the one before. */
function pack(key: string, title: string, note = 'A cough.'): KeptPack {
	const question = { id: 'a', rev: 1, type: 'true_false', prompt: 'So it is.', answer: true, note } as const;
	const questions = [{ ...question, why: '', refs: [], level: 2, setting: 'any' } as unknown as OwnQuestion];
	const at = ++time;
	return {
		...{ key: key.padStart(8, '0'), title, about: '', edition: 'FY2027' },
		...{ questions, at, changedAt: at, titles: {}, from: 'written' }
	};
}

class FakeFolder implements PackFolder {
	files = new Map<string, { text: string; modified: number }>();
	/** How often a file was read. */
	reads: string[] = [];
	async list(): Promise<FolderFile[]> {
		return [...this.files].map(([name, { text, modified }]) => ({
			...{ name, size: text.length, modified },
			blob: async () => {
				this.reads.push(name);
				return new Blob([text]);
			}
		}));
	}
	async replace(name: string, text: string) {
		this.files.set(name, { text, modified: ++time });
	}
	textOf(own: string) {
		return this.files.get(`coderounds-${own}.crpacks.jsonl`)?.text ?? '';
	}
}

/** A device, how it looks into a folder, and what it was asked about. */
function device(own: string, folder: FakeFolder) {
	const world = new FakeWorld();
	const connection = { read: async () => undefined } as unknown as Connection;
	const store = new PackStore(`/${own}`, null);
	const packs = new LogPacks(connection, store, world.options(), readPack);
	const memory: PackFolderMemory = new Map();
	const sync = async () => {
		const asked: string[] = [];
		await syncPacks(folder, own, packs, '0.1.0', readCopy, memory, (title, words) => {
			if (words.length > 0) asked.push(title);
			return words.length > 0;
		});
		return asked;
	};
	return { store, packs, sync };
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe('M21: a pack in which a patient seems to be named, and a folder for two devices', () => {
	it('that was written here waits; all others go, and its form of before stays there', async () => {
		const folder = new FakeFolder();
		const { store, sync } = device('phone', folder);
		await store.put(pack('1', 'Old form'));
		await store.put(pack('2', 'Other'));
		expect(await sync()).toEqual([]);
		await store.put(pack('1', 'New form', SMITH));
		await store.put(pack('3', 'Third'));
		expect(await sync()).toEqual(['New form']);
		const text = folder.textOf('phone');
		for (const title of ['Old form', 'Other', 'Third']) expect(text).toContain(title);
		for (const word of ['Smith', 'New form']) expect(text).not.toContain(word);
	});

	it('that came from the folder holds nothing back, until it is changed here', async () => {
		const folder = new FakeFolder();
		const [phone, desk] = [device('phone', folder), device('desk', folder)];
		await desk.store.put(pack('1', 'Theirs', SMITH));
		// There it was let go.
		await syncPacks(folder, 'desk', desk.packs, '0.1.0', readCopy);
		for (const title of ['Mine', 'Mine too', 'Mine as well']) {
			await phone.store.put(pack(`${time}`, title));
			expect(await phone.sync()).toEqual([]);
			expect(folder.textOf('phone')).toContain(`"${title}"`);
		}
		// Their file did not change, and was read once; what was in it is remembered.
		expect(folder.reads.filter((name) => name.includes('desk'))).toHaveLength(1);
		expect(folder.textOf('phone')).toContain('Theirs');

		await phone.store.put(pack('1', 'Theirs, changed here', SMITH));
		expect(await phone.sync()).toEqual(['Theirs, changed here']);
		expect(folder.textOf('phone')).not.toContain('changed here');
	});
});
