/** A case's time beside the pace of the trade for its kind. Context, never a pass or a fail. */
import type { Chart } from './chart';
import { PACES, type Pace } from './case-pace-table';

/** @returns the sourced pace for a chart's kind and setting, or null where there is none */
export function paceOf({ kind, setting }: Pick<Chart, 'kind' | 'setting'>): Pace | null {
	return PACES.find((pace) => pace.kinds.includes(kind) && (pace.setting ?? setting) === setting) ?? null;
}

/** @returns seconds for one case, from the quickest to the slowest that the pace allows */
export const secondsEach = ({ least, most }: Pace): [number, number] => [
	Math.round(3600 / most),
	Math.round(3600 / least)
];

/** @param ms of a stopwatch @returns `45 s`, `6 min`, `6 min 20 s` */
export function timeWords(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	const minutes = Math.floor(seconds / 60);
	const rest = seconds % 60;
	if (minutes === 0) return `${rest} s`;
	return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** The pace in words: `20 to 25 emergency department cases an hour, 2 min 24 s to 3 min each`. */
export function paceWords(pace: Pace): string {
	const { least, most, what } = pace;
	const [quick, slow] = secondsEach(pace).map((seconds) => timeWords(seconds * 1000));
	const rate = least === most ? `About ${least}` : `${least} to ${most}`;
	return `${rate} ${what} an hour, ${quick === slow ? `${quick}` : `${quick} to ${slow}`} each`;
}
