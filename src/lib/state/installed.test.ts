import { describe, expect, it } from 'vitest';
import { partsInUse, readable, setsInUse } from './installed';

const set = (system: string, edition: string, release: string, origin: string, url = '') => ({
	system,
	edition,
	release,
	origin,
	url
});
const told = (sets: { system: string; edition: string; origin: string; url: string }[]) =>
	sets.map(({ system, edition, origin, url }) => `${system} ${edition} ${origin}${url}`);

describe('sets in use', () => {
	const derived = set('icd10cm', 'FY2027', '2026-10', 'derived');
	const older = set('icd10cm', 'FY2026', '2025-10', 'official');
	const starter = set('icd10cm', 'starter', '2026-10', 'starter');
	const hcpcs = set('hcpcs', '2026-Q2', '2026-Q2', 'derived');

	it.each([
		['nothing added', [derived, older], [], ['icd10cm FY2027 derived', 'icd10cm FY2026 official']],
		[
			'an official file of the same edition takes the place of the derived one',
			[derived, older],
			[[set('icd10cm', 'FY2027', '2026-10', 'official', ' new')]],
			['icd10cm FY2027 official new', 'icd10cm FY2026 official']
		],
		[
			'a newer year opens first, an older one stands behind',
			[derived],
			[[set('icd10cm', 'FY2028', '2027-10', 'official')], [older]],
			['icd10cm FY2028 official', 'icd10cm FY2027 derived', 'icd10cm FY2026 official']
		],
		[
			'of two of one edition the one put in use last',
			[],
			[[set('icd10cm', 'FY2026', '2025-10', 'official', ' last')], [older]],
			['icd10cm FY2026 official last']
		],
		['a starter set goes when a whole one is there', [starter], [[older]], ['icd10cm FY2026 official']],
		[
			'systems stand in one order, wherever they come from',
			[hcpcs],
			[[set('icd10pcs', 'FY2026', '2026-04', 'official')], [older]],
			['icd10cm FY2026 official', 'icd10pcs FY2026 official', 'hcpcs 2026-Q2 derived']
		]
	])('%s', (_, builtIn, added, expected) => {
		expect(
			told(
				setsInUse(
					builtIn,
					added.map((sets) => ({ sets }))
				)
			)
		).toEqual(expected);
	});

	it('parts likewise', () => {
		const part = (name: string, edition: string, release: string, origin: string) => ({
			part: name,
			edition,
			release,
			origin,
			url: ''
		});
		const parts = partsInUse(
			[part('guidelines', 'FY2026', '2025-10', 'derived'), part('tabular', 'FY2027', '2026-10', 'derived')],
			[{ parts: [part('tabular', 'FY2027', '2026-10', 'official')] }]
		);
		expect(parts.map(({ part: name, origin }) => `${name} ${origin}`)).toEqual([
			'tabular official',
			'guidelines derived'
		]);
	});

	it('what was put aside, or is written in another format, is not in use', () => {
		const kept = (id: string, usedAt: number | null, format: string) => ({
			id,
			at: 1,
			usedAt,
			format,
			sets: [],
			parts: [],
			sources: []
		});
		const all = [kept('a', 1, '2'), kept('b', null, '2'), kept('c', 1, '1')];
		expect(readable(all, '2').map(({ id }) => id)).toEqual(['a']);
	});
});
