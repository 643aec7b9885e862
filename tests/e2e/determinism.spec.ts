/**
 * One log, one state, and one round for a seed: random histories and dealt rounds have the same hash in Node and in
 * every engine that is here (R7, R17).
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import { engineHashes, SEEDS } from '../determinism/engines';
import { figures } from './figures';
import { expect, ROOT, test } from './fixtures';
import { findFirst, FIREFOX, MINI_BROWSER } from './found';

const LOGS = process.env.FULL ? 1000 : 100;

/** Notes that an engine has the hashes that Node has. */
function tell(engine: string): void {
	figures('R7', { [`random logs alike in Node and ${engine}`]: LOGS });
	figures('R17', { [`rounds alike in Node and ${engine}`]: SEEDS });
}

/** The folds, the random histories and the rounds as one script that leaves `Engines` behind. */
async function bundle(): Promise<string> {
	const made = await build({
		configFile: false,
		root: ROOT,
		logLevel: 'silent',
		build: {
			write: false,
			minify: false,
			target: 'es2022',
			lib: { entry: join(ROOT, 'tests/determinism/engines.ts'), formats: ['iife'], name: 'Engines' }
		}
	});
	const [output] = Array.isArray(made) ? made : [made];
	const [chunk] = output && 'output' in output ? output.output : [];
	if (chunk?.type !== 'chunk') throw new Error('Nothing was bundled.');
	return chunk.code;
}

test(`R7, R17: ${LOGS} random logs and 1,000 rounds are alike in Node and Chromium`, async ({ page }) => {
	const code = await bundle();
	await page.goto('about:blank');
	const there = await page.evaluate(`(() => { ${code}; return Engines.engineHashes(${LOGS}); })()`);
	expect(there).toBe(engineHashes(LOGS));
	tell('Chromium');
});

const xvfb = findFirst('/usr/bin/xvfb-run');

/** Firefox asks nobody anything and shows our page alone. */
const QUIET = [
	'app.normandy.enabled',
	'browser.aboutwelcome.enabled',
	'browser.safebrowsing.malware.enabled',
	'browser.safebrowsing.phishing.enabled',
	'datareporting.policy.dataSubmissionEnabled',
	'network.captive-portal-service.enabled',
	'network.connectivity-service.enabled'
];

/** Opens a page in a browser that nobody drives: the page itself sends home what it found. */
async function hashIn(command: string, args: (url: string) => string[], folder: string): Promise<string> {
	const code = await bundle();
	const work = `${code}; fetch('/hash', { method: 'POST', body: Engines.engineHashes(${LOGS}) });`;
	let tell: (hash: string) => void = () => undefined;
	const told = new Promise<string>((done) => (tell = done));
	const server = createServer((request, response) => {
		if (request.method !== 'POST') {
			response.setHeader('content-type', 'text/html; charset=utf-8');
			response.end(`<!doctype html><meta charset="utf-8"><title>Engines</title><script>${work}</script>`);
			return;
		}
		let body = '';
		request.on('data', (bytes: Buffer) => (body += bytes.toString()));
		request.on('end', () => {
			response.end();
			tell(body);
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	mkdirSync(folder, { recursive: true });
	const browser = spawn(command, args(`http://127.0.0.1:${port}/`), {
		stdio: 'ignore',
		detached: true,
		env: { ...process.env, HOME: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder }
	});
	const failed = new Promise<string>((done) => {
		browser.once('error', (error) => done(`${command}: ${error.message}`));
	});
	try {
		return await Promise.race([told, failed]);
	} finally {
		// The whole group: these browsers start others.
		if (browser.pid !== undefined && browser.exitCode === null) process.kill(-browser.pid, 'SIGKILL');
		server.closeAllConnections();
		server.close();
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}

test(`R7, R17: ${LOGS} random logs and 1,000 rounds are alike in Firefox`, async ({ guard }, info) => {
	test.skip(!FIREFOX, 'Firefox is not on this machine (Debian: firefox-esr)');
	guard.allow(/./);
	const folder = info.outputPath('firefox');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'user.js'), QUIET.map((name) => `user_pref('${name}', false);\n`).join(''));
	const args = (url: string) => ['--headless', '--no-remote', '--profile', folder, url];
	expect(await hashIn(FIREFOX ?? '', args, folder)).toBe(engineHashes(LOGS));
	tell('Firefox');
});

test(`R7, R17: ${LOGS} random logs and 1,000 rounds are alike in WebKitGTK`, async ({ guard }, info) => {
	test.skip(!MINI_BROWSER || !xvfb, 'WebKitGTK is not on this machine (Debian: webkit2gtk-driver xvfb)');
	guard.allow(/./);
	const folder = info.outputPath('webkit');
	const args = (url: string) => ['-a', MINI_BROWSER ?? '', url];
	expect(await hashIn(xvfb ?? '', args, folder)).toBe(engineHashes(LOGS));
	tell('WebKitGTK');
});
