/** Which sets and parts are in use: those that came with the app, and what the learner added in their place. */
import { CODE_SYSTEMS } from '../domain/code';
import type { KeptImport } from '../storage/code-store';
import type { PartName } from '../workers/codebook';

/** As a coder reaches for them. */
const PART_ORDER: readonly PartName[] = [
	'tabular',
	'alpha-index',
	'pcs-tables',
	'pcs-index',
	'guidelines',
	'lists',
	'search-words'
];

/** A line that says of what system, or which part, and of which edition. */
interface Line {
	edition: string;
	release: string;
	origin: string;
	url: string;
}

/**
 * An added set or part goes before a built-in one of the same kind and edition; of two added ones the one that was
 * put in use last. A starter set goes as soon as a whole one of its system is there.
 * @param added in the order of `CodeStore.imports`
 * @param kinds the order in which kinds stand
 * @returns kind after kind, of each the newest release first
 */
function merge<L extends Line>(
	builtIn: readonly L[],
	added: readonly L[],
	kindOf: (line: L) => string,
	kinds: readonly string[]
): L[] {
	const first = new Map<string, L>();
	for (const line of [...added, ...builtIn]) {
		const key = `${kindOf(line)} ${line.edition}`;
		if (!first.has(key)) first.set(key, line);
	}
	const lines = [...first.values()];
	const whole = new Set(lines.filter(({ origin }) => origin !== 'starter').map(kindOf));
	return lines
		.filter((line) => line.origin !== 'starter' || !whole.has(kindOf(line)))
		.sort(
			(a, b) =>
				kinds.indexOf(kindOf(a)) - kinds.indexOf(kindOf(b)) ||
				(a.release < b.release ? 1 : a.release > b.release ? -1 : 0)
		);
}

/** Imports in use that this release of the app can read. */
export function readable(imports: readonly KeptImport[], format: string): KeptImport[] {
	return imports.filter((kept) => kept.usedAt !== null && kept.format === format);
}

export function setsInUse<S extends Line & { system: string }>(
	builtIn: readonly S[],
	imports: readonly { sets: S[] }[]
): S[] {
	return merge(
		builtIn,
		imports.flatMap(({ sets }) => sets),
		({ system }) => system,
		CODE_SYSTEMS
	);
}

export function partsInUse<P extends Line & { part: string }>(
	builtIn: readonly P[],
	imports: readonly { parts: P[] }[]
): P[] {
	return merge(
		builtIn,
		imports.flatMap(({ parts }) => parts),
		({ part }) => part,
		PART_ORDER
	);
}
