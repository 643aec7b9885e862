/** What a misspelled word may mean: words a few letters away, else words that sound like it. */
import { soundOf } from './sound';
import { Spelling, type NearWord } from './spelling';

/** Misspelled words are taken for so many others at most. */
const MOST = 5;
/** A word that sounds the same may differ in many letters, and one that sounds nearly so is less likely meant. */
const SAME_SOUND = 0.8;
const NEAR_SOUND = 1;
/** Short sounds are near to everything. */
const LEAST_SOUND = 3;
/** Letters from which the first sound of a word is known. */
const FIRST_LETTERS = 3;

/** Words that begin with the same sound, in the order of their sounds. */
interface Sounding {
	words: readonly string[];
	/** Of each word; words that sound alike stand side by side. */
	sounds: readonly string[];
	spelling: Spelling;
}

function soundsAs(sound: string, { words, sounds }: Sounding): string[] {
	let [low, high] = [0, sounds.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sounds[middle] ?? '') < sound) low = middle + 1;
		else high = middle;
	}
	let end = low;
	while (sounds[end] === sound) end++;
	return words.slice(low, end);
}

export class NearWords {
	private readonly spellings: readonly Spelling[];
	/** Of each first sound its words; made when sound is first asked for. */
	private firsts: Map<string, string[]> | undefined;
	private readonly soundings = new Map<string, Sounding>();

	/** @param lists each sorted */
	constructor(private readonly lists: readonly (readonly string[])[]) {
		this.spellings = lists.map((words) => new Spelling(words));
	}

	/**
	 * @param word in plain letters
	 * @param begun whether it may go on behind what was typed
	 * @returns nearest first, none when nothing is like it
	 */
	of(word: string, begun: boolean): NearWord[] {
		const found = new Map<string, number>();
		for (const spelling of this.spellings)
			for (const near of spelling.near(word, begun, MOST)) found.set(near.word, near.distance);
		const isFar = ![...found.values()].some((distance) => distance < 2);
		for (const { word: meant, distance } of this.sounding(word, begun, isFar))
			found.set(meant, Math.min(distance, found.get(meant) ?? Infinity));
		const nearest = [...found].sort((a, b) => a[1] - b[1]).slice(0, MOST);
		const least = nearest[0]?.[1] ?? 0;
		return nearest
			.filter(([, distance]) => distance < least + 1)
			.map(([meant, distance]) => ({ word: meant, distance }));
	}

	/** @param isFar whether sounds that are only near count too */
	private sounding(word: string, begun: boolean, isFar: boolean): NearWord[] {
		if (word.length < 4 || /[0-9]/.test(word)) return [];
		const sound = soundOf(word);
		if (sound.length < LEAST_SOUND) return [];
		const alike = this.beginning(sound.charAt(0));
		const same = soundsAs(sound, alike);
		if (same.length > 0 || !isFar) return same.map((meant) => ({ word: meant, distance: SAME_SOUND }));
		const heard = new Map(alike.spelling.near(sound, begun, MOST).map((near) => [near.word, near.distance]));
		return [...heard]
			.filter(([, distance]) => distance < 2)
			.flatMap(([other, distance]) =>
				soundsAs(other, alike).map((meant) => ({ word: meant, distance: distance + NEAR_SOUND }))
			);
	}

	/** Sounds are worked out for one first sound at a time: that of all words takes longer than a keystroke. */
	private beginning(first: string): Sounding {
		const known = this.soundings.get(first);
		if (known) return known;
		const pairs = (this.firstSounds().get(first) ?? []).map((word) => [soundOf(word), word] as const);
		pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
		const sounds = pairs.map(([sound]) => sound);
		const made: Sounding = { words: pairs.map(([, word]) => word), sounds, spelling: new Spelling(sounds) };
		this.soundings.set(first, made);
		return made;
	}

	private firstSounds(): Map<string, string[]> {
		if (this.firsts) return this.firsts;
		const firsts = new Map<string, string[]>();
		let [letters, first] = ['', ''];
		for (const word of new Set(this.lists.flat())) {
			if (word.length < 4 || /[0-9]/.test(word)) continue;
			const begins = word.slice(0, FIRST_LETTERS);
			if (begins !== letters) [letters, first] = [begins, soundOf(begins).charAt(0)];
			const others = firsts.get(first);
			if (others) others.push(word);
			else firsts.set(first, [word]);
		}
		return (this.firsts = firsts);
	}
}
