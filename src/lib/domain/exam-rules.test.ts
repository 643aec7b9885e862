import { describe, expect, it } from 'vitest';
import { blueprint, domain } from './blueprint.sample';
import { editionFor } from './exam-facts';
import { marksBetween, rulesFor, timeAway, type SittingWish } from './exam-rules';

const M = 60_000;
const plain: SittingWish = { percent: 100, clock: 1, strict: false, noReturn: false, twoPass: false };
const exam = blueprint([domain('a', { count: 10 })], 10, { minutes: 240 });
const withRules = (change: Partial<typeof exam.rules>) => ({ ...exam, rules: { ...exam.rules, ...change } });

describe('time', () => {
	it.each([
		['the whole exam', 100, 1, 240],
		['a tenth', 10, 1, 24],
		['half as long again', 10, 1.5, 36],
		['ten times', 25, 10, 600],
		['no clock', 50, 0, 0]
	] as const)('%s', (_, percent, clock, minutes) => {
		const rules = rulesFor(exam, { ...plain, percent, clock }, '2026-11-21');
		expect(rules.given).toBe(minutes * M);
		expect(rules.own).toBe((240 * M * percent) / 100);
	});
	it.each([
		['as the exam', 100, 1, [30]],
		['a tenth of the exam warns at the same share', 10, 1, [3]],
		['twice the time too', 10, 2, [6]],
		['no clock warns of nothing', 10, 0, []]
	] as const)('warnings: %s', (_, percent, clock, minutes) => {
		const { warnings } = rulesFor(withRules({ warnings: [30] }), { ...plain, percent, clock }, '2026-11-21');
		expect(warnings).toEqual(minutes.map((left) => left * M));
	});
	it('a strict clock needs a clock', () => {
		expect(rulesFor(exam, { ...plain, strict: true }, '2026-11-21').strict).toBe(true);
		expect(rulesFor(exam, { ...plain, strict: true, clock: 0 }, '2026-11-21').strict).toBe(false);
	});
});

describe('going back', () => {
	const since = withRules({
		goingBack: [
			{ allowed: false, source: 'A', confidence: 'high' },
			{ from: '2026-05-01', allowed: true, source: 'A', confidence: 'high' }
		]
	});
	it.each([
		['before the rule changed', '2026-04-30', plain, false, false],
		['after', '2026-05-01', plain, true, false],
		['the learner wants it stricter', '2026-05-01', { ...plain, noReturn: true }, false, false],
		['two passes', '2026-05-01', { ...plain, twoPass: true }, true, true],
		['no second pass without going back', '2026-04-30', { ...plain, twoPass: true }, false, false]
	])('%s', (_, day, wish, goingBack, twoPass) => {
		expect(rulesFor(since, wish, day)).toMatchObject({ goingBack, twoPass });
	});
});

it.each([
	[true, true],
	[false, false],
	[null, false]
])('a question says how many are right: the outline says %s', (tellsHowMany, told) => {
	expect(rulesFor(withRules({ tellsHowMany }), plain, '2026-11-21').tellsHowMany).toBe(told);
});

it.each([
	['nothing passed', 0, 5 * M, []],
	['the half', 5 * M, 12 * M, ['half']],
	['the warning', 20 * M, 21 * M, ['warning']],
	['not twice', 21 * M, 22 * M, []],
	['the end', 23 * M, 24 * M, ['up']],
	['a device that slept through all of it', 0, 30 * M, ['half', 'warning', 'up']]
])('what is said of the time: %s', (_, before, now, marks) => {
	expect(marksBetween({ given: 24 * M, warnings: [3 * M] }, before, now)).toEqual(marks);
});
it('without a clock nothing is said', () => {
	expect(marksBetween({ given: 0, warnings: [] }, 0, 99 * M)).toEqual([]);
});

it.each([
	['ten minutes', 0, 10 * M, { counts: 10 * M }],
	['a clock set back', 10 * M, 0, { counts: 0, doubt: 'back' }],
	['just all that was left', 0, 20 * M, { counts: 0, doubt: 'over' }],
	['another year', 0, 365 * 1440 * M, { counts: 0, doubt: 'over' }]
])('a strict clock, put away: %s', (_, left, now, away) => {
	expect(timeAway(left, now, 20 * M)).toEqual(away);
});

describe('the edition of a day', () => {
	const tested = (from: string, edition: 'FY2026' | 'FY2027', to?: string) => ({
		from,
		...(to === undefined ? {} : { to }),
		edition,
		books: edition,
		source: 'A',
		confidence: 'high' as const
	});
	const two = blueprint([domain('a', { count: 1 })], 1, {
		editions: [tested('2026-05-01', 'FY2026', '2027-04-30'), tested('2027-05-01', 'FY2027', '2028-04-30')]
	});
	it.each([
		['named', '2026-11-21', 'FY2026', true],
		['the next', '2027-05-01', 'FY2027', true],
		['before all of them', '2026-01-01', 'FY2026', false],
		['after all of them', '2029-01-01', 'FY2027', false]
	])('%s', (_, day, edition, known) => {
		const held = editionFor(two, day);
		expect([held.tested.edition, held.known]).toEqual([edition, known]);
	});
});
