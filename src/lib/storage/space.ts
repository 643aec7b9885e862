/** The browser's promises about our space, asked for only where it has them. */

/** Whether the browser promised not to evict us; `unknown` where it cannot say. */
export type Persistence = 'granted' | 'denied' | 'unknown';

export interface Space {
	/** Bytes used by this origin and allowed to it; null where unknown. */
	used: number | null;
	quota: number | null;
	persistence: Persistence;
}

function manager(): Partial<StorageManager> | null {
	return typeof navigator === 'undefined'
		? null
		: ((navigator.storage as StorageManager | undefined) ?? null);
}

/** Asks the browser to keep our data. Firefox asks the learner, so call it at a good moment. */
export async function askPersistence(): Promise<Persistence> {
	try {
		const granted = await manager()?.persist?.();
		return granted === undefined ? 'unknown' : granted ? 'granted' : 'denied';
	} catch {
		// WebKit throws in some contexts where it could answer no.
		return 'unknown';
	}
}

/** What the browser says about our space, without asking for anything. */
export async function readSpace(): Promise<Space> {
	try {
		const storage = manager();
		const estimate = await storage?.estimate?.();
		const persisted = await storage?.persisted?.();
		return {
			used: estimate?.usage ?? null,
			quota: estimate?.quota ?? null,
			persistence: persisted === undefined ? 'unknown' : persisted ? 'granted' : 'denied'
		};
	} catch {
		// As above: no answer is an answer.
		return { used: null, quota: null, persistence: 'unknown' };
	}
}
