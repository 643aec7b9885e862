/** What is given back of a copy that was read elsewhere, and how the page takes it in. */
import type { StoredEvent } from '../domain/event';
import type { LogRead, LogRefused } from '../domain/log-file';

/** As `LogRead`, its events as texts. */
export interface CopyRead extends Omit<LogRead, 'events' | 'lines'> {
	/** Lists of events in JSON, in order, each event once; all were checked. */
	texts: string[];
	/** Events in them. */
	count: number;
}

/** What is said of a copy whose reading was broken off. */
export const CANCELLED: LogRefused = { ok: false, sentence: 'Cancelled. Nothing was joined.' };

/** Reads a copy; nothing is written. Rejects where the file itself cannot be read. `signal` breaks it off. */
export type ReadCopy = (file: Blob, signal?: AbortSignal) => Promise<CopyRead | LogRefused>;

/** The events of a copy that was read. The page may do something else between two pieces. */
export async function eventsOf({ texts }: CopyRead): Promise<StoredEvent[]> {
	const events: StoredEvent[] = [];
	for (const text of texts) {
		// Checked when it was read; nobody but this app has had it since.
		for (const event of JSON.parse(text) as StoredEvent[]) events.push(event);
		await breath();
	}
	return events;
}

/** The page may do something else here. A timer would wait for four milliseconds each time. */
export function breath(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
