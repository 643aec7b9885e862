import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../domain/study-day';
import { emptyWish, NAME_MOST, nameOf, spanOf, wishOf } from './record-wish';

const TODAY = 20_261_122;
const day = toDayNumber(TODAY);

describe('the span of a record', () => {
	it.each([
		['thirty days with today', { span: '30', from: 0, to: 0 }, { from: day - 29, to: day }],
		['ninety days with today', { span: '90', from: 0, to: 0 }, { from: day - 89, to: day }],
		['all, from the first day', { span: 'all', from: 0, to: 0 }, { from: toDayNumber(20_260_101), to: day }],
		[
			'own days',
			{ span: 'own', from: 20_261_101, to: 20_261_103 },
			{ from: toDayNumber(20_261_101), to: toDayNumber(20_261_103) }
		],
		[
			'one day',
			{ span: 'own', from: 20_261_101, to: 20_261_101 },
			{ from: toDayNumber(20_261_101), to: toDayNumber(20_261_101) }
		],
		['a day is missing', { span: 'own', from: 20_261_101, to: 0 }, 'Choose the first and the last day.'],
		[
			'the wrong way round',
			{ span: 'own', from: 20_261_103, to: 20_261_101 },
			'The first day lies after the last one.'
		]
	] as const)('%s', (_, wish, expected) => expect(spanOf(wish, TODAY, 20_260_101)).toEqual(expected));

	it('all, where a clock ran ahead and the first day lies after today', () => {
		expect(spanOf({ span: 'all', from: 0, to: 0 }, TODAY, 20_270_101)).toEqual({ from: day, to: day });
	});
});

describe('what was kept', () => {
	it.each([
		['nothing', undefined],
		['no object', 'Ada'],
		['other types', { name: 7, exam: 'ABC', span: '31', from: 'x', to: 20_260_231 }]
	])('%s: as if nothing was chosen', (_, kept) => expect(wishOf(kept)).toEqual(emptyWish()));

	it('a choice comes back as it was', () => {
		const wish = { name: 'Ada', exam: 'CCS', span: 'own', from: 20_261_101, to: 20_261_103 };
		expect(wishOf(wish)).toEqual(wish);
		expect(wishOf({ ...wish, exam: '' }).exam).toBe('');
	});

	it('a long name is cut', () => {
		expect(wishOf({ name: 'x'.repeat(500) }).name).toHaveLength(NAME_MOST);
	});
});

it.each([
	['marks that turn the reading around', '\u202eAda\u202c \u2066Lovelace\u2069', 'Ada Lovelace'],
	['control characters and lines', 'Ada\u0000\n\u0085Lovelace\u200b', 'Ada Lovelace'],
	['letters of any script', ' José عمر ', 'José عمر']
])('the name on the record: %s', (_, name, shown) => expect(nameOf({ name })).toBe(shown));
