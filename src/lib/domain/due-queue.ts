/**
 * What is due, over many cards: columns of numbers in typed arrays in place of objects, a scan in place of a
 * filter, and a sort by the bytes of the key in place of comparisons. A hundred thousand cards take a millisecond.
 */
import type { Memory } from './event';
import type { DayNumber } from './study-day';

/** One row a card. Units as in `Memory`, which keeps stability and difficulty times 10^8. */
export interface CardColumns {
	dueDay: Int32Array;
	lastDay: Int32Array;
	/** Epoch ms within the learning steps, else 0. */
	dueAt: Float64Array;
	/** Days × 10^8. */
	stability: Float64Array;
}

/** @param memories of each card; the row of a card is its place here */
export function columnsOf(memories: readonly Memory[]): CardColumns {
	const count = memories.length;
	const columns: CardColumns = {
		dueDay: new Int32Array(count),
		lastDay: new Int32Array(count),
		dueAt: new Float64Array(count),
		stability: new Float64Array(count)
	};
	for (let row = 0; row < count; row++) {
		const memory = memories[row] as Memory;
		columns.dueDay[row] = memory.dueDay;
		columns.lastDay[row] = memory.lastDay;
		columns.dueAt[row] = memory.dueAt;
		columns.stability[row] = memory.stability;
	}
	return columns;
}

/** Rows that are within their learning steps and due at `at`, epoch ms. The longest waiting comes first. */
export function dueSteps({ dueAt }: CardColumns, at: number): Uint32Array {
	const rows: number[] = [];
	for (let row = 0; row < dueAt.length; row++) {
		const due = dueAt[row] as number;
		if (due > 0 && due <= at) rows.push(row);
	}
	return byKey(Uint32Array.from(rows), dueAt);
}

/** Rows of the reviews that are due on a study day, in the order of the rows. */
export function dueReviews({ dueDay, dueAt }: CardColumns, day: DayNumber): Uint32Array {
	const rows = new Uint32Array(dueDay.length);
	let count = 0;
	for (let row = 0; row < dueDay.length; row++)
		if ((dueDay[row] as number) <= day && dueAt[row] === 0) rows[count++] = row;
	return rows.subarray(0, count);
}

/** Below so many rows comparing is faster than counting bytes. */
const FEW = 128;
const BITS = 11;
const BUCKETS = 1 << BITS;
const PASSES = 3;

/**
 * Sorts rows by a key, the least first; equal keys stay in their order. Keys are told apart to a part in a million,
 * as `Math.fround` keeps them: nobody's memory is known better.
 * @param keys by row; none below 0
 */
export function byKey(rows: Uint32Array, keys: Float64Array): Uint32Array {
	if (rows.length < FEW)
		return rows.slice().sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
	// The bits of floats that are not negative rise with the floats themselves.
	const floats = new Float32Array(rows.length);
	for (let at = 0; at < rows.length; at++) floats[at] = keys[rows[at] as number] as number;
	let bits = new Uint32Array(floats.buffer);
	let from = rows.slice();
	let to = new Uint32Array(rows.length);
	let bitsTo = new Uint32Array(rows.length);
	for (let pass = 0; pass < PASSES; pass++) {
		const shift = pass * BITS;
		const starts = new Uint32Array(BUCKETS + 1);
		for (let at = 0; at < bits.length; at++)
			starts[(((bits[at] as number) >>> shift) & (BUCKETS - 1)) + 1]!++;
		for (let bucket = 0; bucket < BUCKETS; bucket++)
			starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
		for (let at = 0; at < bits.length; at++) {
			const key = bits[at] as number;
			const bucket = (key >>> shift) & (BUCKETS - 1);
			const place = starts[bucket] as number;
			starts[bucket] = place + 1;
			to[place] = from[at] as number;
			bitsTo[place] = key;
		}
		[from, to] = [to, from];
		[bits, bitsTo] = [bitsTo, bits];
	}
	return from;
}

/** The reviews due on a day, the memory that fades fastest first: with a backlog that saves most. */
export function dueQueue(columns: CardColumns, day: DayNumber): Uint32Array {
	return byKey(dueReviews(columns, day), columns.stability);
}
