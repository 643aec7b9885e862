/**
 * `npm run content`: checks questions/ and counts it.
 *   --write   with the official files: writes ids.json, checked.json and starter/
 *   --check   with the official files: fails when one of them would change
 *   --json    prints one JSON value and nothing else
 */
import { resolve } from 'node:path';
import {
	checkContent,
	contentCoverage,
	filesToWrite,
	readWritten,
	starterFacts,
	writeFiles
} from '../lib/server/content';
import { buildPacks } from '../lib/server/packs';
import { problem, type Findings, type Problem } from '../lib/server/problem';
import { readQuestions } from '../lib/server/read';
import { contentReport, printReport } from './content-report';
import { findBooks } from './books';

const args = new Set(process.argv.slice(2));
const root = resolve('questions');
const questions = readQuestions(root);
const books = findBooks();
const findings = checkContent(root, questions, books);
const errors: Problem[] = [...findings.errors];

/** What the tool's own files say against what they should say. */
function compare(): Problem[] {
	if (!books) return [];
	const now = readWritten(root);
	const next = filesToWrite(root, questions, books);
	const names = [...new Set([...Object.keys(now), ...Object.keys(next)])].sort();
	return names
		.filter((name) => now[name] !== next[name])
		.map((name) => problem(name, 'written', 'is not up to date: run npm run content -- --write'));
}

if (args.has('--write')) {
	if (!books) errors.push(problem('starter', 'written', 'writing needs the official files (CODESETS_DIR)'));
	else if (errors.length === 0) {
		writeFiles(root, filesToWrite(root, questions, books));
		// Proves that what was written suffices.
		buildPacks(questions, starterFacts(root));
	}
} else if (args.has('--check')) {
	errors.push(...compare());
}

const all: Findings = { errors, warnings: findings.warnings };
const report = contentReport(questions, all, books !== undefined, contentCoverage(root, questions));
if (args.has('--json')) process.stdout.write(`${JSON.stringify(report, null, '\t')}\n`);
else printReport(report);
if (errors.length > 0) process.exitCode = 1;
