/** Debian's Firefox as an engine, over WebDriver BiDi. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { until, type Engine } from './visitor';

const PHONE = { width: 390, height: 844 };

/** The whole group: the browser starts others, and they must not outlive it. */
function end(browser: Browser): void {
	const pid = browser.process()?.pid;
	if (pid === undefined) return;
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// It ended by itself.
	}
}

/**
 * Starts Firefox on a profile of its own in a folder, at the size of a phone.
 * @param proxy the port that is asked for everything but this machine
 */
export async function openFirefox(executablePath: string, folder: string, proxy: number): Promise<Engine> {
	const downloads = join(folder, 'downloads');
	const userDataDir = join(folder, 'profile');
	for (const made of [downloads, userDataDir]) mkdirSync(made, { recursive: true });
	const start = () =>
		puppeteer.launch({
			browser: 'firefox',
			executablePath,
			userDataDir,
			headless: true,
			defaultViewport: null,
			timeout: 60_000,
			protocolTimeout: 90_000,
			env: {
				...process.env,
				HOME: folder,
				XDG_CACHE_HOME: folder,
				XDG_CONFIG_HOME: folder,
				// Else it takes no other address for its own lists.
				MOZ_REMOTE_SETTINGS_DEVTOOLS: '1'
			},
			extraPrefsFirefox: {
				'browser.download.dir': downloads,
				'browser.download.folderList': 2,
				'browser.download.useDownloadDir': true,
				'browser.download.always_ask_before_handling_new_types': false,
				// Without a window it would give no element the focus.
				'focusmanager.testmode': true,
				// What Firefox would ask for by itself.
				'app.normandy.enabled': false,
				'app.update.disabledForTesting': true,
				'browser.aboutwelcome.enabled': false,
				'browser.region.update.enabled': false,
				'browser.safebrowsing.malware.enabled': false,
				'browser.safebrowsing.phishing.enabled': false,
				'datareporting.policy.dataSubmissionEnabled': false,
				'network.captive-portal-service.enabled': false,
				'network.connectivity-service.enabled': false,
				'services.settings.server': 'data:,#nobody',
				'network.proxy.type': 1,
				'network.proxy.http': '127.0.0.1',
				'network.proxy.http_port': proxy,
				'network.proxy.ssl': '127.0.0.1',
				'network.proxy.ssl_port': proxy
			}
		});
	/** The first tab has the size of its window until it is told another. */
	const firstTab = async (of: Browser): Promise<Page> => {
		const tab = (await of.pages())[0] ?? (await of.newPage());
		// A machine that does other work has the window ready a while after the browser says so.
		await until('The size of a phone', async () => {
			await tab.setViewport(PHONE).catch((error: unknown) => {
				// Firefox 140 takes the size and has no word for the orientation that is told with it.
				if (!String(error).includes('setScreenOrientationOverride')) throw error;
			});
			const { width } = (await tab.evaluate('({ width: innerWidth })')) as { width: number };
			if (width !== PHONE.width) throw new Error(`Firefox is ${width} wide.`);
			return true;
		});
		return tab;
	};
	let browser = await start();
	let page = await firstTab(browser);

	const find = async (selector: string) => {
		const found = await page.$(selector);
		if (!found) throw new Error(`${selector} is gone.`);
		return found;
	};
	return {
		name: 'Firefox',
		downloads,
		goto: async (url) => void (await page.goto(url, { timeout: 60_000 })),
		reload: async () => void (await page.reload({ timeout: 60_000 })),
		evaluate: (expression) => page.evaluate(expression),
		click: async (selector) => (await find(selector)).click(),
		type: async (selector, text) => (await find(selector)).type(text),
		attach: async (selector, path) =>
			((await find(selector)) as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path),
		screenshot: async () => Buffer.from(await page.screenshot()),
		async restart() {
			await browser.close();
			end(browser);
			browser = await start();
			page = await firstTab(browser);
			return 'browser';
		},
		async close() {
			await browser.close().catch(() => undefined);
			end(browser);
		}
	};
}
