import { describe, expect, it } from 'vitest';
import { noteSegments } from './tabular-part-links';

const codes = new Set(['E11', 'U07', 'C43', 'C44']);
const sections = new Set(['C43-C44', 'U00-U07']);
const links = (text: string) =>
	noteSegments(
		text,
		(bare) => codes.has(bare),
		(id) => sections.has(id)
	).filter(({ code, range }) => code !== undefined || range !== undefined);

describe('what a note leads to', () => {
	it.each([
		['a code', 'diabetes (E11.-)', [{ text: 'E11.-', code: 'E11' }]],
		['a code that the book does not have', 'melanoma in situ (D03.-)', []],
		[
			'a section',
			'malignant neoplasms of skin (C43-C44)',
			[{ text: 'C43-C44', range: { from: 'C43', to: 'C44', section: 'C43-C44' } }]
		],
		[
			'a range from a code that is there',
			'diabetes (E11-E13)',
			[{ text: 'E11-E13', range: { from: 'E11', to: 'E13' } }]
		],
		[
			'a section whose first code is free',
			'provisional (U00-U07)',
			[{ text: 'U00-U07', range: { from: 'U00', to: 'U07', section: 'U00-U07' } }]
		],
		['a range whose first code is free', 'skin and soft tissue (C40-C44)', []]
	])('%s', (_, text, expected) => {
		expect(links(text)).toEqual(expected);
	});
});
