/** What two official titles have in common, and in which words they differ: the fact that separates two codes. */

/** A piece of a title. */
export interface TitleRun {
	text: string;
	/** The other title does not say it here. */
	own: boolean;
}

export interface TitleDifference {
	/** The runs of each title, parted by blanks. */
	runs: readonly [TitleRun[], TitleRun[]];
	/** What each says and the other does not, in pieces. */
	own: readonly [string[], string[]];
	/** Words in common, of those of the longer title: 0 to 1. */
	shared: number;
}

/** Punctuation at the end of a word is no difference. */
const bare = (word: string) => word.toLowerCase().replace(/[,.;:]+$/, '');

/** Lengths of the longest common subsequences of the rests of two lists of words. */
function commonLengths(one: readonly string[], other: readonly string[]): number[][] {
	const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
	const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
	for (let row = one.length - 1; row >= 0; row--)
		for (let column = other.length - 1; column >= 0; column--) {
			const same = one[row] === other[column];
			const length = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
			const line = lengths[row];
			if (line) line[column] = length;
		}
	return lengths;
}

function runsOf(words: readonly string[], common: ReadonlySet<number>): TitleRun[] {
	const runs: TitleRun[] = [];
	for (const [at, word] of words.entries()) {
		const own = !common.has(at);
		const last = runs.at(-1);
		if (last?.own === own) last.text += ` ${word}`;
		else runs.push({ text: word, own });
	}
	return runs;
}

export function titleDifference(one: string, other: string): TitleDifference {
	const words = [one, other].map((title) => title.split(/\s+/).filter(Boolean));
	const [mine = [], theirs = []] = words;
	const [a, b] = [mine.map(bare), theirs.map(bare)];
	const lengths = commonLengths(a, b);
	const [inMine, inTheirs] = [new Set<number>(), new Set<number>()];
	for (let row = 0, column = 0; row < a.length && column < b.length;) {
		if (a[row] === b[column]) {
			inMine.add(row++);
			inTheirs.add(column++);
		} else if ((lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0)) row++;
		else column++;
	}
	const runs = [runsOf(mine, inMine), runsOf(theirs, inTheirs)] as const;
	const ownOf = (list: readonly TitleRun[]) =>
		list.filter(({ own }) => own).map(({ text }) => text.replace(/[,.;:]+$/, ''));
	return {
		runs,
		own: [ownOf(runs[0]), ownOf(runs[1])],
		shared: inMine.size / Math.max(1, a.length, b.length)
	};
}

/** Below this the titles are about different things, and their words tell nothing one by one. */
const ALIKE = 0.34;

const quoted = (pieces: readonly string[]) => pieces.map((piece) => `“${piece}”`).join(' and ');

/**
 * The difference in one sentence.
 * @returns undefined where the titles are the same, or about different things
 */
export function differenceSentence(
	codes: readonly [string, string],
	titles: readonly [string, string]
): string | undefined {
	const { own, shared } = titleDifference(...titles);
	const [mine, theirs] = own;
	if (shared < ALIKE || mine.length + theirs.length === 0) return undefined;
	if (mine.length === 0) return `Only ${codes[1]} says ${quoted(theirs)}.`;
	if (theirs.length === 0) return `Only ${codes[0]} says ${quoted(mine)}.`;
	return `${codes[0]} says ${quoted(mine)}, ${codes[1]} says ${quoted(theirs)}.`;
}
