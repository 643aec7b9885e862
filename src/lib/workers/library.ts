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
	/** Everything that open rounds use, all of it each time: none of these is ever removed. */
	| { type: 'IN_USE'; urls: string[] };

export interface LibraryAnswer {
	state: LibraryState;
	/** False while more answers follow. */
	done: boolean;
}

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
		const { port1, port2 } = new MessageChannel();
		const silent = () => {
			port1.close();
			reject(new Error('The service worker did not answer.'));
		};
		let timer = setTimeout(silent, 60_000);
		port1.onmessage = ({ data }: MessageEvent<LibraryAnswer>) => {
			clearTimeout(timer);
			onProgress(data.state);
			if (data.done) {
				port1.close();
				resolve(data.state);
			} else {
				timer = setTimeout(silent, 60_000);
			}
		};
		worker.postMessage(message, [port2]);
	});
}
