/**
 * The review log of Anki as reviews of our own. A collection is one more device that the learner practised on: its
 * reviews join the log with their own times, under the name of a device that is made from what they say. So the same
 * file gives the same events everywhere, an answer given here since stays the newest, and FSRS-6 goes through the
 * history once, here, and never again.
 */
import type { AnkiReview } from './anki-collection';
import type { CardEvent, Grade, Memory, ReviewEvent } from './event';
import { deviceName, eventId, HLC_MAX } from './event-id';
import type { Moment } from './schedule';
import { hashText } from './state-hash';
import { studyDay, studyDayNumber } from './study-day';

/** An answer that was given in Anki to a card that is a question here. */
export interface PastReview {
	/** The question's whole id. */
	item: string;
	rev: number;
	at: number;
	grade: Grade;
	ms: number;
}

/** What of a review log counts as an answer. */
export interface GradedLog {
	graded: AnkiReview[];
	/** Rows that are no answers: set by hand, rescheduled, crammed, or without a time that can be. */
	ungraded: number;
	/** Answers before a card was begun anew. */
	before: number;
}

/** Anki's first release was in 2006; nothing older is a time of a review. */
const FIRST_YEAR = Date.UTC(2006, 0, 1);
/** Kinds of rows: a filtered deck that reschedules nothing, and cards begun anew. */
const FILTERED = 3;
const BY_HAND = 4;
/** Longer than this nobody thinks about a card: as Anki itself caps it at its highest setting. */
const LONGEST = 600_000;
/** What the events say wrote them. */
const APP = 'anki';

/** @param now epoch ms: what lies behind it is no time @returns answers in the order in which they were given */
export function gradedLog(rows: readonly AnkiReview[], now: number): GradedLog {
	const sorted = [...rows].sort((a, b) => a.at - b.at || a.card - b.card);
	const fresh = new Map<number, number>();
	for (const { card, kind, ease, factor, at } of sorted)
		if (kind === BY_HAND && ease === 0 && factor === 0) fresh.set(card, at);
	const out: GradedLog = { graded: [], ungraded: 0, before: 0 };
	for (const row of sorted) {
		const { at, ease, kind, factor, card } = row;
		const isAnswer =
			[1, 2, 3, 4].includes(ease) &&
			kind >= 0 &&
			kind <= FILTERED &&
			(kind !== FILTERED || factor !== 0) &&
			at >= FIRST_YEAR &&
			at <= now;
		if (!isAnswer) out.ungraded++;
		else if (at < (fresh.get(card) ?? 0)) out.before++;
		else out.graded.push(row);
	}
	return out;
}

export const cappedTime = (ms: number): number => Math.min(LONGEST, Math.max(0, Math.trunc(ms) || 0));

/** What a history is written with. */
export interface HistoryWorld {
	/** Minutes to add to UTC for local time at a moment. */
	offset(at: number): number;
	/** FSRS, handed in: the memory after an answer. */
	schedule(before: Memory | null, grade: Grade, moment: Moment): Memory;
	/** Devices that the log knows: none of them may be used again. */
	taken: ReadonlySet<string>;
	/** Now, epoch ms: when cards that rest in Anki are set aside here. */
	now: number;
}

/** The name of the device that a history came from: the same for the same history, and one that is free. */
function deviceOf(
	reviews: readonly PastReview[],
	resting: readonly string[],
	taken: ReadonlySet<string>
): string {
	const lines = reviews.map(({ item, at, grade, ms }) => `${item} ${at} ${grade} ${ms}`);
	const said = [...lines, ...resting].join('\n');
	for (let turn = 0; ; turn++) {
		const hash = hashText(`${turn} ${said}`);
		const bytes = Uint8Array.from([0, 2, 4, 6, 8, 10], (at) => parseInt(hash.slice(at, at + 2), 16));
		const device = deviceName(bytes);
		if (!taken.has(device)) return device;
	}
}

/**
 * @param reviews answers that the log does not hold yet
 * @param resting questions whose cards are suspended in Anki: they are set aside
 * @param memories what is remembered of a question from an earlier import of the same history
 * @returns events in the order of the log
 */
export function historyEvents(
	reviews: readonly PastReview[],
	resting: readonly string[],
	world: HistoryWorld,
	memories: ReadonlyMap<string, { memory: Memory; head: string }> = new Map()
): (ReviewEvent | CardEvent)[] {
	const sorted = [...reviews].sort((a, b) => a.at - b.at || (a.item < b.item ? -1 : a.item > b.item ? 1 : 0));
	const aside = [...resting].sort();
	const device = deviceOf(sorted, aside, world.taken);
	const heads = new Map(memories);
	let counter = 0;
	const common = (at: number) => {
		counter++;
		const offset = world.offset(at);
		const random = Uint8Array.of((at >>> 8) & 255, at & 255);
		const id = eventId(device, counter, random);
		return { id, hlc: Math.min(HLC_MAX, at), at, offset, day: studyDay(at, offset), app: APP };
	};
	const events: (ReviewEvent | CardEvent)[] = sorted.map(({ item, rev, at, grade, ms }) => {
		const base = common(at);
		const before = heads.get(item);
		const moment = { day: studyDayNumber(at, base.offset), at };
		const after = world.schedule(before?.memory ?? null, grade, moment);
		heads.set(item, { memory: after, head: base.id });
		const isRight = grade > 1;
		return {
			...base,
			kind: 'review',
			card: item,
			item,
			rev,
			round: `anki-${base.day}`,
			prev: before?.head ?? null,
			answer: isRight ? 'knew' : 'missed',
			verdict: isRight ? 'right' : 'wrong',
			score: isRight ? 1000 : 0,
			grade,
			ms: cappedTime(ms),
			lookup: 0,
			help: false,
			after
		};
	});
	for (const card of aside)
		events.push({ ...common(world.now), kind: 'card', card, action: 'suspend', until: 0 });
	return events;
}
