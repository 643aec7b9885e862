/** What a learner knows and has done, as the fold of their log. Every number is whole. */
import type {
	CardEvent,
	ChallengeEvent,
	EventId,
	ExamEvent,
	FindEvent,
	Grade,
	Memory,
	ParametersEvent,
	SettingEvent,
	SpeedEvent,
	Verdict
} from './event';
import type { CalendarDay } from './study-day';

/** One learner's memory of one card: what its live head says, and counts over all its live reviews. */
export interface CardState {
	/** Card id. */
	card: string;
	/** The live review with the greatest (clock, device, counter). */
	head: EventId;
	/** The head's item and rev, verdict, grade, round, wall time in epoch ms. */
	item: string;
	rev: number;
	verdict: Verdict;
	grade: Grade;
	round: string;
	at: number;
	memory: Memory;
	/** Reviews, right and partly right among them, thinking time in ms. */
	reviews: number;
	right: number;
	partial: number;
	ms: number;
}

/** What one study day holds. */
export interface DaySum {
	/** Drills answered; right and partly right among them; first reviews of a card among them. */
	answers: number;
	right: number;
	partial: number;
	fresh: number;
	/** Answers the learner accepted against the key, on the day of the dispute. */
	accepted: number;
	/** Charts handed in, rounds played to their end. */
	charts: number;
	rounds: number;
	/** Thinking time on drills and charts, and time in the code book, ms. */
	ms: number;
	lookup: number;
}

/** One audit, without the sheet, which its event keeps. Units as in `ChartEvent`. */
export interface ChartResult {
	id: EventId;
	at: number;
	day: CalendarDay;
	rev: number;
	score: number;
	total: number;
	exact: number;
	over: number;
	missed: number;
	clean: boolean;
	evidence: number;
	evidenceOf: number;
	ms: number;
}

export interface ChartState {
	item: string;
	tries: number;
	/** The greatest score; of equals the first. */
	best: ChartResult;
	last: ChartResult;
}

/** The last dispute of an item, and how many there were. */
export interface DisputeState {
	item: string;
	rev: number;
	review: EventId | null;
	note: string;
	accept: boolean;
	at: number;
	count: number;
}

/** A card put aside. `until`: study day `yyyymmdd` of its return, 0 for until brought back. */
export interface CardFlag {
	card: string;
	action: Exclude<CardEvent['action'], 'resume'>;
	until: CalendarDay | 0;
}

/** A learner's own tab: what it says, and when it was set, epoch ms. */
export interface OwnTab {
	label: string;
	at: number;
}

/** How looking up goes in one chapter of the book through one door: the Index takes longer than a search box. */
export interface FindState {
	/** As in `FindEvent`. */
	chapter: string;
	door: FindEvent['door'];
	/** Phrases looked for, and found. */
	played: number;
	found: number;
	/** The quickest that was found, ms; 0 before the first. */
	best: number;
}

/** What was answered of an item without touching a memory: in mocks, in speed, in study by choice. */
export interface PracticeState {
	item: string;
	times: number;
	right: number;
	/** The last of them. */
	verdict: Verdict;
	round: string;
	at: number;
}

/** A mock exam that was sat, without what every event has but when. */
export type ExamResult = Pick<ExamEvent, Exclude<keyof ExamEvent, 'kind' | 'hlc' | 'offset' | 'app'>>;

/** A challenge that was played. */
export type ChallengeResult = Pick<
	ChallengeEvent,
	'challenge' | 'nonce' | 'nickname' | 'asked' | 'right' | 'ms' | 'result' | 'at' | 'day'
>;

export type ParametersState = Pick<ParametersEvent, 'weights' | 'reviews' | 'loss' | 'lossDefault' | 'at'>;

/** The best speed round of a mode, a topic, and with or without a clock. */
export interface SpeedState {
	played: number;
	/** 0 right before one counted. */
	right: number;
	ms: number;
	at: number;
	/** As in `SpeedEvent`. */
	run: string;
}

/** Two codes that a learner took for one another. */
export interface PairState {
	/** As `pairKey` writes it: `icd10cm I50.22 I50.23`. */
	pair: string;
	/** How often, when last (epoch ms), and on which item. */
	taken: number;
	at: number;
	item: string;
	/** Study days on which they were told apart since, oldest first, each once. */
	told: CalendarDay[];
}

export type SettingValue = NonNullable<SettingEvent['value']>;

export interface LearnerState {
	cards: Map<string, CardState>;
	flags: Map<string, CardFlag>;
	days: Map<CalendarDay, DaySum>;
	/** Only what differs from the default. */
	settings: Map<string, SettingValue>;
	/** Item → when it was marked, epoch ms. */
	bookmarks: Map<string, number>;
	disputes: Map<string, DisputeState>;
	charts: Map<string, ChartState>;
	/** Place in the book → the learner's own tab, in the order in which they were set. */
	tabs: Map<string, OwnTab>;
	/** Place in the book → what the learner wrote in its margin. */
	marginNotes: Map<string, string>;
	/** Place and line, parted by a line break → when it was highlighted, epoch ms. */
	highlights: Map<string, number>;
	/** Chapter and door, parted by a blank → how looking up goes there. */
	finds: Map<string, FindState>;
	/** Item → what was answered of it without touching its card. */
	practised: Map<string, PracticeState>;
	/** Sitting → its mock exam. */
	exams: Map<string, ExamResult>;
	/** Model → fitted parameters in use. */
	parameters: Map<string, ParametersState>;
	/** Pair → how the two are told apart. */
	pairs: Map<string, PairState>;
	/** First study day of a pause → its last, 0 while it is open. */
	pauses: Map<CalendarDay, CalendarDay | 0>;
	/** Name → rule of a saved choice of items. */
	filters: Map<string, string>;
	/** Mode, topic, and `clock` or `calm`, parted by blanks → the best speed round. */
	speeds: Map<string, SpeedState>;
	/** Sitting → the challenge that was played in it. */
	challenges: Map<string, ChallengeResult>;
	/** Tag and item, parted by a line break → when it was set, epoch ms. */
	tags: Map<string, number>;
}

/** The key of a speed round among `speeds`. */
export const speedKey = ({ mode, topic, clock }: Pick<SpeedEvent, 'mode' | 'topic' | 'clock'>): string =>
	`${mode} ${topic} ${clock ? 'clock' : 'calm'}`;

/** The key of a chapter and a door among `finds`. */
export const findKey = ({ chapter, door }: Pick<FindEvent, 'chapter' | 'door'>): string =>
	`${chapter} ${door}`;

/** The key of an item's tag among `tags`. */
export const tagKey = (tag: string, item: string): string => `${tag}\n${item}`;

/** The key of a highlighted line among `highlights`. */
export const highlightKey = (place: string, quote: string): string => `${place}\n${quote}`;

export function emptyState(): LearnerState {
	return {
		cards: new Map(),
		flags: new Map(),
		days: new Map(),
		settings: new Map(),
		bookmarks: new Map(),
		disputes: new Map(),
		charts: new Map(),
		tabs: new Map(),
		marginNotes: new Map(),
		highlights: new Map(),
		finds: new Map(),
		practised: new Map(),
		exams: new Map(),
		parameters: new Map(),
		pairs: new Map(),
		pauses: new Map(),
		filters: new Map(),
		speeds: new Map(),
		challenges: new Map(),
		tags: new Map()
	};
}

export function emptyDay(): DaySum {
	return { answers: 0, right: 0, partial: 0, fresh: 0, accepted: 0, charts: 0, rounds: 0, ms: 0, lookup: 0 };
}

/** Whether a card may be shown on study day `today`. */
export function isAside(flag: CardFlag | undefined, today: CalendarDay): boolean {
	return flag !== undefined && (flag.until === 0 || flag.until > today);
}
