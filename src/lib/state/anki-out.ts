/** What leaves for Anki: notes of an own pack or of official drills, as a text or as a package. */
import type { Library } from '../content/library';
import type { Drill } from '../domain/drill';
import { ankiNote, type AnkiOutNote } from '../domain/anki-out';
import { ankiText } from '../domain/anki-tsv';
import { ownCodes, ownDrill } from '../domain/own-drill';
import type { KeptPack } from '../storage/kept-pack';
import { makeAnkiFile } from '../workers/anki';

export interface AnkiNotes {
	/** A file's name without its ending. */
	name: string;
	notes: AnkiOutNote[];
	/** Drills that cannot be told on two sides. */
	left: number;
}

/** The same words as behind an answer. */
const checkedWords = ({ level }: Pick<Drill, 'level'>): string =>
	`CodeRounds: ${level >= 3 ? 'answered blind by a second reader' : 'checked by rule'}, not signed by a certified coder.`;

const slug = (name: string): string =>
	name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '') || 'drills';

export function packNotes(pack: KeptPack): AnkiNotes {
	const codes = ownCodes(pack.titles);
	const notes = pack.questions.flatMap(
		(question) => ankiNote(ownDrill(pack, question), codes, pack.title) ?? []
	);
	return { name: slug(pack.title), notes, left: pack.questions.length - notes.length };
}

/**
 * Official drills. What is kept for mocks is never among them.
 * @param topic its id with what lies below it, or null for all
 * @throws LibraryError where packs cannot be fetched
 */
export async function officialNotes(library: Library, topic: string | null): Promise<AnkiNotes> {
	const { items, topics } = await library.catalogue();
	const titles = new Map(topics.map(({ id, title }) => [id, title]));
	const wanted = items.filter(
		({ kind, use, topic: own }) =>
			kind === 'drill' && use === 'drill' && (topic === null || own === topic || own.startsWith(`${topic}.`))
	);
	const notes: AnkiOutNote[] = [];
	for (const { id } of wanted) {
		const found = await library.drill(id);
		const deck = titles.get(found?.drill.topic ?? '') ?? '';
		const note = found && ankiNote(found.drill, found.codes, deck, checkedWords(found.drill));
		if (note) notes.push(note);
	}
	const name = topic === null ? 'coderounds' : slug(titles.get(topic) ?? topic);
	return { name, notes, left: wanted.length - notes.length };
}

export interface AnkiFile {
	name: string;
	file: Blob;
}

/** @returns the notes as a text that Anki imports */
export const ankiTextFile = ({ name, notes }: AnkiNotes): AnkiFile => ({
	name: `${name}.anki.txt`,
	file: new Blob([ankiText(notes)], { type: 'text/plain' })
});

/** @returns the notes as a package, or why that cannot be made @throws Error with what ended the worker */
export async function ankiPackage({ name, notes }: AnkiNotes): Promise<AnkiFile | { refused: string }> {
	const made = await makeAnkiFile({ notes, now: Date.now() });
	if ('refused' in made) return made;
	return { name: `${name}.apkg`, file: new Blob([made.file], { type: 'application/octet-stream' }) };
}
