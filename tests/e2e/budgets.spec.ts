/** What a first visit costs: JavaScript as it travels, gzip, without a service worker's help. */
import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test } from './fixtures';

const KB = 1000;
const BUDGETS = [
	{ path: '/', most: 60 * KB },
	{ path: '/drill', most: 80 * KB }
];

test.use({ serviceWorkers: 'block' });

// Which of its scripts a page has by `load` is a race; which ones it must have before it works is not: those that
// its start script imports and preloads.
for (const { path, most } of BUDGETS) {
	test(`${path} needs at most ${most / KB} kB of JavaScript`, async ({ request, app }, info) => {
		const html = await (await request.get(`${app.url}${path}`)).text();
		const names = [...new Set(html.match(/\/_app\/immutable\/[\w./-]+\.js/g))];
		expect(names.length).toBeGreaterThan(3);
		const scripts = await Promise.all(
			names.map(async (name) => {
				const body = await (await request.get(`${app.url}${name}`)).body();
				return { name, bytes: gzipSync(body, { level: 6 }).length };
			})
		);
		const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
		const list = scripts.map(({ name, bytes }) => `${bytes} ${name}`).join('\n');
		info.annotations.push({ type: 'JavaScript', description: `${total} bytes in ${scripts.length} files` });
		await info.attach('scripts', { body: list, contentType: 'text/plain' });
		expect(total, `bytes of JavaScript, gzip:\n${list}`).toBeLessThanOrEqual(most);
	});
}

/** What only that library's code says, however it is minified. */
const MARKS = { 'ts-fsrs': /request_retention/, valibot: /~standard/ };

test('/ loads neither ts-fsrs nor valibot', async ({ context }) => {
	const codeOf = async (path: string) => {
		const page = await context.newPage();
		const scripts: Promise<string>[] = [];
		const hear = (response: Response) => {
			if (response.request().resourceType() === 'script') scripts.push(response.text());
		};
		page.on('response', hear);
		await page.goto(path, { waitUntil: 'networkidle' });
		// What comes later is cut off where the test ends, and nobody would hear of that.
		page.off('response', hear);
		return (await Promise.all(scripts)).join('\n');
	};
	const today = await codeOf('/');
	expect(today.length).toBeGreaterThan(0);
	for (const [name, mark] of Object.entries(MARKS)) expect(mark.test(today), name).toBe(false);
	// The mark of ts-fsrs is what its code says: a page that needs it has it.
	expect(MARKS['ts-fsrs'].test(await codeOf('/drill')), 'ts-fsrs on /drill').toBe(true);
});

test('the shell is under 1.5 MB', async ({ request, app }) => {
	const worker = await (await request.get(`${app.url}/service-worker.js`)).text();
	const names = [...worker.matchAll(/["'`](\/[^"'`\s]+\.(?:js|css|woff2|png|svg|webmanifest))["'`]/g)];
	// What reads PDFs comes with the packs, when there is time.
	const library = /^\/packs\/|\/workers\/pdf-reader-/;
	const shell = new Set(names.map(([, name]) => name ?? '').filter((name) => !library.test(name)));
	expect(shell.size, 'files named in the service worker').toBeGreaterThan(10);
	let bytes = 0;
	for (const path of shell) {
		const answer = await request.get(`${app.url}${path}`);
		if (!answer.ok()) continue;
		const body = await answer.body();
		bytes += /text|javascript|json|svg/.test(answer.headers()['content-type'] ?? '')
			? gzipSync(body).length
			: body.length;
	}
	expect(bytes).toBeLessThan(1_500 * KB);
});
