/** Notes as text, as Anki exports them and as `ankiText` writes them: header lines with a #, then columns. */
import { parse } from 'csv-parse/browser/esm/sync';
import { plainText } from '../domain/anki-html';
import { ankiCardId, frontParts } from '../domain/anki-pack';
import { clozeNumbers, clozeText } from '../domain/anki-template';
import { withoutLabel } from '../domain/anki-tsv';
import { PackRefused, type RawPack } from '../domain/own-read';
import { cleanText, OWN_CAPS } from '../domain/own-text';

const SEPARATORS: Readonly<Record<string, string>> = {
	tab: '\t',
	comma: ',',
	semicolon: ';',
	pipe: '|',
	colon: ':',
	space: ' '
};
const HEADER = /^#(separator|html|notetype|deck|tags|columns|(?:guid|notetype|deck|tags) column):(.*)$/i;
const MOST_COLUMNS = 60;

/** Does a text begin as Anki's do? */
export const looksLikeAnkiText = (text: string): boolean => /^#(?:separator|html|guid column):/i.test(text);

interface Head {
	separator: string;
	isHtml: boolean;
	/** Columns that are no fields, from 0. */
	columns: Map<string, number>;
	/** Note type of all notes; empty where none is named. */
	noteType: string;
	lines: number;
}

function headOf(text: string): Head {
	const head: Head = { separator: '\t', isHtml: false, columns: new Map(), noteType: '', lines: 0 };
	for (const line of text.split('\n', 40)) {
		const [, name, raw = ''] = HEADER.exec(line.replace(/\r$/, '')) ?? [];
		if (name === undefined) break;
		head.lines++;
		const value = raw.trim();
		const key = name.toLowerCase();
		if (key === 'separator')
			head.separator = SEPARATORS[value.toLowerCase()] ?? (raw.length === 1 ? raw : '\t');
		else if (key === 'html') head.isHtml = value.toLowerCase() === 'true';
		else if (key === 'notetype') head.noteType = value;
		else if (key.endsWith(' column')) head.columns.set(key.replace(' column', ''), Number(value) - 1);
	}
	return head;
}

/** @throws PackRefused with one sentence for what is no such text */
export function readAnkiText(text: string): RawPack {
	const { separator, isHtml, columns, noteType, lines } = headOf(text);
	const body = text.split('\n').slice(lines).join('\n');
	let rows: string[][];
	try {
		rows = parse(body, {
			bom: true,
			delimiter: separator,
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true,
			max_record_size: 200_000,
			to: OWN_CAPS.questions + 1
		});
	} catch {
		throw new PackRefused('It is no whole text of Anki: is a quotation mark left open?');
	}
	if (rows.length > OWN_CAPS.questions)
		throw new PackRefused(
			`It has more than ${OWN_CAPS.questions.toLocaleString('en-US')} notes; a pack has at most so many questions.`
		);
	const isOurs = [...columns.keys()].includes('guid') && !isHtml;
	const asText = (cell: string) => (isHtml ? plainText(cell).text : cleanText(cell));
	const meta = new Set(columns.values());
	const at = (row: readonly string[], name: string): string => row[columns.get(name) ?? -1] ?? '';
	const questions = rows.flatMap((row) => {
		const fields = row.slice(0, MOST_COLUMNS).filter((_, place) => !meta.has(place));
		const [first = '', ...rest] = fields;
		const guid = at(row, 'guid');
		const context = cleanText(at(row, 'deck')).split('::').slice(1).join(', ').slice(0, 200);
		const make = (front: string, back: string, ord: number) => ({
			type: 'flashcard',
			...(guid === '' ? {} : { id: ankiCardId(guid, ord) }),
			...(context === '' ? {} : { context }),
			...frontParts(isOurs ? withoutLabel(asText(front), 'Question') : asText(front)),
			back: isOurs ? withoutLabel(asText(back), 'Answer') : asText(back)
		});
		const more = rest.filter((field) => field.trim() !== '').join(isHtml ? '<br>' : '\n');
		// A note of another type may show the marks of a cloze as they are.
		const named = at(row, 'notetype') || noteType;
		const numbers = named === '' || /cloze/i.test(named) ? clozeNumbers(first) : [];
		if (numbers.length === 0) return [make(first, more, 0)];
		return numbers.map((number) =>
			make(
				clozeText(first, number, true),
				[clozeText(first, number, false), more].filter(Boolean).join(isHtml ? '<br>' : '\n'),
				number - 1
			)
		);
	});
	return { head: {}, questions, lines: [] };
}
