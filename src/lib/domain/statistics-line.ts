/**
 * Reads one line of the log for statistics, without making an object of it: of some hundred thousand answers only
 * a score of numbers is wanted each, and `JSON.parse` would build all the rest. What it does not know well it
 * leaves to the slow way, `knownEvent`, so the two never differ on an answer that the log took in.
 */
import type { Verdict } from './event';
import { HLC_MAX } from './event-id';
import { isCalendarDay, toDayNumber, type CalendarDay, type DayNumber } from './study-day';

/** What is kept of an answer: one row of the columns, filled again for each line. */
export interface AnswerRow {
	/** The event's id as three words of 32 bits. */
	id0: number;
	id1: number;
	id2: number;
	hlc: number;
	day: DayNumber;
	/** A `review`; else a `practice` answer. */
	isReview: boolean;
	/** Number of its card's name. */
	card: number;
	/** Number of its round's name. */
	round: number;
	/** Place in `VERDICTS`. */
	verdict: number;
	/** Thousandths. */
	score: number;
	/** FSRS's grade, 0 for practice. */
	grade: number;
	/** Thinking time, ms. */
	ms: number;
	/** Hundredths, -1 where nobody asked. */
	sure: number;
	/** The card's state after it, -1 for practice. */
	state: number;
	/** Stability after it, days; the study day it counts for. */
	stability: number;
	lastDay: DayNumber;
}

export const VERDICTS: readonly Verdict[] = ['right', 'partial', 'wrong'];

export const emptyRow = (): AnswerRow => ({
	id0: 0,
	id1: 0,
	id2: 0,
	hlc: 0,
	day: 0,
	isReview: false,
	card: 0,
	round: 0,
	verdict: 0,
	score: 0,
	grade: 0,
	ms: 0,
	sure: -1,
	state: -1,
	stability: 0,
	lastDay: 0
});

const FNV = 0x811c_9dc5;
const mixed = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x0100_0193);

/** Names as small numbers, found in a text without cutting it out. */
export class Names {
	readonly list: string[] = [];
	#hashes: number[] = [];
	#slots = new Int32Array(1024).fill(-1);

	/** @returns the number of the name that stands in `text` from `from` up to and without `to` */
	numberOf(text: string, from = 0, to = text.length): number {
		let hash = FNV;
		for (let at = from; at < to; at++) hash = mixed(hash, text.charCodeAt(at));
		const most = this.#slots.length - 1;
		for (let slot = (hash ^ (hash >>> 15)) & most; ; slot = (slot + 1) & most) {
			const number = this.#slots[slot] ?? -1;
			if (number < 0) return this.#add(text.slice(from, to), hash, slot);
			const name = this.list[number];
			if (this.#hashes[number] === hash && name?.length === to - from && text.startsWith(name, from))
				return number;
		}
	}

	#add(name: string, hash: number, slot: number): number {
		// A copy: a slice of a long text would keep all of it in memory.
		const number = this.list.push(Array.from(name).join('')) - 1;
		this.#hashes.push(hash);
		this.#slots[slot] = number;
		if (this.list.length * 2 > this.#slots.length) this.#grow();
		return number;
	}

	#grow(): void {
		const slots = new Int32Array(this.#slots.length * 2).fill(-1);
		for (const [number, hash] of this.#hashes.entries()) {
			let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
			while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (slots.length - 1);
			slots[slot] = number;
		}
		this.#slots = slots;
	}
}

/** Fields that are read; from `INNER` on those of the memory after an answer. Others are passed over. */
const FIELDS = [
	'', 'id', 'hlc', 'day', 'kind', 'card', 'item', 'round', 'verdict', 'score', 'grade', 'ms', 'sure', 'after',
	'state', 'stability', 'lastDay'
] as const; // prettier-ignore
const [, ID, HLC, DAY, KIND, CARD, ITEM, ROUND, VERDICT, SCORE, GRADE, MS, SURE, AFTER, STATE, STABILITY, LAST_DAY] =
	[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] as const; // prettier-ignore
const INNER = STATE;
const hashOf = (name: string) => [...name].reduce((hash, char) => mixed(hash, char.charCodeAt(0)), FNV);
const HASHES = Int32Array.from(FIELDS, hashOf);
/** Hash → field, by its lower bits; a test says that no two fields meet. */
const PLACES = new Int8Array(4096);
for (const [field, hash] of HASHES.entries()) if (field > 0) PLACES[hash & 4095] = field;

/** Fields that a line must have said, as bits. */
const bits = (...fields: number[]) => fields.reduce((sum, field) => sum | (1 << field), 0);
const OF_PRACTICE = bits(ID, HLC, DAY, KIND, ITEM, ROUND, VERDICT, SCORE, MS);
const OF_REVIEW = OF_PRACTICE | bits(CARD, GRADE, AFTER, STATE, STABILITY, LAST_DAY);

const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN = 123;
const CLOSE = 125;
const EIGHT = 1e8;
/** Names of the log are not longer. */
const LONGEST_NAME = 200;

/** Base64url digit → its six bits, 255 for what is none. */
const DIGITS = new Uint8Array(128).fill(255);
for (const [value, char] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].entries())
	DIGITS[char.charCodeAt(0)] = value;

/** @returns 24 bits, or -1 where the four characters are no base64url */
function quarter(text: string, at: number): number {
	let value = 0;
	for (let end = at + 4; at < end; at++) {
		const digit = DIGITS[text.charCodeAt(at)] ?? 255;
		if (digit === 255) return -1;
		value = (value << 6) | digit;
	}
	return value;
}

/** Writes an id, 16 characters at `at`, into the row. @returns whether it is one */
export function readId(text: string, at: number, row: Pick<AnswerRow, 'id0' | 'id1' | 'id2'>): boolean {
	const a = quarter(text, at);
	const b = quarter(text, at + 4);
	const c = quarter(text, at + 8);
	const d = quarter(text, at + 12);
	row.id0 = ((a << 8) | (b >>> 16)) >>> 0;
	row.id1 = ((b << 16) | (c >>> 8)) >>> 0;
	row.id2 = ((c << 24) | d) >>> 0;
	return a >= 0 && b >= 0 && c >= 0 && d >= 0;
}

/** What a line turned out to be. `slow`: an answer or a damaged line, which the slow way must look at. */
export type LineKind = 'answer' | 'other' | 'slow';

export class LineReader {
	readonly row = emptyRow();
	readonly cards: Names;
	readonly rounds: Names;
	#text = '';
	#end = 0;
	#seen = 0;
	#kind = 0;
	#cardFrom = 0;
	#cardTo = 0;
	#itemFrom = 0;
	#itemTo = 0;
	/** The last day, and what it is as a number: answers of one day follow each other. */
	#day: CalendarDay = 0;
	#dayNumber: DayNumber = 0;

	constructor(cards: Names, rounds: Names) {
		this.cards = cards;
		this.rounds = rounds;
	}

	/** Reads the line of `text` from `from` up to and without `to` into `row`. */
	read(text: string, from: number, to: number): LineKind {
		const { row } = this;
		this.#text = text;
		this.#end = to;
		this.#seen = 0;
		this.#kind = 0;
		row.sure = -1;
		const at = this.#object(from, false);
		if (this.#kind === OTHER) return 'other';
		if (at !== to || this.#kind === 0) return 'slow';
		const needed = this.#kind === REVIEW ? OF_REVIEW : OF_PRACTICE;
		if ((this.#seen & needed) !== needed) return 'slow';
		row.isReview = this.#kind === REVIEW;
		if (row.isReview) row.card = this.cards.numberOf(text, this.#cardFrom, this.#cardTo);
		else {
			row.card = this.cards.numberOf(text, this.#itemFrom, cardEnd(text, this.#itemFrom, this.#itemTo));
			row.grade = 0;
			row.state = -1;
			row.stability = 0;
			row.lastDay = 0;
		}
		return 'answer';
	}

	/**
	 * Reads `{…}` at `at`.
	 * @param inner the memory after an answer
	 * @returns the place behind it, or -1 after anything unexpected
	 */
	#object(at: number, inner: boolean): number {
		const text = this.#text;
		const end = this.#end;
		if (text.charCodeAt(at++) !== OPEN) return -1;
		if (text.charCodeAt(at) === CLOSE) return at + 1;
		for (;;) {
			if (text.charCodeAt(at++) !== QUOTE) return -1;
			let hash = FNV;
			let unit = text.charCodeAt(at++);
			while (unit !== QUOTE) {
				if (unit === BACKSLASH || at >= end) return -1;
				hash = mixed(hash, unit);
				unit = text.charCodeAt(at++);
			}
			if (text.charCodeAt(at++) !== COLON) return -1;
			const place = PLACES[hash & 4095]!;
			const field = HASHES[place] === hash && inner === place >= INNER ? place : 0;
			unit = text.charCodeAt(at);
			if (field === 0) at = afterValue(text, at, end);
			else if (unit === QUOTE) {
				const from = ++at;
				unit = text.charCodeAt(at++);
				while (unit !== QUOTE) {
					if (unit === BACKSLASH || at >= end) return -1;
					unit = text.charCodeAt(at++);
				}
				if (!this.#word(field, from, at - 1)) return -1;
			} else if (unit === OPEN && field === AFTER) at = this.#object(at, true);
			else {
				const from = at;
				let value = 0;
				let digit = unit - ZERO;
				while (digit >= 0 && digit <= 9) {
					value = value * 10 + digit;
					digit = text.charCodeAt(++at) - ZERO;
				}
				if (at === from || at - from > 16 || !this.#number(field, value)) return -1;
			}
			if (at < 0) return -1;
			this.#seen |= 1 << field;
			unit = text.charCodeAt(at++);
			if (unit === CLOSE) return at;
			if (unit !== COMMA) return -1;
		}
	}

	/** @returns whether a field may say this number */
	#number(field: number, value: number): boolean {
		const { row } = this;
		if (value > Number.MAX_SAFE_INTEGER) return false;
		switch (field) {
			case HLC:
				row.hlc = value;
				return value <= HLC_MAX;
			case DAY:
				return this.#readDay(value);
			case SCORE:
				row.score = value;
				return true;
			case GRADE:
				row.grade = value;
				return value >= 1 && value <= 4;
			case MS:
				row.ms = value;
				return true;
			case SURE:
				row.sure = value;
				return true;
			case STATE:
				row.state = value;
				return value <= 3;
			case STABILITY:
				row.stability = value / EIGHT;
				return true;
			case LAST_DAY:
				row.lastDay = value;
				return true;
			default:
				return false;
		}
	}

	/** @returns whether a field may say this text, which stands from `from` up to and without `to` */
	#word(field: number, from: number, to: number): boolean {
		const length = to - from;
		if (length === 0 || length > LONGEST_NAME) return false;
		const text = this.#text;
		switch (field) {
			case ID:
				return length === 16 && readId(text, from, this.row);
			case KIND:
				// An event of another kind is read no further.
				if (length === 6 && text.startsWith('review', from)) this.#kind = REVIEW;
				else if (length === 8 && text.startsWith('practice', from)) this.#kind = PRACTICE;
				else this.#kind = OTHER;
				return this.#kind !== OTHER;
			case CARD:
				this.#cardFrom = from;
				this.#cardTo = to;
				return true;
			case ITEM:
				this.#itemFrom = from;
				this.#itemTo = to;
				return true;
			case ROUND:
				this.row.round = this.rounds.numberOf(text, from, to);
				return true;
			case VERDICT:
				this.row.verdict = VERDICTS.findIndex((one) => one.length === length && text.startsWith(one, from));
				return this.row.verdict >= 0;
			default:
				return false;
		}
	}

	#readDay(day: number): boolean {
		if (day !== this.#day) {
			if (!isCalendarDay(day)) return false;
			this.#day = day;
			this.#dayNumber = toDayNumber(day);
		}
		this.row.day = this.#dayNumber;
		return true;
	}
}

/** @returns the place behind any value at `at`, or -1 */
function afterValue(text: string, at: number, end: number): number {
	let depth = 0;
	do {
		const unit = text.charCodeAt(at);
		if (unit === QUOTE) {
			at = afterText(text, at, end);
			if (at < 0) return -1;
		} else if (unit === OPEN || unit === OPEN_LIST) {
			depth++;
			at++;
		} else if (depth > 0 && (unit === CLOSE || unit === CLOSE_LIST)) {
			depth--;
			at++;
		} else if (depth > 0 && (unit === COMMA || unit === COLON)) at++;
		else {
			const from = at;
			while (at < end && isBare(text.charCodeAt(at))) at++;
			if (at === from) return -1;
		}
	} while (depth > 0);
	return at;
}

/** @returns the place behind the quote that ends the text at `at`, or -1 */
function afterText(text: string, at: number, end: number): number {
	for (at++; at < end; at++) {
		const unit = text.charCodeAt(at);
		if (unit === BACKSLASH) at++;
		else if (unit === QUOTE) return at + 1;
	}
	return -1;
}

/** Letters, digits, sign, point: what numbers, true, false and null are made of. */
const isBare = (unit: number) =>
	(unit >= ZERO && unit <= NINE) ||
	(unit >= 97 && unit <= 122) ||
	unit === MINUS ||
	unit === 43 ||
	unit === 46 ||
	unit === 69;

const REVIEW = 1;
const PRACTICE = 2;
const OTHER = 3;

/** Where the card's name ends within an item's: before what names an instance, a mutant or the other setting. */
function cardEnd(text: string, from: number, to: number): number {
	for (let at = from; at < to; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 64 || unit === COLON || unit === 35) return at;
	}
	return to;
}
