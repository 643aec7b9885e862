import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonPack, writeJsonPack } from './own-json';
import {
	contentHash,
	freshKey,
	keptQuestions,
	OWN_TYPES,
	ownId,
	packKey,
	readOwnId,
	type OwnContent,
	type OwnQuestion
} from './own-pack';
import { readQuestion } from './own-question';
import { readPack } from './own-read';

const statement = (id: string, change: Partial<OwnQuestion> = {}): OwnQuestion =>
	({ id, rev: 1, type: 'true_false', prompt: 'So it is.', answer: true, why: '', refs: [], level: 2, setting: 'any', ...change }) as OwnQuestion; // prettier-ignore
const content: OwnContent = { title: 'One', about: '', edition: 'FY2027', questions: [statement('a')] };

describe('the key of a pack', () => {
	it('is eight hex digits over its content, the same each time', () => {
		expect(packKey(content)).toMatch(/^[0-9a-f]{8}$/);
		expect(packKey({ ...content })).toBe(packKey(content));
		expect(packKey({ ...content, title: 'Two' })).not.toBe(packKey(content));
		expect(contentHash({ ...content, questions: [statement('b')] })).not.toBe(contentHash(content));
	});

	it('is another one where it is taken', () => {
		const first = freshKey(content, []);
		const second = freshKey(content, [first]);
		expect([first, new Set([first, second, freshKey(content, [first, second])]).size]).toEqual([
			packKey(content),
			3
		]);
	});
});

describe('an id', () => {
	it.each([
		['of an own pack', 'own.1a2b3c4d.acute-systolic', { key: '1a2b3c4d', question: 'acute-systolic' }],
		['of an official item', 'dc-heart-failure-uti', null],
		['of a skill', 'gen.laterality-eye', null],
		['with a key that is none', 'own.XYZ.a', null],
		['with more behind it', 'own.1a2b3c4d.a.b', null],
		['of a place elsewhere', 'own.1a2b3c4d.../x', null]
	])('%s', (_, id, expected) => expect(readOwnId(id)).toEqual(expected));

	it('is read as it was made', () =>
		expect(readOwnId(ownId('1a2b3c4d', 'a-1'))).toEqual({ key: '1a2b3c4d', question: 'a-1' }));
});

describe('questions that are kept anew', () => {
	it('have a higher rev where what is graded changed, and the same where the words did', () => {
		const before = [statement('a'), statement('b', { rev: 4 })];
		const after = [statement('a', { why: 'Other words.' }), statement('b', { answer: false })];
		expect(keptQuestions(after, before).map(({ id, rev }) => [id, rev])).toEqual([
			['a', 1],
			['b', 5]
		]);
	});

	it('have an id each', () =>
		expect(keptQuestions([statement('a'), statement('a'), statement('a')]).map(({ id }) => id)).toEqual([
			'a',
			'a-2',
			'a-3'
		]));
});

/** Questions as an author may write them, whatever they say. */
const words = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
	.filter((text) => text.trim() !== '');
const code = fc.constantFrom('I10', 'I50.23', 'E11.22', 'N18.31', 'Z79.4', 'S82.222A');
const codes = fc.uniqueArray(code, { minLength: 2, maxLength: 5 });
const raw = fc.oneof(
	fc.record({ type: fc.constant('typed_code'), system: fc.constant('icd10cm'), prompt: words, answer: fc.uniqueArray(code, { minLength: 1, maxLength: 3 }), note: words, why: words }),
	fc.record({ type: fc.constant('true_false'), prompt: words, answer: fc.boolean(), refs: fc.array(words, { maxLength: 3 }) }),
	fc.record({ type: fc.constantFrom('multiple_choice', 'multi_select'), prompt: words, choices: fc.uniqueArray(fc.record({ text: words, why: words }), { minLength: 2, maxLength: 6, selector: ({ text }) => text.toLowerCase().trim() }), answer: fc.constant('a') }),
	fc.record({ type: fc.constant('flashcard'), prompt: words, back: words, why: words }),
	fc.record({ type: fc.constant('sequence'), system: fc.constant('icd10cm'), prompt: words, order: codes }),
	fc.record({ type: fc.constant('sequence'), system: fc.constant('icd10cm'), prompt: words, items: codes }).map((one) => ({ ...one, answer: { first: one.items[0] } }))
); // prettier-ignore

it('a pack that is written and read again is the same, whatever it says', () => {
	const met = new Set<string>();
	fc.assert(
		fc.property(fc.array(raw, { minLength: 1, maxLength: 5 }), words, (list, title) => {
			const read = readPack(
				{ head: { title, edition: 'FY2026' }, questions: list, lines: [] },
				'x',
				'FY2027'
			);
			for (const { type } of read.questions) met.add(type);
			if (read.questions.length === 0) return;
			const pack = { key: packKey(read), title: read.title, about: read.about, edition: read.edition, questions: read.questions }; // prettier-ignore
			const again = readPack(readJsonPack(writeJsonPack(pack)), 'y', 'FY2027');
			const { key, ...rest } = pack;
			expect(again).toMatchObject({ ...rest, claimed: key, problems: [] });
		})
	);
	expect([...met].sort()).toEqual([...OWN_TYPES].sort());
});

it('a question is read from what it was read to', () => {
	fc.assert(
		fc.property(raw, (one) => {
			const read = readQuestion(one);
			if (read.ok) expect(readQuestion(read.question)).toMatchObject({ ok: true, question: read.question });
		})
	);
});
