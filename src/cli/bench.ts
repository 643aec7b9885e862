/**
 * `npm run bench`: every file in `src/cli/bench/` exports `rows()`; all of them are measured one after the other.
 * `--json` prints one JSON value: an array of {name, unit, ours, peers, goal, holds}. `--quick` takes an eighth of
 * the query list. `--only search` runs one file.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BenchRow } from './bench-row';

const asJson = process.argv.includes('--json');
const onlyAt = process.argv.indexOf('--only');
const only = onlyAt < 0 ? undefined : process.argv[onlyAt + 1];
const folder = fileURLToPath(new URL('./bench', import.meta.url));

async function measureAll(): Promise<BenchRow[]> {
	const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
	const rows: BenchRow[] = [];
	for (const name of names.sort()) {
		if (only !== undefined && basename(name, '.ts') !== only) continue;
		const bench = (await import(pathToFileURL(join(folder, name)).href)) as {
			rows: () => Promise<BenchRow[]>;
		};
		const found = await bench.rows();
		if (found.length === 0) process.stderr.write(`${name}: nothing to measure here.\n`);
		rows.push(...found);
	}
	return rows;
}

function print(rows: readonly BenchRow[]): void {
	for (const { name, unit, ours, peers, goal, holds, load } of rows) {
		const others = Object.entries(peers).map(([tool, value]) => `${tool} ${value}`);
		process.stdout.write(
			`${holds ? 'holds ' : 'misses'}  ${name}: ${ours} ${unit} (goal ${goal})${load === undefined ? '' : `, load ${load}`}\n`
		);
		if (others.length > 0) process.stdout.write(`        ${others.join(', ')}\n`);
	}
}

const rows = await measureAll();
if (asJson) process.stdout.write(`${JSON.stringify(rows)}\n`);
else print(rows);
