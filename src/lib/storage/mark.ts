/**
 * The mark: how many events of each device this browser has seen on disk, kept outside the database. A damaged
 * LevelDB hands back an empty or a cut database without a word; localStorage survives it. The mark lags behind by
 * seconds, so a mark below the database is normal, and one above it is a loss.
 */
import { storageName, type DeviceCount, type LogMeta, type Loss } from './schema';

/** Where the mark is kept; `localStorage` fits. */
export interface MarkStore {
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
	removeItem?(key: string): void;
}

export type Mark = Record<string, number>;

/** How long a commit may wait for its mark, ms: much less than the browser itself takes to bring it to disk. */
const SOON = 250;

export class MarkKeeper {
	readonly #store: MarkStore | null;
	readonly #key: string;
	/** Counts that are written soon. */
	#soon: Readonly<Record<string, DeviceCount>> | null = null;

	constructor(store: MarkStore | null, base: string) {
		this.#store = store;
		this.#key = `${storageName(base)}:mark`;
	}

	/** Counts by device; none where there is no mark, or none that can be read. */
	read(): Mark {
		this.flush();
		return this.#stored();
	}

	#stored(): Mark {
		const mark: Mark = {};
		try {
			const parsed: unknown = JSON.parse(this.#store?.getItem(this.#key) ?? '{}');
			if (typeof parsed !== 'object' || parsed === null) return mark;
			for (const [device, count] of Object.entries(parsed)) {
				if (/^[\w-]{8}$/.test(device) && Number.isSafeInteger(count) && count > 0) mark[device] = count;
			}
		} catch {
			// Storage that is refused or a mark that was damaged: as good as none.
			return {};
		}
		return mark;
	}

	/** Raises the mark after a commit. Other tabs raise it too, so it never goes down here. */
	raise(devices: Readonly<Record<string, DeviceCount>>): void {
		const mark = this.#stored();
		let isHigher = false;
		for (const [device, { count }] of Object.entries(devices)) {
			if (count <= (mark[device] ?? 0)) continue;
			mark[device] = count;
			isHigher = true;
		}
		if (isHigher) this.#write(mark);
	}

	/** As `raise`, a moment later and once for many: whoever waits for a commit does not wait for this. */
	raiseSoon(devices: Readonly<Record<string, DeviceCount>>): void {
		if (!this.#soon) setTimeout(() => this.flush(), SOON);
		// Counts of one log only grow; where they do not, the mark is set.
		this.#soon = devices;
	}

	/** Writes at once what would be written soon. */
	flush(): void {
		const devices = this.#soon;
		this.#soon = null;
		if (devices) this.raise(devices);
	}

	/** Sets the mark to what it was once. */
	set(mark: Mark): void {
		this.#soon = null;
		this.#write(mark);
	}

	/** Sets the mark to what there is: the learner goes on without what was lost. */
	reset(devices: Readonly<Record<string, DeviceCount>>): void {
		this.#soon = null;
		const mark: Mark = {};
		for (const [device, { count }] of Object.entries(devices)) mark[device] = count;
		this.#write(mark);
	}

	#write(mark: Mark): void {
		try {
			this.#store?.setItem(this.#key, JSON.stringify(mark));
		} catch {
			// Full or refused: the mark is a second opinion, and the next commit tries again.
			return;
		}
	}
}

/** Takes the mark and the log's meta row. Returns what is lost, or null. */
export function lossOf(mark: Mark, meta: Pick<LogMeta, 'devices'>): Loss | null {
	let missing = 0;
	let has = 0;
	for (const { count } of Object.values(meta.devices)) has += count;
	for (const [device, count] of Object.entries(mark)) {
		missing += Math.max(0, count - (meta.devices[device]?.count ?? 0));
	}
	return missing > 0 ? { had: has + missing, has, mark } : null;
}

/** The platform's localStorage, which throws on access where storage is refused. */
export function platformMarks(): MarkStore | null {
	try {
		return typeof localStorage === 'undefined' ? null : localStorage;
	} catch {
		return null;
	}
}

/** Where the own packs lie; also the name of the mark that says whether there are any. */
export const packsName = (base: string): string => `${storageName(base)}:packs`;

/** @returns a text that changes with every write of a pack, or null where there are none */
export function packMark(base: string, marks: MarkStore | null): string | null {
	try {
		return marks?.getItem(packsName(base)) ?? null;
	} catch (error) {
		console.info(error);
		return null;
	}
}
