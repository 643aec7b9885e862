import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from './audit';
import type { Chart, KeyCode, SheetLine, WrongCode } from './chart';
import { buildCodeTree } from './code-tree';
import { readPair } from './confusion-pair';
import { realCodes } from './confusion-codes';
import { takenIn, takenInFind, takenOnSheet } from './confusion-mined';
import type { Drill, DrillAnswer } from './drill';
import { matchLine } from './drill-types/root-match';
import { markDrill } from './marking';
import type { PackCodes } from './pack';

const RUNS = process.env['FULL'] ? 5000 : 500;

const HEART = ['I50.20', 'I50.21', 'I50.22', 'I50.23', 'I50.32', 'I50.33', 'I50.9'];
const KIDNEY = ['N18.30', 'N18.31', 'N18.32', 'N18.4'];
const TIBIA = ['S82.221A', 'S82.221D', 'S82.222A', 'S82.222D'];
const GALL = ['0FT44ZZ', '0FT40ZZ'];
const DRUGS = ['J1885', 'J9035'];
const codes: PackCodes = {
	editions: { icd10cm: 'FY2027' },
	trees: {
		'icd10cm:I50': buildCodeTree('I50', HEART),
		'icd10cm:N18': buildCodeTree('N18', KIDNEY),
		'icd10cm:S82': buildCodeTree('S82', TIBIA),
		'icd10pcs:0FT': buildCodeTree('0FT', GALL)
	},
	// Headers stand there, too; J90 is a diagnosis and no header of a drug.
	titles: Object.fromEntries(
		['I50', 'I50.2', 'I50.22', 'B20', 'Z21', 'Z94', 'Z94.0', 'J90', ...DRUGS].map((code) => [code, code])
	),
	sevenths: { 'S82.222': { A: 'initial', D: 'subsequent' } },
	sides: {},
	axes: {},
	excludes1: [],
	poaExempt: []
};

const drill = (more: object): Drill =>
	({
		...{
			id: 'd',
			rev: 1,
			use: 'drill',
			topic: 't',
			level: 1,
			exams: [],
			setting: 'any',
			editions: ['FY2027']
		},
		...{ prompt: 'Code it.', note: 'As written.', rationale: '', refs: [], family: 'd', needsBook: false },
		...{ review: 'read-twice', ...more }
	}) as unknown as Drill;
const typed = (...answer: string[]) => drill({ type: 'typed_code', system: 'icd10cm', answer, partial: [] });
const choices = (...texts: string[]) =>
	texts.map((text, at) => ({ id: 'abcdefgh'.charAt(at), text, why: 'No.' }));
const one = (...texts: string[]) =>
	drill({ type: 'multiple_choice', choices: choices(...texts), answer: 'a' });
const many = (answer: string[], ...texts: string[]) =>
	drill({ type: 'multi_select', choices: choices(...texts), answer });
const claim = drill({
	type: 'audit_claim',
	claim: [
		{ code: 'I50.9', why: 'Systolic.', fix: 'I50.22' },
		{ code: 'N18.31', why: 'Stated.' },
		{ code: 'Z21', why: 'Not stated.', fix: 'delete' }
	],
	add: [{ code: 'Z94.0', why: 'Stated.' }]
});
const pcs = drill({
	type: 'pcs_table',
	tables: [{ table: '0FT', operation: 'Resection' }],
	axes: ['Part', 'Approach', 'Device', 'Qualifier'],
	answer: '0FT44ZZ',
	why: {},
	wrong: {}
});
const seventh = drill({ type: 'seventh_char', stem: 'S82.222', answer: 'A', wrong: { D: 'Later.' } });
const match = drill({
	type: 'root_match',
	pairs: [
		{ left: 'HIV disease', right: 'B20' },
		{ left: 'HIV without symptoms', right: 'Z21' }
	],
	extra: []
});
const withoutNote = (of: Drill): Drill => {
	const { note: _, ...rest } = of;
	return rest as Drill;
};

describe('codes taken for one another in a drill', () => {
	const cases: [string, Drill, DrillAnswer, string[]][] = [
		['the code itself', typed('I50.23'), 'I5023', []],
		['another code of the category', typed('I50.23'), 'I5022', ['icd10cm I50.22 I50.23']],
		['the nearer of two keys', typed('N18.4', 'I50.33'), 'I5032', ['icd10cm I50.32 I50.33']],
		['a code of another category that the pack names', typed('B20'), 'Z21', ['icd10cm B20 Z21']],
		['a code that the pack does not have', typed('I50.23'), 'J189', []],
		['a slip that makes no code', typed('I50.23'), 'I5027', []],
		['a header', typed('I50.23'), 'I502', []],
		['no code at all', typed('I50.23'), 'I', []],
		['a side', typed('S82.222A'), 'S82221A', ['icd10cm S82.221A S82.222A']],
		['a 7th character', seventh, 'D', ['icd10cm S82.222A S82.222D']],
		['a 7th character that is none', seventh, 'Q', []],
		['an approach', pcs, '0FT40ZZ', ['icd10pcs 0FT40ZZ 0FT44ZZ']],
		['a row that no table has', pcs, '0FT4ZZZ', []],
		['a choice with its words', one('B20, HIV disease', 'Z21, HIV status'), 'b', ['icd10cm B20 Z21']],
		['a choice without codes', one('B20', 'None of them'), 'b', []],
		['lists that differ in one', one('N18.31, Z94.0', 'N18.30, Z94.0'), 'b', ['icd10cm N18.30 N18.31']],
		['lists in another order', one('N18.31, Z94.0', 'Z94.0, N18.31'), 'b', []],
		['a list with one too many', one('N18.31', 'N18.31, Z94.0'), 'b', []],
		['one category among several that differ', one('N18.31, B20', 'N18.30, Z21'), 'b', ['icd10cm N18.30 N18.31']],
		['a drug for a drug', one('J9035, 4 units', 'J1885, 4 units'), 'b', ['hcpcs J1885 J9035']],
		['a drug for a diagnosis', one('J90', 'J9035'), 'b', []],
		['a question about codes', withoutNote(one('B20', 'Z21')), 'b', []],
		['the same, within a category', withoutNote(one('I50.22', 'I50.23')), 'b', ['icd10cm I50.22 I50.23']],
		['of several: one of a category', many(['a', 'b'], 'I50.22', 'B20', 'I50.23', 'Z21'), ['b', 'c'], ['icd10cm I50.22 I50.23']],
		['of several: one too many', many(['a', 'b'], 'I50.22', 'B20', 'I50.23'), ['a', 'b', 'c'], []],
		['of several: the most alike', many(['a', 'b'], 'I50.32', 'I50.22', 'I50.33', 'I50.23'), ['c', 'd'], ['icd10cm I50.32 I50.33', 'icd10cm I50.22 I50.23']],
		['a line of a claim that was kept', claim, ['keep I50.9', 'keep N18.31', 'delete Z21'], ['icd10cm I50.22 I50.9']],
		['a line that was changed to a third code', claim, ['change I50.9 I5032', 'keep N18.31', 'delete Z21'], ['icd10cm I50.22 I50.32']],
		['a right line that was changed', claim, ['change I50.9 I50.22', 'change N18.31 N18.32', 'delete Z21', 'add Z94.0'], ['icd10cm N18.31 N18.32']],
		['a line that was only deleted', claim, ['delete I50.9', 'keep N18.31', 'delete Z21', 'add Z94.0'], []],
		['statements and their codes', match, [matchLine('HIV disease', 'Z21'), matchLine('HIV without symptoms', 'B20')], ['icd10cm B20 Z21']],
		['a truth', drill({ type: 'true_false', answer: true, why: 'So.' }), false, []]
	]; // prettier-ignore
	it.each(cases)('%s', (_, of, answer, pairs) => {
		const found = takenIn(of, answer, markDrill(of, answer, codes), codes);
		expect([...new Set(found)]).toEqual(pairs);
	});
	it('in a look-up: the code that was given, for the one that was looked for', () => {
		const sought = { system: 'icd10cm' as const, answer: ['I50.23'] };
		expect(takenInFind(sought, 'I50.33', codes)).toEqual(['icd10cm I50.23 I50.33']);
		expect(takenInFind(sought, 'I50.23', codes)).toEqual([]);
		expect(takenInFind(sought, 'J18.9', codes)).toEqual([]);
	});
});

const RECORD =
	'Systolic heart failure, chronic. Kidney transplant status. HIV infection without any symptom.';
const keyCode = (code: string, quote: string): KeyCode => ({
	code,
	evidence: [{ doc: 'n', quote }],
	why: '',
	refs: []
});
const chart = (wrong: WrongCode[] = []): Chart => ({
	...{
		id: 'c',
		rev: 1,
		use: 'drill',
		kind: 'ed_note',
		topic: 't',
		title: '',
		level: 1,
		exams: [],
		minutes: 5
	},
	...{
		setting: 'outpatient',
		editions: ['FY2027'],
		patient: { sex: 'F', age: 50 },
		refs: [],
		review: 'signed'
	},
	documents: [{ id: 'n', role: 'r', title: 'Note', text: RECORD }],
	key: {
		dx: [
			{ ...keyCode('I50.22', 'Systolic heart failure, chronic'), seq: 1 },
			keyCode('Z94.0', 'Kidney transplant status'),
			keyCode('Z21', 'HIV infection without any symptom')
		],
		...{ px: [], optional: [], alt: [{ code: 'I50.20', instead: 'I50.22' }], partial: [], queries: [] }
	},
	wrong
});
/** @param words the marked ones */
const line = (code: string, words?: string): SheetLine => ({
	system: 'icd10cm',
	code,
	...(words === undefined
		? {}
		: { mark: { doc: 'n', from: RECORD.indexOf(words), to: RECORD.indexOf(words) + words.length } })
});
const HIV = 'HIV infection without any symptom';

describe('codes taken for one another on a code sheet', () => {
	const word: WrongCode = {
		code: 'N18.4',
		error: 'rule',
		why: 'A transplant is Z94.0, and no stage is stated.'
	};
	const cases: [string, SheetLine[], string[], WrongCode[]?][] = [
		['all right', [line('I50.22'), line('Z94.0'), line('Z21')], []],
		['an equally right one', [line('I50.20'), line('Z94.0'), line('Z21')], []],
		['the detail of a category', [line('I50.23'), line('Z94.0'), line('Z21')], ['icd10cm I50.22 I50.23']],
		['an overcode on the words of a missed code', [line('I50.22'), line('Z94.0'), line('B20', HIV)], ['icd10cm B20 Z21']],
		['an overcode without words', [line('I50.22'), line('Z94.0'), line('B20')], []],
		['an overcode on other words', [line('I50.22'), line('Z94.0'), line('B20', 'Kidney transplant')], []],
		['an overcode of which the author names the missed code', [line('I50.22'), line('N18.4'), line('Z21')], ['icd10cm N18.4 Z94.0'], [word]],
		['an overcode beside a full key', [line('I50.22'), line('Z94.0'), line('Z21'), line('B20', HIV)], []],
		['a second code of a category that is answered', [line('I50.22'), line('I50.32'), line('Z94.0'), line('Z21')], []],
		['a code that is not in the pack', [line('I50.22'), line('Z94.0'), line('A01.0', HIV)], []],
		['a header', [line('I50.2'), line('Z94.0'), line('Z21')], []],
		['two overcodes on the words of one', [line('I50.22'), line('Z94.0'), line('B20', HIV), line('N18.4', HIV)], ['icd10cm B20 Z21']]
	]; // prettier-ignore
	it.each(cases)('%s', (_, lines, pairs, wrong) => {
		const of = chart(wrong);
		expect(takenOnSheet(of, audit(of, { lines }, codes), codes)).toEqual(pairs);
	});
});

describe('whatever is answered', () => {
	const REAL = [...HEART, ...KIDNEY, ...TIBIA, 'B20', 'Z21', 'Z94.0', 'J90'];
	const code = fc.constantFrom(
		...REAL,
		'I50',
		'I50.2',
		'J18.9',
		'S82.222Q',
		'ZZZ',
		'',
		'A01.0',
		...GALL,
		...DRUGS
	);
	const texts = fc.array(fc.array(code, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 });
	const isSound = (pairs: string[]) => {
		const { isReal } = realCodes(codes);
		for (const key of pairs) {
			const pair = readPair(key);
			expect(pair, key).not.toBeNull();
			for (const one of pair?.codes ?? []) expect(isReal(pair?.system ?? 'cpt', one), key).toBe(true);
		}
	};
	const taken = (of: Drill, answer: DrillAnswer) => takenIn(of, answer, markDrill(of, answer, codes), codes);
	it('a pair is of two codes of the pack that differ', () =>
		fc.assert(
			fc.property(texts, fc.array(fc.nat(5)), fc.nat(5), (lists, chosen, last) => {
				const options = lists.map((list) => list.join(', '));
				const ids = chosen.map((at) => 'abcdef'.charAt(at));
				isSound(taken(one(...options), 'abcdef'.charAt(last)));
				isSound(taken(many(['a', 'b'], ...options), ids));
				isSound(taken(typed(lists[0]?.[0] || 'B20', 'Z21'), lists[1]?.[0] ?? ''));
				const of = chart();
				const lines = lists.flat().map((given) => line(given, HIV));
				isSound(takenOnSheet(of, audit(of, { lines }, codes), codes));
			}),
			{ numRuns: RUNS }
		));
});
