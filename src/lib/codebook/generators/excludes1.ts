/** Excludes1: one of four pairs is kept apart by a note of the Tabular List, which proves it. */
import type { Random } from '../../domain/random';
import type { GeneratedDrill } from '../../domain/skills';
import { editionOf, type Generator } from './book';
import { doubtfulPlaces } from './doubtful';
import { ExcludesNotes, type ExcludesNote } from './excludes-notes';
import { frameOf, guideline, LETTERS, tabularAt } from './frame';
import { nearby } from './nearby';
import { markingCodes } from './marking-codes';

/** Two places, and why they may stand together; the key has no reason. */
interface Pair {
	at: [number, number];
	why?: string;
}

export const excludes1: Generator = (book) => {
	const { set, tabular } = book;
	if (!tabular) return null;
	const edition = editionOf(book);
	const index = new ExcludesNotes(tabular, set);
	const doubtful = doubtfulPlaces(set, tabular);
	const isSound = (at: number): boolean => set.billable(at) && doubtful[at] === 0;
	const letter = (at: number): string => set.columns.codes.charAt(at * 7);
	const none = `No Excludes1 note of ${edition} names these two together.`;

	const notes = index.notes('excludes1');
	const beside = new Map<string, ExcludesNote[]>();
	for (const note of index.notes('excludes2')) {
		const known = beside.get(letter(note.at));
		if (known) known.push(note);
		else beside.set(letter(note.at), [note]);
	}
	if (notes.length === 0) return null;

	/** A code under a note and one that the note names. */
	const pairOf = (random: Random, { at, references }: ExcludesNote): [number, number] | null => {
		const [from, to] = set.range(set.compact(at));
		const mine = from + random.below(to - from);
		const theirs = index.oneNamed(random.pick(references), random);
		return theirs >= 0 && mine !== theirs && isSound(mine) && isSound(theirs) ? [mine, theirs] : null;
	};

	/** Two codes near the key's own, so that each of the four codes stands in two pairs and none gives it away. */
	const crossed = (random: Random, [a, b]: [number, number]): Pair[] | null => {
		const freeBeside = (at: number, others: readonly number[]): number => {
			const fits = (one: number): boolean =>
				one !== a &&
				one !== b &&
				letter(one) === letter(at) &&
				isSound(one) &&
				others.every((other) => one !== other && !index.areApart(one, other));
			const near = nearby(set, at, fits, 3, 300);
			return near.length > 0 ? random.pick(near) : -1;
		};
		const first = freeBeside(a, [b]);
		const second = first < 0 ? -1 : freeBeside(b, [a, first]);
		if (second < 0) return null;
		return ([[first, b], [a, second], [first, second]] as const).map(([one, other]) => ({
			at: [one, other],
			why: none
		})); // prettier-ignore
	};

	/** Three pairs that Excludes2 notes name, of the same chapter letter. */
	const allNamed = (random: Random, key: [number, number]): Pair[] | null => {
		const pool = beside.get(letter(key[0])) ?? [];
		const used = new Set<number>(key);
		const pairs: Pair[] = [];
		for (let tries = 0; pool.length > 0 && pairs.length < 3 && tries < 60; tries++) {
			const note = random.pick(pool);
			const pair = pairOf(random, note);
			if (!pair || pair.some((at) => used.has(at)) || index.areApart(...pair)) continue;
			for (const at of pair) used.add(at);
			const why = `The note at ${set.code(note.at)} that names these is an Excludes2: both may be coded.`;
			pairs.push({ at: pair, why });
		}
		return pairs.length === 3 ? pairs : null;
	};

	const draw = (random: Random): { note: ExcludesNote; key: Pair; wrong: Pair[] } => {
		for (let tries = 0; tries < 2000; tries++) {
			const note = random.pick(notes);
			const at = pairOf(random, note);
			if (!at || !index.areApart(...at)) continue;
			const wrong = random.below(2) === 0 ? crossed(random, at) : allNamed(random, at);
			if (wrong) return { note, key: { at }, wrong };
		}
		throw new RangeError('no Excludes1 note of this book can be asked about');
	};

	return (id, random): GeneratedDrill => {
		const { note, key, wrong } = draw(random);
		const dealt = random.shuffle([key, ...wrong]);
		const from = set.code(note.at);
		const [a, b] = key.at;
		return {
			drill: {
				...frameOf(id, 'cm.conv', edition, [guideline('I.A.12.a'), tabularAt(edition, from)]),
				type: 'excludes1_spot',
				prompt: 'An Excludes1 note keeps the codes of one pair apart. Which pair?',
				pairs: dealt.map(({ at: [one, other], why }, place) => ({
					id: LETTERS[place] ?? '',
					// The code that the note stands at is not always the first.
					codes: random.below(2) === 0 ? [set.code(one), set.code(other)] : [set.code(other), set.code(one)],
					...(why === undefined ? {} : { why })
				})),
				answer: LETTERS[dealt.indexOf(key)] ?? '',
				rationale: `The Excludes1 note at ${from} in ${edition} reads “${note.text}”. It keeps ${set.code(a)} and ${set.code(b)} apart, unless the two conditions have nothing to do with each other.`
			},
			codes: markingCodes(set, { titles: dealt.flatMap(({ at }) => at.map((place) => set.code(place))) }),
			proof: { ...tabularAt(edition, from), row: `Excludes1: ${note.text}` }
		};
	};
};
