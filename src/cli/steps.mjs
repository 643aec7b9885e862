/**
 * What `npm start` and `npm test` share: running one step quietly, installing, and the environment the other
 * scripts run in. Built-ins only, because nothing is installed when these begin.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where each tool starts. By file and not through `npx`, so no shell and no look-up on the network. */
const TOOLS = {
	prettier: 'prettier/bin/prettier.cjs',
	eslint: 'eslint/bin/eslint.js',
	'svelte-kit': '@sveltejs/kit/svelte-kit.js',
	'svelte-check': 'svelte-check/bin/svelte-check',
	vitest: 'vitest/vitest.mjs',
	vite: 'vite/bin/vite.js',
	tsc: 'typescript/bin/tsc',
	tsx: 'tsx/dist/cli.mjs',
	playwright: '@playwright/test/cli.js'
};

/** The command line of an installed tool. */
export function tool(name, ...args) {
	return [process.execPath, join(ROOT, 'node_modules', TOOLS[name]), ...args];
}

/** npm as it was called, else the one in PATH. */
export function npm(...args) {
	const script = process.env.npm_execpath;
	if (script && /npm[^/\\]*$/.test(script)) return [process.execPath, script, ...args];
	return [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args];
}

/**
 * Runs a command without input. Returns {code, output, stdout, seconds}; never throws. With `tell`, what it
 * says on its error stream appears as it comes.
 */
export function run([command, ...args], { env = {}, tell = false } = {}) {
	const began = performance.now();
	return new Promise((resolve) => {
		let output = '';
		let stdout = '';
		let done = false;
		const finish = (code, more = '') => {
			if (done) return;
			done = true;
			resolve({ code, output: output + more, stdout, seconds: (performance.now() - began) / 1000 });
		};
		const child = spawn(command, args, {
			cwd: ROOT,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			// Windows starts a .cmd file through its shell only.
			shell: command.endsWith('.cmd')
		});
		child.stdout.setEncoding('utf8').on('data', (chunk) => {
			output += chunk;
			stdout += chunk;
		});
		child.stderr.setEncoding('utf8').on('data', (chunk) => {
			output += chunk;
			if (tell) process.stdout.write(chunk);
		});
		child.on('error', (error) => finish(127, `${command}: ${error.message}\n`));
		child.on('close', (code, signal) => finish(code ?? 1, signal ? `\nended by ${signal}\n` : ''));
	});
}

/** True where node_modules is missing or does not hold what the lock file names. */
export function needsInstall(root = ROOT) {
	const lock = join(root, 'package-lock.json');
	const installed = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(installed)) return true;
	if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return false;
	// A checkout touches the lock file without changing it, so the younger time alone is no reason.
	const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
	const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
	return Object.entries(wanted).some(
		([path, { version, optional, devOptional }]) =>
			path !== '' && !optional && !devOptional && there[path]?.version !== version
	);
}

/** Returns a sentence when this Node is too old, else ''. */
export function nodeTooOld(version = process.versions.node) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return '';
	return `CodeRounds needs Node 20.19 or newer; this is ${version}.`;
}

/**
 * The folder of official release files, or undefined. CODESETS_DIR alone counts when it is set, so a folder
 * that does not exist means "without them".
 */
export function officialFiles() {
	const named = process.env.CODESETS_DIR;
	const places = named ? [named] : [join(ROOT, 'codesets'), join(ROOT, '..', 'shared', 'codesets')];
	return places.find((place) => existsSync(place));
}

/** `12.3 s`, aligned under one another. */
export function took(seconds) {
	return `${seconds.toFixed(1)} s`.padStart(8);
}
