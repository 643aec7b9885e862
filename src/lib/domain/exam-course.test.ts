import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Course, CourseGround } from './exam-course';
import { ExamDays } from './exam-days';
import { Forgetting } from './forgetting';
import { KnownCard } from './known-card';
import { AHEAD } from './memory-grid';

const model = new Forgetting();
const sum = (values: Iterable<number>) => [...values].reduce((all, one) => all + one, 0);

/** The way of cards with so much worth, `left` days before the exam. */
function courseOf(left: number, worth: number, { load = () => 1, dear = () => 0 }: Ways = {}) {
	const ground = new CourseGround(model, new ExamDays(left, load), 0.35, 2);
	for (const [at, day] of ground.days.left.entries()) ground.dear[at] = dear(day);
	const course = new Course(ground);
	course.back(worth);
	return course;
}
interface Ways {
	load?: (left: number) => number;
	dear?: (left: number) => number;
}
const known = (first: number, stability = 4, elapsed = 3, amount = 1) =>
	new KnownCard().become(model, { stability, difficulty: 5 }, first, elapsed, amount);
/** The chances of a card's next review, by days left. */
function chances(course: Course, card: KnownCard) {
	const out = new Float64Array(AHEAD.length);
	course.choose(card, out);
	return new Map([...out.subarray(0, card.count)].map((chance, nth) => [card.first - AHEAD[nth]!, chance]));
}

describe('the best way of a card up to an exam', () => {
	it.each<[string, Ways, (left: number) => boolean]>([
		['nothing on a day off', { load: (left) => (left === 1 ? 0 : 1) }, (left) => left === 1],
		['nothing on days that are far too dear', { dear: (left) => (left <= 4 ? 50 : 0) }, (left) => left <= 4]
	])('%s', (_, ways, isSpared) => {
		const usual = chances(courseOf(12, 8), known(12));
		const spared = chances(courseOf(12, 8, ways), known(12));
		const at = [...usual.keys()].filter(isSpared);
		expect(sum(at.map((left) => usual.get(left) ?? 0))).toBeGreaterThan(0.01);
		expect(sum(at.map((left) => spared.get(left) ?? 0))).toBeLessThan(1e-3);
	});

	it('all days alike, a review waits for the eve: only the last one counts on the day', () => {
		expect(chances(courseOf(30, 12), known(30)).get(1)).toBeGreaterThan(0.9);
	});

	it('what is worth nothing is not asked again, and not begun', () => {
		const course = courseOf(30, 0.01);
		expect(sum(chances(course, known(30)).values())).toBeLessThan(0.01);
		expect(sum(course.beginnings(30))).toBeLessThan(0.01);
	});

	it('what is worth much is asked again, and begun while there is time', () => {
		const course = courseOf(30, 12);
		expect(sum(chances(course, known(30)).values())).toBeGreaterThan(0.95);
		const begun = course.beginnings(30);
		expect(sum(begun)).toBeGreaterThan(0.99);
		expect(sum(begun.subarray(0, 3))).toBe(0);
	});

	it('all that sets out arrives: chances, amounts and time', () => {
		const ways = fc.record({
			left: fc.integer({ min: 1, max: 80 }),
			worth: fc.double({ min: 0.1, max: 40, noNaN: true }),
			stability: fc.double({ min: 0.1, max: 300, noNaN: true }),
			off: fc.integer({ min: 1, max: 7 })
		});
		fc.assert(
			fc.property(ways, ({ left, worth, stability, off }) => {
				const load = (day: number) => (day % 7 === off ? 0 : 1);
				const course = courseOf(left, worth, { load });
				const card = known(left, stability, 3, 60);
				expect(sum(chances(course, card).values())).toBeLessThanOrEqual(1 + 1e-9);
				const begun = course.beginnings(left).map((share) => 100 * share);
				course.back(worth);
				const flow = course.forward([card], begun);
				expect(sum(flow.end)).toBeCloseTo(60 + sum(begun), 1);
				expect(flow.recalled).toBeGreaterThanOrEqual(0);
				expect(flow.recalled).toBeLessThanOrEqual(sum(flow.end) + 1e-6);
				for (let day = 1; day <= left; day++)
					if (load(day) === 0) expect(course.ground.days.deal(flow.time, day)).toBe(0);
			}),
			{ numRuns: 40 }
		);
	});
});
