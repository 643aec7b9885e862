/** Where the Tabular List keeps two codes apart: an Excludes note of the one that names the other. */
import { categoryOf, compactCode } from './code';
import type { NoteSegment, TabularPage } from './tabular-page';

export interface Exclusion {
	kind: 'excludes1' | 'excludes2';
	/** Where the note stands: `J44`, a section `J40-J4A`, a chapter `10`; and of which level it is. */
	from: string;
	level: 'code' | 'section' | 'chapter';
	/** The note as the book has it. */
	text: string;
}

function leadsTo(segment: NoteSegment, code: string): boolean {
	if (segment.code !== undefined) return compactCode(code).startsWith(compactCode(segment.code));
	if (!segment.range) return false;
	const category = categoryOf(code);
	return categoryOf(segment.range.from) <= category && category <= categoryOf(segment.range.to);
}

/**
 * @param page what the Tabular List says of one code
 * @param other the other code, in written form
 * @returns the nearest note that excludes it, Excludes1 before Excludes2; undefined where none does
 */
export function exclusionOf(
	page: Pick<TabularPage, 'own' | 'inherited'>,
	other: string
): Exclusion | undefined {
	const groups = [...page.own, ...page.inherited];
	for (const kind of ['excludes1', 'excludes2'] as const)
		for (const group of groups) {
			if (group.kind !== kind) continue;
			const note = group.notes.find((segments) => segments.some((segment) => leadsTo(segment, other)));
			if (note)
				return { kind, from: group.from, level: group.level, text: note.map(({ text }) => text).join('') };
		}
	return undefined;
}
