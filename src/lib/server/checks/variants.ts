/**
 * The charts that a chart holds beside itself: one for each mutant, and one for its other setting. Every rule
 * that holds for a key holds for theirs.
 */
import type { Chart } from '../../domain/chart';
import { mutate } from '../../domain/mutant';
import { inOtherSetting } from '../../domain/other-setting';
import type { Source } from '../read';
import { isChart, type Item } from './item';

export interface Variant {
	/** `mutant left-side`, or `also`: what a message begins with. */
	part: string;
	chart: Chart;
}

/** @returns nothing for a drill; mutants whose words do not stand in the record are left out (M14 says so) */
export function variantsOf(item: Item): Variant[] {
	if (!isChart(item)) return [];
	const other = inOtherSetting(item);
	return [
		...(item.mutants ?? []).flatMap((mutant) => {
			const mutated = mutate(item, mutant);
			return mutated === null ? [] : [{ part: `mutant ${mutant.id}`, chart: mutated.chart }];
		}),
		...(other === null ? [] : [{ part: 'also', chart: other }])
	];
}

/** The onsets that a variant's own lines give; a line that stayed keeps that of the chart's key. */
export function sourceOf(source: Source, part: string): Source {
	const own = Object.entries(source.onsets).flatMap(([name, onset]) =>
		name.startsWith(`${part} `) ? [[name.slice(part.length + 1), onset] as const] : []
	);
	return { ...source, onsets: { ...source.onsets, ...Object.fromEntries(own) } };
}
