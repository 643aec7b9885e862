import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeChallenge, type Challenge } from './challenge';
import { itemMark, poolHash } from './challenge-pool';
import { buildCodeTree } from './code-tree';
import type { Drill } from './drill';
import * as of from './drill-types/samples';
import {
	fitsItemsFile,
	ITEMS_FILE_LONGEST,
	readItemsFile,
	writeItemsFile,
	type ItemsFile
} from './items-file';
import { markDrill } from './marking';
import type { PackCodes } from './pack';

const { type: _, code: __, answer: ___, wrong: ____, ...base } = of.POA;
const named = (drill: Drill, id: string): Drill => ({ ...drill, id });
const typed: Drill = {
	...base,
	id: 'typed',
	type: 'typed_code',
	note: 'A note.',
	system: 'icd10cm',
	answer: ['I50.23'],
	partial: [{ code: 'I50.20', credit: 0.5, why: 'Less.' }]
};
const choice: Drill = {
	...base,
	id: 'choice',
	type: 'multiple_choice',
	choices: [
		{ id: 'a', text: 'This' },
		{ id: 'b', text: 'That', why: 'No.', error: 'upcode' }
	],
	answer: 'a'
};
const drills: Drill[] = [
	typed,
	choice,
	{ ...base, id: 'many', type: 'multi_select', choices: [{ id: 'a', text: 'x' }], answer: ['a'] },
	{ ...base, id: 'truth', type: 'true_false', answer: false, why: 'No.' },
	{ ...base, id: 'seventh', type: 'seventh_char', stem: 'S52.521', answer: 'D', wrong: { A: 'No.' } },
	{
		...base,
		id: 'order',
		type: 'sequence',
		system: 'icd10cm',
		items: ['I12.0', 'N18.5'],
		answer: { first: 'I12.0', before: [['I12.0', 'N18.5']] }
	},
	named(of.POA, 'poa'),
	named(of.PAIRS, 'pairs'),
	named(of.SIDES, 'sides'),
	named(of.MODIFIERS, 'modifiers'),
	named(of.MATCH, 'match')
];
const codes: PackCodes = {
	editions: { icd10cm: 'FY2027' },
	trees: {
		'icd10cm:I50': buildCodeTree('I50', ['I50.20', 'I50.23', 'I50.9']),
		'icd10cm:E11': buildCodeTree('E11', ['E11.9'])
	},
	titles: { 'I50.23': 'Acute on chronic', 'J44.9': 'COPD' },
	sevenths: { 'S52.521': { D: 'subsequent' } },
	sides: {},
	axes: {},
	excludes1: [],
	poaExempt: ['Z66']
};
const filter = { topic: 0, level: 0, exam: null, answers: 'all' } as const;
const pool = [...drills, named(typed, 'not-dealt')].map(({ id, rev }) => ({ id, rev }));
const draw: Challenge = {
	...{
		kind: 'draw',
		mode: 'accuracy',
		items: drills.length,
		seconds: 0,
		allowance: 1,
		due: 0,
		seed: 1,
		filter
	},
	pool: poolHash(pool)
};
const text = writeChallenge(draw);
const file: ItemsFile = {
	challenge: text,
	pool,
	questions: drills.map((drill) => ({ drill, codes }))
};
const written = writeItemsFile(file);
const changed = (change: (file: ItemsFile) => unknown): string => {
	const whole = JSON.parse(written) as ItemsFile;
	change(whole);
	return JSON.stringify(whole);
};
const reason = (content: string, challenge = text): string => {
	const read = readItemsFile(content, challenge);
	return read.ok ? '' : read.reason;
};

describe('a file of questions', () => {
	it('brings every type that is answered in a line, as it was', () => {
		const read = readItemsFile(written, text);
		expect(read.ok && read.file.questions.map(({ drill }) => drill)).toEqual(drills);
		expect(fitsItemsFile(drills)).toBe(true);
	});
	it('marks as the pack does, and leaves out codes of other questions', () => {
		const read = readItemsFile(written, text);
		const [first] = read.ok ? read.file.questions : [];
		expect(first && Object.keys(first.codes.trees)).toEqual(['icd10cm:I50']);
		for (const answer of ['I50.23', 'I50.20', 'I50.9', 'I50.2', 'E11.9', 'nonsense'])
			expect(first && markDrill(first.drill, answer, first.codes)).toEqual(markDrill(typed, answer, codes));
	});
	it('brings a teacher’s list in its order', () => {
		const two = drills.slice(0, 2);
		const challenge: Challenge = {
			...draw,
			kind: 'list',
			items: 2,
			pool: poolHash(two),
			marks: two.map(({ id }) => itemMark(id))
		};
		const name = writeChallenge(challenge);
		const rest = { challenge: name, pool: two };
		const whole = writeItemsFile({ ...rest, questions: two.map((drill) => ({ drill, codes })) });
		expect(reason(whole, name)).toBe('');
		const turned = writeItemsFile({
			...rest,
			questions: [...two].reverse().map((drill) => ({ drill, codes }))
		});
		expect(reason(turned, name)).toMatch(/not the questions/u);
	});
	it('takes no question that needs a page to answer', () =>
		expect(fitsItemsFile([...drills, of.CLAIM])).toBe(false));

	const deep = '['.repeat(50_000);
	it.each<[string, string, RegExp]>([
		['nothing', '', /no file of questions/u],
		['another file', '{"format":"coderounds-result"}', /no file of questions/u],
		['brackets without end', deep, /no file of questions/u],
		['brackets within it', written.replace('"pool":[', `"pool":[${deep}`), /no file of questions/u],
		['a file that was cut', written.slice(0, -9), /no file of questions/u],
		['nine megabytes', ' '.repeat(ITEMS_FILE_LONGEST + 1), /too long/u],
		['a newer one', written.replace('"version":1', '"version":2'), /newer release/u],
		['another challenge', changed((whole) => (whole.challenge = 'AAAA')), /another challenge/u],
		[
			'a pool with another rev',
			changed((whole) => (whole.pool[0] = { id: 'typed', rev: 2 })),
			/not the questions/u
		],
		['a question of another rev', changed((whole) => (whole.questions[0] as { drill: Drill }).drill.rev++), /not the questions/u], // prettier-ignore
		[
			'a question twice',
			changed((whole) => (whole.questions[1] = whole.questions[0] as never)),
			/not the questions/u
		],
		['no question', changed((whole) => (whole.questions = [])), /not the questions/u],
		['a question that is not of the pool', changed((whole) => (((whole.questions[0] as { drill: Drill }).drill.id = 'x'))), /not the questions/u], // prettier-ignore
		['a choice without a text', changed((whole) => delete ((whole.questions[1] as { drill: { choices: { text?: string }[] } }).drill.choices[0] as { text?: string }).text), /not whole/u], // prettier-ignore
		['a type that there is not', changed((whole) => ((whole.questions[0] as { drill: { type: string } }).drill.type = 'toString')), /not whole/u], // prettier-ignore
		['a tree that leads in a circle', changed((whole) => ((whole.questions[0] as { codes: PackCodes }).codes.trees['icd10cm:I50'] = ['A0'])), /not whole/u], // prettier-ignore
		['a tree of no system', changed((whole) => ((whole.questions[0] as { codes: PackCodes }).codes.trees = { x: [''] })), /not whole/u] // prettier-ignore
	])('%s: one sentence', (_, content, sentence) => expect(reason(content)).toMatch(sentence));

	it('never throws, and brings nothing that was not asked for', () => {
		const polluted = written.replace(
			'{"drill":{',
			'{"__proto__":{"x":1},"more":1,"drill":{"__proto__":{"x":1},"more":[1],'
		);
		const read = readItemsFile(polluted, text);
		expect(read.ok && read.file.questions.map(({ drill }) => drill)).toEqual(drills);
		expect(({} as Record<string, unknown>)['x']).toBeUndefined();
		fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (content) => reason(content) !== ''));
		const names = Object.keys(typed);
		fc.assert(
			fc.property(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 }), (name, value) => {
				const content = changed((whole) => {
					const [question] = whole.questions as unknown as { drill: Record<string, unknown> }[];
					if (question) question.drill[name] = value;
				});
				expect(typeof reason(content)).toBe('string');
			})
		);
	});
});
