import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCodeTree, readCodeTree } from './code-tree';
import type { CodeSystem } from './code';
import { judgeSlots, pathOf, type Slot, type SlotFacts } from './slots';

/** The 7th characters of a torus fracture, of a fracture that can be open, and of an external cause. */
const TORUS = ['A', 'D', 'G', 'K', 'P', 'S'];
const OPEN_TOO = [...'ABCDEFGHJKMNPQRS'];
const withEach = (stem: string, list: readonly string[]) => list.map((seventh) => stem + seventh);

const CATEGORIES: Record<string, string[]> = {
	E11: [
		'E11.3311',
		'E11.3312',
		'E11.3313',
		'E11.3319',
		'E11.3391',
		'E11.3392',
		'E11.3393',
		'E11.3399',
		'E11.42',
		'E11.9'
	],
	I10: ['I10'],
	S52: [...withEach('S52.521', TORUS), ...withEach('S52.522', TORUS), ...withEach('S52.222', OPEN_TOO)],
	W09: withEach('W09.0XX', ['A', 'D', 'S']),
	'0FT': ['0FT44ZZ', '0FT40ZZ'],
	'0FB': ['0FB44ZZ'],
	'0DT': ['0DT44ZZ']
};
const AXES: Record<string, string> = {
	'0FT 4 4': 'Gallbladder',
	'0FB 4 4': 'Gallbladder',
	'0FT 5 4': 'Percutaneous Endoscopic',
	'0FB 5 4': 'Percutaneous Endoscopic',
	'GZ5 4 2': 'Cognitive',
	'GZ1 4 2': 'Intellectual and Psychoeducational',
	'GZ1 4 4': 'Cognitive'
};

const systemOf = (category: string): CodeSystem => (/^\d|^G/.test(category) ? 'icd10pcs' : 'icd10cm');
const trees = new Map(
	Object.entries(CATEGORIES).map(([category, codes]) => [
		category,
		readCodeTree(systemOf(category), category, buildCodeTree(category, codes))
	])
);
const facts: SlotFacts = {
	next: (prefix) => trees.get(prefix.slice(0, 3))?.next(prefix) ?? [],
	label: (table, axis, character) => AXES[`${table} ${axis} ${character}`]
};

const SIGNS = { right: '+', partial: '~', wrong: 'x', missing: '?', open: '.' } as const;
const signs = (slots: Slot[]) => slots.map(({ state }) => SIGNS[state]).join('');
const cm = (given: string, key: string, vague = false) => judgeSlots('icd10cm', given, key, vague, facts);
const pcs = (given: string, key: string, vague = false) => judgeSlots('icd10pcs', given, key, vague, facts);

describe('slots of an ICD-10-CM code are a path', () => {
	it.each([
		['exact', 'E11.3311', 'E11.3311', false, '+++++++'],
		['exact, in lower case and without the dot', 'e113311', 'E11.3311', false, '+++++++'],
		['too vague in the 7th', 'E11.3319', 'E11.3311', true, '++++++~'],
		['the other eye', 'E11.3312', 'E11.3311', false, '++++++x'],
		['another detail: the 7th of one list is compared', 'E11.3391', 'E11.3311', false, '+++++x+'],
		['another detail and another 7th', 'E11.3399', 'E11.3311', false, '+++++xx'],
		['wrong branch, 7th missing', 'S52.222', 'S52.522A', false, '+++x..?'],
		['wrong branch with a 7th of another list', 'S52.222A', 'S52.522A', false, '+++x...'],
		['wrong side, the 7th of one list', 'S52.521A', 'S52.522A', false, '+++++x+'],
		['wrong side and wrong 7th', 'S52.521D', 'S52.522A', false, '+++++xx'],
		['a code that does not exist has no list', 'S52.529A', 'S52.522A', false, '+++++x.'],
		['a header', 'E11.33', 'E11.3311', false, '+++++??'],
		['a placeholder left out', 'W09.0A', 'W09.0XXA', false, '++++x??'],
		['too vague, and shorter', 'E11.9', 'E11.3311', true, '+++~???'],
		['longer than the key', 'E11.421', 'E11.42', false, '+++++x'],
		['another category', 'I10', 'E11.42', false, 'x..??'],
		['a letter O for a zero', 'I1O', 'I10', false, '++x'],
		['nothing typed', '', 'I10', false, '???']
	])('%s: %s for %s', (_, given, key, vague, expected) => {
		expect(signs(cm(given, key, vague))).toBe(expected);
	});

	it('says what should stand in a slot', () => {
		expect(cm('E11.3319', 'E11.3311', true)[6]).toEqual({ given: '9', key: '1', state: 'partial' });
		const wrong = cm('S52.222', 'S52.522A');
		expect(wrong[3]).toEqual({ given: '2', key: '5', state: 'wrong' });
		expect(wrong[6]).toEqual({ given: '', key: 'A', state: 'missing' });
	});

	const code = fc.constantFrom(
		...Object.values(CATEGORIES)
			.flat()
			.filter((one) => /^[A-Z]/.test(one))
	);
	const typed = fc.oneof(
		code,
		fc.tuple(code, fc.nat(6)).map(([whole, length]) => whole.slice(0, length))
	);

	it('has a slot for each character of the longer code, seven at most', () => {
		fc.assert(
			fc.property(typed, code, fc.boolean(), (given, key, vague) => {
				const slots = cm(given, key, vague);
				const bare = given.replace('.', '');
				expect(slots).toHaveLength(Math.max(bare.length, key.replace('.', '').length));
				expect(slots.length).toBeLessThanOrEqual(7);
				expect(slots.map((slot) => slot.given).join('')).toBe(bare);
				expect(slots.map((slot) => slot.key).join('')).toBe(key.replace('.', ''));
			})
		);
	});

	it('is all right for the code itself and for no other', () => {
		fc.assert(
			fc.property(typed, code, fc.boolean(), (given, key, vague) => {
				expect(/^\++$/.test(signs(cm(given, key, vague)))).toBe(
					given.replace('.', '') === key.replace('.', '')
				);
			})
		);
	});

	it('compares nothing after the first difference but a 7th', () => {
		fc.assert(
			fc.property(typed, code, fc.boolean(), (given, key, vague) => {
				expect(signs(cm(given, key, vague))).toMatch(
					/^\++$|^\+*\?+$|^\+*[x~][.?]*$|^(?=.{7}$)\+*[x~][.?]*[+x]$/
				);
			})
		);
	});
});

describe('slots of an ICD-10-PCS code', () => {
	it.each([
		['exact', '0FT44ZZ', '0FT44ZZ', '+++++++'],
		['another root operation, the other axes by label', '0FB44ZZ', '0FT44ZZ', '++x++++'],
		['approach wrong', '0FT40ZZ', '0FT44ZZ', '++++x++'],
		['two axes wrong: each is judged', '0FT00ZZ', '0FT44ZZ', '+++xx++'],
		['a table that the pack does not know, by character', '0FD44ZZ', '0FT44ZZ', '++x++++'],
		['another body system: a path, and no 7th by itself', '0DT44ZZ', '0FT44ZZ', '+x.....'],
		['a letter O for a zero', 'OFT44ZZ', '0FT44ZZ', 'x......'],
		['unfinished', '0FT4', '0FT44ZZ', '++++???']
	])('%s: %s for %s', (_, given, key, expected) => {
		expect(signs(pcs(given, key))).toBe(expected);
	});

	it.each([
		['one character that means another thing in another table', 'GZ12ZZZ', 'GZ52ZZZ', '++xx+++'],
		['another character that means the same thing', 'GZ14ZZZ', 'GZ52ZZZ', '++x++++']
	])('%s', (_, given, key, expected) => {
		const slots = pcs(given, key);
		expect(signs(slots)).toBe(expected);
		for (const slot of slots) if (slot.state === 'right') expect(slot.key).toBe(slot.given);
	});

	it('never calls an axis too vague', () => {
		expect(signs(pcs('0FT40ZZ', '0FT44ZZ', true))).toBe('++++x++');
	});
});

describe('the meanings along a path', () => {
	it.each([
		[
			'each header adds its words',
			'E11.3311',
			{
				E11: 'Type 2 diabetes mellitus',
				'E11.3': 'Type 2 diabetes mellitus with ophthalmic complications',
				'E11.33': 'Type 2 diabetes mellitus with moderate nonproliferative diabetic retinopathy',
				'E11.331':
					'Type 2 diabetes mellitus with moderate nonproliferative diabetic retinopathy with macular edema',
				'E11.3311':
					'Type 2 diabetes mellitus with moderate nonproliferative diabetic retinopathy with macular edema, right eye'
			},
			[
				[0, 3, 'Type 2 diabetes mellitus'],
				[3, 4, 'with ophthalmic complications'],
				[4, 5, 'moderate nonproliferative diabetic retinopathy'],
				[5, 6, 'with macular edema'],
				[6, 7, 'right eye']
			]
		],
		[
			'placeholders are joined to the 7th',
			'W09.0XXA',
			{
				W09: 'Fall on and from playground equipment',
				'W09.0': 'Fall on or from playground slide',
				'W09.0XXA': 'Fall on or from playground slide, initial encounter'
			},
			[
				[0, 3, 'Fall on and from playground equipment'],
				[3, 4, 'or from playground slide'],
				[4, 7, 'initial encounter']
			]
		],
		[
			'a title that begins otherwise stands whole',
			'I50.2',
			{ I50: 'Heart failure', 'I50.2': 'Systolic (congestive) heart failure' },
			[
				[0, 3, 'Heart failure'],
				[3, 4, 'Systolic (congestive) heart failure']
			]
		],
		[
			'a word that begins with "and" is not cut',
			'T38.7',
			{ T38: 'Poisoning by hormones', 'T38.7': 'Poisoning by androgens and anabolic congeners' },
			[
				[0, 3, 'Poisoning by hormones'],
				[3, 4, 'androgens and anabolic congeners']
			]
		]
	])('%s', (_, code, titles, expected) => {
		expect(
			pathOf(code, titles as Record<string, string>).map(({ from, to, meaning }) => [from, to, meaning])
		).toEqual(expected);
	});

	it('is empty without titles', () => {
		expect(pathOf('I10', {})).toEqual([]);
	});
});
