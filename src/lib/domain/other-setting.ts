/** A chart in its other setting: the same record, another key (Guidelines II.H, III and IV say what differs). */
import type { Chart } from './chart';

/** @returns the chart as it is coded in its other setting, without mutants; null where it has none */
export function inOtherSetting(chart: Chart): Chart | null {
	const { also, mutants: _mutants, ...plain } = chart;
	if (also === undefined) return null;
	const { setting, exams, key, wrong, refs } = also;
	return { ...plain, setting, exams, key, wrong, refs };
}
