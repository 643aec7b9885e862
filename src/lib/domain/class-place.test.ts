import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeGroups, placeOf, readPlaces, writePlaces, type Places } from './class-place';

const places: fc.Arbitrary<Places> = fc.record({
	challenge: fc.integer({ min: 0, max: 2 ** 24 - 1 }),
	nonce: fc.constantFrom('K7QM', '0000', 'ZZZZ'),
	asked: fc.integer({ min: 1, max: 127 }),
	groups: fc
		.uniqueArray(fc.integer({ min: 0, max: 127 }), { maxLength: 40 })
		.map((all) => all.sort((a, b) => b - a).map((worth) => ({ worth, count: 1 + (worth % 30) })))
});
const round: Places = {
	challenge: 7,
	nonce: 'K7QM',
	asked: 10,
	groups: [
		{ worth: 9, count: 2 },
		{ worth: 7, count: 5 },
		{ worth: 0, count: 1 }
	]
};

describe('places', () => {
	it('come back as they were', () => {
		fc.assert(
			fc.property(places, (given) => {
				expect(readPlaces(writePlaces(given))).toEqual(given);
			})
		);
	});
	it('of a round of ten questions stay a small code', () => {
		const groups = Array.from({ length: 11 }, (_, at) => ({ worth: 10 - at, count: 3 }));
		expect(writePlaces({ ...round, groups })).toHaveLength(45);
	});
	it('with a wrong character are none', () => {
		const text = writePlaces(round);
		for (let at = 0; at < text.length; at++)
			for (const other of 'AZaz09-_')
				if (other !== text[at]) expect(readPlaces(text.slice(0, at) + other + text.slice(at + 1))).toBeNull();
	});
	it('of anything else are none', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 80 }), (text) => {
				expect(readPlaces(text)).toBeNull();
			})
		);
		expect(readPlaces('A'.repeat(5000))).toBeNull();
	});
	it.each<[number, ReturnType<typeof placeOf>]>([
		[9, { place: 1, shared: 2, of: 8 }],
		[7, { place: 3, shared: 5, of: 8 }],
		[0, { place: 8, shared: 1, of: 8 }],
		[8, null]
	])('%i right is %o', (own, place) => expect(placeOf(round, own)).toEqual(place));
	it('count results by what they came to', () =>
		expect(
			placeGroups([
				{ right: 5, over: 0 },
				{ right: 7, over: 2 },
				{ right: 1, over: 4 }
			])
		).toEqual([
			{ worth: 5, count: 2 },
			{ worth: 0, count: 1 }
		]));
});
