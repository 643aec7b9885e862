/**
 * `npm run codes`: finds the official releases, reads them, and writes the compact sets the app loads.
 * `--json` prints one JSON value: an array of {system, edition, release, source, rows, billable, origin}.
 * CODES_OFFLINE=1 never downloads.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CodeSet } from '../lib/codebook/code-set';
import { codeSetsOf } from '../lib/codebook/official-sets';
import type { ImportProblem } from '../lib/codebook/import-error';
import { partsOf } from '../lib/codebook/parts';
import type { ReleaseFile } from '../lib/codebook/read-release';
import { readStarter, starterSet } from '../lib/codebook/starter';
import { indexLines, partRows } from './codes-report';
import { downloadReleases } from './download';
import { codesetsFolder, readReleases, releasePaths } from './official';
import {
	entryOf,
	fingerprint,
	readPartIndex,
	readStamp,
	writeSets,
	writeStamp,
	type Stamp
} from './write-sets';

interface ReportRow {
	system: string;
	edition: string;
	release: string;
	source: string;
	rows: number;
	billable: number;
	origin: string;
}

/** Files of the folder that are simply something else are not worth a line. */
const WORTH_SAYING: ReadonlySet<ImportProblem> = new Set<ImportProblem>([
	'truncated',
	'damaged',
	'encrypted',
	'too-large',
	'entities',
	'wrong-count'
]);

const asJson = process.argv.includes('--json');
/** Everything but the JSON goes to the error stream, so that a pipe gets the JSON alone. */
const say = (line: string): void => void (asJson ? process.stderr : process.stdout).write(`${line}\n`);

function rowOf(set: CodeSet): ReportRow {
	const { system, edition, release, origin, from, rows, billable } = entryOf(set);
	return { system, edition, release, source: from, rows, billable, origin };
}

/** The lists beside the code sets: exempt from POA, and payment categories. Each once, the first that is found. */
function listRows(files: readonly ReleaseFile[]): ReportRow[] {
	const rows: ReportRow[] = [];
	const poa = files.find((file) => file.kind === 'poa');
	const hcc = files.find((file) => file.kind === 'hcc');
	const add = (system: string, edition: string, release: string, file: ReleaseFile, count: number): void => {
		rows.push({
			system,
			edition,
			release,
			source: file.file,
			rows: count,
			billable: count,
			origin: file.origin
		});
	};
	if (poa) add('poa', poa.edition, `${Number(poa.edition.slice(2)) - 1}-10`, poa, poa.codes.length);
	if (hcc) add('hcc', hcc.edition, hcc.edition, hcc, hcc.map.size);
	return rows;
}

function starterPaths(root: string): string[] {
	const folder = join(root, 'questions', 'starter');
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
	return names.sort().map((name) => join(folder, name));
}

/** Prepares `static/codesets`, or leaves it when nothing changed. @returns the note of what is there */
async function prepare(root: string): Promise<Stamp> {
	let folder = codesetsFolder(root);
	if (folder === undefined && process.env['CODES_OFFLINE'] !== '1') {
		const own = join(root, 'codesets');
		if ((await downloadReleases(own, say)) > 0) folder = own;
	}
	const starter = starterPaths(root);
	const paths = folder === undefined ? [] : releasePaths(folder);
	const inputs = fingerprint(paths.length > 0 ? paths : starter);
	const stamp = readStamp(root);
	if (stamp?.inputs === inputs) return stamp;

	const { files, lists } = readReleases(paths, (error) => {
		if (WORTH_SAYING.has(error.problem)) say(error.message);
	});
	const official = codeSetsOf(files);
	const sets =
		official.length > 0
			? official
			: starter.map((path) => starterSet(readStarter(basename(path), readFileSync(path, 'utf8'))));
	if (official.length === 0)
		say('No official code sets here: the starter set serves, with the codes that questions name.');
	const parts = partsOf(files, official);
	writeSets(root, sets, parts);
	const report = [...sets.map(rowOf), ...listRows(files)];
	const written = { inputs, report, lists, remarks: indexLines(parts, official) };
	writeStamp(root, written);
	return written;
}

function printTable(table: readonly string[][]): void {
	const widths =
		table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
	for (const row of table)
		say(
			row
				.map((cell, at) => cell.padEnd(widths[at] ?? 0))
				.join('  ')
				.trimEnd()
		);
}

function setRows(rows: readonly ReportRow[]): string[][] {
	const cells = rows.map((row) => [
		row.system,
		row.edition,
		row.release,
		row.rows.toLocaleString('en-US'),
		row.billable.toLocaleString('en-US'),
		row.origin,
		row.source
	]);
	return [['system', 'edition', 'release', 'rows', 'billable', 'origin', 'source'], ...cells];
}

const root = process.cwd();
const { report, remarks } = await prepare(root);
if (asJson) process.stdout.write(`${JSON.stringify(report)}\n`);
else {
	printTable(setRows(report as ReportRow[]));
	printTable(partRows(readPartIndex(root)));
	for (const line of remarks) say(line);
}
