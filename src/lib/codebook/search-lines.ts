/** One index under one query: where its slots stand, and which lines are worth a look. */
import type { LineIndex, Place, Stretch } from './line-index';
import { remembered } from './remembered';
import type { Alternative, QueryPlan, Slot, Term } from './search-query';
import { LEAST_POSTED, weightOf } from './words';

/** Posting lists that are longer are not walked for a single word: the lines are, best first. */
export const BROAD = 8_000;
/** Words that each index remembers: those in front stay there while the last one is typed. */
const MOST_PLACES = 1_000;
/** Longer lists are not walked for what blocks hold: any block may hold their words. */
const MOST_HELD = 24_000;

export class LineQuery {
	private readonly stretches: Stretch[];
	private readonly slotCounts: number[];
	/** How many blocks hold each term, at most. */
	readonly counts: number[];
	/** Numbers of the terms that some line has, rarest first; without those that are not to be there. */
	readonly byRarity: number[];
	private blockBits: Int32Array | undefined;

	/** Writes the query on the index; `end` takes it away again. */
	constructor(
		private readonly index: LineIndex,
		private readonly plan: QueryPlan
	) {
		const places = plan.slots.map((slot) => this.place(slot));
		places.forEach(({ stretch, whole }, slot) => {
			index.write(stretch, 1 << slot, false);
			for (const at of whole) index.write([at, at + 1], 1 << slot, true);
		});
		this.stretches = places.map(({ stretch }) => stretch);
		this.slotCounts = places.map(({ count }) => count);
		this.counts = plan.terms.map(({ alternatives }) =>
			alternatives.reduce((sum, alternative) => sum + this.fewest(alternative)[1], 0)
		);
		this.byRarity = this.counts
			.map((_, term) => term)
			.filter((term) => (this.counts[term] ?? 0) > 0 && !plan.terms[term]?.isDenied)
			.sort((a, b) => (this.counts[a] ?? 0) - (this.counts[b] ?? 0));
	}

	/**
	 * For each block the bits that its lines may have: one look at it and most lines need not be judged. Made when it
	 * is first asked for, since long lists are walked.
	 */
	held(): Int32Array {
		if (this.blockBits) return this.blockBits;
		const { index, stretches, slotCounts } = this;
		const isLong = stretches.map(
			(stretch, slot) => (slotCounts[slot] ?? 0) > MOST_HELD || !index.isListed(stretch)
		);
		const held = index.holdOnly(isLong.reduce((bits, long, slot) => (long ? bits | (1 << slot) : bits), 0));
		stretches.forEach((stretch, slot) => isLong[slot] || index.hold(stretch, 1 << slot, held));
		return (this.blockBits = held);
	}

	end(): void {
		this.index.wipe();
	}

	private place({ word, stem, isWhole }: Slot): Place {
		const { index } = this;
		return remembered(index.places, isWhole ? `${word} ` : word, MOST_PLACES, () => {
			if (isWhole) {
				const exact = index.wordAt(word);
				const stretch: Stretch = exact < 0 ? [0, 0] : [exact, exact + 1];
				return { stretch, whole: exact < 0 ? [] : [exact], count: index.count(stretch) };
			}
			const stretch = index.beginning(stem);
			const whole = [word, stem === word ? `${word}s` : stem]
				.map((one) => index.wordIn(one, stretch))
				.filter((at) => at >= 0);
			return { stretch, whole, count: index.count(stretch) };
		});
	}

	/** The rarest slot of an alternative, and how many blocks hold it. The smallest words have no lists. */
	private fewest({ slots }: Alternative): [slot: number, count: number] {
		let [rarest, fewest] = [-1, this.index.size];
		for (const slot of slots) {
			const isLight = weightOf(this.plan.slots[slot]?.word ?? '') < LEAST_POSTED;
			// Alone, `nor` may be the beginning of "normal".
			const [first, end] = this.stretches[slot] ?? [0, 0];
			const isUnposted = this.slotCounts[slot] === 0 && end > first;
			if (isLight && (slots.length > 1 || isUnposted)) continue;
			const count = this.slotCounts[slot] ?? 0;
			if (count <= fewest) [rarest, fewest] = [slot, count];
		}
		return [rarest, fewest];
	}

	/** @returns each block once whose lines may have one of some terms; valid until the next call */
	blocks(terms: readonly number[]): Uint16Array {
		const stretches: Stretch[] = [];
		for (const number of terms)
			for (const alternative of (this.plan.terms[number] as Term).alternatives) {
				const [slot] = this.fewest(alternative);
				if (slot >= 0) stretches.push(this.stretches[slot] ?? [0, 0]);
			}
		return this.index.blocksOf(stretches);
	}
}
