/**
 * R13: the built app on hosts that find files each in their own way (src/cli/hosts.mjs). A link from outside lands, and
 * after one visit every address works without a network: also where the host knows the files by their full names only.
 */
import { figures } from './figures';
import { BUILD_BASE, expect, test } from './fixtures';
import { cutOff, expectAlive, prerenderedPaths, visit, watchRequests } from './release';
import type { HostName } from '../../src/cli/serve.mjs';

const links = () => {
	const chart = prerenderedPaths(BUILD_BASE).find((path) => path.startsWith('/charts/')) ?? '';
	return ['/drill', '/drill/', '/charts', chart, `${chart}/?a=1`, '/codebook/icd10cm/I50.23'];
};

/** The last sends nothing for what it does not know: there a link from outside is lost on a first visit. */
const HOSTS: HostName[] = ['github', 'netlify', 'cloudflare', 'plain', 'listing'];

for (const like of HOSTS)
	test.describe(`on a host like ${like}, in a folder`, () => {
		test.use({ like });

		test('R13: a link from outside lands, and after one visit all do without a network', async ({
			page,
			context,
			appBase,
			guard
		}) => {
			// Nothing of an installed app helps the stranger.
			const stranger = await context.newPage();
			await stranger.addInitScript(() => {
				Object.defineProperty(navigator.serviceWorker, 'register', {
					value: () => new Promise(() => undefined)
				});
			});
			for (const link of like === 'listing' ? [] : links()) {
				await stranger.goto(`${appBase.url}${link}`);
				await expectAlive(stranger, link);
				const place = new URL(stranger.url()).pathname.replace(/\/$/, '');
				expect(place, link).toBe(`${appBase.base}${link.replace(/\/?(\?.*)?$/, '')}`);
			}
			await stranger.close();

			await visit(page, appBase);
			await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
			await cutOff(page, appBase, guard);
			const requests = watchRequests(page);
			let opened = 0;
			for (const link of ['/', ...links(), '/settings', '/class/host/', '/about?a=1']) {
				const answer = await page.goto(`${appBase.url}${link}`);
				expect([answer?.status(), answer?.fromServiceWorker()], link).toEqual([200, true]);
				opened++;
				if (link.startsWith('/charts/')) continue;
				await expectAlive(page, link);
			}
			figures('R13', {
				'hosts that find files in other ways': 1,
				'addresses there without a network': opened,
				'requests meanwhile': requests.asked,
				failed: requests.failed.length
			});
			expect(requests.failed).toEqual([]);
		});
	});

/** That the camera, the workers and the projector's window do their work under them is shown by their own specs. */
test('our own server sends the headers of _headers, and no other page may show this one', async ({
	page,
	app,
	guard
}) => {
	guard.allow(/favicon/, /frame-ancestors 'none'/);
	const answer = await page.goto('/packs');
	const headers = answer?.headers() ?? {};
	expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
	expect(headers['permissions-policy']).toContain('camera=(self)');
	expect(headers['cross-origin-opener-policy']).toBe('same-origin');
	await page.goto(`${app.url}/robots.txt`);
	await page.evaluate(() => {
		const frame = document.createElement('iframe');
		frame.src = '/settings';
		document.body.append(frame);
	});
	await expect
		.poll(() => page.frames().map((frame) => frame.url()))
		.toContain('chrome-error://chromewebdata/');
});
