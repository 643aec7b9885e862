/** The fold of the log as rows: `cards` by card id, `sums` by `setting:…` and so on, days as in day-rows.ts. */
import { applyEvent, type AppliedEvent } from '../domain/fold';
import { pairsTaken } from '../domain/confusion';
import {
	emptyState,
	findKey,
	highlightKey,
	speedKey,
	tagKey,
	type CardState,
	type DaySum,
	type LearnerState
} from '../domain/learner-state';
import { allDays, readDay, writeDay, writeDays, type Today } from './day-rows';
import { readMeta } from './log-read';
import type { ReadRows, Rows } from './vault';

export type SumPart = Exclude<keyof LearnerState, 'cards'>;

const PREFIX: Record<SumPart, string> = {
	flags: 'flag:',
	days: 'day:',
	settings: 'setting:',
	bookmarks: 'bookmark:',
	disputes: 'dispute:',
	charts: 'chart:',
	tabs: 'tab:',
	marginNotes: 'marginNote:',
	highlights: 'highlight:',
	finds: 'find:',
	practised: 'practised:',
	exams: 'exam:',
	parameters: 'parameters:',
	pairs: 'pair:',
	pauses: 'pause:',
	filters: 'filter:',
	speeds: 'speed:',
	challenges: 'challenge:',
	tags: 'tag:'
};
const PARTS = Object.keys(PREFIX) as SumPart[];

/** Rows that an event changes. */
export interface Touched {
	cards: string[];
	sums: string[];
}

/** Takes an event. Returns the keys of the rows it changes. */
export function touchedBy(event: AppliedEvent): Touched {
	switch (event.kind) {
		case 'review':
			return { cards: [event.card], sums: [`day:${event.day}`, ...pairRows(event)] };
		case 'chart':
			return { cards: [], sums: [`chart:${event.item}`, `day:${event.day}`, ...pairRows(event)] };
		case 'round':
			return { cards: [], sums: [`day:${event.day}`] };
		case 'dispute':
			return { cards: [], sums: [`dispute:${event.item}`, `day:${event.day}`] };
		case 'setting':
			return { cards: [], sums: [`setting:${event.name}`] };
		case 'bookmark':
			return { cards: [], sums: [`bookmark:${event.item}`] };
		case 'tab':
			return { cards: [], sums: [`tab:${event.place}`] };
		case 'marginNote':
			return { cards: [], sums: [`marginNote:${event.place}`] };
		case 'highlight':
			return { cards: [], sums: [`highlight:${highlightKey(event.place, event.quote)}`] };
		case 'find':
			return { cards: [], sums: [`find:${findKey(event)}`, `day:${event.day}`, ...pairRows(event)] };
		case 'practice':
			return { cards: [], sums: [`practised:${event.item}`, `day:${event.day}`, ...pairRows(event)] };
		case 'exam':
			return { cards: [], sums: [`exam:${event.round}`, `day:${event.day}`] };
		case 'parameters':
			return { cards: [], sums: [`parameters:${event.version}`] };
		case 'miss':
			return { cards: [], sums: [] };
		case 'toldApart':
			return { cards: [], sums: [`pair:${event.pair}`, `day:${event.day}`] };
		case 'pause':
			return { cards: [], sums: [`pause:${event.from}`] };
		case 'filter':
			return { cards: [], sums: [`filter:${event.name}`] };
		case 'speed':
			return { cards: [], sums: [`speed:${speedKey(event)}`, `day:${event.day}`] };
		case 'challenge':
			return { cards: [], sums: [`challenge:${event.round}`, `day:${event.day}`] };
		case 'tag':
			return { cards: [], sums: [`tag:${tagKey(event.tag, event.item)}`] };
		case 'card':
			return { cards: [], sums: [`flag:${event.card}`] };
	}
}

const pairRows = ({ taken }: { taken?: string }): string[] => pairsTaken(taken).map((pair) => `pair:${pair}`);

/** All rows that some events change, each once. */
export function touchedByAll(events: readonly AppliedEvent[]): Touched {
	const cards = new Set<string>();
	const sums = new Set<string>();
	for (const event of events) {
		const touched = touchedBy(event);
		for (const key of touched.cards) cards.add(key);
		for (const key of touched.sums) sums.add(key);
	}
	return { cards: [...cards], sums: [...sums] };
}

/** Reads some rows as a state that knows only them. */
export async function readPart(rows: ReadRows, touched: Touched, meta: Today): Promise<LearnerState> {
	const state = emptyState();
	const [cards, sums] = await Promise.all([
		Promise.all(touched.cards.map((key) => rows.get('cards', key))),
		Promise.all(
			touched.sums.map((key) =>
				partOf(key) === 'days' ? readDay(rows, dayOf(key), meta) : rows.get('sums', key)
			)
		)
	]);
	for (const [at, key] of touched.cards.entries()) setCard(state, key, cards[at]);
	for (const [at, key] of touched.sums.entries()) setSum(state, key, sums[at]);
	return state;
}

/** Reads all rows. */
export async function readState(rows: ReadRows): Promise<LearnerState> {
	const [cards, keys, values, meta] = await Promise.all([
		rows.all('cards'),
		rows.keys('sums'),
		rows.all('sums'),
		readMeta(rows)
	]);
	const sums = keys.map((key, at) => [String(key), values[at]] as const);
	const state = { ...emptyState(), days: allDays(sums, meta) };
	// A card says its own name, so that its key need not be read.
	for (const card of cards) if (isCard(card)) state.cards.set(card.card, card);
	for (const [key, sum] of sums) if (partOf(key) !== 'days') setSum(state, key, sum);
	return state;
}

/**
 * Writes the rows `touched` of a state; what the state does not hold is deleted. Days may go into `meta`, which the
 * caller puts into its row.
 */
export function writePart(rows: Rows, state: LearnerState, touched: Touched, meta: Today): void {
	for (const key of touched.cards) {
		const card = state.cards.get(key);
		if (card === undefined) rows.delete('cards', key);
		else rows.put('cards', key, card);
	}
	for (const key of touched.sums) {
		const sum = getSum(state, key);
		if (partOf(key) === 'days') writeDay(rows, dayOf(key), sum as DaySum | undefined, meta);
		else if (sum === undefined) rows.delete('sums', key);
		else rows.put('sums', key, sum);
	}
}

/** Replaces all rows, and what `meta` says of days, which the caller puts into its row. */
export function writeState(rows: Rows, state: LearnerState, meta: Today): void {
	rows.clear('cards');
	rows.clear('sums');
	for (const [key, card] of state.cards) rows.put('cards', key, card);
	writeDays(rows, state.days, meta);
	for (const part of PARTS)
		if (part !== 'days') for (const [key, sum] of state[part]) rows.put('sums', PREFIX[part] + key, sum);
}

/** A state as plain rows, for a text. */
export interface StateRows {
	cards: CardState[];
	/** By the keys of the store `sums`. */
	sums: [string, unknown][];
}

export const stateRows = {
	write(state: LearnerState): StateRows {
		const sums: [string, unknown][] = [];
		for (const part of PARTS) for (const [key, sum] of state[part]) sums.push([PREFIX[part] + key, sum]);
		return { cards: [...state.cards.values()], sums };
	},
	/** Throws where the rows are none. */
	read({ cards, sums }: StateRows): LearnerState {
		const state = emptyState();
		for (const card of cards) state.cards.set(card.card, card);
		for (const [key, sum] of sums) setSum(state, key, sum);
		return state;
	}
};

/** Puts the rows `touched` of one state into another; what the first does not hold goes. */
export function setRows(state: LearnerState, touched: Touched, from: LearnerState): void {
	for (const key of touched.cards) {
		const card = from.cards.get(key);
		if (card) state.cards.set(key, card);
		else state.cards.delete(key);
	}
	for (const key of touched.sums) {
		const part = partOf(key);
		if (!part) continue;
		const sum = getSum(from, key);
		if (sum === undefined) mapOf(state, part).delete(innerKey(part, key));
		else setSum(state, key, sum);
	}
}

/** Folds events, which are live and in order, into the rows they touch, and into `meta` as `writePart` does. */
export async function applyToRows(
	rows: Rows,
	events: readonly AppliedEvent[],
	meta: Today
): Promise<Touched> {
	const touched = touchedByAll(events);
	const state = await readPart(rows, touched, meta);
	for (const event of events) applyEvent(state, event);
	writePart(rows, state, touched, meta);
	return touched;
}

/** Rows of our own, written by `writePart` alone; one that was damaged is left out, and the check finds it. */
function isCard(row: unknown): row is CardState {
	return typeof row === 'object' && row !== null && typeof (row as Partial<CardState>).card === 'string';
}

/** Which part of a state a key of the store `sums` belongs to. */
export function partOf(key: string): SumPart | undefined {
	return PARTS.find((part) => key.startsWith(PREFIX[part]));
}

function mapOf(state: LearnerState, part: SumPart): Map<string | number, unknown> {
	return state[part] as Map<string | number, unknown>;
}

const dayOf = (key: string): number => Number(innerKey('days', key));

/** The name of a row within its part. */
export function innerKey(part: SumPart, key: string): string | number {
	const inner = key.slice(PREFIX[part].length);
	return part === 'days' || part === 'pauses' ? Number(inner) : inner;
}

function setCard(state: LearnerState, key: string, row: unknown): void {
	// Rows of our own database, written by `writePart` alone, rebuilt from the log when in doubt.
	if (row !== undefined)
		state.cards.set(key, row as LearnerState['cards'] extends Map<string, infer C> ? C : never);
}

function setSum(state: LearnerState, key: string, row: unknown): void {
	const part = partOf(key);
	if (part && row !== undefined) mapOf(state, part).set(innerKey(part, key), row);
}

function getSum(state: LearnerState, key: string): unknown {
	const part = partOf(key);
	return part ? mapOf(state, part).get(innerKey(part, key)) : undefined;
}
