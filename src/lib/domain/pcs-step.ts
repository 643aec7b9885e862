/**
 * Building an ICD-10-PCS code axis by axis: what can be asked for at each axis, and how the characters chosen so
 * far change when a learner goes back. A code is section, body system and operation, which name a table, and then
 * four values that must stand together in one row of it.
 */

export const PCS_AXES = 7;

/**
 * How a value stands to the characters before it. `fits`: a row of the tables allows it. `added`: no row does, but
 * a code of the list in use, newer than the tables, does. `out`: another row of the table has it, none that fits.
 */
export type PcsFit = 'fits' | 'added' | 'out';

/** What the official definitions say of a value. */
export interface PcsMeaning {
	definition?: string;
	explanation?: string;
	/** What the value includes: anatomy, devices by trade name, examples of procedures. */
	includes?: string[];
}

/** One value of an axis. */
export interface PcsValue extends PcsMeaning {
	/** One character. */
	value: string;
	/** As the tables have it; null where only newer codes have the value and no table says what it means. */
	label: string | null;
	fit: PcsFit;
	/** Where there is no label: a code that has the value, with its title. */
	example?: { code: string; title: string };
}

/** The values of the axis that follows some characters, in the order of the table. */
export interface PcsStep {
	/** The characters before, none to six. */
	prefix: string;
	/** 1 to 7. */
	axis: number;
	/** As the tables name it: `Body System`, `Approach`. */
	name: string;
	/** The name of the axis behind it, none behind the seventh. */
	next?: string;
	values: PcsValue[];
}

/** What one character of a code means. */
export interface PcsAxisMeaning extends PcsMeaning {
	axis: number;
	name: string;
	value: string;
	label: string | null;
	/**
	 * Where the label was found: in a row that fits, in another row of the same table, or in the other tables of the
	 * same body system (of the section, for a Z) where all of them agree. Null: nowhere.
	 */
	from: 'row' | 'table' | 'system' | null;
}

/** How one list of codes stands to a code. */
export interface PcsListed {
	edition: string;
	/** First month in force. */
	release: string;
	origin: string;
	/** The list has the code. */
	has: boolean;
	/** The tables and the list differ in this code. */
	differs: boolean;
}

/** A code, or its first characters, axis by axis. */
export interface PcsExplained {
	code: string;
	axes: PcsAxisMeaning[];
	/** A row of the tables allows it, in the edition of the tables. */
	inTables: boolean;
	/** Newest first. Empty for less than seven characters. */
	lists: PcsListed[];
	/** The edition of the definitions; missing where that is not known or there are none. */
	definitions?: string;
	/** Where the code is newer than the tables. Titles of the others stand in the list of codes. */
	title?: string;
}

/** What is known along some characters: a step for each, and one beyond while there is an axis left. */
export interface PcsWalk {
	/** The characters as far as each fits those before it. */
	chars: string;
	/** One for each axis from the first: `steps[3]` is that of axis 4. */
	steps: PcsStep[];
}

/** @returns the characters of a start that a link asks for: upper case, at most seven, none that PCS has not */
export function readPcsStart(text: string | null): string {
	return (text ?? '')
		.toUpperCase()
		.replace(/[^0-9A-HJ-NP-Z]/g, '')
		.slice(0, PCS_AXES);
}

/**
 * Chooses a value for an axis. Later characters are kept, since most often they still fit; a walk along the
 * result says how far.
 * @param at place of the axis, 0 to 6
 */
export function takeValue(chars: string, at: number, value: string): string {
	return chars.slice(0, at) + value + chars.slice(at + 1);
}

/** @returns the place of the first axis that is still open: 7 when the code is whole */
export function openAxis(chars: string): number {
	return Math.min(PCS_AXES, chars.length);
}

/** @returns the one value that can be chosen, where there is only one */
export function onlyValue(step: PcsStep): string | undefined {
	const open = step.values.filter(({ fit }) => fit !== 'out');
	return open.length === 1 ? open[0]?.value : undefined;
}

/** @returns the value of a step that a pressed key means, when it can be chosen */
export function valueOfKey(step: PcsStep, key: string): string | undefined {
	const value = key.toUpperCase();
	return step.values.find((one) => one.value === value && one.fit !== 'out')?.value;
}

/** @returns what is chosen on an axis, where the walk knows it */
export function chosenValue(walk: PcsWalk, at: number): PcsValue | undefined {
	return walk.steps[at]?.values.find(({ value }) => value === walk.chars[at]);
}

/** A run of characters that have one meaning together, for the list of what is chosen so far. */
export interface PcsPart {
	/** Places of the characters, the end not included. */
	from: number;
	to: number;
	text: string;
}

/** What is chosen so far, in words: the table as one thing as soon as it is known, then each value. */
export function partsSoFar(walk: PcsWalk): PcsPart[] {
	const label = (at: number): string => chosenValue(walk, at)?.label ?? 'not in the tables';
	const single = (at: number): PcsPart => ({ from: at, to: at + 1, text: label(at) });
	const places = Array.from(walk.chars, (_, at) => at);
	if (places.length < 3) return places.map(single);
	return [{ from: 0, to: 3, text: `${label(2)}, ${label(1)}` }, ...places.slice(3).map(single)];
}

/** The axis as coders say it: the tables call the root operation `Operation`. */
export function axisWord(name: string): string {
	return name === 'Operation' ? 'Root Operation' : name;
}
