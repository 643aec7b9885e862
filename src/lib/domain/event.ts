/**
 * The log's language: everything that happens is an event, appended once and never changed. The table below
 * is the contract with every device that will ever read these bytes: a field is never renamed or reused, a
 * new fact is a new field or a new kind, and a reader keeps what it does not know.
 */
import type { CodeSheet } from './chart';
import type { DrillAnswer } from './drill';

/** 16 base64url characters: six bytes of the device, four of its counter, two at random. */
export type EventId = string;

/** What every event has, of whatever kind. */
export interface EventCommon {
	id: EventId;
	/** Hybrid logical clock, ms: the greater of wall time and the last one seen plus one. */
	hlc: number;
	/** Wall time, epoch ms. Told, never trusted for order or identity. */
	at: number;
	/** Minutes to add to UTC for the local time. */
	offset: number;
	/** Local study day as `yyyymmdd`; it rolls over at 04:00 and is fixed when the event is written. */
	day: number;
	/** Release of the app that wrote it. */
	app: string;
}

/** FSRS's grades: again, hard, good, easy. */
export type Grade = 1 | 2 | 3 | 4;

/**
 * What a learner remembers of a card, as whole numbers, so that no device has to compute it again.
 * `dueAt` counts in the learning steps, `dueDay` otherwise.
 */
export interface Memory {
	/** FSRS: 0 new, 1 learning, 2 review, 3 relearning. */
	state: 0 | 1 | 2 | 3;
	/** Learning step. */
	step: number;
	/** Stability, days × 10^8 (ts-fsrs keeps eight decimals). */
	stability: number;
	/** Difficulty × 10^8. */
	difficulty: number;
	/** Days to the next review, 0 within the learning steps. */
	interval: number;
	/** Study day of the next review, as days since 1970-01-01. */
	dueDay: number;
	/** Epoch ms of the next review within the learning steps, else 0. */
	dueAt: number;
	/** Study day of this review, as days since 1970-01-01. */
	lastDay: number;
	reps: number;
	lapses: number;
}

export type Verdict = 'right' | 'partial' | 'wrong';

export interface ReviewEvent extends EventCommon {
	kind: 'review';
	/** Card id: the drill's id, or a generator's skill. */
	card: string;
	item: string;
	rev: number;
	/** Round it was answered in. */
	round: string;
	/** The head it was computed on, null for the first. */
	prev: EventId | null;
	answer: DrillAnswer;
	verdict: Verdict;
	/** Thousandths, 0 to 1000. */
	score: number;
	grade: Grade;
	/** Thinking time, ms, without look-ups. */
	ms: number;
	/** Look-up time in the code book, ms. */
	lookup: number;
	/** Legal keys were shown. */
	help: boolean;
	/** How sure the learner said they were, in hundredths; absent where nobody asked. */
	sure?: number;
	/** Codes taken for one another, as `takenText` of confusion.ts writes them. */
	taken?: string;
	after: Memory;
}

/** An answer that leaves the card's memory as it is: in a mock exam, in speed, or in study by choice. */
export interface PracticeEvent extends EventCommon {
	kind: 'practice';
	item: string;
	rev: number;
	/** Sitting it was answered in; of a mock, the same as its `exam` event's. */
	round: string;
	answer: DrillAnswer;
	verdict: Verdict;
	/** Thousandths, 0 to 1000. */
	score: number;
	/** Thinking time and look-up time, ms. */
	ms: number;
	lookup: number;
	help: boolean;
	sure?: number;
	taken?: string;
}

/** A mock exam was handed in, or its time was up. Its answers are the `practice` events of the same round. */
export interface ExamEvent extends EventCommon {
	kind: 'exam';
	round: string;
	/** `CPC` and so on. */
	exam: string;
	/** Percent of the exam's length, and the edition asked: `FY2026`. */
	percent: number;
	edition: string;
	/** When it began, epoch ms; time given and used, ms. Given is 0 without a clock. */
	began: number;
	given: number;
	ms: number;
	/** Questions as the exam counts them, answered among them, and points earned in thousandths of a question. */
	asked: number;
	answered: number;
	points: number;
	/** Questions the learner had met before. */
	seen: number;
	/** One line a domain: `id asked points`, points in thousandths. */
	domains: string;
	/** One line a question in the order asked, `item domain worth`; worth 0 where it was tried out. */
	paper?: string;
}

/** Parameters of the memory model, fitted to this learner. They act on what comes after. */
export interface ParametersEvent extends EventCommon {
	kind: 'parameters';
	/** The model: `fsrs-6`. */
	version: string;
	/** Its weights, each times 10^4, parted by spaces. */
	weights: string;
	/** Reviews they were fitted to; log loss × 10^6 on held-out reviews, with them and with the default. */
	reviews: number;
	loss: number;
	lossDefault: number;
	/** False goes back to the default. */
	on: boolean;
}

/** Why an answer missed, as the learner says. The last word on an answer stands. */
export interface MissEvent extends EventCommon {
	kind: 'miss';
	/** The review, practice or chart event. */
	of: EventId;
	item: string;
	cause: 'careless' | 'lookup' | 'knowledge' | 'time';
	/** The app's guess was taken as it was. */
	guessed: boolean;
}

/** Two codes that were taken for one another were told apart, or not. */
export interface ToldApartEvent extends EventCommon {
	kind: 'toldApart';
	/** As `pairKey` of confusion.ts writes it. */
	pair: string;
	item: string;
	right: boolean;
	ms: number;
}

/** The learner rests: days that neither count nor break a streak. `until` is the last day, 0 while it is open. */
export interface PauseEvent extends EventCommon {
	kind: 'pause';
	/** Study day `yyyymmdd`; a later event on the same day replaces it. */
	from: number;
	until: number;
	/** False takes the pause away. */
	on: boolean;
}

/** A choice of items, saved by name. An empty rule takes it away. */
export interface FilterEvent extends EventCommon {
	kind: 'filter';
	name: string;
	/** As `ruleText` of item-filter.ts writes it. */
	rule: string;
}

/** A speed round by oneself was played. Its answers are the `practice` events of the same round. */
export interface SpeedEvent extends EventCommon {
	kind: 'speed';
	round: string;
	mode: 'storm' | 'streak' | 'survival' | 'sprint';
	/** A topic's id, or `all`. */
	topic: string;
	/** It ran against a clock, and how many times the time was given, in hundredths. */
	clock: boolean;
	allowance: number;
	asked: number;
	right: number;
	/** The longest row of right answers. */
	combo: number;
	/** Time of the whole round, ms. */
	ms: number;
	/** It counts as a best: a sprint may have been too careless for that. */
	counts: boolean;
	/** For the ghost: one answer after the other, its time from the start in tenths of a second, `-` before a miss. */
	run: string;
}

/** A challenge was played, and its result handed in. */
export interface ChallengeEvent extends EventCommon {
	kind: 'challenge';
	round: string;
	/** As `writeChallenge` writes it; what was said, for a spoken one. */
	challenge: string;
	/** The round's word on the teacher's screen, empty for an assignment. */
	nonce: string;
	nickname: string;
	asked: number;
	right: number;
	ms: number;
	/** The result code that was shown. */
	result: string;
}

/** A learner's own tag on an item. */
export interface TagEvent extends EventCommon {
	kind: 'tag';
	item: string;
	tag: string;
	on: boolean;
}

/** Takes events back, as if they had not happened. Nothing is deleted. It reaches only what was written before it. */
export interface UndoEvent extends EventCommon {
	kind: 'undo';
	targets: EventId[];
}

/** One setting changed. `value` is null to go back to the default; numbers are whole, so that they hash alike. */
export interface SettingEvent extends EventCommon {
	kind: 'setting';
	name: string;
	value: string | number | boolean | null;
}

/** A chart was handed in and audited. */
export interface ChartEvent extends EventCommon {
	kind: 'chart';
	item: string;
	rev: number;
	sheet: CodeSheet;
	/** Learning score in hundredths, 0 to 10000. */
	score: number;
	/** Codes in the key, exactly right, overcoded, missed. */
	total: number;
	exact: number;
	over: number;
	missed: number;
	clean: boolean;
	/** Key codes whose evidence was found, and of how many coded. */
	evidence: number;
	evidenceOf: number;
	ms: number;
	/** As in a review. */
	taken?: string;
}

/** A round ended. */
export interface RoundEvent extends EventCommon {
	kind: 'round';
	round: string;
	mode: 'five' | 'due' | 'new' | 'topic' | 'filter' | 'weak' | 'duel' | 'exam' | 'speed';
	answers: number;
	/** It was played to its end. */
	finished: boolean;
}

/** The learner thinks a key is wrong. `accept`: their own answer counts in their own statistics. */
export interface DisputeEvent extends EventCommon {
	kind: 'dispute';
	item: string;
	rev: number;
	review: EventId | null;
	note: string;
	accept: boolean;
}

/** A card was put aside or brought back. `until`: study day `yyyymmdd`, 0 for until brought back. */
export interface CardEvent extends EventCommon {
	kind: 'card';
	card: string;
	action: 'bury' | 'suspend' | 'resume';
	until: number;
}

export interface BookmarkEvent extends EventCommon {
	kind: 'bookmark';
	item: string;
	on: boolean;
}

/** A learner's own tab at the edge of the book. An empty `label` takes it away. */
export interface TabEvent extends EventCommon {
	kind: 'tab';
	/**
	 * Where: `icd10cm/I13.0`, `icd10cm/section/E08-E13`, `guidelines/I.C.4.a`; also the address behind the book's own,
	 * `?system=hcpcs&modifier=JW`, `alpha-index?book=diseases&path=Ague`. One that is not known leads to the book.
	 */
	place: string;
	label: string;
}

/** A learner's own note in the margin of an entry. An empty text takes it away. */
export interface MarginNoteEvent extends EventCommon {
	kind: 'marginNote';
	place: string;
	text: string;
}

/** A line of the book that the learner highlighted. */
export interface HighlightEvent extends EventCommon {
	kind: 'highlight';
	place: string;
	/** The line as the book has it. */
	quote: string;
	on: boolean;
}

/** A code was looked for in the book, against the clock or not. */
export interface FindEvent extends EventCommon {
	kind: 'find';
	/** The drill whose phrase was shown. */
	item: string;
	/** Index and Tabular alone, the search box, or the learner's own printed book. */
	door: 'index' | 'search' | 'paper';
	/** The chapter or section of the code that was looked for: `icd10cm 9`, `icd10pcs 0`. */
	chapter: string;
	/** The code given, and whether it is the one. */
	code: string;
	right: boolean;
	/** Time from the phrase to the code, ms; 0 without a clock. */
	ms: number;
	/** The places that were opened, in order, one a line with its second: `12 index Fracture, traumatic`. */
	route: string;
	/** As in a review. */
	taken?: string;
}

export type LogEvent =
	| ReviewEvent
	| UndoEvent
	| SettingEvent
	| ChartEvent
	| RoundEvent
	| DisputeEvent
	| CardEvent
	| BookmarkEvent
	| TabEvent
	| MarginNoteEvent
	| HighlightEvent
	| FindEvent
	| PracticeEvent
	| ExamEvent
	| ParametersEvent
	| MissEvent
	| ToldApartEvent
	| PauseEvent
	| FilterEvent
	| SpeedEvent
	| ChallengeEvent
	| TagEvent;
export type EventKind = LogEvent['kind'];

/**
 * An event as the log keeps it: perhaps of a kind, or with a value, that this release does not know. Such an
 * event is kept, exported and merged, but not applied. `knownEvent` in event-check.ts tells.
 */
export interface StoredEvent extends EventCommon {
	kind: string;
}

/** An event before the log gives it its id, clock and day. */
export type Draft<E extends LogEvent = LogEvent> = E extends LogEvent ? Omit<E, keyof EventCommon> : never;
