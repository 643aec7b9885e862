/**
 * WebKitGTK as an engine: its MiniBrowser on a screen that nobody sees, told what to do by WebKitWebDriver in the
 * protocol of the W3C. A browser that is driven keeps its profile in memory alone.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { until, type Engine } from './visitor';

/** The name of the only field of an element on the wire. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}

/** The whole group: the driver starts the browser, and that starts others. */
function end(child: ChildProcess): void {
	if (child.pid === undefined) return;
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		// It ended by itself.
	}
}

/** Starts a screen. @returns its process, and the number that it took */
async function openScreen(xvfb: string): Promise<{ screen: ChildProcess; display: string }> {
	const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '800x1000x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
		detached: true
	});
	const number = await new Promise<string>((done, fail) => {
		screen.once('error', fail);
		screen.once('exit', (code) => fail(new Error(`The screen ended with ${code}.`)));
		(screen.stdio[3] as Readable).once('data', (bytes: Buffer) => done(bytes.toString().trim()));
	});
	return { screen, display: `:${number}` };
}

/** What the programs of the browser read of their surroundings: a folder of their own, no desktop, no bus. */
function surroundings(folder: string, display: string): NodeJS.ProcessEnv {
	return {
		...process.env,
		DISPLAY: display,
		HOME: folder,
		XDG_CACHE_HOME: join(folder, 'cache'),
		XDG_CONFIG_HOME: join(folder, 'config'),
		XDG_DATA_HOME: join(folder, 'data'),
		GSETTINGS_BACKEND: 'memory',
		NO_AT_BRIDGE: '1',
		LIBGL_ALWAYS_SOFTWARE: '1',
		// Like Chromium's, its sandbox is not there for root in a container.
		...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {})
	};
}

/** A session of WebDriver: sends commands, and says what the driver says when one fails. */
class Session {
	readonly #address: string;

	private constructor(address: string) {
		this.#address = address;
	}

	static async open(driver: string, capabilities: object): Promise<Session> {
		const { sessionId } = (await send('POST', `${driver}/session`, {
			capabilities: { alwaysMatch: capabilities }
		})) as { sessionId: string };
		const session = new Session(`${driver}/session/${sessionId}`);
		await session.post('timeouts', { script: 60_000, pageLoad: 60_000, implicit: 0 });
		return session;
	}

	post(command: string, body: object = {}): Promise<unknown> {
		return send('POST', `${this.#address}/${command}`, body);
	}

	get(command: string): Promise<unknown> {
		return send('GET', `${this.#address}/${command}`);
	}

	delete(command: string): Promise<unknown> {
		return send('DELETE', `${this.#address}/${command}`);
	}

	close(): Promise<unknown> {
		return send('DELETE', this.#address);
	}

	/** @returns the address of an element's commands */
	async element(selector: string): Promise<string> {
		const found = await this.post('element', { using: 'css selector', value: selector });
		return `element/${(found as Record<string, string>)[ELEMENT]}`;
	}

	async evaluate(expression: string): Promise<unknown> {
		const script = `const done = arguments[0];
			Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
		const told = (await this.post('execute/async', { script, args: [] })) as {
			value?: unknown;
			error?: string;
		};
		if (told.error !== undefined) throw new Error(told.error);
		return told.value;
	}
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
	const answer = await fetch(url, {
		method,
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
		signal: AbortSignal.timeout(90_000)
	});
	const { value } = (await answer.json()) as { value: unknown };
	if (answer.ok) return value;
	const { error, message } = value as { error: string; message: string };
	throw new Error(`${error}: ${message}`);
}

export interface WebKitPrograms {
	miniBrowser: string;
	driver: string;
	xvfb: string;
}

/**
 * Starts WebKitGTK's browser at the size of a phone.
 * @param proxy the port that is asked for everything but this machine
 */
export async function openWebKit(
	{ miniBrowser, driver, xvfb }: WebKitPrograms,
	folder: string,
	proxy: number
): Promise<Engine> {
	const downloads = join(folder, 'downloads');
	for (const made of [downloads, join(folder, 'config')]) mkdirSync(made, { recursive: true });
	writeFileSync(join(folder, 'config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
	const { screen, display } = await openScreen(xvfb);
	const port = await freePort();
	const driving = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
		stdio: process.env['ENGINE_LOG'] ? 'inherit' : 'ignore',
		detached: true,
		env: surroundings(folder, display)
	});
	const stop = () => {
		end(driving);
		end(screen);
	};
	process.once('exit', stop);

	let session: Session;
	try {
		session = await until('A session of WebKitWebDriver', () =>
			Session.open(`http://127.0.0.1:${port}`, {
				browserName: 'MiniBrowser',
				'webkitgtk:browserOptions': {
					binary: miniBrowser,
					args: ['--automation', `--proxy=http://127.0.0.1:${proxy}`, '--ignore-host=localhost']
				}
			})
		);
		// The window has bars: it is made larger by what they take of the page.
		await session.post('window/rect', { x: 0, y: 0, width: 390, height: 844 });
		const inner = (await session.evaluate('[innerWidth, innerHeight]')) as [number, number];
		await session.post('window/rect', { width: 780 - inner[0], height: 1688 - inner[1] });
	} catch (error) {
		stop();
		throw error;
	}
	return {
		name: 'WebKitGTK',
		downloads,
		goto: async (url) => void (await session.post('url', { url })),
		reload: async () => void (await session.post('refresh')),
		evaluate: (expression) => session.evaluate(expression),
		click: async (selector) => void (await session.post(`${await session.element(selector)}/click`)),
		type: async (selector, text) =>
			void (await session.post(`${await session.element(selector)}/value`, { text })),
		attach: async (selector, path) =>
			void (await session.post(`${await session.element(selector)}/value`, { text: path })),
		screenshot: async () => Buffer.from((await session.get('screenshot')) as string, 'base64'),
		async restart() {
			// A new session would begin with an empty profile.
			const { handle } = (await session.post('window/new', { type: 'tab' })) as { handle: string };
			await session.delete('window');
			await session.post('window', { handle });
			return 'tab';
		},
		async close() {
			await session.close().catch(() => undefined);
			stop();
			process.off('exit', stop);
		}
	};
}
