/** The typed client of the service worker: what the app asks it, and what it answers. */

/** What of the library (packs and code sets) lies on this device. */
export interface LibraryState {
	saved: number;
	total: number;
	/** Bytes saved, as the catalogue counts them. */
	bytes: number;
	/** Addresses of what is not here yet. */
	missing: string[];
	/** Set when the device had no room for the rest. */
	full?: true;
}

export type ShellMessage =
	| { type: 'SKIP_WAITING' }
	| { type: 'LIBRARY_STATE' }
	| { type: 'SAVE_LIBRARY' }
	/** A key or a finger came down: what is fetched for later waits. */
	| { type: 'HAND' }
	/** Everything that open rounds use, all of it each time: none of these is ever removed. */
	| { type: 'IN_USE'; urls: string[] };

export interface LibraryAnswer {
	state: LibraryState;
	/** False while more answers follow. */
	done: boolean;
}

/** On a busy device a worker that was just woken was seen to miss the first word (WebKitGTK). */
const AGAIN_MS = 5_000;

/**
 * Sends a message about the library and returns the last answer. `onProgress` hears every one. Rejects when
 * nothing comes for a minute: the browser ended the worker.
 */
export function askLibrary(
	worker: Pick<ServiceWorker, 'postMessage'>,
	message: ShellMessage,
	onProgress: (state: LibraryState) => void = () => undefined
): Promise<LibraryState> {
	return new Promise((resolve, reject) => {
		const ports: MessagePort[] = [];
		let again: ReturnType<typeof setInterval> | undefined;
		const end = () => {
			clearTimeout(timer);
			clearInterval(again);
			for (const port of ports) port.close();
		};
		const silent = () => {
			end();
			reject(new Error('The service worker did not answer.'));
		};
		let timer = setTimeout(silent, 60_000);
		const hear = ({ data }: MessageEvent<LibraryAnswer>) => {
			clearTimeout(timer);
			clearInterval(again);
			onProgress(data.state);
			if (data.done) {
				end();
				resolve(data.state);
			} else {
				timer = setTimeout(silent, 60_000);
			}
		};
		const ask = () => {
			const { port1, port2 } = new MessageChannel();
			ports.push(port1);
			port1.onmessage = hear;
			worker.postMessage(message, [port2]);
		};
		ask();
		// To save twice at once would fetch twice.
		if (message.type === 'LIBRARY_STATE') again = setInterval(ask, AGAIN_MS);
	});
}
