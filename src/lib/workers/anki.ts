/** Files of Anki as the page sees them: a worker for each, ended when it is done or takes too long. */
import sqlite from 'sql.js/dist/sql-wasm-browser.wasm?url';
import workerUrl from './anki.worker.ts?worker&url';
import { askAnkiWorker } from './anki-client';
import type { AskedAnkiFile, AskedAnkiHistory, AskedAnkiWrite } from './anki-messages';
import { trustedUrl } from './trusted';

export type { AnkiOutNote, AnkiRead, PastReview } from './anki-messages';

const makeWorker = (): Worker => new Worker(trustedUrl(workerUrl), { type: 'module' });
const address = (): string => new URL(sqlite, location.href).href;

/** Reads a file; nothing is written. @throws Error with what ended the worker */
export async function readAnkiFile(asked: Omit<AskedAnkiFile, 'job' | 'sqlite'>) {
	const answer = await askAnkiWorker(makeWorker, { job: 'read', ...asked, sqlite: address() });
	return 'found' in answer || 'refused' in answer ? answer : Promise.reject(new Error('another answer'));
}

/** Events of a history, to be joined. @throws Error with what ended the worker */
export async function ankiHistory(asked: Omit<AskedAnkiHistory, 'job'>) {
	const answer = await askAnkiWorker(makeWorker, { job: 'history', ...asked });
	return 'events' in answer || 'refused' in answer ? answer : Promise.reject(new Error('another answer'));
}

/** Makes a package. @throws Error with what ended the worker */
export async function makeAnkiFile(asked: Omit<AskedAnkiWrite, 'job' | 'sqlite'>) {
	const answer = await askAnkiWorker(makeWorker, { job: 'write', ...asked, sqlite: address() });
	return 'file' in answer || 'refused' in answer ? answer : Promise.reject(new Error('another answer'));
}
