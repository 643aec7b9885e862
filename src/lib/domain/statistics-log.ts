/**
 * The log as statistics read it: answers in typed columns, and the few events of other kinds that count there. Chunks
 * that were sealed are read once; only the tail is read anew.
 */
import type { ChartEvent, ExamEvent, RoundEvent, SettingEvent, StoredEvent, UndoEvent } from './event';
import { cardOf } from './card-id';
import { chartOfItem } from './chart-item';
import { knownEvent, storedEvent } from './event-check';
import { compareEvents } from './event-id';
import { emptyRow, LineReader, Names, readId, VERDICTS, type AnswerRow } from './statistics-line';
import { toDayNumber } from './study-day';

/** Answers, one row each, in the order in which they were read. What a column says stands at `AnswerRow`. */
export class AnswerColumns {
	length = 0;
	id0 = new Uint32Array(1024);
	id1 = new Uint32Array(1024);
	id2 = new Uint32Array(1024);
	/** Two bytes of the id's number: they turn away nearly all when some ids are looked for. */
	tag = new Uint16Array(1024);
	hlc = new Float64Array(1024);
	day = new Int32Array(1024);
	isReview = new Uint8Array(1024);
	card = new Int32Array(1024);
	round = new Int32Array(1024);
	verdict = new Uint8Array(1024);
	score = new Float64Array(1024);
	grade = new Uint8Array(1024);
	ms = new Float64Array(1024);
	sure = new Float64Array(1024);
	state = new Int8Array(1024);
	stability = new Float64Array(1024);
	lastDay = new Float64Array(1024);

	push(row: AnswerRow): void {
		const at = this.length++;
		if (at === this.id0.length) this.#grow(at * 2);
		this.id0[at] = row.id0;
		this.id1[at] = row.id1;
		this.id2[at] = row.id2;
		this.tag[at] = numberOf(row.id0, row.id1, row.id2);
		this.hlc[at] = row.hlc;
		this.day[at] = row.day;
		this.isReview[at] = row.isReview ? 1 : 0;
		this.card[at] = row.card;
		this.round[at] = row.round;
		this.verdict[at] = row.verdict;
		this.score[at] = row.score;
		this.grade[at] = row.grade;
		this.ms[at] = row.ms;
		this.sure[at] = row.sure;
		this.state[at] = row.state;
		this.stability[at] = row.stability;
		this.lastDay[at] = row.lastDay;
	}

	#grow(to: number): void {
		const longer = <A extends { set(from: A): void }>(made: A, from: A): A => {
			made.set(from);
			return made;
		};
		this.id0 = longer(new Uint32Array(to), this.id0);
		this.id1 = longer(new Uint32Array(to), this.id1);
		this.id2 = longer(new Uint32Array(to), this.id2);
		this.tag = longer(new Uint16Array(to), this.tag);
		this.hlc = longer(new Float64Array(to), this.hlc);
		this.day = longer(new Int32Array(to), this.day);
		this.isReview = longer(new Uint8Array(to), this.isReview);
		this.card = longer(new Int32Array(to), this.card);
		this.round = longer(new Int32Array(to), this.round);
		this.verdict = longer(new Uint8Array(to), this.verdict);
		this.score = longer(new Float64Array(to), this.score);
		this.grade = longer(new Uint8Array(to), this.grade);
		this.ms = longer(new Float64Array(to), this.ms);
		this.sure = longer(new Float64Array(to), this.sure);
		this.state = longer(new Int8Array(to), this.state);
		this.stability = longer(new Float64Array(to), this.stability);
		this.lastDay = longer(new Float64Array(to), this.lastDay);
	}
}

/** Events beside answers that statistics read. */
export type CountedEvent = ChartEvent | ExamEvent | RoundEvent | SettingEvent;

/** What counts: rows of the columns in the order of the log, and the other events likewise. */
export interface LiveLog {
	rows: Uint32Array;
	events: CountedEvent[];
}

interface Words {
	id0: number;
	id1: number;
	id2: number;
}

/** Some ids, found among many rows: nearly all are turned away by one bit. */
class IdSet {
	readonly #lists = new Map<number, (Words & { id: string; hlc: number })[]>();
	/** Which tags some id has. */
	readonly tags = new Uint8Array(1 << 16);

	/** @param hlc an id counts up to this clock */
	add(id: string, hlc: number): void {
		const words = { id0: 0, id1: 0, id2: 0 };
		if (!readId(id, 0, words)) return;
		const number = numberOf(words.id0, words.id1, words.id2);
		this.tags[number & 0xffff] = 1;
		const list = this.#lists.get(number);
		if (list) list.push({ ...words, id, hlc });
		else this.#lists.set(number, [{ ...words, id, hlc }]);
	}

	/** @returns the id as it was added, or undefined */
	find(id0: number, id1: number, id2: number, hlc: number): string | undefined {
		const list = this.#lists.get(numberOf(id0, id1, id2));
		return list?.find((one) => one.id0 === id0 && one.id1 === id1 && one.id2 === id2 && hlc <= one.hlc)?.id;
	}
}

const numberOf = (id0: number, id1: number, id2: number) =>
	(id0 ^ Math.imul(id1, 0x9e37_79b1) ^ Math.imul(id2, 0x85eb_ca6b)) >>> 0;

export class StatisticsLog {
	readonly cards = new Names();
	readonly rounds = new Names();
	readonly columns = new AnswerColumns();
	readonly #reader = new LineReader(this.cards, this.rounds);
	#events: CountedEvent[] = [];
	#undos: UndoEvent[] = [];
	/** Lines that cannot be read. */
	bad = 0;
	/** What the sealed chunks gave. */
	#sealed = { rows: 0, events: 0, undos: 0, bad: 0 };

	/** Forgets all. */
	clear(): void {
		this.#sealed = { rows: 0, events: 0, undos: 0, bad: 0 };
		this.#dropTail();
	}

	/** Reads a sealed chunk, once: JSON lines, oldest first. The tail must be read again afterwards. */
	addChunk(text: string): void {
		this.#dropTail();
		this.#read(text);
		const { bad } = this;
		this.#sealed = { rows: this.columns.length, events: this.#events.length, undos: this.#undos.length, bad };
	}

	/** Reads what is not sealed, in the place of what was. */
	setTail(text: string): void {
		this.#dropTail();
		this.#read(text);
	}

	#dropTail(): void {
		this.columns.length = this.#sealed.rows;
		this.#events.length = this.#sealed.events;
		this.#undos.length = this.#sealed.undos;
		this.bad = this.#sealed.bad;
	}

	#read(text: string): void {
		for (let from = 0; from < text.length;) {
			const end = text.indexOf('\n', from);
			const to = end < 0 ? text.length : end;
			if (this.#reader.read(text, from, to) === 'answer') this.columns.push(this.#reader.row);
			else this.#readSlowly(text.slice(from, to));
			from = to + 1;
		}
	}

	#readSlowly(line: string): void {
		let stored: StoredEvent | null = null;
		try {
			stored = storedEvent(JSON.parse(line));
		} catch {
			// A damaged line: it is counted, and the others are read.
		}
		if (!stored) {
			this.bad++;
			return;
		}
		const event = knownEvent(stored);
		switch (event?.kind) {
			case 'review':
			case 'practice': {
				const row = emptyRow();
				readId(event.id, 0, row);
				row.hlc = event.hlc;
				row.day = toDayNumber(event.day);
				row.round = this.rounds.numberOf(event.round);
				row.verdict = VERDICTS.indexOf(event.verdict);
				row.score = event.score;
				row.ms = event.ms;
				row.sure = event.sure ?? -1;
				if (event.kind === 'practice') row.card = this.cards.numberOf(cardOf(chartOfItem(event.item)));
				else {
					row.isReview = true;
					row.card = this.cards.numberOf(event.card);
					row.grade = event.grade;
					row.state = event.after.state;
					row.stability = event.after.stability / 1e8;
					row.lastDay = event.after.lastDay;
				}
				this.columns.push(row);
				return;
			}
			case 'undo':
				this.#undos.push(event);
				return;
			case 'setting':
				if (event.name === 'retention') this.#events.push(event);
				return;
			case 'round':
				// Of rounds only the fast ones are told apart.
				if (event.mode === 'speed') this.#events.push(event);
				return;
			case 'chart':
			case 'exam':
				this.#events.push(event);
		}
	}

	/** What was not taken back, as `liveOf` of fold.ts says it: a tombstone reaches only what stands before it. */
	live(): LiveLog {
		const dead = this.#dead();
		const words = { id0: 0, id1: 0, id2: 0 };
		const isLive = ({ id, hlc }: CountedEvent): boolean =>
			!readId(id, 0, words) || dead.find(words.id0, words.id1, words.id2, hlc) === undefined;
		const events = this.#events.filter(isLive);
		return { rows: this.#liveRows(dead), events: inOrder(events) };
	}

	#liveRows(dead: IdSet): Uint32Array {
		const { length, id0, id1, id2, tag, hlc } = this.columns;
		const { tags } = dead;
		const rows = new Uint32Array(length);
		let count = 0;
		let last = -1;
		let isInOrder = true;
		for (let at = 0; at < length; at++) {
			const clock = hlc[at]!;
			if (tags[tag[at]!] && dead.find(id0[at]!, id1[at]!, id2[at]!, clock) !== undefined) continue;
			if (clock < last) isInOrder = false;
			last = clock;
			rows[count++] = at;
		}
		const live = rows.subarray(0, count);
		// The log keeps its order, so this is for a log that was damaged.
		return isInOrder ? live : live.sort((a, b) => hlc[a]! - hlc[b]! || a - b);
	}

	/** Ids that live tombstones reach, with the clock up to which they do. */
	#dead(): IdSet {
		const ids = new IdSet();
		const undone = new Map<string, UndoEvent>();
		for (const undo of [...this.#undos].sort((a, b) => compareEvents(b, a))) {
			const by = undone.get(undo.id);
			if (by && compareEvents(undo, by) < 0) continue;
			for (const id of undo.targets) {
				if (undone.has(id)) continue;
				undone.set(id, undo);
				ids.add(id, undo.hlc);
			}
		}
		return ids;
	}
}

/** Events nearly always stand in order already. */
function inOrder(events: CountedEvent[]): CountedEvent[] {
	const isSorted = events.every(({ hlc }, at) => at === 0 || (events[at - 1]?.hlc ?? 0) < hlc);
	return isSorted ? events : events.sort(compareEvents);
}
