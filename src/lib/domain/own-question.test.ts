import { describe, expect, it } from 'vitest';
import { draftOf, readDraft, writtenDraft } from './own-draft';
import { ownDrill } from './own-drill';
import { markDrill } from './marking';
import { ownCodes } from './own-drill';
import { readQuestion } from './own-question';
import type { OwnQuestion } from './own-pack';

const typed = { prompt: 'Enter the code.', answer: 'I48.19' };
const choice = { prompt: 'Which?', choices: ['One', 'Two'], answer: 'a' };
const order = { prompt: 'In order.', order: ['E11.22', 'N18.31'] };

function read(raw: unknown): OwnQuestion {
	const one = readQuestion(raw);
	if (!one.ok) throw new Error(JSON.stringify(one.problems));
	return one.question;
}
/** What is wrong with a question, as `field says`. */
function wrong(raw: unknown): string[] {
	const one = readQuestion(raw);
	return one.ok ? [] : one.problems.map(({ field, says }) => `${field} ${says}`);
}

describe('a question is read', () => {
	it.each([
		['a code', typed, { type: 'typed_code', system: 'icd10cm', answer: ['I48.19'] }],
		['a code without its dot, in lower case', { ...typed, answer: 'i4819' }, { answer: ['I48.19'] }],
		['several codes in one text', { ...typed, answer: 'I48.19; I48.11' }, { answer: ['I48.19', 'I48.11'] }],
		[
			'an ICD-10-PCS code that would be a number',
			{ ...typed, answer: '3E03305' },
			{ system: 'icd10pcs', answer: ['3E03305'] }
		],
		[
			'a statement with a code behind it',
			{ note: 'Persistent AF.', answer: 'I48.19' },
			{ prompt: 'Enter the code.' }
		],
		['choices as texts', choice, { type: 'multiple_choice', answer: ['a'] }],
		[
			'choices that say themselves that they are right',
			{
				prompt: 'Which two?',
				type: 'multi_select',
				choices: [{ text: 'One', right: true }, { text: 'Two', right: 'yes' }, { text: 'Three' }]
			},
			{ type: 'multi_select', answer: ['a', 'b'] }
		],
		['a choice by its text', { ...choice, answer: 'Two' }, { answer: ['b'] }],
		[
			'a choice by the columns of a table',
			{ prompt: 'Which?', a: 'One', b: 'Two', answer: 'B' },
			{ answer: ['b'] }
		],
		['a statement', { prompt: 'So it is.', answer: true }, { type: 'true_false', answer: true }],
		[
			'a statement in words',
			{ prompt: 'So it is.', type: 'true/false'.replace('/', '_'), answer: 'No' },
			{ answer: false }
		],
		[
			'an order',
			order,
			{
				type: 'sequence',
				items: ['E11.22', 'N18.31'],
				answer: { first: 'E11.22', before: [['E11.22', 'N18.31']] }
			}
		],
		[
			'an order of which the first alone counts, as official items write it',
			{ prompt: 'In order.', items: ['I10', 'E11.9', 'Z79.4'], answer: { first: 'E11.9' } },
			{ answer: { first: 'E11.9', before: [] } }
		],
		[
			'two sides',
			{ front: 'AF', back: 'Atrial\nfibrillation' },
			{ type: 'flashcard', prompt: 'AF', back: 'Atrial\nfibrillation' }
		],
		['the reason of official items', { ...typed, rationale: 'So.' }, { why: 'So.' }]
	])('%s', (_, raw, expected) => expect(read(raw)).toMatchObject(expected));

	it('gets the same id each time where it has none, and another one for another question', () => {
		const { id } = read(typed);
		expect(id).toMatch(/^q-[0-9a-f]{10}$/);
		expect([read({ ...typed }).id, read({ ...typed, why: 'Because.' }).id]).toEqual([id, id]);
		expect(read({ ...typed, answer: 'I48.11' }).id).not.toBe(id);
	});

	it('says which fields it does not know, and passes over those of official items', () => {
		const one = readQuestion({ ...typed, topic: 'cm.ch.c09', exams: ['CPC'], colour: 'red' });
		expect(one).toMatchObject({ ok: true, notes: [{ field: 'colour' }] });
	});
});

describe('what is wrong is named by its field', () => {
	it.each([
		['no record', 'a text', 'question is no record of fields'],
		['no prompt', { answer: true, type: 'true_false' }, 'prompt is missing'],
		['an unknown type', { ...typed, type: 'chart' }, /^type is “chart”; it can be typed_code, /],
		[
			'no code',
			{ ...typed, answer: 'heart failure' },
			'answer “heart failure” has not the form of an ICD-10-CM code'
		],
		['no answer', { prompt: 'Enter the code.', type: 'typed_code' }, 'answer names no code'],
		['a CPT code', { ...typed, system: 'CPT' }, /^system is CPT, whose codes belong to the AMA/],
		[
			'a credit above the most',
			{ ...typed, partial: [{ code: 'I48.91', credit: 1 }] },
			'partial 1, credit must be 0 to 0.95, a dot before the tenths'
		],
		[
			'a code that is right and partly right',
			{ ...typed, partial: ['I48.19 0.5'] },
			/^answer names I48.19 twice/
		],
		['one choice', { ...choice, choices: ['One'] }, 'choices are 1; two to eight are asked for'],
		['no right choice', { ...choice, answer: undefined }, 'answer does not say which choice is right'],
		['a right choice that is not there', { ...choice, answer: 'z' }, /^answer “z” is none of the choices/],
		[
			'two right choices of one',
			{ ...choice, type: 'multiple_choice', choices: ['One', 'Two', 'Three'], answer: ['a', 'b'] },
			/^answer names several/
		],
		[
			'every choice right',
			{ ...choice, type: 'multi_select', answer: 'a b' },
			'answer has every choice right'
		],
		['the same choice twice', { ...choice, choices: ['One', 'one'] }, 'choices say “one” twice'],
		[
			'neither true nor false',
			{ prompt: 'So?', type: 'true_false', answer: 'maybe' },
			'answer is “maybe”; it can be true or false'
		],
		['a card without its other side', { type: 'flashcard', prompt: 'AF' }, 'back is missing'],
		['one code in order', { ...order, order: ['I10'] }, 'items are fewer than two codes'],
		[
			'an order that goes round',
			{ prompt: 'x', items: ['I10', 'E11.9'], answer: { first: 'I10', before: [['E11.9', 'I10']] } },
			'answer asks for an order that cannot be'
		],
		['a long text', { ...typed, note: 'x'.repeat(20_001) }, 'note has more than 20,000 characters'],
		['an id that is none', { ...typed, id: '../up' }, /^id must be lower-case/],
		['the id of a namespace', { ...typed, id: 'own.1a2b3c4d.x' }, /^id must be lower-case/],
		['a level', { ...typed, level: 9 }, 'level must be 1 to 5'],
		['a text that is a list', { ...typed, note: ['x'] }, 'note is no text']
	])('%s', (_, raw, expected) => {
		const [first = ''] = wrong(raw);
		if (typeof expected === 'string') expect(first).toBe(expected);
		else expect(first).toMatch(expected);
	});
});

const ALL: [string, unknown][] = [
	[
		'a code',
		{ ...typed, partial: [{ code: 'I48.91', credit: 0.5, why: 'Says less.' }], level: 3, refs: ['A', 'B'] }
	],
	['one choice', { ...choice, choices: [{ text: 'One' }, { text: 'Two', why: 'No.', error: 'rule' }] }],
	[
		'several choices',
		{ ...choice, type: 'multi_select', choices: ['One', 'Two', 'Three'], answer: ['a', 'c'] }
	],
	['a statement', { prompt: 'So it is.', answer: false, type: 'true_false', note: 'One.\nTwo.' }],
	['two sides', { prompt: 'AF', back: 'Atrial fibrillation', note: 'One.\nTwo.', why: 'So.' }],
	['an order', order],
	[
		'an order of which the first counts',
		{ prompt: 'x', items: ['I10', 'E11.9', 'Z79.4'], answer: { first: 'E11.9' } }
	],
	[
		'an order of pairs',
		{ prompt: 'x', items: ['I10', 'E11.9', 'Z79.4'], answer: { first: 'E11.9', before: [['Z79.4', 'I10']] } }
	]
];

it('a list where a code and its credit should stand is told, and breaks nothing', () => {
	const bare = Object.create(null) as unknown;
	expect(wrong({ ...typed, partial: [[bare]] }).join()).toContain('partial 1');
});

describe('the editor', () => {
	it.each(ALL)('keeps %s as it is', (_, raw) => {
		const question = read(raw);
		const again = readDraft(draftOf(question));
		if (question.type !== 'sequence') expect(again).toMatchObject({ ok: true, question });
		else expect(again).toMatchObject({ ok: true, question: { answer: question.answer } });
		expect(writtenDraft(draftOf(question))).toMatchObject({ id: question.id });
	});
});

describe('as a drill', () => {
	const pack = { key: '1a2b3c4d', title: 'Mine', edition: 'FY2027' as const };
	const codes = ownCodes({});

	it.each(ALL)('%s is of no exam and stands under the key of its pack', (_, raw) => {
		const drill = ownDrill(pack, read(raw));
		expect(drill).toMatchObject({ exams: [], use: 'drill', topic: 'own.1a2b3c4d', editions: ['FY2027'] });
		expect(drill.id).toMatch(/^own\.1a2b3c4d\.[a-z0-9-]+$/);
	});

	it.each([
		['the key', 'I48.19', 1000, undefined],
		['a code named as partly right', 'I48.91', 500, 'Says less.'],
		['another code of the category, of which nothing is known', 'I48.11', 0, 'This is another code.'],
		['another category', 'I10', 0, 'This is another category.']
	])('a typed code is marked by its pack alone: %s', (_, answer, score, why) => {
		const drill = ownDrill(pack, read(ALL[0]?.[1]));
		const marked = markDrill(drill, answer, codes);
		expect([marked.score, marked.why]).toEqual([score, why]);
	});

	it('an order is never dealt with its first code first', () => {
		for (let at = 0; at < 30; at++) {
			const drill = ownDrill(pack, read({ ...order, id: `x${at}`, order: ['E11.22', 'N18.31', 'Z79.4'] }));
			expect(drill.type === 'sequence' && drill.items[0]).not.toBe('E11.22');
			expect(drill.type === 'sequence' && [...drill.items].sort()).toEqual(['E11.22', 'N18.31', 'Z79.4']);
		}
	});
});
