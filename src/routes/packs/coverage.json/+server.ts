import { dev } from '$app/environment';
import { servedPacks } from '$lib/server/served-packs';
import type { RequestHandler } from './$types';

export const prerender = true;

/** How far the bank goes, in numbers. */
export const GET: RequestHandler = () =>
	new Response(JSON.stringify(servedPacks('questions', !dev).coverage), {
		headers: { 'content-type': 'application/json' }
	});
