/** Files that mean harm, or are none: one clear sentence each, and nothing changes outside. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { decompress } from 'fzstd';
import initSqlJs, { type Database } from 'sql.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ANKI_CAPS } from '../domain/anki-collection';
import { PackRefused } from '../domain/own-read';
import { OWN_CAPS } from '../domain/own-text';
import { readAnkiFile } from './anki-desk';
import { askAnkiWorker } from './anki-client';
import type { AnkiAnswer } from './anki-messages';
import { readMessage } from './anki-sqlite';

const RUNS = process.env['FULL'] ? 3_000 : 80;
const sqlite = initSqlJs();
const read = (bytes: Uint8Array) =>
	readAnkiFile(() => sqlite, {
		...{
			file: new Blob([new Uint8Array(bytes)]),
			name: 'x.apkg',
			edition: 'FY2027',
			now: Date.UTC(2026, 0, 1)
		}
	});
const refusal = async (bytes: Uint8Array): Promise<string> => {
	try {
		await read(bytes);
	} catch (error) {
		if (error instanceof PackRefused) return error.message;
		throw error;
	}
	return 'taken';
};
const sample = (name: string) =>
	new Uint8Array(readFileSync(new URL(`../../../tests/anki/${name}`, import.meta.url)));
const old = sample('schema-11.apkg');
const oldBase = unzipSync(old)['collection.anki2'] ?? new Uint8Array();
const newBase = decompress(unzipSync(sample('schema-18.colpkg'))['collection.anki21b'] ?? new Uint8Array());

/** The sample's database after some changes, in a package. */
async function changed(work: (database: Database) => void, base = oldBase): Promise<Uint8Array> {
	const { Database } = await sqlite;
	const database = new Database(base);
	work(database);
	const bytes = database.export();
	database.close();
	return zipSync({ 'collection.anki2': bytes });
}

/** Blocks of one byte, 128 kB each, from four bytes: zstd as a bomb. */
function zstdBomb(blocks: number): Uint8Array {
	const head = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58];
	const block = (isLast: boolean) => {
		const word = (131_072 << 3) | (1 << 1) | (isLast ? 1 : 0);
		return [word & 255, (word >> 8) & 255, (word >> 16) & 255, 0];
	};
	return Uint8Array.from([
		...head,
		...Array.from({ length: blocks }, (_, at) => block(at + 1 === blocks)).flat()
	]);
}

const shape = () =>
	[Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype].map((one) =>
		Reflect.ownKeys(one).map(String).join(' ')
	);
const before = shape();
afterEach(() => {
	vi.restoreAllMocks();
	expect(shape()).toEqual(before);
});

describe('is refused in one sentence', () => {
	const silent = () => vi.spyOn(console, 'warn').mockImplementation(() => undefined);
	it.each([
		['nothing', () => new Uint8Array(), /^It is empty/],
		['no zip', () => new TextEncoder().encode('SQLite format 3'), /^It is cut off or damaged/],
		['a zip that is cut off', () => old.subarray(0, 3_000), /^It is cut off or damaged/],
		['a zip whose middle is missing', () => Uint8Array.from([...old.subarray(0, 500), ...old.subarray(2_500)]), /cut off or damaged|could not be unpacked/],
		['a zip of something else', () => zipSync({ 'a.txt': new Uint8Array(3) }), /^It is a zip, but no file of Anki/],
		['a database that is none', () => zipSync({ 'collection.anki2': new TextEncoder().encode('hello') }), /^It holds no database/],
		['a database of zeros', () => zipSync({ 'collection.anki2': new Uint8Array(4_096) }), /^It holds no database/],
		['a bomb', () => zipSync({ 'collection.anki2': new Uint8Array(8e6) }), /^Its cards unpack to far more/],
		['a bomb in zstd', () => zipSync({ 'collection.anki21b': [zstdBomb(2_000), { level: 0 }] }), /^Its cards unpack to far more/],
		['zstd that is cut off', () => zipSync({ 'collection.anki21b': [zstdBomb(4).subarray(0, 14), { level: 0 }] }), /^It is damaged/],
		['a package whose newest part is missing', () => zipSync({ 'collection.anki2': oldBase, meta: Uint8Array.of(8, 3) }), /^Its newest part is missing/]
	] as const)('%s', async (_, make, sentence) => {
		silent();
		expect(await refusal(make())).toMatch(sentence);
	}); // prettier-ignore

	it.each([
		['without a table', (one: Database) => one.run('DROP TABLE cards'), /no table “cards”/],
		['without a column', (one: Database) => one.run('ALTER TABLE notes RENAME COLUMN flds TO x'), /^It holds no database/],
		['without cards', (one: Database) => one.run('DELETE FROM cards'), /^There is no card in it/],
		['whose note types are no JSON', (one: Database) => one.run("UPDATE col SET models = '{'"), /is damaged/],
		['whose note types are nested without end', (one: Database) => one.run(`UPDATE col SET models = '${'['.repeat(5_000)}'`), /is damaged/],
		['whose note types are too large', (one: Database) => one.run(`UPDATE col SET models = '"' || hex(zeroblob(5000000)) || '"'`), /larger than can be|far more/],
		['without a row of settings', (one: Database) => one.run('DELETE FROM col'), /^None of its cards/],
		['with too many cards', (one: Database) => one.run(`WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ${ANKI_CAPS.cards + 1}) INSERT INTO cards SELECT x, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '' FROM n`), /^It holds 50,013 cards; at most 50,000/],
		['with endless reviews behind a view', (one: Database) => one.run('ALTER TABLE revlog RENAME TO r2; CREATE VIEW revlog AS SELECT * FROM r2'), /^taken$/]
	] as const)('a collection %s', async (_, work, sentence) => {
		silent();
		expect(await refusal(await changed((one) => void work(one)))).toMatch(sentence);
	}); // prettier-ignore
});

describe('what is odd is left out, and the rest is taken', () => {
	it.each([
		['a huge field', (one: Database) => one.run("UPDATE notes SET flds = hex(zeroblob(200000)) WHERE guid = 'a{1'"), 9],
		['a template that names a long field without end', (one: Database) => one.run(`UPDATE col SET models = replace(models, '"qfmt": "{{Front}}"', '"qfmt": "' || replace(hex(zeroblob(4000)), '00', '{{Front}}') || '"'); UPDATE notes SET flds = replace(flds, 'hand', hex(zeroblob(40000)))`), 6],
		['fields of another type', (one: Database) => one.run("UPDATE notes SET flds = 12 WHERE guid = 'a{1'"), 9],
		['bytes in place of a text', (one: Database) => one.run("UPDATE notes SET flds = x'00ff1f41' WHERE guid = 'a{1'"), 10],
		['a card of a note that is not there', (one: Database) => one.run('UPDATE cards SET nid = 5 WHERE id = (SELECT min(id) FROM cards)'), 9],
		['a card with a place that cannot be', (one: Database) => one.run('UPDATE cards SET ord = -5 WHERE id = (SELECT min(id) FROM cards)'), 9],
		['ids that are texts', (one: Database) => one.run("UPDATE cards SET did = 'x' WHERE id = (SELECT min(id) FROM cards)"), 9],
		['decks in a circle, and none', (one: Database) => one.run(`UPDATE col SET decks = '{"1":{"id":1,"name":"a::b::a"},"2":[],"x":null}'`), 10],
		['names of a prototype', (one: Database) => one.run(`UPDATE col SET models = replace(models, '"Front"', '"__proto__"')`), 2],
		['reviews of another type', (one: Database) => one.run("UPDATE revlog SET ease = 'x', time = -1, type = 'y'"), 10]
	] as const)('%s', async (_, work, cards) => {
		const found = await read(await changed((one) => void work(one)));
		expect(found.cards).toBe(cards);
		expect('bad' in {}).toBe(false);
	}); // prettier-ignore

	it('in the newer tables, too', async () => {
		const { Database } = await sqlite;
		const database = new Database(newBase);
		database.run('PRAGMA writable_schema = ON');
		database.run("UPDATE sqlite_master SET sql = replace(sql, 'unicase', 'nocase')");
		database.run('PRAGMA writable_schema = RESET');
		database.run("UPDATE templates SET config = x'0aff'");
		database.run("UPDATE decks SET name = 'a' || char(31) || 'b' WHERE id = 1");
		const bytes = database.export();
		database.close();
		expect(await refusal(zipSync({ 'collection.anki21': bytes }))).toMatch(/^None of its cards/);
	});
});

it('a message of protocol buffers ends where it cannot be read', () =>
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
			for (const [name, value] of readMessage(bytes)) {
				expect(name).not.toBeNull();
				expect(typeof value === 'number' || value instanceof Uint8Array).toBe(true);
			}
		})
	));

it(`${RUNS} damaged databases are refused, or come out within the caps`, { timeout: 600_000 }, async () => {
	vi.spyOn(console, 'warn').mockImplementation(() => undefined);
	let taken = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(oldBase, newBase),
			fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(255)), {
				minLength: 1,
				maxLength: 12
			}),
			async (base, flips) => {
				const bytes = base.slice();
				for (const [at, byte] of flips) bytes[at % bytes.length] = byte;
				const said = zipSync({ 'collection.anki2': [bytes, { level: 1 }] });
				try {
					const { packs, reviews } = await read(said);
					taken++;
					for (const { questions, title } of packs) {
						expect(title.length).toBeLessThanOrEqual(2 * OWN_CAPS.title);
						for (const { id, prompt, back } of questions) {
							expect(id).toMatch(/^anki-[0-9a-f]{16}-\d+$/);
							expect(prompt.length).toBeGreaterThan(0);
							expect(back.length).toBeLessThanOrEqual(OWN_CAPS.text);
						}
					}
					for (const { grade, ms } of reviews) {
						expect([1, 2, 3, 4]).toContain(grade);
						expect(ms).toBeLessThanOrEqual(600_000);
					}
				} catch (error) {
					// Anything else is a fault of ours, not of the file.
					if (!(error instanceof PackRefused)) throw error;
				}
			}
		),
		{ numRuns: RUNS }
	);
	// A generator that made nothing but refusals would prove little.
	expect(taken).toBeGreaterThan(RUNS / 20);
});

describe('the worker', () => {
	class FakeWorker extends EventTarget {
		isEnded = false;
		constructor(readonly reply: AnkiAnswer | 'never') {
			super();
		}
		postMessage(): void {
			const { reply } = this;
			if (reply !== 'never')
				queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: reply })));
		}
		terminate(): void {
			this.isEnded = true;
		}
	}
	const ask = (worker: FakeWorker, most?: number) =>
		askAnkiWorker(() => worker as unknown as Worker, { job: 'write', notes: [], now: 0, sqlite: '' }, most);

	it('that never answers is ended, and that is said', async () => {
		const worker = new FakeWorker('never');
		expect(await ask(worker, 5)).toMatchObject({
			refused: expect.stringContaining('so it was stopped') as string
		});
		expect(worker.isEnded).toBe(true);
	});

	it('is ended when it answered, and what is ours is thrown', async () => {
		const worker = new FakeWorker({ error: 'broken' });
		await expect(ask(worker)).rejects.toThrow('broken');
		expect(worker.isEnded).toBe(true);
	});
});
