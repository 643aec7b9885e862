/**
 * The worked examples of curriculum 3.1, and each row of its table. Where they leave a choice, this is taken:
 * - An overcode counts by the weight of one other diagnosis (6.5 in c03), not by the mean over all codes; a
 *   procedure by the weight of one procedure; with one diagnosis alone by 25, the principal's own share.
 * - Shares that a chart has not go to the other diagnoses, with one diagnosis alone to that one. A stay of which
 *   every code is exempt has no POA share, so a letter costs nothing there.
 * - A principal diagnosis in its place with less detail earns its part of the 25 ("principal wrong" means the
 *   place); elsewhere 0.3 of that part. A pair that this breaks costs its 3 points as well.
 * - A code that the author lists as wrong still earns its category (N18.30 in c03). What earns nothing is an
 *   overcode, also a procedure with another root operation. A header earns nothing and costs nothing.
 * - POA counts for a code that is answered in part (N18.30 in c03). An exempt code may be left blank.
 * - Wrong POA marks, evidence and optional codes do not make a claim unclean. An optional code first on the
 *   sheet still takes the principal's place.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit, weightsOf } from './audit';
import type { AnswerKey, Chart, KeyCode, Poa, SheetLine, WrongCode } from './chart';
import { buildCodeTree } from './code-tree';
import type { PackCodes } from './pack';

const TORUS = ['S52.522', 'S52.521'].flatMap((stem) => [...'ADGKPS'].map((seventh) => stem + seventh));
const codes: PackCodes = {
	editions: {},
	trees: Object.fromEntries(
		[
			['I13.0', 'I13.2'],
			['I50.23', 'I50.9'],
			['I10'],
			['E11.42', 'E11.22', 'E11.65', 'E11.9'],
			['N18.32', 'N18.30'],
			['J44.1', 'J44.9'],
			['N39.0'],
			['B96.20'],
			['E87.6'],
			['Z79.4', 'Z79.84', 'Z79.899'],
			['Z85.3'],
			['Z90.11'],
			['R53.83', 'R53.1'],
			TORUS
		].map((list) => {
			const category = (list[0] ?? '').slice(0, 3);
			return [`icd10cm:${category}`, buildCodeTree(category, list)];
		})
	),
	titles: {},
	sevenths: {},
	sides: { 'S52.522A': ['S52.521A'], 'S52.522D': ['S52.521D'] },
	axes: {},
	excludes1: ['N13.2|N20.1', 'N13.2|N20.2'],
	poaExempt: []
};
codes.trees['icd10pcs:0DT'] = buildCodeTree('0DT', ['0DTN0ZZ', '0DTN4ZZ', '0DTN0Z1', '0DTN7Z1']);

type Dx = Omit<KeyCode, 'evidence' | 'why' | 'refs'>;
function chart(dx: Dx[], more: { px?: string[]; wrong?: WrongCode[]; key?: Partial<AnswerKey> } = {}): Chart {
	const told = (code: string) => ({ evidence: [], why: `because of ${code}`, refs: [] });
	return {
		id: 'c',
		rev: 1,
		use: 'drill',
		kind: 'discharge_summary',
		topic: 't',
		title: '',
		level: 1,
		exams: ['CCS'],
		setting: 'inpatient',
		editions: ['FY2027'],
		patient: { sex: 'F', age: 74 },
		minutes: 15,
		documents: [],
		key: {
			dx: dx.map((line) => ({ ...told(line.code), ...line })),
			px: (more.px ?? []).map((code) => ({ ...told(code), code })),
			optional: [],
			alt: [],
			partial: [],
			queries: [],
			...more.key
		},
		wrong: more.wrong ?? [],
		refs: [],
		review: 'signed'
	};
}
/** `I13.0 Y`: a code and perhaps its POA mark. */
function line(text: string): SheetLine {
	const [code = '', poa] = text.split(' ');
	return {
		system: /^\d/.test(code) ? 'icd10pcs' : 'icd10cm',
		code,
		...(poa === undefined ? {} : { poa: poa as Poa })
	};
}
const hand = (one: Chart, ...sheet: string[]) => audit(one, { lines: sheet.map(line) }, codes);
const kinds = (one: Chart, ...sheet: string[]) => hand(one, ...sheet).lines.map(({ kind }) => kind);

const heartFailure = chart(
	[
		{ code: 'I13.0', seq: 1, poa: 'Y' },
		{ code: 'I50.23', after: 'I13.0', poa: 'Y' },
		{ code: 'E11.22', poa: 'Y' },
		{ code: 'N18.32', after: 'E11.22', poa: 'Y' },
		{ code: 'J44.1', poa: 'Y' },
		{ code: 'N39.0', poa: 'N' },
		{ code: 'B96.20', after: 'N39.0', poa: 'N' },
		{ code: 'E87.6', poa: 'N' },
		{ code: 'Z79.4', poa: 'exempt' },
		{ code: 'Z85.3', poa: 'exempt' },
		{ code: 'Z90.11', poa: 'exempt' }
	],
	{
		wrong: [
			{
				code: 'T83.511A',
				error: 'rule',
				risk: 'high',
				why: 'The provider never ties the infection to the catheter.'
			},
			{ code: 'N18.30', error: 'unspecified', why: 'Stage 3b is stated.' }
		]
	}
);
const diabetes = chart(
	[{ code: 'E11.42', seq: 1 }, { code: 'I10' }, { code: 'R53.83' }, { code: 'Z79.84' }],
	{
		wrong: [
			{ code: 'E03.9', error: 'rule_out', why: 'Only to be ruled out.' },
			{ code: 'E11.65', error: 'upcode', why: 'No hyperglycemia is stated.' },
			{ code: 'C50.911', error: 'history', risk: 'high', why: 'Gone.' },
			{ code: 'R20.2', error: 'integral_symptom', why: 'Belongs to the neuropathy.' }
		],
		key: { optional: [{ code: 'Z82.49', evidence: [], why: 'May be added.' }] }
	}
);

describe('worked chart c03, heart failure with urinary tract infection', () => {
	const sheet = [
		...['I13.0 Y', 'I50.23 Y', 'E11.22 Y', 'N18.30 Y', 'J44.1 Y', 'N39.0 Y', 'E87.6 N'],
		...['Z79.4', 'Z85.3', 'T83.511A']
	];
	const result = hand(heartFailure, ...sheet);

	it('74.75 points; 8 of 11 exact, 1 overcode of high risk, 2 missed; POA 6 of 8; principal right', () => {
		expect(result).toMatchObject({
			score: 7475,
			total: 11,
			exact: 8,
			over: 1,
			missed: 2,
			highRisk: true,
			poa: { right: 6, of: 8 },
			principal: true,
			broken: [],
			rejected: [],
			clean: false
		});
	});

	it('says of each line what it is, and why', () => {
		const told = result.lines.map(({ given, key, kind }) => `${given?.code ?? key ?? ''} ${kind}`);
		expect(told).toEqual([
			...['I13.0 exact', 'I50.23 exact', 'E11.22 exact', 'N18.30 category', 'J44.1 exact', 'N39.0 exact'],
			...['E87.6 exact', 'Z79.4 exact', 'Z85.3 exact', 'T83.511A over', 'B96.20 missed', 'Z90.11 missed']
		]);
		expect(result.lines[3]).toMatchObject({ key: 'N18.32', why: 'Stage 3b is stated.' });
		expect(result.lines[9]).toMatchObject({
			risk: 'high',
			why: 'The provider never ties the infection to the catheter.'
		});
		expect(result.lines[10]).toEqual({ key: 'B96.20', kind: 'missed', why: 'because of B96.20' });
		expect(result.lines[5]?.poa).toEqual({ given: 'Y', key: 'N', right: false });
		expect(result.lines[7]?.poa).toEqual({ given: undefined, key: 'exempt', right: true });
	});
});

it('worked chart c01, clinic visit with diabetes: 62.5 points, 3 of 4 exact, 1 overcode', () => {
	expect(hand(diabetes, 'E11.42', 'I10', 'Z79.84', 'E03.9')).toMatchObject({
		score: 6250,
		total: 4,
		exact: 3,
		over: 1,
		missed: 1,
		highRisk: false,
		poa: null,
		principal: true,
		clean: false
	});
});

describe('weights', () => {
	const two = [{ code: 'I10', seq: 1 }, { code: 'E87.6' }];
	it.each<[string, Chart, object]>([
		[
			'outpatient: first 25, others share 75',
			diabetes,
			{ principal: 25, other: 25, px: 0, poaEach: 0, mean: 25 }
		],
		[
			'inpatient without PCS: others share 65',
			heartFailure,
			{ principal: 25, other: 6.5, px: 0, poaEach: 1.25, mean: 6.5 }
		],
		[
			'inpatient with PCS: others share 45, procedures 20',
			chart(
				[
					{ code: 'I10', seq: 1, poa: 'Y' },
					{ code: 'E87.6', poa: 'N' },
					{ code: 'Z85.3', poa: 'exempt' }
				],
				{
					px: ['0DTN0ZZ', '0DJD4ZZ']
				}
			),
			{ principal: 25, other: 22.5, px: 10, poaEach: 5, mean: 22.5 }
		],
		[
			'with PCS, without POA',
			chart(two, { px: ['0DTN0ZZ'] }),
			{ principal: 25, other: 55, px: 20, poaEach: 0, mean: 55 }
		],
		[
			'every code exempt: no POA share',
			chart(two.map((one) => ({ ...one, poa: 'exempt' }))),
			{ principal: 25, other: 75, px: 0, poaEach: 0, mean: 75 }
		],
		[
			'one diagnosis',
			chart([{ code: 'I10', seq: 1 }]),
			{ principal: 100, other: 0, px: 0, poaEach: 0, mean: 25 }
		],
		[
			'one diagnosis with POA and PCS',
			chart([{ code: 'I10', seq: 1, poa: 'Y' }], { px: ['0DTN0ZZ'] }),
			{ principal: 70, other: 0, px: 20, poaEach: 10, mean: 25 }
		],
		[
			'an E/M level takes 10 from the others',
			chart(two, { key: { em: { level: 4, mdm: 'moderate', why: '' } } }),
			{ principal: 25, other: 65, px: 0, poaEach: 0, mean: 65, em: 10 }
		],
		[
			'wanted queries share 10',
			chart(two, {
				key: {
					queries: [1, 2].map((at) => ({ about: `${at}`, text: '', evidence: [{ doc: 'n', quote: 'x' }] }))
				}
			}),
			{ principal: 25, other: 65, px: 0, poaEach: 0, mean: 65, query: 5 }
		],
		[
			'a query that is only told takes nothing',
			chart(two, { key: { queries: [{ about: '1', text: '' }] } }),
			{ principal: 25, other: 75, px: 0, poaEach: 0, mean: 75 }
		]
	])('%s', (_, one, weights) => {
		expect(weightsOf(one)).toEqual({ query: 0, em: 0, ...weights });
	});
});

describe('what a code earns: I10 first for 25, the other diagnosis of 75', () => {
	const withOther = (code: string) =>
		chart([{ code: 'I10', seq: 1 }, { code }], {
			key: {
				alt: [{ code: 'S52.101A', instead: 'S52.522A' }],
				partial: [{ code: 'M80.032A', of: 'S52.522A', why: 'Close.' }]
			}
		});
	it.each([
		['exact', 'S52.522A', 'S52.522A', 100, 'exact'],
		['an alternative', 'S52.522A', 'S52.101A', 100, 'exact'],
		['7th only', 'S52.522G', 'S52.522K', 62.5, 'seventh'],
		['A for D', 'S52.522D', 'S52.522A', 47.5, 'seventhActive'],
		['A for S', 'S52.522S', 'S52.522A', 47.5, 'seventhActive'],
		['wrong side', 'S52.522A', 'S52.521A', 55, 'side'],
		['category', 'E11.42', 'E11.9', 62.5, 'category'],
		['close', 'S52.522A', 'M80.032A', 43.75, 'close'],
		['a header', 'E11.42', 'E11.4', 25, 'invalid'],
		['a code that does not exist', 'E11.42', 'E11.43', 25, 'invalid']
	])('%s', (_, key, given, points, kind) => {
		const result = hand(withOther(key), 'I10', given);
		expect([result.score, result.lines[1]?.kind]).toEqual([points * 100, kind]);
	});

	it('missed: nothing', () => {
		expect(hand(withOther('S52.522A'), 'I10')).toMatchObject({ score: 2500, missed: 1, over: 0 });
	});

	it('tells the reason that the author gave for a close one', () => {
		expect(hand(withOther('S52.522A'), 'I10', 'M80.032A').lines[1]?.why).toBe('Close.');
	});

	it('says of a header that it cannot be reported, and of the claim that it is not clean', () => {
		const result = hand(withOther('E11.42'), 'I10', 'E11.42', 'E11');
		expect(result).toMatchObject({ score: 10_000, exact: 2, over: 0, clean: false });
		expect(result.lines[2]?.why).toContain('cannot be reported');
	});
});

describe('what a procedure earns: I10 for 80, one procedure for 20', () => {
	const operation = chart([{ code: 'I10', seq: 1 }], {
		px: ['0DTN0ZZ'],
		key: { partial: [{ code: '0WJG4ZZ', of: '0DTN0ZZ', why: 'Close.' }] }
	});
	it.each([
		['exact', '0DTN0ZZ', 100, 'exact'],
		['approach only', '0DTN4ZZ', 92, 'pcsApproach'],
		['another axis only', '0DTN0Z1', 90, 'pcsAxis'],
		['close', '0WJG4ZZ', 85, 'close'],
		['root operation wrong: nothing, and an overcode', '0DBN0ZZ', 70, 'over'],
		['two axes wrong: nothing, and an overcode', '0DTN7Z1', 70, 'over'],
		['a code that no row gives', '0DTN3ZZ', 80, 'invalid']
	])('%s', (_, given, points, kind) => {
		const result = hand(operation, 'I10', given);
		expect([result.score, result.lines[1]?.kind]).toEqual([points * 100, kind]);
	});

	it('an overcoded diagnosis counts by 25', () => {
		expect(hand(operation, 'I10', '0DTN0ZZ', 'E03.9').score).toBe(8750);
	});
});

describe('overcodes on a right sheet: the mean weight is 25', () => {
	const right = ['E11.42', 'I10', 'R53.83', 'Z79.84'];
	it.each<[string, string, number, boolean]>([
		['in no list: half', 'J44.9', 87.5, false],
		['listed as wrong: half', 'E03.9', 87.5, false],
		['a symptom that is part of it: a quarter', 'R20.2', 93.75, false],
		['upcoded: whole', 'E11.65', 75, true],
		['high risk without support: whole', 'C50.911', 75, true],
		['a complication in no list: whole', 'T83.511A', 75, true],
		['an obstetric code in no list: whole', 'O80', 75, true],
		['an injury in no list: half', 'T14.90XA', 87.5, false],
		['a procedure where the key has none: half', '0DTN0ZZ', 87.5, false],
		['the same code again: half', 'I10', 87.5, false]
	])('%s', (_, extra, points, highRisk) => {
		expect(hand(diabetes, ...right, extra)).toMatchObject({
			score: points * 100,
			exact: 4,
			over: 1,
			highRisk,
			clean: false
		});
	});

	it('the floor is 0', () => {
		expect(hand(diabetes, 'C50.911', 'T83.511A', 'O80').score).toBe(0);
	});

	it('an optional code is ignored on both sides', () => {
		expect(hand(diabetes, ...right, 'Z82.49')).toMatchObject({
			score: 10_000,
			exact: 4,
			over: 0,
			clean: true
		});
		expect(hand(diabetes, ...right, 'Z82.49').lines[4]).toMatchObject({
			kind: 'optional',
			why: 'May be added.'
		});
		const drugs = chart([{ code: 'I10', seq: 1 }, { code: 'Z79.4' }], {
			key: { optional: [{ code: 'Z79.899', evidence: [] }] }
		});
		expect(hand(drugs, 'I10', 'Z79.899')).toMatchObject({ score: 2500, over: 0, missed: 1 });
	});
});

describe('the principal diagnosis', () => {
	const rest = ['I10', 'R53.83', 'Z79.84'];
	it.each<[string, string[], number, boolean]>([
		['in its place', ['E11.42', ...rest], 100, true],
		['elsewhere: 0.3', [...rest, 'E11.42'], 82.5, false],
		['behind an optional code: 0.3', ['Z82.49', 'E11.42', ...rest], 82.5, false],
		['in its place with less detail: a half', ['E11.9', ...rest], 87.5, false],
		['elsewhere with less detail: 0.3 of a half', [...rest, 'E11.9'], 78.75, false],
		['missed', rest, 75, false]
	])('%s', (_, sheet, points, principal) => {
		expect(hand(diabetes, ...sheet)).toMatchObject({ score: points * 100, principal });
	});

	it('procedures before it do not take its place', () => {
		const operation = chart([{ code: 'I10', seq: 1 }], { px: ['0DTN0ZZ'] });
		expect(hand(operation, '0DTN0ZZ', 'I10')).toMatchObject({ score: 10_000, principal: true, clean: true });
	});

	const either = chart([{ code: 'I10', seq: 1 }, { code: 'E11.42', seq: 1 }, { code: 'E87.6' }]);
	it.each<[string, string[], number, boolean]>([
		['either one first', ['I10', 'E11.42', 'E87.6'], 100, true],
		['the other one first', ['E11.42', 'I10', 'E87.6'], 100, true],
		['neither first: the best of them counts as misplaced', ['E87.6', 'E11.9', 'I10'], 63.75, false]
	])('where a guideline leaves two, %s', (_, sheet, points, principal) => {
		expect(hand(either, ...sheet)).toMatchObject({ score: points * 100, principal });
	});
});

describe('order, POA and Excludes1', () => {
	it('each broken pair costs 3 points', () => {
		const ordered = chart([
			{ code: 'I10', seq: 1 },
			{ code: 'N39.0' },
			{ code: 'B96.20', after: 'N39.0' },
			{ code: 'E11.22' },
			{ code: 'N18.32', after: 'E11.22' }
		]);
		expect(hand(ordered, 'I10', 'B96.20', 'N39.0', 'E11.22', 'N18.32')).toMatchObject({
			score: 9700,
			broken: [['N39.0', 'B96.20']],
			exact: 5,
			clean: false
		});
		expect(hand(ordered, 'I10', 'B96.20', 'N39.0', 'N18.32', 'E11.22').score).toBe(9400);
		expect(hand(ordered, 'I10', 'E11.22', 'N39.0', 'N18.32', 'B96.20')).toMatchObject({
			score: 10_000,
			broken: []
		});
		// A pair of which one code is missing is not broken.
		expect(hand(ordered, 'I10', 'B96.20', 'E11.22', 'N18.32').broken).toEqual([]);
	});

	const stay = chart([
		{ code: 'I10', seq: 1, poa: 'Y' },
		{ code: 'E87.6', poa: 'N' },
		{ code: 'Z85.3', poa: 'exempt' }
	]);
	it.each<[string, string[], number, number]>([
		['all right', ['I10 Y', 'E87.6 N', 'Z85.3 exempt'], 100, 2],
		['an exempt code left blank', ['I10 Y', 'E87.6 N', 'Z85.3'], 100, 2],
		['wrong: its share', ['I10 Y', 'E87.6 Y', 'Z85.3'], 95, 1],
		['not given: its share', ['I10 Y', 'E87.6', 'Z85.3'], 95, 1],
		['exempt given for one that needs a mark', ['I10 Y', 'E87.6 exempt', 'Z85.3'], 95, 1],
		['a letter for an exempt code: half a share', ['I10 Y', 'E87.6 N', 'Z85.3 Y'], 97.5, 2],
		['no less than none', ['I10', 'E87.6', 'Z85.3 Y'], 90, 0]
	])('POA: %s', (_, sheet, points, right) => {
		const result = hand(stay, ...sheet);
		expect([result.score, result.poa]).toEqual([points * 100, { right, of: 2 }]);
		// POA is reported apart.
		expect(result.clean).toBe(true);
	});

	it('POA where every code is exempt: nothing to earn, nothing to lose', () => {
		const status = chart([
			{ code: 'I10', seq: 1, poa: 'exempt' },
			{ code: 'Z85.3', poa: 'exempt' }
		]);
		expect(hand(status, 'I10', 'Z85.3 Y')).toMatchObject({ score: 10_000, poa: null });
	});

	it('each pair that excludes each other costs 10 points, besides the overcode', () => {
		const stone = chart([{ code: 'N13.2', seq: 1 }, { code: 'I10' }, { code: 'E87.6' }, { code: 'Z85.3' }], {
			key: { optional: [{ code: 'N20.1', evidence: [] }] }
		});
		const right = ['N13.2', 'I10', 'E87.6', 'Z85.3'];
		expect(hand(stone, ...right, 'N20.1')).toMatchObject({
			score: 9000,
			rejected: [['N13.2', 'N20.1']],
			clean: false
		});
		expect(hand(stone, ...right, 'N20.2')).toMatchObject({ score: 7750, over: 1 });
		expect(hand(stone, ...right, 'N20.1', 'N20.2').rejected).toHaveLength(2);
	});
});

it('evidence is a figure of its own: found, of the codes that were answered', () => {
	const told = chart([{ code: 'I10', seq: 1 }, { code: 'E87.6' }, { code: 'Z85.3' }]);
	told.documents = [{ id: 'note', role: '', title: '', text: 'Hypertension. Low potassium.' }];
	for (const [at, quote] of ['Hypertension', 'Low potassium'].entries())
		told.key.dx[at]?.evidence.push({ doc: 'note', quote });
	const marked = { ...line('I10'), mark: { doc: 'note', from: 0, to: 12 } };
	const elsewhere = { ...line('E87.6'), mark: { doc: 'note', from: 0, to: 12 } };
	const result = audit(told, { lines: [marked, elsewhere, line('Z85.3')] }, codes);
	expect(result).toMatchObject({ evidence: 1, evidenceOf: 3, score: 10_000, clean: true });
	expect(result.lines.map(({ evidence }) => evidence)).toEqual(['found', 'elsewhere', undefined]);
});

it('an empty sheet has missed everything', () => {
	expect(hand(diabetes)).toMatchObject({ score: 0, exact: 0, missed: 4, principal: false, clean: false });
	expect(kinds(diabetes)).toEqual(Array(4).fill('missed'));
});

describe('for any chart and sheet', () => {
	const WRONG: WrongCode[] = [
		{ code: 'E03.9', error: 'rule_out', why: '' },
		{ code: 'T83.511A', error: 'rule', risk: 'high', why: '' },
		{ code: 'R06.00', error: 'integral_symptom', why: '' },
		{ code: 'D62', error: 'upcode', why: '' }
	];
	const KEYS = [
		'I10',
		'I13.0',
		'I50.23',
		'E11.42',
		'N18.32',
		'J44.1',
		'E87.6',
		'Z79.4',
		'R53.83',
		'S52.522D'
	];
	const PX = ['0DTN0ZZ', '0DJD4ZZ'];
	const NEAR = [
		'E11.9',
		'E11.22',
		'I50.9',
		'J44.9',
		'Z79.84',
		'R53.1',
		'S52.522A',
		'S52.521D',
		'0DTN4ZZ',
		'E11',
		'M54.50'
	];
	const OVER = [...WRONG.map(({ code }) => code), 'F32.A', 'O80', '0W9J00Z'];
	const poa = fc.constantFrom<Poa | undefined>('Y', 'N', 'exempt', undefined);

	const anyChart = fc
		.record({
			dx: fc.shuffledSubarray(KEYS, { minLength: 1 }),
			px: fc.subarray(PX),
			poas: fc.array(poa, { minLength: KEYS.length, maxLength: KEYS.length }),
			inpatient: fc.boolean(),
			chained: fc.boolean(),
			either: fc.boolean(),
			close: fc.boolean()
		})
		.map(({ dx, px, poas, inpatient, chained, either, close }) =>
			chart(
				dx.map((code, at): Dx => {
					const mark = inpatient ? (poas[at] ?? 'Y') : undefined;
					const before = chained && at > 1 ? dx[at - 1] : undefined;
					return {
						code,
						...(at === 0 || (either && at === 1) ? { seq: 1 } : {}),
						...(mark === undefined ? {} : { poa: mark }),
						...(before === undefined ? {} : { after: before })
					};
				}),
				{
					px,
					wrong: WRONG,
					key: { partial: close ? [{ code: 'M54.50', of: dx[1] ?? dx[0] ?? '', why: '' }] : [] }
				}
			)
		);
	const anyLine = fc
		.tuple(fc.constantFrom(...KEYS, ...PX, ...NEAR, ...OVER), poa)
		.map(([code, mark]): SheetLine => ({
			...line(code),
			...(mark === undefined ? {} : { poa: mark })
		}));
	const anySheet = fc.uniqueArray(anyLine, { maxLength: 14, selector: ({ code }) => code });

	it('the score is whole and from 0 to 10000, and every code is counted once', () => {
		fc.assert(
			fc.property(anyChart, anySheet, (one, lines) => {
				const result = audit(one, { lines }, codes);
				expect(Number.isInteger(result.score) && result.score >= 0 && result.score <= 10_000).toBe(true);
				expect(result.lines).toHaveLength(lines.length + result.missed);
				expect(result.evidenceOf + result.missed).toBe(result.total);
				expect(result.exact).toBeLessThanOrEqual(result.evidenceOf);
				if (result.clean) expect(result).toMatchObject({ over: 0, missed: 0, principal: true });
			}),
			{ numRuns: 300 }
		);
	});

	it('the key itself is 10000 and clean', () => {
		fc.assert(
			fc.property(anyChart, (one) => {
				const dx = one.key.dx.map(({ code, poa }) => ({
					...line(code),
					...(poa === undefined ? {} : { poa })
				}));
				const lines = [...dx, ...one.key.px.map(({ code }) => line(code))];
				expect(audit(one, { lines }, codes)).toMatchObject({
					score: 10_000,
					exact: lines.length,
					missed: 0,
					clean: true
				});
			})
		);
	});

	it('one more overcode, wherever it stands, never raises the score', () => {
		fc.assert(
			fc.property(anyChart, anySheet, fc.constantFrom(...OVER), fc.nat(14), (one, sheet, over, place) => {
				const lines = sheet.filter(({ code }) => code !== over);
				const more = lines.toSpliced(Math.min(place, lines.length), 0, line(over));
				const before = audit(one, { lines }, codes);
				const after = audit(one, { lines: more }, codes);
				expect(after.over).toBe(before.over + 1);
				expect(after.score).toBeLessThanOrEqual(before.score);
			}),
			{ numRuns: 1000 }
		);
	});
});
