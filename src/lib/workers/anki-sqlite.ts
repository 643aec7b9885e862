/**
 * Reads a database of Anki with SQLite: note types and decks as JSON in one row (schema 11), or as tables of their own
 * with settings in protocol buffers (schema 15 and later). Every value is looked at; nothing is believed.
 *
 * The newer tables sort by `unicase`, a collation of Anki's own. SQLite refuses even to read those without rowids
 * (fields, templates) where it does not know it, so in the copy that is read they are said to sort by another.
 */
import type { Database, SqlValue } from 'sql.js';
import {
	ANKI_CAPS,
	type AnkiCard,
	type AnkiCollection,
	type AnkiNote,
	type AnkiNoteType,
	type AnkiReview
} from '../domain/anki-collection';
import { fieldOf, isRecord } from '../domain/own-fields';
import { jsonOf } from '../domain/own-json';
import { PackRefused } from '../domain/own-read';
import type { AnkiPackage } from './anki-zip';

/** Fields of a note are parted by this, and so are decks in a deck's name since schema 15. */
const UNIT = '\u001f';
/** A note of the database that stands in newer files for older releases of Anki. */
const DUMMY = /^Please update to the latest Anki version/;

const NO_DATABASE = 'It holds no database that can be read: it is damaged, or no file of Anki.';

const numberOf = (value: SqlValue | undefined): number =>
	typeof value === 'number' && Number.isSafeInteger(value) ? value : NaN;
const textOf = (value: SqlValue | undefined): string => (typeof value === 'string' ? value : '');

/** Rows one after the other, so that no list of all of them is made. */
function* rowsOf(database: Database, sql: string): Generator<SqlValue[]> {
	const statement = database.prepare(sql);
	try {
		while (statement.step()) yield statement.get();
	} finally {
		statement.free();
	}
}

/** @throws Error where the list of tables is damaged */
function withoutUnicase(database: Database): void {
	database.run('PRAGMA writable_schema = ON');
	database.run("UPDATE sqlite_master SET sql = replace(sql, 'unicase', 'nocase') WHERE sql LIKE '%unicase%'");
	database.run('PRAGMA writable_schema = RESET');
}

function tablesOf(database: Database): Set<string> {
	const names = new Set<string>();
	for (const [name] of rowsOf(database, "SELECT name FROM sqlite_master WHERE type = 'table' LIMIT 500"))
		names.add(textOf(name));
	return names;
}

/** Names come from this file alone. */
function countOf(database: Database, table: 'notes' | 'cards' | 'revlog'): number {
	const [row] = rowsOf(database, `SELECT count(*) FROM ${table}`);
	return numberOf(row?.[0]) || 0;
}

/** The fields of a message in protocol buffers: numbers and texts of the first level. Ends at what it cannot read. */
export function readMessage(bytes: Uint8Array): Map<number, number | Uint8Array> {
	const fields = new Map<number, number | Uint8Array>();
	let at = 0;
	const varint = (): number => {
		let [value, factor] = [0, 1];
		for (let n = 0; n < 10; n++) {
			const byte = bytes[at++];
			if (byte === undefined) return NaN;
			value += (byte & 127) * factor;
			factor *= 128;
			if (byte < 128) return value;
		}
		return NaN;
	};
	while (at < bytes.length) {
		const tag = varint();
		const wire = tag % 8;
		const name = Math.floor(tag / 8);
		if (wire === 0) fields.set(name, varint());
		else if (wire === 2) {
			const length = varint();
			if (!(length <= bytes.length - at)) break;
			fields.set(name, bytes.subarray(at, at + length));
			at += length;
		} else if (wire === 1) at += 8;
		else if (wire === 5) at += 4;
		else break;
	}
	return fields;
}

const messageText = (value: number | Uint8Array | undefined): string =>
	value instanceof Uint8Array && value.length <= ANKI_CAPS.template ? new TextDecoder().decode(value) : '';

/** A list of Anki's JSON: a record by id, or a list. */
function listOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value as unknown[];
	return isRecord(value) ? Object.values(value) : [];
}

function plainText(record: unknown, name: string): string {
	const value = fieldOf(record, name);
	return typeof value === 'string' && value.length <= ANKI_CAPS.template ? value : '';
}

function plainNumber(record: unknown, name: string): number {
	const value = Number(fieldOf(record, name));
	return Number.isSafeInteger(value) ? value : NaN;
}

const byOrder = (list: unknown[]): unknown[] =>
	list.slice(0, 1_000).sort((a, b) => (plainNumber(a, 'ord') || 0) - (plainNumber(b, 'ord') || 0));

type Types = Map<number, AnkiNoteType>;

/** Schema 11: all in one row of `col`. */
function oldTypes(models: unknown): Types {
	const types: Types = new Map();
	for (const model of listOf(models).slice(0, ANKI_CAPS.noteTypes)) {
		const id = plainNumber(model, 'id');
		if (Number.isNaN(id)) continue;
		const templates: AnkiNoteType['templates'] = new Map();
		for (const [at, one] of byOrder(listOf(fieldOf(model, 'tmpls'))).entries()) {
			const ord = plainNumber(one, 'ord');
			templates.set(Number.isNaN(ord) ? at : ord, {
				name: plainText(one, 'name'),
				front: plainText(one, 'qfmt'),
				back: plainText(one, 'afmt')
			});
		}
		types.set(id, {
			name: plainText(model, 'name'),
			isCloze: plainNumber(model, 'type') === 1,
			fields: byOrder(listOf(fieldOf(model, 'flds'))).map((field) => plainText(field, 'name')),
			templates
		});
	}
	return types;
}

function configOf(database: Database): { types: Types; decks: Map<number, string>; isFirst: boolean } {
	const [row] = rowsOf(
		database,
		'SELECT CAST(models AS TEXT), CAST(decks AS TEXT), CAST(conf AS TEXT) FROM col LIMIT 1'
	);
	const read = (value: SqlValue | undefined): unknown => {
		const text = textOf(value);
		if (text.length > ANKI_CAPS.config)
			throw new PackRefused('Its list of note types is larger than can be.');
		if (text === '') return {};
		try {
			return jsonOf(text);
		} catch {
			throw new PackRefused('Its list of note types or decks is damaged.');
		}
	};
	const decks = new Map<number, string>();
	for (const deck of listOf(read(row?.[1])).slice(0, ANKI_CAPS.decks)) {
		const id = plainNumber(deck, 'id');
		if (!Number.isNaN(id)) decks.set(id, plainText(deck, 'name'));
	}
	return {
		types: oldTypes(read(row?.[0])),
		decks,
		isFirst: (plainNumber(read(row?.[2]), 'schedVer') || 1) === 1
	};
}

/** Schema 15 and later: a table each. */
function newTypes(database: Database): Types {
	const types: Types = new Map();
	const sql = (columns: string, table: string, most: number) =>
		`SELECT ${columns} FROM ${table} LIMIT ${most}`;
	for (const [id, name, config] of rowsOf(
		database,
		sql('id, name, config', 'notetypes', ANKI_CAPS.noteTypes)
	)) {
		const number = numberOf(id);
		const message = config instanceof Uint8Array ? readMessage(config) : new Map<number, number>();
		if (!Number.isNaN(number))
			types.set(number, {
				name: textOf(name),
				isCloze: message.get(1) === 1,
				fields: [],
				templates: new Map()
			});
	}
	const fields = [...rowsOf(database, sql('ntid, ord, name', 'fields', 50_000))];
	for (const [type, ord, name] of fields.sort((a, b) => (numberOf(a[1]) || 0) - (numberOf(b[1]) || 0)))
		if (numberOf(ord) >= 0) types.get(numberOf(type))?.fields.push(textOf(name));
	for (const [type, ord, name, config] of rowsOf(
		database,
		sql('ntid, ord, name, config', 'templates', 50_000)
	)) {
		if (!(config instanceof Uint8Array)) continue;
		const message = readMessage(config);
		types.get(numberOf(type))?.templates.set(numberOf(ord), {
			name: textOf(name),
			front: messageText(message.get(1)),
			back: messageText(message.get(2))
		});
	}
	return types;
}

function newDecks(database: Database): Map<number, string> {
	const decks = new Map<number, string>();
	for (const [id, name] of rowsOf(database, `SELECT id, name FROM decks LIMIT ${ANKI_CAPS.decks}`))
		decks.set(numberOf(id), textOf(name).replaceAll(UNIT, '::'));
	return decks;
}

function notesOf(database: Database): AnkiNote[] {
	const notes: AnkiNote[] = [];
	const most = ANKI_CAPS.fields;
	const sql = `SELECT id, CAST(guid AS TEXT), mid, CAST(tags AS TEXT), CAST(flds AS TEXT) FROM notes
		WHERE length(flds) <= ${most} AND length(tags) <= ${most} AND length(guid) <= 1000`;
	for (const [id, guid, type, tags, fields] of rowsOf(database, sql)) {
		if (Number.isNaN(numberOf(id))) continue;
		notes.push({
			id: numberOf(id),
			guid: textOf(guid),
			noteType: numberOf(type),
			tags: textOf(tags).trim(),
			fields: textOf(fields).split(UNIT).slice(0, 1_000)
		});
	}
	return notes;
}

function cardsOf(database: Database): AnkiCard[] {
	const cards: AnkiCard[] = [];
	for (const [id, note, deck, home, ord, queue] of rowsOf(
		database,
		'SELECT id, nid, did, odid, ord, queue FROM cards'
	)) {
		const isWhole = [id, note, deck, ord].every((value) => !Number.isNaN(numberOf(value)));
		if (!isWhole || numberOf(ord) < 0 || numberOf(ord) > 10_000) continue;
		cards.push({
			id: numberOf(id),
			note: numberOf(note),
			// While a card lies in a filtered deck, the deck it came from stands beside it.
			deck: numberOf(home) > 0 ? numberOf(home) : numberOf(deck),
			ord: numberOf(ord),
			isSuspended: numberOf(queue) === -1
		});
	}
	return cards;
}

function reviewsOf(database: Database): AnkiReview[] {
	const reviews: AnkiReview[] = [];
	for (const row of rowsOf(database, 'SELECT id, cid, ease, type, factor, time FROM revlog')) {
		const [at, card, ease, kind, factor, ms] = row.map(numberOf);
		if (at === undefined || card === undefined || Number.isNaN(at) || Number.isNaN(card)) continue;
		reviews.push({ at, card, ease: ease || 0, kind: kind ?? NaN, factor: factor || 0, ms: ms || 0 });
	}
	return reviews;
}

/**
 * Anki's first scheduler had three buttons for a card that is being learned: again, good, easy. Collections that moved
 * to a later one had these rows written anew, so the setting says how they are meant.
 */
const withFourButtons = (reviews: AnkiReview[]): AnkiReview[] =>
	reviews.map((review) =>
		[0, 2].includes(review.kind) && [2, 3].includes(review.ease)
			? { ...review, ease: review.ease + 1 }
			: review
	);

/** @throws PackRefused where there are more rows than are read */
function checkCounts({ notes, cards, reviews }: AnkiCollection['counts']): void {
	const tell = (count: number, most: number, what: string) => {
		if (count > most)
			throw new PackRefused(
				`It holds ${count.toLocaleString('en-US')} ${what}; at most ${most.toLocaleString('en-US')} are read. Export single decks from Anki.`
			);
	};
	tell(notes, ANKI_CAPS.notes, 'notes');
	tell(cards, ANKI_CAPS.cards, 'cards');
	tell(reviews, ANKI_CAPS.reviews, 'reviews');
}

function collectionOf(database: Database, { generation, media }: AnkiPackage): AnkiCollection {
	withoutUnicase(database);
	const tables = tablesOf(database);
	for (const table of ['col', 'notes', 'cards'])
		if (!tables.has(table))
			throw new PackRefused(`It is no collection of Anki: there is no table “${table}” in it.`);
	const counts = {
		notes: countOf(database, 'notes'),
		cards: countOf(database, 'cards'),
		reviews: tables.has('revlog') ? countOf(database, 'revlog') : 0
	};
	checkCounts(counts);
	const isNew = tables.has('notetypes') && tables.has('templates') && tables.has('fields');
	const old = isNew ? null : configOf(database);
	const notes = notesOf(database);
	if (generation === 'anki2' && notes.length === 1 && DUMMY.test(notes[0]?.fields[0] ?? ''))
		throw new PackRefused(
			'Only the note for older releases of Anki is in it: its cards are missing. Export it from Anki once more.'
		);
	const reviews = tables.has('revlog') ? reviewsOf(database) : [];
	return {
		generation,
		noteTypes: old?.types ?? newTypes(database),
		decks: tables.has('decks') ? newDecks(database) : (old?.decks ?? new Map<number, string>()),
		notes,
		cards: cardsOf(database),
		reviews: old?.isFirst ? withFourButtons(reviews) : reviews,
		counts,
		media
	};
}

/**
 * @param open SQLite on some bytes
 * @throws PackRefused with one sentence for what is no collection
 */
export function readAnkiDatabase(open: (bytes: Uint8Array) => Database, found: AnkiPackage): AnkiCollection {
	if (new TextDecoder().decode(found.bytes.subarray(0, 15)) !== 'SQLite format 3')
		throw new PackRefused(NO_DATABASE);
	let database: Database | undefined;
	try {
		database = open(found.bytes);
		return collectionOf(database, found);
	} catch (error) {
		if (error instanceof PackRefused) throw error;
		// What SQLite says of a damaged file is for us.
		console.warn(error);
		throw new PackRefused(NO_DATABASE);
	} finally {
		database?.close();
	}
}
