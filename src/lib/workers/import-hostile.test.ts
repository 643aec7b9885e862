/** R16: releases that are made to take all of the device. Each was found by handing damaged ones to the app. */
import { describe, expect, it } from 'vitest';
import { importReleases } from './import-desk';

const index = (inside: string): string =>
	`<ICD10CM.index><version>2027</version><title>ICD-10-CM NEOPLASM TABLE</title>${inside}</ICD10CM.index>`;
const row = (col: string): string =>
	`<letter><title>N</title><mainTerm><title>Neoplasm</title><cell col="${col}">C80.1</cell></mainTerm></letter>`;
const head = (col: string): string => `<indexHeading><head col="${col}">Neoplasm</head></indexHeading>`;
const axis = (pos: string): string => `<axis pos="${pos}"><title>T</title><label code="0">L</label></axis>`;
const tables = (pos: string): string =>
	`<ICD10PCS.tabular><version>2027</version><pcsTable>${['1', '2', '3'].map(axis).join('')}<pcsRow>${axis(pos)}</pcsRow></pcsTable></ICD10PCS.tabular>`;
const tabular = (inside: string): string =>
	`<ICD10CM.tabular><version>2027</version><chapter><name>1</name><desc>x (A00-B99)</desc><section id="A00-A09"><desc>y</desc>${inside}</section></chapter></ICD10CM.tabular>`;
const nested = (open: string, close: string, count: number): string =>
	open.repeat(count) + close.repeat(count);

const importing = (text: string) =>
	importReleases(
		{
			files: [{ name: 'x_2027.txt', content: new Blob([text]) }],
			kept: [],
			installed: [],
			parts: [],
			pdfReader: ''
		},
		() => undefined
	);

describe('R16: a release', () => {
	it.each([
		['with a cell in a column without an end', index(head('1') + row('4294967290')), /“4294967290” is no column/],
		['with a heading in the hundred millionth column', index(head('100000002') + row('2')), /is no column/],
		['with a column that is no number', index(head('1') + row('__proto__')), /is no column/],
		['with an axis without an end', tables('4294967290'), /is no character of a code/],
		['with an axis before the first', tables('-3'), /is no character of a code/],
		[
			'of Guidelines with a line of dots without an end',
			`ICD-10-CM Official Guidelines for Coding and Reporting\nFY 2027\n${'.'.repeat(100_000)}\nSection I.`,
			/longer than a page is wide/
		]
	])('%s is refused in one sentence', async (_, text, says) => {
		const { parts, sets, refused } = await importing(text);
		expect([parts.length, sets.length]).toEqual([0, 0]);
		expect(refused[0]?.sentence).toMatch(says);
	});

	it.each([
		['that nests deeply', tabular(nested('<diag><name>A00</name><desc>x</desc>', '</diag>', 20_000))],
		['of one code fifty thousand times', tabular('<diag><name>A00</name><desc>x</desc></diag>'.repeat(50_000))]
	])('%s is read to its end', { timeout: 60_000 }, async (_, text) => {
		expect((await importing(text)).parts).toHaveLength(1);
	});
}); // prettier-ignore
