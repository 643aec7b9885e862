/** The registration of the service worker, and whether what it fetches comes whole. Loaded once the page rests. */
import { Workbox } from 'workbox-window';
import type { ShellMessage } from '../workers/library';

/**
 * @param url of the worker, as the one Trusted Types policy made it
 * @param base the app's base path, without a slash at its end
 */
export const makeWorkbox = (url: string, base: string): Workbox =>
	new Workbox(url, { scope: `${base}/`, updateViaCache: 'none' });

/**
 * Hears of each worker that is installed from now on: true when it has every file of its release, false when one did
 * not come and the browser dropped it. Then the worker before it goes on, with its own files.
 */
export function watchInstalls(
	registration: ServiceWorkerRegistration,
	tell: (isWhole: boolean) => void
): void {
	const watch = () => {
		const worker = registration.installing;
		let isWhole = false;
		worker?.addEventListener('statechange', () => {
			if (worker.state === 'installed') tell((isWhole = true));
			// A whole one becomes redundant, too, when its own time is over.
			else if (worker.state === 'redundant' && !isWhole) tell(false);
		});
	};
	watch();
	registration.addEventListener('updatefound', watch);
}

/** A hand at work is told of so often, ms. */
const TOLD_MS = 400;

/**
 * Tells the worker that fetches, while one does, of each key and finger that comes down here, so that it gives way.
 * @param saving whether the library is being saved, by the worker in charge
 */
export function tellOfHand(
	registration: ServiceWorkerRegistration,
	saving: () => boolean,
	signal: AbortSignal
): void {
	let told = -Infinity;
	const tell = ({ timeStamp }: Event) => {
		if (timeStamp - told < TOLD_MS) return;
		const worker = registration.installing ?? (saving() ? registration.active : null);
		if (!worker) return;
		told = timeStamp;
		worker.postMessage({ type: 'HAND' } satisfies ShellMessage);
	};
	for (const name of ['keydown', 'pointerdown', 'scroll'])
		addEventListener(name, tell, { capture: true, passive: true, signal });
}
