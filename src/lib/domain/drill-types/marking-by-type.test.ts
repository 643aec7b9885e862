import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drill, DrillAnswer } from '../drill';
import { markDrill } from '../marking';
import { readDeeds, writeDeeds } from './audit-claim';
import { EM_DATA, EM_PROBLEMS, EM_RISK, emLevel } from './em';
import { matchLine, matchWords, readMatches } from './root-match';
import { readFactsAnswer, writeFactsAnswer } from './procedure-facts';
import * as of from './samples';
import { joinParts } from './term-build';
import { readUnitLine, unitLine, unitLines } from './unit-calc';

type Row = [situation: string, drill: Drill, answer: DrillAnswer, score: number, why?: string];

const match = (...words: string[]) => of.MATCH.pairs.map(({ left }, at) => matchLine(left, words[at] ?? ''));
const none = { ...of.MODIFIERS, answer: [], modifiers: of.MODIFIERS.modifiers.map(({ id }) => ({ id, why: `not ${id}` })) }; // prettier-ignore
const two = { ...of.MODIFIERS, answer: ['TA', 'T5'] };
const whole = { ...of.UNITS, given: 350, discarded: 0, answer: [{ modifier: 'JZ', units: 35 }] };
const code = { ...of.ASK, answer: 'code' as const, wrong: { query: 'Nothing is unclear.', ignore: 'It was treated.' } }; // prettier-ignore
const facts = (...ticked: string[]) => writeFactsAnswer({ typed: '90X1T', isShown: true, ticked });
const clean = { ...of.CLAIM, claim: [{ code: 'I10', why: 'Right.' }], add: [] };
const oneTable = { ...of.TABLE, tables: of.TABLE.tables.slice(0, 1) };

describe.each<[string, Row[]]>([
	[
		'poa_pick: right or not',
		[
			['the indicator', of.POA, 'N', 1000],
			['another', of.POA, 'Y', 0, 'It began on day 3.'],
			['none that there is', of.POA, '1', 0]
		]
	],
	[
		'excludes1_spot: right or not',
		[
			['the pair', of.PAIRS, 'a', 1000],
			['a pair that may stand together', of.PAIRS, 'c', 0, 'Excludes2.']
		]
	],
	[
		'higher_lower: right or not',
		[
			['the side', of.SIDES, 'right', 1000],
			['the other side', of.SIDES, 'left', 0, 'HCC 38 is dropped.'],
			['equal', of.SIDES, 'equal', 0, 'One hierarchy.']
		]
	],
	[
		'modifier_pick: the whole set or nothing',
		[
			['the modifier', of.MODIFIERS, ['TA'], 1000],
			['another', of.MODIFIERS, ['T5'], 0, 'The right foot.'],
			['the modifier and one too many', of.MODIFIERS, ['TA', 'FA'], 0, 'A thumb.'],
			['none, where one is needed', of.MODIFIERS, [], 0, 'Nothing says which toe.'],
			['none, where none is needed', none, [], 1000],
			['one, where none is needed', none, ['T5'], 0, 'not T5'],
			['two of two, in any order', two, ['T5', 'TA'], 1000],
			['one of two', two, ['TA'], 0, 'T5 is missing.']
		]
	],
	[
		'term_build: right or not',
		[
			['the parts in order', of.TERM, ['chole-', 'cyst-', '-ectomy'], 1000],
			['another order', of.TERM, ['cyst-', 'chole-', '-ectomy'], 0, 'All the parts are right, and they stand in another order.'], // prettier-ignore
			['another ending', of.TERM, ['chole-', 'cyst-', '-tomy'], 0, 'You built cholecysttomy. The term is cholecystectomy.'], // prettier-ignore
			['too few', of.TERM, ['chole-'], 0, 'You built chole. The term is cholecystectomy.']
		]
	],
	[
		'root_match: the share that is right',
		[
			['all', of.MATCH, match('Resection', 'Excision', 'Drainage', 'Release'), 1000],
			['in another order', of.MATCH, [...match('Resection', 'Excision', 'Drainage', 'Release')].reverse(), 1000], // prettier-ignore
			['two swapped', of.MATCH, match('Excision', 'Resection', 'Drainage', 'Release'), 500, '2 of 4 pairs are right.'], // prettier-ignore
			['one word everywhere', of.MATCH, match('Repair', 'Repair', 'Repair', 'Repair'), 0, '0 of 4 pairs are right.'], // prettier-ignore
			['some left open', of.MATCH, match('Resection').slice(0, 1), 250, '1 of 4 pairs are right.']
		]
	],
	[
		'unit_calc: 0.6 for the units, 0.4 for the lines',
		[
			['both lines', of.UNITS, ['J9035 35', 'J9035-JW 5'], 1000],
			['both lines, the waste first', of.UNITS, ['J9035-JW 5', 'J9035 35'], 1000],
			['rounded down', of.UNITS, ['J9035 34', 'J9035-JW 5'], 400, 'A part of a unit is rounded up to a whole one.'], // prettier-ignore
			['no line for the waste', of.UNITS, ['J9035 35'], 600, 'The lines with their modifiers are not right.'],
			['other units of the waste', of.UNITS, ['J9035 35', 'J9035-JW 6'], 600, 'The lines with their modifiers are not right.'], // prettier-ignore
			['dose and waste on one line', of.UNITS, ['J9035 40'], 0, 'The units of the dose are not right. The lines with their modifiers are not right.'], // prettier-ignore
			['the dose called waste', of.UNITS, ['J9035-JW 35'], 0, 'The units of the dose are not right. The lines with their modifiers are not right.'], // prettier-ignore
			['nothing wasted, and said so', whole, ['J9035-JZ 35'], 1000],
			[
				'nothing wasted, and silent',
				whole,
				['J9035 35'],
				600,
				'The lines with their modifiers are not right.'
			],
			['a third line', of.UNITS, ['J9035 35', 'J9035-JW 5', 'J9035-JZ 5'], 600, 'The lines with their modifiers are not right.'] // prettier-ignore
		]
	],
	[
		'em_mdm: 0.2 for each element, 0.4 for the level',
		[
			['all', of.MDM, ['moderate', 'minimal', 'moderate', '4'], 1000],
			['another level', of.MDM, ['moderate', 'minimal', 'moderate', '3'], 600],
			['the level alone', of.MDM, ['low', 'limited', 'low', '4'], 400],
			['one element', of.MDM, ['moderate', 'limited', 'low', '3'], 200],
			['nothing', of.MDM, ['low', 'limited', 'low', '2'], 0],
			['left open', of.MDM, [], 0]
		]
	],
	[
		'query_or_code: the action, and the wording of a query',
		[
			['a query, well worded', of.ASK, ['query', 'b'], 1000],
			['a query that leads', of.ASK, ['query', 'a'], 500, 'A query is right; this wording is not compliant. It leads.'], // prettier-ignore
			['coded', of.ASK, ['code'], 0, 'No diagnosis is written.'],
			['left out', of.ASK, ['ignore'], 0, 'It was treated.'],
			['coded, where that is right', code, ['code'], 1000],
			['a query where none is needed, however worded', code, ['query', 'b'], 0, 'Nothing is unclear.']
		]
	],
	[
		'denial_fix: cause and action, or nothing',
		[
			['both', of.DENIAL, ['a', 'a'], 1000],
			['the cause alone', of.DENIAL, ['a', 'b'], 0, 'Never to get paid.'],
			['the action alone', of.DENIAL, ['b', 'a'], 0, 'Another reason code.'],
			['neither', of.DENIAL, ['b', 'b'], 0, 'Another reason code. Never to get paid.']
		]
	],
	[
		'procedure_facts: the share of the facts that the learner ticks',
		[
			['all', of.FACTS, facts('site', 'extent', 'approach', 'with'), 1000],
			['in another order', of.FACTS, facts('with', 'approach', 'extent', 'site'), 1000],
			['three of four', of.FACTS, facts('site', 'extent', 'approach'), 750, '3 of 4 facts are in your choice, as you say.'], // prettier-ignore
			['one', of.FACTS, facts('site'), 250, '1 of 4 facts are in your choice, as you say.'],
			['one, twice', of.FACTS, facts('site', 'site'), 250, '1 of 4 facts are in your choice, as you say.'],
			['a fact that it has not', of.FACTS, facts('side'), 0, '0 of 4 facts are in your choice, as you say.'],
			['none', of.FACTS, facts(), 0, '0 of 4 facts are in your choice, as you say.'],
			['whatever code was typed', of.FACTS, ['?', ...facts('site').slice(1)], 250, '1 of 4 facts are in your choice, as you say.'], // prettier-ignore
			['before the facts were shown', of.FACTS, ['90X1T'], 0, '0 of 4 facts are in your choice, as you say.'] // prettier-ignore
		]
	],
	[
		'audit_claim: F1 over what goes out and what comes in',
		[
			['all', of.CLAIM, ['delete O80', 'keep O70.1', 'change N18.30 N18.32', 'add Z3A.39'], 1000],
			['a change as deletion and addition', of.CLAIM, ['delete O80', 'keep O70.1', 'delete N18.30', 'add Z3A.39', 'add N18.32'], 1000], // prettier-ignore
			['in another form', of.CLAIM, ['delete O80', 'keep O70.1', 'change N18.30 N1832', 'add Z3A.39'], 1000],
			// Out of four moves (O80, N18.30, N18.32, Z3A.39) one: 2 × 1 ÷ (1 + 4).
			['one of four moves', of.CLAIM, ['delete O80', 'keep O70.1', 'keep N18.30'], 400],
			// Three of four right, one of mine wrong: 2 × 3 ÷ (4 + 4).
			['changed to another code', of.CLAIM, ['delete O80', 'keep O70.1', 'change N18.30 N18.31', 'add Z3A.39'], 750], // prettier-ignore
			// Four right and one too many: 2 × 4 ÷ (5 + 4).
			['a right code deleted', of.CLAIM, ['delete O80', 'delete O70.1', 'change N18.30 N18.32', 'add Z3A.39'], 889, 'O70.1 was right and is gone: an auditor counts that as an error.'], // prettier-ignore
			['a code invented', of.CLAIM, ['delete O80', 'keep O70.1', 'change N18.30 N18.32', 'add Z3A.39', 'add R69'], 889], // prettier-ignore
			['all kept', of.CLAIM, ['keep O80', 'keep O70.1', 'keep N18.30'], 0],
			['a right claim kept', clean, ['keep I10'], 1000],
			['a right claim spoilt', clean, ['delete I10'], 0, 'I10 was right and is gone: an auditor counts that as an error.'], // prettier-ignore
			['deleted and added again', clean, ['delete I10', 'add I10'], 1000]
		]
	],
	[
		'pcs_table: 0.25 for each axis, all of it for a legal row alone',
		[
			['the code', of.TABLE, '0FT44ZZ', 1000],
			['another approach', of.TABLE, '0FT40ZZ', 750],
			['body part and approach wrong', of.TABLE, '0FT00ZZ', 500],
			['no such row', oneTable, '0FT44ZX', 750, 'No row of the table has these four together.'],
			['another operation, all else the same', of.TABLE, '0FB44ZZ', 250, 'Excision takes a portion.'],
			['another operation, part the same', of.TABLE, '0FB00ZZ', 250, 'Excision takes a portion.']
		]
	]
])('%s', (_, rows) => {
	it.each(rows)('%s', (_situation, drill, answer, score, why) => {
		const marked = markDrill(drill, answer, of.CODES);
		expect([marked.score, marked.why]).toEqual([score, why]);
		expect(marked.verdict).toBe(score === 1000 ? 'right' : score > 0 ? 'partial' : 'wrong');
	});
});

it('with the meanings shown a built term is worth half, and a wrong one nothing', () => {
	expect(markDrill(of.TERM, of.TERM.answer, of.CODES, true).score).toBe(500);
	expect(markDrill(of.TERM, ['-itis'], of.CODES, true).score).toBe(0);
});

it.each<[string, Drill, DrillAnswer, string[]]>([
	['pairs', of.MATCH, match('Resection', 'Drainage'), ['right', 'wrong', 'missing', 'missing']],
	['elements', of.MDM, ['moderate', 'limited', '', '4'], ['right', 'wrong', 'missing', 'right']],
	['units, modifier, waste', of.UNITS, ['J9035-JZ 34'], ['wrong', 'wrong', 'wrong']],
	['kept, deleted, half right, missing', of.CLAIM, ['keep O80', 'delete O70.1', 'delete N18.30'], ['wrong', 'wrong', 'partial', 'missing']], // prettier-ignore
	['facts', of.FACTS, facts('extent'), ['missing', 'right', 'missing', 'missing']],
	['root operation and four axes', of.TABLE, '0FB40ZZ', ['wrong', 'right', 'wrong', 'right', 'right']],
	[
		'parts of a term, and one too many',
		of.TERM,
		['chole-', '-itis'],
		['right', 'missing', 'missing', 'wrong']
	]
])('tells part by part: %s', (_, drill, answer, states) => {
	expect(markDrill(drill, answer, of.CODES).parts?.map(({ state }) => state)).toEqual(states);
});

it.each<[string, DrillAnswer]>([
	['a list for one choice', ['a']],
	['a boolean', true]
])('refuses an answer of another shape: %s', (_, answer) => {
	expect(() => markDrill(of.PAIRS, answer, of.CODES)).toThrow(TypeError);
});

describe('what the log keeps is read again as it was', () => {
	it('a line of a drug claim', () => {
		const line = fc.record({ modifier: fc.constantFrom('', 'JW', 'JZ', 'KX'), units: fc.nat(999_999) });
		fc.assert(
			fc.property(line, (one) => {
				expect(readUnitLine(unitLine('J9035', one))).toEqual({ code: 'J9035', ...one });
			})
		);
	});

	it('pairs', () => {
		const text = fc.string({ minLength: 1 }).filter((one) => !one.includes('='));
		fc.assert(
			fc.property(text, text, (left, right) => {
				expect([...readMatches([matchLine(left, right)])]).toEqual([[left, right]]);
			})
		);
	});

	it('facts, with whatever was typed', () => {
		const ticked = fc.uniqueArray(fc.constantFrom('site', 'extent', 'approach'));
		fc.assert(
			fc.property(fc.string(), fc.boolean(), ticked, (typed, isShown, ids) => {
				const given = { typed, isShown, ticked: isShown ? ids : [] };
				expect(readFactsAnswer(writeFactsAnswer(given))).toEqual(given);
			})
		);
	});

	it('what is done to a claim', () => {
		const codes = fc.uniqueArray(fc.constantFrom('I10', 'E11.9', 'N18.30', 'Z79.4', 'S52.501A'));
		const done = fc.constantFrom('keep', 'delete', 'E11.22', '');
		fc.assert(
			fc.property(codes, codes, fc.func(done), (claim, added, pick) => {
				const deeds = { lines: new Map(claim.map((one) => [one, pick(one)])), added };
				expect(readDeeds(writeDeeds(deeds))).toEqual(deeds);
			})
		);
	});
});

it.each<[number, number, number, boolean, string[]]>([
	[10, 340, 60, true, [' 34', 'JW 6']],
	[10, 400, 0, true, ['JZ 40']],
	[10, 25, 0, false, [' 3']],
	// 0.3 ÷ 0.1 is not quite 3 in binary fractions.
	[0.1, 0.3, 0, true, ['JZ 3']],
	[0.1, 3.5, 0, false, [' 35']]
])('%d a unit, %d given, %d discarded, single dose %s', (per, given, discarded, singleDose, lines) => {
	const found = unitLines({ per, given, discarded, singleDose });
	expect(found.map(({ modifier, units }) => `${modifier} ${units}`)).toEqual(lines);
});

it('the words to match with tell nothing by their order', () => {
	expect(matchWords(of.MATCH)).toEqual(['Drainage', 'Excision', 'Release', 'Repair', 'Resection']);
	expect(joinParts(['gastr-', '-o-', 'enter-', '-itis'])).toBe('gastroenteritis');
});

describe('the level of an office visit', () => {
	it.each([
		['minimal', 'minimal', 'minimal', '2'],
		['moderate', 'minimal', 'moderate', '4'],
		['high', 'minimal', 'low', '3'],
		['high', 'extensive', 'minimal', '5'],
		['low', 'limited', 'high', '3']
	] as const)('%s, %s, %s: level %s', (problems, data, risk, level) => {
		expect(emLevel({ problems, data, risk })).toBe(level);
	});

	it('is reached by two elements and passed by one at most', () => {
		const rank = fc.nat(3);
		fc.assert(
			fc.property(rank, rank, rank, (p, d, r) => {
				const at = (list: readonly string[], place: number) => list[place] as never;
				const elements = { problems: at(EM_PROBLEMS, p), data: at(EM_DATA, d), risk: at(EM_RISK, r) };
				const reached = Number(emLevel(elements)) - 2;
				expect([p, d, r].filter((one) => one >= reached).length).toBeGreaterThanOrEqual(2);
				expect([p, d, r].filter((one) => one > reached).length).toBeLessThanOrEqual(1);
			})
		);
	});
});
