/**
 * The seven slots of an answered code: what stands in each, and what should. An ICD-10-CM code is a path, so
 * its slots are judged left to right up to the first difference; what follows is not compared, save the 7th
 * character where both codes share one list. ICD-10-PCS characters each have a meaning of their own and are
 * compared one by one, by label, when section and body system agree.
 */
import { compactCode, type CodeSystem } from './code';

export type SlotState = 'right' | 'partial' | 'wrong' | 'missing' | 'open';

export interface Slot {
	/** What the learner gave, empty when missing. */
	given: string;
	/** What it should have been; the same as given when right. */
	key: string;
	state: SlotState;
}

/** What judging needs to know of the codes beyond their characters. */
export interface SlotFacts {
	/** Legal next characters after some characters (without dot) of a code. */
	next(prefix: string): string[];
	/** The label of an ICD-10-PCS character: the table is the first three characters of its code. */
	label(table: string, axis: number, character: string): string | undefined;
}

const SEVENTH = 6;

/** Both codes choose their 7th character from the same list. */
function shareSeventh(given: string, key: string, facts: SlotFacts): boolean {
	if (given.length !== 7 || key.length !== 7) return false;
	const mine = facts.next(given.slice(0, SEVENTH));
	const theirs = facts.next(key.slice(0, SEVENTH));
	return mine.length > 0 && mine.join() === theirs.join();
}

/** @param oneList both codes take their 7th character from the same list, so it is compared in any case */
function judgePath(given: string, key: string, vague: boolean, oneList: boolean): Slot[] {
	const length = Math.max(given.length, key.length);
	const slots: Slot[] = [];
	let differs = false;
	for (let i = 0; i < length; i++) {
		const mine = given[i] ?? '';
		const theirs = key[i] ?? '';
		let state: SlotState;
		if (!differs && mine === theirs) state = 'right';
		else if (mine === '') state = 'missing';
		else if (!differs) state = vague ? 'partial' : 'wrong';
		else if (i === SEVENTH && oneList) state = mine === theirs ? 'right' : 'wrong';
		else state = 'open';
		if (mine !== theirs) differs = true;
		slots.push({ given: mine, key: theirs, state });
	}
	return slots;
}

function judgeAxes(given: string, key: string, facts: SlotFacts): Slot[] {
	const mineTable = given.slice(0, 3);
	const keyTable = key.slice(0, 3);
	return [...key].map((theirs, i) => {
		const mine = given[i] ?? '';
		if (mine === '') return { given: mine, key: theirs, state: 'missing' };
		// Within one table a character is its meaning; the first three are the table itself.
		const byCharacter = i < 3 || mineTable === keyTable;
		const mineLabel = byCharacter ? undefined : facts.label(mineTable, i + 1, mine);
		const keyLabel = byCharacter ? undefined : facts.label(keyTable, i + 1, theirs);
		const same = mineLabel !== undefined && keyLabel !== undefined ? mineLabel === keyLabel : mine === theirs;
		return same ? { given: mine, key: mine, state: 'right' } : { given: mine, key: theirs, state: 'wrong' };
	});
}

/**
 * @param vague the answer says the same with less detail: its first difference is "too vague", not wrong
 * @returns one slot for each character of the longer of the two codes
 */
export function judgeSlots(
	system: CodeSystem,
	givenCode: string,
	keyCode: string,
	vague: boolean,
	facts: SlotFacts
): Slot[] {
	const given = compactCode(givenCode);
	const key = compactCode(keyCode);
	if (system === 'icd10pcs' && given.slice(0, 2) === key.slice(0, 2)) return judgeAxes(given, key, facts);
	return judgePath(given, key, vague, system === 'icd10cm' && shareSeventh(given, key, facts));
}

/** One step along a code's path: which characters it adds and what they mean. */
export interface PathStep {
	/** Characters of the compact code, end not included. */
	from: number;
	to: number;
	meaning: string;
}

/** What a longer title says beyond the shorter one; the whole title where they do not begin alike. */
function added(title: string, parent: string): string {
	const words = title.split(' ');
	const before = parent.split(' ');
	let same = 0;
	while (same < before.length && words[same]?.replace(/,$/, '') === before[same]?.replace(/,$/, '')) same++;
	const rest = words
		.slice(same)
		.join(' ')
		.replace(/^(?:,|and\b)\s*/, '');
	return same === 0 || rest === '' ? title : rest;
}

/**
 * The meanings along a code's path, read from the titles of its headers, never from the position.
 * @param titles written code → official title; steps without a title are joined to the next
 */
export function pathOf(code: string, titles: Record<string, string>): PathStep[] {
	const bare = compactCode(code);
	const steps: PathStep[] = [];
	let from = 0;
	let parent = '';
	for (let to = 3; to <= bare.length; to++) {
		const written = to > 3 ? `${bare.slice(0, 3)}.${bare.slice(3, to)}` : bare.slice(0, 3);
		const title = titles[written];
		if (title === undefined) continue;
		steps.push({ from, to, meaning: from === 0 ? title : added(title, parent) });
		from = to;
		parent = title;
	}
	return steps;
}
