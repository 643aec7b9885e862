/** The chance to pass in words. A chance is never told as sure. */
const LEAST = 2;
const MOST = 98;

const ofHundred = (share: number) => Math.min(MOST, Math.max(LEAST, Math.round(share * 100)));

/**
 * @param chance with its range, shares of 1
 * @param what they would do: `would pass`
 * @returns "Of 100 learners with answers like yours, about 80 would pass; it may be as few as 60 or as many as 92."
 */
export function chanceWords(chance: number, from: number, to: number, what: string): string {
	const [least, middle, most] = [from, chance, to].map(ofHundred) as [number, number, number];
	const start = 'Of 100 learners with answers like yours,';
	if (least === MOST) return `${start} ${MOST} or more ${what}.`;
	if (most === LEAST) return `${start} ${LEAST} or fewer ${what}.`;
	return `${start} about ${middle} ${what}; it may be as few as ${least} or as many as ${most}.`;
}

/** One short verdict. The range decides before the middle does. */
export function readyVerdict(chance: number, from: number, to: number): string {
	if (from >= 0.8) return 'Ready, as far as this can tell.';
	if (to <= 0.2) return 'Not yet.';
	if (chance >= 0.8) return 'Likely.';
	return chance <= 0.2 ? 'Unlikely yet.' : 'Too close to call.';
}
