import fc from 'fast-check';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { officialFile } from '../../../tests/official';
import { SectionReader, SectionWriter } from './byte-stream';
import { graphOf, readGraph, writeGraph } from './code-graph';
import type { CodeRow } from './code-rows';
import { buildCodeSet, type CodeSet, type CodeSetInfo } from './code-set';
import { decodeCodeSet } from './compact-decode';
import { encodeCodeSet } from './compact-encode';
import { TABLES_MAGIC } from './compact-format';
import { codeSetsOf } from './official-sets';
import { readRelease } from './read-release';
import { TitleChanges } from './title-changes';
import { splitTitle } from './title-words';

const info: CodeSetInfo = {
	system: 'icd10pcs',
	edition: 'FY2027',
	release: '2026-10',
	origin: 'derived',
	source: 'x'
};

const LISTS = ['icd10pcs/icd10pcs_codes_2027_derived.txt.gz', 'icd10pcs/CMS_2026_April_icd10pcs_order.zip'];

function rowsOf(set: CodeSet): CodeRow[] {
	return Array.from({ length: set.size }, (_, at) => ({
		code: set.compact(at),
		title: set.title(at),
		billable: set.billable(at)
	}));
}

/** In the order of the codes, as a set has them. */
function sorted(rows: readonly CodeRow[]): CodeRow[] {
	return [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));
}

describe('graph of codes', () => {
	it('has places with the same endings once', () => {
		const codes = [
			'0FT',
			...['4', 'G', 'H'].flatMap((part) => [`0FT${part}0ZZ`, `0FT${part}4ZZ`]),
			'0FTJ0ZZ'
		];
		expect(graphOf(codes).map(({ length }) => length)).toEqual([1, 1, 1, 1, 2, 1, 1]);
	});

	it('comes back as it was', () => {
		const code = fc.stringMatching(/^[0-2][F-H]T([0-3A][04][ZX][ZX])?$/);
		fc.assert(
			fc.property(fc.uniqueArray(code, { maxLength: 200 }), (codes) => {
				const graph = graphOf([...codes].sort());
				const out = new SectionWriter();
				writeGraph(out, graph);
				expect(readGraph(new SectionReader(out.finish(new Uint8Array(0)), 0))).toEqual(
					graph.map((nodes) =>
						nodes.length > 0 ? nodes : [{ chars: new Uint8Array(0), behind: new Int32Array(0) }]
					)
				);
			})
		);
	});
});

describe('title by analogy', () => {
	const REPAIR = 'Repair Gallbladder, Open Approach';
	it.each([
		[
			'in the place of the same words',
			[REPAIR, 'Repair Pancreas, Open Approach', 'Excision Gallbladder, Open Approach'],
			'Excision Pancreas, Open Approach'
		],
		[
			'where the same words stand elsewhere',
			[REPAIR, 'Repair Pancreas, Open Approach', 'Excision of Stone in Gallbladder, Open Approach'],
			'Excision of Stone in Pancreas, Open Approach'
		],
		[
			'of another length',
			[REPAIR, 'Repair Common Bile Duct, Open Approach', 'Excision of Gallbladder, Open Approach'],
			'Excision of Common Bile Duct, Open Approach'
		],
		[
			'put in between the same words',
			[REPAIR, 'Repair Gallbladder, Left, Open Approach', 'Excision of Gallbladder, Open Approach'],
			'Excision of Gallbladder, Left, Open Approach'
		],
		[
			'put in before the same word',
			['Repair Liver', 'Repair Right Liver', 'Excision of Liver'],
			'Excision of Right Liver'
		],
		['put at the end', ['Repair Liver', 'Repair Liver, Open', 'Excision of Lung'], 'Excision of Lung, Open'],
		['taken away', ['Repair Right Liver', 'Repair Liver', 'Excision of Right Liver'], 'Excision of Liver'],
		['nowhere to be put', [REPAIR, 'Repair Pancreas, Open Approach', 'Excision of Liver'], undefined],
		['cut off by the end', ['Repair Old Scar', 'Repair New Burn', 'Excision Old'], undefined]
	])('%s', (_, said, expected) => {
		const pieces = [...new Set([...said, expected ?? ''].flatMap(splitTitle))];
		const numbers = said.map((title) => splitTitle(title).map((piece) => pieces.indexOf(piece)));
		const starts = Uint32Array.from([0, ...numbers.map((_, n) => numbers.slice(0, n + 1).flat().length)]);
		const titles = new Uint16Array(100);
		titles.set(numbers.flat());
		const changes = new TitleChanges(titles, starts);
		const change = changes.number(0, 0x34, 0x47);
		expect(changes.seenAt(change)).toBe(-1);
		changes.see(change, 0, 1);
		const end = starts[3] ?? 0;
		const length = changes.change(2, change, end);
		const made = [...titles.subarray(end, end + Math.max(0, length))];
		expect([length < 0, made]).toEqual([
			expected === undefined,
			expected === undefined ? [] : splitTitle(expected).map((piece) => pieces.indexOf(piece))
		]);
	});
});

describe('compact form of ICD-10-PCS', () => {
	const word = fc.constantFrom('Repair', 'of', 'Left', 'Liver', 'Liver,', 'é', '', ',', 'Open', 'a,,');
	const title = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
	const code = fc.stringMatching(/^[0X][FG][TZ]([0-2A][04][ZX][ZX])?$/);
	const row = fc.record({ code, title }).map((one): CodeRow => ({ ...one, billable: one.code.length === 7 }));
	const list = fc.uniqueArray(row, { minLength: 1, maxLength: 120, selector: (one) => one.code });

	it('gives back any list of codes and tables', () => {
		fc.assert(
			fc.property(list, (rows) => {
				const set = buildCodeSet(info, rows);
				const bytes = encodeCodeSet(set);
				const back = decodeCodeSet(bytes);
				expect([...bytes.subarray(0, TABLES_MAGIC.length)]).toEqual([...TABLES_MAGIC]);
				expect(rowsOf(back)).toEqual(sorted(rows));
				expect([back.info, [...back.parents]]).toEqual([set.info, [...set.parents]]);
			})
		);
	});

	/** Titles whose words follow from the characters, but for one. */
	const regular = ['B', 'T'].flatMap((operation) =>
		['4', 'G', 'H'].flatMap((part) =>
			['0', '4', '8'].map((approach): CodeRow => ({
				code: `0F${operation}${part}${approach}ZZ`,
				title: `${{ B: 'Excision', T: 'Resection' }[operation]} of ${{ 4: 'Gallbladder', G: 'Pancreas', H: 'Ampulla of Vater' }[part]}, ${{ 0: 'Open', 4: 'Percutaneous Endoscopic', 8: 'Via Natural or Artificial Opening Endoscopic' }[approach]} Approach`,
				billable: true
			}))
		)
	);

	it.each([
		['as analogy makes it', 'Resection of Pancreas, Percutaneous Endoscopic Approach'],
		['as it does not', 'Resection of Head of Pancreas, Percutaneous Endoscopic Approach'],
		['not at all as it does', 'Pancreatectomy']
	])('keeps a title that is %s', (_, odd) => {
		const rows = regular.map((one) => (one.code === '0FTG4ZZ' ? { ...one, title: odd } : one));
		expect(rowsOf(decodeCodeSet(encodeCodeSet(buildCodeSet(info, rows))))).toEqual(sorted(rows));
	});

	it('leaves to the first form what it cannot say', () => {
		const header: CodeRow = { code: '0FT4', title: 'Gallbladder', billable: false };
		const set = buildCodeSet(info, [...regular, header]);
		const bytes = encodeCodeSet(set);
		expect(bytes[4]).not.toBe(TABLES_MAGIC[4]);
		expect(rowsOf(decodeCodeSet(bytes))).toEqual(rowsOf(set));
	});

	it('reads a set that an earlier release of the app kept', () => {
		const kept =
			'H4sIAAAAAAACAx2PzUvDQBTEN2n8WkHwXhCe1ydsYuwhNy1tvVlaLybksN286sK6G3a3YBVv/uGSMDDMDL/LzDfzbfKX/EA4hkifUIFWXS56FQCBOh21s1DB8q0QxQwQPBmSgaCCYbgTJSA4r9/1QLn9XistDSAEd/BqwL6Gor8JqhIh6mhorUlRgKp4QHCWno6RoMqL32wyvZ1eieVrKeq6rOuVqOuMMcZGS5v2pmkEDpq12BSYY47FmErM8b5tM8aSdId8La3yJAPfUCA1POAvPVn+TL2MbqeNlv7It+NhLm3H3Z6vpDE7I7uOPH/se++k+uBr8uoQpSV3CHxhOxeU67Vi7Do7OU1Ymp6ds8kFv0zY5B/OBnGsSAEAAA==';
		expect(rowsOf(decodeCodeSet(gunzipSync(Buffer.from(kept, 'base64'))))).toEqual([
			{ code: '0FT', title: 'Hepatobiliary System and Pancreas, Resection', billable: false },
			{ code: '0FT40ZZ', title: 'Resection of Gallbladder, Open Approach', billable: true },
			{
				code: '0FT44ZZ',
				title: 'Resection of Gallbladder, Percutaneous Endoscopic Approach',
				billable: true
			},
			{ code: '0FTG0ZZ', title: 'Resection of Pancreas, Open Approach', billable: true }
		]);
	});

	it('refuses what is damaged, or reads it as something', () => {
		const whole = encodeCodeSet(buildCodeSet(info, regular));
		for (let end = TABLES_MAGIC.length; end < whole.length; end += 7)
			expect(() => decodeCodeSet(whole.subarray(0, end))).toThrow();
		const place = fc.nat(whole.length - TABLES_MAGIC.length - 1);
		fc.assert(
			fc.property(place, fc.nat(255), (at, byte) => {
				const damaged = whole.slice();
				damaged[TABLES_MAGIC.length + at] = byte;
				try {
					expect(decodeCodeSet(damaged).size).toBeGreaterThan(0);
				} catch (error) {
					expect(error instanceof RangeError || error instanceof SyntaxError).toBe(true);
				}
			})
		);
	});

	it('is every code, title, flag and header of both editions, in few bytes', ({ skip }) => {
		const files = LISTS.flatMap((path) => {
			const bytes = officialFile(path);
			return bytes ? readRelease(path, bytes) : [];
		});
		if (files.length < LISTS.length) return skip('needs the official files');
		const sets = codeSetsOf(files);
		expect(sets.map((set) => set.info.edition)).toEqual(['FY2027', 'FY2026']);
		for (const set of sets) {
			const compact = encodeCodeSet(set);
			const back = decodeCodeSet(compact);
			const rows = rowsOf(back);
			// Code by code and title by title as the official list has them.
			const list = files.find((file) => file.kind === 'icd10pcs' && file.edition === set.info.edition);
			const listed = list?.kind === 'icd10pcs' ? list.rows.filter((one) => one.billable) : [];
			const codes = rows.filter((one) => one.billable);
			expect(codes.length).toBe(listed.length);
			const official = sorted(listed);
			expect(
				codes.filter((one, n) => one.title !== official[n]?.title || one.code !== official[n].code)
			).toEqual([]);
			const whole = rowsOf(set);
			expect(rows.filter((one, n) => one.title !== whole[n]?.title || one.code !== whole[n].code)).toEqual(
				[]
			);
			expect([...back.parents]).toEqual([...set.parents]);
			expect(gzipSync(compact, { level: 9 }).length).toBeLessThan(50_000);
		}
	});
});
