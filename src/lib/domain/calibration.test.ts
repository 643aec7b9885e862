import { describe, expect, it } from 'vitest';
import { calibrationOf, wilson } from './calibration';

const row = (from: number, answers: number, right: number, said = from * answers) => ({
	from,
	answers,
	right,
	said
});

describe('how sure against how right', () => {
	it.each([
		['nothing was asked', [], 'too few'],
		['some answers', [row(50, 10, 5)], 'too few'],
		['alike', [row(50, 20, 10), row(90, 20, 18)], 'as sure as right'],
		['surer than right', [row(90, 40, 20)], 'too sure'],
		['right more often than said', [row(40, 40, 32)], 'not sure enough']
	])('%s', (_, rows, verdict) => expect(calibrationOf(rows).verdict).toBe(verdict));

	it('each row with the range of its share', () => {
		const [one] = calibrationOf([row(70, 50, 40, 3600)]).rows;
		expect(one).toMatchObject({ said: 0.72, right: 0.8, answers: 50 });
		expect(one?.from).toBeCloseTo(0.67, 2);
		expect(one?.to).toBeCloseTo(0.89, 2);
	});
});

it.each([
	[0, 0, 0, 1],
	[0, 5, 0, 0.43],
	[5, 5, 0.57, 1]
])('Wilson: %d of %d', (count, of, from, to) => {
	expect(wilson(count, of).from).toBeCloseTo(from, 2);
	expect(wilson(count, of).to).toBeCloseTo(to, 2);
});
