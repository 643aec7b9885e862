/** Releases in a browser: the first visit until all is saved, a network that goes, and the next release. */
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Guard, type Site } from './fixtures';

/** What a browser says when nobody answers. Each test here takes the server away on purpose. */
const NOBODY_ANSWERS = /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION_RESET/;

interface LibraryState {
	saved: number;
	total: number;
	missing: string[];
}

/** Asks the active service worker, as the app does. */
export function libraryState(page: Page): Promise<LibraryState> {
	return page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		return new Promise<LibraryState>((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = ({ data }) => resolve((data as { state: LibraryState }).state);
			active?.postMessage({ type: 'LIBRARY_STATE' }, [port2]);
		});
	});
}

/** First visit, until the shell and the whole library are on the device. */
export async function visit(page: Page, site: Site): Promise<void> {
	await page.goto(`${site.url}/`);
	await page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		// `ready` comes at 'activating'.
		while (active && active.state !== 'activated') await new Promise((next) => setTimeout(next, 50));
	});
	await expect
		.poll(async () => (await libraryState(page)).missing, { timeout: 60_000, message: 'saved for offline' })
		.toEqual([]);
}

export async function cutOff(page: Page, site: Site, guard: Guard): Promise<void> {
	guard.allow(NOBODY_ANSWERS);
	await site.close();
	await page.context().setOffline(true);
}

/**
 * Counts what a page asks for from now on, and what of it comes to nothing: unanswered, or answered with an error. What
 * a page that is left does not wait for is no failure.
 */
export function watchRequests(page: Page): { asked: number; failed: string[] } {
	const seen = { asked: 0, failed: [] as string[] };
	page.on('request', () => seen.asked++);
	page.on('requestfailed', (request) => {
		const why = request.failure()?.errorText ?? '';
		if (why !== 'net::ERR_ABORTED') seen.failed.push(`${request.url()} ${why}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) seen.failed.push(`${response.url()} ${response.status()}`);
	});
	return seen;
}

/** Every page the build made, as paths without the base: `/`, `/drill`, `/charts/…`. */
export function prerenderedPaths(dir: string): string[] {
	return readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html') && file !== '404.html')
		.map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$|\.html$/, '')}`)
		.sort();
}

/** The page is alive: hydrated, with something in it, and no error page. */
export async function expectAlive(page: Page, where: string): Promise<void> {
	await expect(page.getByRole('main').first(), where).not.toBeEmpty();
	await expect(page.getByText('There is no such place'), where).toHaveCount(0);
}

/** The version that a build carries, as its service worker spells it. */
function versionOf(dir: string): string {
	const { version } = JSON.parse(readFileSync(join(dir, '_app', 'version.json'), 'utf8')) as {
		version: string;
	};
	return version;
}

/** A second release: the same files with another version, one pack renamed as a change of content does. */
export function nextRelease(
	dir: string,
	to: string,
	number = 1
): { version: string; gone: string; come: string } {
	rmSync(to, { recursive: true, force: true });
	cpSync(dir, to, { recursive: true });
	const catalogue = JSON.parse(readFileSync(join(dir, 'packs', 'catalogue.json'), 'utf8')) as {
		packs: { url: string }[];
	};
	const gone = catalogue.packs.at(-1)?.url ?? '';
	const come = gone.replace(/\.[0-9a-f]+\.json$/, `.${String(number).padStart(4, '0')}beef.json`);
	cpSync(join(dir, gone), join(to, come));
	rmSync(join(to, gone));
	const before = versionOf(dir);
	const version = `${before}-next${number > 1 ? number : ''}`;
	for (const file of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
		const path = join(to, file);
		if (!/\.(js|json|html)$/.test(file) || !statSync(path).isFile()) continue;
		const text = readFileSync(path, 'utf8');
		const changed = text
			.replaceAll(gone, come)
			.replaceAll(JSON.stringify(before), JSON.stringify(version))
			.replaceAll(`\`${before}\``, `\`${version}\``);
		if (changed !== text) writeFileSync(path, changed);
	}
	// Each page says which release it is of. A script would change the policy's hashes; an attribute does not.
	for (const path of prerenderedPaths(to)) {
		const file = join(to, path === '/' ? 'index.html' : `${path}.html`);
		writeFileSync(
			file,
			readFileSync(file, 'utf8').replace('<html lang="en"', `<html lang="en" data-next="${number}"`)
		);
	}
	return { version, gone, come };
}

export async function lookForUpdate(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update();
	});
}
