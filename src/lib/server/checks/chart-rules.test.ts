import { describe, expect, it } from 'vitest';
import type { Chart } from '../../domain/chart';
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
