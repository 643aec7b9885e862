/** A seeded generator, whole numbers only, so that a seed deals the same in every engine. */

export interface Random {
	/** 0 to 2^32 - 1. */
	word(): number;
	/** 0 to `below` - 1, each as likely as the others. `below` from 1 to 2^32. */
	below(below: number): number;
	/** One of a list that is not empty. Throws on an empty one. */
	pick<T>(list: readonly T[]): T;
	/** A shuffled copy (Fisher-Yates). */
	shuffle<T>(list: readonly T[]): T[];
}

const TWO_32 = 4_294_967_296;
const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

function scramble(word: number): number {
	let mixed = Math.imul(word ^ (word >>> 16), 0x21f0_aaad);
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
	return mixed ^ (mixed >>> 15);
}

/** Takes a seed, any whole number. Returns xoshiro128** seeded by splitmix32. */
export function seededRandom(seed: number): Random {
	// The seed's upper half counts too.
	let mixed = (scramble(seed | 0) + Math.floor(seed / TWO_32)) | 0;
	const split = (): number => {
		mixed = (mixed + 0x9e37_79b9) | 0;
		return scramble(mixed);
	};
	let a = split();
	let b = split();
	let c = split();
	let d = split();
	const word = (): number => {
		const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = rotate(d, 11);
		return result;
	};
	const below = (limit: number): number => {
		if (!Number.isInteger(limit) || limit < 1 || limit > TWO_32)
			throw new RangeError(`Not a limit: ${limit}`);
		// Rejection: words of the last, incomplete run of `limit` would favour small results.
		const fair = TWO_32 - (TWO_32 % limit);
		let drawn = word();
		while (drawn >= fair) drawn = word();
		return drawn % limit;
	};
	const pick = <T>(list: readonly T[]): T => {
		if (list.length === 0) throw new RangeError('Nothing to pick from');
		return list[below(list.length)] as T;
	};
	const shuffle = <T>(list: readonly T[]): T[] => {
		const cards = [...list];
		for (let at = cards.length - 1; at > 0; at--) {
			const other = below(at + 1);
			[cards[at], cards[other]] = [cards[other] as T, cards[at] as T];
		}
		return cards;
	};
	return { word, below, pick, shuffle };
}
