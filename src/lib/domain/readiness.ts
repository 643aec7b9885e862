/**
 * How ready a learner is for an exam: the chance to pass, and how sure that is. Three things are known of each domain:
 * how first tries went, in mock exams above all; how much of what can be practised was begun; and how much of that
 * is remembered today. Domains that were never tried are not zero but unknown, and make the estimate less sure.
 *
 * An estimate by shares: each domain's share of right answers is drawn towards the learner's share over all domains,
 * the more so the less is known of it (a beta distribution whose middle is learned, "empirical Bayes"). The sum over
 * the exam's questions is taken as normal. `npm run bench -- --only readiness` holds it against simulated learners.
 */
import type { Blueprint } from './blueprint';

/** What is known of one domain. */
export interface DomainEvidence {
	id: string;
	title: string;
	/** Questions of the exam. */
	items: number;
	/** First tries of items, with their answers as shares of 1: in practice and in mocks. */
	tries: readonly FirstTry[];
	/** Items to practise, how many of them were begun, and the sum of their chances of recall today. */
	cards: number;
	begun: number;
	recall: number;
}

export interface FirstTry {
	isMock: boolean;
	/** Days since. */
	age: number;
	/** 0 to 1. */
	right: number;
	/** Questions it stands for here: less than 1 of an item that several domains may ask, more of a chart. */
	part: number;
}

export interface AskedReadiness {
	domains: readonly DomainEvidence[];
	/** Share of the questions that passes, 0 to 1. */
	pass: number;
}

export interface DomainEstimate {
	id: string;
	title: string;
	items: number;
	/** Expected share of right answers, and how far it may be off (one standard deviation). */
	share: number;
	unsure: number;
	/** First tries that stand behind it. */
	tries: number;
}

export interface Estimate {
	kind: 'estimate';
	/** Chance to pass, 0 to 1; and its range if the learner's ability were at the ends of where it likely is. */
	chance: number;
	chanceFrom: number;
	chanceTo: number;
	/** Expected share of right answers; eight of ten exams would end within its range. */
	score: number;
	scoreFrom: number;
	scoreTo: number;
	domains: DomainEstimate[];
	/** The domain in which knowing more would move the estimate most. */
	moves: string;
}

/** Too little is known for a number. */
export interface TooLittle {
	kind: 'too little';
	/** First tries that there are, and how many are wanted. */
	tries: number;
	wanted: number;
	/** Questions of the exam in domains with enough tries, of all; and the share that is wanted. */
	known: number;
	items: number;
	/** Domains with fewer than `DOMAIN_TRIES`, the weightiest first. */
	missing: DomainEvidence[];
}

export type Readiness = Estimate | TooLittle;

/** First tries from which a number is told, and tries that make a domain known. */
export const LEAST_TRIES = 40;
export const DOMAIN_TRIES = 3;
/** Share of the exam's questions that must stand in known domains. */
export const LEAST_KNOWN = 0.6;

/** A first try in practice says less than one in a mock: it was longer ago in skill, and nobody kept the time. */
const PRACTICE_SAYS = 0.7;
/** Days after which a first try says half as much. */
const PRACTICE_HALF = 45;
const MOCK_HALF = 90;
/** What everyone starts from, in answers: weak, so that forty tries outweigh it. */
const START = { right: 0.6, answers: 4 };
/** How strongly a domain is drawn to the learner's own share, in answers. */
const DRAWN = 8;
/**
 * How much of the exam asks for the very thing that an item here asks for, when all are begun; and how well it is then
 * answered when it is remembered. Little: what study carries over to new questions shows in the newest first tries.
 */
const ALIKE = 0.06;
const CARRIES = 0.93;
/** How far the exam may be from the questions here, as a share: nobody can know it from answers. */
const OFF = 0.045;
/** How far off that carrying over may be, as a share of it. */
const UNPROVED = 0.5;
/** Eight of ten lie within so many standard deviations. */
const EIGHT_OF_TEN = 1.2816;

/**
 * The share of right answers that passes. AHIMA tells a scaled score and not which share of right answers gives it:
 * there the place of the pass mark on the scale stands in, which is our own assumption.
 */
export function passShare(pass: Blueprint['pass']): { share: number; isAssumed: boolean } {
	if ('percent' in pass) return { share: pass.percent / 100, isAssumed: false };
	return { share: (pass.scaled - pass.from) / (pass.to - pass.from), isAssumed: true };
}

/** Chance that a normal value lies below `z` (Abramowitz and Stegun 26.2.17, to seven decimals). */
export function below(z: number): number {
	const t = 1 / (1 + 0.231_641_9 * Math.abs(z));
	const tail =
		0.398_942_280_4 *
		Math.exp((-z * z) / 2) *
		t *
		(0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
	return z > 0 ? 1 - tail : tail;
}

const saysOf = ({ isMock, age, part }: FirstTry): number =>
	part * (isMock ? 0.5 ** (age / MOCK_HALF) : PRACTICE_SAYS * 0.5 ** (age / PRACTICE_HALF));

const countOf = (tries: readonly FirstTry[]) => tries.reduce((sum, { part }) => sum + part, 0);

interface Weighed {
	/** Sum of weights, of weights times right. */
	weight: number;
	right: number;
}

function weigh(tries: readonly FirstTry[]): Weighed {
	let [weight, right] = [0, 0];
	for (const one of tries) {
		const says = saysOf(one);
		weight += says;
		right += says * one.right;
	}
	return { weight, right };
}

/** Takes the evidence. Returns what is missing for an estimate, or null. */
function missingFor(domains: readonly DomainEvidence[]): TooLittle | null {
	const tries = Math.floor(domains.reduce((sum, one) => sum + countOf(one.tries), 0) + 1e-9);
	const items = domains.reduce((sum, one) => sum + one.items, 0);
	const isKnown = (one: DomainEvidence) => countOf(one.tries) >= DOMAIN_TRIES;
	const known = domains.reduce((sum, one) => sum + (isKnown(one) ? one.items : 0), 0);
	if (tries >= LEAST_TRIES && known >= items * LEAST_KNOWN && items > 0) return null;
	const missing = domains.filter((one) => !isKnown(one)).sort((a, b) => b.items - a.items);
	return { kind: 'too little', tries, wanted: LEAST_TRIES, known, items, missing };
}

/** Takes what is known of a learner's domains. Returns the chance to pass with its range, or what is missing. */
export function readinessOf({ domains, pass }: AskedReadiness): Readiness {
	const asked = domains.filter(({ items }) => items > 0);
	const missing = missingFor(asked);
	if (missing) return missing;
	const weighed = asked.map(({ tries }) => weigh(tries));
	const total = asked.reduce((sum, { items }) => sum + items, 0);
	const allWeight = weighed.reduce((sum, { weight }) => sum + weight, START.answers);
	const allRight = weighed.reduce((sum, { right }) => sum + right, START.answers * START.right);
	/** The learner's share over all domains, and how far it may be off. */
	const own = allRight / allWeight;
	const ownOff = Math.sqrt((own * (1 - own)) / (allWeight + 1));
	let [score, ownPart, apart, drawn, carried] = [0, 0, 0, 0, 0];
	let [most, moves] = [-1, ''];
	const estimates = asked.map(({ id, title, items, tries, cards, begun, recall }, at): DomainEstimate => {
		const { weight, right } = weighed[at] ?? { weight: 0, right: 0 };
		const fresh = (right + DRAWN * own) / (weight + DRAWN);
		const fromOwn = DRAWN / (weight + DRAWN);
		const alone = Math.sqrt((fresh * (1 - fresh)) / (weight + DRAWN + 1));
		// What was begun is asked as it is remembered, as far as the exam is like the items here; the rest is fresh.
		const covered = cards === 0 ? 0 : ALIKE * Math.min(1, begun / cards);
		const kept = begun === 0 ? 0 : Math.max(fresh, (CARRIES * recall) / begun);
		const share = covered * kept + (1 - covered) * fresh;
		const part = items / total;
		const rest = 1 - covered;
		score += part * share;
		carried += part * (share - fresh);
		ownPart += part * fromOwn * rest;
		apart += (part * alone * rest) ** 2;
		drawn += (part * part * share * (1 - share)) / items;
		const unknown = rest * Math.hypot(alone, ownOff * fromOwn);
		if (items * unknown > most) {
			most = items * unknown;
			moves = id;
		}
		const unsure = Math.hypot(unknown, OFF);
		return { id, title, items, share, unsure, tries: countOf(tries) };
	});
	const ability = Math.sqrt(apart + (ownPart * ownOff) ** 2 + OFF ** 2 + (UNPROVED * carried) ** 2);
	const luck = Math.sqrt(drawn);
	// The mark is met or missed by whole questions: half a question below the first number that passes.
	const mark = (Math.ceil(pass * total - 1e-9) - 0.5) / total;
	const chanceAt = (share: number, off: number) => 1 - below((mark - share) / off);
	const within = (share: number) => Math.min(1, Math.max(0, share));
	const both = Math.hypot(ability, luck);
	const chance = chanceAt(score, both);
	const spread = EIGHT_OF_TEN * both;
	return {
		kind: 'estimate',
		chance,
		// Near 0 and 1 what lies beyond eight of ten outweighs all within.
		chanceFrom: Math.min(chance, chanceAt(score - EIGHT_OF_TEN * ability, luck)),
		chanceTo: Math.max(chance, chanceAt(score + EIGHT_OF_TEN * ability, luck)),
		score: within(score),
		scoreFrom: within(score - spread),
		scoreTo: within(score + spread),
		domains: estimates,
		moves
	};
}
