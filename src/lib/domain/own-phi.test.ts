import { describe, expect, it } from 'vitest';
import { LOOKED_AT, phiIn, phiOf, piecesOf } from './own-phi';
import { readQuestion } from './own-question';
import type { OwnQuestion } from './own-pack';

function hits(raw: Record<string, unknown>, pack: { title?: string; about?: string } = {}): string[] {
	const one = readQuestion({ answer: true, type: 'true_false', prompt: 'So it is.', ...raw });
	const questions: OwnQuestion[] = one.ok ? [one.question] : [];
	return phiOf({ title: '', about: '', edition: 'FY2027', ...pack, questions }).map(
		({ at, field, text }) => `${at} ${field}: ${text}`
	);
}

describe('a pack that seems to name a real patient', () => {
	it.each([
		['a name in the note', { note: 'Mr. Smith has a cough.' }, ['0 note: Mr. Smith']],
		['a record number', { context: 'MRN 123456' }, ['0 context: MRN 123456']],
		['a date in the note', { note: 'Seen on 3/14/2026.' }, ['0 note: 3/14/2026']],
		['a date beside a patient', { prompt: 'The patient came on 3/14/2026?' }, ['0 question: 3/14/2026']],
		['a birth date', { why: 'DOB 7/4/1951' }, ['0 reason: 7/4/1951']],
		['a birth date before its word', { why: '3/14/1961 DOB' }, ['0 reason: 3/14/1961']],
		['a birth, the year first', { why: '1961-03-14 born' }, ['0 reason: 1961-03-14']],
		['a birth date in words before its word', { why: 'March 14, 1961: birth date' }, ['0 reason: March 14']],
		['a stay before its word', { why: '3/14/2024 admission' }, ['0 reason: 3/14/2024']],
		['a day of a running note', { prompt: '3/14 seen?' }, ['0 question: 3/14 seen']],
		['a stay in figures that a rule is about', { prompt: 'A 10/1/2026 discharge: which edition?' }, []],
		['stays in figures from a day on', { why: '10/1/2026 discharges use the new edition.' }, []],
		['the day of a rule before its word', { why: 'On October 1, 2026 the discharge date decides.' }, []],
		['a birth date in words', { why: 'Born on March 14.' }, ['0 reason: March 14']],
		['the day of a stay', { why: 'Admitted 03/14/2024.' }, ['0 reason: 03/14/2024']],
		['the end of a stay', { refs: ['Discharge date: 2024-03-14'] }, ['0 sources: 2024-03-14']],
		['the day of a visit', { prompt: 'Seen on 3/14?' }, ['0 question: Seen on 3/14']],
		['a stay that a rule is about', { prompt: 'A discharge on October 1, 2026: which edition?' }, []],
		['stays from a day on', { why: 'Discharges occurring from October 1, 2026.' }, []],
		['births from a day on', { why: 'It holds for those born on or after January 1, 2026.' }, []],
		['the form of a claim', { prompt: 'Which box holds the DOB?' }, []],
		['a number of Medicare', { why: '1EG4TE5MK73' }, ['0 reason: 1EG4TE5MK73']],
		['a date of a rule', { prompt: 'The rule holds from October 1?' }, []],
		['a phone number in a reason', { why: 'Call (555) 123-4567.' }, ['0 reason: (555) 123-4567']],
		[
			'a choice',
			{ type: 'multi_select', choices: ['Dr. Jones', 'Two'], answer: 'a' },
			['0 choice a: Dr. Jones']
		],
		['an address of a page among the sources', { refs: ['https://example.org'] }, []],
		['nothing', { note: 'A 74-year-old with heart failure.' }, []]
	])('%s', (_, raw, expected) => expect(hits(raw)).toEqual(expected));

	it('in its title, a day of a patient', () =>
		expect(hits({}, { title: 'DOB 7/4/1951', about: 'Admitted 03/14/2024' })).toEqual([
			'-1 title: 7/4/1951',
			'-1 about: 03/14/2024'
		]));

	it('in its title or in what it says of itself', () =>
		expect(hits({}, { title: 'Charts of Dr. Brown', about: 'Mail me: a@example.org' })).toEqual([
			'-1 title: Dr. Brown',
			'-1 about: a@example.org'
		]));
});

describe('a long text is looked at in pieces', () => {
	const line = 'Essential hypertension, I10\n';
	it.each([
		['nothing', '', 0],
		['a short one', line, 1],
		['one of many lines', line.repeat(2_000), 3],
		['one without an end of line', 'a'.repeat(45_000), 3]
	])('%s', (_, text, count) => {
		const pieces = piecesOf(text);
		expect([pieces.length, pieces.join('') === text]).toEqual([count, true]);
	});
	it('and what stands behind the first 20,000 characters is found, at the edge of a piece, too', () => {
		const text = `${line.repeat(714)}Mr. Smith${'\n'}${line.repeat(1_000)}Mr. Jones`;
		expect(piecesOf(text).flatMap((piece) => phiIn(piece, true).map((hit) => hit.text))).toEqual([
			'Mr. Smith',
			'Mr. Jones'
		]);
	});
	it('up to a bound', () => expect(piecesOf('a'.repeat(LOOKED_AT + 5)).join('')).toHaveLength(LOOKED_AT));
});
