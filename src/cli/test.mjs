/**
 * `npm test`: everything that is checked, from a fresh clone. Goes on after a failing step, so that one run
 * tells all, and closes with what was counted of each promise, and one line that counts over everything.
 *
 *     npm test                 the quick counts
 *     npm test -- --full       every count (FULL=1 for the tests)
 *     npm test -- --json       one JSON value and nothing else
 *     npm test -- --only unit,e2e
 */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser.mjs';
import { promiseLine, promiseRows, proofsIn, toldByE2e, toldByUnit } from './promises.mjs';
import { needsInstall, nodeTooOld, npm, officialFiles, ROOT, run, took, tool } from './steps.mjs';
import { pagesShown, playwrightCounts, secondTries, vitestCounts } from './test-reports.mjs';
import { publishingSteps } from './workflow.mjs';

const { values: asked } = parseArgs({
	options: { full: { type: 'boolean' }, json: { type: 'boolean' }, only: { type: 'string' } }
});
const only = asked.only?.split(',');
const say = asked.json ? () => {} : console.log;
const scratch = mkdtempSync(join(tmpdir(), 'coderounds-test-'));
const data = officialFiles();

/** What the steps have in common. The version is fixed so that both builds are one release. */
const ENV = {
	APP_VERSION: `test-${Date.now()}`,
	CODES_OFFLINE: '1',
	...(asked.full ? { FULL: '1' } : {}),
	...(data ? { CODESETS_DIR: data } : {})
};

/** @type {{name: string, passed: number, failed: number, skipped: number, again: number, seconds: number}[]} */
const steps = [];
/** What the tests wrote, as far as they ran: `unit`, `e2e`. */
const reports = {};
const ONE_FAILED = { passed: 0, failed: 1, skipped: 0, again: 0 };

/** Runs a step and counts it: as one, or as `count` says from what it wrote. */
async function step(name, work, count) {
	if (only && !only.includes(name)) return true;
	const result = await work();
	const ok = result.code === 0;
	const counted = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, again: 0, ...count?.(ok) };
	// A step that ends badly without a failing test (a file that did not load) is a failure all the same.
	if (!ok && counted.failed === 0) counted.failed = 1;
	steps.push({ name, ...counted, seconds: Math.round(result.seconds * 10) / 10 });
	const again = counted.again > 0 ? ` (${counted.again} of them at the second try)` : '';
	const told = count ? countsLine(counted) + again : ok ? 'passed' : 'FAILED';
	say(`${took(result.seconds)}  ${name.padEnd(8)} ${told}`);
	if (!ok) say(`\n${result.output.trimEnd()}\n`);
	return ok;
}

function countsLine({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A step that the others stand on: counted only when it fails. */
async function before(name, command, env = {}) {
	const result = await run(command, { env: { ...ENV, ...env } });
	say(`${took(result.seconds)}  ${name.padEnd(8)} ${result.code === 0 ? 'ready' : 'FAILED'}`);
	if (result.code === 0) return true;
	steps.push({ name, ...ONE_FAILED, seconds: Math.round(result.seconds * 10) / 10 });
	say(`\n${result.output.trimEnd()}\n`);
	return false;
}

/** The promises R1 to R20 with what this run counted, and the tests that needed two tries. */
function close() {
	rmSync(scratch, { recursive: true, force: true });
	const sum = (key) => steps.reduce((total, one) => total + one[key], 0);
	const total = {
		passed: sum('passed'),
		failed: sum('failed'),
		skipped: sum('skipped'),
		again: sum('again')
	};
	const secondTry = secondTries(reports.e2e);
	const promises =
		reports.unit || reports.e2e
			? promiseRows(toldByUnit(reports.unit), toldByE2e(reports.e2e), proofsIn(ROOT))
			: [];
	if (asked.json) {
		console.log(JSON.stringify({ ...total, secondTry, promises, steps }));
	} else {
		if (promises.length > 0) say(`\nWhat this run counted of the twenty promises\n`);
		for (const row of promises) say(promiseLine(row));
		if (secondTry.length > 0) say('');
		for (const title of secondTry) say(`passed at the second try: ${title}`);
		console.log(`\n${countsLine(total)}`);
	}
	process.exitCode = total.failed > 0 ? 1 : 0;
}

/** What a step wrote, kept for the end. */
function report(name, file) {
	reports[name] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
	return reports[name];
}

/** What `npm run codes` writes: the compact sets, and its note of what they were made from. */
const MADE = [join(ROOT, 'static', 'codesets'), join(ROOT, 'node_modules', '.cache', 'coderounds')];

/**
 * The starter build under a base path, by the steps of the workflow that publishes: no official file is seen, and
 * what was made from them is put aside meanwhile.
 */
async function starterBuild() {
	const env = { ...ENV, CODES: 'starter', CODESETS_DIR: join(scratch, 'none'), BUILD_DIR: 'build-base' };
	// Not in static/: all of that goes into the build.
	const asides = MADE.map((_, at) => join(ROOT, '.svelte-kit', `aside-${at}`));
	const swap = (from, to) => {
		rmSync(to, { recursive: true, force: true });
		if (existsSync(from)) renameSync(from, to);
	};
	MADE.forEach((folder, at) => swap(folder, asides[at]));
	try {
		let seconds = 0;
		let done = { code: 1, output: 'The workflow builds nothing.' };
		for (const { script, env: own } of await publishingSteps(ROOT, '/coderounds')) {
			done = await run(npm('run', '--silent', script), { env: { ...env, ...own } });
			seconds += done.seconds;
			if (done.code !== 0) break;
		}
		return { ...done, seconds };
	} finally {
		MADE.forEach((folder, at) => swap(asides[at], folder));
	}
}

/** The app, then the service worker, which lives in another world of globals. */
async function types() {
	const app = await run(tool('svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'), {
		env: ENV
	});
	const worker = await run(tool('tsc', '-p', 'src/service-worker', '--noEmit'), { env: ENV });
	return {
		code: app.code || worker.code,
		output: app.output + worker.output,
		seconds: app.seconds + worker.seconds
	};
}

/** With what there is at `/`, then the starter at a base path. */
async function build() {
	const whole = await run(tool('vite', 'build', '--logLevel', 'warn'), {
		env: { ...ENV, BUILD_DIR: 'build', BASE_PATH: '' }
	});
	if (whole.code !== 0) return whole;
	const starter = await starterBuild();
	return { ...starter, seconds: whole.seconds + starter.seconds };
}

async function everything() {
	const old = nodeTooOld();
	if (old) throw new Error(old);
	if (needsInstall() && !(await before('install', npm('ci', '--no-audit', '--no-fund', '--loglevel=error'))))
		return;
	await before('sync', tool('svelte-kit', 'sync'));
	await before('codes', npm('run', '--silent', 'codes'));
	if (!data)
		say(
			'          No official code sets here: what needs them is skipped, the rest runs on the starter set.'
		);

	const command = (line, env) => () => run(line, { env: { ...ENV, ...env } });
	await step('format', command(tool('prettier', '--check', '.')));
	await step('lint', command(tool('eslint', '.', '--max-warnings', '0')));
	await step('types', types);
	const unit = join(scratch, 'unit.json');
	await step(
		'unit',
		command(tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`)),
		() => vitestCounts(report('unit', unit))
	);
	await step('content', command(npm('run', '--silent', 'content', ...(data ? ['--', '--check'] : []))));
	const built = await step('build', build);
	if (!built) {
		say('          The end-to-end tests need a build: counted as one failure.');
		steps.push({ name: 'e2e', ...ONE_FAILED, seconds: 0 });
		return;
	}
	const e2e = join(scratch, 'e2e.json');
	await step(
		'e2e',
		async () => {
			const began = performance.now();
			try {
				const env = { ...ENV, CHROME_PATH: await findBrowser(say), E2E_REPORT: e2e };
				const done = await run(tool('playwright', 'test'), { env });
				const pages = pagesShown(join(ROOT, 'test-results'));
				// Also of what passed at the second try.
				if (done.code === 0) for (const page of pages) say(`\n${page}`);
				return { ...done, output: [done.output.trimEnd(), ...pages].join('\n\n') };
			} catch (error) {
				return { code: 1, output: error.message, seconds: (performance.now() - began) / 1000 };
			}
		},
		() => playwrightCounts(report('e2e', e2e))
	);
}

try {
	await everything();
} catch (error) {
	say(`\n${error.message}`);
	steps.push({ name: 'run', ...ONE_FAILED, seconds: 0 });
}
close();
