import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { servedPacks } from '$lib/server/served-packs';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	servedPacks('questions', !dev).packs.map(({ url }) => ({ file: url.replace('packs/', '') }));

export const GET: RequestHandler = ({ params }) => {
	const pack = servedPacks('questions', !dev).packs.find(({ url }) => url === `packs/${params.file}`);
	if (!pack) error(404, `There is no pack ${params.file}.`);
	return new Response(pack.text, { headers: { 'content-type': 'application/json' } });
};
