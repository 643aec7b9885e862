/** The way through the book to a code: what was opened, in order, and what a senior coder would say of it. */
import { compactCode } from './code';
import type { FindDoor, FindSystem } from './find-race';
import { termForPhrase } from './find-terms';

/**
 * - `letter` a letter of the Index · `index` a term of it, as its path
 * - `chapter` a chapter or section of the Tabular List
 * - `icd10cm`, `icd10pcs`, `hcpcs` an entry, as its code
 * - `note` an entry that was left through one of its notes
 * - `tables` the ICD-10-PCS tables, with the characters that were chosen
 * - `guidelines` a section of the Guidelines · `search` what was typed into a search box
 */
export const ROUTE_PLACES = [
	'letter', 'index', 'chapter', 'icd10cm', 'icd10pcs', 'hcpcs', 'note', 'tables', 'guidelines', 'search'
] as const; // prettier-ignore
export type RoutePlace = (typeof ROUTE_PLACES)[number];

export interface RouteStep {
	place: RoutePlace;
	what: string;
	/** Whole seconds since the phrase was shown; 0 without a clock. */
	second: number;
}

/** Where characters are added one by one: the last state of them is the step. */
const GROWING: readonly RoutePlace[] = ['search', 'tables'];

/**
 * The route with one more step. The same place again is no step, also as it is left through one of its notes, and
 * a word that is typed is one.
 */
export function withStep(route: readonly RouteStep[], step: RouteStep): RouteStep[] {
	const last = route.at(-1);
	if (last?.place === 'note' && step.place === 'icd10cm' && step.what === last.what) return [...route];
	if (last?.place !== step.place) return [...route, step];
	if (last.what === step.what) return [...route];
	const isGrowing =
		GROWING.includes(step.place) && (step.what.startsWith(last.what) || last.what.startsWith(step.what));
	return isGrowing ? [...route.slice(0, -1), { ...step, second: last.second }] : [...route, step];
}

/** The log takes no longer text. */
const MOST_TEXT = 10_000;

/** One step a line, as the log keeps it: `12 index Fracture, traumatic`. Steps that do not fit are left out. */
export function routeText(route: readonly RouteStep[]): string {
	let text = '';
	for (const { second, place, what } of route) {
		const line = `${text === '' ? '' : '\n'}${second} ${place} ${what.replace(/\s+/g, ' ')}`;
		if (text.length + line.length > MOST_TEXT) break;
		text += line;
	}
	return text;
}

export interface CoachedFind {
	door: FindDoor;
	system: FindSystem;
	/** The code that was looked for, and the one that was given. */
	key: string;
	given: string;
	/** What the learner read. */
	phrase: string;
	route: readonly RouteStep[];
	/** Paths of the terms that lead to the key, the most exact first: `Fracture, traumatic, femur, neck`. */
	terms: readonly string[];
}

const openedTerms = (route: readonly RouteStep[]): string[] =>
	route.filter(({ place }) => place === 'index').map(({ what }) => what);

/** A path is a term, or stands above it. */
const isOnWay = (path: string, term: string) => term === path || term.startsWith(`${path}, `);

/** Of the terms that lead to the code the one that was begun, else the one to look under for the phrase. */
function fittingTerm({ route, terms, phrase }: CoachedFind): string {
	const begun = terms.filter((term) => openedTerms(route).some((path) => isOnWay(path, term)));
	return termForPhrase(phrase, begun.length > 0 ? begun : terms);
}

/** An entry at or above the code was read: what bites stands at the header as often as at the code. */
function hasRead(route: readonly RouteStep[], code: string): boolean {
	const bare = compactCode(code);
	return route.some(({ place, what }) => place === 'icd10cm' && bare.startsWith(compactCode(what)));
}

const firstOf = (route: readonly RouteStep[], ...places: RoutePlace[]): number => {
	const at = route.findIndex(({ place }) => places.includes(place));
	return at < 0 ? Infinity : at;
};

const NEVER_READ = 'You never read the Tabular entry: notes there can change the code.';

/** What the Index has, as a sentence; what is said instead where no term is known. */
const orElse = (term: string, otherwise: string) => (term === '' ? otherwise : `The Index has ${term}.`);
const searched = (term: string, otherwise: string) =>
	term === '' ? `You searched. ${otherwise}` : `You searched: the Index has ${term}.`;

/** For who gave another code: the term, and the one that was opened in its place. */
function missedTerm({ given, key, route }: CoachedFind, term: string): string {
	if (given === key || term === '') return '';
	const opened = openedTerms(route).at(-1);
	return opened === undefined || isOnWay(opened, term)
		? `The Index has ${term}.`
		: `The Index has ${term}, not ${opened}.`;
}

function coachDiagnosis(find: CoachedFind, term: string): string[] {
	const { route, given } = find;
	const missed = missedTerm(find, term);
	const index = firstOf(route, 'letter', 'index');
	const tabular = firstOf(route, 'icd10cm', 'chapter');
	const search = firstOf(route, 'search');
	const read = hasRead(route, given);
	if (search < index && search < tabular)
		return [searched(term, 'On paper the Index comes first.'), read ? '' : NEVER_READ];
	if (tabular < index) return ['You opened the Tabular first.', orElse(term, 'The Index comes first.')];
	if (index === Infinity) return ['You gave the code without opening Index or Tabular.', orElse(term, '')];
	if (!read) return [NEVER_READ, missed];
	return ['You went through the Index and verified in the Tabular.', missed];
}

function coachProcedure(find: CoachedFind, term: string): string[] {
	const { route, key } = find;
	const index = firstOf(route, 'letter', 'index');
	const tables = firstOf(route, 'tables', 'icd10pcs');
	const search = firstOf(route, 'search');
	const missed = missedTerm(find, term);
	if (search < index && search < tables) return [searched(term, 'On paper its table is the way.')];
	if (index === Infinity && tables === Infinity)
		return [`You gave the code without opening table ${key.slice(0, 3)}.`, orElse(term, '')];
	if (tables === Infinity)
		return [
			`You never opened table ${key.slice(0, 3)}: the Index gives only the beginning of a code.`,
			missed
		];
	// In ICD-10-PCS a code is built from the tables; the Index is a way to them.
	if (tables < index)
		return ['You went straight to the tables. For ICD-10-PCS that is a way of its own.', missed];
	return ['You went through the Index and built the code in its table.', missed];
}

/** @returns one or two sentences on the way that was taken, whether the code was right or not */
export function coach(find: CoachedFind): string {
	const term = fittingTerm(find);
	const said =
		find.door === 'paper'
			? ['The app does not see the way through your own book.', orElse(term, '')]
			: find.system === 'icd10cm'
				? coachDiagnosis(find, term)
				: coachProcedure(find, term);
	return said.filter(Boolean).join(' ');
}

/** @returns what is said of a phrase that was passed over */
export function coachSkipped(find: CoachedFind): string {
	const term = fittingTerm(find);
	return `Skipped, and not counted.${term === '' ? '' : ` The Index has ${term}.`}`;
}
