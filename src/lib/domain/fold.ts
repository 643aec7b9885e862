/**
 * Folds a log into what it says. Events may come in any order and more than once; the same log gives the same
 * state in every engine, since all is whole numbers and nothing computes FSRS again: a card's memory is what its
 * live head wrote down.
 */
import type {
	ChartEvent,
	DisputeEvent,
	ToldApartEvent,
	ExamEvent,
	FindEvent,
	LogEvent,
	ParametersEvent,
	PracticeEvent,
	ReviewEvent,
	SpeedEvent,
	StoredEvent,
	UndoEvent
} from './event';
import { pairsTaken } from './confusion';
import { knownEvent } from './event-check';
import {
	emptyDay,
	emptyState,
	findKey,
	highlightKey,
	speedKey,
	tagKey,
	type CardState,
	type ChartResult,
	type DaySum,
	type LearnerState
} from './learner-state';
import type { CalendarDay } from './study-day';
import { union } from './union';

/** An event that changes the state by itself. */
export type AppliedEvent = Exclude<LogEvent, UndoEvent>;

/**
 * Takes a log in any order. Returns the events that count, in order: known, and not taken back. A tombstone
 * reaches only what is ordered before it, so events that point at each other in a circle cannot contradict, and
 * a tombstone that was itself taken back buries nothing.
 */
export function liveEvents(events: Iterable<StoredEvent>): AppliedEvent[] {
	return liveOf(union(events));
}

/** As `liveEvents`, for events that are already in order and without doubles. */
export function liveOf(ordered: readonly StoredEvent[]): AppliedEvent[] {
	const dead = new Set<string>();
	const live: AppliedEvent[] = [];
	for (let at = ordered.length - 1; at >= 0; at--) {
		const stored = ordered[at];
		if (!stored || (dead.size > 0 && dead.has(stored.id))) continue;
		const event = knownEvent(stored);
		if (event?.kind === 'undo') for (const target of event.targets) dead.add(target);
		else if (event) live.push(event);
	}
	return live.reverse();
}

/** Takes a log in any order. Returns the state it tells. */
export function fold(events: Iterable<StoredEvent>): LearnerState {
	return foldOf(union(events));
}

/** As `fold`, for events that are already in order and without doubles. */
export function foldOf(ordered: readonly StoredEvent[]): LearnerState {
	const state = emptyState();
	for (const event of liveOf(ordered)) applyEvent(state, event);
	return state;
}

/**
 * Applies one event to `state`, which it changes. The event must be ordered after all that were applied before.
 * Rows are replaced, never changed in place, so whoever holds an old row keeps it as it was.
 */
export function applyEvent(state: LearnerState, event: AppliedEvent): void {
	switch (event.kind) {
		case 'review':
			return applyReview(state, event);
		case 'chart':
			return applyChart(state, event);
		case 'round':
			return addToDay(state, event.day, { rounds: event.finished ? 1 : 0 });
		case 'dispute':
			return applyDispute(state, event);
		case 'setting':
			if (event.value === null) state.settings.delete(event.name);
			else state.settings.set(event.name, event.value);
			return;
		case 'bookmark':
			if (event.on) state.bookmarks.set(event.item, event.at);
			else state.bookmarks.delete(event.item);
			return;
		case 'tab':
			if (event.label === '') state.tabs.delete(event.place);
			else state.tabs.set(event.place, { label: event.label, at: event.at });
			return;
		case 'marginNote':
			if (event.text === '') state.marginNotes.delete(event.place);
			else state.marginNotes.set(event.place, event.text);
			return;
		case 'highlight': {
			const key = highlightKey(event.place, event.quote);
			if (event.on) state.highlights.set(key, event.at);
			else state.highlights.delete(key);
			return;
		}
		case 'find':
			return applyFind(state, event);
		case 'practice':
			return applyPractice(state, event);
		case 'exam':
			return applyExam(state, event);
		case 'parameters':
			return applyParameters(state, event);
		case 'miss':
			// Causes are counted where all reviews are read: in statistics.
			return;
		case 'toldApart':
			return applyToldApart(state, event);
		case 'pause':
			if (event.on) state.pauses.set(event.from, event.until);
			else state.pauses.delete(event.from);
			return;
		case 'filter':
			if (event.rule === '') state.filters.delete(event.name);
			else state.filters.set(event.name, event.rule);
			return;
		case 'speed':
			return applySpeed(state, event);
		case 'challenge': {
			const { challenge, nonce, nickname, asked, right, ms, result, at, day } = event;
			state.challenges.set(event.round, { challenge, nonce, nickname, asked, right, ms, result, at, day });
			return addToDay(state, event.day, { rounds: 1 });
		}
		case 'tag': {
			const key = tagKey(event.tag, event.item);
			if (event.on) state.tags.set(key, event.at);
			else state.tags.delete(key);
			return;
		}
		case 'card':
			if (event.action === 'resume') state.flags.delete(event.card);
			else state.flags.set(event.card, { card: event.card, action: event.action, until: event.until });
			return;
	}
}

function addToDay(state: LearnerState, day: CalendarDay, add: Partial<DaySum>): void {
	const sum = { ...(state.days.get(day) ?? emptyDay()) };
	for (const field of Object.keys(add) as (keyof DaySum)[]) sum[field] += add[field] ?? 0;
	state.days.set(day, sum);
}

/** As `addToDay`, for what a log holds most of. */
function addReview(state: LearnerState, event: ReviewEvent, right: number, partial: number): void {
	const before = state.days.get(event.day) ?? emptyDay();
	state.days.set(event.day, {
		answers: before.answers + 1,
		right: before.right + right,
		partial: before.partial + partial,
		fresh: before.fresh + (event.prev === null ? 1 : 0),
		accepted: before.accepted,
		charts: before.charts,
		rounds: before.rounds,
		ms: before.ms + event.ms,
		lookup: before.lookup + event.lookup
	});
}

function applyReview(state: LearnerState, event: ReviewEvent): void {
	const before = state.cards.get(event.card);
	const right = event.verdict === 'right' ? 1 : 0;
	const partial = event.verdict === 'partial' ? 1 : 0;
	const card: CardState = {
		card: event.card,
		head: event.id,
		item: event.item,
		rev: event.rev,
		verdict: event.verdict,
		grade: event.grade,
		round: event.round,
		at: event.at,
		memory: event.after,
		reviews: (before?.reviews ?? 0) + 1,
		right: (before?.right ?? 0) + right,
		partial: (before?.partial ?? 0) + partial,
		ms: (before?.ms ?? 0) + event.ms
	};
	state.cards.set(event.card, card);
	applyTaken(state, event);
	addReview(state, event, right, partial);
}

function resultOf(event: ChartEvent): ChartResult {
	const { id, at, day, rev, score, total, exact, over, missed, clean, evidence, evidenceOf, ms } = event;
	return { id, at, day, rev, score, total, exact, over, missed, clean, evidence, evidenceOf, ms };
}

function applyChart(state: LearnerState, event: ChartEvent): void {
	const before = state.charts.get(event.item);
	const last = resultOf(event);
	const best = before && before.best.score >= last.score ? before.best : last;
	state.charts.set(event.item, { item: event.item, tries: (before?.tries ?? 0) + 1, best, last });
	applyTaken(state, event);
	addToDay(state, event.day, { charts: 1, ms: event.ms });
}

/** Looking up is an answer of its own kind: it counts for the day, and its time as time in the book. */
function applyFind(state: LearnerState, event: FindEvent): void {
	const { chapter, door } = event;
	const key = findKey(event);
	const before = state.finds.get(key) ?? { played: 0, found: 0, best: 0 };
	const best = before.best === 0 ? event.ms : Math.min(before.best, event.ms);
	state.finds.set(key, {
		chapter,
		door,
		played: before.played + 1,
		found: before.found + (event.right ? 1 : 0),
		// Without a clock there is no time to be the best.
		best: event.right && event.ms > 0 ? best : before.best
	});
	applyTaken(state, event);
	addToDay(state, event.day, { answers: 1, right: event.right ? 1 : 0, lookup: event.ms });
}

function applyPractice(state: LearnerState, event: PracticeEvent): void {
	const { item, verdict, round, at, ms, lookup } = event;
	const before = state.practised.get(item);
	const right = verdict === 'right' ? 1 : 0;
	const times = (before?.times ?? 0) + 1;
	state.practised.set(item, { item, times, right: (before?.right ?? 0) + right, verdict, round, at });
	applyTaken(state, event);
	addToDay(state, event.day, { answers: 1, right, partial: verdict === 'partial' ? 1 : 0, ms, lookup });
}

function applyExam(state: LearnerState, event: ExamEvent): void {
	const { id, at, day, round, exam, percent, edition, began, given, ms } = event;
	const { asked, answered, points, seen, domains } = event;
	const when = { id, at, day, round, began, given, ms };
	state.exams.set(round, { ...when, exam, percent, edition, asked, answered, points, seen, domains });
	addToDay(state, event.day, { rounds: 1 });
}

function applySpeed(state: LearnerState, event: SpeedEvent): void {
	const { right, ms, at, run } = event;
	const key = speedKey(event);
	const before = state.speeds.get(key);
	const best = {
		right: before?.right ?? 0,
		ms: before?.ms ?? 0,
		at: before?.at ?? 0,
		run: before?.run ?? ''
	};
	const isBetter = right > best.right || (right === best.right && event.mode === 'sprint' && ms < best.ms);
	const now = event.counts && isBetter ? { right, ms, at, run } : best;
	state.speeds.set(key, { ...now, played: (before?.played ?? 0) + 1 });
	addToDay(state, event.day, { rounds: 1 });
}

function applyParameters(state: LearnerState, event: ParametersEvent): void {
	const { version, weights, reviews, loss, lossDefault, at } = event;
	if (event.on) state.parameters.set(version, { weights, reviews, loss, lossDefault, at });
	else state.parameters.delete(version);
}

/** Codes that were taken for one another: each such answer begins the telling apart anew. */
function applyTaken(state: LearnerState, event: { taken?: string; item: string; at: number }): void {
	for (const pair of pairsTaken(event.taken)) {
		const taken = (state.pairs.get(pair)?.taken ?? 0) + 1;
		state.pairs.set(pair, { pair, taken, at: event.at, item: event.item, told: [] });
	}
}

function applyToldApart(state: LearnerState, event: ToldApartEvent): void {
	const before = state.pairs.get(event.pair);
	if (before) {
		const told = before.told.includes(event.day) ? before.told : [...before.told, event.day];
		state.pairs.set(event.pair, { ...before, told: event.right ? told : [] });
	}
	addToDay(state, event.day, { answers: 1, right: event.right ? 1 : 0, ms: event.ms });
}

function applyDispute(state: LearnerState, event: DisputeEvent): void {
	const { item, rev, review, note, accept, at } = event;
	const count = (state.disputes.get(item)?.count ?? 0) + 1;
	state.disputes.set(item, { item, rev, review, note, accept, at, count });
	addToDay(state, event.day, { accepted: accept && review !== null ? 1 : 0 });
}
