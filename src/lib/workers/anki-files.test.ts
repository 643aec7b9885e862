/**
 * Files of Anki of every generation give what SQLite itself counts in them: once by Python's, when they were made
 * (tests/anki/make.py), and once by plain SELECTs here.
 */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { decompress } from 'fzstd';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import type { OwnFlashcard } from '../domain/own-pack';
import { PackRefused } from '../domain/own-read';
import { readAnkiFile } from './anki-desk';

const folder = new URL('../../../tests/anki/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const COUNTS = JSON.parse(readFileSync(new URL('counts.json', folder), 'utf8')) as Record<
	string,
	{ notes: number; cards: number; reviews: number }
>;
const NOW = Date.UTC(2026, 0, 1);
const sqlite = initSqlJs();
const read = (bytes: Uint8Array<ArrayBuffer>, name = 'x.apkg') =>
	readAnkiFile(() => sqlite, { file: new Blob([bytes]), name, edition: 'FY2027', now: NOW });

/** What SQLite counts in the newest collection of a package. */
async function counted(bytes: Uint8Array) {
	const files = unzipSync(bytes);
	const newest = files['collection.anki21b'];
	const database = newest ? decompress(newest) : (files['collection.anki21'] ?? files['collection.anki2']);
	const { Database } = await sqlite;
	const opened = new Database(database ?? null);
	const count = (table: string) => Number(opened.exec(`SELECT count(*) FROM ${table}`)[0]?.values[0]?.[0]);
	const counts = { notes: count('notes'), cards: count('cards'), reviews: count('revlog') };
	opened.close();
	return counts;
}

describe.each([
	['schema-11.apkg', 'anki2', 2],
	['schema-11-scheduler-2.apkg', 'anki21', 0],
	['schema-18.colpkg', 'anki21b', 1]
] as const)('%s', (name, generation, media) => {
	it('gives the counts that SQLite gives', async () => {
		const found = await read(bytesOf(name), name);
		expect(found.generation).toBe(generation);
		expect(found.counts).toEqual(COUNTS[name]);
		expect(found.counts).toEqual(await counted(bytesOf(name)));
		// Two cards are pictures; every other is kept.
		expect(found.cards).toBe(found.counts.cards - 2);
		expect(found.decks).toBe(4);
		expect(found.leftOut.filter((line) => /files? of pictures/.test(line))).toEqual(
			media === 0 ? [] : [`${media} ${media === 1 ? 'file' : 'files'} of pictures, sound or film.`]
		);
	});

	it('gives a pack for each topmost deck, and text alone', async () => {
		const { packs, leftOut, resting } = await read(bytesOf(name), name);
		const sides = packs.map(({ title, questions }) => [
			title,
			...questions.map(({ context = '', note = '', prompt, back }: OwnFlashcard) =>
				[context, note, prompt, back].filter(Boolean).join(' | ')
			)
		]);
		expect(sides).toEqual([
			[
				'Coding',
				'Heart | Which side pumps to the lungs? | The right ventricle.',
				"Heart | I'd code HFrEF as\n• systolic\n• diastolic | What stands on the other side? | Systolic, I50.2 > I50.9",
				'Heart | HFpEF | Heart failure with preserved ejection fraction',
				'Heart | Heart failure with preserved ejection fraction | HFpEF',
				'Heart | AF | Atrial fibrillation',
				'Lung | COPD is […] and obstructive […]. | COPD is chronic and obstructive disease.\nJ44',
				'Lung | COPD is chronic and [kind of] disease. | COPD is chronic and obstructive disease.\nJ44',
				'Lung | Bronchitis, acute | J20.9'
			],
			['Anatomy', 'Area of skin, 3 m²? | Nope'],
			['Default', 'Bones of the hand | 27']
		]);
		expect(leftOut).toEqual(
			expect.arrayContaining([
				'1 sound or film on a card.',
				'1 card that is a covered picture.',
				'1 card without text on both sides.',
				'3 entries of the history that are no answers.'
			])
		);
		const aside = packs.flatMap((pack) => pack.questions.filter(({ prompt }) => prompt === 'AF'));
		expect(resting).toEqual([`own.${packs[0]?.key}.${aside[0]?.id}`]);
	});

	it('gives its answers with their own times and grades', async () => {
		const { reviews, packs } = await read(bytesOf(name), name);
		const item = `own.${packs[0]?.key}.${packs[0]?.questions[0]?.id}`;
		const own = reviews.filter((one) => one.item === item);
		// In the first scheduler the third button of a card that is learned says easy.
		const good = generation === 'anki2' ? 4 : 3;
		expect(own.map(({ grade, ms }) => [grade, ms])).toEqual([
			[good, 4000],
			[good, 3000],
			[1, 90_000],
			[good, 5000],
			[4, 2500]
		]);
		expect(own[0]?.at).toBe(1_760_000_000_000);
		// The card that was begun anew has only what came after.
		const anew = `own.${packs[0]?.key}.${packs[0]?.questions[1]?.id}`;
		expect(reviews.filter((one) => one.item === anew)).toHaveLength(1);
	});
});

it('the ids of cards are the same in each generation', async () => {
	const ids = await Promise.all(
		Object.keys(COUNTS).map(async (name) =>
			(await read(bytesOf(name), name)).packs.flatMap(({ key, questions }) =>
				questions.map(({ id }) => `${key} ${id}`)
			)
		)
	);
	expect(new Set(ids[0]).size).toBe(10);
	expect(ids[1]).toEqual(ids[0]);
	expect(ids[2]).toEqual(ids[0]);
});

it('the note that newer files hold for older releases of Anki is never taken for the cards', async () => {
	await expect(read(bytesOf('dummy-only.apkg'))).rejects.toThrow(
		new PackRefused(
			'Only the note for older releases of Anki is in it: its cards are missing. Export it from Anki once more.'
		)
	);
});
