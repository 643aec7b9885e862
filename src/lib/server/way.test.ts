/** questions/way.yaml, the rules of its shape, and what the three questions suggest. */
import { describe, expect, it } from 'vitest';
import { EXAMS } from '../domain/pack';
import { suggest, type Way } from '../domain/way';
import { readWay } from './way';
import { shapeWay } from './way-shape';

const { way, errors } = readWay('questions');
if (!way) throw new Error(`questions/way.yaml: ${errors.map(({ reason }) => reason).join(', ')}`);
const real: Way = way;

const step = (text: string, source = 'A', confidence = 'high') => ({
	id: 'school',
	title: 'Schooling',
	statements: [{ text, source, confidence }]
});
const option = (id: string, points: Record<string, number>) => ({ id, text: id, points, because: `${id}.` });
const sound = {
	asOf: '2026-11-22',
	sources: [
		{ id: 'A', what: 'aapc.com' },
		{ id: 'K', what: 'own knowledge' }
	],
	steps: [step('A school.'), { ...step('It helps.', 'K', 'low'), id: 'more' }],
	exams: EXAMS.map((exam) => ({
		exam,
		statements: [{ text: 'Work.', source: 'A', confidence: 'high' }]
	})),
	questions: [{ id: 'where', text: 'Where?', options: [option('a', { CPC: 3 }), option('b', { CCS: 2 })] }]
};

describe('the shape', () => {
	it('takes a sound one', () => expect(shapeWay(sound)).toMatchObject({ format: 1, asOf: '2026-11-22' }));
	it.each<[string, object, RegExp]>([
		['a source that is not listed', { steps: [step('A school.', 'B')] }, /source B is named and not listed/],
		['a source that nothing rests on', { steps: [step('A school.')] }, /nothing rests on K/],
		[
			'own knowledge that is sure',
			{ steps: [step('It helps.', 'K', 'medium')] },
			/own knowledge has the confidence low/
		],
		['a price', { steps: [step('It costs $300.')] }, /names money/],
		['a wage', { steps: [step('The salary is good.')] }, /names money/],
		['a promise', { steps: [step('A job is guaranteed.')] }, /promises/],
		['a missing exam', { exams: sound.exams.slice(1) }, /CPC is missing/],
		['a statement without a source', { steps: [{ ...step('x'), statements: [{ text: 'x' }] }] }, /source/],
		['a day that is none', { asOf: 'today' }, /is no day/],
		[
			'an option that speaks for nothing',
			{ questions: [{ id: 'q', text: 'Q', options: [option('a', {}), option('b', { CCS: 1 })] }] },
			/speaks for no exam/
		],
		[
			'an exam that does not exist',
			{ questions: [{ id: 'q', text: 'Q', options: [option('a', { XYZ: 1 }), option('b', { CCS: 1 })] }] },
			/XYZ/
		],
		['two of one name', { steps: [step('A school.'), step('It helps.', 'K', 'low')] }, /school: stands twice/]
	])('refuses %s', (_, change, reason) => {
		const wrong = shapeWay({ ...sound, ...change });
		expect(Array.isArray(wrong) ? wrong.join('\n') : 'sound').toMatch(reason);
	});
	it('says of a folder without the file that there is no way', () =>
		expect(readWay('questions/blueprints')).toEqual({ way: null, errors: [] }));
});

describe('the file', () => {
	it('is sound', () => expect(errors).toEqual([]));
	it('lays out the whole way', () => {
		expect(real.steps.map(({ id }) => id)).toEqual([
			'school',
			'training',
			'credential',
			'experience',
			'special',
			'continuing'
		]);
	});
	it('claims no certification of ours', () => {
		const texts = [...real.steps, ...real.exams].flatMap(({ statements }) =>
			statements.map(({ text }) => text)
		);
		expect(texts.filter((text) => /\bwe\b|\bour\b|CodeRounds/i.test(text))).toEqual([]);
	});
	it('asks three questions', () => expect(real.questions).toHaveLength(3));
});

/** Every way to answer the three questions. */
function answers(): Record<string, string>[] {
	return real.questions.reduce<Record<string, string>[]>(
		(all, { id, options }) => all.flatMap((one) => options.map((option) => ({ ...one, [id]: option.id }))),
		[{}]
	);
}

describe('what is suggested', () => {
	const cases: [string, string, string, string, string][] = [
		['office', 'none', 'visits', 'CPC', 'CCA'],
		['office', 'much', 'visits', 'CPC', 'COC'],
		['outpatient', 'none', 'visits', 'COC', 'CPC'],
		['outpatient', 'some', 'visits', 'COC', 'CPC'],
		['hospital', 'none', 'department', 'CCA', 'CCS'],
		['hospital', 'much', 'tables', 'CCS', 'CIC'],
		['inpatient', 'none', 'tables', 'CCA', 'CIC'],
		['inpatient', 'much', 'tables', 'CIC', 'CCS'],
		['plan', 'some', 'diagnoses', 'CRC', 'CPC'],
		['open', 'none', 'department', 'CCA', 'CPC']
	];
	it.each(cases)('%s, %s, %s: %s, then %s', (setting, experience, liking, best, next) => {
		const found = suggest(real, { setting, experience, liking });
		expect(found.slice(0, 2).map(({ exam }) => exam)).toEqual([best, next]);
	});
	it('always something, with a reason for each point', () => {
		for (const chosen of answers()) {
			const found = suggest(real, chosen);
			expect(found.length).toBeGreaterThanOrEqual(2);
			expect(found[0]?.because.length).toBeGreaterThanOrEqual(2);
		}
	});
	it('each of the six by some answers', () => {
		const best = new Set(answers().map((chosen) => suggest(real, chosen)[0]?.exam));
		expect([...best].sort()).toEqual([...EXAMS].sort());
	});
	it('an inpatient exam only to who named a hospital', () => {
		for (const chosen of answers()) {
			const best = suggest(real, chosen)[0]?.exam;
			if (best === 'CIC') expect(['inpatient', 'hospital']).toContain(chosen['setting']);
		}
	});
	it('nothing without answers, and nothing for an option that is gone', () => {
		expect(suggest(real, {})).toEqual([]);
		expect(suggest(real, { setting: 'the moon' })).toEqual([]);
	});
});
