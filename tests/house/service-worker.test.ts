/** The addresses that the service worker tells apart. */
import { describe, expect, it } from 'vitest';
import { pagePath, placesOf } from '../../src/service-worker/places';

describe.each([
	['/', ''],
	['/coderounds/', '/coderounds'],
	['/a/b/', '/a/b']
])('under the scope %s', (scope, base) => {
	const places = placesOf(scope);
	it.each([
		['a pack', '/packs/cm.ch.c09.1a2b3c4d.json', true],
		['a code set', '/codesets/icd10cm-2026-10.1a2b3c4d.bin', true],
		['the catalogue', '/packs/catalogue.json', false],
		['the coverage', '/packs/coverage.json', false],
		['what exams ask', '/packs/exams.json', false],
		['what items train', '/packs/skills.json', false],
		['the code-set index', '/codesets/index.json', false],
		['a page named like the folder', '/packs', false],
		['a page within the folder', '/packs/edit', false],
		['a page', '/drill', false],
		['a chunk', '/_app/immutable/chunks/x.js', false],
		['WebAssembly', '/_app/immutable/assets/x.1a2b3c4d.wasm', true],
		['a worker', '/_app/immutable/workers/x.worker-1a2b3c4d.js', false],
		['what reads PDFs', '/_app/immutable/workers/pdf-reader-1a2b3c4d.js', true]
	])('%s: in the library %s %s', (_, path, inLibrary) => {
		expect(places.inLibrary(base + path)).toBe(inLibrary);
	});
	it('names its cache with the base path', () => {
		expect(places.cache).toBe(`coderounds:${base}:library`);
	});
});

it('names the tools of its release, so that they are fetched with the packs', () => {
	const build = [
		'/_app/immutable/chunks/x.js',
		'/_app/immutable/assets/x.1a2b3c4d.wasm',
		'/_app/immutable/workers/pdf-reader-1a2b3c4d.js'
	];
	expect(placesOf('/', build).tools).toEqual(build.slice(1));
});

it('the folder of another app on the same host is not ours', () => {
	expect(placesOf('/coderounds/').inLibrary('/packs/x.json')).toBe(false);
});

const PAGES = new Set(['/coderounds/', '/coderounds/drill', '/coderounds/charts/dc-heart-failure']);

it.each([
	['as it is', '/coderounds/drill', '/coderounds/drill'],
	['with a slash', '/coderounds/drill/', '/coderounds/drill'],
	['the first page', '/coderounds/', '/coderounds/'],
	['the first page without its slash', '/coderounds', '/coderounds/'],
	['a chart', '/coderounds/charts/dc-heart-failure/', '/coderounds/charts/dc-heart-failure'],
	['an address with parameters', '/coderounds/codebook/icd10cm/I50.23', undefined],
	['a part of a page', '/coderounds/dri', undefined],
	['two slashes', '/coderounds/drill//', undefined]
])('the page of an address %s', (_, path, page) => {
	expect(pagePath(path, PAGES)).toBe(page);
});
