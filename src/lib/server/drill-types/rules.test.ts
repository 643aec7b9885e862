import { describe, expect, it } from 'vitest';
import * as of from '../../domain/drill-types/samples';
import type { Drill } from '../../domain/drill';
import { checkNoModifier } from '../checks/bank';
import { claimsOf, codesOf, type Books } from '../checks/item';
import { books as small, questionsOf } from '../checks/samples';
import { checkCptNumbers, checkNoCpt } from '../checks/text';
import { shapeDrill } from '../drill-shape';
import { identityOf } from '../identity';
import { buildPacks, ships } from '../packs';
import { agrees, sheetOf } from '../reading';
import { rulesOf, type OwnDrill } from './rules-of';

const HCC: Record<string, number[]> = {
	'E11.9': [38],
	'E11.42': [37],
	'I48.21': [238],
	'J44.9': [280],
	'N18.31': [329],
	'N18.32': [328]
};
const hcpcs = {
	label: '2026-04',
	has: () => true,
	title: () => 'Injection, bevacizumab, 10 mg',
	modifier: (id: string) => (['TA', 'T5', 'FA', 'JW', 'KX'].includes(id) ? 'a modifier' : undefined)
};
const table = (id: string) =>
	id === '0FT' || id === '0FB'
		? {
				id,
				section: 'Medical and Surgical',
				bodySystem: 'Hepatobiliary System and Pancreas',
				operation: id === '0FT' ? 'Resection' : 'Excision',
				axisNames: ['Body Part', 'Approach', 'Device', 'Qualifier'] as [string, string, string, string],
				rows: []
			}
		: undefined;
const pcs = small.sets.pcs('FY2027');
const tabular = small.sets.tabular();
/** The small made-up releases, with a table of ICD-10-PCS, drug titles and the CMS-HCC tables. */
const books: Books = {
	...small,
	sets: {
		...small.sets,
		poaExempt: (code) => code === 'Z93.3',
		hccs: (code) => HCC[code] ?? [],
		hcpcs: () => hcpcs,
		pcs: () => pcs && { ...pcs, table, inTables: (code) => code === '0FT44ZZ' },
		tabular: () =>
			tabular && {
				...tabular,
				excludes1Pairs: (codes) =>
					codes.includes('N13.2') && codes.includes('N20.1')
						? [{ a: 'N20.1', b: 'N13.2', note: 'that with hydronephrosis (N13.2)', from: 'N20' }]
						: []
			}
	},
	hcc: {
		drops: (category) => (category === 37 ? [38] : category === 328 ? [329] : []),
		coefficient: (category) => (category === 328 || category === 329 ? 0.127 : 0.3)
	}
};

const reasons = (drill: OwnDrill) => {
	const rules = rulesOf(drill);
	return [...rules.check(drill), ...(rules.checkBooks?.(drill, books) ?? [])].map(
		({ rule, reason }) => `${rule} ${reason}`
	);
};

const six = <T>(list: T[], make: (at: number) => T): T[] => [
	...list,
	...Array.from({ length: 6 - list.length }, (_, at) => make(at))
];
const MATCH = {
	...of.MATCH,
	pairs: six(of.MATCH.pairs, (at) => ({ left: `left ${at}`, right: `right ${at}` }))
};
const ASK = of.ASK;
const DENIAL = {
	...of.DENIAL,
	causes: [...of.DENIAL.causes, { id: 'c', text: 'Another', why: 'No.' }],
	actions: [
		...of.DENIAL.actions,
		{ id: 'c', move: 'appeal' as const, text: 'Appeal', why: 'Nothing to appeal.' }
	]
};
const UNITS = { ...of.UNITS, given: 340, discarded: 60, answer: [{ modifier: '', units: 34 }, { modifier: 'JW', units: 6 }] }; // prettier-ignore
const MODIFIERS = of.MODIFIERS;

describe('the rules of a type', () => {
	it.each<[string, OwnDrill, string[]]>([
		['poa_pick, sound', of.POA, []],
		[
			'M12 an exempt code with an indicator',
			{ ...of.POA, code: 'Z93.3' },
			['M12 Z93.3 is on the POA exempt list']
		],
		['an indicator without its reason', { ...of.POA, wrong: { Y: 'a', U: 'b', W: 'c' } }, ['form exempt is wrong and has no why']], // prettier-ignore
		['excludes1_spot, sound', of.PAIRS, []],
		['M3 a key that no note proves', { ...of.PAIRS, answer: 'b', pairs: of.PAIRS.pairs.map((pair) => ({ ...pair, why: 'x' })) }, ['M3 pair a: N13.2 + N20.1 are kept apart at N20: that with hydronephrosis (N13.2)', 'M3 pair b: no Excludes1 note keeps E11.22 + N18.32 apart']], // prettier-ignore
		['three pairs', { ...of.PAIRS, pairs: of.PAIRS.pairs.slice(0, 3) }, ['form 3 pairs; four are asked for']],
		['higher_lower, sound', of.SIDES, []],
		['hcc the wrong side', { ...of.SIDES, answer: 'left', wrong: { right: 'x', equal: 'y' } }, ['hcc the PY2026 tables say: right']], // prettier-ignore
		[
			'hcc other hierarchies',
			{ ...of.SIDES, left: 'I48.21', right: 'J44.9' },
			['hcc the PY2026 tables say: equal']
		],
		['hcc one coefficient', { ...of.SIDES, measure: 'coefficient', left: 'N18.31', right: 'N18.32' }, ['hcc the PY2026 tables say: equal']], // prettier-ignore
		[
			'hcc no category',
			{ ...of.SIDES, left: 'I10' },
			['hcc the PY2026 tables say: I10 has no payment category']
		],
		['hcc who pays', { ...of.SIDES, measure: 'payment', left: 'I10' }, []],
		['modifier_pick, sound', MODIFIERS, []],
		['M1 no such modifier', { ...MODIFIERS, answer: [], modifiers: [...MODIFIERS.modifiers, { id: 'QQ' }].map((one) => ({ ...one, why: 'x' })) }, ['M1 QQ is no HCPCS modifier']], // prettier-ignore
		['M20 two digits without the flag', { ...MODIFIERS, modifiers: [...MODIFIERS.modifiers, { id: '59', why: 'x' }] }, ['M20 59: a two-digit modifier needs cptNumbers: true']], // prettier-ignore
		['two digits with the flag', { ...MODIFIERS, cptNumbers: true, modifiers: [...MODIFIERS.modifiers, { id: '59', why: 'x' }] }, []], // prettier-ignore
		['term_build, sound', of.TERM, []],
		['parts that give another word', { ...of.TERM, term: 'cholecystitis' }, ['form the parts give cholecystectomy, the term is cholecystitis']], // prettier-ignore
		['root_match, sound', MATCH, []],
		['too few pairs', of.MATCH, ['form 4 pairs; six to eight are asked for']],
		['unit_calc, sound', UNITS, []],
		['M18 units that the dose does not give', { ...UNITS, given: 345 }, ['M18 the dose gives J9035 35, J9035-JW 6, the answer is J9035 34, J9035-JW 6']], // prettier-ignore
		['M18 a part of a unit discarded', { ...UNITS, discarded: 55, answer: UNITS.answer }, ['M18 the dose gives J9035 34, J9035-JW 5.5, the answer is J9035 34, J9035-JW 6', 'M18 55 discarded is no whole number of units: what rounding bills already is not billed again']], // prettier-ignore
		['M18 another unit than the title says', { ...UNITS, per: 100, given: 3400, discarded: 600 }, ['M18 the title of J9035 does not say 100 mg: Injection, bevacizumab, 10 mg']], // prettier-ignore
		['em_mdm, sound', of.MDM, []],
		['M19 a level that two elements do not reach', { ...of.MDM, answer: { ...of.MDM.answer, level: '5' } }, ['M19 two of the three elements give level 4, the answer is 5']], // prettier-ignore
		['query_or_code, sound', ASK, []],
		['a wording without its reason', { ...ASK, wording: 'a' }, ['form wordings b is wrong and has no why']],
		['denial_fix, sound', DENIAL, []],
		['another diagnosis is not offered', { ...DENIAL, actions: DENIAL.actions.map((one) => ({ ...one, move: 'fix' as const })) }, ['form one action must be another diagnosis to get paid (move: change_dx)']], // prettier-ignore
		['another diagnosis is the key', { ...DENIAL, answer: { cause: 'a', action: 'b' }, actions: DENIAL.actions.map((one) => ({ ...one, why: 'x' })) }, ['form another diagnosis to get paid is never right']], // prettier-ignore
		['audit_claim, sound', of.CLAIM, []],
		['a code twice', { ...of.CLAIM, add: [{ code: 'O70.1', why: 'x' }] }, ['form O70.1 stands twice on the claim as it should be']], // prettier-ignore
		['procedure_facts, sound', of.FACTS, []],
		['too few facts', { ...of.FACTS, facts: of.FACTS.facts.slice(0, 3) }, ['form 3 facts; four to eight are asked for']], // prettier-ignore
		['one fact twice', { ...of.FACTS, facts: [...of.FACTS.facts, { id: 'site', axis: 'site', fact: 'gallbladder' }] }, ['form fact site stands twice', 'form two facts say "gallbladder"']], // prettier-ignore
		['marked by oneself, and to be read blind', { ...of.FACTS, level: 3 }, ['form level 3: who marks themselves cannot be compared blind']], // prettier-ignore
		['marked by oneself in a mock', { ...of.FACTS, use: 'mock' }, ['form who marks themselves sits no mock: use: drill']], // prettier-ignore
		['pcs_table, sound', of.TABLE, []],
		['M15 no row', { ...of.TABLE, answer: '0FT44ZX' }, ['M15 no row of 0FT allows 0FT44ZX']],
		['M15 another operation', { ...of.TABLE, tables: [{ table: '0FT', operation: 'Excision' }], wrong: {} }, ['M15 table 0FT is Resection, not Excision']], // prettier-ignore
		['M15 no such table', { ...of.TABLE, tables: [...of.TABLE.tables, { table: '0FZ', operation: 'x' }], wrong: { '0FB': 'x', '0FZ': 'y' } }, ['M15 there is no table 0FZ']] // prettier-ignore
	])('%s', (_, drill, expected) => {
		expect(reasons(drill)).toEqual(expected);
	});
});

it('the claim as it should be is a claim like any other', () => {
	expect(claimsOf(of.CLAIM)).toEqual([
		{ place: 'claim', codes: ['O70.1', 'N18.32', 'Z3A.39'], ordered: false }
	]);
	const asked = codesOf(of.CLAIM).filter(({ must }) => must === 'billable');
	expect(asked.map(({ code }) => code)).toEqual(['O70.1', 'N18.32', 'Z3A.39']);
});

const ALL: Drill[] = [of.POA, of.PAIRS, of.SIDES, MODIFIERS, of.TERM, of.MATCH, of.UNITS, of.MDM, of.ASK, of.DENIAL, of.CLAIM, of.TABLE, of.FACTS]; // prettier-ignore

describe.each(ALL.map((drill) => [drill.type, drill] as const))('%s', (_, drill) => {
	it('shows a blind reader no reason and no key', () => {
		const text = JSON.stringify(sheetOf(drill));
		expect(text).not.toContain('"why":');
		expect(text).not.toContain('"answer":{');
		expect(text).not.toContain('"fix"');
	});

	it('keeps its graded hash when the prose changes', () => {
		const other = { ...drill, rationale: 'Other words.', prompt: 'Pick.' };
		expect(identityOf(other).graded).toBe(identityOf(drill).graded);
	});
});

it.each<[string, Drill, Parameters<typeof agrees>[1], boolean]>([
	['the same pairs', of.MATCH, of.MATCH.pairs.map(({ left, right }) => `${left}=${right}`).reverse(), true],
	['a query in the other wording', of.ASK, ['query', 'a'], false],
	['the code of the table', of.TABLE, '0FT44ZZ', true],
	['another shape', of.PAIRS, ['a'], false],
	['none, where none is needed', { ...MODIFIERS, answer: [] }, [], true],
	['all facts ticked', of.FACTS, ['?', 'facts shown', 'site', 'extent', 'approach', 'with'], true]
])('a reader agrees: %s', (_, drill, given, same) => {
	expect(agrees(drill, given)).toBe(same);
});

describe('what ships', () => {
	it('no drafts, and not because of their pack', () => {
		const draft = { ...of.MDM, id: 'draft', review: 'draft' as const };
		expect([ships(of.MDM), ships(draft)]).toEqual([true, false]);
		const facts = { editions: {}, titles: new Map(), trees: {}, sevenths: {}, sides: {}, axes: {}, excludes1: [], poaExempt: [] }; // prettier-ignore
		const topics = [{ id: 'pcs', number: 1, title: 'PCS' }];
		const { catalogue } = buildPacks({ ...questionsOf([of.MDM, draft]), topics }, facts);
		expect(catalogue.items.map(({ id }) => id)).toEqual(['sample']);
	});
});

describe('two-digit modifiers', () => {
	const source = { file: '', exempt: [], onsets: {} };
	const rules = (drill: Drill) => checkCptNumbers(drill, source).map(({ rule }) => rule);
	it.each<[string, string, string[]]>([
		['named', 'Resubmit with modifier 59.', ['M20']],
		['a HCPCS modifier', 'Resubmit with modifier LT.', []],
		['a number that is none', 'After 59 days the modifier is gone.', []]
	])('%s', (_, rationale, broken) => {
		expect(rules({ ...of.POA, rationale })).toEqual(broken);
		expect(rules({ ...of.POA, rationale, cptNumbers: true })).toEqual([]);
	});
});

describe('no CPT code stands in the facts of a procedure', () => {
	const source = { file: '', exempt: [], onsets: {} };
	// Made here, so that no code of CPT stands in this repository.
	const number = '9'.repeat(5);
	const rest = of.FACTS.facts.slice(1);
	it.each<[string, Drill]>([
		['a fact', { ...of.FACTS, facts: [{ id: 'site', axis: 'site', fact: `As in ${number}` }, ...rest] }],
		['a reason', { ...of.FACTS, facts: [{ id: 'site', axis: 'site', fact: 'Skin', why: `${number} says so.` }, ...rest] }], // prettier-ignore
		['an axis', { ...of.FACTS, facts: [{ id: 'site', axis: number, fact: 'Skin' }, ...rest] }],
		['what is asked', { ...of.FACTS, asks: `${number.slice(1)}T and another` }],
		['the note', { ...of.FACTS, note: `Billed as ${number}.` }]
	])('%s', (_, drill) => {
		expect(checkNoCpt(drill, source).map(({ rule }) => rule)).toEqual(['M20']);
		expect(checkNoCpt(of.FACTS, source)).toEqual([]);
	});
});

it.each([
	[0, 1, 1],
	[1, 4, 0],
	[1, 5, 0],
	[1, 6, 1]
])('no modifier is right in %d of %d modifier items: %d warnings', (none, all, warnings) => {
	const items = Array.from({ length: all }, (_, at) => ({ ...MODIFIERS, id: `m${at}`, answer: at < none ? [] : ['TA'] })); // prettier-ignore
	expect(checkNoModifier(questionsOf(items))).toHaveLength(warnings);
});

describe('as an author writes it', () => {
	const topics = [{ id: 'pcs', number: 1, title: 'PCS' }];
	const common = { id: 'one', topic: 'pcs', level: 1, exams: ['CCS'], setting: 'any', prompt: 'Choose.', rationale: 'So.', refs: ['Guidelines FY2026 I.A.2'] }; // prettier-ignore
	it.each<[string, object, object]>([
		[
			'pairs become statements with their words',
			{ type: 'root_match', pairs: [['All is cut out', 'Resection']] },
			{ pairs: [{ left: 'All is cut out', right: 'Resection' }], extra: [] }
		],
		[
			'tables come with their operations, axes by default',
			{ type: 'pcs_table', tables: { '0FT': 'Resection' }, answer: '0FT44ZZ' },
			{
				tables: [{ table: '0FT', operation: 'Resection' }],
				axes: ['Body Part', 'Approach', 'Device', 'Qualifier'],
				family: '0FT',
				why: {},
				wrong: {}
			}
		],
		[
			'a level is a number',
			{ type: 'em_mdm', answer: { problems: 'low', data: 'limited', risk: 'low', level: 3 }, why: { problems: 'a', data: 'b', risk: 'c' } }, // prettier-ignore
			{ answer: { problems: 'low', data: 'limited', risk: 'low', level: '3' }, family: 'one' }
		],
		[
			'a procedure in own words needs the book, whatever is written',
			{ type: 'procedure_facts', note: 'A cut is sewn.', facts: of.FACTS.facts, asks: 'Two codes' },
			{ needsBook: true, note: 'A cut is sewn.', facts: of.FACTS.facts, asks: 'Two codes', family: 'one' }
		],
		[
			'a plain line has no modifier, and nothing is discarded',
			{
				type: 'unit_calc',
				code: 'J3301',
				per: 10,
				unit: 'mg',
				given: 25,
				singleDose: false,
				answer: [{ units: 3 }]
			},
			{ discarded: 0, answer: [{ modifier: '', units: 3 }], modifiers: ['JW', 'JZ'] }
		]
	])('%s', (_, written, expected) => {
		const shaped = shapeDrill({ ...common, ...written }, topics);
		expect(Array.isArray(shaped) ? shaped : shaped.drill).toMatchObject(expected);
	});

	it.each<[string, object]>([
		['an equals sign in a pair', { type: 'root_match', pairs: [['a=b', 'c']] }],
		['a reason code without its group', { type: 'denial_fix', carc: '4', means: 'x', causes: [], actions: [], answer: { cause: 'a', action: 'b' } }], // prettier-ignore
		['a procedure without its record', { type: 'procedure_facts', facts: of.FACTS.facts }],
		['a fact as long as a paragraph', { type: 'procedure_facts', note: 'x', facts: [{ id: 'a', axis: 'site', fact: 'long '.repeat(30) }] }], // prettier-ignore
		['an unknown field', { type: 'poa_pick', code: 'K56.7', answer: 'N', wrong: {}, wrnog: {} }]
	])('refuses %s', (_, written) => {
		expect(shapeDrill({ ...common, ...written }, topics)).toEqual([expect.any(String)]);
	});
});
