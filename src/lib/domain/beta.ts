/**
 * The beta distribution: what is believed of a share between 0 and 1. Floating point, so nothing of it is ever kept
 * in the log.
 */

/** Lanczos, g = 7, n = 9 (Numerical Recipes, 3rd edition, 6.1): good to about 15 digits for x > 0. */
const LANCZOS = [
	0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13,
	-176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
	1.505_632_735_149_311_6e-7
]; // prettier-ignore

function logGamma(x: number): number {
	if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
	const t = x + 6.5;
	const sum = LANCZOS.reduce((all, one, at) => all + (at === 0 ? one : one / (x - 1 + at)), 0);
	return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The continued fraction of the incomplete beta function (Numerical Recipes, 6.4), by Lentz's method. */
function fraction(x: number, a: number, b: number): number {
	const tiny = 1e-300;
	const safe = (value: number) => (Math.abs(value) < tiny ? tiny : value);
	let c = 1;
	let d = 1 / safe(1 - ((a + b) * x) / (a + 1));
	let result = d;
	for (let m = 1; m <= 300; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / safe(1 + even * d);
		c = safe(1 + even / c);
		result *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / safe(1 + odd * d);
		c = safe(1 + odd / c);
		result *= d * c;
		if (Math.abs(d * c - 1) < 1e-12) break;
	}
	return result;
}

/** The chance that a share is at most `x`, for beta(a, b). `a` and `b` above 0, `x` from 0 to 1. */
export function betaChance(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
	return x < (a + 1) / (a + b + 2)
		? (front * fraction(x, a, b)) / a
		: 1 - (front * fraction(1 - x, b, a)) / b;
}

/** The share below which beta(a, b) lies with the given chance, 0 to 1; good to 1 in 100,000. */
export function betaQuantile(chance: number, a: number, b: number): number {
	let low = 0;
	let high = 1;
	for (let step = 0; step < 17; step++) {
		const middle = (low + high) / 2;
		if (betaChance(middle, a, b) < chance) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
