/**
 * `npm run search -- chronic obstructive`: the app's search, over the sets that `npm run codes` wrote. With
 * `--json` it reads lines of {"id", "q", "system"?} and prints for each a line {"id", "codes"}, best first, ten
 * at most. Modifiers of HCPCS stand among the codes.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { CODE_SYSTEMS, type CodeSystem } from '../lib/domain/code';
import { searchWithModifiers, type ModifierSearch } from '../lib/codebook/modifier-search';
import type { CodeSearch, SearchHit } from '../lib/codebook/search';
import { openModifiers, openSearches } from './book-search';

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

interface Opened {
	sets: readonly CodeSearch[];
	modifiers: ModifierSearch | undefined;
}

async function answerLines({ sets, modifiers }: Opened): Promise<void> {
	for await (const line of createInterface({ input: process.stdin })) {
		if (line.trim() === '') continue;
		const asked = readLine(line);
		const codes = searchWithModifiers(sets, modifiers, asked.q, asked.system, 10).map((hit) => hit.code);
		process.stdout.write(`${JSON.stringify({ id: asked.id, codes })}\n`);
	}
}

function kindOf({ isModifier, billable }: SearchHit): string {
	return isModifier ? 'modifier' : billable ? '' : 'header';
}

function printHits({ sets, modifiers }: Opened, query: string): void {
	const hits = searchWithModifiers(sets, modifiers, query, systemOf(values.system), Number(values.limit));
	if (hits.length === 0) process.stdout.write(`Nothing found for "${query}".\n`);
	for (const hit of hits)
		process.stdout.write(
			`${hit.code.padEnd(9)}${kindOf(hit).padEnd(10)}${hit.edition.padEnd(9)}${hit.title}\n`
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
	} else {
		const opened = { sets, modifiers: openModifiers(process.cwd()) };
		if (values.json) await answerLines(opened);
		else printHits(opened, query);
	}
}
