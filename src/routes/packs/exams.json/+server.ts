import { dev } from '$app/environment';
import { servedPacks } from '$lib/server/served-packs';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The blueprints of the exams, for mocks. */
export const GET: RequestHandler = () =>
	new Response(JSON.stringify(servedPacks('questions', !dev).exams), {
		headers: { 'content-type': 'application/json' }
	});
