/** Reads and writes files of Anki. Runs in the worker, and in tests without one. */
import startSqlite, { type SqlJsStatic } from 'sql.js';
import { historyEvents } from '../domain/anki-history';
import { readAnki, type AnkiRead } from '../domain/anki-pack';
import { PackRefused } from '../domain/own-read';
import { review } from '../domain/schedule';
import type { AnkiAnswer, AskedAnki, AskedAnkiFile, AskedAnkiHistory, AskedAnkiWrite } from './anki-messages';
import { readAnkiDatabase } from './anki-sqlite';
import { writeAnki } from './anki-write';
import { readAnkiPackage } from './anki-zip';

const ABSENT =
	'What reads and writes files of Anki is not on this device yet and needs a connection once. It is 0.3 MB.';

/** SQLite, its WebAssembly fetched when it is needed. @throws PackRefused where it cannot be had */
export async function loadSqlite(address: string): Promise<SqlJsStatic> {
	let wasmBinary: ArrayBuffer;
	try {
		const answer = await fetch(address);
		if (!answer.ok) throw new PackRefused(ABSENT);
		wasmBinary = await answer.arrayBuffer();
	} catch {
		// No connection, and it was never here.
		throw new PackRefused(ABSENT);
	}
	return startSqlite({ wasmBinary });
}

/** @throws PackRefused with one sentence */
export async function readAnkiFile(
	sqlite: () => Promise<SqlJsStatic>,
	{ file, name, edition, now }: Omit<AskedAnkiFile, 'job' | 'sqlite'>
): Promise<AnkiRead> {
	if (file.size === 0) throw new PackRefused('It is empty.');
	// The package is looked at before SQLite is fetched for it.
	const found = await readAnkiPackage(file);
	const { Database } = await sqlite();
	return readAnki(
		readAnkiDatabase((bytes) => new Database(bytes), found),
		name,
		edition,
		now
	);
}

const offsetAt = (at: number): number => -new Date(at).getTimezoneOffset();

export function ankiHistory({
	reviews,
	resting,
	settings,
	taken,
	memories,
	now
}: Omit<AskedAnkiHistory, 'job'>) {
	return historyEvents(
		reviews,
		resting,
		{
			offset: offsetAt,
			schedule: (before, grade, moment) => review(before, grade, moment, settings),
			taken: new Set(taken),
			now
		},
		new Map(memories)
	);
}

export async function makeAnkiFile(
	sqlite: () => Promise<SqlJsStatic>,
	{ notes, now }: Omit<AskedAnkiWrite, 'job' | 'sqlite'>
): Promise<Uint8Array<ArrayBuffer>> {
	const { Database } = await sqlite();
	const database = new Database();
	try {
		return new Uint8Array(await writeAnki(database, notes, now));
	} finally {
		database.close();
	}
}

export async function answerAnki(asked: AskedAnki): Promise<AnkiAnswer> {
	try {
		switch (asked.job) {
			case 'read':
				return { found: await readAnkiFile(() => loadSqlite(asked.sqlite), asked) };
			case 'history':
				return { events: ankiHistory(asked) };
			case 'write':
				return { file: await makeAnkiFile(() => loadSqlite(asked.sqlite), asked) };
		}
	} catch (error) {
		if (error instanceof PackRefused) return { refused: error.message };
		return { error: error instanceof Error ? error.message : String(error) };
	}
}
