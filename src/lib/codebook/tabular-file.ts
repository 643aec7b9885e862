/** The Tabular List XML of NCHS (`ICD10CM.tabular`): chapters, sections, and codes within codes, with notes. */
import { ImportError } from './import-error';
import { readXml } from './xml';
import { linesOf } from './code-rows';
import type { NoteKind, UncertainPlace } from './official';

export interface TabularEntry {
	/** A written code, a section id (`E08-E13`) or `chapter 4`. */
	id: string;
	title: string;
	/** Place in `Tabular.entries` of what stands above, -1 for a chapter. */
	parent: number;
	/** Place of the last entry below, its own when there is none. */
	last: number;
	kind: 'chapter' | 'section' | 'code';
	notes: { kind: NoteKind; text: string }[];
	/** 7th character → meaning, where the entry defines a list. */
	sevenths?: Record<string, string>;
}

/** One convention of the book as its introduction explains it: "Excludes1" and what it means. */
export interface Convention {
	title: string;
	notes: string[];
}

export interface Tabular {
	/** `2027`, as the file says. */
	version: string;
	/** What stands before the first chapter. */
	introduction: Convention[];
	/** In the order of the book, which is not ASCII order. */
	entries: TabularEntry[];
}

const NOTE_KINDS: ReadonlySet<string> = new Set<NoteKind>([
	'includes',
	'inclusionTerm',
	'excludes1',
	'excludes2',
	'codeFirst',
	'useAdditionalCode',
	'codeAlso',
	'sevenChrNote',
	'notes'
]);

function isNoteKind(tag: string): tag is NoteKind {
	return NOTE_KINDS.has(tag);
}

/** @throws ImportError when the XML is damaged, cut off, holds entities or no chapter */
export function parseTabular(name: string, text: string): Tabular {
	const entries: TabularEntry[] = [];
	const introduction: Convention[] = [];
	const path: number[] = [];
	let version = '';
	let kind: NoteKind | undefined;
	let char: string | undefined;
	const top = (): TabularEntry | undefined => entries[path.at(-1) ?? -1];
	const begin = (entryKind: TabularEntry['kind'], id: string): void => {
		const at = entries.length;
		entries.push({ id, title: '', parent: path.at(-1) ?? -1, last: at, kind: entryKind, notes: [] });
		path.push(at);
	};

	readXml(name, text, {
		open(tag, attributes) {
			if (tag === 'chapter') begin('chapter', '');
			else if (tag === 'section') begin('section', attributes['id'] ?? '');
			else if (tag === 'diag') begin('code', '');
			else if (isNoteKind(tag)) kind = tag;
			else if (tag === 'sevenChrDef') kind = 'sevenChrNote';
			else if (tag === 'extension') char = attributes['char'];
		},
		close(tag, content) {
			const entry = top();
			if (tag === 'version') version = content;
			else if (!entry) {
				if (tag === 'title') introduction.push({ title: content, notes: [] });
				else if (tag === 'note') introduction.at(-1)?.notes.push(content);
			} else if (tag === 'name') entry.id = entry.kind === 'chapter' ? `chapter ${content}` : content;
			else if (tag === 'desc') entry.title = content;
			else if (tag === 'note' && kind) {
				// A note inside the list of 7th characters belongs to the character above it.
				entry.notes.push({ kind, text: char === undefined ? content : `${char}: ${content}` });
			} else if (tag === 'extension' && char !== undefined) (entry.sevenths ??= {})[char] = content;
			else if (tag === 'sevenChrDef') char = kind = undefined;
			else if (isNoteKind(tag)) kind = undefined;
			else if (tag === 'chapter' || tag === 'section' || tag === 'diag') {
				entry.last = entries.length - 1;
				path.pop();
			}
		}
	});
	if (!entries.some((entry) => entry.kind === 'chapter'))
		throw new ImportError('not-a-release', `${name} is XML, but holds no chapter of the Tabular List.`);
	return { version, introduction, entries };
}

/** The places of our derived Tabular List that could not be checked: `code_or_range`, kind, reason. */
export function parseUncertain(text: string): UncertainPlace[] {
	const places: UncertainPlace[] = [];
	for (const line of linesOf(text)) {
		const [range = '', kind, reason = ''] = line.split('\t');
		if (kind === 'code' || kind === 'block' || kind === 'range') places.push({ range, kind, reason });
	}
	return places;
}
