/** Laterality: the code of one side is shown, the one of another is asked. Titles that differ in the side alone prove it. */
import type { ErrorClass } from '../../domain/drill';
import type { GeneratedDrill } from '../../domain/skills';
import { editionOf, type Generator } from './book';
import { choicesOf, frameOf, guideline, tabularAt, type Wrong } from './frame';
import { billablePlaces, nearby } from './nearby';
import { markingCodes } from './marking-codes';
import type { CodeSet } from '../code-set';

export const SIDES = ['right', 'left', 'bilateral', 'unspecified'] as const;
export type Side = (typeof SIDES)[number];

/** The place of each side's code. */
export type SideFamily = Partial<Record<Side, number>>;

/** "Right eye" stands beside "bilateral" and "bilateral eyes". */
const NAMED = /\b(right|left|bilateral)\b(?: (?:eyes?|ears?)\b)?/gi;
const UNSPECIFIED = /\bunspecified\b(?: (?:eyes?|ears?|sides?)\b)?/gi;

const without = (title: string, [words]: RegExpExecArray, at: number): string =>
	`${title.slice(0, at)}*${title.slice(at + words.length)}`;

/** @returns the side that a title names once, and the title without it; null for none or several */
export function sideOf(title: string): { side: Side; bare: string } | null {
	const [found, second] = title.matchAll(NAMED);
	if (!found || second) return null;
	return { side: (found[1] ?? '').toLowerCase() as Side, bare: without(title, found, found.index) };
}

/** Of injuries only the first visit is asked: the other 7th characters repeat the same titles. */
const isLaterVisit = (code: string): boolean => /^.{6}[B-Z]$/.test(code);

/** Families with right and left and at least one of the others, each side once. */
export function sideFamilies(set: CodeSet): SideFamily[] {
	const families = new Map<string, SideFamily>();
	const doubtful = new Set<string>();
	const open: number[] = [];
	const put = (key: string, side: Side, at: number): void => {
		const family = families.get(key) ?? {};
		if (family[side] !== undefined) doubtful.add(key);
		family[side] = at;
		families.set(key, family);
	};
	const keyOf = (at: number, bare: string): string => `${set.compact(at).slice(0, 3)} ${bare}`;
	for (const at of billablePlaces(set)) {
		if (isLaterVisit(set.compact(at))) continue;
		const title = set.title(at);
		const found = sideOf(title);
		if (found) put(keyOf(at, found.bare), found.side, at);
		else if (/unspecified/i.test(title)) open.push(at);
	}
	for (const at of open) {
		const title = set.title(at);
		for (const words of title.matchAll(UNSPECIFIED)) {
			const key = keyOf(at, without(title, words, words.index));
			if (families.has(key)) put(key, 'unspecified', at);
		}
	}
	return [...families]
		.filter(([key]) => !doubtful.has(key))
		.map(([, family]) => family)
		.filter(({ right, left, bilateral, unspecified }) =>
			[right, left, bilateral ?? unspecified].every((at) => at !== undefined)
		);
}

const LIMB =
	/\b(arms?|forearm|elbow|wrist|hand|fingers?|thumb|shoulder|clavicle|humerus|radius|ulna|hip|thigh|femur|femoral|knee|patella|legs?|tibia|fibula|ankle|foot|toes?|heel|calf|limb|extremity|metatarsal|metacarpal|phalanx)\b/i;

/** Which skill a family belongs to. */
export function placeOf(code: string, title: string): 'eye' | 'limb' | 'other' {
	if (/^H[0-5]/.test(code) || /\b(eyes?|eyelids?|orbit)\b/i.test(title)) return 'eye';
	return LIMB.test(title) ? 'limb' : 'other';
}

const SAYS: Record<Side, string> = {
	right: 'The record says right instead.',
	left: 'The record says left instead.',
	bilateral: 'The record says both sides instead.',
	unspecified: 'The record names no side.'
};
const IS: Record<Side, string> = {
	right: 'the right side',
	left: 'the left side',
	bilateral: 'both sides',
	unspecified: 'the unspecified side'
};

function wrongSide(side: Side, asked: Side): { why: string; error: ErrorClass } {
	if (side === 'unspecified')
		return { why: 'This is the unspecified side, and the record names it.', error: 'unspecified' };
	const why =
		asked === 'unspecified' ? `This is ${IS[side]}, which the record does not say.` : `This is ${IS[side]}.`;
	return { why, error: 'wrong_side' };
}

/** @param kind `eye`, `limb` or `other` */
export const laterality: Generator = (book, kind) => {
	const { set } = book;
	const edition = editionOf(book);
	const families = sideFamilies(set).filter(
		({ right = 0 }) => placeOf(set.compact(right), set.title(right)) === kind
	);
	const member = new Set(families.flatMap((family) => Object.values(family)));
	/** Codes beside a family with the side that is asked, and other details. */
	const beside = (at: number, family: SideFamily, side: Side): number[] => {
		const own = new Set(Object.values(family));
		const category = set.compact(at).slice(0, 3);
		const fits = (other: number): boolean =>
			!own.has(other) &&
			set.billable(other) &&
			!isLaterVisit(set.compact(other)) &&
			set.compact(other).startsWith(category) &&
			(side === 'unspecified' ? member.has(other) : sideOf(set.title(other))?.side === side);
		return nearby(set, at, fits, 3, 250);
	};
	const fit = families.filter((family) => {
		const present = SIDES.filter((side) => family[side] !== undefined);
		return (
			present.length === 4 || present.every((side) => beside(family[side] ?? 0, family, side).length > 0)
		);
	});
	if (fit.length === 0) return null;
	return (id, random): GeneratedDrill => {
		const family = random.pick(fit);
		const [shown = 'right', asked = 'left', ...others] = random.shuffle(
			SIDES.filter((side) => family[side] !== undefined)
		);
		const key = family[asked] ?? 0;
		const given = family[shown] ?? 0;
		const code = set.code(key);
		const title = set.title(key);
		const sides = [shown, ...others].map((side): Wrong => ({
			text: set.code(family[side] ?? 0),
			...wrongSide(side, asked)
		}));
		const more = sides.length < 3 ? beside(key, family, asked).slice(0, 3 - sides.length) : [];
		const wrong = [
			...sides,
			...more.map((at): Wrong => ({
				text: set.code(at),
				why: `This differs in more than the side: ${set.title(at)}.`,
				error: 'rule'
			}))
		];
		const base = {
			...frameOf(id, 'cm.gen', edition, [guideline('I.B.13'), tabularAt(edition, code)]),
			note: `${set.code(given)}: ${set.title(given)}.`,
			rationale: `${code} is “${title}”. In ${edition} its title and that of ${set.code(given)} differ in the side alone.`
		};
		const drill: GeneratedDrill['drill'] =
			random.below(3) === 0
				? {
						...base,
						type: 'typed_code',
						prompt: `${SAYS[asked]} Enter the code.`,
						system: 'icd10cm',
						answer: [code],
						partial: wrong.map(({ text, why }) => ({ code: text, credit: 0, why }))
					}
				: {
						...base,
						type: 'multiple_choice',
						prompt: `${SAYS[asked]} Which code is it?`,
						...choicesOf(random, code, wrong)
					};
		return {
			drill,
			codes: markingCodes(set, {
				titles: [code, set.code(given), ...wrong.map(({ text }) => text)],
				trees: [code]
			}),
			proof: { ...tabularAt(edition, code), row: `${code} ${title}` }
		};
	};
};
