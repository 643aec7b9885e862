import { describe, expect, it } from 'vitest';
import { matchSheet } from './audit-match';
import type { AnswerKey, Chart, SheetLine } from './chart';
import { buildCodeTree } from './code-tree';
import type { PackCodes } from './pack';

const TORUS = ['S52.522', 'S52.521'].flatMap((stem) => [...'ADGKPS'].map((seventh) => stem + seventh));
const codes: PackCodes = {
	editions: {},
	trees: {
		'icd10cm:S52': buildCodeTree('S52', TORUS),
		'icd10cm:E11': buildCodeTree('E11', ['E11.42', 'E11.22', 'E11.65', 'E11.9', 'E11.3311', 'E11.3312']),
		'icd10cm:Z79': buildCodeTree('Z79', ['Z79.4', 'Z79.84', 'Z79.899']),
		'icd10pcs:0DT': buildCodeTree('0DT', ['0DTN0ZZ', '0DTN4ZZ', '0DTN0Z1', '0DTN7Z1', '0DTP0ZZ'])
	},
	titles: {},
	sevenths: {},
	sides: { 'S52.522A': ['S52.521A'], 'S52.522D': ['S52.521D'], 'E11.3311': ['E11.3312'] },
	axes: {},
	excludes1: [],
	poaExempt: []
};

const systemOf = (code: string): SheetLine['system'] => (/^\d/.test(code) ? 'icd10pcs' : 'icd10cm');

/** A chart of which matching reads the key alone. */
function chart(key: string[], more: Partial<AnswerKey> = {}): Chart {
	const line = (code: string) => ({ code, evidence: [], why: '', refs: [] });
	const of = (system: string) => key.filter((code) => systemOf(code) === system).map(line);
	return {
		id: 'c',
		rev: 1,
		use: 'drill',
		kind: 'ed_note',
		topic: 't',
		title: '',
		level: 1,
		exams: ['CCS'],
		setting: 'outpatient',
		editions: ['FY2027'],
		patient: { sex: 'F', age: 50 },
		minutes: 5,
		documents: [],
		key: { dx: of('icd10cm'), px: of('icd10pcs'), optional: [], alt: [], partial: [], queries: [], ...more },
		wrong: [],
		refs: [],
		review: 'signed'
	};
}
/** `given → key: kind` for each line that answers something. */
function matches(sheet: string[], key: string[], more: Partial<AnswerKey> = {}): string[] {
	const lines = sheet.map((code) => ({ system: systemOf(code), code }));
	return matchSheet(chart(key, more), lines, codes).map(
		({ line, key, kind }) => `${lines[line]?.code ?? ''} → ${key}: ${kind}`
	);
}

describe('one line against one code of the key', () => {
	it.each([
		['exact', 'S52.522A', 'S52.522A', 'exact'],
		['7th only', 'S52.522G', 'S52.522D', 'seventh'],
		['D where treatment is active', 'S52.522D', 'S52.522A', 'seventh'],
		['A for D', 'S52.522A', 'S52.522D', 'seventhActive'],
		['A for S', 'S52.522A', 'S52.522S', 'seventhActive'],
		['A for another 7th', 'S52.522A', 'S52.522G', 'seventh'],
		['wrong side', 'S52.521A', 'S52.522A', 'side'],
		['wrong side in the 7th character', 'E11.3312', 'E11.3311', 'side'],
		// More than one fault earns a whole category's half: the rubric has no row for it.
		['wrong side and wrong 7th', 'S52.521D', 'S52.522A', 'category'],
		['right category', 'E11.9', 'E11.42', 'category'],
		['a header', 'E11.4', 'E11.42', null],
		['no code', 'E11.43', 'E11.42', null],
		['another category', 'E03.9', 'E11.42', null],
		['PCS exact', '0DTN0ZZ', '0DTN0ZZ', 'exact'],
		['PCS approach only', '0DTN4ZZ', '0DTN0ZZ', 'pcsApproach'],
		['PCS another axis only', '0DTN0Z1', '0DTN0ZZ', 'pcsAxis'],
		['PCS two axes', '0DTN7Z1', '0DTN0ZZ', null],
		['PCS body part', '0DTP0ZZ', '0DTN0ZZ', null],
		['PCS root operation', '0DBN0ZZ', '0DTN0ZZ', null],
		['PCS a code that no row gives', '0DTN3ZZ', '0DTN0ZZ', null]
	])('%s', (_, given, key, kind) => {
		expect(matches([given], [key])).toEqual(kind === null ? [] : [`${given} → ${key}: ${kind}`]);
	});
});

describe("the author's word", () => {
	const close = { partial: [{ code: 'E03.9', of: 'E11.42', why: '' }] };
	it.each<[string, string[], string[], Partial<AnswerKey>, string[]]>([
		[
			'an alternative is exact',
			['E03.9'],
			['E11.42'],
			{ alt: [{ code: 'E03.9', instead: 'E11.42' }] },
			['E03.9 → E11.42: exact']
		],
		[
			'an alternative procedure is exact',
			['0DBN0ZZ'],
			['0DTN0ZZ'],
			{ alt: [{ code: '0DBN0ZZ', instead: '0DTN0ZZ' }] },
			['0DBN0ZZ → 0DTN0ZZ: exact']
		],
		[
			'the key goes before its alternative',
			['E11.9', 'E11.42'],
			['E11.42'],
			{ alt: [{ code: 'E11.9', instead: 'E11.42' }] },
			['E11.42 → E11.42: exact']
		],
		['close, from another category', ['E03.9'], ['E11.42'], close, ['E03.9 → E11.42: close']],
		[
			'a close procedure',
			['0WJG4ZZ'],
			['0DJD4ZZ'],
			{ partial: [{ code: '0WJG4ZZ', of: '0DJD4ZZ', why: '' }] },
			['0WJG4ZZ → 0DJD4ZZ: close']
		],
		['close to another code of the key', ['E03.9'], ['E11.22'], close, []],
		[
			'an optional code earns nothing by its category',
			['Z79.899'],
			['Z79.4'],
			{ optional: [{ code: 'Z79.899', evidence: [] }] },
			[]
		]
	])('%s', (_, sheet, key, more, expected) => {
		expect(matches(sheet, key, more)).toEqual(expected);
	});
});

describe('a whole sheet', () => {
	it.each<[string, string[], string[], string[]]>([
		[
			'exact ones first',
			['E11.9', 'E11.42'],
			['E11.42', 'E11.22'],
			['E11.9 → E11.22: category', 'E11.42 → E11.42: exact']
		],
		['a code of the key is answered once', ['E11.9', 'E11.65'], ['E11.42'], ['E11.9 → E11.42: category']],
		['a line answers once', ['E11.9'], ['E11.42', 'E11.22'], ['E11.9 → E11.42: category']],
		['the same code twice answers once', ['E11.42', 'E11.42'], ['E11.42'], ['E11.42 → E11.42: exact']],
		[
			'systems are apart',
			['0DTN0ZZ', 'E11.42'],
			['E11.42', '0DTN0ZZ'],
			['0DTN0ZZ → 0DTN0ZZ: exact', 'E11.42 → E11.42: exact']
		],
		['nothing', [], ['E11.42'], []]
	])('%s', (_, sheet, key, expected) => {
		expect(matches(sheet, key)).toEqual(expected);
	});
});
