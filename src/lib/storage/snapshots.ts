/** Copies of the log in a second place, made without asking. A restore is a merge, so nothing is overwritten. */
import { outdated, parseSnapshotId, snapshotId, type SnapshotName, type SnapshotReason } from './retention';
import type { Place } from './places';

export class Snapshots {
	readonly #place: () => Promise<Place>;

	constructor(place: () => Promise<Place>) {
		this.#place = place;
	}

	/** Newest first. */
	async list(): Promise<SnapshotName[]> {
		const place = await this.#place();
		const names = (await place.list()).map(parseSnapshotId).filter((name) => name !== null);
		return names.sort((a, b) => b.at - a.at);
	}

	/** Writes one, then lets go what is outdated. Returns its id. `offset` in minutes. */
	async make(
		text: string,
		at: number,
		count: number,
		reason: SnapshotReason,
		offset: number
	): Promise<string> {
		const place = await this.#place();
		const packed = await gzip(text);
		const id = snapshotId(at, count, reason, packed !== null);
		await place.write(id, packed ?? new TextEncoder().encode(text));
		for (const old of outdated(await this.list(), offset)) if (old !== id) await place.remove(old);
		return id;
	}

	/** Its text, cut where it is damaged; null where there is none of that id. */
	async read(id: string): Promise<string | null> {
		if (!parseSnapshotId(id)) return null;
		const bytes = await (await this.#place()).read(id);
		if (!bytes) return null;
		return id.endsWith('.gz') ? gunzip(bytes) : new TextDecoder().decode(bytes);
	}
}

async function gzip(text: string): Promise<Uint8Array<ArrayBuffer> | null> {
	if (typeof CompressionStream === 'undefined') return null;
	const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads as far as the bytes go: a damaged snapshot still gives its beginning. */
async function gunzip(bytes: Uint8Array): Promise<string> {
	const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
	const reader = stream.getReader();
	const decoder = new TextDecoder();
	let text = '';
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return text + decoder.decode();
			text += decoder.decode(value, { stream: true });
		}
	} catch {
		// Damaged from here on; the reader of the log says what is missing.
		return text;
	}
}
