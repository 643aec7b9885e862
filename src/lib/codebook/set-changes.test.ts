import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialFile } from '../../../tests/official';
import type { CodeRow } from './code-rows';
import { buildCodeSet, type CodeSet } from './code-set';
import { codeSetsOf } from './official-sets';
import { readRelease } from './read-release';
import { changesBetween, type ChangeList } from './set-changes';

function setOf(rows: CodeRow[]): CodeSet {
	return buildCodeSet(
		{ system: 'icd10cm', edition: 'FY2027', release: '2026-10', origin: 'official', source: 'x' },
		rows
	);
}

const row = (code: string, billable: boolean, title = `Title of ${code}`): CodeRow => ({
	code,
	billable,
	title
});

describe('what changed between two releases', () => {
	const before = setOf([
		row('E11', false),
		row('E1165', true),
		row('G90', false),
		row('G901', true),
		row('I10', true),
		row('T52', false),
		row('Z99', true)
	]);

	/** `before` with some of its rows given anew, told as one line for each kind of change. */
	function told(...anew: CodeRow[]): string[] {
		const kept = Array.from({ length: before.size }, (_, at) => at).filter(
			(at) => !anew.some(({ code }) => code === before.compact(at))
		);
		const rows = kept.map((at) => row(before.compact(at), before.billable(at), before.title(at)));
		const changes = changesBetween(before, setOf([...rows, ...anew]));
		return Object.entries(changes).flatMap(([kind, change]: [string, number | ChangeList]) => {
			if (typeof change === 'number') return change === 0 ? [] : `${kind} ${change}`;
			return change.first.map(({ code, title, was }) => `${kind} ${code} ${was ? `${was} → ` : ''}${title}`);
		});
	}

	it.each<[string, CodeRow[], string[]]>([
		['the same again', [], []],
		['a code more', [row('E1166', true, 'New')], ['added E11.66 New']],
		['a header more', [row('E12', false)], ['headersAdded 1']],
		['another title', [row('G901', true, 'Short')], ['revised G90.1 Title of G901 → Short']],
		['a code that needs more characters now', [row('I10', false, 'High')], ['becameHeader I10 High']],
		['a header that is billable now', [row('T52', true, 'Toxic')], ['becameBillable T52 Toxic']]
	])('%s', (_, anew, expected) => expect(told(...anew)).toEqual(expected));

	it('names the first hundred and counts all', () => {
		const many = Array.from({ length: 250 }, (_, n) => row(`S${`${n}`.padStart(3, '0')}`, true));
		const { added, deleted } = changesBetween(setOf([]), setOf(many));
		expect([added.count, added.first.length, added.first[0]?.code]).toEqual([250, 100, 'S00.0']);
		expect(deleted.count).toBe(0);
		expect(changesBetween(setOf(many), setOf([])).deleted.count).toBe(250);
	});

	it('accounts for every billable code, whatever the two sets are', () => {
		const rows = fc
			.uniqueArray(
				fc.tuple(fc.constantFrom('A00', 'A001', 'A0011', 'B2', 'C34', 'C341', 'Z99'), fc.boolean()),
				{
					selector: ([code]) => code
				}
			)
			.map((pairs) => setOf(pairs.map(([code, billable]) => row(code, billable))));
		fc.assert(
			fc.property(rows, rows, (old, now) => {
				const { added, deleted, becameHeader, becameBillable } = changesBetween(old, now);
				const change = added.count + becameBillable.count - deleted.count - becameHeader.count;
				expect(old.billableCount + change).toBe(now.billableCount);
			})
		);
	});

	it('FY2026 to FY2027, as the official addenda count', ({ skip }) => {
		const [older, newer] = [
			'icd10cm/CMS_2026_icd10cm_code_descriptions_order.zip',
			'icd10cm/icd10cm_order_2027_derived.txt.gz'
		].map((path) => {
			const bytes = officialFile(path);
			return bytes && codeSetsOf(readRelease(path, bytes))[0];
		});
		if (!older || !newer) return skip('needs the official files');
		const changes = changesBetween(older, newer);
		// 190 codes added and 30 deleted; of the deleted those that became headers are still there.
		expect(changes.added.count + changes.becameBillable.count).toBe(190);
		expect(changes.deleted.count + changes.becameHeader.count).toBe(30);
		expect(changes.headersAdded + changes.becameHeader.count).toBe(63);
	});
});
