/** A small blueprint by hand, for tests. */
import type { Blueprint, BlueprintDomain } from './blueprint';

export const domain = (id: string, change: Partial<BlueprintDomain>): BlueprintDomain => ({
	id,
	title: id,
	topics: [{ topic: id }],
	source: 'A',
	confidence: 'high',
	...change
});

export const blueprint = (
	domains: BlueprintDomain[],
	items: number,
	change: Partial<Blueprint> = {}
): Blueprint => ({
	exam: 'CPC',
	title: 'An exam',
	body: 'AAPC',
	asOf: '2026-11-21',
	sources: [{ id: 'A', what: 'a page' }],
	items,
	unscored: 0,
	minutes: 60,
	pass: { percent: 70 },
	format: { source: 'A', confidence: 'high' },
	weights: 'confirmed',
	rules: {
		goingBack: [{ allowed: true, source: 'A', confidence: 'high' }],
		openBook: ['ICD-10-CM'],
		warnings: [],
		tellsHowMany: null,
		scenarioSets: false,
		fillIn: false,
		more: []
	},
	editions: [{ from: '2026-01-01', edition: 'FY2026', books: '2026 books', source: 'A', confidence: 'high' }],
	domains,
	...change
});
