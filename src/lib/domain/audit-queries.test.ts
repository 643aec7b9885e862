import { describe, expect, it } from 'vitest';
import { audit } from './audit';
import type { Chart, ChartQuery, CodeSheet } from './chart';
import { plainText } from './document';
import type { PackCodes } from './pack';

const TEXT =
	'Heart failure, on furosemide 40 mg.\n\nPneumonia treated. Hypertension at goal. Ankle sprain, resolved.';

const codes: PackCodes = {
	editions: {},
	trees: {},
	titles: {},
	sevenths: {},
	sides: {},
	axes: {},
	excludes1: [],
	poaExempt: []
};

const type: ChartQuery = {
	about: 'type of heart failure',
	text: 'Which type?',
	evidence: [{ doc: 'note', quote: 'Heart failure' }],
	wordings: ['a', 'b', 'c'].map((id) => ({ id, text: id, why: id })),
	wording: 'b'
};
const organism: ChartQuery = {
	about: 'organism',
	text: 'Which organism?',
	evidence: [{ doc: 'note', quote: 'Pneumonia treated' }]
};

const line = (code: string, seq?: number) => ({
	code,
	evidence: [],
	why: '',
	refs: [],
	...(seq === undefined ? {} : { seq })
});
const chart = (queries: ChartQuery[], em?: number): Chart => ({
	id: 'c',
	rev: 1,
	use: 'drill',
	kind: 'clinic_soap',
	topic: 't',
	title: '',
	level: 1,
	exams: ['CCS'],
	setting: 'outpatient',
	editions: ['FY2027'],
	patient: { sex: 'F', age: 74 },
	minutes: 15,
	documents: [{ id: 'note', role: '', title: '', text: TEXT }],
	key: {
		dx: [line('I50.9', 1), line('J18.9')],
		px: [],
		optional: [],
		alt: [],
		partial: [],
		queries,
		...(em === undefined ? {} : { em: { level: em, mdm: 'moderate', why: '' } })
	},
	wrong: [],
	refs: [],
	review: 'signed'
});

/** Words that a learner marked, and the wording they chose: `Heart failure/b`. */
function asked(text: string) {
	const [quote = '', wording] = text.split('/');
	const from = plainText(TEXT).text.indexOf(quote);
	const mark = { doc: 'note', from, to: from + quote.length };
	return wording === undefined ? { mark } : { mark, wording };
}
const sheet = (queries: string[], em?: number): CodeSheet => ({
	lines: ['I50.9', 'J18.9'].map((code) => ({ system: 'icd10cm', code })),
	queries: queries.map(asked),
	...(em === undefined ? {} : { em })
});

describe('questions to the provider', () => {
	it.each<[string, ChartQuery[], string[], string[], number, boolean]>([
		['none wanted, none asked', [], [], [], 100, true],
		['asked in the compliant wording', [type], ['Heart failure/b'], ['found'], 100, true],
		['asked about the whole phrase', [type], ['Heart failure, on furosemide 40 mg/b'], ['found'], 100, true],
		['asked in a leading wording', [type], ['Heart failure/a'], ['wording'], 95, false],
		['asked without a wording', [type], ['Heart failure'], ['wording'], 95, false],
		['a chart without wordings', [organism], ['Pneumonia treated'], ['found'], 100, true],
		['not asked', [type], [], ['missed'], 90, false],
		['one of two', [type, organism], ['Pneumonia treated'], ['found', 'missed'], 95, false],
		['asked about other words', [type], ['Ankle sprain'], ['needless', 'missed'], 88, false],
		[
			'a needless one beside it',
			[type],
			['Heart failure/b', 'Ankle sprain'],
			['found', 'needless'],
			98,
			true
		],
		['needless in a chart that wants none', [], ['Hypertension at goal'], ['needless'], 98, true],
		[
			'asked twice counts once, at its best',
			[type],
			['Heart failure/a', 'Heart failure/b'],
			['found'],
			100,
			true
		],
		['a query that is only told', [{ about: 'x', text: '' }], ['Ankle sprain'], ['uncounted'], 100, true]
	])('%s', (_, queries, given, states, score, clean) => {
		const result = audit(chart(queries), sheet(given), codes);
		expect(result.queries.map(({ state }) => state)).toEqual(states);
		expect([result.score / 100, result.clean]).toEqual([score, clean]);
	});
});

describe('the E/M level', () => {
	it.each<[string, number | undefined, number, boolean]>([
		['right', 4, 100, true],
		['too high', 5, 90, false],
		['too low', 3, 90, false],
		['not chosen', undefined, 90, false]
	])('%s', (_, given, score, clean) => {
		const result = audit(chart([], 4), sheet([], given), codes);
		expect([result.score / 100, result.clean]).toEqual([score, clean]);
		expect(result.em).toEqual({ given, key: 4, right: given === 4 });
	});

	it('is not asked where the chart has none', () => {
		expect(audit(chart([]), sheet([], 4), codes)).toMatchObject({ em: null, clean: true });
	});
});
