import { expect, it } from 'vitest';
import { placeWords } from './set-place-words';

const setOf = (line: string) => {
	const [edition = '', release = '', origin = 'official'] = line.split(' ');
	return { edition, release, origin };
};

it.each<[string, string, string[], string]>([
	['the first of its system', 'FY2027 2026-10', [], ''],
	['beside starters', 'FY2027 2026-10', ['FY2027 2026-10 starter'], 'It takes the place of the starter set.'],
	[
		'of a year that is derived',
		'FY2027 2026-10',
		['FY2027 2026-10 derived'],
		'It takes the place of the derived FY2027.'
	],
	[
		'an update within the year',
		'FY2027 2027-04',
		['FY2027 2026-10'],
		'It takes the place of the FY2027 of October 2026.'
	],
	[
		'the year after the own',
		'FY2028 2027-10',
		['FY2027 2026-10', 'FY2026 2025-10'],
		'This is newer than the FY2027 in use. It can stand beside it; FY2027 still opens first, as the edition of your books.'
	],
	[
		'the own at last',
		'FY2027 2026-10',
		['FY2026 2025-10'],
		'This is newer than the FY2026 in use. It will open first, as your books are of FY2027; FY2026 stays beside it.'
	],
	[
		'the own, behind a later one',
		'FY2027 2026-10',
		['FY2028 2027-10'],
		'This is FY2027, older than the FY2028 in use. It will open first, as your books are of FY2027; FY2028 stays beside it.'
	],
	[
		'the own is not on this device, and a newer one comes',
		'FY2026 2025-10',
		['FY2025 2024-10'],
		'This is newer than the FY2025 in use. It will open first; FY2025 stays beside it.'
	],
	[
		'the own is not on this device, and an older one comes',
		'FY2024 2023-10',
		['FY2025 2024-10'],
		'This is FY2024, older than the FY2025 in use. It can stand beside it; FY2025 still opens first.'
	],
	[
		'a quarter of HCPCS',
		'2026-Q3 2026-Q3',
		['2026-Q2 2026-Q2'],
		'This is newer than the 2026-Q2 in use. It will open first; 2026-Q2 stays beside it.'
	]
])('%s', (_, set, same, told) => expect(placeWords(setOf(set), same.map(setOf), 'FY2027')).toBe(told));
