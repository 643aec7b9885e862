import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceSentence, titleDifference } from './duel-titles';

const CODES: [string, string] = ['A', 'B'];

describe('the words that part two titles', () => {
	it.each([
		['one word', 'Acute on chronic systolic (congestive) heart failure', 'Acute on chronic diastolic (congestive) heart failure', 'A says “systolic”, B says “diastolic”.'],
		['a word more', 'Chronic systolic heart failure', 'Acute on chronic systolic heart failure', 'Only B says “Acute on”.'],
		['a word less', 'Type 2 diabetes mellitus with hyperglycemia', 'Type 2 diabetes mellitus', 'Only A says “with hyperglycemia”.'],
		['in two places', 'Displaced fracture of left tibia, initial encounter', 'Displaced fracture of right tibia, subsequent encounter', 'A says “left” and “initial”, B says “right” and “subsequent”.'],
		['a comma', 'Fracture of tibia, initial', 'Fracture of tibia initial', undefined],
		['none', 'Essential (primary) hypertension', 'Essential (primary) hypertension', undefined],
		['all of them', 'Human immunodeficiency virus [HIV] disease', 'Asymptomatic carrier status', undefined],
		['a title that is missing', '', 'Cholera', undefined]
	])('%s', (_, one, other, sentence) => expect(differenceSentence(CODES, [one, other])).toBe(sentence)); // prettier-ignore

	const title = fc.array(fc.constantFrom('acute', 'chronic', 'of', 'left', 'right', 'heart,'), {
		maxLength: 12
	});
	it('the runs of a title are the title', () =>
		fc.assert(
			fc.property(title, title, (one, other) => {
				const { runs, own } = titleDifference(one.join(' '), other.join(' '));
				expect(runs[0].map(({ text }) => text).join(' ')).toBe(one.join(' '));
				expect(runs[1].map(({ text }) => text).join(' ')).toBe(other.join(' '));
				if (one.join() === other.join()) expect(own).toEqual([[], []]);
			})
		));
});
