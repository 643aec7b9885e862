/** Runs while pages are prerendered. */
import type { Handle } from '@sveltejs/kit';
import { paintFirst } from '$lib/server/paint-first';

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => paintFirst(html) });
