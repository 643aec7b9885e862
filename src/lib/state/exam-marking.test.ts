import { describe, expect, it } from 'vitest';
import type { Chart } from '../domain/chart';
import type { Drill, DrillBase } from '../domain/drill';
import { POA } from '../domain/drill-types/samples';
import type { ExamEvent, PracticeEvent } from '../domain/event';
import type { PackCodes } from '../domain/pack';
import type { ExamDraft } from './exam-draft';
import { examEvents } from './exam-marking';
import { fitDraft, type Questions } from './exam-questions';

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
const base: DrillBase = POA;
const truth = (id: string, rev = 1): Drill => ({
	...base,
	id,
	rev,
	type: 'true_false',
	answer: true,
	why: 'No.'
});
const chart: Chart = {
	id: 'case',
	rev: 1,
	use: 'mock',
	kind: 'clinic_soap',
	topic: 'cm.ch.c09',
	title: 'A visit',
	level: 2,
	exams: ['CPC'],
	setting: 'outpatient',
	editions: ['FY2026'],
	patient: { sex: 'F', age: 60 },
	minutes: 5,
	documents: [],
	key: {
		dx: ['I10', 'E87.6'].map((code, at) => ({ code, seq: at + 1, evidence: [], why: '', refs: [] })),
		px: [],
		optional: [],
		alt: [],
		partial: [],
		queries: []
	},
	wrong: [],
	refs: [],
	review: 'read-twice'
};
const questions = (drills: Drill[], charts: Chart[] = []): Questions => ({
	drills: new Map(drills.map((drill) => [drill.id, { drill, codes }])),
	charts: new Map(charts.map((one) => [one.id, { chart: one, codes }]))
});
const item = (id: string, worth = 1, kind: 'drill' | 'chart' = 'drill') => ({
	item: id,
	rev: 1,
	kind,
	domain: 'd',
	worth,
	met: false
});
const draft = (change: Partial<ExamDraft>): ExamDraft => ({
	id: 'sitting',
	exam: 'CPC',
	percent: 10,
	edition: 'FY2026',
	began: 1,
	rules: {
		given: 1000,
		own: 1000,
		warnings: [],
		goingBack: true,
		twoPass: false,
		strict: false,
		tellsHowMany: false
	},
	items: [],
	at: 0,
	pass: 1,
	answers: {},
	sheets: {},
	flags: [],
	opened: [],
	spent: {},
	used: 900.5,
	paused: false,
	keptAt: 1,
	...change
});
const exams = (events: ReturnType<typeof examEvents>) =>
	events.filter((event) => event.kind === 'exam') as Omit<ExamEvent, 'id'>[];
const given = (events: ReturnType<typeof examEvents>) =>
	events.filter((event) => event.kind === 'practice') as Omit<PracticeEvent, 'id'>[];

describe('the events of an exam', () => {
	const two = [item('a'), item('b')];
	const both = questions([truth('a'), truth('b')]);
	it('nothing answered gives none, also when questions were seen', () => {
		expect(examEvents(draft({ items: two, opened: ['a', 'b'] }), both, ['d'])).toEqual([]);
	});
	it('what was seen and left open is written as such, what was never opened is not', () => {
		const three = [...two, item('c')];
		const events = examEvents(
			draft({
				items: three,
				opened: ['a', 'b'],
				answers: { a: true },
				spent: { a: { ms: 10.4, lookup: 2.6 } }
			}),
			questions([truth('a'), truth('b'), truth('c')]),
			['d']
		);
		expect(given(events).map(({ item: id, answer, score, ms, lookup }) => [id, answer, score, ms, lookup])).toEqual([
			['a', true, 1000, 10, 3],
			['b', '', 0, 0, 0]
		]); // prettier-ignore
		expect(exams(events)).toMatchObject([
			{ asked: 3, answered: 1, points: 1000, domains: 'd 3 1000', ms: 901 }
		]);
	});
	it('what is tried out is written, and counts nothing', () => {
		const events = examEvents(
			draft({ items: [item('a'), item('b', 0)], opened: ['a', 'b'], answers: { a: true, b: true } }),
			both,
			['d']
		);
		expect(given(events)).toHaveLength(2);
		expect(exams(events)).toMatchObject([{ asked: 1, answered: 1, points: 1000, paper: 'a d 1\nb d 0' }]);
	});
	it('an answer of a shape that the question no longer takes earns nothing and is kept', () => {
		const events = examEvents(draft({ items: two, opened: ['a'], answers: { a: ['x'] } }), both, ['d']);
		expect(given(events)).toMatchObject([{ answer: ['x'], score: 0, verdict: 'wrong' }]);
	});
	it('a case is written with its sheet and earns its exact codes', () => {
		const sheet = {
			rev: 1,
			lines: [{ system: 'icd10cm' as const, code: 'I10' }],
			selected: null,
			value: '',
			doc: '',
			ms: 0,
			handedIn: false
		};
		const events = examEvents(
			draft({ items: [item('case', 2, 'chart')], opened: ['case'], sheets: { case: sheet } }),
			questions([], [chart]),
			['d']
		);
		expect(events.map(({ kind }) => kind)).toEqual(['practice', 'chart', 'exam']);
		expect(given(events)).toMatchObject([{ answer: ['I10'], verdict: 'partial' }]);
		expect(exams(events)).toMatchObject([{ asked: 2, answered: 2, points: 1000 }]);
	});
});

describe('a draft in another release', () => {
	const items = ['a', 'b', 'c'].map((id) => item(id));
	it.each([
		['nothing changed', ['a', 'b', 'c'], 1, 0, 0, 1],
		['one before is gone', ['b', 'c'], 1, 1, 0, 0],
		['the one in hand is gone', ['a', 'c'], 1, 1, 0, 1],
		['one was corrected', ['a', 'b', 'c2'], 1, 0, 1, 1],
		['all are gone', [], 1, 3, 0, 0]
	])('%s', (_, left, at, gone, changed, place) => {
		const drills = left.map((name) => truth(name.charAt(0), name.length));
		const fitted = fitDraft(draft({ items, at, answers: { a: true, b: true } }), questions(drills));
		expect([fitted.gone, fitted.changed, fitted.draft.at]).toEqual([gone, changed, place]);
		expect(fitted.draft.items).toHaveLength(3 - gone);
		// Nothing that was given is thrown away.
		expect(fitted.draft.answers).toEqual({ a: true, b: true });
	});
});
