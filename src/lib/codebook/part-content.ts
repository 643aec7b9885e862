/**
 * One thing inside a part of the book: how much of it there is, in the words of the field, and every entry by its
 * place, so that two releases of one thing can be compared line by line.
 */

/** A count and what is counted: 5,407 "Excludes1". */
export interface Held {
	count: number;
	of: string;
}

/** A book or a list inside a part: a part of the lists has three, one of the Index four. */
export interface PartContent {
	/** As people call it. The same thing in another release has the same title. */
	title: string;
	/** `FY2027`, `PY2026` */
	edition: string;
	/** First month in force, `2026-10`; of lists by payment year that year. */
	release: string;
	/** The release is the year's first: of which month it is nothing says. */
	monthUnknown?: true;
	origin: 'official' | 'derived';
	/** The file it was read from. */
	source: string;
	held: Held[];
	/** What a learner would look for in it and not find, in one sentence. */
	lacks?: string;
	/** What an entry is called, one and many of them. */
	entry: readonly [string, string];
	/** Are the places of entries codes? Else they are words. */
	isByCode: boolean;
	/**
	 * Place → what stands there, in order. Behind a tab the place says which kind of line it is: `E11<tab>Excludes1`.
	 */
	entries: Map<string, string[]>;
}

/** The title of a code, in written form; empty where no set at hand has it. */
export type TitleOf = (code: string) => string;

/** @returns a count in the words for one and for many */
export function held(count: number, one: string, many = `${one}s`): Held {
	return { count, of: count === 1 ? one : many };
}

/** Adds a line at a place. */
export function note(entries: PartContent['entries'], place: string, text: string): void {
	const known = entries.get(place);
	if (known) known.push(text);
	else entries.set(place, [text]);
}
