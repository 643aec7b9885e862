/**
 * The items that share the card of a chart. A review names its card and its item: the item says what was played,
 * `dc-heart-failure-uti:outpatient` for the other setting, `dc-heart-failure-uti#diastolic` for a mutant.
 */
export const settingItem = (chart: string, setting: string): string => `${chart}:${setting}`;
export const mutantItem = (chart: string, mutant: string): string => `${chart}#${mutant}`;

/** @returns the chart whose card an item shares; a chart's own id stays as it is */
export const chartOfItem = (item: string): string => item.split(/[:#]/)[0] ?? item;

/** @returns the page of an item, relative to the app's base */
export function chartPlace(item: string): string {
	const chart = chartOfItem(item);
	const name = item.slice(chart.length + 1);
	if (name === '') return `/charts/${chart}`;
	return `/charts/${chart}?${item.charAt(chart.length) === ':' ? 'as' : 'change'}=${name}`;
}

/**
 * What a chart that is due again is dealt as: whole, and every other time with one fact changed, in turn.
 * @param reviews how often its card was answered
 */
export function dueItem({ id, mutants = [] }: { id: string; mutants?: string[] }, reviews: number): string {
	const mutant = mutants[((reviews - 1) / 2) % mutants.length];
	return mutant === undefined ? id : mutantItem(id, mutant);
}
