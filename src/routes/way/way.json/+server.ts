import { servedWay } from '$lib/server/way';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What is said of the way into the work, with its sources. */
export const GET: RequestHandler = () =>
	new Response(JSON.stringify(servedWay('questions')), { headers: { 'content-type': 'application/json' } });
