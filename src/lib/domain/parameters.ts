/**
 * Fitted parameters of the memory model, as the log writes them: whole numbers, each a weight times 10^4, parted by
 * spaces, under the name of the model they belong to. A later model gets another name and stands beside this one.
 */
import { DEFAULT_WEIGHTS } from './forgetting';

const SCALE = 10_000;

/** Least and greatest of each weight, times 10^4: the limits of ts-fsrs 5.4.2, which cuts off what is beyond. */
export const WEIGHT_LIMITS: readonly (readonly [least: number, most: number])[] = [
	[10, 1_000_000],
	[10, 1_000_000],
	[10, 1_000_000],
	[10, 1_000_000],
	[10_000, 100_000],
	[10, 40_000],
	[10, 40_000],
	[10, 7500],
	[0, 45_000],
	[0, 8000],
	[10, 35_000],
	[10, 50_000],
	[10, 2500],
	[10, 9000],
	[0, 40_000],
	[0, 10_000],
	[10_000, 60_000],
	[0, 20_000],
	[0, 20_000],
	[100, 8000],
	[1000, 8000]
];

/**
 * Takes 21 weights. Returns them as the log keeps them, within their limits; null where one is no number, or where
 * there are more or fewer.
 */
export function weightsText(weights: ArrayLike<number>): string | null {
	if (weights.length !== WEIGHT_LIMITS.length) return null;
	const whole = Array.from(weights, (weight, at) => {
		const [least, most] = WEIGHT_LIMITS[at] ?? [0, 0];
		return Math.min(most, Math.max(least, Math.round(weight * SCALE)));
	});
	return whole.every(Number.isSafeInteger) ? whole.join(' ') : null;
}

/**
 * Takes what a log says. Returns the weights, or null for a text that is damaged, out of the limits, or of another
 * model: then the default stands.
 */
export function readWeights(text: string | undefined): number[] | null {
	const parts = text?.split(' ') ?? [];
	if (parts.length !== WEIGHT_LIMITS.length) return null;
	const weights: number[] = [];
	for (const [at, part] of parts.entries()) {
		const [least, most] = WEIGHT_LIMITS[at] ?? [0, 0];
		const whole = Number(part);
		if (!/^\d{1,7}$/.test(part) || whole < least || whole > most) return null;
		weights.push(whole / SCALE);
	}
	return weights;
}

/** Takes what a log says, or nothing. Returns weights in any case: the default where the text cannot be read. */
export const weightsOr = (text: string | undefined): readonly number[] =>
	readWeights(text) ?? DEFAULT_WEIGHTS;
