/** Pages as hosts hand them out, and what of them the service worker keeps. */
import { describe, expect, it } from 'vitest';
import { fileOfPage, isPage, wholePage } from '../../src/service-worker/pages';
import { placesOf } from '../../src/service-worker/places';

const places = placesOf('/coderounds/', ['/coderounds/_app/immutable/entry/start.abc123.js']);
const html = (text: string, status = 200) =>
	new Response(text, { status, headers: { 'content-type': 'text/html' } });
const page = (text: string, status?: number) => html(`${text} import("${places.start}")`, status);
const missing = () => Promise.resolve(html('not found', 404));

describe('a page', () => {
	it('is taken as it comes', async () => {
		const found = await wholePage(places, '/coderounds/drill', page('drill'), missing);
		expect([found.status, await found.text()]).toEqual([200, `drill import("${places.start}")`]);
	});

	it.each([
		['is not found', html('not found', 404)],
		['is a list of a folder', html('<title>Directory listing</title>')],
		['is the shell, since the host does not know it', page('shell', 404)],
		['is one of another release', html('import("/coderounds/_app/immutable/entry/start.old.js")')],
		['is no page at all', new Response('{}', { headers: { 'content-type': 'application/json' } })]
	])('that %s is asked for by the name of its file', async (_, answer) => {
		const asked: string[] = [];
		const found = await wholePage(places, '/coderounds/charts', answer, (path) => {
			asked.push(path);
			return Promise.resolve(page('charts'));
		});
		expect(asked).toEqual(['/coderounds/charts.html']);
		expect([found.status, await found.text()]).toEqual([200, `charts import("${places.start}")`]);
	});

	it.each([
		['nothing', missing],
		['the shell', () => Promise.resolve(page('shell', 404))]
	])('for which the host has %s is a bad answer, which refuses the whole release', async (_, ask) => {
		for (const answer of [html('listing'), page('shell', 404)])
			expect((await wholePage(places, '/coderounds/drill', answer, ask)).ok).toBe(false);
	});
});

describe('the shell', () => {
	it.each([200, 404])('is taken with status %i: some hosts say of it what it says', async (status) => {
		const found = await wholePage(places, places.shell, page('shell', status), missing);
		expect([found.status, await found.text()]).toEqual([200, `shell import("${places.start}")`]);
	});

	it('of the host itself is none', async () => {
		expect((await wholePage(places, places.shell, html('Oops', 404), missing)).ok).toBe(false);
	});
});

it.each([
	['/', '/index.html'],
	['/coderounds/', '/coderounds/index.html'],
	['/coderounds/class/host', '/coderounds/class/host.html']
])('%s lies in %s', (path, file) => expect(fileOfPage(path)).toBe(file));

it.each([
	['/drill', true],
	['/', true],
	['/packs/catalogue.json', false]
])('%s is a page: %s', (path, is) => expect(isPage(path)).toBe(is));
