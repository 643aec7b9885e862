/**
 * Choices first: for each code of a chart's key the right one among four, for learners who do not type codes yet.
 * The wrong ones are what a coder might take instead; none of them earns the key's full credit. The same chart deals
 * the same four every time.
 */
import type { Chart, Mark, SheetLine } from './chart';
import { categoryOf, compactCode, type CodeSystem } from './code';
import { readCodeTree } from './code-tree';
import { isEvidenceFound } from './evidence';
import { linesOf } from './mutant-answer';
import type { PackCodes } from './pack';
import { codeFacts } from './pack-codes';
import { shuffledBy } from './shuffled-by';

export interface ChoiceSet {
	system: SheetLine['system'];
	/** The key's code. */
	key: string;
	/** Four codes, or two or three where the pack knows no more, in the order in which they are shown. */
	options: string[];
}

const WRONG = 3;
/** Of the codes that an author names as wrong, so many stand in one set: others shall know only the siblings. */
const NAMED = 2;

/** Characters that two codes share from their start. */
function shared(a: string, b: string): number {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	return at;
}
const differing = (a: string, b: string) =>
	[...a].filter((char, at) => char !== b[at]).length + Math.max(0, b.length - a.length);

/**
 * @param near the code that the others are held against
 * @returns the billable codes of its category, the likeliest to be taken for it first, and such that the first ones
 * differ in different places
 */
export function siblings(codes: PackCodes, system: CodeSystem, near: string): string[] {
	const category = categoryOf(near);
	const text = codes.trees[`${system}:${category}`];
	if (text === undefined) return [];
	const bare = compactCode(near);
	const others = readCodeTree(system, category, text)
		.codes()
		.filter((code) => code !== near);
	const ranked = shuffledBy(near, others)
		.map((code) => ({ code, far: differing(bare, compactCode(code)), at: shared(bare, compactCode(code)) }))
		.sort((a, b) => a.far - b.far || b.at - a.at);
	const places = new Set<number>();
	const firsts = ranked.filter(({ at }) => !places.has(at) && places.add(at));
	return [...firsts, ...ranked.filter((one) => !firsts.includes(one))].map(({ code }) => code);
}

/** Codes that the key takes as right, or leaves alone: none of them may stand as a wrong one. */
function accepted({ key }: Chart): Set<string> {
	return new Set([
		...key.alt.flatMap(({ code, instead }) => [code, instead]),
		...[...key.dx, ...key.px, ...key.optional, ...key.partial].map(({ code }) => code)
	]);
}

/**
 * @param codes of the chart's pack
 * @returns one set for each code of the key, diagnoses before procedures; no wrong code stands in two of them. A code
 * that the pack knows nothing beside is left out: it has to be typed.
 */
export function choiceSets(chart: Chart, codes: PackCodes): ChoiceSet[] {
	const taken = accepted(chart);
	const lines = linesOf(chart.key);
	const named = chart.wrong.map(({ code }) => code);
	const begun = lines.map(({ system, code: key }) => {
		const facts = codeFacts(codes, system);
		// Seven characters without a dot are ICD-10-PCS.
		const isOf = (code: string) => (code.length === 7 && !code.includes('.')) === (system === 'icd10pcs');
		const fits = (code: string) => isOf(code) && (!facts.knows(code) || facts.isBillable(code));
		const isNear = (code: string) => categoryOf(code) === categoryOf(key);
		const wrong: string[] = [];
		const take = (list: readonly string[], most = WRONG) => {
			let left = Math.min(most, WRONG - wrong.length);
			for (const code of list) {
				if (left === 0) return;
				if (taken.has(code) || !fits(code)) continue;
				taken.add(code);
				wrong.push(code);
				left--;
			}
		};
		take(named.filter(isNear), NAMED);
		take(codes.sides[key] ?? [], 1);
		take(siblings(codes, system, key));
		return { system, key, wrong, take, isNear };
	});
	return begun.flatMap(({ system, key, wrong, take, isNear }): ChoiceSet[] => {
		// A category of one code has no siblings: then what an author names, the nearest first.
		const others = named.filter((code) => !isNear(code));
		take(others.sort((a, b) => shared(b, key) - shared(a, key)));
		// And where even those are not enough, what may be taken for other codes of the key.
		for (const most of [1, WRONG])
			for (const other of lines)
				if (other.system === system && wrong.length < WRONG) take(siblings(codes, system, other.code), most);
		const options = shuffledBy(`${chart.id} ${key}`, [key, ...wrong]);
		return wrong.length === 0 ? [] : [{ system, key, options }];
	});
}

export interface NextChoice {
	set: ChoiceSet;
	/** The marked words support its code; else it is the next of the key. */
	marked: boolean;
}

/** A phrase may be marked whole, however short the passage in it is. */
const ROOM = 24;

/**
 * @param sets of the chart
 * @param mark the words in hand, in the author's text
 * @returns the set to choose from, or null when something of each stands on the sheet
 */
export function nextChoice(
	chart: Chart,
	sets: readonly ChoiceSet[],
	lines: readonly SheetLine[],
	mark: Mark | null
): NextChoice | null {
	const given = new Set(lines.map(({ code }) => code));
	const open = sets.filter(({ key, options }) => {
		const alike = chart.key.alt.some(({ code, instead }) => instead === key && given.has(code));
		return !alike && !options.some((code) => given.has(code));
	});
	const passages = (key: string) =>
		[...chart.key.dx, ...chart.key.px].find(({ code }) => code === key)?.evidence ?? [];
	const about = mark && open.find(({ key }) => isEvidenceFound(mark, passages(key), chart.documents, ROOM));
	const set = about ?? open[0];
	return set ? { set, marked: about !== null && about !== undefined } : null;
}
