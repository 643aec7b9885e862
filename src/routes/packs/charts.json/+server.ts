import { dev } from '$app/environment';
import { servedPacks } from '$lib/server/served-packs';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Chart → its pack. A chart's page needs no more of the catalogue, and carries what it fetched inside itself. */
export const GET: RequestHandler = () => {
	const { items } = servedPacks('questions', !dev).catalogue;
	const charts = items.filter(({ kind }) => kind === 'chart').map(({ id, pack }) => [id, pack]);
	return new Response(JSON.stringify(Object.fromEntries(charts)), {
		headers: { 'content-type': 'application/json' }
	});
};
