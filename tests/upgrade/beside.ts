/** Databases beside the log as they stood on a disk, kept as text. Bytes stand there as base 64. */
import { openDB } from 'idb';
import { head, takeRows, type Written } from './fixture';

export interface BesideFixture {
	/** The database's name behind that of the log. */
	of: string;
	version: number;
	by: Written;
	/** Store → its rows as [key, value]. */
	stores: Record<string, [string | number, unknown][]>;
}

/** Puts a fixture where the app will find it. @param version else that of the fixture */
export async function putBeside(fixture: BesideFixture, version = fixture.version): Promise<void> {
	const database = await openDB(`coderounds:/:${fixture.of}`, version, {
		upgrade(made) {
			for (const store of Object.keys(fixture.stores)) made.createObjectStore(store);
		}
	});
	for (const [store, rows] of Object.entries(fixture.stores))
		for (const [key, value] of rows) await database.put(store, bytesIn(value), key);
	database.close();
}

/** Reads a database's rows, for the fixture of a new version. */
export async function takeBeside(of: string): Promise<BesideFixture> {
	const { version, stores } = await takeRows(`coderounds:/:${of}`);
	return { of, version, by: head(), stores };
}

const KINDS = { buffer: 'ArrayBuffer', array: 'Uint8Array' } as const;

/** For `JSON.stringify`. */
export function bytesOut(_: string, value: unknown): unknown {
	if (value instanceof ArrayBuffer) return { [KINDS.buffer]: Buffer.from(value).toString('base64') };
	// Buffers of Node and typed arrays alike.
	if (value instanceof Uint8Array) return { [KINDS.array]: Buffer.from(value).toString('base64') };
	return value;
}

function bytesIn(value: unknown): unknown {
	const [[kind, text] = []] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
	if (typeof text !== 'string' || (kind !== KINDS.buffer && kind !== KINDS.array)) return value;
	const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
	return kind === KINDS.buffer ? bytes.buffer : bytes;
}
