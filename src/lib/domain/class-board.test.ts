import { describe, expect, it } from 'vitest';
import { boardRows, classMean, hardest, tallyChart, tallyItems, topRows } from './class-board';
import type { ClassResult } from './class-session';
import type { ResultAnswer } from './result-code';

const result = (
	nickname: string,
	right: number,
	tenths = 600,
	more: Partial<ClassResult> = {}
): ClassResult => ({
	...{
		key: nickname,
		kind: 'code',
		nickname,
		seat: 0,
		right,
		claimed: 0,
		over: 0,
		tenths,
		answers: [],
		notes: []
	},
	...more
});
const places = (rows: { place: number; tied: boolean; nickname: string }[]) =>
	rows.map(({ place, tied, nickname }) => `${place}${tied ? '=' : ''} ${nickname}`);
const given = (right: boolean, outcome: number, time = 10): ResultAnswer => ({ right, outcome, time });

describe('the board', () => {
	it('counts right answers alone: who is as good shares a place, however fast', () =>
		expect(
			places(boardRows([result('B', 7, 100), result('A', 9, 900), result('C', 9, 200)], 'accuracy'))
		).toEqual(['1= A', '1= C', '3 B']));
	it('of a sprint looks at the time where right answers are equal', () =>
		expect(
			places(boardRows([result('A', 9, 900), result('C', 9, 200), result('D', 9, 200)], 'sprint'))
		).toEqual(['1= C', '1= D', '3 A']));
	it('of a chart takes codes too many off', () =>
		expect(places(boardRows([result('A', 8, 1, { over: 3 }), result('B', 6)], 'accuracy'))).toEqual([
			'1 B',
			'2 A'
		]));
	it('shows five places', () => {
		const rows = boardRows(
			Array.from({ length: 30 }, (_, at) => result(`N${at}`, at)),
			'accuracy'
		);
		expect(topRows(rows).rows.map(({ right }) => right)).toEqual([29, 28, 27, 26, 25]);
		expect(topRows(rows).more).toBe(0);
	});
	it('says how many more share a place than it has room for', () => {
		const rows = boardRows(
			Array.from({ length: 30 }, (_, at) => result(`N${at}`, 9)),
			'accuracy'
		);
		expect(topRows(rows)).toMatchObject({ more: 23 });
		expect(topRows(rows).rows.every(({ place, tied }) => place === 1 && tied)).toBe(true);
	});
	it('gives the mean in tenths of a percent', () => {
		expect(classMean([result('A', 9), result('B', 6)], 10)).toBe(750);
		expect(classMean([result('A', 1), result('B', 0), result('C', 0)], 1)).toBe(333);
		expect(classMean([], 10)).toBeNull();
	});
});

describe('hard questions', () => {
	const sheets = [
		{ answers: [given(true, 0), given(false, 2), given(false, 1)] },
		{ answers: [given(true, 0), given(false, 2), given(true, 0)] },
		{ answers: [given(true, 0), given(false, 3)] },
		{ answers: [] }
	];
	const tallies = tallyItems(sheets, 3);
	it('are counted among those who answered them', () =>
		expect(tallies.map(({ right, of }) => [right, of])).toEqual([
			[3, 3],
			[0, 3],
			[1, 2]
		]));
	it('name the wrong answer that came most often', () =>
		expect(tallies.map(({ wrong }) => wrong)).toEqual([
			null,
			{ outcome: 2, count: 2 },
			{ outcome: 1, count: 1 }
		]));
	it('stand with the hardest first, and what nobody missed is none', () =>
		expect(hardest(tallies, 5).map(({ at }) => at)).toEqual([1, 2]));
	it('what was left out is missed, and is no wrong answer', () =>
		expect(tallyItems([{ answers: [given(false, 7)] }], 1)).toEqual([
			{ at: 0, right: 0, of: 1, wrong: null }
		]));
});

describe('a chart', () => {
	it('tells of each line of the key who had it, and who had codes too many', () => {
		const sheets = [
			{ answers: [given(true, 0), given(false, 1), given(false, 1, 2)] },
			{ answers: [given(true, 0), given(false, 2), given(true, 0, 0)] },
			{ answers: [given(false, 3), given(false, 1), given(false, 1, 3)] },
			{ answers: [] }
		];
		expect(tallyChart(sheets, 2)).toEqual({
			lines: [
				{ at: 0, right: 2, missed: 0, partly: 0, wrong: 1, of: 3 },
				{ at: 1, right: 0, missed: 2, partly: 1, wrong: 0, of: 3 }
			],
			over: 5,
			sheets: 2
		});
	});
});
