/** What a Tabular List holds: notes by kind, and each of them by the entry that it stands at. */
import { formatCode } from '../domain/code';
import { CONTENT_TITLES } from './content-titles';
import type { NoteKind } from './official';
import { held, note, type PartContent } from './part-content';
import { TabularPart, type OwnNote } from './tabular-part-read';

/** As print names them, in the order of the book's conventions. */
const KINDS: Record<NoteKind, string> = {
	includes: 'Includes',
	inclusionTerm: 'inclusion terms',
	excludes1: 'Excludes1',
	excludes2: 'Excludes2',
	codeFirst: 'Code first',
	useAdditionalCode: 'Use additional code',
	codeAlso: 'Code also',
	sevenChrNote: '7th character notes',
	notes: 'other notes'
};

/** @throws RangeError when the bytes are no Tabular List, or damaged */
export function tabularContents(bytes: Uint8Array): PartContent {
	const part = new TabularPart(bytes);
	const entries: PartContent['entries'] = new Map();
	const counts = new Map<NoteKind, number>();
	const add = (place: string, notes: readonly OwnNote[]): void => {
		for (const { kind, text } of notes) {
			counts.set(kind, (counts.get(kind) ?? 0) + 1);
			note(entries, `${place}\t${KINDS[kind]}`, text);
		}
	};
	for (const { title, notes } of part.introduction) note(entries, `Introduction\t${title}`, notes.join(' '));
	part.chapters.forEach(({ number, title }, at) => {
		note(entries, `Chapter ${number}\ttitle`, title);
		add(`Chapter ${number}`, part.chapterNotes(at));
	});
	part.sections.forEach(({ id, title }, at) => {
		note(entries, `${id}\ttitle`, title);
		add(id, part.sectionNotes(at));
	});
	for (const code of part.notedCodes) {
		const place = formatCode('icd10cm', code);
		add(place, part.notesOf(code));
		const sevenths = part.seventhsOf(code);
		if (sevenths)
			note(
				entries,
				`${place}\t7th characters`,
				sevenths.map(([char, meaning]) => `${char} ${meaning}`).join('; ')
			);
	}
	const { edition, release, origin, source } = part.info;
	return {
		title: CONTENT_TITLES.tabular,
		edition,
		release,
		origin,
		source,
		held: [
			held(part.chapters.length, 'chapter'),
			held(part.sections.length, 'section'),
			held(part.categories.length, 'category', 'categories'),
			...(Object.keys(KINDS) as NoteKind[]).flatMap((kind) => {
				const count = counts.get(kind) ?? 0;
				return count > 0 ? [{ count, of: KINDS[kind] }] : [];
			})
		],
		entry: ['note', 'notes'],
		isByCode: false,
		entries
	};
}
