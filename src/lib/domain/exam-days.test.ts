import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExamDays } from './exam-days';

const sum = (values: Iterable<number>) => [...values].reduce((all, one) => all + one, 0);

describe('days that stand for others', () => {
	it.each<[string, number, number[]]>([
		['the eve alone', 1, [1]],
		['each of the last two weeks', 14, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]],
		['today always, however far', 16, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]]
	])('%s', (_, today, left) => {
		expect([...new ExamDays(today, () => 1).left]).toEqual(left);
	});

	it('two years have fewer than seventy', () => {
		expect(new ExamDays(730, () => 1).left.length).toBeLessThan(70);
	});

	const loads = fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 1, maxLength: 400 });
	it('hold together what all days carry', () => {
		fc.assert(
			fc.property(loads, (load) => {
				const days = new ExamDays(load.length, (left) => load[left - 1] ?? 0);
				expect(sum(days.holds)).toBeCloseTo(sum(load), 6);
				expect(days.between(load.length, 0)).toBeCloseTo(sum(load), 6);
			})
		);
	});

	it('what is spread over study days comes back, and nothing of it on a day off', () => {
		fc.assert(
			fc.property(loads, fc.nat(), (load, at) => {
				const days = new ExamDays(load.length, (left) => load[left - 1] ?? 0);
				const day = 1 + (at % load.length);
				if (load[day - 1] === 0) return;
				const amounts = new Float64Array(days.left.length);
				days.spread(amounts, day, 7);
				const dealt = load.map((_, nth) => days.deal(amounts, nth + 1));
				expect(sum(dealt)).toBeCloseTo(7, 6);
				expect(dealt.every((one, nth) => one === 0 || load[nth]! > 0)).toBe(true);
			})
		);
	});

	it('a line over the days is read as it is', () => {
		const days = new ExamDays(200, () => 1);
		const line = Float64Array.from(days.left, (left) => 3 * left);
		for (let day = 1; day <= 200; day++) expect(days.read(line, day)).toBeCloseTo(3 * day, 9);
	});
});
