/**
 * Reads drills that are answered in a line, and the codes they are marked with, from what a stranger's file holds:
 * field by field, into objects of our own. What does not fit is undefined.
 */
import { CODE_SYSTEMS } from './code';
import { POA_MARKS } from './chart';
import { ERROR_CLASSES, type Drill } from './drill';
import { HIGHER_LOWER_ANSWERS, HIGHER_LOWER_MEASURES } from './drill-types/higher-lower';
import { EXAMS, type PackCodes } from './pack';

type Read<T> = (value: unknown) => T | undefined;
type Fields = Record<string, Read<unknown>>;
type Made<F extends Fields> = { [K in keyof F]: Exclude<ReturnType<F[K]>, undefined> };

const LONGEST = 4000;
const MOST = 4000;
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

const text: Read<string> = (value) =>
	typeof value === 'string' && value.length <= LONGEST ? value : undefined;
const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const count: Read<number> = (value) =>
	Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
const share: Read<number> = (value) =>
	typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
const one =
	<T extends string | number>(...of: readonly T[]): Read<T> =>
	(value) =>
		of.find((part) => part === value);
const list =
	<T>(read: Read<T>, most = MOST): Read<T[]> =>
	(value) => {
		if (!Array.isArray(value) || value.length > most) return undefined;
		const parts = value.map(read);
		return parts.includes(undefined) ? undefined : (parts as T[]);
	};
const pair: Read<[string, string]> = (value) => {
	const [a, b, ...more] = list(text, 2)(value) ?? [];
	return a === undefined || b === undefined || more.length > 0 ? undefined : [a, b];
};
const isPlain = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const table =
	<T>(read: Read<T>): Read<Record<string, T>> =>
	(value) => {
		if (!isPlain(value)) return undefined;
		const entries = Object.entries(value).map(([key, part]) => [key, read(part)] as const);
		const isOdd = entries.some(([key, part]) => part === undefined || UNSAFE.has(key));
		return isOdd || entries.length > MOST ? undefined : (Object.fromEntries(entries) as Record<string, T>);
	};

/** @param may fields that may be absent */
function record<F extends Fields, M extends Fields>(
	fields: F,
	may: M = {} as M
): Read<Made<F> & Partial<Made<M>>> {
	return (value) => {
		if (!isPlain(value)) return undefined;
		const made: Record<string, unknown> = {};
		for (const [name, read] of Object.entries(fields)) {
			made[name] = read(Object.hasOwn(value, name) ? value[name] : undefined);
			if (made[name] === undefined) return undefined;
		}
		for (const [name, read] of Object.entries(may)) {
			if (!Object.hasOwn(value, name) || value[name] === undefined) continue;
			made[name] = read(value[name]);
			if (made[name] === undefined) return undefined;
		}
		return made as Made<F> & Partial<Made<M>>;
	};
}

const system = one(...CODE_SYSTEMS);
const edition: Read<`FY${number}`> = (value) =>
	/^FY\d{4}$/u.test(text(value) ?? '') ? (value as `FY${number}`) : undefined;

const BASE = {
	id: text,
	rev: count,
	use: one('drill', 'mock'),
	topic: text,
	level: one(1, 2, 3, 4, 5),
	exams: list(one(...EXAMS)),
	setting: one('outpatient', 'inpatient', 'profee', 'any'),
	editions: list(edition, 20),
	prompt: text,
	rationale: text,
	refs: list(record({ source: text, edition: text, section: text }), 50),
	family: text,
	needsBook: flag,
	review: one('draft', 'read-twice', 'signed')
} as const;
const always: Read<true> = (value) => (value === true ? true : undefined);
const MAY = { context: text, note: text, cptNumbers: always } as const;
const choices = list(record({ id: text, text }, { why: text, error: one(...ERROR_CLASSES) }), 30);
const why = table(text);
const drill = <F extends Fields>(fields: F, may: Fields = {}) =>
	record({ ...BASE, ...fields }, { ...MAY, ...may });

const DRILLS = {
	typed_code: drill({
		type: one('typed_code'),
		system,
		answer: list(text, 50),
		partial: list(record({ code: text, credit: share, why: text }), 100)
	}),
	multiple_choice: drill({ type: one('multiple_choice'), choices, answer: text }),
	multi_select: drill({ type: one('multi_select'), choices, answer: list(text, 30) }),
	sequence: drill({
		type: one('sequence'),
		system,
		items: list(text, 30),
		answer: record({ first: text, before: list(pair, 100) })
	}),
	seventh_char: drill({ type: one('seventh_char'), stem: text, answer: text, wrong: why }),
	true_false: drill({ type: one('true_false'), answer: flag, why: text }),
	higher_lower: drill({
		type: one('higher_lower'),
		measure: one(...HIGHER_LOWER_MEASURES),
		year: text,
		left: text,
		right: text,
		answer: one(...HIGHER_LOWER_ANSWERS),
		wrong: why
	}),
	poa_pick: drill({ type: one('poa_pick'), code: text, answer: one(...POA_MARKS), wrong: why }),
	excludes1_spot: drill({
		type: one('excludes1_spot'),
		pairs: list(record({ id: text, codes: pair }, { why: text }), 20),
		answer: text
	}),
	modifier_pick: drill(
		{
			type: one('modifier_pick'),
			modifiers: list(record({ id: text }, { why: text }), 30),
			answer: list(text, 30)
		},
		{ none: text }
	),
	root_match: drill({
		type: one('root_match'),
		pairs: list(record({ left: text, right: text }), 30),
		extra: list(text, 30)
	})
} as const satisfies Partial<Record<Drill['type'], Read<unknown>>>;

/** Types that a file of questions can hold. */
export const ITEM_TYPES: readonly Drill['type'][] = Object.keys(DRILLS) as (keyof typeof DRILLS)[];

export function readItemDrill(value: unknown): Drill | undefined {
	const type = isPlain(value) ? value['type'] : undefined;
	const name = ITEM_TYPES.find((known) => known === type) as keyof typeof DRILLS | undefined;
	return name && (DRILLS[name](value) as Drill | undefined);
}

/** A node of a tree of codes: edges, each a character and the number of the node it leads to. */
const node: Read<string> = (value) =>
	/^!?(?:[ ]?[0-9A-Z][0-9a-z]+)*$/u.test(text(value) ?? '-') ? (value as string) : undefined;

export const readItemCodes: Read<PackCodes> = record({
	editions: table(text),
	trees: table(list(node)),
	titles: table(text),
	sevenths: table(table(text)),
	sides: table(list(text)),
	axes: table(table(table(text))),
	excludes1: list(text),
	poaExempt: list(text)
}) as Read<PackCodes>;

export const readText = text;
export const readCount = count;
export const readList = list;
export const readRecord = record;
