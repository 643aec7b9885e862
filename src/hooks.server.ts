/** Runs while pages are prerendered. */
import type { Handle } from '@sveltejs/kit';

/**
 * A page says what it has to say without its scripts, so they wait behind its text and its font on a slow line
 * instead of racing them.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replaceAll('rel="modulepreload"', 'rel="modulepreload" fetchpriority="low"')
	});
