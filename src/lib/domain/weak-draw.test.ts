import { describe, expect, it } from 'vitest';
import { seededRandom } from './random';
import { drawWeak, EXPLORE, type DrawnFrom } from './weak-draw';
import { estimateSkills, type SkillAnswer } from './weak-spots';

const answers = (skill: string, right: number, wrong: number): SkillAnswer[] =>
	Array.from({ length: right + wrong }, (_, at) => ({
		skills: [skill],
		score: at < right ? 1000 : 0,
		pace: null,
		day: 1
	}));
const ESTIMATES = estimateSkills(
	[...answers('weak', 8, 12), ...answers('fair', 15, 5), ...answers('firm', 19, 1)],
	1
);
const items = (skill: string, count: number, change: Partial<DrawnFrom> = {}): DrawnFrom[] =>
	Array.from({ length: count }, (_, at) => ({
		id: `${skill}-${at}`,
		family: `${skill}-${at}`,
		skills: [skill],
		rank: 1,
		...change
	}));
const BANK = [...items('weak', 50), ...items('fair', 50), ...items('firm', 50), ...items('new', 50)];

/** How often each skill is drawn for the first question, over 2,000 seeds. */
function shares(bank: DrawnFrom[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (let seed = 0; seed < 2000; seed++)
		for (const { skill } of drawWeak(bank, ESTIMATES, 1, seededRandom(seed)))
			counts[skill] = (counts[skill] ?? 0) + 1 / 2000;
	return counts;
}

describe('a sitting on weak spots', () => {
	it('asks the weak oftener than the fair, the fair than the firm, and one in five of what is new', () => {
		const { weak = 0, fair = 0, firm = 0, new: fresh = 0 } = shares(BANK);
		expect(weak).toBeGreaterThan(2 * fair);
		expect(fair).toBeGreaterThan(2 * firm);
		expect(fresh).toBeCloseTo(1 / EXPLORE, 1);
	});
	it('is the same for the same seed, and another for another', () => {
		const draw = (seed: number) => drawWeak(BANK, ESTIMATES, 10, seededRandom(seed));
		expect(draw(7)).toEqual(draw(7));
		expect(draw(7)).not.toEqual(draw(8));
	});
	it('asks no item and no family twice', () => {
		const twins = [...items('weak', 6, { family: 'one' }), ...items('fair', 6)];
		const drawn = drawWeak(twins, ESTIMATES, 10, seededRandom(1)).map(({ id }) => id);
		expect(new Set(drawn).size).toBe(drawn.length);
		expect(drawn.filter((id) => id.startsWith('weak'))).toHaveLength(1);
		expect(drawn).toHaveLength(7);
	});
	it('asks what is due first', () => {
		const bank = [...items('weak', 5, { rank: 1 }), { ...items('due', 1)[0]!, skills: ['weak'], rank: 0 }];
		expect(drawWeak(bank, ESTIMATES, 1, seededRandom(3))[0]?.id).toBe('due-0');
	});
	it('an item of several skills is drawn for any of them', () => {
		const both = items('x', 1, { skills: ['firm', 'weak'] });
		expect(drawWeak(both, ESTIMATES, 10, seededRandom(2))).toHaveLength(1);
	});

	it.each<[string, ReadonlySet<string> | null, ReadonlySet<string>, string[]]>([
		['the learner chose the firm one', new Set(['firm']), new Set(), ['firm']],
		['the learner does not want the weak one', null, new Set(['weak']), ['fair', 'firm', 'new']],
		['nobody answers that', new Set(['nothing of the kind']), new Set(), []],
		['all of it is unwanted', null, new Set(['weak', 'fair', 'firm', 'new']), []]
	])('%s', (_, only, skip, skills) => {
		const drawn = drawWeak(BANK, ESTIMATES, 60, seededRandom(4), only, skip);
		expect([...new Set(drawn.map(({ skill }) => skill))].sort()).toEqual(skills);
	});
	it('of nothing there is nothing', () => {
		expect(drawWeak([], ESTIMATES, 10, seededRandom(1))).toEqual([]);
	});
	it('a beginner, of whom nothing is known, is asked from everywhere', () => {
		const drawn = drawWeak(BANK, estimateSkills([], 1), 40, seededRandom(1));
		expect(new Set(drawn.map(({ skill }) => skill)).size).toBe(4);
	});
});
