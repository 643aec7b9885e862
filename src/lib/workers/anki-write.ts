/**
 * Writes a package that every Anki reads: a database of schema 11 in a zip. The guids of its notes stay the same from
 * one export to the next, and so does the note type, since Anki passes over notes whose type is another one.
 */
import { zipSync } from 'fflate';
import type { Database } from 'sql.js';
import { ANKI_NAME, type AnkiOutNote } from '../domain/anki-out';
import { asHtml } from '../domain/anki-html';
import { hashText } from '../domain/state-hash';

const UNIT = '\u001f';
/** Given once, for good: an id of Anki is the time in ms at which a thing was made. */
const NOTE_TYPE = 1_763_769_600_000;
const DEFAULT_DECK = 1;

/** The tables of schema 11, as Anki's own files have them. */
const TABLES = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
	ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
	models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
	usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
	flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
	mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
	ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL,
	left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
	ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
	type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`;

const CSS =
	'.card { font-family: sans-serif; font-size: 20px; text-align: left; color: black; background: white; }';

const field = (name: string, ord: number) => ({
	...{ name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] }
});

const noteType = (seconds: number) => ({
	id: NOTE_TYPE,
	name: ANKI_NAME,
	type: 0,
	mod: seconds,
	usn: -1,
	sortf: 0,
	did: DEFAULT_DECK,
	tmpls: [
		{
			name: 'Card 1',
			ord: 0,
			qfmt: '{{Front}}',
			afmt: '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}',
			did: null,
			bqfmt: '',
			bafmt: ''
		}
	],
	flds: [field('Front', 0), field('Back', 1)],
	css: CSS,
	latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
	latexPost: '\\end{document}',
	tags: [],
	vers: [],
	req: [[0, 'any', [0]]]
});

const deckRow = (id: number, name: string, seconds: number) => ({
	...{
		id,
		name,
		mod: seconds,
		usn: -1,
		desc: '',
		dyn: 0,
		conf: 1,
		collapsed: false,
		extendNew: 0,
		extendRev: 0
	},
	...{ newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] }
});

const CONF = {
	...{ nextPos: 1, estTimes: true, activeDecks: [1], sortType: 'noteFld', timeLim: 0, sortBackwards: false },
	...{
		addToCur: true,
		curDeck: 1,
		newBury: true,
		newSpread: 0,
		dueCounts: true,
		curModel: null,
		collapseTime: 1200
	}
};
const OPTIONS = {
	id: 1,
	name: 'Default',
	mod: 0,
	usn: 0,
	maxTaken: 60,
	autoplay: true,
	timer: 0,
	replayq: true,
	dyn: false,
	new: {
		delays: [1, 10],
		ints: [1, 4, 7],
		initialFactor: 2500,
		order: 1,
		perDay: 20,
		bury: false,
		separate: true
	},
	rev: { perDay: 200, ease4: 1.3, fuzz: 0.05, minSpace: 1, ivlFct: 1, maxIvl: 36_500, bury: false },
	lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 0 }
};

/** Decks by name with those above them; each id is the same in every export. */
function decksOf(notes: readonly AnkiOutNote[]): Map<string, number> {
	const decks = new Map<string, number>();
	const taken = new Set<number>();
	for (const { deck } of notes) {
		const parts = deck.split('::');
		for (let depth = 1; depth <= parts.length; depth++) {
			const name = parts.slice(0, depth).join('::');
			if (decks.has(name)) continue;
			let id = 1_600_000_000_000 + parseInt(hashText(name).slice(0, 9), 16);
			while (taken.has(id)) id++;
			taken.add(id);
			decks.set(name, id);
		}
	}
	return decks;
}

/** Anki knows a note's first field again by this: the first 32 bits of its SHA-1. 0 where a browser has none. */
async function checkSum(text: string): Promise<number> {
	const subtle = crypto.subtle as SubtleCrypto | undefined;
	if (!subtle) return 0;
	const hash = await subtle.digest('SHA-1', new TextEncoder().encode(text));
	return new DataView(hash).getUint32(0);
}

/**
 * @param database an empty one
 * @param now epoch ms: Anki renews a note that it has when this is later
 * @returns the file
 */
export async function writeAnki(
	database: Database,
	notes: readonly AnkiOutNote[],
	now: number
): Promise<Uint8Array> {
	const seconds = Math.floor(now / 1000);
	const decks = decksOf(notes);
	const rows = Object.fromEntries(
		[['Default', DEFAULT_DECK] as const, ...decks].map(([name, id]) => [
			String(id),
			deckRow(id, name, seconds)
		])
	);
	database.run(TABLES);
	database.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
		...[Math.floor(seconds / 86_400) * 86_400, now, now, JSON.stringify(CONF)],
		...[JSON.stringify({ [NOTE_TYPE]: noteType(seconds) }), JSON.stringify(rows)],
		...[JSON.stringify({ 1: OPTIONS }), '{}']
	]);
	database.run('BEGIN');
	const note = database.prepare('INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)');
	const card = database.prepare(
		"INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"
	);
	for (const [at, { guid, front, back, tags, deck }] of notes.entries()) {
		const id = now + at;
		const tagText = tags.length === 0 ? '' : ` ${tags.join(' ')} `;
		const fields = [front, back].map(asHtml).join(UNIT);
		note.run([id, guid, NOTE_TYPE, seconds, tagText, fields, front, await checkSum(front), '']);
		card.run([id, id, decks.get(deck) ?? DEFAULT_DECK, seconds, at + 1]);
	}
	note.free();
	card.free();
	database.run('COMMIT');
	const bytes = database.export();
	return zipSync(
		{ 'collection.anki2': bytes, media: new TextEncoder().encode('{}') },
		{ level: 6, mtime: new Date(now) }
	);
}
