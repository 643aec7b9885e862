import { describe, expect, it } from 'vitest';
import type { Chart, ChartQuery, Mutant } from '../../domain/chart';
import { chart, documents, dx, rulesBroken } from './samples';

const record = (text: string, ...lines: Chart['key']['dx']) =>
	chart({ documents: documents(text) }, { dx: lines });
const inpatient = (text: string, ...lines: Chart['key']['dx']) =>
	chart({ setting: 'inpatient', documents: documents(text) }, { dx: lines });
const first = { seq: 1 };
const procedure = (code: string, principal = true): Chart['key']['px'][number] => ({
	code,
	evidence: [{ doc: 'note', quote: 'Colon removed' }],
	why: 'x',
	refs: [],
	...(principal ? { principal } : {})
});
const operated = (...px: Chart['key']['px']) =>
	chart(
		{ setting: 'inpatient', documents: documents('Hypertension. Colon removed.') },
		{ dx: [dx('I10', 'Hypertension', { seq: 1, poa: 'Y' })], px }
	);

describe('charts', () => {
	it.each<[string, Chart, string[]]>([
		['sound', chart(), []],
		['M1 a header in the key', record('Diabetes.', dx('E11.3', 'Diabetes', first)), ['M1', 'M1']],
		[
			'M1 a wrong code that does not exist',
			chart({ wrong: [...chart().wrong, { code: 'I99.99', error: 'rule', why: 'x' }] }),
			['M1', 'M1']
		],
		[
			'M2 a 7th character of another list',
			record('Left tibia broken.', dx('S82.222Q', 'Left tibia broken', first)),
			['M1', 'M1', 'M2']
		],
		[
			'M3 Excludes1',
			record('Hypertension. Heart disease.', dx('I10', 'Hypertension', first), dx('I11.9', 'Heart disease')),
			['M14', 'M3']
		],
		['M6 a manifestation first', record('Dementia.', dx('F02.80', 'Dementia', first)), ['M6']],
		[
			'M9 a quote with the other side',
			record('Cataract, left eye.', dx('H25.111', 'Cataract, left eye', first)),
			['M9', 'M9']
		],
		[
			'M9 the other side near the quote',
			record('Left eye: nuclear cataract.', dx('H25.111', 'nuclear cataract', first)),
			['M9']
		],
		[
			'M9 the side near the quote',
			record('Right eye: nuclear cataract.', dx('H25.111', 'nuclear cataract', first)),
			[]
		],
		['M9 no side at all', record('Nuclear cataract.', dx('H25.111', 'Nuclear cataract', first)), ['M9?']],
		[
			'M10 a mother of 70',
			chart(
				{ patient: { sex: 'F', age: 70 }, documents: documents('Diabetes, 20 weeks.') },
				{ dx: [dx('O24.112', 'Diabetes', first)] }
			),
			['M10']
		],
		[
			'M11 weeks of another code',
			chart(
				{ patient: { sex: 'F', age: 30 }, documents: documents('Diabetes at 25w1d.') },
				{ dx: [dx('O24.112', 'Diabetes', first), dx('Z3A.20', '25w1d')] }
			),
			['M11']
		],
		['M12 no POA', inpatient('Hypertension.', dx('I10', 'Hypertension', first)), ['M12']],
		[
			'M12 POA in an outpatient chart',
			record('Hypertension.', dx('I10', 'Hypertension', { ...first, poa: 'Y' })),
			['M12']
		],
		[
			'M12 exempt, but not on the list',
			inpatient('Hypertension.', dx('I10', 'Hypertension', { ...first, poa: 'exempt' })),
			['M12']
		],
		[
			'M12 N without an onset',
			inpatient('Pneumonia.', dx('J18.9', 'Pneumonia', { ...first, poa: 'N' })),
			['M12', 'M14']
		],
		[
			'M12 N with a day',
			inpatient('Day 4: bleeding, hypertension.', dx('I10', 'hypertension', { ...first, poa: 'N' })),
			[]
		],
		[
			'M13 outpatient, probable',
			record('Probable hypertension.', dx('I10', 'Probable hypertension', first)),
			['M13']
		],
		[
			'M13 the word before the quote',
			record('Rule out hypertension.', dx('I10', 'hypertension', first)),
			['M13']
		],
		[
			'M13 a symptom may be uncertain',
			record('Cough, rule out asthma.', dx('R05.9', 'Cough, rule out asthma', first)),
			[]
		],
		[
			'M13 inpatient, probable',
			inpatient('Probable hypertension.', dx('I10', 'hypertension', { ...first, poa: 'Y' })),
			[]
		],
		['M14 a quote that is not there', record('Hypertension.', dx('I10', 'hypertension', first)), ['M14']],
		['M14 a quote that cuts a word', record('Hypertension.', dx('I10', 'Hyper', first)), ['M14']],
		[
			'M14 a quote that stands twice',
			record('Hypertension. Hypertension.', dx('I10', 'Hypertension', first)),
			['M14']
		],
		[
			'M14 a document that is not there',
			chart({}, { dx: [{ ...dx('I10', 'x', first), evidence: [{ doc: 'x', quote: 'x' }] }] }),
			['M14']
		],
		[
			'M14 a wrong code of the key',
			chart({ wrong: [...chart().wrong, { code: 'I10', error: 'rule', why: 'x' }] }),
			['M14']
		],
		['M14 no first diagnosis', record('Hypertension.', dx('I10', 'Hypertension')), ['M14']],
		['M14 too few wrong codes', chart({ wrong: [] }), ['M14']],
		['M15 sound', operated(procedure('0DTN0ZZ')), []],
		['M15 no row makes it', operated(procedure('0DTN9ZZ')), ['M1', 'M1', 'M15']],
		['M15 none principal', operated(procedure('0DTN0ZZ', false)), ['M15']],
		['M20 five digits', record('Hypertension, code 99213.', dx('I10', 'Hypertension', first)), ['M20']],
		[
			'M21 a birthday',
			record('Hypertension. DOB 1/2/1960.', dx('I10', 'Hypertension', first)),
			['M21', 'M21']
		]
	])('%s', (_, item, rules) => {
		expect(rulesBroken([item])).toEqual(rules.map((rule) => `sample-chart.yaml ${rule}`));
	});

	it('M3 lets an author say that two conditions are unrelated', () => {
		const both = chart(
			{
				documents: documents('Hypertension. Heart disease.'),
				wrong: chart().wrong.map((line) => ({ ...line, code: line.code.replace('I11.9', 'Z79.4') }))
			},
			{ dx: [dx('I10', 'Hypertension', first), dx('I11.9', 'Heart disease')] }
		);
		expect(rulesBroken([both], { exempt: ['I11.9', 'I10'] })).toEqual([]);
	});

	it.each([
		['quotes the document', 'two days later', []],
		['quotes nothing', 'a week later', ['sample-chart.yaml M12']]
	])('M12 an onset that %s', (_, onset, rules) => {
		const item = inpatient('Hypertension two days later.', dx('I10', 'Hypertension', { ...first, poa: 'N' }));
		expect(rulesBroken([item], { onsets: { I10: onset } })).toEqual(rules);
	});
});

describe('one fact changed', () => {
	const cataract = (change: Partial<Mutant>, also?: Chart['also']) =>
		chart(
			{
				documents: documents('Cataract, right eye, dense. Hypertension.'),
				mutants: [
					{
						id: 'left',
						changes: [{ doc: 'note', quote: 'right eye', to: 'left eye' }],
						remove: ['H25.111'],
						add: [dx('H25.112', 'Cataract, left eye')],
						first: 'H25.112',
						why: 'Another side.',
						refs: [],
						...change
					}
				],
				...(also ? { also } : {})
			},
			{ dx: [dx('H25.111', 'Cataract, right eye', first), dx('I10', 'Hypertension')] }
		);
	it.each<[string, Partial<Mutant>, string[]]>([
		['sound', {}, []],
		[
			'words that are not in the record',
			{ changes: [{ doc: 'note', quote: 'right ear', to: 'left ear' }] },
			['M14']
		],
		['words that stand twice', { changes: [{ doc: 'note', quote: 'e', to: 'o' }] }, ['M14']],
		['a removed code that is not in the key', { remove: ['H25.111', 'J18.9'] }, ['M14']],
		[
			'an added code that is in the key',
			{ add: [dx('H25.112', 'left eye'), dx('I10', 'Hypertension')] },
			['M14', 'M14']
		],
		[
			'an added code that is a header',
			{ add: [dx('H25.11', 'Cataract, left eye')], first: 'H25.11' },
			['M1', 'M1']
		],
		[
			'an added code of the old side',
			{
				remove: ['I10'],
				add: [dx('H25.112', 'dense')],
				first: 'H25.112',
				changes: [{ doc: 'note', quote: 'Hypertension', to: 'No hypertension' }]
			},
			['M9']
		],
		[
			'a quote that is not in the changed text',
			{ add: [dx('H25.112', 'Cataract, right eye')] },
			['M14', 'M9']
		],
		[
			'an uncertain diagnosis',
			{
				changes: [{ doc: 'note', quote: 'Cataract, right eye', to: 'Probable cataract, left eye' }],
				add: [dx('H25.112', 'Probable cataract, left eye')]
			},
			['M13']
		],
		['nobody first', { first: undefined as never }, ['M14']],
		['the same key', { remove: [], add: [], first: undefined as never }, ['M14', 'M9', 'M9']],
		['Excludes1', { add: [dx('H25.112', 'Cataract, left eye'), dx('I11.9', 'Hypertension')] }, ['M3']]
	])('%s', (_, change, rules) => {
		expect(rulesBroken([cataract(change)])).toEqual(rules.map((rule) => `sample-chart.yaml ${rule}`));
	});
});

describe('another setting', () => {
	const dual = (change: Partial<NonNullable<Chart['also']>>, key: Partial<Chart['key']> = {}) =>
		chart(
			{
				setting: 'inpatient',
				documents: documents('Probable pneumonia. Hypertension.'),
				wrong: chart()
					.wrong.filter(({ code }) => code !== 'J18.9')
					.concat({ code: 'R05.9', error: 'rule', why: 'x' }),
				also: {
					setting: 'outpatient',
					exams: ['CPC'],
					key: { ...chart().key, dx: [dx('I10', 'Hypertension', first)], ...key },
					wrong: chart().wrong.slice(0, 3),
					why: 'An uncertain diagnosis is not coded.',
					refs: [],
					...change
				}
			},
			{
				dx: [dx('J18.9', 'Probable pneumonia', { seq: 1, poa: 'Y' }), dx('I10', 'Hypertension', { poa: 'Y' })]
			}
		);
	it.each<[string, Chart, string[]]>([
		['sound', dual({}), []],
		['its own setting', dual({ setting: 'inpatient' }), ['M12', 'M14']],
		['too few wrong codes', dual({ wrong: [] }), ['M14']],
		['an uncertain diagnosis', dual({}, { dx: [dx('J18.9', 'pneumonia', first)] }), ['M13']],
		[
			'POA in an outpatient key',
			dual({}, { dx: [dx('I10', 'Hypertension', { ...first, poa: 'Y' })] }),
			['M12']
		],
		[
			'a wrong code of its key',
			dual({ wrong: [...chart().wrong, { code: 'I10', error: 'rule', why: 'x' }] }),
			['M14']
		],
		[
			'a section that is not there',
			dual({ refs: [{ source: 'Guidelines', edition: 'FY2026', section: 'IX' }] }),
			['M22']
		]
	])('%s', (_, item, rules) => {
		expect(rulesBroken([item])).toEqual(rules.map((rule) => `sample-chart.yaml ${rule}`));
	});
});

describe('a query', () => {
	const wordings = ['a', 'b', 'c'].map((id) => ({ id, text: `Wording ${id}`, why: 'Because.' }));
	const evidence = [{ doc: 'note', quote: 'Hypertension at goal' }];
	const asks = (query: Partial<ChartQuery>) =>
		chart({}, { queries: [{ about: 'type', text: 'Which?', ...query }] });
	it.each<[string, Chart, string[]]>([
		['told only', asks({}), []],
		['asked', asks({ evidence, wordings, wording: 'a' }), []],
		['with a passage that is not there', asks({ evidence: [{ doc: 'note', quote: 'Asthma' }] }), ['M14']],
		['with wordings and none right', asks({ evidence, wordings }), ['M14']],
		['with a right wording of another', asks({ evidence, wordings, wording: 'd' }), ['M14']],
		['with wordings and no passage', asks({ wordings, wording: 'a' }), ['M14']],
		[
			'that names a CPT code',
			asks({
				evidence,
				wordings: [{ id: 'a', text: 'Is it 99213?', why: 'x' }, ...wordings.slice(1)],
				wording: 'b'
			}),
			['M20']
		]
	])('%s', (_, item, rules) => {
		expect(rulesBroken([item])).toEqual(rules.map((rule) => `sample-chart.yaml ${rule}`));
	});

	it('wants abbreviations that stand in the record', () => {
		expect(rulesBroken([chart({ abbreviations: { HTN: 'hypertension' } })])).toEqual([
			'sample-chart.yaml M14'
		]);
	});
});
