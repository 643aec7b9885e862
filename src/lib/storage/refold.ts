/** Folding parts of the log anew, inside the transaction that took something back. */
import type { EventId } from '../domain/event';
import { applyEvent, fold, liveEvents, type AppliedEvent } from '../domain/fold';
import { emptyState, type FindState, type LearnerState } from '../domain/learner-state';
import {
	innerKey,
	partOf,
	touchedBy,
	touchedByAll,
	writePart,
	writeState,
	type SumPart,
	type Touched
} from './derived';
import { readLines, readMeta } from './log-read';
import { unpack } from './packed-state';
import type { LogMeta } from './schema';
import type { ReadRows, Rows } from './vault';

/** Tombstones concern every search: they say what lives. */
const UNDO = '"kind":"undo"';

/** Takes ids. Returns those of them that are live events of the log, in order. */
export async function liveAmong(rows: ReadRows, ids: ReadonlySet<EventId>): Promise<AppliedEvent[]> {
	const needles = [UNDO, ...[...ids].map((id) => `"id":"${id}"`)];
	const { events } = await readLines(rows, needles);
	return liveEvents(events).filter((event) => ids.has(event.id));
}

/**
 * Folds some rows anew from the log. Sealed chunks are searched as text, so that only lines that name a touched
 * row are parsed: taking back stays fast in a log of 100,000 events. Days may go into `meta`.
 */
export async function refold(rows: Rows, touched: Touched, meta: LogMeta): Promise<void> {
	const { events } = await readLines(rows, [UNDO, ...needlesOf(touched)]);
	const cards = new Set(touched.cards);
	const sums = new Set(touched.sums);
	const state = emptyState();
	for (const event of liveEvents(events)) {
		const own = touchedBy(event);
		if (own.cards.some((key) => cards.has(key)) || own.sums.some((key) => sums.has(key))) {
			applyEvent(state, event);
		}
	}
	writePart(rows, state, touched, meta);
}

/**
 * An older release kept looking up by chapter alone, whatever the door. Are there such rows?
 * @param finds rows as they were read
 */
export const areFindsOld = ({ finds }: Pick<LearnerState, 'finds'>): boolean =>
	[...finds.values()].some(({ door }: Partial<FindState>) => door === undefined);

/** Folds all rows of looking up anew; those of an older release go. */
export async function refoldFinds(rows: Rows): Promise<void> {
	const { events } = await readLines(rows, [UNDO, ...NEEDLES.finds('')]);
	const state = fold(events);
	const keys = [...(await rows.keys('sums')).map(String), ...touchedByAll(liveEvents(events)).sums];
	const sums = [...new Set(keys)].filter((key) => partOf(key) === 'finds');
	unpack(rows);
	writePart(rows, state, { cards: [], sums }, await readMeta(rows));
}

/** Folds the whole log anew; days may go into `meta`. Returns the rows there are now. */
export async function rebuild(rows: Rows, meta: LogMeta): Promise<Touched> {
	const { events } = await readLines(rows);
	unpack(rows);
	writeState(rows, fold(events), meta);
	return touchedByAll(liveEvents(events));
}

/** How a line of the log names a row. */
function needlesOf(touched: Touched): string[] {
	const needles = touched.cards.map((card) => `"card":${JSON.stringify(card)}`);
	for (const key of touched.sums) {
		const part = partOf(key);
		if (part) needles.push(...NEEDLES[part](innerKey(part, key)));
	}
	return [...new Set(needles)];
}

const named = (field: string) => (name: string | number) => [`"${field}":${JSON.stringify(String(name))}`];
/** Lines of a kind that is not often written: all of them are read. */
const kind = (name: string) => () => [`"kind":"${name}"`];

/** A part that is not here does not compile: what a sealed line says of it would be lost with the next undo. */
const NEEDLES: Readonly<Record<SumPart, (name: string | number) => string[]>> = {
	days: (day) => [`"day":${day}`],
	flags: named('card'),
	settings: named('name'),
	bookmarks: named('item'),
	disputes: named('item'),
	charts: named('item'),
	practised: named('item'),
	// A pair stands in what was taken for what, beside the event of its own.
	pairs: () => ['"taken":', ...kind('toldApart')()],
	tabs: kind('tab'),
	marginNotes: kind('marginNote'),
	highlights: kind('highlight'),
	finds: kind('find'),
	exams: kind('exam'),
	parameters: kind('parameters'),
	pauses: kind('pause'),
	filters: kind('filter'),
	speeds: kind('speed'),
	challenges: kind('challenge'),
	tags: kind('tag')
};
