import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { asideLines } from '../domain/aside-lines';
import { readLog } from '../domain/log-file';
import { answer, FakeWorld, reviewOf } from './fake-world';
import { gunzip } from './gzip';
import { ASIDE_KEY, rawText } from './log-aside';
import { CHUNK, type StoreName } from './schema';
import { sha256 } from './sha256';

let world: FakeWorld;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	world = new FakeWorld();
});

async function grown(cards = ['a', 'b', 'c', 'd']): Promise<void> {
	const log = await world.open();
	for (const card of cards) await answer(log, card);
	log.close();
}
/** A full chunk of small events before the answers. */
async function sealed(): Promise<void> {
	const log = await world.open();
	const events = (from: number) =>
		Array.from({ length: 100 }, (_, n) => ({
			kind: 'bookmark' as const,
			item: `item-${from + n}`,
			on: true
		}));
	for (let at = 0; at < CHUNK; at += 100) await log.append([], () => events(at));
	await expect.poll(async () => (await get('chunks', 0)) !== undefined).toBe(true);
	log.close();
	await grown();
}
async function get(store: StoreName, key: string | number): Promise<unknown> {
	const database = await openDB('coderounds:/');
	const row: unknown = await database.get(store, key);
	database.close();
	return row;
}
async function put(store: StoreName, key: string | number, row: unknown): Promise<void> {
	const database = await openDB('coderounds:/');
	await database.put(store, row, key);
	database.close();
}
/** The text of each copy in the second place, the newest first. */
const copies = () =>
	Promise.all([...world.files.values()].map(async (bytes) => (await gunzip(new Blob([bytes]), Infinity)).text)).then(
		(texts) => texts.reverse()
	); // prettier-ignore
const withText = (chunk: unknown, text: unknown) => ({ ...(chunk as object), text });

describe('R3: what cannot be read when the log is opened', () => {
	const damage: [string, () => Promise<void>, string, string][] = [
		[
			'a row of another type',
			async () => {
				await put('tail', 1, 'rubbish of a "disk"');
				await put('tail', 4, { id: 7 });
			},
			'rubbish of a "disk"',
			'2 lines could not be read and go along in every copy, cards and counts were computed anew.'
		],
		[
			'a row too many',
			() => put('tail', 9, new Map([['id', 7n]])),
			'[["id","7"]]',
			'1 line could not be read and goes along in every copy.'
		],
		[
			'bytes',
			() => put('tail', 9, Uint8Array.of(1, 2, 3)),
			'[1,2,3]',
			'1 line could not be read and goes along in every copy.'
		]
	];
	it.each(damage)('%s is told once, and is in every copy', async (_, work, raw, says) => {
		await grown();
		await work();
		const log = await world.open();
		expect(log.health.mended).toBe(`Your history was damaged and is mended: ${says}`);
		// Before it was mended, and since.
		const [before = ''] = await copies();
		const [line = ''] = asideLines([raw]);
		expect(before).toContain(line);
		expect(await log.exportText()).toContain(line);
		expect((await log.snapshots())[0]?.reason).toBe('check');
		expect(await log.check()).toMatchObject({ bad: 0, agreed: true });
		log.close();
		const again = await world.open();
		expect(again.health.mended).not.toBe('');
		await again.seenMended();
		expect(again.health.mended).toBe('');
		again.close();
		const last = await world.open();
		expect(last.health).toMatchObject({ state: last.health.state, mended: '' });
		expect(await last.exportText()).toContain(line);
	});

	it('a copy with it is read by every reader as before, without a word about it', async () => {
		await grown();
		await put('tail', 9, 'rubbish');
		const text = await (await world.open()).exportText();
		expect(await readLog(text, sha256)).toMatchObject({ state: 'whole', bad: 0, packs: [], leftOut: null });
		globalThis.indexedDB = new IDBFactory();
		const other = await new FakeWorld(2).open();
		expect(await other.importText(text)).toMatchObject({ added: 4, bad: 0, leftOut: null });
	});

	it('a sealed chunk that is no text, and one of which a line is cut', async () => {
		await sealed();
		const chunk = (await get('chunks', 0)) as { text: string };
		await put('chunks', 0, withText(chunk, chunk.text.replace('"item-5"', '"item')));
		await put('tail', CHUNK + 9, 'x');
		const first = await world.open();
		expect(first.health.mended).toContain('2 lines could not be read');
		const cut = JSON.stringify(chunk.text.split('\n')[5]?.replace('"item-5"', '"item')).slice(1, -1);
		expect(await first.exportText()).toContain(cut);
		first.close();
		await put('chunks', 0, withText(await get('chunks', 0), 7));
		await put('tail', CHUNK + 9, 'y');
		const second = await world.open();
		const text = await second.exportText();
		for (const raw of [cut, '\\"text\\":7', '"x"', '"y"']) expect(text).toContain(raw);
	});

	it('without a second place nothing is gone either', async () => {
		await grown();
		await put('tail', 9, 'rubbish');
		const refused = async () => Promise.reject(new DOMException('no', 'SecurityError'));
		const log = await world.open({ place: refused });
		expect(log.health.mended).toContain('1 line');
		expect(await log.exportText()).toContain('"unreadable":"rubbish"');
	});

	it('of two events with one id the one that gives way is put aside', async () => {
		await grown();
		const event = (await get('tail', 0)) as { ms: number };
		await put('tail', 9, { ...event, ms: 3999 });
		const log = await world.open();
		expect(log.health.mended).toContain('1 event stood there twice and stands once');
		const [aside] = (await get('meta', ASIDE_KEY)) as string[];
		const stays = JSON.stringify((await log.readEvents())[0]);
		expect([aside, stays].sort()).toEqual([event, { ...event, ms: 3999 }].map((one) => JSON.stringify(one)).sort());
	}); // prettier-ignore
});

describe('R3: what cannot be read and is found later', () => {
	it.each<[string, (log: Awaited<ReturnType<FakeWorld['open']>>) => Promise<unknown>]>([
		['by a copy that is joined', async (log) => log.importText(await from(3))],
		[
			'by a copy that is taken out again',
			async (log) => {
				await log.importText(await from(3));
				await put('tail', 2, 'rubbish');
				await (await log.care()).takeBack();
			}
		],
		['by the check', (log) => log.check()]
	])('%s is put aside', async (_, work) => {
		await grown();
		await put('tail', 2, 'rubbish');
		const log = await world.open();
		expect(log.health.mended).toBe('');
		await work(log);
		expect(await get('meta', ASIDE_KEY)).toEqual(['rubbish']);
		expect(await log.exportText()).toContain('"unreadable":"rubbish"');
		expect((await copies()).some((text) => text.includes('"unreadable":"rubbish"'))).toBe(true);
	});

	/** The history of another device. */
	async function from(seed: number): Promise<string> {
		const other = await new FakeWorld(seed).open({ base: '/other' });
		await answer(other, 'z');
		return other.exportText();
	}

	it('goes with a fresh start, behind a copy that has it', async () => {
		const log = await world.open();
		await put('meta', ASIDE_KEY, ['rubbish']);
		expect(await (await log.care()).reset()).toMatchObject({ ok: true });
		expect(await get('meta', ASIDE_KEY)).toBeUndefined();
		expect((await copies())[0]).toContain('"unreadable":"rubbish"');
	});
});

describe('R6: what was put aside and goes through a copy', () => {
	const LONG = 'x'.repeat(200_000);
	/** A device that put something aside, with so many answers. */
	async function grownAside(texts: readonly string[], answers = 2) {
		const log = await world.open();
		await log.append([], () => Array.from({ length: answers }, (_, n) => reviewOf(`card-${n}`, null)));
		await put('meta', ASIDE_KEY, texts);
		return log;
	}
	/** Another device, and what it put aside. */
	const other = () => new FakeWorld(2).open({ base: '/b' });
	async function asideOf(base: string): Promise<unknown> {
		const database = await openDB(`coderounds:${base}`);
		const row: unknown = await database.get('meta', ASIDE_KEY);
		database.close();
		return row;
	}

	it.each([
		['as text', 2],
		['packed', 5_001]
	])('%s is put aside where the copy is joined, once, and goes on from there', async (_, answers) => {
		const here = await grownAside(['rubbish', LONG], answers);
		const { file, isPacked } = await here.exportFile();
		expect(isPacked).toBe(answers > 5_000);
		const there = await other();
		for (const added of [answers, 0])
			expect(await there.importFile(file)).toMatchObject({ added, bad: 0, leftOut: null });
		expect(await asideOf('/b')).toEqual(['rubbish', LONG]);
		// And back: nothing is doubled there either.
		expect(await here.importText(await there.exportText())).toMatchObject({ added: 0 });
		expect(await get('meta', ASIDE_KEY)).toEqual(['rubbish', LONG]);
	});

	it('comes back with a copy that is brought back after a fresh start', async () => {
		const log = await grownAside(['rubbish']);
		await (await log.care()).reset();
		await log.restore((await log.snapshots())[0]?.id ?? '');
		expect(await get('meta', ASIDE_KEY)).toEqual(['rubbish']);
	});

	it('stands beside what is there, and a dry run brings nothing', async () => {
		const text = await (await grownAside(['rubbish'])).exportText();
		const there = await other();
		await there.importText(text, true);
		expect(await asideOf('/b')).toBeUndefined();
		const database = await openDB('coderounds:/b');
		await database.put('meta', ['mine', 'rubbish'], ASIDE_KEY);
		database.close();
		await there.importText(text.replace('rubbish', 'theirs'));
		expect(await asideOf('/b')).toEqual(['mine', 'rubbish', 'theirs']);
	});

	it('goes again where the copy is taken out again, and what was here stays', async () => {
		const text = await (await grownAside(['rubbish', 'mine'])).exportText();
		const there = await other();
		const database = await openDB('coderounds:/b');
		await database.put('meta', ['mine'], ASIDE_KEY);
		database.close();
		await there.importText(text);
		expect(await (await there.care()).takeBack()).toEqual({ ok: true, count: 2 });
		expect(await asideOf('/b')).toEqual(['mine']);
	});

	it('goes again where nothing else came with it', async () => {
		const text = await (await grownAside(['rubbish'])).exportText();
		const there = await other();
		await there.importText(text.replace('rubbish', 'theirs'));
		const care = await there.care();
		expect(await there.importText(text)).toMatchObject({ added: 0, unread: 1 });
		expect(await care.joined()).toMatchObject({ count: 0, packs: 0, unread: 1 });
		expect(await care.takeBack()).toEqual({ ok: true, count: 0 });
		expect(await asideOf('/b')).toEqual(['theirs']);
	});

	it('waits in memory while nothing can be written, and is put aside with the answers', async () => {
		const text = await (await grownAside(['rubbish'])).exportText();
		const open = indexedDB.open.bind(indexedDB);
		indexedDB.open = () => {
			throw new DOMException('off', 'SecurityError');
		};
		const there = await other();
		expect(await there.importText(text)).toMatchObject({ added: 2, saved: false });
		expect(await there.exportText()).toContain('"unreadable":"rubbish"');
		indexedDB.open = open;
		expect(await there.retry()).toBe(true);
		expect(await asideOf('/b')).toEqual(['rubbish']);
	});

	it('is no way in for a flood: beyond the bound it is told as left out', async () => {
		const text = await (await grownAside(['rubbish'])).exportText();
		const flood = asideLines(Array.from({ length: 300 }, (_, n) => `${n}`.padEnd(79_000, 'x')));
		const there = await other();
		const [first = '', ...rest] = text.split('\n');
		const report = await there.importFile(new Blob([[first, ...flood, ...rest].join('\n')]));
		expect(report).toMatchObject({ ok: true, added: 2, leftOut: expect.stringContaining('left out') });
		expect(((await asideOf('/b')) as string[]).length).toBe(253);
	});
});

it('what names itself has an end', () => {
	const row: Record<string, unknown> = { a: 1 };
	row['self'] = row;
	expect(rawText(row)).toBe('{"a":1,"self":"seen above"}');
});
