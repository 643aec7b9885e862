/** Packs as a table: CSV or TSV with a row of names, or two or three columns as they are pasted from a spreadsheet. */
import { parse } from 'csv-parse/browser/esm/sync';
import { PackRefused, type RawPack } from '../domain/own-read';
import { OWN_CAPS } from '../domain/own-text';

/** Names of columns; any other is passed over with a remark. */
const NAMES = new Set([
	'id', 'type', 'front', 'back', 'context', 'note', 'prompt', 'question', 'answer', 'code', 'system', 'partial', 'items', 'order',
	'first', 'why', 'rationale', 'refs', 'level', 'setting', ...'abcdefgh', ...[...'abcdefgh'].map((one) => `why_${one}`)
]); // prettier-ignore
/** A row with one of these, and nothing longer than a name, is a row of names. */
const TELLING = ['answer', 'code', 'prompt', 'question', 'type', 'order', 'front', 'back'];
const MOST_COLUMNS = 60;

interface Row {
	cells: string[];
	/** Line in the file on which it begins. */
	line: number;
}

function rowsOf(text: string, delimiter: ',' | '\t' | ';'): Row[] {
	let found: { record: string[]; raw: string; info: { lines: number } }[];
	try {
		found = parse(text, {
			bom: true,
			delimiter,
			info: true,
			raw: true,
			relax_column_count: true,
			relax_quotes: delimiter === '\t',
			skip_empty_lines: true,
			max_record_size: 200_000,
			// One row more than is allowed is enough to know.
			to: OWN_CAPS.questions + 2
		}) as unknown as typeof found;
	} catch (error) {
		const line = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
		const where =
			line === undefined ? '' : ` The trouble begins in line ${line}: is a quotation mark left open?`;
		throw new PackRefused(`It is no whole table.${where}`);
	}
	if (found.length > OWN_CAPS.questions + 1)
		throw new PackRefused(
			`It has more than ${OWN_CAPS.questions.toLocaleString('en-US')} rows; a pack has at most so many questions.`
		);
	return found.map(({ record, raw, info }) => ({
		cells: record.slice(0, MOST_COLUMNS),
		line: Math.max(1, info.lines - (raw.trimEnd().split('\n').length - 1))
	}));
}

const nameOf = (cell: string): string =>
	cell
		.trim()
		.toLowerCase()
		.replace(/[\s-]+/g, '_');

function isHeader({ cells }: Row): boolean {
	const names = cells.map(nameOf);
	return names.some((name) => TELLING.includes(name)) && cells.every((cell) => cell.length <= 40);
}

/** Two columns: what is asked, and the answer; a third says why. What a clinician wrote is a note. */
function bareRecord([asked = '', answer = '', why = '']: readonly string[]): Record<string, string> {
	const isTruth = /^(true|false)$/i.test(answer.trim());
	return {
		type: isTruth ? 'true_false' : 'typed_code',
		...(isTruth ? { prompt: asked } : { note: asked, prompt: 'Enter the code.' }),
		answer,
		...(why === '' ? {} : { why })
	};
}

function record(names: readonly string[], cells: readonly string[]): Record<string, string> {
	const made = Object.create(null) as Record<string, string>;
	for (const [at, name] of names.entries()) {
		const cell = cells[at]?.trim() ?? '';
		// Columns that stand empty in a row are not there in its question.
		if (cell !== '' && name !== '') made[name] = cell;
	}
	return made;
}

/** Which character parts the columns: the one that most of the first line is parted by. */
export function delimiterOf(text: string): ',' | '\t' | ';' {
	const [first = ''] = text.split('\n', 1);
	const count = (sign: string) => first.split(sign).length;
	if (count('\t') > 1) return '\t';
	return count(';') > count(',') ? ';' : ',';
}

/** @throws PackRefused with one sentence for what is no table of questions */
export function readTablePack(text: string, delimiter = delimiterOf(text)): RawPack {
	const rows = rowsOf(text, delimiter);
	const [first] = rows;
	if (!first) throw new PackRefused('It is empty.');
	if (isHeader(first)) {
		const names = first.cells.map(nameOf);
		if (names.some((name) => ['__proto__', 'constructor', 'prototype'].includes(name)))
			throw new PackRefused('It has a column with a name that no pack has.');
		const body = rows.slice(1);
		return {
			head: {},
			questions: body.map(({ cells }) => record(names, cells)),
			lines: body.map(({ line }) => line)
		};
	}
	if (rows.every(({ cells }) => cells.length < 2))
		throw new PackRefused(
			'It has one column alone. A table has a row of names such as type, prompt and answer, or two columns: what the record says, and the code.'
		);
	return {
		head: {},
		questions: rows.map(({ cells }) => bareRecord(cells)),
		lines: rows.map(({ line }) => line)
	};
}

/** Is the first line a row of names, or are there columns? */
export function looksLikeTable(text: string): boolean {
	const [first = ''] = text.trimStart().split('\n', 1);
	if (first.includes('\t')) return true;
	const names = first.split(/[,;]/).map((cell) => nameOf(cell.replace(/"/g, '')));
	return names.length > 1 && names.filter((name) => NAMES.has(name)).length >= 2;
}
