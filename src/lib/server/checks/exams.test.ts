import { describe, expect, it } from 'vitest';
import { blueprint, domain } from '../../domain/blueprint.sample';
import type { Chart } from '../../domain/chart';
import type { Drill, DrillBase } from '../../domain/drill';
import type { ExamName } from '../../domain/pack';
import { checkExams, checkRiskCodes } from './exams';
import { base, books, chart, questionsOf, typedCode } from './samples';

const cases = { charts: 1, each: 1 };
const blueprints = [
	blueprint(
		[
			domain('diagnoses', {
				topics: [{ topic: 'cm' }],
				cases: { ...cases, settings: ['outpatient', 'profee'] }
			}),
			domain('modifiers', { topics: [{ topic: 'cpt.surg.modif' }] })
		],
		10
	),
	blueprint([domain('pcs', {}), domain('cm', { cases: { ...cases, settings: ['inpatient'] } })], 10, {
		exam: 'CIC'
	}),
	blueprint(
		[
			domain('cm', { cases }),
			domain('ra', {}),
			domain('docq', { topics: [{ topic: 'docq', types: ['true_false'] }] })
		],
		10,
		{ exam: 'CRC' }
	),
	blueprint([domain('cm', {}), domain('hit', {})], 10, { exam: 'CCA' })
];
const found = (item: Drill | Chart) =>
	checkExams(questionsOf([item]), blueprints).map(({ reason }) => reason);

type Row = [string, DrillBase['topic'], DrillBase['setting'], ExamName[], string[]];

describe('exams of a drill', () => {
	it.each<Row>([
		['its domains take the topic', 'cm.ch.c04', 'any', ['CPC', 'CIC', 'CRC', 'CCA'], []],
		['no domain takes it', 'hit', 'any', ['CCA', 'CPC'], ['no domain of CPC takes topic hit']],
		['a domain takes another type of it', 'docq', 'any', ['CRC'], ['no domain of CRC takes topic docq']],
		['a topic above those that are taken', 'cpt.surg', 'profee', ['CPC'], []],
		[
			'a topic beside those that are taken',
			'cpt.em',
			'profee',
			['CPC'],
			['no domain of CPC takes topic cpt.em']
		],
		['an exam without a blueprint', 'hit', 'any', ['CCS'], []],
		['a stay', 'cm.seq', 'inpatient', ['CCS', 'CCA', 'CIC'], []],
		['a stay for CPC', 'cm.seq', 'inpatient', ['CPC'], ['CPC asks for no stay']],
		['a stay for COC', 'cm.seq', 'inpatient', ['COC'], ['COC asks for no stay']],
		[
			'a stay for CRC',
			'cm.seq',
			'inpatient',
			['CRC'],
			['CRC asks for a stay in topic ra only; where the setting decides nothing it is any']
		],
		['a stay that counts for risk', 'ra', 'inpatient', ['CRC'], []],
		['a visit for CIC', 'cm.seq', 'outpatient', ['CPC', 'CIC'], ['CIC asks for stays, not for outpatient']],
		['a professional claim for CIC', 'cm.seq', 'profee', ['CIC'], ['CIC asks for stays, not for profee']]
	])('%s', (_, topic, setting, exams, reasons) => {
		expect(found(typedCode({ topic, setting, exams }))).toEqual(reasons);
	});

	it('a claim that comes back is not for CRC', () => {
		const drill = { ...base, setting: 'any', type: 'denial_fix', exams: ['CRC'] } as Drill;
		expect(found(drill)).toEqual(['CRC asks for no claim that comes back']);
	});

	it.each<[string, string, DrillBase['setting'], string, string[]]>([
		['a place', 'cm.gen', 'any', 'Medical ward, 45M', ['setting any, but the context names a place: "ward"']],
		['a specialty', 'cm.gen', 'any', 'Gastroenterology, 45M', []],
		['a place of its setting', 'cm.gen', 'inpatient', 'Medical ward, 45M', []],
		['a place in a question about the law', 'comp', 'any', 'A clinic', []]
	])('%s in the context', (_, topic, setting, context, reasons) => {
		expect(found(typedCode({ topic, setting, context }))).toEqual(reasons);
	});
});

describe('exams of a chart', () => {
	it.each<[string, Partial<Chart>, string[]]>([
		['its setting', { setting: 'inpatient', exams: ['CIC', 'CRC'] }, []],
		['an exam without cases', { exams: ['CCA'] }, []],
		['another setting', { exams: ['CIC'] }, ['CIC asks for stays, not for outpatient']],
		['a stay for CPC', { setting: 'inpatient', exams: ['CPC'] }, ['CPC asks for no stay']],
		[
			'its other setting',
			{
				setting: 'outpatient',
				exams: ['CPC'],
				also: { ...chart(), setting: 'inpatient', exams: ['CPC', 'CIC'], why: 'Both.' }
			},
			['CPC asks for no stay']
		]
	])('%s', (_, change, reasons) => {
		expect(found(chart(change))).toEqual(reasons);
	});
});

describe('drills of a chapter that name CRC', () => {
	const withRisk = {
		...books,
		sets: { ...books.sets, hccs: (code: string) => (code === 'E11.9' ? [38] : []) }
	};
	const warned = (drill: Drill) =>
		checkRiskCodes(drill, { file: '', exempt: [], onsets: {} }, withRisk).map(({ warning }) => warning);

	it.each<[string, Drill, true[]]>([
		['the key counts', typedCode({ exams: ['CRC'], answer: ['E11.9'] }), []],
		[
			'a wrong answer counts',
			typedCode({ exams: ['CRC'], partial: [{ code: 'E11.9', credit: 0, why: 'No diabetes.' }] }),
			[]
		],
		['nothing counts', typedCode({ exams: ['CRC'] }), [true]],
		['nothing counts, for another exam', typedCode({ exams: ['CPC'] }), []],
		['nothing counts, beside the chapters', typedCode({ exams: ['CRC'], topic: 'cm.gen' }), []],
		[
			'no code is named',
			{ ...base, exams: ['CRC'], type: 'true_false', answer: true, why: 'So says the guideline.' },
			[]
		]
	])('%s', (_, drill, warnings) => {
		expect(warned(drill)).toEqual(warnings);
	});
});
