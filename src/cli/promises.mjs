/**
 * The twenty promises about what a learner keeps, R1 to R20, and what one run of the tests counted for each. A test
 * names its promise in its title (`R5, R6: two devices …`) and notes what it counted (`tests/figures.ts`,
 * `tests/e2e/figures.ts`); `npm test` prints a line for each promise at its end. Built-ins only, because `npm test`
 * reads this before anything is installed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PROMISES = {
	R1: 'an answer that was accepted is never lost',
	R2: 'log and cards never disagree',
	R3: 'a loss is noticed, never a silent fresh start',
	R4: 'copies are there without asking',
	R5: 'everything can be taken along',
	R6: 'devices join and nothing is overwritten',
	R7: 'one log is one state in every engine',
	R8: 'two tabs are safe',
	R9: 'a new release and an old tab',
	R10: 'a full disk is survived',
	R11: 'a dropped connection heals itself',
	R12: 'no clock can hurt',
	R13: 'every link works without a network',
	R14: 'a release is one whole',
	R15: 'nobody watches',
	R16: 'hostile files, links and codes do nothing',
	R17: 'a challenge is the same for all',
	R18: 'a result code proves what it can',
	R19: 'buzzing in is fair',
	R20: 'usable by all'
};

/** The promises that a title names, also one behind the titles of what it stands in. */
function named(title) {
	const lists = [...title.matchAll(/(?:^|\s)((?:R\d+, )*R\d+): /g)];
	return [...new Set(lists.flatMap(([, list]) => list.split(', ')))];
}

/** What the tests of vitest's JSON report told. Without a report: null. */
export function toldByUnit(report) {
	if (!report) return null;
	return (report.testResults ?? []).flatMap(({ assertionResults }) =>
		assertionResults.map(({ fullName, status, meta }) => ({
			promises: named(fullName),
			status: status === 'passed' || status === 'failed' ? status : 'skipped',
			why: '',
			figures: meta?.figures ?? []
		}))
	);
}

/** What the tests of Playwright's JSON report told; of one that was tried twice, the second try. */
export function toldByE2e(report) {
	if (!report) return null;
	const below = ({ suites = [], specs = [] }, titles) => [
		...specs.flatMap(({ title, tests }) => tests.map((test) => toldBy([...titles, title].join(' '), test))),
		...suites.flatMap((suite) => below(suite, [...titles, suite.title]))
	];
	return (report.suites ?? []).flatMap((file) => below(file, []));
}

function toldBy(title, { status, results = [], annotations = [] }) {
	const notes = results.at(-1)?.annotations ?? annotations;
	return {
		promises: named(title),
		status: status === 'skipped' ? 'skipped' : status === 'unexpected' ? 'failed' : 'passed',
		why: status === 'skipped' ? (notes.find(({ type }) => type === 'skip')?.description ?? '') : '',
		figures: notes.flatMap(({ type, description }) => (type === 'figures' ? [JSON.parse(description)] : []))
	};
}

/** What is measured begins with its unit. Of several the largest stands; everything else is counted, and adds up. */
const MEASURED = /^(ms|s|kB|MB|chi-square)\b/;

/** `4 kills, 12 answers, 0 lost; 20 tries`: what was counted under the same words is one figure. */
function figureText(all) {
	const sums = new Map();
	for (const counts of all) {
		const words = Object.keys(counts).join('\n');
		const sum = sums.get(words) ?? {};
		for (const [what, count] of Object.entries(counts)) {
			const before = sum[what] ?? 0;
			sum[what] = MEASURED.test(what) ? Math.max(before, count) : before + count;
		}
		sums.set(words, sum);
	}
	const number = (count) => count.toLocaleString('en-US', { maximumFractionDigits: 2 });
	const text = (sum) => Object.entries(sum).map(([what, count]) => `${number(count)} ${what}`);
	return [...sums.values()].map((sum) => text(sum).join(', ')).join('; ');
}

/**
 * One row for each promise: what was counted, how many tests of it ran, and what did not run and why.
 * @param unit what `toldByUnit` gave, @param e2e what `toldByE2e` gave; null where that step did not run
 * @param proofs what `proofsIn` found
 */
export function promiseRows(unit, e2e, proofs) {
	const told = [...(unit ?? []), ...(e2e ?? [])];
	return Object.entries(PROMISES).map(([promise, name]) => {
		const tests = told.filter(({ promises }) => promises.includes(promise));
		const count = (status) => tests.filter((test) => test.status === status).length;
		const left = [...new Set(tests.flatMap(({ why }) => (why ? [why] : [])))];
		const { unit: units = [], e2e: specs = [], bench = [] } = proofs[promise] ?? {};
		if (!unit && units.length > 0) left.push('the unit tests were left out');
		if (!e2e && specs.length > 0) left.push('the end-to-end tests were left out');
		const figures = told.flatMap((test) =>
			test.figures.flatMap(([of, counts]) => (of === promise ? [counts] : []))
		);
		return {
			promise,
			name,
			figures: figureText(figures),
			...{ passed: count('passed'), failed: count('failed'), skipped: count('skipped') },
			notRun: left.join('; '),
			bench
		};
	});
}

/** A row as a line of the table. */
export function promiseLine({ promise, name, figures, passed, failed, skipped, notRun, bench }) {
	const ran = passed + failed;
	const of = ran === 1 ? '1 test' : `${ran} tests`;
	const left = [skipped > 0 ? `${skipped} skipped` : '', notRun].filter(Boolean).join(', ');
	const notes = [
		failed > 0 ? `FAILED: ${failed} of ${of}` : ran > 0 ? of : figures || left ? '' : 'no test ran',
		left && `not run: ${left}`,
		...bench.map((file) => `more by npm run bench -- --only ${file}`)
	].filter(Boolean);
	const said = [figures, notes.length > 0 ? `(${notes.join('; ')})` : ''].filter(Boolean);
	return `${promise.padEnd(3)}  ${name}: ${said.join(' ')}`;
}

/** The beginning of the title of a test or a group, also behind `.each(…)`, unless it is put aside. */
const TITLE = /(?:\b(?:test|it|describe)(?:\.(?!skip|todo|fixme)\w+)*|\))\(\s*['"`]((?:R\d+, )*R\d+): /g;
const FIGURE = /\bfigures\(\s*'(R\d+)'/g;
const ROW = /['"`](R\d+): /g;

/**
 * Where each promise is proved, by what the sources say: files with unit tests and with end-to-end tests whose titles
 * name it, files that note a figure of it, and benches with a row of it. Paths from `root` on.
 */
export function proofsIn(root) {
	const proofs = Object.fromEntries(
		Object.keys(PROMISES).map((promise) => [promise, { unit: [], e2e: [], figures: [], bench: [] }])
	);
	const note = (kind, pattern, text, file) => {
		const found = [...text.matchAll(pattern)].flatMap(([, list]) => list.split(', '));
		for (const promise of new Set(found)) proofs[promise]?.[kind].push(file);
	};
	for (const folder of ['src', 'tests'])
		for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
			if (!name.endsWith('.ts')) continue;
			const file = `${folder}/${name.replaceAll('\\', '/')}`;
			// A test that somebody wrote into a comment proves nothing.
			const text = readFileSync(join(root, file), 'utf8').replace(/^\s*\/\/.*$/gm, '');
			const bench = /^src\/cli\/bench\/([\w-]+)\.ts$/.exec(file)?.[1];
			if (bench) note('bench', ROW, text, bench);
			if (file.endsWith('.test.ts')) note('unit', TITLE, text, file);
			if (file.endsWith('.spec.ts')) note('e2e', TITLE, text, file);
			note('figures', FIGURE, text, file);
		}
	return proofs;
}
