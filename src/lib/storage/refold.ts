/** Folding parts of the log anew, inside the transaction that took something back. */
import type { EventId } from '../domain/event';
import { applyEvent, fold, liveEvents, type AppliedEvent } from '../domain/fold';
import { emptyState } from '../domain/learner-state';
import { touchedBy, touchedByAll, writePart, writeState, type Touched } from './derived';
import { readLines } from './log-read';
import { unpack } from './packed-state';
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
 * row are parsed: taking back stays fast in a log of 100,000 events.
 */
export async function refold(rows: Rows, touched: Touched): Promise<void> {
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
	writePart(rows, state, touched);
}

/** Folds the whole log anew. Returns the rows there are now. */
export async function rebuild(rows: Rows): Promise<Touched> {
	const { events } = await readLines(rows);
	unpack(rows);
	writeState(rows, fold(events));
	return touchedByAll(liveEvents(events));
}

/** How a line of the log names a row. */
function needlesOf(touched: Touched): string[] {
	const needles = touched.cards.map((card) => `"card":${JSON.stringify(card)}`);
	for (const key of touched.sums) {
		const cut = key.indexOf(':');
		const name = key.slice(cut + 1);
		const field = FIELD[key.slice(0, cut)];
		needles.push(field === 'day' ? `"day":${name}` : `"${field}":${JSON.stringify(name)}`);
	}
	return needles;
}

const FIELD: Readonly<Record<string, string>> = {
	day: 'day',
	flag: 'card',
	setting: 'name',
	bookmark: 'item',
	dispute: 'item',
	chart: 'item'
};
