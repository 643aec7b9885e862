/** Whether everything an index names is there: its codes in a code set, its `see` among its own terms. */
import type { AlphaIndex } from './alpha-index';
import type { CodeSet } from './code-set';
import { essentialTitle } from './alpha-index-title';
import { LinkTargets, meansNoTerm } from './alpha-index-links';

export interface BrokenTarget {
	/** Main term and subterms, `Fracture, traumatic, femur`. */
	term: string;
	/** As printed. */
	code: string;
}

export interface IndexReport {
	/** How many codes are named, each time counted. */
	targets: number;
	broken: BrokenTarget[];
	/** How many `see` and `see also` name a term. */
	links: number;
	/** Those whose words are no path of the index, not even in their beginning. */
	unresolved: number;
	/** Those of which only the beginning was found; the learner gets there and reads on. */
	partly: number;
}

/** The title of a term without nonessential modifiers; the PCS index has none. Empty for a note. */
export function pathWords(index: AlphaIndex, at: number): string {
	const title = index.title(at);
	const words = index.bookOf(at).book === 'pcs' ? title : essentialTitle(title);
	return words.startsWith('Note:') ? '' : words;
}

/** The path of a term as one line. */
export function pathText(index: AlphaIndex, at: number): string {
	return [...index.path(at), at]
		.map((place) => pathWords(index, place))
		.filter((words) => words !== '')
		.join(', ');
}

/** Codes within the words of a link: "categories T17 and". */
function codesInText(text: string): string[] {
	return text.match(/\b[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?-?/g) ?? [];
}

/**
 * Every code an index names that is no entry. `S72.00-` asks for more characters, so its header must be there.
 * @param has whether there is a code or header, given without dash
 */
export function brokenTargets(index: AlphaIndex, has: (code: string) => boolean): BrokenTarget[] {
	const { codes } = index.columns;
	const broken = codes.map((code) => !has(code.replace(/[.-]+$/, '')));
	const found: BrokenTarget[] = [];
	for (let at = 0; at < index.size; at++) {
		const named = Array.from(index.codeRefs(at))
			.filter((number) => broken[number])
			.map((number) => codes[number] ?? '');
		for (const code of new Set(named)) found.push({ term: pathText(index, at), code });
	}
	return found;
}

/**
 * @param set the code set of the edition in use. Of ICD-10-PCS the index names beginnings of codes, so one code that
 * begins so is enough; of ICD-10-CM every header is in the set
 */
export function indexReport(index: AlphaIndex, set: Pick<CodeSet, 'info' | 'find' | 'range'>): IndexReport {
	const targets = new LinkTargets(index);
	const has = (code: string): boolean => {
		if (set.info.system !== 'icd10pcs') return set.find(code) >= 0;
		const [from, to] = set.range(code);
		return to > from;
	};
	const broken = brokenTargets(index, has);
	const report = { targets: index.columns.codeRefs.length, broken, links: 0, unresolved: 0, partly: 0 };
	for (let at = 0; at < index.size; at++)
		for (const { kind, text } of index.row(at).links) {
			for (const code of codesInText(text)) {
				report.targets++;
				if (!has(code.replace(/-$/, ''))) broken.push({ term: pathText(index, at), code });
			}
			if (kind === 'use' || meansNoTerm(text)) continue;
			report.links++;
			const target = targets.resolve(text, at);
			if (!target) report.unresolved++;
			else if (!target.isWhole) report.partly++;
		}
	return report;
}
