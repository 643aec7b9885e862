/**
 * An export that Anki 2.1.54 wrote, put together again from the listing of it that SQLite printed and its author
 * published: the schema, the ids, the types, the queues and the answers are Anki's, the words in the fields are ours.
 * The listing counts 4 notes, 9 cards and 8 answers.
 */
import { strToU8, zipSync } from 'fflate';
import initSqlJs, { type SqlValue } from 'sql.js';
import { expect, it } from 'vitest';
import { readAnkiFile } from './anki-desk';

const sqlite = initSqlJs();
const NOW = Date.UTC(2026, 0, 1);
const OF_THREE = 1674448040667;
const OF_GAPS = 1609035088779;
const BASIC = 1599087650848;
const TOP = 1675271334388;
const SUBDECK = 1675271672564;

const SCHEMA = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);`;

const fields = (...names: string[]) =>
	names.map((name, ord) => ({
		name,
		ord,
		sticky: false,
		rtl: false,
		font: 'Arial',
		size: 20,
		description: ''
	}));
const side = (ord: number, qfmt: string, back: string) => ({
	name: `Card ${ord + 1}`,
	ord,
	qfmt,
	afmt: `{{FrontSide}}\n\n<hr id=answer>\n\n${back}`,
	bqfmt: '',
	bafmt: '',
	did: null,
	bfont: '',
	bsize: 0
});
const type = (id: number, name: string, cloze: 0 | 1, tmpls: unknown[], flds: unknown[]) => [
	id,
	{ id, name, type: cloze, mod: 1675271389, usn: 0, sortf: 0, did: TOP, tmpls, flds, css: '', vers: [] }
];
const TYPES = Object.fromEntries([
	type(
		OF_GAPS,
		'Cloze',
		1,
		[{ ...side(0, '{{cloze:Text}}', ''), afmt: '{{cloze:Text}}<br>\n{{Extra}}' }],
		fields('Text', 'Extra')
	),
	type(
		OF_THREE,
		'Three ways',
		0,
		[
			side(
				0,
				'{{Letters}} / {{Meaning}}<br>Where is it?',
				'<span style="font-size: 64px">{{Place}}</span>\n<br>\n'
			),
			side(
				1,
				'<span>{{Place}}</span>\n<br>\n<span>{{Letters}}</span>\n<br>What is it?',
				'{{Meaning}}\n<br>\n'
			),
			side(2, '{{Place}} / {{Meaning}}\n<br>\nIn letters?', '<span>{{Letters}}</span>')
		],
		fields('Meaning', 'Letters', 'Place')
	),
	type(BASIC, 'Basic-2c217', 0, [side(0, '{{Front}}', '{{Back}}\n\n<div></div>\n')], fields('Front', 'Back'))
]);
const deck = (id: number, name: string) => [
	id,
	{ id, mod: 0, name, usn: -1, dyn: 0, conf: 1, newToday: [2141, 3] }
];
const DECKS = Object.fromEntries([
	deck(1, 'Default'),
	deck(TOP, 'Words'),
	deck(1675271788510, 'Words::With a picture'),
	deck(1675272197249, 'Words::Two gaps'),
	deck(SUBDECK, 'Words::Lung')
]);
const CONF = { creationOffset: 300, schedVer: 2, curDeck: 1, activeDecks: [1], collapseTime: 1200 };

// id, guid, type, changed, number of the sync, tags, fields
const NOTES: SqlValue[][] = [
	[
		1675271374293,
		'b[g(Tp;Zft',
		OF_THREE,
		1675272751,
		0,
		' heart::rate ',
		'fast\x1f<span style="color: white;">\n  HR\n</span>\x1fwrist'
	],
	[1675271765163, 'QQeo7%ZHUr', OF_THREE, 1675272759, 0, ' lung ', 'breath\x1fRR\x1fchest'],
	[
		1675272161760,
		'KNe6~TLgV%',
		BASIC,
		1675272161,
		0,
		' broken tree ',
		'How many lobes?\x1f5<br>A picture:<br><img src="lobes.jpg">'
	],
	[
		1675272639780,
		'uR1~pS:od3',
		OF_GAPS,
		1675272639,
		0,
		' gas gas::law ',
		'Pressure goes&nbsp;{{c1::up}} as volume goes&nbsp;{{c2::down::up or down}}.\x1fBoyle'
	]
];
// card, note, deck, side, changed, number, type, queue, due, reps, left
const CARDS: number[][] = [
	[1675271374294, 1675271374293, TOP, 0, 1675271374, 0, 0, 0, 0, 0, 0],
	[1675271374295, 1675271374293, TOP, 1, 1675271374, 0, 0, 0, 0, 0, 0],
	[1675271374296, 1675271374293, TOP, 2, 1675271374, 0, 0, 0, 0, 0, 0],
	[1675271765163, 1675271765163, SUBDECK, 0, 1675291140, -1, 1, 1, 1675291839, 6, 1002],
	[1675271765164, 1675271765163, SUBDECK, 1, 1675291129, -1, 1, 3, 2142, 1, 1002],
	[1675271765165, 1675271765163, SUBDECK, 2, 1675291131, -1, 1, 3, 2142, 1, 1001],
	[1675272161760, 1675272161760, 1675271788510, 0, 1675291149, -1, 0, -3, 2, 0, 0],
	[1675272639780, 1675272639780, 1675272197249, 0, 1675272639, 0, 0, 0, 3, 0, 0],
	[1675272639781, 1675272639780, 1675272197249, 1, 1675272772, 0, 0, -1, 3, 0, 0]
];
// time, card, button, next interval in seconds below nought, milliseconds it took
const ANSWERS: [number, number, number, number, number][] = [
	[1675291128174, 1675271765163, 1, -600, 3046],
	[1675291129770, 1675271765164, 2, -43500, 1589],
	[1675291131970, 1675271765165, 3, -86400, 2184],
	[1675291134733, 1675271765163, 1, -600, 2757],
	[1675291136859, 1675271765163, 1, -600, 2112],
	[1675291137954, 1675271765163, 1, -600, 1088],
	[1675291138992, 1675271765163, 1, -600, 1026],
	[1675291140586, 1675271765163, 1, -600, 1582]
];

async function listed(): Promise<Uint8Array<ArrayBuffer>> {
	const { Database } = await sqlite;
	const database = new Database();
	database.exec(SCHEMA);
	const put = (table: string, row: SqlValue[]) =>
		database.run(`INSERT INTO ${table} VALUES (${row.map(() => '?').join()})`, row);
	const json = [CONF, TYPES, DECKS, {}, {}].map((value) => JSON.stringify(value));
	put('col', [1, 1490252400, 1675291807673, 1675291807665, 11, 0, 0, 0, ...json]);
	for (const row of NOTES) put('notes', [...row, 'sorted', 2644024973, 0, '']);
	for (const row of CARDS)
		put('cards', [...row.slice(0, 9), 0, 0, row[9] ?? 0, 0, row[10] ?? 0, 0, 0, 0, '{}']);
	for (const [id, card, ease, next, ms] of ANSWERS) put('revlog', [id, card, -1, ease, next, -600, 0, ms, 0]);
	database.run('ANALYZE');
	const newer = database.export();
	// Beside it, for older releases: one note that says so.
	database.exec(
		'DELETE FROM revlog; DELETE FROM cards WHERE id > 1675271374294; DELETE FROM notes WHERE id > 1675271374293'
	);
	database.run('UPDATE notes SET flds = ?', ['This file requires a newer version of Anki.\x1f']);
	const older = database.export();
	database.close();
	return zipSync({
		'collection.anki2': older,
		'collection.anki21': newer,
		'0': strToU8('a picture'),
		media: strToU8('{"0":"lobes.jpg"}')
	});
}

it('an export of Anki 2.1.54 gives the counts that SQLite printed, every card and every answer', async () => {
	const bytes = await listed();
	const found = await readAnkiFile(() => sqlite, {
		file: new Blob([bytes]),
		name: 'Words.apkg',
		edition: 'FY2027',
		now: NOW
	});
	expect(found.generation).toBe('anki21');
	expect(found.counts).toEqual({ notes: 4, cards: 9, reviews: 8 });
	expect(found.cards).toBe(9);
	expect(found.packs.map(({ title, questions }) => [title, questions.length])).toEqual([['Words', 9]]);
	expect(found.leftOut).toEqual(['1 file of pictures, sound or film.', '1 picture on a card.']);
	expect(found.reviews.map(({ at, grade, ms }) => [at, grade, ms])).toEqual(
		ANSWERS.map(([at, , grade, , ms]) => [at, grade, ms])
	);
	// One card is suspended; the one that is buried for a day is not at rest.
	expect(found.resting).toHaveLength(1);
});
