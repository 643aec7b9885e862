import { expect, it } from 'vitest';
import { emptyState } from '../domain/learner-state';
import { modifierPlace, ownTabs, placeOf, tabularPlace, termPlace } from './own-marks';

it.each([
	['a code', placeOf('icd10cm', 'I13.0'), '/codebook/icd10cm/I13.0'],
	['a PCS table', placeOf('icd10pcs', '0FT'), '/codebook/icd10pcs/0FT'],
	['a HCPCS code', placeOf('hcpcs', 'E0143'), '/codebook/hcpcs/E0143'],
	['a section of the Tabular List', tabularPlace('section', 'E08-E13'), '/codebook?section=E08-E13'],
	['a chapter', tabularPlace('chapter', '4'), '/codebook?chapter=4'],
	['a section of the Guidelines', placeOf('guidelines', 'I.C.4.a'), '/codebook/guidelines?section=I.C.4.a'],
	['a modifier', modifierPlace('JW'), '/codebook?system=hcpcs&modifier=JW'],
	[
		'a term of the Index',
		termPlace('diseases', 'Fracture, traumatic, femur'),
		'/codebook/alpha-index?book=diseases&path=Fracture%2C%20traumatic%2C%20femur'
	],
	[
		'a term with signs that addresses use',
		termPlace('external-causes', 'Sodium & water, 50% #2/3?'),
		'/codebook/alpha-index?book=external-causes&path=Sodium%20%26%20water%2C%2050%25%20%232%2F3%3F'
	],
	['a place of a later release', 'somewhere/else', '/codebook/somewhere/else']
])('an own tab leads to its place: %s', (_, place, href) => {
	const state = emptyState();
	state.tabs.set(place, { label: 'Mine', at: 1 });
	expect(ownTabs(state, '/base')).toEqual([{ place, label: 'Mine', href: `/base${href}` }]);
});
