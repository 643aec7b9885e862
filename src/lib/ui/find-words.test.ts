import { describe, expect, it } from 'vitest';
import { chapterName, clockText, stepWords, timeText } from './find-words';

it.each([
	[0, '0:00', '1 s'],
	[41_300, '0:41', '41 s'],
	[59_600, '0:59', '1 min 0 s'],
	[83_400, '1:23', '1 min 23 s']
])('%d ms', (ms, clock, time) => expect([clockText(ms), timeText(ms)]).toEqual([clock, time]));

it.each([
	['icd10cm 9', 'Circulatory system'],
	['icd10cm 22', 'Chapter 22'],
	['icd10pcs 0', 'PCS, Medical and Surgical'],
	['icd10pcs Z', 'PCS, section Z']
])('%s is called %s', (chapter, name) =>
	expect(chapterName(chapter, [{ id: 'c', number: 1, title: 'Circulatory system', chapter: 9 }])).toBe(name)
);

describe('a place of the route', () => {
	it.each([
		['letter', 'F', 'Index, letter F', undefined],
		['index', 'Fracture, hip', 'Index: Fracture, hip', undefined],
		['chapter', '9', 'Tabular, chapter 9', undefined],
		['chapter', 'I10-I1A', 'Tabular, I10-I1A', undefined],
		['icd10cm', 'S72.0', 'read', 'S72.0'],
		['note', 'I11.0', 'by a note of', 'I11.0'],
		['tables', '', 'PCS tables', undefined],
		['search', 'hip fx', 'searched “hip fx”', undefined]
	] as const)('%s %s', (place, what, text, code) =>
		expect(stepWords({ place, what, second: 0 })).toEqual(code === undefined ? { text } : { text, code })
	);
});
