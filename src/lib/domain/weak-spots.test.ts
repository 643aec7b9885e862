import { describe, expect, it } from 'vitest';
import { betaChance, betaQuantile } from './beta';
import { seededRandom } from './random';
import {
	ENOUGH,
	estimateSkills,
	HALF_LIFE,
	suggestClockFree,
	weakestFirst,
	type SkillAnswer,
	type SkillEstimate
} from './weak-spots';

const DAY = 20_000;
const answer = (score: number, change: Partial<SkillAnswer> = {}): SkillAnswer => ({
	skills: ['topic pcs'],
	score,
	pace: 1,
	day: DAY,
	...change
});
const times = (count: number, one: SkillAnswer): SkillAnswer[] => Array.from({ length: count }, () => one);
const of = (answers: SkillAnswer[], today = DAY): SkillEstimate => {
	const found = estimateSkills(answers, today).of.get('topic pcs');
	if (!found) throw new Error('Nothing is known of it.');
	return found;
};

describe('the beta distribution', () => {
	// Closed forms: beta(1, 1) is uniform, beta(2, 1) has x^2, beta(1, 3) has 1 - (1 - x)^3.
	it.each([
		[0.25, 1, 1, 0.25],
		[0.5, 2, 1, 0.25],
		[0.5, 1, 3, 0.875],
		[0.5, 20, 20, 0.5],
		[0, 2, 2, 0],
		[1, 2, 2, 1]
	])('at most %d of beta(%d, %d): %d', (x, a, b, chance) => {
		expect(betaChance(x, a, b)).toBeCloseTo(chance, 10);
	});
	it.each([
		[0.05, 1, 1],
		[0.95, 0.3, 2.7],
		[0.5, 40, 3],
		[0.9, 300, 700]
	])('the quantile %d of beta(%d, %d) is where that chance is reached', (chance, a, b) => {
		expect(betaChance(betaQuantile(chance, a, b), a, b)).toBeCloseTo(chance, 2);
	});
});

describe('the estimate of one skill', () => {
	it('one answer decides little, and says so', () => {
		const { accuracy, low, high } = of([answer(0)]);
		expect(accuracy).toBeGreaterThan(0.3);
		expect(high - low).toBeGreaterThan(0.6);
	});
	it('half a mark is half a right answer', () => {
		expect(of(times(40, answer(500))).accuracy).toBeCloseTo(0.5, 1);
	});
	it('is surer with more answers', () => {
		const width = (count: number) => {
			const { low, high } = of(times(count, answer(800)));
			return high - low;
		};
		expect(width(20)).toBeLessThan(width(5));
	});
	it('follows a learner who gets better', () => {
		const was = times(60, answer(0));
		expect(of(was).accuracy).toBeLessThan(0.1);
		expect(of([...was, ...times(2 * HALF_LIFE.answers, answer(1000))]).accuracy).toBeGreaterThan(0.7);
	});
	it('grows unsure of what was not asked for long', () => {
		const answers = times(30, answer(900));
		const [now, later] = [of(answers), of(answers, DAY + 4 * HALF_LIFE.days)];
		expect(later.weight).toBeLessThan(now.weight / 10);
		expect(later.high - later.low).toBeGreaterThan(now.high - now.low);
		expect(later.answers).toBe(30);
	});
	it('a clock that went back makes nothing older or younger', () => {
		const { weight } = of([answer(1000, { day: DAY + 5 }), answer(1000, { day: DAY })], DAY + 5);
		expect(weight).toBeGreaterThan(1.9);
	});
	it('a skill that an item names twice counts once', () => {
		expect(of([answer(1000, { skills: ['topic pcs', 'topic pcs'] })]).answers).toBe(1);
	});
	it.each([
		['no clock', [null, null], null],
		['twice as long', [2, 2], 2],
		['half and double are as expected', [0.5, 2], 1],
		['one who went away for an hour', [1, 1, 1, 1000], 2]
	])('time: %s', (_, paces, pace) => {
		const found = of(paces.map((one) => answer(1000, { pace: one }))).pace;
		if (pace === null) expect(found).toBeNull();
		else expect(found).toBeCloseTo(pace, 0);
	});
	it('of no answers nothing is known', () => {
		const { of: none, overall, untried } = estimateSkills([], DAY);
		expect(none.size).toBe(0);
		expect(overall).toBeNull();
		expect(untried.a).toBeGreaterThan(0);
	});
});

it('the interval holds the truth about nine times in ten, for learners of every strength', () => {
	const random = seededRandom(5);
	let held = 0;
	let told = 0;
	for (let learner = 0; learner < 600; learner++) {
		// As strong in each skill as skills differ within one learner: between half and nearly always.
		const truths = Array.from({ length: 8 }, () => 0.5 + random.below(46) / 100);
		const answers: SkillAnswer[] = [];
		for (let at = 0; at < 8 * (4 + random.below(30)); at++) {
			const skill = random.below(8);
			const isRight = random.below(1000) < (truths[skill] ?? 0) * 1000;
			answers.push(answer(isRight ? 1000 : 0, { skills: [String(skill)] }));
		}
		const { of: all } = estimateSkills(answers, DAY);
		for (const [skill, truth] of truths.entries()) {
			const found = all.get(String(skill));
			if (!found || found.weight < ENOUGH) continue;
			told++;
			if (found.low <= truth && truth <= found.high) held++;
		}
	}
	expect(told).toBeGreaterThan(1000);
	expect(held / told).toBeGreaterThan(0.88);
	expect(held / told).toBeLessThan(0.99);
});

describe('which are the weakest', () => {
	const skill = (name: string, right: number, wrong: number) => [
		...times(right, answer(1000, { skills: [name] })),
		...times(wrong, answer(0, { skills: [name] }))
	];
	it('by accuracy, and only those that were asked often enough', () => {
		const estimates = estimateSkills(
			[...skill('firm', 18, 2), ...skill('weak', 4, 6), ...skill('hardly asked', 0, 2)],
			DAY
		);
		expect(weakestFirst(estimates).map(({ skill: name }) => name)).toEqual(['weak', 'firm']);
	});
});

describe('the clock-free twin is suggested', () => {
	it.each<[string, { accuracy: number; weight: number } | null, number | null]>([
		['nothing known', null, null],
		['too little known', { accuracy: 0.2, weight: ENOUGH - 0.1 }, null],
		['below 80 %', { accuracy: 0.62, weight: 10 }, 62],
		['a hair below', { accuracy: 0.7999, weight: 10 }, 79],
		['80 %', { accuracy: 0.8, weight: 10 }, null],
		['above', { accuracy: 0.93, weight: 10 }, null]
	])('%s', (_, estimate, percent) => {
		expect(suggestClockFree(estimate)).toBe(percent);
	});
});
