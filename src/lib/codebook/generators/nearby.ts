/** Codes near a place of a set, nearest first: what makes a wrong choice plausible. */
import type { CodeSet } from '../code-set';

/**
 * @param fits which places count
 * @param most how many are wanted
 * @param farthest how many places away they may stand
 */
export function nearby(
	set: CodeSet,
	middle: number,
	fits: (at: number) => boolean,
	most: number,
	farthest = 600
): number[] {
	const found: number[] = [];
	for (let step = 1; step <= farthest && found.length < most; step++)
		for (const at of [middle - step, middle + step])
			if (at >= 0 && at < set.size && found.length < most && fits(at)) found.push(at);
	return found;
}

/** Places of all billable codes. */
export function billablePlaces(set: CodeSet): number[] {
	const places: number[] = [];
	for (let at = 0; at < set.size; at++) if (set.billable(at)) places.push(at);
	return places;
}
