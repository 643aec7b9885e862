/**
 * The table of event kinds and their fields, as data. It is frozen by event-table.test.ts: a field is never
 * renamed, retyped or reused. A new fact is a new kind, or a new field whose type ends in `?`, since older
 * events lack it.
 */
import type { Draft, EventCommon, EventKind, LogEvent } from './event';

/**
 * - `id` an event's id · `id|null` · `ids` one to 5,000 of them
 * - `count` a whole number from 0
 * - `time` epoch ms, whole · `offset` minutes, -1440 to 1440
 * - `day` study day `yyyymmdd` that exists · `day|0`
 * - `name` 1 to 200 characters, an identifier · `text` up to 10,000 characters
 * - `flag` true or false
 * - `value` name-length text, whole number, flag or null
 * - `answer`, `sheet`, `memory` as in drill.ts, chart.ts, event.ts
 * - a list: one of these
 * - with `?` at its end: or absent
 */
export type FieldType =
	| 'id'
	| 'id|null'
	| 'ids'
	| 'count'
	| 'time'
	| 'offset'
	| 'day'
	| 'day|0'
	| 'name'
	| 'text'
	| 'flag'
	| 'value'
	| 'answer'
	| 'sheet'
	| 'memory'
	| 'count?'
	| 'text?'
	| readonly (string | number)[];

type FieldsOf<K extends EventKind> = Exclude<keyof Draft<Extract<LogEvent, { kind: K }>>, 'kind'>;

export const COMMON_FIELDS = {
	id: 'id',
	hlc: 'time',
	at: 'time',
	offset: 'offset',
	day: 'day',
	app: 'name'
} as const satisfies Record<keyof EventCommon, FieldType>;

export const EVENT_TABLE = {
	review: {
		card: 'name',
		item: 'name',
		rev: 'count',
		round: 'name',
		prev: 'id|null',
		answer: 'answer',
		verdict: ['right', 'partial', 'wrong'],
		score: 'count',
		grade: [1, 2, 3, 4],
		ms: 'count',
		lookup: 'count',
		help: 'flag',
		sure: 'count?',
		taken: 'text?',
		after: 'memory'
	},
	undo: { targets: 'ids' },
	setting: { name: 'name', value: 'value' },
	chart: {
		item: 'name',
		rev: 'count',
		sheet: 'sheet',
		score: 'count',
		total: 'count',
		exact: 'count',
		over: 'count',
		missed: 'count',
		clean: 'flag',
		evidence: 'count',
		evidenceOf: 'count',
		ms: 'count',
		taken: 'text?'
	},
	round: {
		round: 'name',
		mode: ['five', 'due', 'new', 'topic', 'filter', 'weak', 'duel', 'exam', 'speed'],
		answers: 'count',
		finished: 'flag'
	},
	dispute: {
		item: 'name',
		rev: 'count',
		review: 'id|null',
		note: 'text',
		accept: 'flag'
	},
	card: { card: 'name', action: ['bury', 'suspend', 'resume'], until: 'day|0' },
	bookmark: { item: 'name', on: 'flag' },
	tab: { place: 'name', label: 'text' },
	marginNote: { place: 'name', text: 'text' },
	highlight: { place: 'name', quote: 'text', on: 'flag' },
	find: {
		item: 'name',
		door: ['index', 'search', 'paper'],
		chapter: 'name',
		code: 'name',
		right: 'flag',
		ms: 'count',
		route: 'text',
		taken: 'text?'
	},
	practice: {
		item: 'name',
		rev: 'count',
		round: 'name',
		answer: 'answer',
		verdict: ['right', 'partial', 'wrong'],
		score: 'count',
		ms: 'count',
		lookup: 'count',
		help: 'flag',
		sure: 'count?',
		taken: 'text?'
	},
	exam: {
		round: 'name',
		exam: 'name',
		percent: 'count',
		edition: 'name',
		began: 'count',
		given: 'count',
		ms: 'count',
		asked: 'count',
		answered: 'count',
		points: 'count',
		seen: 'count',
		domains: 'text',
		paper: 'text?'
	},
	parameters: {
		version: 'name',
		weights: 'text',
		reviews: 'count',
		loss: 'count',
		lossDefault: 'count',
		on: 'flag'
	},
	miss: { of: 'id', item: 'name', cause: ['careless', 'lookup', 'knowledge', 'time'], guessed: 'flag' },
	toldApart: { pair: 'name', item: 'name', right: 'flag', ms: 'count' },
	pause: { from: 'day', until: 'day|0', on: 'flag' },
	filter: { name: 'name', rule: 'text' },
	speed: {
		round: 'name',
		mode: ['storm', 'streak', 'survival', 'sprint'],
		topic: 'name',
		clock: 'flag',
		allowance: 'count',
		asked: 'count',
		right: 'count',
		combo: 'count',
		ms: 'count',
		counts: 'flag',
		run: 'text'
	},
	challenge: {
		round: 'name',
		challenge: 'text',
		nonce: 'text',
		nickname: 'text',
		asked: 'count',
		right: 'count',
		ms: 'count',
		result: 'text'
	},
	tag: { item: 'name', tag: 'name', on: 'flag' }
} as const satisfies { [K in EventKind]: Record<FieldsOf<K>, FieldType> };

/** Fields of `Memory`; all are counts but the state, which is 0 to 3. */
export const MEMORY_FIELDS = [
	'state',
	'step',
	'stability',
	'difficulty',
	'interval',
	'dueDay',
	'dueAt',
	'lastDay',
	'reps',
	'lapses'
] as const;
