/** The registration of the service worker, and whether what it fetches comes whole. Loaded once the page rests. */
import { Workbox } from 'workbox-window';

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
