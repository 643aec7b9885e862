/** R1 to R20: each has its proof in the sources, and each has its line at the end of `npm test`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	promiseLine,
	promiseRows,
	PROMISES,
	proofsIn,
	toldByE2e,
	toldByUnit,
	type PromiseName,
	type Proof
} from '../../src/cli/promises.mjs';
import { pagesShown, playwrightCounts, secondTries, vitestCounts } from '../../src/cli/test-reports.mjs';
import { figures } from '../figures';

const NAMES = Object.keys(PROMISES) as PromiseName[];
const proofs = proofsIn(join(import.meta.dirname, '../..'));

describe('a promise cannot lose its proof unseen', () => {
	it('there are twenty', () => expect(NAMES).toEqual(Array.from({ length: 20 }, (_, at) => `R${at + 1}`)));
	it.each(NAMES)('%s is in the title of a test or the name of a row of the bench', (promise) => {
		const { unit, e2e, bench } = proofs[promise];
		expect([...unit, ...e2e, ...bench]).not.toEqual([]);
	});
	it.each(NAMES)('%s has a figure that a test counts', (promise) => {
		const { unit, e2e, figures: files } = proofs[promise];
		// By a test of its own, or by the guard that every end-to-end test has.
		const own = [...unit, ...e2e, 'tests/e2e/fixtures.ts'];
		expect(files.filter((file) => own.includes(file))).not.toEqual([]);
	});
});

const report = (tests: object[]) => ({ testResults: [{ assertionResults: tests }] });
const unitTest = (fullName: string, status = 'passed', told: object[] = []) => ({
	...{ fullName, status },
	meta: { figures: told }
});
const note = (type: string, said: unknown) => ({
	type,
	description: typeof said === 'string' ? said : JSON.stringify(said)
});
const spec = (title: string, status: string, ...tries: object[][]) => ({
	title,
	tests: [{ status, results: tries.map((annotations) => ({ annotations })) }]
});
const specs = (...all: object[]) => ({
	stats: { expected: 3, unexpected: 1, flaky: 2, skipped: 4 },
	suites: [{ title: 'kill.spec.ts', specs: all, suites: [{ title: 'in Firefox', specs: all.slice(0, 1) }] }]
});
const proof = (change: Partial<Proof>): Proof => ({ unit: [], e2e: [], figures: [], bench: [], ...change });
/** The line of a promise. */
const lineOf = (
	promise: PromiseName,
	unit: object | null,
	e2e: object | null,
	found: Partial<Record<PromiseName, Proof>> = {}
) => {
	const row = promiseRows(toldByUnit(unit), toldByE2e(e2e), found).find((one) => one.promise === promise);
	return row ? promiseLine(row).replace(`${PROMISES[promise]}: `, '') : '';
};

describe('the table at the end', () => {
	it.each([
		['of a whole run', report([]), specs()],
		['of nothing', null, null]
	])('%s has a line for each promise, in their order', (_, unit, e2e) => {
		const rows = promiseRows(toldByUnit(unit), toldByE2e(e2e), proofs);
		expect(rows.map((row) => promiseLine(row).split(' ')[0])).toEqual(NAMES);
	});

	it('adds up what was counted under the same words, and shows the largest of what was measured', () => {
		const unit = report([
			unitTest('R4: copies of a day', 'passed', [['R4', { copies: 1200, lost: 0 }]]),
			unitTest('R4: copies of a week', 'passed', [
				['R4', { copies: 34, lost: 1 }],
				['R4', { 'ms until it is said': 12.345 }],
				['R4', { 'ms until it is said': 3 }]
			])
		]);
		expect(lineOf('R4', unit, specs())).toBe(
			'R4   1,234 copies, 1 lost; 12.35 ms until it is said (2 tests)'
		);
	});

	it('counts the tests of several promises in each, and what a test notes for another promise there alone', () => {
		const unit = report([unitTest('the log R5, R6: devices', 'passed', [['R7', { logs: 2 }]])]);
		expect(lineOf('R5', unit, null)).toBe('R5   (1 test)');
		expect(lineOf('R6', unit, null)).toBe('R6   (1 test)');
		expect(lineOf('R7', unit, null)).toBe('R7   2 logs');
	});

	it('takes no code for a promise', () =>
		expect(lineOf('R10', report([unitTest('R10.9 is a code'), unitTest('as R10 is')]), specs())).toBe(
			'R10  (no test ran)'
		));

	it('says what failed, what was skipped and why, and what the bench has', () => {
		const e2e = specs(
			spec('R7: alike in Firefox', 'skipped', [note('skip', 'Firefox is not here')]),
			spec('R7: alike in Chromium', 'unexpected', [note('figures', ['R7', { logs: 9 }])])
		);
		expect(lineOf('R7', report([]), e2e, { R7: proof({ bench: ['log'] }) })).toBe(
			'R7   9 logs (FAILED: 1 of 1 test; not run: 2 skipped, Firefox is not here; more by npm run bench -- --only log)'
		);
	});

	it('says that nothing of it ran, and what was left out', () =>
		expect(lineOf('R1', report([]), null, { R1: proof({ e2e: ['kill.spec.ts'] }) })).toBe(
			'R1   (not run: the end-to-end tests were left out)'
		));

	it('takes of a test that was tried twice the second try', () => {
		const tried = (kills: number) => [note('figures', ['R1', { kills }])];
		const e2e = {
			...specs(),
			suites: [{ title: 'a', specs: [spec('R1: kills', 'flaky', tried(2), tried(4))] }]
		};
		expect(lineOf('R1', null, e2e)).toBe('R1   4 kills (1 test)');
	});
});

it('a figure that a test notes comes with its report', ({ task }) => {
	figures('R1', { notes: 0 });
	expect(task.meta).toEqual({ figures: [['R1', { notes: 0 }]] });
	delete task.meta.figures;
});

describe('what passed only at the second try', () => {
	const said = specs(spec('R1: 4 kills', 'flaky'), spec('a reload', 'expected'), spec('a tab', 'unexpected'));
	it('is named', () =>
		expect(secondTries(said)).toEqual([
			'kill.spec.ts: R1: 4 kills',
			'kill.spec.ts: in Firefox: R1: 4 kills'
		]));
	it('is counted apart', () =>
		expect(playwrightCounts(said)).toEqual({ passed: 5, failed: 1, skipped: 4, again: 2 }));
	it('is nothing where every test passed at once', () => {
		expect(secondTries(specs(spec('a reload', 'expected')))).toEqual([]);
		expect(secondTries(undefined)).toEqual([]);
	});
});

describe('a report', () => {
	it.each([vitestCounts, playwrightCounts])('that was never written is one failure', (counts) =>
		expect(counts(undefined)).toEqual({ passed: 0, failed: 1 })
	);
	it('of a file that did not load counts it as one failure', () =>
		expect(
			vitestCounts({
				...{ numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 },
				testResults: [{ status: 'failed', assertionResults: [] }]
			})
		).toEqual({ passed: 5, failed: 1, skipped: 2 }));
	it('shows what stood on the page, and no more of it than one reads', () => {
		const folder = mkdtempSync(join(tmpdir(), 'coderounds-pages-'));
		const failed = (name: string, text: string) => {
			mkdirSync(join(folder, name));
			writeFileSync(join(folder, name, 'error-context.md'), text);
		};
		failed(
			'a-kill',
			'# Error details\n\n# Page snapshot\n\n```yaml\n- main:\n  - text\n```\n\n# Test source\n'
		);
		failed('b-no-page', '# Error details\n');
		failed('c-long', `# Page snapshot\n\n\`\`\`yaml\n${'- row\n'.repeat(70)}\`\`\`\n`);
		const [short, long, ...others] = pagesShown(folder);
		rmSync(folder, { recursive: true });
		expect(short).toBe('On the page of a-kill:\n- main:\n  - text');
		expect(long?.split('\n')).toHaveLength(62);
		expect(long).toContain('… and 10 lines');
		expect(others).toEqual([]);
		expect(pagesShown(folder)).toEqual([]);
	});
});
