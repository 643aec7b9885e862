/** What goes out to Anki comes back as it was: as a package, and as a text. */
import fc from 'fast-check';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { ankiNote, type AnkiOutNote } from '../domain/anki-out';
import { ankiCardId, frontParts } from '../domain/anki-pack';
import { ankiText } from '../domain/anki-tsv';
import type { Drill } from '../domain/drill';
import * as samples from '../domain/drill-types/samples';
import { ownCodes, ownDrill } from '../domain/own-drill';
import type { OwnFlashcard } from '../domain/own-pack';
import { readQuestion } from '../domain/own-question';
import { cleanText } from '../domain/own-text';
import { makeAnkiFile, readAnkiFile } from './anki-desk';
import { looksLikeAnkiText, readAnkiText } from './anki-text';
import { readPackText } from './pack-desk';

const NOW = Date.UTC(2026, 10, 22);
const sqlite = initSqlJs();

const side = fc
	.oneof(
		fc.string({ unit: 'grapheme', maxLength: 80 }),
		fc
			.array(
				fc.constantFrom('=1+1', '-', '@', 'Question: ', 'Answer: ', '\n', '"', '\t', '<b>', '&', '{{c1::x}}', '#html:true', 'I50.23', ' '),
				{ maxLength: 8 }
			)
			.map((parts) => parts.join(''))
	)
	.map((text) => cleanText(text).replaceAll('\ufdd0', ''))
	.filter((text) => cleanText(text) !== '' && cleanText(text) === text); // prettier-ignore
const notes = fc
	.array(fc.record({ front: side, back: side, deck: fc.constantFrom('CodeRounds::A', 'CodeRounds::B::C') }), {
		minLength: 1,
		maxLength: 6
	})
	.map((list) =>
		list.map((one, at): AnkiOutNote => ({ ...one, guid: `coderounds.d-${at}`, tags: ['CodeRounds'] }))
	);
/** A card as a pack has it. */
const expected = ({ guid, front, back }: AnkiOutNote) => [
	ankiCardId(guid, 0),
	Object.values(frontParts(front)),
	back
];
const card = ({ id, note, prompt, back }: OwnFlashcard) => [
	id,
	note === undefined ? [prompt] : [note, prompt],
	back
];
const byId = (a: unknown[], b: unknown[]) => String(a[0]).localeCompare(String(b[0]));

it('a package gives the same cards', async () => {
	await fc.assert(
		fc.asyncProperty(notes, async (list) => {
			const file = new Blob([await makeAnkiFile(() => sqlite, { notes: list, now: NOW })]);
			const { packs, counts } = await readAnkiFile(() => sqlite, {
				...{ file, name: 'x.apkg', edition: 'FY2027', now: NOW }
			});
			expect(counts).toEqual({ notes: list.length, cards: list.length, reviews: 0 });
			expect(packs.map(({ title }) => title)).toEqual(['CodeRounds']);
			expect(packs.flatMap(({ questions }) => questions.map(card)).sort(byId)).toEqual(
				list.map(expected).sort(byId)
			);
		}),
		{ numRuns: 40 }
	);
});

it('a text gives the same cards, and no cell begins a formula', () => {
	fc.assert(
		fc.property(notes, (list) => {
			const text = ankiText(list);
			expect(text).not.toMatch(/(?:^|\t)"[=+\-@]/m);
			const read = readAnkiText(text).questions.map((raw) => {
				const one = readQuestion(raw);
				if (!one.ok) throw new Error(JSON.stringify(one.problems));
				return card(one.question as OwnFlashcard);
			});
			expect(read).toEqual(list.map(expected));
		}),
		{ numRuns: 200 }
	);
}); // prettier-ignore

describe('a text of Anki itself', () => {
	const text = [
		'#separator:semicolon',
		'#html:true',
		'#guid column:1',
		'#deck column:3',
		'#tags column:6',
		'abc;Basic;Top::Below;"A <b>bold</b> front";"Line<br>two";tag',
		'def;Cloze;Top;"{{c1::One}} and {{c2::two}}";more;'
	].join('\n');

	it('is known by its first line', () =>
		expect([looksLikeAnkiText(text), looksLikeAnkiText('prompt,answer')]).toEqual([true, false]));

	it('becomes a pack like any other', () => {
		const { questions } = readPackText(text.replace('#deck column:3', '#notetype column:2\n#deck column:3'), {
			name: 'x.txt',
			edition: 'FY2027'
		});
		expect(questions).toMatchObject([
			{ id: ankiCardId('abc', 0), context: 'Below', prompt: 'A bold front', back: 'Line\ntwo' },
			{ id: ankiCardId('def', 0), prompt: '[…] and two', back: 'One and two\nmore' },
			{ id: ankiCardId('def', 1), prompt: 'One and […]', back: 'One and two\nmore' }
		]);
	});
});

describe('a drill on two sides', () => {
	const codes = {
		...ownCodes({ 'I50.23': 'Acute on chronic systolic (congestive) heart failure' }),
		editions: { icd10cm: 'FY2027' }
	};
	const read = (raw: unknown): Drill => {
		const one = readQuestion(raw);
		if (!one.ok) throw new Error(JSON.stringify(one.problems));
		return ownDrill({ key: '1a2b3c4d', title: 'Mine', edition: 'FY2027' }, one.question);
	};
	const HEART = {
		id: 'heart',
		note: 'Acute on chronic systolic HF.',
		prompt: 'Enter the code.',
		answer: 'I50.23',
		why: 'So.'
	};

	it('has its codes with titles and edition, and one guid for good', () => {
		expect(ankiNote(read({ ...HEART, rev: 3 }), codes, 'Week 3 "x"::y')).toEqual({
			guid: 'coderounds.own.1a2b3c4d.heart',
			front: 'Acute on chronic systolic HF.\nEnter the code.\nICD-10-CM FY2027',
			back: 'I50.23 Acute on chronic systolic (congestive) heart failure\nSo.\nSources: Own pack “Mine”, FY2027, not checked by us.\nICD-10-CM FY2027',
			tags: ['CodeRounds', 'CodeRounds::FY2027', 'CodeRounds::rev::3'],
			deck: 'CodeRounds::Week 3 x:y'
		});
	});

	it.each([
		['one choice', { prompt: 'Which?', choices: ['One', { text: 'Two', why: 'No.' }], answer: 'a' }, 'Which?\nA. One\nB. Two', 'A. One\nNot B: No.'],
		['a statement', { prompt: 'So it is.', type: 'true_false', answer: false }, 'So it is.\nTrue or false?', 'False.'],
		['an order', { prompt: 'In order.', order: ['I50.23', 'I10'] }, 'In order.\n', 'I50.23 first; I50.23 before I10. The rest is free.'],
		['two sides', { prompt: 'AF', back: 'Atrial fibrillation' }, 'AF', 'Atrial fibrillation']
	])('%s', (_, raw, front, back) => {
		const note = ankiNote(read(raw), codes, 'Mine');
		expect(note?.front.startsWith(front)).toBe(true);
		expect(note?.back.startsWith(back)).toBe(true);
	}); // prettier-ignore

	it('what shows CPT numbers, and what two sides cannot tell, is left out', () => {
		const drill = read(HEART);
		expect(ankiNote({ ...drill, cptNumbers: true }, codes, 'x')).toBeNull();
		expect(ankiNote({ ...drill, system: 'cpt' } as Drill, codes, 'x')).toBeNull();
		expect(ankiNote(samples.CLAIM, codes, 'x')).toBeNull();
	});
});
