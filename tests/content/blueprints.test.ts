/** The six blueprints, and the minima of the topics held against them. */
import { describe, expect, it } from 'vitest';
import { domainCounts, MOCK_LENGTHS } from '../../src/lib/domain/blueprint';
import { fillMock, longestMock, type MockItem } from '../../src/lib/domain/mock-fill';
import { EXAMS } from '../../src/lib/domain/pack';
import { readBlueprints } from '../../src/lib/server/blueprints';
import { readQuestions } from '../../src/lib/server/read';

const { topics, minima } = readQuestions('questions');
const { blueprints, errors } = readBlueprints('questions', topics);
const sum = (which: 'drill' | 'mock') => [...minima.values()].reduce((all, one) => all + one[which], 0);

it('there is a sound blueprint for each exam', () => {
	expect(errors).toEqual([]);
	expect(blueprints.map(({ exam }) => exam)).toEqual([...EXAMS]);
});

it('every topic says how many items it asks for, and together they make the bank', () => {
	expect(topics.filter(({ id }) => !minima.has(id))).toEqual([]);
	expect(sum('drill')).toBeGreaterThanOrEqual(1200);
	expect(sum('mock')).toBeGreaterThanOrEqual(350);
});

/** As many items as the topics ask for, and fifteen charts, all of them for every exam. */
const asked: MockItem[] = [...minima].flatMap(([topic, { mock }]) =>
	Array.from({ length: mock }, (_, at) => item(`${topic}-${at}`, 'drill', topic, 'any'))
);
const charts: MockItem[] = [
	...Array.from({ length: 8 }, (_, at) => item(`in-${at}`, 'chart', 'cm.ch.c09', 'inpatient')),
	...Array.from({ length: 7 }, (_, at) => item(`out-${at}`, 'chart', 'cm.ch.c09', 'outpatient'))
];
function item(id: string, kind: MockItem['kind'], topic: string, setting: string): MockItem {
	const type = kind === 'chart' ? 'clinic_soap' : 'multiple_choice';
	return { id, kind, topic, type, level: 2, exams: [...EXAMS], editions: ['FY2026'], use: 'mock', setting };
}

describe.each(blueprints.map((blueprint) => [blueprint.exam, blueprint] as const))('%s', (_, blueprint) => {
	it('tests an edition on the day of its survey and on every day after, for a year', () => {
		const { editions, asOf } = blueprint;
		expect(editions.some(({ from, to }) => from <= asOf && (to ?? '9') >= asOf)).toBe(true);
		editions.slice(1).forEach(({ from }, at) => {
			const ends = new Date(`${editions[at]?.to}T00:00:00Z`).getTime();
			expect(new Date(`${from}T00:00:00Z`).getTime() - ends).toBe(86_400_000);
		});
	});

	it.each(MOCK_LENGTHS)('at %i %% adds up', (percent) => {
		const total = domainCounts(blueprint, percent).reduce((all, { items }) => all + items, 0);
		expect(total).toBe(Math.round((blueprint.items * percent) / 100));
	});

	it('is filled by what the topics ask for and fifteen charts', () => {
		const holes = fillMock(blueprint, [...asked, ...charts]).filter(({ items, filled }) => filled < items);
		expect(holes).toEqual([]);
		expect(longestMock(blueprint, [...asked, ...charts])).toBe(100);
	});
});
