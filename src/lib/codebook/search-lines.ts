/** One index under one query: where its slots stand, and which lines are worth a look. */
import type { LineIndex, Stretch } from './line-index';
import type { Alternative, QueryPlan, Slot, Term } from './search-query';
import { LEAST_POSTED, weightOf } from './words';

/** Posting lists that are longer are not walked for a single word: the lines are, best first. */
export const BROAD = 8_000;

export class LineQuery {
	private readonly stretches: Stretch[];
	private readonly slotCounts: number[];
	/** How many blocks hold each term, at most. */
	readonly counts: number[];
	/** Numbers of the terms that some line has, rarest first; without those that are not to be there. */
	readonly byRarity: number[];

	/** Writes the query on the index; `end` takes it away again. */
	constructor(
		private readonly index: LineIndex,
		private readonly plan: QueryPlan
	) {
		this.stretches = plan.slots.map((slot, number) => this.place(slot, 1 << number));
		this.slotCounts = this.stretches.map((stretch) => index.count(stretch));
		this.counts = plan.terms.map(({ alternatives }) =>
			alternatives.reduce((sum, alternative) => sum + this.fewest(alternative)[1], 0)
		);
		this.byRarity = this.counts
			.map((_, term) => term)
			.filter((term) => (this.counts[term] ?? 0) > 0 && !plan.terms[term]?.isDenied)
			.sort((a, b) => (this.counts[a] ?? 0) - (this.counts[b] ?? 0));
	}

	end(): void {
		this.index.wipe();
	}

	private place({ word, stem, isWhole }: Slot, bit: number): Stretch {
		const { index } = this;
		const exact = index.wordAt(word);
		if (exact >= 0) index.write([exact, exact + 1], bit, true);
		if (isWhole) return exact >= 0 ? [exact, exact + 1] : [0, 0];
		const stretch = index.beginning(stem);
		index.write(stretch, bit, false);
		const root = stem === word ? index.wordAt(`${word}s`) : index.wordAt(stem);
		if (root >= 0) index.write([root, root + 1], bit, true);
		return stretch;
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

	/** Calls back once with each line that may have one of some terms. */
	eachLine(terms: readonly number[], found: (at: number) => void): void {
		const { index, plan } = this;
		const { shift, size } = index;
		index.begin();
		for (const number of terms)
			for (const alternative of (plan.terms[number] as Term).alternatives) {
				const [slot] = this.fewest(alternative);
				if (slot < 0) continue;
				index.eachBlock(this.stretches[slot] ?? [0, 0], (block) => {
					const end = Math.min(size, (block + 1) << shift);
					for (let at = block << shift; at < end; at++) found(at);
				});
			}
	}
}
