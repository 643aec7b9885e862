/**
 * `npm run search -- chronic obstructive`: the app's search, over the sets that `npm run codes` wrote. With
 * `--json` it reads lines of {"id", "q", "system"?} and prints for each a line {"id", "codes"}, best first, ten
 * at most; a line that asks nothing is answered with {"id", "error"}. Modifiers of HCPCS stand among the codes.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { CODE_SYSTEMS, type CodeSystem } from '../lib/domain/code';
import { searchWithModifiers, type ModifierSearch } from '../lib/codebook/modifier-search';
import type { CodeSearch, SearchHit } from '../lib/codebook/search';
import { openModifiers, openSearches } from './book-search';
import { readIndex } from './write-sets';

const USAGE = 'Usage: npm run search -- [--system icd10cm] [--edition FY2027] words or a code';

// Whoever reads the first lines alone closes the pipe: no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(0);
});

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** @throws Error with one sentence */
function readArguments() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			system: { type: 'string' },
			edition: { type: 'string' },
			limit: { type: 'string', default: '10' },
			json: { type: 'boolean', default: false }
		}
	});
	if (!/^[1-9]\d*$/.test(values.limit))
		throw new Error(`--limit takes a whole number from 1 on, not "${values.limit}".`);
	const query = positionals.join(' ');
	if (query.trim() === '' && !values.json) throw new Error(USAGE);
	return { ...values, query, system: systemOf(values.system), limit: Number(values.limit) };
}

/** @returns undefined when none is named @throws Error with one sentence */
function systemOf(name: unknown): CodeSystem | undefined {
	if (name === undefined || name === null) return undefined;
	const system = CODE_SYSTEMS.find((one) => one === name);
	if (!system)
		throw new Error(`There is no system ${JSON.stringify(name)}, only ${CODE_SYSTEMS.join(', ')}.`);
	return system;
}

interface Opened {
	sets: readonly CodeSearch[];
	modifiers: ModifierSearch | undefined;
}

/** @throws Error with one sentence where there is no set, or none of the edition */
function openBook(edition: string | undefined): Opened {
	const root = process.cwd();
	const sets = openSearches(root, edition);
	if (sets.length > 0) return { sets, modifiers: openModifiers(root) };
	const editions = [...new Set(readIndex(root).map((entry) => entry.edition))];
	throw new Error(
		editions.length === 0
			? 'No code sets here. Run "npm run codes" first.'
			: `There is no set of ${edition ?? ''} here, only of ${editions.join(', ')}.`
	);
}

/** @returns what is printed for a line of `--json`; one that is not a query says so */
function answerTo(
	line: string,
	{ sets, modifiers }: Opened
): { id: unknown; codes: string[] } | { id: unknown; error: string } {
	let asked: { id?: unknown; q?: unknown; system?: unknown } = {};
	try {
		asked = (JSON.parse(line) ?? {}) as typeof asked;
	} catch {
		// No JSON has no `q` either.
	}
	const id = asked.id ?? null;
	if (typeof asked.q !== 'string') return { id, error: `Not a line of {"id", "q", "system"}: ${line}` };
	let system: CodeSystem | undefined;
	try {
		system = systemOf(asked.system);
	} catch (error) {
		return { id, error: sentenceOf(error) };
	}
	return { id, codes: searchWithModifiers(sets, modifiers, asked.q, system, 10).map((hit) => hit.code) };
}

function kindOf({ isModifier, billable }: SearchHit): string {
	return isModifier ? 'modifier' : billable ? '' : 'header';
}

function printHits(
	{ sets, modifiers }: Opened,
	query: string,
	system: CodeSystem | undefined,
	limit: number
): void {
	const hits = searchWithModifiers(sets, modifiers, query, system, limit);
	if (hits.length === 0) process.stdout.write(`Nothing found for "${query}".\n`);
	for (const hit of hits)
		process.stdout.write(
			`${hit.code.padEnd(9)}${kindOf(hit).padEnd(10)}${hit.edition.padEnd(9)}${hit.title}\n`
		);
}

/** What is asked for, and the book that it is asked of; undefined when it was said why that cannot be done. */
function begin(): (ReturnType<typeof readArguments> & Opened) | undefined {
	try {
		const asked = readArguments();
		return { ...asked, ...openBook(asked.edition) };
	} catch (error) {
		process.stderr.write(`${sentenceOf(error)}\n`);
		process.exitCode = 2;
		return undefined;
	}
}

const begun = begin();
if (begun?.json) {
	for await (const line of createInterface({ input: process.stdin }))
		if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answerTo(line, begun))}\n`);
} else if (begun) printHits(begun, begun.query, begun.system, begun.limit);
