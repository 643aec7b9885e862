/** Pages of the Tabular List: a chapter, a section, and all that stands with one code. */
import { compactCode, formatCode } from '../domain/code';
import type {
	ChapterLine,
	ChapterPage,
	NoteGroup,
	SectionLine,
	SectionPage,
	SeventhCharacter,
	TabularLine,
	TabularPage
} from '../domain/tabular-page';
import type { CodeSet } from './code-set';
import { doubtOf, notesRelease, sectionDoubt } from './tabular-part-doubt';
import { noteSegments } from './tabular-part-links';
import { BookOrder } from './tabular-part-order';
import type { OwnNote, TabularPart } from './tabular-part-read';

/** What a page of a code says from the Tabular List alone. */
export type TabularEntryPage = Omit<TabularPage, 'poa' | 'hcc'>;

/** The codes that begin with the same characters, the code itself first, down to its category. */
function path(bare: string): string[] {
	return Array.from({ length: Math.max(0, bare.length - 2) }, (_, cut) => bare.slice(0, bare.length - cut));
}

export class TabularPages {
	private readonly order: BookOrder | undefined;
	private readonly sectionIds: ReadonlySet<string>;

	/** @param set the codes and titles, of any year; without it codes have no titles and no neighbours */
	constructor(
		private readonly part: TabularPart,
		private readonly set: CodeSet | undefined
	) {
		this.order = set && new BookOrder(part, set);
		this.sectionIds = new Set(part.sections.map(({ id }) => id));
	}

	private groups(notes: readonly OwnNote[], level: NoteGroup['level'], from: string): NoteGroup[] {
		const exists = (bare: string): boolean =>
			this.set ? this.set.find(bare) >= 0 : this.part.rankOf(bare.slice(0, 3)) !== undefined;
		const groups: NoteGroup[] = [];
		for (const { kind, text } of notes) {
			const segments = noteSegments(text, exists, (id) => this.sectionIds.has(id));
			const last = groups.at(-1);
			if (last?.kind === kind) last.notes.push(segments);
			else groups.push({ kind, level, from, notes: [segments] });
		}
		return groups;
	}

	private line(at: number): TabularLine | undefined {
		const { set } = this;
		if (!set || at < 0) return undefined;
		return { code: set.code(at), title: set.title(at), billable: set.billable(at) };
	}

	private chapterLine(at: number): ChapterLine | undefined {
		const chapter = this.part.chapters[at];
		if (!chapter) return undefined;
		const [, title = chapter.title, range = ''] = /^(.*) \(([^()]*)\)$/.exec(chapter.title) ?? [];
		return { number: chapter.number, title, range };
	}

	private sectionLine(at: number): SectionLine | undefined {
		const section = this.part.sections[at];
		return section && { id: section.id, title: section.title.replace(` (${section.id})`, '') };
	}

	private chapterGroups(at: number): NoteGroup[] {
		return this.groups(this.part.chapterNotes(at), 'chapter', this.part.chapters[at]?.number ?? '');
	}

	private sectionGroups(at: number): NoteGroup[] {
		return this.groups(this.part.sectionNotes(at), 'section', this.part.sections[at]?.id ?? '');
	}

	chapters(): ChapterLine[] {
		return this.part.chapters.flatMap((_, at) => this.chapterLine(at) ?? []);
	}

	/** @param number `4` */
	chapter(number: string): ChapterPage | undefined {
		const at = this.part.chapters.findIndex((chapter) => chapter.number === number);
		const line = this.chapterLine(at);
		if (!line) return undefined;
		const [previous, next] = [this.chapterLine(at - 1), this.chapterLine(at + 1)];
		return {
			...line,
			notes: this.chapterGroups(at),
			release: notesRelease(this.part, this.set?.info),
			sections: (this.part.chapters[at]?.sections ?? []).flatMap((place) => this.sectionLine(place) ?? []),
			...(previous && { previous }),
			...(next && { next })
		};
	}

	/** @param id `E08-E13` */
	section(id: string): SectionPage | undefined {
		const at = this.part.sectionPlace(id);
		const line = this.sectionLine(at);
		const chapterAt = this.part.sections[at]?.chapter ?? -1;
		const chapter = this.chapterLine(chapterAt);
		if (!line || !chapter) return undefined;
		const [previous, next] = [this.sectionLine(at - 1), this.sectionLine(at + 1)];
		const doubt = sectionDoubt(this.part, id);
		return {
			...line,
			chapter,
			notes: [...this.sectionGroups(at), ...this.chapterGroups(chapterAt)],
			release: notesRelease(this.part, this.set?.info),
			categories: this.categoriesIn(at),
			...(doubt && { doubt }),
			...(previous && { previous }),
			...(next && { next })
		};
	}

	/** Those of the list that the set has, and those of the set that only its range holds. */
	private categoriesIn(section: number): TabularLine[] {
		const { part, set, order } = this;
		const listed = part.sections[section]?.categories ?? [];
		if (!set || !order) return listed.map((code) => ({ code, title: '', billable: false }));
		return order.categories
			.filter((at) => part.sectionAt(set.compact(at)) === section)
			.flatMap((at) => this.line(at) ?? []);
	}

	private sevenths(bare: string): TabularPage['sevenths'] {
		const { part, set } = this;
		const from = path(bare).find((code) => part.seventhsOf(code));
		const all = from === undefined ? undefined : part.seventhsOf(from);
		if (from === undefined || !all) return undefined;
		const chars = all.map(([char, meaning]): SeventhCharacter => {
			const whole = bare.slice(0, 6).padEnd(6, 'X') + char;
			const exists = set !== undefined && set.find(whole) >= 0;
			return exists ? { char, meaning, code: formatCode('icd10cm', whole) } : { char, meaning };
		});
		const legal = chars.filter(({ code }) => code !== undefined);
		const written = formatCode('icd10cm', from);
		if (legal.length > 0) return { from: written, chars: legal };
		// A header shows the list as printed; a code that takes none of it has no list.
		return set && set.billable(set.find(bare)) ? undefined : { from: written, chars };
	}

	/**
	 * @param code with or without its dot, in either case
	 * @returns undefined when neither the set nor, without a set, the Tabular List has it
	 */
	entry(code: string): TabularEntryPage | undefined {
		const { part, set, order } = this;
		const bare = compactCode(code);
		const at = set ? set.find(bare) : -1;
		const sectionAt = part.sectionAt(bare);
		if (set ? at < 0 : part.rankOf(bare.slice(0, 3)) === undefined) return undefined;
		const chapterAt = part.sections[sectionAt]?.chapter ?? -1;
		const [section, chapter] = [this.sectionLine(sectionAt), this.chapterLine(chapterAt)];
		const [own = '', ...headers] = path(bare);
		const groupsOf = (one: string): NoteGroup[] =>
			this.groups(part.notesOf(one), 'code', formatCode('icd10cm', one));
		const doubt = doubtOf(part, bare);
		const sevenths = this.sevenths(bare);
		const previous = order && this.line(order.beside(at, -1));
		const next = order && this.line(order.beside(at, 1));
		return {
			code: formatCode('icd10cm', bare),
			...(chapter && { chapter }),
			...(section && { section }),
			release: notesRelease(part, set?.info),
			...(doubt && { doubt }),
			own: groupsOf(own),
			inherited: [
				...headers.flatMap(groupsOf),
				...this.sectionGroups(sectionAt),
				...this.chapterGroups(chapterAt)
			],
			...(sevenths && { sevenths }),
			below: (order?.below(at) ?? []).flatMap((child) => this.line(child) ?? []),
			...(previous && { previous }),
			...(next && { next })
		};
	}
}
