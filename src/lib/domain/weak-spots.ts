/**
 * How well a learner does each skill now: a moving estimate of accuracy and time with what is not known of it.
 * Accuracy is a beta distribution whose evidence fades, by answers and by days, so that it follows a learner who gets
 * better, and grows unsure of what was not asked for long. A pure fold over answers; nothing of it is kept.
 */
import { betaQuantile } from './beta';
import type { SkillKey } from './item-skills';

/** One answer as the estimate sees it. */
export interface SkillAnswer {
	skills: readonly SkillKey[];
	/** Thousandths. */
	score: number;
	/** Thinking time over expected time; null where no clock ran. */
	pace: number | null;
	/** Study day, as days since 1970-01-01. */
	day: number;
}

export interface SkillEstimate {
	skill: SkillKey;
	/** Share of right answers, 0 to 1, and between which it lies with a chance of 90 %. */
	accuracy: number;
	low: number;
	high: number;
	/** Answers that were given in all, and how many of them still count. */
	answers: number;
	weight: number;
	/** Time an answer takes, as a multiple of the expected; null before the first with a clock. */
	pace: number | null;
	/** Study day of the last answer. */
	day: number;
}

/** Answers, and days, after which evidence counts half. Own choice: about a week of practice, and a season. */
export const HALF_LIFE = { answers: 25, days: 60 } as const;

/** What one does in general counts as so many answers in each skill, so that one answer decides nothing. */
const PRIOR = 3;
/** Before anything is known. */
const FIRST_GUESS = 0.7;

/** From here on an estimate is worth saying: with less its interval is as wide as the scale. */
export const ENOUGH = 4;
/** Accuracy from which speed is worth training (features.md, section 1, line 18). */
export const FIRM = 0.8;

interface Kept {
	right: number;
	wrong: number;
	/** Sums of the logarithm of the pace and of its weights. */
	pace: number;
	paced: number;
	answers: number;
	day: number;
}

/** Sixteen times the expected time is a learner who went away. */
const MOST_PACE = 16;

function fade(kept: Kept, day: number): Kept {
	const days = Math.max(0, day - kept.day);
	const by = 0.5 ** (days / HALF_LIFE.days);
	return {
		...kept,
		right: kept.right * by,
		wrong: kept.wrong * by,
		pace: kept.pace * by,
		paced: kept.paced * by,
		day: Math.max(day, kept.day)
	};
}

function add(before: Kept | undefined, { score, pace, day }: SkillAnswer): Kept {
	const kept = fade(before ?? { right: 0, wrong: 0, pace: 0, paced: 0, answers: 0, day }, day);
	const by = 0.5 ** (1 / HALF_LIFE.answers);
	const share = Math.min(1, Math.max(0, score / 1000));
	const log = pace === null ? 0 : Math.log(Math.min(MOST_PACE, Math.max(1 / MOST_PACE, pace)));
	return {
		right: kept.right * by + share,
		wrong: kept.wrong * by + (1 - share),
		pace: kept.pace * by + log,
		paced: kept.paced * by + (pace === null ? 0 : 1),
		answers: kept.answers + 1,
		day: kept.day
	};
}

/** What is believed of a skill: beta(a, b). */
export interface Belief {
	a: number;
	b: number;
}

export interface SkillEstimates {
	/** Of every skill that was answered. */
	of: Map<SkillKey, SkillEstimate>;
	/** Of all answers together. */
	overall: SkillEstimate | null;
	/** Of a skill that was never asked: what the learner does in general, held loosely. */
	untried: Belief;
}

const beliefOf = ({ right, wrong }: Pick<Kept, 'right' | 'wrong'>, general: number): Belief => ({
	a: right + PRIOR * general,
	b: wrong + PRIOR * (1 - general)
});

function estimateOf(skill: SkillKey, kept: Kept, general: number): SkillEstimate {
	const { a, b } = beliefOf(kept, general);
	return {
		skill,
		accuracy: a / (a + b),
		low: betaQuantile(0.05, a, b),
		high: betaQuantile(0.95, a, b),
		answers: kept.answers,
		weight: kept.right + kept.wrong,
		pace: kept.paced > 0 ? Math.exp(kept.pace / kept.paced) : null,
		day: kept.day
	};
}

/**
 * @param answers oldest first
 * @param today study day, as days since 1970-01-01: evidence fades until then
 */
export function estimateSkills(answers: Iterable<SkillAnswer>, today: number): SkillEstimates {
	const kept = new Map<SkillKey, Kept>();
	let all: Kept | undefined;
	for (const answer of answers) {
		all = add(all, answer);
		for (const skill of new Set(answer.skills)) kept.set(skill, add(kept.get(skill), answer));
	}
	const faded = all && fade(all, today);
	const known = faded ? beliefOf(faded, FIRST_GUESS) : { a: FIRST_GUESS, b: 1 - FIRST_GUESS };
	// Nobody's skills are all alike: what is general may not say that a skill is never or always right.
	const general = Math.min(0.95, Math.max(0.05, known.a / (known.a + known.b)));
	return {
		of: new Map([...kept].map(([skill, one]) => [skill, estimateOf(skill, fade(one, today), general)])),
		overall: faded ? estimateOf('', faded, FIRST_GUESS) : null,
		untried: beliefOf({ right: 0, wrong: 0 }, general)
	};
}

/** What is believed of a skill, from its estimate. */
export function beliefIn({ untried }: SkillEstimates, estimate: SkillEstimate | undefined): Belief {
	if (!estimate) return untried;
	const sum = estimate.weight + PRIOR;
	return { a: estimate.accuracy * sum, b: (1 - estimate.accuracy) * sum };
}

/** Skills of which enough is known, the weakest first. */
export function weakestFirst({ of }: SkillEstimates): SkillEstimate[] {
	return [...of.values()]
		.filter(({ weight }) => weight >= ENOUGH)
		.sort((x, y) => x.accuracy - y.accuracy || y.weight - x.weight || (x.skill < y.skill ? -1 : 1));
}

/**
 * Speed comes after accuracy: below 80 % in a topic the clock-free twin of a race is suggested. Nothing is locked.
 * @param estimate of the topic, or undefined where it was not answered yet
 * @returns the accuracy in whole percent where the twin is the better choice, else null
 */
export function suggestClockFree(
	estimate: Pick<SkillEstimate, 'accuracy' | 'weight'> | null | undefined
): number | null {
	if (!estimate || estimate.weight < ENOUGH || estimate.accuracy >= FIRM) return null;
	return Math.min(79, Math.round(estimate.accuracy * 100));
}
