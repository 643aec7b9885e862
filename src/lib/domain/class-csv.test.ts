import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvText, marksCsv } from './class-csv';
import type { ClassResult } from './class-session';

/** A reader of RFC 4180 that was written apart from the writer. */
function readCsv(text: string): string[][] {
	const rows: string[][] = [];
	let [row, cell, quoted] = [[] as string[], '', false];
	for (let at = 0; at < text.length; at++) {
		const char = text.charAt(at);
		if (quoted && char === '"' && text.charAt(at + 1) === '"') {
			cell += char;
			at += 1;
		} else if (char === '"') quoted = !quoted;
		else if (!quoted && char === ',') {
			row.push(cell);
			cell = '';
		} else if (!quoted && char === '\r' && text.charAt(at + 1) === '\n') {
			rows.push([...row, cell]);
			[row, cell] = [[], ''];
			at += 1;
		} else cell += char;
	}
	return rows;
}
const result = (nickname: string, more: Partial<ClassResult> = {}): ClassResult => ({
	...{
		key: nickname,
		kind: 'code',
		nickname,
		seat: 0,
		right: 3,
		claimed: 1,
		over: 0,
		tenths: 625,
		notes: []
	},
	answers: [true, false, true].map((right) => ({ right, outcome: 0, time: 9 })),
	...more
});

describe('a cell', () => {
	it.each([
		['=1+1', `"'=1+1"`],
		['+1', `"'+1"`],
		['-1', `"'-1"`],
		['@SUM(A1)', `"'@SUM(A1)"`],
		['\tx', `"'\tx"`],
		['\rx', `"'\rx"`],
		['＝1', `"'＝1"`],
		['＠x', `"'＠x"`],
		['say "hi", you', '"say ""hi"", you"'],
		['plain - and so on', '"plain - and so on"'],
		[-4, '"-4"'],
		['', '""']
	])('%j is written as %s', (value, cell) => expect(csvCell(value)).toBe(cell));

	it('of any text comes back, and never begins as a formula', () => {
		const texts = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), {
			minLength: 1
		});
		fc.assert(
			fc.property(texts, (rows) => {
				const read = readCsv(csvText(rows));
				expect(read).toHaveLength(rows.length);
				for (const [line, cells] of read.entries())
					for (const [at, cell] of cells.entries()) {
						expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
						expect([cell, cell.slice(1)]).toContain(rows[line]?.[at]);
					}
			})
		);
	});
});

describe('the marks', () => {
	const names = ['Ann Able', 'Bob Best', '=HYPERLINK("x")'];
	const text = marksCsv({
		asked: 3,
		results: [
			result('FOX-2', { seat: 2 }),
			result('CALM OWL', { kind: 'score', answers: [], notes: ['Score only.'] }),
			result('YAK-3', { seat: 3 })
		],
		names,
		questions: ['1 a', '2 b', '3 c']
	});
	const rows = readCsv(text);
	it('stand by seat, with names where there is a list, and who handed in nothing has a row', () => {
		expect(rows.slice(1).map(([seat, name, nickname]) => [seat, name, nickname])).toEqual([
			['1', 'Ann Able', ''],
			['2', 'Bob Best', 'FOX-2'],
			['3', `'=HYPERLINK("x")`, 'YAK-3'],
			['', 'CALM OWL', 'CALM OWL']
		]);
	});
	it('have every answer, and say how they came', () => {
		expect(rows[0]?.slice(3, 14)).toEqual([
			'Right',
			'Of',
			'Percent',
			'Too many codes',
			'Seconds',
			'Handed in',
			'Only claimed',
			'Note',
			'1 a',
			'2 b',
			'3 c'
		]);
		expect(rows[2]?.slice(3, 14)).toEqual([
			'3',
			'3',
			'100',
			'0',
			'63',
			'result code',
			'1',
			'',
			'1',
			'0',
			'1'
		]);
		expect(rows[4]?.slice(8, 14)).toEqual(['score only', '1', 'Score only.', '', '', '']);
	});
	it('every row is as long as the head', () =>
		expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([rows[0]?.length])));
});
