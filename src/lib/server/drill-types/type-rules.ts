/** What the content build asks of a type of drill. One file a type; `rules-of.ts` has the table of them. */
import type { Drill } from '../../domain/drill';
import type { Books, CodeUse } from '../checks/item';
import type { Finding } from '../problem';

export interface TypeRules<D extends Drill> {
	/** Seconds that an answer takes beyond reading. */
	seconds: number;
	/** What is graded: a change of it raises the rev. */
	graded(drill: D): unknown;
	/** What a blind reader is given beyond the stem: no key, no reasons. */
	shown(drill: D): Record<string, unknown>;
	/** Texts that a learner may see beyond stem and rationale, with their places. */
	texts(drill: D): { place: string; text: string }[];
	/** Codes in fields of their own; place `answer` for those of the key. */
	codes(drill: D): CodeUse[];
	/** Diagnosis codes that the key puts on one claim. */
	claim?(drill: D): string[];
	/** The code whose category makes the item a family with others. */
	familyCode?(drill: D): string;
	/** What is wrong with the item by itself. */
	check(drill: D): Finding[];
	/** What the official releases say against it. */
	checkBooks?(drill: D, books: Books): Finding[];
}

export const form = (reason: string): Finding => ({ rule: 'form', reason });

/** @returns those that stand more than once, each once */
export const twice = (list: readonly string[]): string[] => [
	...new Set(list.filter((one, at) => list.indexOf(one) !== at))
];

/** @param must what is asked of each code @param place where the codes stand */
export const uses = (must: CodeUse['must'], place: string, codes: readonly string[]): CodeUse[] =>
	codes.map((code) => ({ code, place, must }));

interface OneOf {
	id: string;
	text?: string;
	why?: string | undefined;
}

/** A list of choices with one right one: each wrong one has its reason. */
export function checkOneRight(name: string, list: readonly OneOf[], answer: string): Finding[] {
	const ids = list.map(({ id }) => id);
	return [
		...twice(ids).map((id) => form(`${name} ${id} stands twice`)),
		...twice(list.map(({ id, text }) => (text ?? id).toLowerCase())).map((text) =>
			form(`two of ${name} say "${text}"`)
		),
		...(ids.includes(answer) ? [] : [form(`answer ${answer} is none of ${name}`)]),
		...list.filter(({ id, why }) => id !== answer && why === undefined).map(({ id }) => form(`${name} ${id} is wrong and has no why`)) // prettier-ignore
	];
}

/** The texts of such a list. */
export const choiceTexts = (name: string, list: readonly OneOf[]): { place: string; text: string }[] =>
	list.flatMap(({ id, text, why }) => [
		{ place: `${name} ${id}`, text: text ?? '' },
		{ place: `why ${name} ${id}`, text: why ?? '' }
	]);
