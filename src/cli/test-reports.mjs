/** What the reports of vitest and Playwright say, counted. Built-ins only. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param said vitest's JSON report, or undefined where none was written, which is a failure */
export function vitestCounts(said) {
	if (!said) return { passed: 0, failed: 1 };
	// A file that cannot be loaded has no tests to fail, but the suite does.
	const broken = (said.testResults ?? []).filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	);
	return {
		passed: said.numPassedTests,
		failed: said.numFailedTests + broken.length,
		skipped: said.numPendingTests + (said.numTodoTests ?? 0)
	};
}

/** @param said Playwright's JSON report, or undefined; `again`: how many of what passed did so at the second try */
export function playwrightCounts(said) {
	const { stats } = said ?? {};
	if (!stats) return { passed: 0, failed: 1 };
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected,
		skipped: stats.skipped,
		again: secondTries(said).length
	};
}

/** The tests that failed and passed when they were tried again, each as `file: title`. */
export function secondTries(said) {
	const below = ({ suites = [], specs = [] }, titles) => [
		...specs.flatMap(({ title, tests }) =>
			tests.flatMap(({ status }) => (status === 'flaky' ? [[...titles, title].join(': ')] : []))
		),
		...suites.flatMap((suite) => below(suite, [...titles, suite.title]))
	];
	return (said?.suites ?? []).flatMap((file) => below(file, [file.title]));
}

const LINES_SHOWN = 60;

/**
 * What stood on the page when a browser test failed, as Playwright wrote it into its folder: the machine that ran the
 * test may be gone when somebody asks.
 */
export function pagesShown(folder) {
	const found = existsSync(folder) ? readdirSync(folder) : [];
	return found.flatMap((name) => {
		const file = join(folder, name, 'error-context.md');
		if (!existsSync(file)) return [];
		const page = /```yaml\n([^]*?)```/.exec(readFileSync(file, 'utf8'))?.[1];
		if (!page) return [];
		const lines = page.trimEnd().split('\n');
		const more = lines.length > LINES_SHOWN ? [`… and ${lines.length - LINES_SHOWN} lines`] : [];
		return [[`On the page of ${name}:`, ...lines.slice(0, LINES_SHOWN), ...more].join('\n')];
	});
}
