/** One import at a time over all tabs, and word to the other tabs when the sets in use changed. */
import { platformChannel, type OpenChannel } from './broadcast';
import { storageName } from './schema';

/** The part of the platform's locks that is used. */
export type Locks = Pick<LockManager, 'request'>;

/** The platform's locks, where it has them. */
export function platformLocks(): Locks | null {
	return typeof navigator === 'undefined' ? null : ((navigator.locks as LockManager | undefined) ?? null);
}

/**
 * Does work that no other tab may do at the same time.
 * @returns false at once when another does it. A tab that is closed or crashes lets go by itself
 */
export async function alone(
	base: string,
	work: () => Promise<void>,
	locks: Locks | null = platformLocks()
): Promise<boolean> {
	if (!locks) {
		await work();
		return true;
	}
	return locks.request(`${storageName(base)}:import`, { ifAvailable: true }, async (lock) => {
		if (lock) await work();
		return lock !== null;
	});
}

/** Tells the other tabs that the sets in use changed, and hears it from them. */
export class CodeStoreTabs {
	readonly #channel;

	constructor(base: string, onchange: () => void, open: OpenChannel = platformChannel) {
		this.#channel = open(`${storageName(base)}:codesets`);
		if (this.#channel) this.#channel.onmessage = () => onchange();
	}

	tell(): void {
		this.#channel?.postMessage({ kind: 'codesets' });
	}

	close(): void {
		this.#channel?.close();
	}
}
