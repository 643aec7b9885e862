import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResultFile, RESULT_FILE_LONGEST, writeResultFile, type ResultFile } from './result-file';
import { writeResult } from './result-code';

const result = writeResult({ challenge: 7, nonce: 'K7QM', nickname: 'OTTER', tenths: 12, answers: [] });
const given: ResultFile = {
	challenge: 'AbC-_9',
	nonce: 'K7QM',
	nickname: 'OTTER',
	ms: 61_000,
	timed: true,
	allowance: 1.5,
	result,
	answers: [
		{ item: 'a', rev: 1, answer: 'I50.23', ms: 4000 },
		{ item: 'b', rev: 2, answer: ['x', 'y'], ms: 0 },
		{ item: 'c', rev: 1, answer: false, ms: 900 },
		{ item: 'd', rev: 1, answer: null, ms: 100 }
	]
};
const onChart: ResultFile = {
	...given,
	answers: [],
	chart: {
		item: 'clinic',
		rev: 3,
		sheet: {
			lines: [
				{ system: 'icd10cm', code: 'I10', poa: 'Y' },
				{ system: 'icd10pcs', code: '0FT44ZZ' }
			],
			em: 4
		}
	}
};
const plain = () => JSON.parse(writeResultFile(given)) as Record<string, unknown>;
const changed = (more: Record<string, unknown>) => JSON.stringify({ ...plain(), ...more });
const reason = (text: string): string => {
	const read = readResultFile(text);
	return read.ok ? '' : read.reason;
};

describe('a result file', () => {
	it.each([
		['of a round', given],
		['of a chart', onChart]
	])('%s comes back as it was', (_, file) =>
		expect(readResultFile(writeResultFile(file))).toEqual({ ok: true, file })
	);

	const text = fc.string({ maxLength: 40 });
	const answers = fc.array(
		fc.record({
			item: fc.string({ minLength: 1, maxLength: 40 }),
			rev: fc.integer({ min: 0, max: 99 }),
			answer: fc.oneof(text, fc.boolean(), fc.constant(null), fc.array(text, { maxLength: 9 })),
			ms: fc.integer({ min: 0, max: 600_000 })
		}),
		{ maxLength: 20 }
	);
	it('comes back whatever was answered', () => {
		fc.assert(
			fc.property(answers, fc.boolean(), (list, timed) => {
				const file = { ...given, timed, answers: list };
				expect(readResultFile(writeResultFile(file))).toEqual({ ok: true, file });
			})
		);
	});
	it('with a mark of its bytes at the front is read', () =>
		expect(readResultFile(`\uFEFF${writeResultFile(given)}`).ok).toBe(true));
});

describe('a file that is none of ours', () => {
	it.each([
		['nothing', ''],
		['a word', 'hello'],
		['a list', '[]'],
		['null', 'null'],
		['another format', '{"format":"coderounds-log"}'],
		['a file that was cut', writeResultFile(given).slice(0, -20)],
		['brackets without end', '['.repeat(100_000)],
		['a newer one', changed({ version: 2 })],
		['too long', `"${'x'.repeat(RESULT_FILE_LONGEST)}"`],
		['markup for a challenge', changed({ challenge: '<img>' })],
		['a list for a challenge', changed({ challenge: [] })],
		['a long word of a round', changed({ nonce: 'K7QMX' })],
		['a nickname with markup', changed({ nickname: '<b>ann</b>' })],
		['a nickname that writes backwards', changed({ nickname: '\u202EANN' })],
		['a time below zero', changed({ ms: -1 })],
		['a time of a year', changed({ ms: 4e10 })],
		['a time that is no number', changed({ ms: 'soon' })],
		['a forged result code', changed({ result: `${result.slice(0, -1)}Z` })],
		['no answers', changed({ answers: null })],
		['five hundred answers', changed({ answers: Array(500).fill(given.answers[0]) })],
		['an answer of another shape', changed({ answers: [{ ...given.answers[0], answer: { a: 1 } }] })],
		['an answer within an answer', changed({ answers: [{ ...given.answers[0], answer: [['a']] }] })],
		['an answer of a megabyte', changed({ answers: [{ ...given.answers[0], answer: 'x'.repeat(9000) }] })],
		['an answer without its item', changed({ answers: [{ rev: 1, answer: 'x', ms: 1 }] })],
		['a sheet of another system', changed({ chart: { item: 'c', rev: 1, sheet: { lines: [{ system: 'cpt', code: '1' }] } } })], // prettier-ignore
		['a sheet without lines', changed({ chart: { item: 'c', rev: 1, sheet: {} } })],
		['a chart that is a text', changed({ chart: 'c' })]
	])('%s: one sentence', (_, text) =>
		expect(reason(text)).toMatch(/^(?:This|An|The) [^.]*\.(?: [^.]*\.)?$/u)
	);

	it('brings nothing in that was not asked for', () => {
		const text = writeResultFile(given).replace('{', '{"__proto__":{"polluted":1},"more":[1],');
		const read = readResultFile(text);
		expect(read).toEqual({ ok: true, file: given });
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});

	it('never throws, whatever it is', () => {
		fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => reason(text) !== ''));
		fc.assert(
			fc.property(fc.constantFrom(...Object.keys(plain())), fc.jsonValue(), (field, value) => {
				const read = readResultFile(changed({ [field]: value }));
				expect(read.ok || read.reason.endsWith('.')).toBe(true);
			})
		);
	});
});
