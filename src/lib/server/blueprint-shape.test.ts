import { describe, expect, it } from 'vitest';
import { shapeBlueprint } from './blueprint-shape';

const TOPICS = ['cm.conv', 'cm.ch.c01', 'pcs'].map((id, at) => ({ id, number: at + 1, title: id }));
const A = { source: 'A1', confidence: 'high' };
const sound = {
	exam: 'CIC',
	title: 'Inpatient',
	body: 'AAPC',
	asOf: '2026-11-21',
	sources: [{ id: 'A1', what: 'a page' }],
	items: 10,
	unscored: 2,
	minutes: 60,
	pass: { percent: 70 },
	format: A,
	weights: 'not confirmed',
	rules: {
		goingBack: [
			{ allowed: false, ...A },
			{ from: '2026-05-01', allowed: true, ...A }
		],
		openBook: ['ICD-10-CM'],
		warnings: [30],
		tellsHowMany: true,
		scenarioSets: false,
		fillIn: true
	},
	editions: [
		{ from: '2026-01-01', to: '2026-12-31', edition: 'FY2026', books: '2026 books', ...A },
		{ from: '2027-01-01', edition: 'FY2027', books: '2027 books', ...A }
	],
	domains: [
		{ id: 'cm', title: 'CM', count: 6, topics: ['cm', { topic: 'cm.conv', levels: [1], types: ['sequence'] }], ...A }, // prettier-ignore
		{ id: 'cases', title: 'Cases', count: 4, cases: { charts: 2, each: 2, settings: ['inpatient'] }, ...A }
	]
};
const [cm, cases] = sound.domains;
const [first, second] = sound.editions;
const weights = (...list: [number, number][]) =>
	list.map(([from, to], at) => ({ id: `d${at}`, title: 'D', weight: { from, to }, topics: ['pcs'], ...A }));

it('takes a sound blueprint, topics as words or with levels and types', () => {
	const shaped = shapeBlueprint(sound, TOPICS);
	expect(shaped).toMatchObject({
		exam: 'CIC',
		domains: [{ topics: [{ topic: 'cm' }, { levels: [1] }] }, {}]
	});
});

it('takes weights whose middles make a hundred', () => {
	expect(shapeBlueprint({ ...sound, domains: weights([30, 34], [66, 70]) }, TOPICS)).not.toBeInstanceOf(
		Array
	);
});

describe('what is wrong is said', () => {
	it.each<[string, object, string[]]>([
		['counts that do not add up', { domains: [cm] }, ['domains: they add up to 6, not to 10']],
		[
			'weights that do not',
			{ domains: weights([30, 34], [60, 66]) },
			['domains: they add up to 95, not to 100 %']
		],
		['counts and weights', { domains: [cm, ...weights([40, 40])] }, ['domains: some have a count and some a weight']], // prettier-ignore
		['a domain with neither', { domains: [{ ...cm, count: undefined }, cases] }, ['domains.0.count']],
		['a weight that runs backwards', { domains: weights([34, 30], [66, 70]) }, ['domains d0: weight 34 to 30 runs backwards']], // prettier-ignore
		['nothing that fills it', { domains: [{ ...cm, topics: [] }, cases] }, ['domains cm: nothing fills it: name topics or cases']], // prettier-ignore
		['too few charts', { domains: [cm, { ...cases, cases: { charts: 1, each: 2 } }] }, ['domains cases: 1 charts do not fill 4 questions']], // prettier-ignore
		['too many charts', { domains: [cm, { ...cases, cases: { charts: 9, each: 2 } }] }, ['domains cases: 9 charts are more than its 4 questions']], // prettier-ignore
		['a topic that is not', { domains: [{ ...cm, topics: ['cm.xyz'] }, cases] }, ['domains cm: no topic cm.xyz']], // prettier-ignore
		['a domain twice', { domains: [{ ...cm, count: 3 }, { ...cm, count: 3 }, cases] }, ['domains cm: stands twice']], // prettier-ignore
		['a source that is not listed', { format: { source: 'B', confidence: 'low' } }, ['sources: B is named and not listed']], // prettier-ignore
		['editions out of order', { editions: [second, first] }, ['editions: their days are not in order', 'editions FY2027: runs into FY2026, which begins on 2026-01-01']], // prettier-ignore
		['editions that overlap', { editions: [{ ...first, to: '2027-01-01' }, second] }, ['editions FY2026: runs into FY2027, which begins on 2027-01-01']], // prettier-ignore
		['an edition that ends before it begins', { editions: [{ ...first, to: '2025-12-31' }] }, ['editions FY2026: ends on 2025-12-31, before it begins']], // prettier-ignore
		['no such day', { asOf: '2026-02-30' }, ['asOf: is no real day']],
		['no such exam', { exam: 'XYZ' }, ['exam']],
		['a misspelt field', { minuts: 3 }, ['minuts']]
	])('%s', (_, change, sentences) => {
		const shaped = shapeBlueprint({ ...sound, ...change }, TOPICS);
		if (!Array.isArray(shaped)) throw new Error('was taken');
		expect(shaped).toHaveLength(sentences.length);
		sentences.forEach((sentence, at) => expect(shaped[at]).toContain(sentence));
	});
});
