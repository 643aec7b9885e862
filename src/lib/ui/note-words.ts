import type { NoteGroup, NoteKind } from '../domain/tabular-page';

/** What stands before notes of each kind, in the words of the book. */
export const NOTE_NAMES: Record<NoteKind, string> = {
	includes: 'Includes',
	inclusionTerm: 'Inclusion terms',
	excludes1: 'Excludes1',
	excludes2: 'Excludes2',
	codeFirst: 'Code first',
	useAdditionalCode: 'Use additional code',
	codeAlso: 'Code also',
	sevenChrNote: '7th character',
	notes: 'Note'
};

/** Where a group of notes stands: `from I13`, `from section I10-I1A`, `from chapter 9`. */
export function fromWords({ level, from }: NoteGroup): string {
	if (level === 'code') return `from ${from}`;
	return `from ${level} ${from}`;
}

/** The whole text of a note, as it is kept with a highlight. */
export const noteText = (note: NoteGroup['notes'][number]): string => note.map(({ text }) => text).join('');
