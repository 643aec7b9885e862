/**
 * `npm run search -- chronic obstructive`: the app's search, over the sets that `npm run codes` wrote. With
 * `--json` it reads lines of {"id", "q", "system"?} and prints for each a line {"id", "codes"}, best first, ten
 * at most.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { CODE_SYSTEMS, type CodeSystem } from '../lib/domain/code';
import { search, type CodeSearch } from '../lib/codebook/search';
import { openSearches } from './book-search';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		system: { type: 'string' },
		edition: { type: 'string' },
		limit: { type: 'string', default: '10' },
		json: { type: 'boolean', default: false }
	}
});

// Whoever reads the first lines alone closes the pipe: no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(0);
});

function systemOf(name: unknown): CodeSystem | undefined {
	return CODE_SYSTEMS.find((system) => system === name);
}

/** @throws Error naming the line that is not a query; what was answered before it stands */
function readLine(line: string): { id: unknown; q: string; system: CodeSystem | undefined } {
	let read: unknown;
	try {
		read = JSON.parse(line);
	} catch {
		read = undefined;
	}
	const { id, q, system } = (read ?? {}) as { id?: unknown; q?: unknown; system?: unknown };
	if (typeof q !== 'string') throw new Error(`Not a line of {"id", "q", "system"}: ${line}`);
	return { id: id ?? null, q, system: systemOf(system) };
}

async function answerLines(sets: readonly CodeSearch[]): Promise<void> {
	for await (const line of createInterface({ input: process.stdin })) {
		if (line.trim() === '') continue;
		const asked = readLine(line);
		const codes = search(sets, asked.q, asked.system, 10).map((hit) => hit.code);
		process.stdout.write(`${JSON.stringify({ id: asked.id, codes })}\n`);
	}
}

function printHits(sets: readonly CodeSearch[], query: string): void {
	const hits = search(sets, query, systemOf(values.system), Number(values.limit));
	if (hits.length === 0) process.stdout.write(`Nothing found for "${query}".\n`);
	for (const { code, billable, edition, title } of hits)
		process.stdout.write(
			`${code.padEnd(9)}${billable ? '        ' : 'header  '}${edition.padEnd(9)}${title}\n`
		);
}

const query = positionals.join(' ');
if (query === '' && !values.json) {
	process.stderr.write('Usage: npm run search -- [--system icd10cm] [--edition FY2027] words or a code\n');
	process.exitCode = 2;
} else {
	const sets = openSearches(process.cwd(), values.edition);
	if (sets.length === 0) {
		process.stderr.write('No code sets here. Run "npm run codes" first.\n');
		process.exitCode = 1;
	} else if (values.json) await answerLines(sets);
	else printHits(sets, query);
}
