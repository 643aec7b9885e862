/**
 * Notes as a text that Anki imports: tab-separated, with the header lines that tell it the columns (Anki manual, Text
 * files). The guid stands first, so that a later import renews the notes.
 */
import type { AnkiOutNote } from './anki-out';

/** What a spreadsheet would take for a formula, and what was labelled for it already. */
const FORMULA = /^(?:(?:Question|Answer): )*[=+\-@\t\r\n\u2212\uFF0B\uFF0D\uFF1D\uFF20]/u;

/** A cell that would be a formula begins with a word instead, which reads well in Anki, too. */
const labelled = (text: string, label: 'Question' | 'Answer'): string =>
	FORMULA.test(text) ? `${label}: ${text}` : text;

/** @returns the text without the label that `ankiText` put before it */
export const withoutLabel = (text: string, label: 'Question' | 'Answer'): string =>
	text.startsWith(`${label}: `) && FORMULA.test(text) ? text.slice(label.length + 2) : text;

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** @returns the whole file */
export function ankiText(notes: readonly AnkiOutNote[]): string {
	const head = [
		'#separator:tab',
		'#html:false',
		'#notetype:Basic',
		'#guid column:1',
		'#deck column:2',
		'#tags column:5',
		'#columns:guid\tdeck\tFront\tBack\ttags'
	];
	const rows = notes.map(({ guid, deck, front, back, tags }) =>
		[guid, deck, labelled(front, 'Question'), labelled(back, 'Answer'), tags.join(' ')].map(cell).join('\t')
	);
	return `${[...head, ...rows].join('\n')}\n`;
}
