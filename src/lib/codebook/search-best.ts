/** The best few hits of a query. */
export interface Ranked {
	/** Place in the set. */
	at: number;
	/** In words of a title; what was found by its code costs less than anything found by words. */
	cost: number;
}

/** The best few, each place once. */
export class Best {
	readonly list: Ranked[] = [];

	constructor(private readonly limit: number) {}

	/** What a further hit must cost less than, Infinity while there is room. */
	worst = Infinity;

	add(at: number, cost: number): void {
		const { list } = this;
		const last = list[list.length - 1];
		if (list.length >= this.limit && last && !isBefore(at, cost, last)) return;
		let known = list.length - 1;
		while (known >= 0 && list[known]?.at !== at) known--;
		if (known >= 0) {
			if ((list[known]?.cost ?? 0) <= cost) return;
			list.splice(known, 1);
		} else if (list.length >= this.limit) list.pop();
		let to = list.length;
		for (let other = list[to - 1]; other && isBefore(at, cost, other); other = list[to - 1]) to--;
		list.splice(to, 0, { at, cost });
		if (list.length >= this.limit) this.worst = list[list.length - 1]?.cost ?? Infinity;
	}
}

/** Lower cost first; of equal ones, the order of the codes. */
function isBefore(at: number, cost: number, other: Ranked): boolean {
	return cost < other.cost || (cost === other.cost && at < other.at);
}
