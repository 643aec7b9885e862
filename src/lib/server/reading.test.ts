import { describe, expect, it, test } from 'vitest';
import type { Chart } from '../domain/chart';
import type { Drill } from '../domain/drill';
import { isChart } from './checks/item';
import { base, chart, dx, typedCode } from './checks/samples';
import type { Questions } from './read';
import {
	agreement,
	agrees,
	checkReadings,
	isRead,
	readingsOf,
	record,
	seenHash,
	sheetOf,
	type Readings
} from './reading';

const choices = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Choice ${id}`, why: 'No.' }));
const bank = (...items: (Drill | ReturnType<typeof chart>)[]): Questions => ({
	topics: [],
	minima: new Map(),
	drills: items.filter((item): item is Drill => !isChart(item)),
	charts: items.filter(isChart),
	sources: new Map(),
	errors: []
});
const hard = typedCode({ level: 3 });

test('a blind reader sees the question and nothing that tells', () => {
	const item: Drill = { ...base, type: 'multiple_choice', choices, answer: 'b' };
	const sheet = JSON.stringify(sheetOf(item));
	expect(sheet).toContain('Choice b');
	expect(sheet).not.toMatch(/"answer"|"why"|rationale|refs/);
	expect(JSON.stringify(sheetOf(chart()))).not.toMatch(/"key"|"wrong"|I10/);
});

describe('an answer of the reader', () => {
	const sequence: Drill = {
		...base,
		type: 'sequence',
		system: 'icd10cm',
		items: ['I13.0', 'I50.23', 'N18.32'],
		answer: { first: 'I13.0', before: [['I13.0', 'N18.32']] }
	};
	const several: Drill = { ...base, type: 'multi_select', choices, answer: ['a', 'c'] };
	test.each<[string, Drill, string | string[] | boolean, boolean]>([
		['the code', typedCode(), 'I10', true],
		['another code', typedCode(), 'I11.9', false],
		['the same choices in another order', several, ['c', 'a'], true],
		['one choice too many', several, ['a', 'b', 'c'], false],
		['an order that keeps what is demanded', sequence, ['I13.0', 'N18.32', 'I50.23'], true],
		['an order with another first', sequence, ['I50.23', 'I13.0', 'N18.32'], false],
		['an order that misses one', sequence, ['I13.0', 'N18.32'], false],
		['true for false', { ...base, type: 'true_false', answer: false, why: 'No.' }, true, false]
	])('%s', (_, drill, given, agreed) => {
		expect(agrees(drill, given)).toBe(agreed);
	});
});

describe('a chart that was coded blind', () => {
	const note = chart();
	const read = (codes: string[], item = note) =>
		record(bank(item), { [item.id]: { dx: codes.map((code) => ({ code })), px: [] } }, {}).readings[item.id];

	it('agrees when the codes do', () => {
		expect(read(['I10'])).toMatchObject({ agreed: true, first: true, codes: { same: 1 } });
	});

	it('names what each gave alone', () => {
		expect(read(['E11.9', 'I10'])).toMatchObject({
			agreed: false,
			codes: { same: 1, missed: ['I10 first'], extra: ['E11.9'] }
		});
	});

	it('passes over what is optional, and takes what is as good', () => {
		const wide = chart(
			{},
			{
				optional: [{ code: 'Z79.4', evidence: [] }],
				alt: [{ code: 'I11.9', instead: 'I10' }]
			}
		);
		expect(read(['I11.9', 'Z79.4'], wide)).toMatchObject({ agreed: true });
	});
});

describe('what calls itself read twice', () => {
	const agreed: Readings = { sample: { seen: seenHash(hard), agreed: true, first: true } };
	const reasons = (item: Drill, readings: Readings) =>
		checkReadings(bank(item), readings).map(({ rule, reason }) => `${rule}: ${reason}`);

	test.each<[string, Drill, Readings, RegExp | null]>([
		['a drill of level 3 that nobody read', hard, {}, /no second reader/],
		['a drill of level 2 that nobody read', typedCode({ level: 2 }), {}, null],
		['a draft', { ...hard, review: 'draft' }, {}, null],
		['one that was read and agreed on', hard, agreed, null],
		['one whose question changed since', { ...hard, prompt: 'Enter one code.' }, agreed, /no second reader/],
		['one whose reasons alone changed since', { ...hard, rationale: 'So it is.' }, agreed, null],
		[
			'one with a difference that nobody settled',
			hard,
			{ sample: { seen: seenHash(hard), agreed: false, first: false } },
			/answered otherwise/
		],
		[
			'one with a difference that was settled',
			hard,
			{ sample: { seen: seenHash(hard), agreed: false, first: false, settled: 'I.C.9.a says so.' } },
			null
		]
	])('%s', (_, item, readings, reason) => {
		const found = reasons(item, readings);
		if (reason === null) expect(found).toEqual([]);
		else expect(found.join()).toMatch(reason);
	});
});

describe('a chart with a mutant and another setting', () => {
	const versions = chart({
		mutants: [
			{
				id: 'at-rest',
				changes: [{ doc: 'note', quote: 'Hypertension at goal', to: 'Elevated blood pressure' }],
				remove: ['I10'],
				add: [dx('R03.0', 'Elevated blood pressure', { seq: 1 })],
				why: 'A reading is no diagnosis.',
				refs: []
			}
		],
		also: { setting: 'inpatient', exams: ['CCS'], key: chart().key, wrong: [], why: 'None.', refs: [] }
	});
	const gave = (...codes: string[]) => ({ dx: codes.map((code) => ({ code })), px: [] });

	it('is given to a reader as three records', () => {
		expect(readingsOf(versions).map(({ id }) => id)).toEqual([
			'sample-chart',
			'sample-chart/at-rest',
			'sample-chart/other-setting'
		]);
		expect(JSON.stringify(sheetOf(readingsOf(versions)[1] as Chart))).toContain('Elevated blood pressure');
	});

	it('is read twice when all three are', () => {
		const answers = { 'sample-chart': gave('I10'), 'sample-chart/at-rest': gave('R03.0') };
		const { readings } = record(bank(versions), answers, {});
		expect(checkReadings(bank(versions), readings).map(({ reason }) => reason)).toEqual([
			expect.stringMatching(/^other-setting: no second reader/)
		]);
		const all = record(bank(versions), { 'sample-chart/other-setting': gave('I10') }, readings).readings;
		expect(checkReadings(bank(versions), all)).toEqual([]);
	});
});

test('the rate of agreement counts first answers, also after the question was mended', () => {
	const first = record(bank(hard), { sample: 'I11.9', nobody: 'x' }, {});
	expect(first.unknown).toEqual(['nobody']);
	const mended = { ...hard, prompt: 'Enter the one code.' };
	expect(isRead(mended, first.readings)).toBe(false);
	const { readings } = record(bank(mended), { sample: 'I10' }, first.readings);
	expect(readings['sample']).toMatchObject({ agreed: true, first: false });
	expect(agreement(bank(mended), readings)).toEqual({ 'cm.ch.c04': { read: 1, agreed: 0 } });
});
