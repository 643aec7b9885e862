/**
 * Misspelled words: those of the word table within a bounded edit distance (insertions, deletions, changes and
 * exchanged neighbours count one each). Most words are passed over by comparing which letters they have.
 */

/** One bit for each letter a word has, one for all digits. */
function lettersOf(word: string): number {
	let letters = 0;
	for (let n = 0; n < word.length; n++) {
		const char = word.charCodeAt(n) - 97;
		letters |= 1 << (char >= 0 && char < 26 ? char : 26);
	}
	return letters;
}

function countBits(bits: number): number {
	let left = bits - ((bits >>> 1) & 0x55555555);
	left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
	return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Long words forgive two errors; words of three letters are all words of some other kind. */
export function errorsAllowed(word: string): number {
	if (word.length < 4 || /[0-9]/.test(word)) return 0;
	return word.length < 7 ? 1 : 2;
}

const LONGEST = 40;

export interface NearWord {
	word: string;
	/** Errors; a half more when the word goes on behind what was typed. */
	distance: number;
}

export class Spelling {
	private readonly letters: Int32Array;
	/** Stretches of words that begin with the same two letters: the letters, the first word, behind the last. */
	private readonly groups: [begins: string, first: number, end: number][] = [];
	private readonly rows = [new Int32Array(LONGEST), new Int32Array(LONGEST), new Int32Array(LONGEST)];

	/** @param words sorted */
	constructor(private readonly words: readonly string[]) {
		this.letters = Int32Array.from(words, lettersOf);
		words.forEach((word, n) => {
			const begins = word.slice(0, 2);
			const last = this.groups.at(-1);
			if (last?.[0] === begins) last[2] = n + 1;
			else this.groups.push([begins, n, n + 1]);
		});
	}

	/**
	 * @param typed in plain letters
	 * @param begun whether the word may go on behind what was typed
	 * @returns the nearest words, nearest first, `limit` at most; none for short words
	 */
	near(typed: string, begun: boolean, limit: number): NearWord[] {
		const errors = errorsAllowed(typed);
		if (errors === 0 || typed.length > LONGEST - 3) return [];
		const letters = lettersOf(typed);
		const found: NearWord[] = [];
		const [t0, t1] = typed;
		for (const [begins, first, end] of this.groups) {
			// The first letter is rarely wrong, unless it changed places, was left out or is one too many.
			if (begins[0] !== t0 && begins[0] !== t1 && begins[1] !== t0) continue;
			this.nearIn(first, end, typed, letters, errors, begun, found);
		}
		return found
			.sort(
				(a, b) =>
					a.distance - b.distance ||
					Math.abs(a.word.length - typed.length) - Math.abs(b.word.length - typed.length)
			)
			.slice(0, limit);
	}

	private nearIn(
		first: number,
		end: number,
		typed: string,
		letters: number,
		errors: number,
		begun: boolean,
		found: NearWord[]
	): void {
		for (let n = first; n < end; n++) {
			const own = this.letters[n] ?? 0;
			if (countBits(letters & ~own) > errors) continue;
			const word = this.words[n] ?? '';
			if (word.length < typed.length - errors || word.length > LONGEST - 3) continue;
			const goesOn = word.length > typed.length + errors;
			if (goesOn && (!begun || typed.length < 5)) continue;
			if (!goesOn && !begun && countBits(own & ~letters) > errors) continue;
			const distance = this.distance(typed, word, errors, begun);
			if (distance <= errors)
				found.push({ word, distance: distance + (word[0] === typed[0] ? 0 : 0.6) + (goesOn ? 0.5 : 0) });
		}
	}

	/** Optimal string alignment; with `begun`, to the beginning of `word` that is nearest. Above `most`, just more. */
	private distance(typed: string, word: string, most: number, begun: boolean): number {
		let [before, above, row] = this.rows as [Int32Array, Int32Array, Int32Array];
		const width = begun ? Math.min(word.length, typed.length + most) : word.length;
		for (let w = 0; w <= width; w++) above[w] = w;
		for (let t = 1; t <= typed.length; t++) {
			row[0] = t;
			let least = t;
			const char = typed.charCodeAt(t - 1);
			for (let w = 1; w <= width; w++) {
				const same = char === word.charCodeAt(w - 1);
				let cost = Math.min((above[w - 1] ?? 0) + (same ? 0 : 1), (above[w] ?? 0) + 1, (row[w - 1] ?? 0) + 1);
				if (
					t > 1 &&
					w > 1 &&
					char === word.charCodeAt(w - 2) &&
					typed.charCodeAt(t - 2) === word.charCodeAt(w - 1)
				)
					cost = Math.min(cost, (before[w - 2] ?? 0) + 1);
				row[w] = cost;
				if (cost < least) least = cost;
			}
			if (least > most) return most + 1;
			[before, above, row] = [above, row, before];
		}
		if (!begun) return above[width] ?? 0;
		let least = most + 1;
		for (let w = Math.max(0, typed.length - most); w <= width; w++) least = Math.min(least, above[w] ?? 0);
		return least;
	}
}
