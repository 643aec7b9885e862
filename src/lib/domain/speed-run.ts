/**
 * Speed by oneself, as rules over answers and the time at which they came. All time is handed in, so a run can be
 * played again from its answers, and a ghost is nothing but the answers of an earlier run.
 */

export const SPEED_MODES = ['storm', 'streak', 'survival', 'sprint'] as const;
export type SpeedMode = (typeof SPEED_MODES)[number];

/** Right answers in a row that give time back, seconds; after the last, every ten more give the last again. */
const COMBOS: readonly (readonly [row: number, seconds: number])[] = [
	[5, 3],
	[12, 5],
	[20, 7],
	[30, 10]
];
const COMBO_AFTER = 10;
/** Storm: the clock at the start, and what a miss costs, seconds. */
const STORM_CLOCK = 180;
const STORM_MISS = 10;
/** Survival ends with so many misses. */
export const STRIKES = 3;
/** Sprint: below this share of right answers a time is no best, in hundredths. */
export const SPRINT_GATE = 90;
/** The seconds of an answer for which the figures above were made: a move in chess. */
const MADE_FOR = 10;

export interface SpeedRules {
	mode: SpeedMode;
	/** Questions of a sprint; 0 in the others, which go on. */
	items: number;
	/** What the seconds of a storm are multiplied with: longer answers, and the learner's allowance. */
	stretch: number;
	/** False is the twin without a clock. */
	clock: boolean;
}

/**
 * @param seconds expected for one answer of these questions, in the mean: typing a code takes longer than a choice
 * @param allowance how many times the time is given, 1 to 10; 0 for no clock
 */
export function speedRules(mode: SpeedMode, items: number, seconds: number, allowance: number): SpeedRules {
	const stretch = Math.min(3, Math.max(1, seconds / MADE_FOR)) * Math.max(1, allowance);
	const hasClock = (mode === 'storm' || mode === 'sprint') && allowance > 0;
	return { mode, items: mode === 'sprint' ? items : 0, stretch, clock: hasClock };
}

/** One answer of a run. */
export interface SpeedAnswer {
	item: string;
	right: boolean;
	/** ms from the start of the run to this answer. */
	at: number;
	/** ms this question took. */
	ms: number;
}

export interface SpeedRun {
	answers: readonly SpeedAnswer[];
	right: number;
	misses: number;
	/** Right answers in a row now, and the longest row. */
	combo: number;
	bestCombo: number;
	/** A storm's end, ms from the start, as it stands after these answers. */
	ends: number;
	/** What the last answer gave or took, ms. */
	change: number;
	over: boolean;
}

const clockOf = ({ clock, mode, stretch }: SpeedRules): number =>
	clock && mode === 'storm' ? Math.round(STORM_CLOCK * stretch * 1000) : Infinity;

export const startRun = (rules: SpeedRules): SpeedRun => ({
	answers: [],
	right: 0,
	misses: 0,
	combo: 0,
	bestCombo: 0,
	ends: clockOf(rules),
	change: 0,
	over: false
});

/** Seconds that the `combo`th right answer in a row gives back. */
export function comboGain(combo: number): number {
	const [last = [0, 0]] = COMBOS.slice(-1);
	if (combo > last[0]) return (combo - last[0]) % COMBO_AFTER === 0 ? last[1] : 0;
	return COMBOS.find(([row]) => row === combo)?.[1] ?? 0;
}

/** @returns the run after an answer; one that came when it was over changes nothing */
export function answerRun(rules: SpeedRules, run: SpeedRun, answer: SpeedAnswer): SpeedRun {
	if (run.over || answer.at > run.ends) return { ...run, over: true };
	const combo = answer.right ? run.combo + 1 : 0;
	const seconds = answer.right ? comboGain(combo) : -STORM_MISS;
	const change = run.ends === Infinity ? 0 : Math.round(seconds * rules.stretch * 1000);
	const next: SpeedRun = {
		answers: [...run.answers, answer],
		right: run.right + (answer.right ? 1 : 0),
		misses: run.misses + (answer.right ? 0 : 1),
		combo,
		bestCombo: Math.max(run.bestCombo, combo),
		ends: run.ends + change,
		change,
		over: false
	};
	return { ...next, over: isOver(rules, next, answer.at) };
}

function isOver({ mode, items }: SpeedRules, run: SpeedRun, at: number): boolean {
	switch (mode) {
		case 'storm':
			// Without a clock a storm is a survival.
			return run.ends === Infinity ? run.misses >= STRIKES : at >= run.ends;
		case 'survival':
			return run.misses >= STRIKES;
		case 'streak':
			return run.misses > 0;
		case 'sprint':
			return run.answers.length >= items;
	}
}

/** What counts as better. */
export interface SpeedBest {
	/** Right answers; in a sprint of those asked. */
	right: number;
	/** Time, ms: of a sprint; 0 in the others, where only right answers count. */
	ms: number;
}

/** @returns what a finished run is worth, or null where a sprint was too careless to count */
export function worthOf({ mode, clock }: SpeedRules, run: SpeedRun): SpeedBest | null {
	if (mode !== 'sprint') return { right: run.right, ms: 0 };
	if (run.right * 100 < run.answers.length * SPRINT_GATE) return null;
	return { right: run.right, ms: clock ? (run.answers.at(-1)?.at ?? 0) : 0 };
}

/** @returns whether `one` beats `other`: more right answers, or as many in less time */
export function beats(one: SpeedBest, other: SpeedBest | undefined): boolean {
	if (!other) return true;
	return one.right > other.right || (one.right === other.right && one.ms > 0 && one.ms < other.ms);
}

/** Right answers that a ghost had, so many ms after its start. */
export function ghostAt(ghost: readonly Pick<SpeedAnswer, 'right' | 'at'>[], at: number): number {
	return ghost.filter((answer) => answer.right && answer.at <= at).length;
}

/** Items that were missed, or took longer than their expected time, each once, in the order in which they came. */
export function missedOrSlow(run: Pick<SpeedRun, 'answers'>, expect: (item: string) => number): string[] {
	const items = run.answers.filter(({ right, ms, item }) => !right || ms > expect(item) * 1000);
	return [...new Set(items.map(({ item }) => item))];
}
