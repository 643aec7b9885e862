import { expect, it } from 'vitest';
import { chartOfItem, chartPlace, dueItem, mutantItem, settingItem } from './chart-item';

it.each([
	['the chart', 'dc-heart', 'dc-heart', '/charts/dc-heart'],
	['its other setting', settingItem('dc-heart', 'outpatient'), 'dc-heart', '/charts/dc-heart?as=outpatient'],
	['a mutant', mutantItem('dc-heart', 'left-side'), 'dc-heart', '/charts/dc-heart?change=left-side']
])('%s has its card and its page', (_, item, card, place) => {
	expect([chartOfItem(item), chartPlace(item)]).toEqual([card, place]);
});

it.each([
	[[], 1, 'dc-heart'],
	[['a', 'b'], 0, 'dc-heart'],
	[['a', 'b'], 1, 'dc-heart#a'],
	[['a', 'b'], 2, 'dc-heart'],
	[['a', 'b'], 3, 'dc-heart#b'],
	[['a', 'b'], 5, 'dc-heart#a']
])('a chart with the mutants %j comes back after %d answers as %s', (mutants, reviews, item) => {
	expect(dueItem({ id: 'dc-heart', mutants }, reviews)).toBe(item);
});
