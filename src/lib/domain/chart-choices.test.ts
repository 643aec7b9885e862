import { describe, expect, it } from 'vitest';
import type { AnswerKey, Chart, KeyCode, SheetLine } from './chart';
import { choiceSets, nextChoice, siblings } from './chart-choices';
import { buildCodeTree } from './code-tree';
import { findQuote, plainText } from './document';
import type { PackCodes } from './pack';

const TREES: Record<string, string[]> = {
	'icd10cm:J18': ['J18.0', 'J18.1', 'J18.8', 'J18.9'],
	'icd10cm:I10': ['I10'],
	'icd10cm:S52': ['S52.521A', 'S52.521D', 'S52.522A', 'S52.522D', 'S52.529A', 'S52.111A'],
	'icd10pcs:0DT': ['0DTJ0ZZ', '0DTJ4ZZ', '0DTJ7ZZ', '0DTJ8ZZ', '0DTN4ZZ'],
	'hcpcs:J18': ['J1815', 'J1817', 'J1885']
};
const codes: PackCodes = {
	editions: {},
	trees: Object.fromEntries(
		Object.entries(TREES).map(([name, list]) => [name, buildCodeTree(name.split(':')[1] ?? '', list)])
	),
	titles: {},
	sevenths: {},
	sides: { 'S52.521A': ['S52.522A'] },
	axes: {},
	excludes1: [],
	poaExempt: []
};
const TEXT = 'Pneumonia of the left lung. Broken right wrist after a fall. Hypertension. Appendix removed.';
const dx = (code: string, quote: string, rest: Partial<KeyCode> = {}): KeyCode => ({
	code,
	evidence: [{ doc: 'note', quote }],
	why: '',
	refs: [],
	...rest
});
const chart = (key: Partial<AnswerKey>, wrong: string[] = []): Chart => ({
	id: 'sample',
	rev: 1,
	use: 'drill',
	kind: 'discharge_summary',
	topic: 'cm.ch.c10',
	title: 'Stay',
	level: 1,
	exams: ['CCS'],
	setting: 'inpatient',
	editions: ['FY2027'],
	patient: { sex: 'F', age: 54 },
	minutes: 3,
	documents: [{ id: 'note', role: 'physician', title: 'Note', text: TEXT }],
	key: { dx: [], px: [], optional: [], alt: [], partial: [], queries: [], ...key },
	wrong: wrong.map((code) => ({ code, error: 'rule', why: '' })),
	refs: [],
	review: 'read-twice'
});
const optionsOf = (one: Chart, key: string) =>
	[...(choiceSets(one, codes).find((set) => set.key === key)?.options ?? [])].sort();

const pneumonia = dx('J18.9', 'Pneumonia', { seq: 1 });
const wrist = dx('S52.521A', 'Broken right wrist');
const pressure = dx('I10', 'Hypertension');
const appendix = {
	code: '0DTJ4ZZ',
	evidence: [{ doc: 'note', quote: 'Appendix removed' }],
	why: '',
	refs: []
};

describe('the four codes', () => {
	it.each<[string, Chart, string, string[]]>([
		['its siblings', chart({ dx: [pneumonia] }), 'J18.9', ['J18.0', 'J18.1', 'J18.8', 'J18.9']],
		[
			'no code that the key takes instead',
			chart({ dx: [pneumonia], alt: [{ code: 'J18.8', instead: 'J18.9' }] }),
			'J18.9',
			['J18.0', 'J18.1', 'J18.9']
		],
		[
			'no code that is optional or close',
			chart({
				dx: [pneumonia],
				optional: [{ code: 'J18.0', evidence: [] }],
				partial: [{ code: 'J18.1', of: 'J18.9', why: '' }]
			}),
			'J18.9',
			['J18.8', 'J18.9']
		],
		[
			'what the author names, and the other side',
			chart({ dx: [wrist] }, ['S52.529A']),
			'S52.521A',
			['S52.521A', 'S52.521D', 'S52.522A', 'S52.529A']
		],
		[
			'what the author names elsewhere, where a category has one code',
			chart({ dx: [pressure] }, ['R03.0', 'I16.0', 'I15.9']),
			'I10',
			['I10', 'I15.9', 'I16.0', 'R03.0']
		],
		[
			'siblings of other codes, where nothing else is known',
			chart({ dx: [pressure, pneumonia, wrist] }),
			'I10',
			['I10', 'S52.522D', 'S52.529A']
		],
		[
			'no header',
			chart({ dx: [wrist] }, ['S52.52', 'S52.529A']),
			'S52.521A',
			['S52.521A', 'S52.521D', 'S52.522A', 'S52.529A']
		],
		[
			'a procedure with one axis changed first',
			chart({ px: [appendix] }, ['K35.80']),
			'0DTJ4ZZ',
			['0DTJ0ZZ', '0DTJ4ZZ', '0DTJ7ZZ', '0DTN4ZZ']
		]
	])('%s', (_, one, key, options) => {
		const got = optionsOf(one, key);
		// Which of several equal siblings is drawn is not the point, except where the table names them all.
		if (key === '0DTJ4ZZ') {
			expect(got).toHaveLength(4);
			expect(got).toContain('0DTN4ZZ');
			expect(got.every((code) => code.startsWith('0DT'))).toBe(true);
		} else expect(got).toEqual(options);
	});

	it('leave out a code that nothing is known beside', () => {
		expect(choiceSets(chart({ dx: [pressure] }), codes)).toEqual([]);
	});
	it('are the same every time, and none of the wrong ones comes twice', () => {
		const one = chart({ dx: [pneumonia, wrist, pressure], px: [appendix] }, ['R03.0']);
		expect(choiceSets(one, codes)).toEqual(choiceSets(one, codes));
		const wrong = choiceSets(one, codes).flatMap(({ key, options }) =>
			options.filter((code) => code !== key)
		);
		expect(new Set(wrong).size).toBe(wrong.length);
	});
	it('know HCPCS siblings too', () => {
		expect(siblings(codes, 'hcpcs', 'J1815').sort()).toEqual(['J1817', 'J1885']);
	});
});

describe('which comes next', () => {
	const one = chart({ dx: [pneumonia, wrist], alt: [{ code: 'J18.8', instead: 'J18.9' }], px: [appendix] });
	const sets = choiceSets(one, codes);
	const markOf = (quote: string) => {
		const span = findQuote(plainText(TEXT).text, quote);
		return span && { doc: 'note', ...span };
	};
	const cm = (...given: string[]): SheetLine[] => given.map((code) => ({ system: 'icd10cm', code }));
	const wrongFirst = sets[0]?.options.find((code) => code !== 'J18.9') ?? '';

	it.each<[string, SheetLine[], string | null, string | null, boolean]>([
		['the first of the key', [], null, 'J18.9', false],
		['the next, after the right one', cm('J18.9'), null, 'S52.521A', false],
		['the next, after a wrong one too', cm(wrongFirst), null, 'S52.521A', false],
		['the next, after one that counts instead', cm('J18.8'), null, 'S52.521A', false],
		['that of the marked words', [], 'Broken right wrist after a fall', 'S52.521A', true],
		['the first, where the marked words carry no code', [], 'Hypertension', 'J18.9', false],
		['a procedure behind the diagnoses', cm('J18.9', 'S52.521A'), null, '0DTJ4ZZ', false],
		[
			'none, when each has its choice',
			[...cm('J18.9', 'S52.521A'), { system: 'icd10pcs', code: '0DTJ4ZZ' }],
			null,
			null,
			false
		]
	])('%s', (_, lines, quote, key, marked) => {
		const next = nextChoice(one, sets, lines, quote === null ? null : markOf(quote));
		expect(next?.set.key ?? null).toBe(key);
		expect(next?.marked ?? false).toBe(marked);
	});
});
