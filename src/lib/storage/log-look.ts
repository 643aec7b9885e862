/**
 * A look through the log by itself, in the background: is every line still an event? Counts that agree do not say so.
 * Sealed chunks never change, so each is looked at once a visit.
 */
import { storedEvent } from '../domain/event-check';
import type { Connection } from './connection';
import { breath } from './copy-events';
import { openChunk } from './log-read';
import { CHUNK, type Key } from './schema';

export class LogLook {
	readonly #connection: Pick<Connection, 'read'>;
	readonly #seen = new Set<Key>();

	constructor(connection: Pick<Connection, 'read'>) {
		this.#connection = connection;
	}

	/** Whether a line cannot be read, or a chunk does not hold what it did. The page answers meanwhile. */
	async findsDamage(): Promise<boolean> {
		const { keys, tail } = await this.#connection.read(async (rows) => {
			const [keys, tail] = await Promise.all([rows.keys('chunks'), rows.all('tail')]);
			return { keys, tail };
		});
		if (tail.some((row) => storedEvent(row) === null)) return true;
		for (const key of keys) {
			if (this.#seen.has(key)) continue;
			const chunk = await this.#connection.read((rows) => rows.get('chunks', key));
			// A chunk that went since was written anew with the rest.
			if (chunk === undefined) continue;
			const { events, bad } = openChunk(chunk);
			if (bad.length > 0 || events.length !== CHUNK) return true;
			this.#seen.add(key);
			await breath();
		}
		return false;
	}
}
