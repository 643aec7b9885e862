import { describe, expect, it } from 'vitest';
import { leastMinutes } from './least-minutes';
import { play, simulatedLearner, type Policy, type Trial } from './simulated-learners';
import { evenly, ourPlan, sm2 } from './study-policies';

const trial: Trial = { cards: 150, days: 14, most: 20 * 60, seconds: 36 };
const learner = simulatedLearner(3);

describe('the fewest minutes that any way to study could need', () => {
	it.each<[string, Policy<never>]>([
		['our plan', ourPlan(trial, 0.9) as unknown as Policy<never>],
		['SM-2', sm2(evenly(0.8, trial), 1) as unknown as Policy<never>]
	])('%s takes more for the recall that it comes to', (_, policy) => {
		const { minutes, recall, begun } = play(learner, trial, policy);
		const asBegun = leastMinutes(learner, trial, recall, begun);
		// Luck with 150 cards, and the grid, are worth some per cent.
		expect(asBegun).toBeLessThan(minutes * 1.05);
		expect(leastMinutes(learner, trial, recall)).toBeLessThan(asBegun * 1.01);
		expect(asBegun).toBeGreaterThan(minutes / 2);
	});

	it('more recall takes more minutes, and every card has to be begun', () => {
		const [low, high] = [0.85, 0.92].map((recall) => leastMinutes(learner, trial, recall));
		expect(high).toBeGreaterThan(low ?? 0);
		expect(low).toBeGreaterThan((0.8 * trial.cards * 1.5 * trial.seconds) / 60);
	});
});
