/** When speech tells the time of a clock that runs down: at half, and with 30, 10 and no seconds left. */

const AT = [30, 10] as const;

/** `1 minute 30 seconds`, `45 seconds`. */
export function spanWords(seconds: number): string {
	const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
	const words = [
		minutes > 0 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : '',
		rest > 0 || minutes === 0 ? `${rest} ${rest === 1 ? 'second' : 'seconds'}` : ''
	];
	return words.filter(Boolean).join(' ');
}

/**
 * What is said between two looks at a clock. Sparse on purpose (WCAG 4.1.3): one thing at most.
 * @param total ms at the start; Infinity without a clock
 * @param before ms that were left at the look before; the same as `total` at the first
 * @param left ms that are left now
 * @returns a few words, or an empty text
 */
export function timeTold(total: number, before: number, left: number): string {
	if (!Number.isFinite(total) || total <= 0) return '';
	if (before > 0 && left <= 0) return 'Time is up.';
	const half = total / 2000;
	const crossed = (seconds: number) =>
		seconds * 1000 < total && before > seconds * 1000 && left <= seconds * 1000;
	// The last of those that were passed at once is the one that is true.
	const [nearest] = [...AT.filter(crossed)].sort((a, b) => a - b);
	if (nearest !== undefined) return `${nearest} seconds left.`;
	return crossed(half) ? `Half of the time is left, ${spanWords(Math.round(half))}.` : '';
}
