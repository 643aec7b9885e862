/** What `npm start` and `npm test` decide before anything is installed. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve } from '../../src/cli/serve.mjs';
import { needsInstall, nodeTooOld } from '../../src/cli/steps.mjs';

let dir = '';
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'house-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function put(file: string, text: string): void {
	mkdirSync(join(dir, file, '..'), { recursive: true });
	writeFileSync(join(dir, file), text);
}

describe('install', () => {
	const locked = (version: string, more = {}) =>
		JSON.stringify({
			packages: { '': {}, 'node_modules/a': { version }, 'node_modules/w': { version, ...more } }
		});
	const younger = (file: string) => utimesSync(join(dir, file), new Date(), new Date(Date.now() + 60_000));

	it('a fresh clone needs it', () => {
		put('package-lock.json', locked('1.0.0'));
		expect(needsInstall(dir)).toBe(true);
	});
	it('what was installed from this lock file does not', () => {
		put('package-lock.json', locked('1.0.0'));
		put('node_modules/.package-lock.json', locked('1.0.0'));
		expect(needsInstall(dir)).toBe(false);
	});
	it('a lock file that was touched and says the same does not', () => {
		put('node_modules/.package-lock.json', locked('1.0.0'));
		put('package-lock.json', locked('1.0.0'));
		younger('package-lock.json');
		expect(needsInstall(dir)).toBe(false);
	});
	it('a lock file that names another version does', () => {
		put('node_modules/.package-lock.json', locked('1.0.0'));
		put('package-lock.json', locked('1.0.1'));
		younger('package-lock.json');
		expect(needsInstall(dir)).toBe(true);
	});
	it('a package for another system may be missing', () => {
		put(
			'node_modules/.package-lock.json',
			JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } })
		);
		put('package-lock.json', locked('1.0.0', { optional: true }));
		younger('package-lock.json');
		expect(needsInstall(dir)).toBe(false);
	});
});

it.each([
	['20.18.0', true],
	['18.20.0', true],
	['20.19.0', false],
	['22.12.0', false]
])('Node %s is too old: %s', (version, old) => {
	expect(nodeTooOld(version) !== '').toBe(old);
});

describe('the server behaves as a plain static host', () => {
	const html = 'text/html; charset=utf-8';
	beforeEach(() => {
		put('index.html', 'first');
		put('drill.html', 'drill');
		put('404.html', 'shell');
		put('charts.html', 'charts');
		put('charts/one.html', 'one');
		put('packs/a.json', '{}');
		put('codesets/a.bin', 'bin');
		put('_app/immutable/a.js', 'js');
	});

	async function ask(base: string, path: string) {
		const site = await serve({ dir, port: 0, base });
		try {
			const answer = await fetch(`http://localhost:${site.port}${path}`, { redirect: 'manual' });
			return {
				status: answer.status,
				type: answer.headers.get('content-type'),
				headers: answer.headers,
				text: await answer.text()
			};
		} finally {
			await site.close();
		}
	}

	it.each([
		['the first page', '/', 200, html, 'first'],
		['a page', '/drill', 200, html, 'drill'],
		['a page with a query', '/drill?a=1', 200, html, 'drill'],
		['a page with a slash', '/drill/', 404, html, 'shell'],
		['a page beside its folder', '/charts', 200, html, 'charts'],
		['a page below', '/charts/one', 200, html, 'one'],
		['nothing', '/nowhere', 404, html, 'shell'],
		['a file', '/packs/a.json', 200, 'application/json; charset=utf-8', '{}'],
		['a file of no known type', '/codesets/a.bin', 200, 'application/octet-stream', 'bin'],
		['a way out', '/..%2f..%2fetc/passwd', 404, html, 'shell'],
		['no address', '/%E0%A4%A', 400, null, 'not an address']
	])('%s', async (_, path, status, type, text) => {
		for (const base of ['', '/coderounds'])
			expect(await ask(base, base + path)).toMatchObject({ status, type, text });
	});

	it('sends the base without its slash to the one with it, and knows nothing beside it', async () => {
		expect((await ask('/coderounds', '/coderounds')).headers.get('location')).toBe('/coderounds/');
		expect(await ask('/coderounds', '/drill')).toMatchObject({ status: 404, text: 'not found' });
	});

	it('keeps hashed files for ever and the others ten minutes, and packs text', async () => {
		const script = await ask('', '/_app/immutable/a.js');
		expect(script.headers.get('cache-control')).toContain('immutable');
		expect(script.headers.get('content-encoding')).toBe('gzip');
		const bin = await ask('', '/codesets/a.bin');
		expect(bin.headers.get('cache-control')).toBe('max-age=600');
		expect(bin.headers.get('content-encoding')).toBe(null);
	});
});
