/**
 * Titles of ICD-10-PCS by analogy. Each character of a code stands for some words of its title, so that a title
 * follows from three others: "Resection of Pancreas, Open Approach" is to that of Gallbladder what "Repair Pancreas,
 * Open Approach" is to "Repair Gallbladder, Open Approach". Titles are numbers of pieces here.
 */

/** Axes 4 to 7, and how many values one can have: digits and letters. */
const AXES = 4;
const VALUES = 36;

/** A change of which it is not yet known how many pieces its two titles have in common. */
const UNKNOWN = -1;

function valueOf(byte: number): number {
	return byte < 0x3a ? byte - 0x30 : byte - 0x37;
}

/** What the change of one axis from a value to another does to a title, as it was last seen. */
export class TitleChanges {
	/** The places that it was seen at. */
	private readonly from = new Int32Array(AXES * VALUES * VALUES);
	private readonly to = new Int32Array(AXES * VALUES * VALUES).fill(-1);
	/** How many pieces those two titles have in common at both ends. */
	private readonly heads = new Int16Array(AXES * VALUES * VALUES);
	private readonly tails = new Int16Array(AXES * VALUES * VALUES);

	/** @param titles and `starts` as in `CodeColumns`; they may be filled while this is used */
	constructor(
		private readonly titles: Uint16Array,
		private readonly starts: Uint32Array
	) {}

	/** The number of a change. @param axis 0 to 3, of the fourth character and those behind it */
	number(axis: number, before: number, after: number): number {
		return (axis * VALUES + valueOf(before)) * VALUES + valueOf(after);
	}

	/** The place at which a change was last seen, -1 for none. */
	seenAt(change: number): number {
		return this.to[change] ?? -1;
	}

	/** The codes at two places differ by the change and in nothing else. */
	see(change: number, from: number, to: number): void {
		this.from[change] = from;
		this.to[change] = to;
		this.heads[change] = UNKNOWN;
	}

	/**
	 * Puts the title at a place, changed, behind the titles.
	 * @param change one that was seen
	 * @returns how many pieces; -1 where the title has nothing that the change would take away
	 */
	change(place: number, change: number, end: number): number {
		const { titles, starts } = this;
		if (this.heads[change] === UNKNOWN) this.compare(change);
		const from = this.from[change] ?? 0;
		const to = this.to[change] ?? 0;
		const head = this.heads[change] ?? 0;
		const tail = this.tails[change] ?? 0;
		const start = starts[place] ?? 0;
		const stop = starts[place + 1] ?? 0;
		const gone = (starts[from] ?? 0) + head;
		const goneStop = (starts[from + 1] ?? 0) - tail;
		const cut =
			gone < goneStop ? this.find(start, stop, gone, goneStop, head) : this.seam(start, stop, from, gone);
		if (cut < 0) return -1;
		let at = end;
		for (let n = start; n < cut; n++) titles[at++] = titles[n] ?? 0;
		const freshStop = (starts[to + 1] ?? 0) - tail;
		for (let n = (starts[to] ?? 0) + head; n < freshStop; n++) titles[at++] = titles[n] ?? 0;
		for (let n = cut + goneStop - gone; n < stop; n++) titles[at++] = titles[n] ?? 0;
		return at - end;
	}

	private compare(change: number): void {
		const { titles, starts } = this;
		const from = this.from[change] ?? 0;
		const to = this.to[change] ?? 0;
		const start = starts[from] ?? 0;
		const stop = starts[from + 1] ?? 0;
		const toStart = starts[to] ?? 0;
		const toStop = starts[to + 1] ?? 0;
		const shorter = Math.min(stop - start, toStop - toStart);
		let head = 0;
		while (head < shorter && titles[start + head] === titles[toStart + head]) head++;
		let tail = 0;
		while (tail < shorter - head && titles[stop - 1 - tail] === titles[toStop - 1 - tail]) tail++;
		this.heads[change] = head;
		this.tails[change] = tail;
	}

	/** Where some pieces stand in a title: as far from its beginning as they stood in their own, or anywhere. */
	private find(start: number, stop: number, pieces: number, piecesStop: number, head: number): number {
		if (this.stand(start + head, stop, pieces, piecesStop)) return start + head;
		for (let at = start; at < stop; at++) if (this.stand(at, stop, pieces, piecesStop)) return at;
		return -1;
	}

	private stand(at: number, stop: number, pieces: number, piecesStop: number): boolean {
		const { titles } = this;
		if (at + piecesStop - pieces > stop) return false;
		for (let n = pieces; n < piecesStop; n++) if (titles[at++] !== titles[n]) return false;
		return true;
	}

	/** Where something is put in: between the same two pieces as in the title at `from`, else before the same one. */
	private seam(start: number, stop: number, from: number, place: number): number {
		const { titles, starts } = this;
		const before = place > (starts[from] ?? 0) ? titles[place - 1] : -1;
		const after = place < (starts[from + 1] ?? 0) ? titles[place] : -1;
		for (let at = start; at <= stop; at++)
			if ((at > start ? titles[at - 1] : -1) === before && (at < stop ? titles[at] : -1) === after) return at;
		if (after === -1) return stop;
		for (let at = start; at < stop; at++) if (titles[at] === after) return at;
		return -1;
	}
}
