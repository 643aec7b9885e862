import { describe, expect, it } from 'vitest';
import { exclusionOf } from './duel-notes';
import type { NoteGroup, NoteSegment } from './tabular-page';

const group = (kind: NoteGroup['kind'], from: string, ...notes: NoteSegment[][]): NoteGroup => ({ kind, level: 'code', from, notes }); // prettier-ignore
const bronchitis = [{ text: 'acute bronchitis (' }, { text: 'J20.-', code: 'J20' }, { text: ')' }];
const lungs = [{ text: 'lung diseases due to external agents (' }, { text: 'J60-J70', range: { from: 'J60', to: 'J70' } }, { text: ')' }]; // prettier-ignore
const page = {
	own: [group('includes', 'J44', bronchitis), group('excludes2', 'J44', bronchitis)],
	inherited: [group('excludes1', 'J40-J4A', lungs)]
};

describe('a note that keeps two codes apart', () => {
	it.each([
		['a header of the other', 'J20.9', 'excludes2', 'J44', 'acute bronchitis (J20.-)'],
		['a range around the other', 'J68.0', 'excludes1', 'J40-J4A', 'lung diseases due to external agents (J60-J70)'],
		['the end of the range', 'J70.9', 'excludes1', 'J40-J4A', 'lung diseases due to external agents (J60-J70)']
	])('%s', (_, other, kind, from, text) => expect(exclusionOf(page, other)).toEqual({ kind, from, level: 'code', text })); // prettier-ignore
	it.each([['J71.0'], ['J2A'], ['I10']])('none for %s', (other) =>
		expect(exclusionOf(page, other)).toBeUndefined()
	);
	it('an Excludes1 note goes before an Excludes2 note', () =>
		expect(exclusionOf({ ...page, inherited: [group('excludes1', 'J40', bronchitis)] }, 'J20.9')?.kind).toBe(
			'excludes1'
		));
});
