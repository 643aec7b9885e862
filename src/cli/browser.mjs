/**
 * Finds a Chrome or Chromium for the end-to-end tests, or gets one. Order: CHROME_PATH; what is installed;
 * Playwright's own; the system's packages where we may install; Playwright's download.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, tool } from './steps.mjs';

const NAMES = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'google-chrome-beta',
	'chrome',
	'microsoft-edge'
];

function inPath() {
	const ends = process.platform === 'win32' ? ['.exe'] : [''];
	for (const name of NAMES)
		for (const folder of (process.env.PATH ?? '').split(delimiter))
			for (const end of ends) {
				const file = join(folder, name + end);
				if (folder && existsSync(file)) return file;
			}
	return undefined;
}

function inUsualPlaces() {
	const { HOME = '', PROGRAMFILES = '', LOCALAPPDATA = '' } = process.env;
	const oldPrograms = process.env['PROGRAMFILES(X86)'] ?? '';
	const mac = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
	const windows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
	const places = {
		darwin: ['/Applications', join(HOME, 'Applications')].flatMap((dir) => mac.map((app) => join(dir, app))),
		win32: [PROGRAMFILES, oldPrograms, LOCALAPPDATA]
			.filter(Boolean)
			.flatMap((dir) => windows.map((app) => join(dir, app))),
		linux: ['/snap/bin/chromium', '/opt/google/chrome/chrome']
	};
	return (places[process.platform] ?? []).find((file) => existsSync(file));
}

async function playwrights() {
	try {
		const { chromium } = await import('@playwright/test');
		const file = chromium.executablePath();
		return file && existsSync(file) ? file : undefined;
	} catch {
		// Not installed yet, or a system it has no browser for: there are other ways.
		return undefined;
	}
}

async function fromSystemPackages(say) {
	const root = process.getuid?.() === 0;
	if (process.platform !== 'linux' || !root || !existsSync('/usr/bin/apt-get')) return undefined;
	say('No browser found. Installing chromium from the system packages.');
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	const apt = ['/usr/bin/apt-get', '-o', 'DPkg::Lock::Timeout=300', '-q', '-y'];
	await run([...apt, 'update'], { env });
	const { code } = await run([...apt, 'install', '--no-install-recommends', 'chromium'], { env });
	return code === 0 ? inPath() : undefined;
}

async function fromPlaywright(say) {
	say('Downloading the Chromium that Playwright brings.');
	const root = process.getuid?.() === 0;
	await run(tool('playwright', 'install', ...(root ? ['--with-deps'] : []), 'chromium'));
	return playwrights();
}

/** The path of a Chrome or Chromium. Throws an Error that says what to do when there is none. */
export async function findBrowser(say = console.log) {
	const named = process.env.CHROME_PATH;
	if (named) {
		if (existsSync(named)) return named;
		throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
	}
	const found =
		inPath() ??
		inUsualPlaces() ??
		(await playwrights()) ??
		(await fromSystemPackages(say)) ??
		(await fromPlaywright(say));
	if (found) return found;
	throw new Error('No Chrome or Chromium found, and none could be installed. Set CHROME_PATH to one.');
}
