/**
 * The marks of a round for a grade book: RFC 4180, every cell in quotes. A spreadsheet takes a cell that begins
 * with = + - @ for a formula, and nicknames come from strangers: such a cell is made plain text by an apostrophe
 * (OWASP, CSV injection).
 */
import type { ClassResult } from './class-session';

/** With tabs and line breaks in front, and in the full-width forms that some programs take for the same. */
const FORMULA = /^[=+\-@\t\r\n\u2212\uFF0B\uFF0D\uFF1D\uFF20]/u;

/** One cell, quoted and made harmless. */
export function csvCell(value: string | number): string {
	const text = String(value);
	const plain = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
	return `"${plain.replaceAll('"', '""')}"`;
}

/** @returns lines that end in CR LF, as the RFC has them */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
	rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

export interface CsvRound {
	/** Questions, or lines of a chart's key. */
	asked: number;
	results: readonly ClassResult[];
	/** Names by seat, from seat 1; empty where there is no class list. */
	names: readonly string[];
	/** Heads of the columns of single answers. */
	questions: readonly string[];
}

const HANDED_IN = { code: 'result code', file: 'full answers', score: 'score only' } as const;

/** One row a pupil, by seat and then by nickname; a seat of the list that handed in nothing has its row, too. */
export function marksCsv({ asked, results, names, questions }: CsvRound): string {
	const head = ['Seat', 'Name', 'Nickname', 'Right', 'Of', 'Percent', 'Too many codes', 'Seconds', 'Handed in', 'Only claimed', 'Note', ...questions, 'Practice, unproctored']; // prettier-ignore
	const rowOf = (result: ClassResult): (string | number)[] => {
		const { seat, nickname, right, over, tenths, kind, claimed, notes, answers } = result;
		const each = questions.map((_, at) => {
			const answer = answers[at];
			return answer === undefined ? '' : answer.right ? 1 : 0;
		});
		const percent = asked === 0 ? 0 : Math.round((right * 1000) / asked) / 10;
		return [
			...[seat || '', names[seat - 1] ?? nickname, nickname, right, asked, percent, over],
			...[Math.round(tenths / 10), HANDED_IN[kind], claimed, notes.join(' '), ...each, '']
		];
	};
	const absent = names.flatMap((name, at) =>
		results.some(({ seat }) => seat === at + 1)
			? []
			: [[at + 1, name, '', '', asked, '', '', '', 'nothing', '', '', ...questions.map(() => ''), '']]
	);
	const seatOf = ([seat]: (string | number)[]) => (typeof seat === 'number' ? seat : Infinity);
	const byName = [...results].sort((a, b) => (a.nickname < b.nickname ? -1 : 1)).map(rowOf);
	const rows = [...byName, ...absent].sort((a, b) => seatOf(a) - seatOf(b) || 0);
	return csvText([head, ...rows]);
}
