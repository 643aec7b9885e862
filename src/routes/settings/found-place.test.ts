import { describe, expect, it } from 'vitest';
import { placeOf, releaseSaid } from './found-place';

type Found = Parameters<typeof placeOf>[0];
type Before = NonNullable<Found['against']>;

const april = { edition: 'FY2026', release: '2026-04', origin: 'official' };
const october = { edition: 'FY2026', release: '2025-10', origin: 'official' };
const noMonth = { ...october, monthUnknown: true } as const;
const next = { edition: 'FY2027', release: '2026-10', origin: 'official' };

describe('a table that was picked alone is told as', () => {
	it.each<[string, Omit<Found, 'against'>, Before | null, Parameters<typeof placeOf>[1], string]>([
		['new', april, null, 'only', 'Nothing like it is in use yet.'],
		['of no known month beside April', noMonth, april, 'place', 'It does not say of which month of FY2026 it is, so it may be older or newer than that of April 2026. If you use it, it takes the place of the FY2026 in use.'],
		['April beside one of no known month', april, noMonth, 'place', 'The one in use does not say of which month of FY2026 it is, so it may be older or newer than that of April 2026. If you use it, it takes the place of the FY2026 in use.'],
		['of no known month beside another such', noMonth, noMonth, 'place', 'It takes the place of the FY2026 in use.'],
		['of no known month of the year before', noMonth, next, 'place', 'It is older than the FY2027 in use. If you use it, it takes its place.'],
		['older', october, april, 'place', 'It is older than the FY2026 in use. If you use it, it takes its place.'],
		['older, kept behind', october, next, 'behind', 'This is older than the FY2027 in use, which still opens; FY2026 is kept behind it.'],
		['newer', next, april, 'first', 'It will open in place of the FY2026 in use, which stays behind it.'],
		['official in place of a derived one', april, { ...april, origin: 'derived' }, 'place', 'It takes the place of the derived FY2026 in use.']
	])('%s', (_, found, against, stands, says) => expect(placeOf({ ...found, against }, stands)).toBe(says)); // prettier-ignore

	it('of a month that is known, or not', () => {
		expect([april, noMonth].map(releaseSaid)).toEqual(['April 2026', 'of FY2026, month not known']);
	});
});
