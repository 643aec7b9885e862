import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { officialFile } from '../../../tests/official';
import type { CodeRow } from './code-rows';
import { buildCodeSet, type CodeSetInfo } from './code-set';
import { decodeCodeSet } from './compact-decode';
import { encodeCodeSet } from './compact-encode';
import { readRelease } from './read-release';
import { readStarter, starterSet, writeStarter } from './starter';
import { joinPieces, splitTitle } from './title-words';

const info: CodeSetInfo = {
	system: 'icd10cm',
	edition: 'FY2027',
	release: '2026-10',
	origin: 'derived',
	source: 'x'
};
const word = fc.constantFrom('fracture', 'of', 'left', 'right', 'femur,', 'é', '', ',', '(open)', 'a,,');
const rows = fc.array(
	fc.record({
		code: fc.stringMatching(/^[AS][0-2][0-9A]([0-2X]{0,3}[AD]?)$/),
		title: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
		billable: fc.boolean()
	}),
	{ maxLength: 80 }
);

function rowsOf(set: ReturnType<typeof buildCodeSet>): CodeRow[] {
	return Array.from({ length: set.size }, (_, at) => ({
		code: set.compact(at),
		title: set.title(at),
		billable: set.billable(at)
	}));
}

describe('titles as pieces', () => {
	it('come back as they were', () => {
		fc.assert(
			fc.property(fc.string(), (title) => {
				expect(joinPieces(splitTitle(title))).toBe(title);
			})
		);
		for (const title of ['a, b', 'a , b', ',', ', a', 'a,,b,', '  a  ', ''])
			expect(joinPieces(splitTitle(title))).toBe(title);
	});
});

describe('code set', () => {
	const set = buildCodeSet(info, [
		{ code: 'S82', title: 'Fracture of lower leg', billable: false },
		{ code: 'S82001A', title: 'Fracture of patella, initial encounter', billable: true },
		{ code: 'S82001', title: 'Fracture of patella', billable: false },
		{ code: 'C44', title: 'Skin', billable: false },
		{ code: 'C4A', title: 'Merkel cell', billable: false }
	]);

	it.each([
		['with its dot', 'S82.001A', 'S82.001A'],
		['without, in lower case', 's82001a', 'S82.001A'],
		['a header', 'S82', 'S82'],
		['unknown', 'S82.0', undefined],
		['nothing', '', undefined]
	])('finds a code %s', (_, asked, code) => {
		const at = set.find(asked);
		expect(at < 0 ? undefined : set.code(at)).toBe(code);
	});

	it('knows the headers above and the codes with a prefix', () => {
		expect(set.chain(set.find('S82.001A')).map((at) => set.code(at))).toEqual(['S82', 'S82.001']);
		const [from, to] = set.range('C4');
		expect([set.code(from), to - from]).toEqual(['C44', 2]);
		expect(set.range('Z')).toEqual([5, 5]);
	});
});

describe('compact form', () => {
	it('gives back any set', () => {
		fc.assert(
			fc.property(rows, (list) => {
				const set = buildCodeSet(info, list);
				const back = decodeCodeSet(encodeCodeSet(set));
				expect(rowsOf(back)).toEqual(rowsOf(set));
				expect([back.info, [...back.parents]]).toEqual([set.info, [...set.parents]]);
			})
		);
	});

	it('a set of several releases also says where each row is from; one of a release takes no byte more', () => {
		const kinds = [{ list: '2022' }, { title: '2022' }, { list: '2020', title: 'undated' }];
		const older = fc.option(fc.constantFrom(...kinds), { nil: undefined });
		const mixed = rows.chain((list) => fc.tuple(...list.map((row) => older.map((one) => ({ row, one })))));
		fc.assert(
			fc.property(mixed, (list) => {
				const plain = list.map(({ row }) => row);
				const rows = list.map(({ row, one }) => (one ? { ...row, older: one } : row));
				const set = buildCodeSet(info, rows);
				const bytes = encodeCodeSet(set);
				const back = decodeCodeSet(bytes);
				expect(rowsOf(back)).toEqual(rowsOf(set));
				const last = new Map(rows.map((row) => [row.code, 'older' in row ? row.older : undefined]));
				for (let at = 0; at < back.size; at++) expect(back.older(at)).toEqual(last.get(back.compact(at)));
				if ([...last.values()].every((one) => one === undefined))
					expect(bytes).toEqual(encodeCodeSet(buildCodeSet(info, plain)));
				else expect(() => decodeCodeSet(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
			})
		);
	});

	it('a set that was kept before rows said where they are from is read as ever', () => {
		// Written by the release before.
		const kept = Buffer.from(
			'Q1JDUwF/eyJzeXN0ZW0iOiJoY3BjcyIsImVkaXRpb24iOiIyMDI2LVEyIiwicmVsZWFzZSI6IjIwMjYtUTIiLCJvcmlnaW4iOiJkZXJpdmVkIiwic291cmNlIjoieCIsInNpemUiOjIsInRpdGxlUGllY2VzIjo5LCJvbmVCeXRlIjo4fQIFBQpBMDQyNVMwMDkzAgAAAgAAAltdFVtbMCwwLDAsNl0sWzAsMCwwLDNdXQIAATQsCkdyb3VuZAptaWxlYWdlCnBlcgpzdGF0dXRlCm1pbGUKSW5qZWN0aW9uCm1vcnBoaW5lAAAJAQIAAwQFBgAH',
			'base64'
		);
		const set = decodeCodeSet(new Uint8Array(kept));
		expect(rowsOf(set).map(({ code, title }) => [code, title])).toEqual([
			['A0425', 'Ground mileage, per statute mile'],
			['S0093', 'Injection, morphine']
		]);
		expect([set.older(0), set.older(1)]).toEqual([undefined, undefined]);
	});

	it('refuses anything else', () => {
		expect(() => decodeCodeSet(Uint8Array.of(1, 2, 3))).toThrow(RangeError);
		const whole = encodeCodeSet(buildCodeSet(info, [{ code: 'A00', title: 'Cholera', billable: false }]));
		expect(() => decodeCodeSet(whole.subarray(0, whole.length - 2))).toThrow(RangeError);
	});

	it.for<[string, string, number]>([
		['icd10cm', 'icd10cm/icd10cm_order_2027_derived.txt.gz', 160_000],
		['icd10pcs', 'icd10pcs/icd10pcs_codes_2027_derived.txt.gz', 50_000]
	])('%s: every code, title, flag and header, in few bytes', ([system, path, most], { skip }) => {
		const bytes = officialFile(path);
		if (!bytes) return skip('needs the official files');
		const [file] = readRelease(path, bytes);
		if (file?.kind !== 'icd10cm' && file?.kind !== 'icd10pcs') throw new Error('no list of codes');
		const set = buildCodeSet({ ...info, system: file.kind }, file.rows);
		const compact = encodeCodeSet(set);
		const back = decodeCodeSet(compact);
		const wrong = file.rows.filter((row) => {
			const at = back.find(row.code);
			return at < 0 || back.title(at) !== row.title || back.billable(at) !== row.billable;
		});
		expect([system, back.size, wrong.length]).toEqual([system, file.rows.length, 0]);
		expect([...back.parents]).toEqual([...set.parents]);
		expect(gzipSync(compact, { level: 9 }).length).toBeLessThan(most);
	});
});

describe('starter file', () => {
	const file = {
		system: 'icd10cm' as const,
		edition: 'FY2027',
		release: '2026-10',
		rows: [
			{ code: 'E11.9', billable: true, title: 'Type 2 diabetes mellitus without complications' },
			{ code: 'E11', billable: false, title: 'Type 2 diabetes mellitus' }
		]
	};

	it('is sorted, and gives back what was written', () => {
		const text = writeStarter(file);
		expect(text.split('\n').slice(0, 3)).toEqual([
			'# icd10cm\tFY2027\t2026-10',
			'code\tbillable\ttitle',
			'E11\t0\tType 2 diabetes mellitus'
		]);
		expect(readStarter('x.tsv', text).rows).toEqual([...file.rows].reverse());
		const set = starterSet(file);
		expect([set.info.edition, set.info.origin, set.billable(set.find('E11.9'))]).toEqual([
			'starter',
			'starter',
			true
		]);
	});

	it.each([
		['without its first line', 'code\tbillable\ttitle\n', 'does not begin'],
		['with a line cut off', '# icd10cm\tFY2027\t2026-10\ncode\tbillable\ttitle\nE11\t0', 'line 3']
	])('%s', (_, text, expected) => expect(() => readStarter('x.tsv', text)).toThrow(expected));
});
