/** The codes of a set in the order of the book, which is not that of the characters: C4A stands before C44. */
import type { CodeSet } from './code-set';
import type { TabularPart } from './tabular-part-read';

/** Categories that the Tabular List has not (a set of another year) stand behind the one before them. */
function categoriesOf(part: TabularPart, set: CodeSet): number[] {
	const own: number[] = [];
	for (let at = 0; at < set.size; at++) if ((set.parents[at] ?? -1) < 0) own.push(at);
	let before = -1;
	const ranks = new Map(
		own.map((at) => {
			before = part.rankOf(set.compact(at)) ?? before;
			return [at, before];
		})
	);
	return own.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || a - b);
}

export class BookOrder {
	/** Places of all categories, in the order of the book. */
	readonly categories: readonly number[];
	/** Places of the set in the order of the book. */
	private readonly order: Int32Array;
	/** For each place of the set, where it stands in `order`. */
	private readonly rank: Int32Array;

	constructor(
		private readonly part: TabularPart,
		private readonly set: CodeSet
	) {
		this.order = new Int32Array(set.size);
		this.rank = new Int32Array(set.size);
		let next = 0;
		const visit = (at: number): void => {
			this.rank[at] = next;
			this.order[next++] = at;
			for (const child of this.below(at)) visit(child);
		};
		this.categories = categoriesOf(part, set);
		for (const category of this.categories) visit(category);
	}

	/** Where a place stands in the order of the book, from 0. */
	rankOf(at: number): number {
		return this.rank[at] ?? -1;
	}

	/** Headers and codes directly below a place, in the order of the book. */
	below(at: number): number[] {
		const { set } = this;
		const children: number[] = [];
		for (let place = at + 1; place < set.size; place++) {
			// Sorted codes come parents first, so the family ends where a code stands above or beside.
			const parent = set.parents[place] ?? -1;
			if (parent < at) break;
			if (parent === at) children.push(place);
		}
		const unusual = this.part.orders.get(set.compact(at));
		if (!unusual) return children;
		const wanted = new Map(unusual.map((code, n) => [code, n]));
		const rankOf = (child: number): number => wanted.get(set.compact(child)) ?? unusual.length;
		return children.sort((a, b) => rankOf(a) - rankOf(b) || a - b);
	}

	/** The place before (-1) or behind (1) one in the order of the book; -1 beyond the ends. */
	beside(at: number, step: -1 | 1): number {
		return this.order[(this.rank[at] ?? 0) + step] ?? -1;
	}
}
