/** A collection of Anki as its rows say it, whatever generation of file they came from. Ids are as Anki gave them. */

/** How the database was packed: `anki2` is the oldest form, `anki21b` the newest. */
export type AnkiGeneration = 'anki2' | 'anki21' | 'anki21b';

export interface AnkiNoteType {
	name: string;
	isCloze: boolean;
	/** Names of the fields, in their order. */
	fields: string[];
	/** By the order that a card names. */
	templates: Map<number, { name: string; front: string; back: string }>;
}

export interface AnkiNote {
	id: number;
	/** The same on every device that has the note. */
	guid: string;
	noteType: number;
	/** Parted by blanks. */
	tags: string;
	/** HTML, field by field. */
	fields: string[];
}

export interface AnkiCard {
	id: number;
	note: number;
	/** Of a card in a filtered deck: the deck it belongs to. */
	deck: number;
	/** Which template, or which cloze, from 0. */
	ord: number;
	isSuspended: boolean;
}

/** A row of the review log. */
export interface AnkiReview {
	/** Epoch ms: when it was answered. */
	at: number;
	card: number;
	/** 1 again to 4 easy; 0 where nothing was answered. */
	ease: number;
	/** 0 learn, 1 review, 2 relearn, 3 filtered deck, 4 set by hand, 5 rescheduled. */
	kind: number;
	/** Thousandths; 0 where it changed no schedule. */
	factor: number;
	/** Time taken, ms. */
	ms: number;
}

export interface AnkiCollection {
	generation: AnkiGeneration;
	noteTypes: Map<number, AnkiNoteType>;
	/** Deck → its name, parted by `::`. */
	decks: Map<number, string>;
	notes: AnkiNote[];
	cards: AnkiCard[];
	reviews: AnkiReview[];
	/** What the database itself counts, before anything is left out. */
	counts: { notes: number; cards: number; reviews: number };
	/** Pictures, sounds and films that lie in the file. */
	media: number;
}

/** The caps on a collection. A collection of years has some tens of thousands of cards. */
export const ANKI_CAPS = {
	/** Bytes of the database as it is packed, and unpacked. */
	packed: 80e6,
	unpacked: 120e6,
	/** Unpacked to packed, looked at from the first megabyte on. */
	ratio: 100,
	/** Files in the package, and bytes of the list of them. */
	entries: 65_000,
	list: 16e6,
	/** Rows. */
	notes: 50_000,
	cards: 50_000,
	reviews: 200_000,
	noteTypes: 2_000,
	decks: 5_000,
	/** Characters of all fields of a note, and of a template or a list of note types. */
	fields: 100_000,
	template: 100_000,
	config: 8_000_000,
	/** Packs that one file may become. */
	packs: 60
} as const;
