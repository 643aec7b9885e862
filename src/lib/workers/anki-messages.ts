/** What goes to the worker that reads and writes files of Anki, and what comes back. */
import type { PastReview } from '../domain/anki-history';
import type { AnkiOutNote } from '../domain/anki-out';
import type { AnkiRead } from '../domain/anki-pack';
import type { Edition } from '../domain/edition';
import type { CardEvent, Memory, ReviewEvent } from '../domain/event';
import type { ScheduleSettings } from '../domain/schedule-settings';

export type { AnkiRead } from '../domain/anki-pack';
export type { AnkiOutNote } from '../domain/anki-out';
export type { PastReview } from '../domain/anki-history';

/** Reads a file; nothing is written. */
export interface AskedAnkiFile {
	job: 'read';
	file: Blob;
	/** Its name. */
	name: string;
	edition: Edition;
	/** Epoch ms. */
	now: number;
	/** Where SQLite's WebAssembly lies. */
	sqlite: string;
}

/** Makes events of a history. */
export interface AskedAnkiHistory {
	job: 'history';
	reviews: PastReview[];
	resting: string[];
	settings: Pick<ScheduleSettings, 'retention' | 'longest' | 'weights'>;
	/** Devices that the log knows. */
	taken: string[];
	/** What is remembered already of questions of the history. */
	memories: [string, { memory: Memory; head: string }][];
	now: number;
}

/** Makes a file. */
export interface AskedAnkiWrite {
	job: 'write';
	notes: AnkiOutNote[];
	now: number;
	sqlite: string;
}

export type AskedAnki = AskedAnkiFile | AskedAnkiHistory | AskedAnkiWrite;

/** `refused`: one sentence for the learner. `error`: ours. */
export type AnkiAnswer =
	| { found: AnkiRead }
	| { events: (ReviewEvent | CardEvent)[] }
	| { file: Uint8Array<ArrayBuffer> }
	| { refused: string }
	| { error: string };
