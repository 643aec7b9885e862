/** A note of the Tabular List as pieces of which some lead to codes. */
import { compactCode } from '../domain/code';
import type { NoteSegment } from '../domain/tabular-page';
import { noteMentions } from './note-codes';

/**
 * @param exists is this the compact form of a code or header?
 * @param isSection is this the id of a section, `E08-E13`?
 * @returns pieces that together are the text
 */
export function noteSegments(
	text: string,
	exists: (bare: string) => boolean,
	isSection: (id: string) => boolean
): NoteSegment[] {
	const segments: NoteSegment[] = [];
	let end = 0;
	for (const { at, length, from, to } of noteMentions(text, exists)) {
		if (at > end) segments.push({ text: text.slice(end, at) });
		end = at + length;
		const piece = { text: text.slice(at, end) };
		const id = `${from}-${to}`;
		if (from === to) segments.push({ ...piece, code: from });
		else if (isSection(id)) segments.push({ ...piece, range: { from, to, section: id } });
		// Some ranges begin at a code that the book leaves free: nothing stands there to lead to.
		else if (exists(compactCode(from))) segments.push({ ...piece, range: { from, to } });
		else segments.push(piece);
	}
	if (end < text.length) segments.push({ text: text.slice(end) });
	return segments;
}
