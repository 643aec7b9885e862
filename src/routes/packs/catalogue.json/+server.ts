import { dev } from '$app/environment';
import { servedPacks } from '$lib/server/served-packs';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(JSON.stringify(servedPacks('questions', !dev).catalogue), {
		headers: { 'content-type': 'application/json' }
	});
