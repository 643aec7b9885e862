import { describe, expect, it } from 'vitest';
import { mergeHcpcs } from './hcpcs-merge';
import type { HcpcsEntry } from './hcpcs-file';

type File = Parameters<typeof mergeHcpcs>[0][number];

const file = (year: number | undefined, ...codes: HcpcsEntry[]): File => ({
	kind: 'hcpcs',
	file: `hcpcs ${year}`,
	origin: 'derived',
	year,
	hcpcs: { codes, modifiers: [], leftOut: 0 }
});
const rowsOf = (...files: File[]) =>
	mergeHcpcs(files)?.rows.map(({ code, title, older }) => [code, title, older]);

const A_SHORT = { code: 'A0425', short: 'Ground mileage' };
const A_LONG = { ...A_SHORT, long: 'Ground mileage, per statute mile' };
const S_LONG = { code: 'S0093', short: 'Morphine', long: 'Injection, morphine' };

describe('where a code of HCPCS and its title are from', () => {
	it.each<[string, File[], ReturnType<typeof rowsOf>]>([
		['all of one file', [file(2026, A_LONG)], [['A0425', A_LONG.long, undefined]]],
		['its long title is older', [file(2022, A_LONG), file(2026, A_SHORT)], [['A0425', A_LONG.long, { title: '2022' }]]],
		['its short title changed since', [file(2026, { ...A_SHORT, short: 'Ground miles' }), file(2022, A_LONG)], [['A0425', 'Ground miles', undefined]]],
		['its series is in the older file alone', [file(2026, A_LONG), file(2022, S_LONG)], [['A0425', A_LONG.long, undefined], ['S0093', S_LONG.long, { list: '2022' }]]],
		['series and title are from two older files', [file(2026, A_LONG), file(2022, { code: 'S0093', short: 'Morphine' }), file(2020, S_LONG)], [['A0425', A_LONG.long, undefined], ['S0093', S_LONG.long, { list: '2022', title: '2020' }]]],
		['its long title is of an earlier quarter', [{ ...file(2026, A_LONG), quarter: 1 }, { ...file(2026, A_SHORT), quarter: 2 }], [['A0425', A_LONG.long, { title: '2026-Q1' }]]],
		['its series is in an earlier quarter alone', [{ ...file(2026, S_LONG), quarter: 2 }, { ...file(2026, A_LONG), quarter: 3 }], [['A0425', A_LONG.long, undefined], ['S0093', S_LONG.long, { list: '2026-Q2' }]]],
		['the older file says no year', [file(undefined, A_LONG), file(2026, A_SHORT)], [['A0425', A_LONG.long, { title: 'undated' }]]]
	])('%s', (_, files, rows) => expect(rowsOf(...files)).toEqual(rows)); // prettier-ignore
});
