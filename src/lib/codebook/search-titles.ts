/** The titles of a set as search judges them: their words, and what speaks against each before any query. */
import type { CodeSet } from './code-set';
import { LineIndex } from './line-index';
import { PARTS } from './line-tables';
import { priorsOf } from './prior';
import { LeastLacks } from './search-cost';

/** The places of a set, those first that a word alone most likely means. */
export interface Order {
	places: Uint32Array;
	/** Behind the last place that has a key; the key is its handicap and `LOWEST`. */
	ends: Uint32Array;
}

/** Keys begin at zero: a prior may speak for a code. */
export const LOWEST = 128;
const KEYS = 512;

export class Titles {
	readonly index: LineIndex;
	/** What speaks against each place before any query, in `PARTS` of a word. */
	readonly priors: Int8Array;
	/** What titles lack at least under the query of now, when nothing may be missing and when it may. */
	readonly whole = new LeastLacks();
	readonly partly = new LeastLacks();
	private sorted: Order | undefined;
	private lowest: Int16Array | undefined;

	constructor(set: CodeSet) {
		this.index = new LineIndex(set.columns);
		this.priors = priorsOf(set, PARTS);
	}

	/** What a title says plus what speaks against its code, in `PARTS` of a word. */
	handicap(at: number): number {
		return (this.index.weights[at] ?? 0) + (this.priors[at] ?? 0);
	}

	/** Of each block the least handicap; made when it is first asked for, since a set is to be open soon. */
	get leastOfBlocks(): Int16Array {
		if (this.lowest) return this.lowest;
		const { size, shift } = this.index;
		const lowest = new Int16Array((size >> shift) + 1).fill(32_767);
		for (let at = 0; at < size; at++)
			lowest[at >> shift] = Math.min(lowest[at >> shift] ?? 0, this.handicap(at));
		return (this.lowest = lowest);
	}

	/** Made when it is first asked for, too. */
	get order(): Order {
		return (this.sorted ??= this.byHandicap());
	}

	/** Counting sort of the places by their handicap. */
	private byHandicap(): Order {
		const { size } = this.index;
		const keys = new Uint16Array(size);
		const starts = new Uint32Array(KEYS + 1);
		for (let at = 0; at < size; at++) {
			const key = this.handicap(at) + LOWEST;
			keys[at] = key;
			starts[key + 1] = (starts[key + 1] ?? 0) + 1;
		}
		for (let n = 0; n < KEYS; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0);
		const places = new Uint32Array(size);
		for (let at = 0; at < size; at++) {
			const key = keys[at] ?? 0;
			const place = starts[key] ?? 0;
			places[place] = at;
			starts[key] = place + 1;
		}
		// Filling moved each start to where its key ends.
		return { places, ends: starts };
	}
}
