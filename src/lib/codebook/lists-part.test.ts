import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildCodeSet } from './code-set';
import { encodeLists, listsPart, type Lists } from './lists-part';
import { ListsPart } from './lists-part-read';
import type { PartInfo } from './part-file';
import type { ReleaseFile } from './read-release';

const info: PartInfo = {
	part: 'lists',
	edition: 'FY2026',
	release: '2025-10',
	origin: 'official',
	source: 'hand.txt'
};
const none: Lists = {
	names: [],
	poa: [],
	hcc: new Map(),
	labels: new Map(),
	drops: new Map(),
	newer: { poa: [], hcc: [] },
	modifiers: []
};
const read = (lists: Partial<Lists>): ListsPart =>
	new ListsPart(encodeLists(info, { ...none, ...lists }).bytes);

describe('lists as a part', () => {
	const code = fc.stringMatching(/^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$/);

	test('any exempt codes come back, and no other is exempt', () => {
		fc.assert(
			fc.property(fc.uniqueArray(code), code, (poa, other) => {
				const lists = read({ poa });
				expect(lists.poa.codes().sort()).toEqual([...poa].sort());
				expect(lists.poa.has(other)).toBe(poa.includes(other));
			})
		);
	});

	test('any payment categories come back', () => {
		const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 463 }), { minLength: 1, maxLength: 2 });
		const map = fc.uniqueArray(fc.tuple(code, numbers), { selector: ([key]) => key });
		fc.assert(
			fc.property(map, (pairs) => {
				const lists = read({ hcc: new Map(pairs) });
				for (const [key, some] of pairs) expect(lists.hccsOf(key)).toEqual(some.sort((a, b) => a - b));
			})
		);
	});

	it('is refused when cut off', () => {
		const { bytes } = encodeLists(info, none);
		expect(() => new ListsPart(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
	});
});

const cm = (edition: string, release: string, ...codes: string[]) =>
	buildCodeSet(
		{ system: 'icd10cm', edition, release, origin: 'official', source: 'x' },
		codes.map((code) => ({ code, title: code, billable: true }))
	);
const poa: ReleaseFile = {
	kind: 'poa',
	file: 'poa.txt',
	origin: 'official',
	edition: 'FY2026',
	codes: ['Z79.4', 'B90.0']
};
const hcpcs = (
	year: number,
	...modifiers: { code: string; short: string; long?: string }[]
): ReleaseFile => ({
	kind: 'hcpcs',
	file: `hcpcs ${year}`,
	origin: 'derived',
	year,
	hcpcs: { codes: [], modifiers, leftOut: 0 }
});

describe('lists made from files', () => {
	const sets = [cm('FY2027', '2026-10', 'Z794', 'M7220', 'I10'), cm('FY2026', '2025-10', 'Z794', 'I10')];
	const built = listsPart(
		[
			hcpcs(2020, { code: 'RT', short: 'Right' }, { code: 'XX', short: 'Gone' }),
			poa,
			{
				kind: 'hcc',
				file: 'hcc.csv',
				origin: 'official',
				edition: 'PY2026',
				map: new Map([['E11.9', [38]]])
			},
			{ kind: 'hcc-labels', file: 'l', origin: 'official', labels: new Map([[38, 'Diabetes, Glycemic']]) },
			hcpcs(2022, { code: 'RT', short: 'Right', long: 'Right side' }),
			hcpcs(2026)
		],
		sets
	);
	const lists = built && new ListsPart(built.bytes);

	it('each list says its own release', () => {
		expect(lists?.names.map(({ list, edition, origin }) => [list, edition, origin])).toEqual([
			['poa', 'FY2026', 'official'],
			['hcc', 'PY2026', 'official'],
			['modifiers', '2022', 'derived']
		]);
		expect(built?.info).toMatchObject({ edition: 'FY2026', release: '2025-10', origin: 'derived' });
	});

	it('a modifier has the newest title, and the year that it is from', () => {
		expect(lists?.modifiers).toEqual([
			{ code: 'RT', title: 'Right side', release: '2022' },
			{ code: 'XX', title: 'Gone', release: '2020' }
		]);
	});

	it('tells a code that is not exempt from one that is newer than the list', () => {
		expect(
			['Z79.4', 'I10', 'M72.20'].map((code) => [lists?.poa.has(code), lists?.isNewer('poa', code)])
		).toEqual([
			[true, false],
			[false, false],
			[false, true]
		]);
		expect([lists?.hccsOf('E11.9'), lists?.labels.get(38)]).toEqual([[38], 'Diabetes, Glycemic']);
	});

	const since = (sets: ReturnType<typeof cm>[], newer: string[] = []) => {
		const part = listsPart([{ ...poa, newer } as ReleaseFile], sets);
		return part && new ListsPart(part.bytes).newer('poa').sort();
	};
	const [of2028, of2027, of2026, of2025] = [
		cm('FY2028', '2027-10', 'Z794', 'A0199'),
		cm('FY2027', '2026-10', 'Z794', 'M7220'),
		cm('FY2026', '2025-10', 'Z794'),
		cm('FY2025', '2024-10', 'Z794', 'B0000')
	];
	it.each<[string, ReturnType<typeof cm>[], string[], string[]]>([
		['of one later year', [of2027, of2026], [], ['M72.20']],
		['of two, where one was deleted again', [of2028, of2027, of2026], [], ['A01.99', 'M72.20']],
		['the own year is not at hand, and known before', [of2028, of2027], ['M72.20'], ['A01.99', 'M72.20']],
		['the own year is not at hand, and nothing is known', [of2028, of2027], [], ['A01.99']],
		['an older year alone', [of2025], [], []],
		['no set at all', [], ['M72.20'], ['M72.20']],
		['what was known gives way to the own year', [of2027, of2026], ['Z79.4'], ['M72.20']]
	])('codes newer than a list: %s', (_, some, newer, expected) =>
		expect(since(some, newer)).toEqual(expected)
	);

	it('nothing is made of no list', () => expect(listsPart([hcpcs(2026)], sets)).toBeUndefined());
});
