/** Copies of the log in a second place, made without asking. A restore is a merge, so nothing is overwritten. */
import { outdated, parseSnapshotId, snapshotId, type SnapshotName, type SnapshotReason } from './retention';
import { canGzip, gunzip, gzip } from './gzip';
import { textOfPieces, type LogFile } from './log-export';
import type { Place } from './places';

export class Snapshots {
	readonly #place: () => Promise<Place>;
	/** A newer release made some where they lie: they are only read. Known once they were listed. */
	areNewer = false;

	constructor(place: () => Promise<Place>) {
		this.#place = place;
	}

	/** Newest first. */
	async list(): Promise<SnapshotName[]> {
		const place = await this.#place();
		const ids = await place.list();
		this.areNewer = place.isNewer ?? false;
		const names = ids.map(parseSnapshotId).filter((name) => name !== null);
		return names.sort((a, b) => b.at - a.at);
	}

	/** Writes one, then lets go what is outdated. Returns its id. `at` epoch ms, `offset` minutes. */
	async make(file: LogFile, at: number, reason: SnapshotReason, offset: number): Promise<string> {
		const place = await this.#place();
		const isPacked = canGzip();
		const body = isPacked ? await gzip(file.pieces) : new Blob(await all(file.pieces));
		const id = snapshotId(at, file.count, reason, isPacked);
		await place.write(id, new Uint8Array(await (body ?? new Blob()).arrayBuffer()));
		for (const old of outdated(await this.list(), offset, at)) if (old !== id) await place.remove(old);
		return id;
	}

	/** Whether a snapshot holds just this file. It is read again as a whole: a damaged one holds nothing for sure. */
	async holds(id: string, file: LogFile): Promise<boolean> {
		const text = await this.read(id);
		return text !== null && text === (await textOfPieces(file));
	}

	/** Its text, cut where it is damaged; null where there is none of that id. */
	async read(id: string): Promise<string | null> {
		if (!parseSnapshotId(id)) return null;
		const bytes = await (await this.#place()).read(id);
		if (!bytes) return null;
		const file = new Blob([new Uint8Array(bytes)]);
		return id.endsWith('.gz') ? (await gunzip(file, Infinity)).text : file.text();
	}
}

async function all<T>(pieces: AsyncIterable<T>): Promise<T[]> {
	const list: T[] = [];
	for await (const piece of pieces) list.push(piece);
	return list;
}
