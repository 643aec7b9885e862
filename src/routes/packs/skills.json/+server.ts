import { dev } from '$app/environment';
import { servedPacks } from '$lib/server/served-packs';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Which skills each item trains. Weak spots and filtered study alone read it. */
export const GET: RequestHandler = () =>
	new Response(JSON.stringify(servedPacks('questions', !dev).skills), {
		headers: { 'content-type': 'application/json' }
	});
