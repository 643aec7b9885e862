/**
 * Misspelled words: those of the word table within a bounded edit distance (insertions, deletions, changes and
 * exchanged neighbours count one each). Most words are passed over by comparing which letters they have; the
 * distance of the others is counted with a column of the table in the bits of one number, as H. Hyyrö, "A
 * bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003) does.
 */
import { bitCount } from './bit-count';

/** One bit for each letter a word has, one for all digits. */
function lettersOf(word: string): number {
	let letters = 0;
	for (let n = 0; n < word.length; n++) {
		const char = word.charCodeAt(n) - 97;
		letters |= 1 << (char >= 0 && char < 26 ? char : 26);
	}
	return letters;
}

/** Words of three letters are all words of some other kind, unless a letter was left out: `dwn`. */
const SHORT = 3;

/** Long words forgive two errors. */
export function errorsAllowed(word: string): number {
	if (word.length < SHORT || /[0-9]/.test(word)) return 0;
	return word.length < 7 ? 1 : 2;
}

/** Bits of a number. */
const LONGEST = 32;

export interface NearWord {
	word: string;
	/** Errors; a half more when the word goes on behind what was typed. */
	distance: number;
}

/** A stretch of words that begin with the same two letters. */
interface Group {
	letters: readonly [number, number];
	first: number;
	end: number;
}

export class Spelling {
	/** Which letters each word has, and how many. */
	private readonly letters: Int32Array;
	private readonly lengths: Uint8Array;
	private readonly groups: Group[] = [];
	/** Of each character its places in the typed word, as bits; all zero between two searches. */
	private readonly places = new Int32Array(128);

	/** @param words sorted */
	constructor(private readonly words: readonly string[]) {
		this.letters = Int32Array.from(words, lettersOf);
		this.lengths = Uint8Array.from(words, ({ length }) => Math.min(length, 255));
		words.forEach((word, n) => {
			const [one, two] = [word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0];
			const last = this.groups.at(-1);
			if (last?.letters[0] === one && last.letters[1] === two) last.end = n + 1;
			else this.groups.push({ letters: [one, two], first: n, end: n + 1 });
		});
	}

	/**
	 * @param typed in plain letters
	 * @param begun whether the word may go on behind what was typed
	 * @returns the nearest words, nearest first, `limit` at most; none for short words
	 */
	near(typed: string, begun: boolean, limit: number): NearWord[] {
		const errors = errorsAllowed(typed);
		if (errors === 0 || typed.length > LONGEST) return [];
		const found: NearWord[] = [];
		const [one, two] = [typed.charCodeAt(0), typed.charCodeAt(1)];
		for (let n = 0; n < typed.length; n++) this.place(typed.charCodeAt(n), 1 << n);
		for (const { letters, first, end } of this.groups) {
			// The first letter is rarely wrong, unless it changed places, was left out or is one too many.
			if (letters[0] !== one && letters[0] !== two && letters[1] !== one) continue;
			this.nearIn(first, end, typed, errors, begun, found);
		}
		for (let n = 0; n < typed.length; n++) this.places[typed.charCodeAt(n)] = 0;
		return found
			.sort(
				(a, b) =>
					a.distance - b.distance ||
					Math.abs(a.word.length - typed.length) - Math.abs(b.word.length - typed.length)
			)
			.slice(0, limit);
	}

	private place(char: number, bit: number): void {
		this.places[char] = (this.places[char] ?? 0) | bit;
	}

	private nearIn(
		first: number,
		end: number,
		typed: string,
		errors: number,
		begun: boolean,
		found: NearWord[]
	): void {
		const { lengths, words } = this;
		const letters = lettersOf(typed);
		const goesOnFrom = typed.length + errors;
		const mayGoOn = begun && typed.length >= 5;
		for (let n = first; n < end; n++) {
			const own = this.letters[n] ?? 0;
			if (bitCount(letters & ~own) > errors) continue;
			const length = lengths[n] ?? 0;
			if (length < typed.length - errors) continue;
			const goesOn = length > goesOnFrom;
			if (goesOn && !mayGoOn) continue;
			if (!goesOn && !begun && bitCount(own & ~letters) > errors) continue;
			const word = words[n] ?? '';
			if (typed.length === SHORT && (length !== SHORT + 1 || word[0] !== typed[0])) continue;
			const distance = this.distance(typed.length, word, errors, begun);
			if (distance <= errors)
				found.push({
					word,
					distance: distance + (word[0] === typed[0] ? 0 : 0.6) + (goesOn ? 0.5 : 0)
				});
		}
	}

	/**
	 * Optimal string alignment; with `begun`, to the beginning of `word` that is nearest. Bit n of a column stands for
	 * the first n + 1 letters of what was typed: whether the distance grows there, and whether it shrinks.
	 */
	private distance(length: number, word: string, most: number, begun: boolean): number {
		const { places } = this;
		const last = 1 << (length - 1);
		const width = begun ? Math.min(word.length, length + most) : word.length;
		let [grows, shrinks, same, before] = [-1, 0, 0, 0];
		let distance = length;
		let least = begun && length <= most ? length : Infinity;
		for (let w = 0; w < width; w++) {
			const here = places[word.charCodeAt(w)] ?? 0;
			const exchanged = ((~same & here) << 1) & before;
			same = (((here & grows) + grows) ^ grows) | here | shrinks | exchanged;
			let right = shrinks | ~(same | grows);
			const left = same & grows;
			if ((right & last) !== 0) distance++;
			else if ((left & last) !== 0) distance--;
			right = (right << 1) | 1;
			grows = (left << 1) | ~(same | right);
			shrinks = right & same;
			before = here;
			if (begun && distance < least && w + 1 >= length - most) least = distance;
		}
		return begun ? least : distance;
	}
}
