/** Reads the part `tabular`: the tree above the codes, and the notes of any entry. */
import { compactCode } from '../domain/code';
import { VarintReader } from './byte-stream';
import type { NoteKind, UncertainPlace } from './official';
import { readPart, type PartInfo } from './part-file';
import { parseUncertain, type Convention } from './tabular-file';
import type { Shape } from './tabular-part';
import { TextColumn } from './text-column';

export interface TabularChapter {
	/** `4` */
	number: string;
	/** With its range, as printed: `Endocrine, nutritional and metabolic diseases (E00-E89)`. */
	title: string;
	/** Places of its sections. */
	sections: number[];
}

export interface TabularSection {
	/** `E08-E13` */
	id: string;
	title: string;
	/** Place of its chapter. */
	chapter: number;
	/** Three-character categories in the order of the book. */
	categories: string[];
}

export interface OwnNote {
	kind: NoteKind;
	text: string;
}

function linesOf(text: string): string[] {
	const lines = text.split('\n');
	lines.pop();
	return lines;
}

export class TabularPart {
	readonly info: PartInfo;
	readonly introduction: Convention[];
	readonly chapters: TabularChapter[];
	readonly sections: TabularSection[];
	readonly uncertain: UncertainPlace[];
	/** Header → the codes below it, for those whose order is not that of the characters. */
	readonly orders: ReadonlyMap<string, string[]>;
	/** Category → place of its section. */
	private readonly sectionOf = new Map<string, number>();
	/** All categories in the order of the book, each with its place in it. */
	private readonly ranks = new Map<string, number>();
	/** Compact code → its place among the stored entries: chapters, sections, codes with notes. */
	private readonly places = new Map<string, number>();
	private readonly shapes: Shape[];
	private readonly shapeIds: Uint16Array;
	/** Where the notes of each stored entry begin. */
	private readonly starts: Uint32Array;
	private readonly sevenths: [string, string][][];
	private readonly texts: TextColumn;

	/** @throws RangeError when the bytes are no such part, or damaged */
	constructor(bytes: Uint8Array) {
		const part = readPart(bytes);
		this.info = part.info;
		this.introduction = JSON.parse(part.text('introduction')) as Convention[];
		this.chapters = linesOf(part.text('chapters')).map((line) => {
			const [number = '', title = ''] = line.split('\t');
			return { number, title, sections: [] };
		});
		this.sections = linesOf(part.text('sections')).map((line, at) => {
			const [chapter = '', id = '', title = '', categories = ''] = line.split('\t');
			this.chapters[Number(chapter)]?.sections.push(at);
			return { id, title, chapter: Number(chapter), categories: categories.split(' ').filter(Boolean) };
		});
		this.sections.forEach(({ categories }, at) => {
			for (const category of categories) {
				this.sectionOf.set(category, at);
				this.ranks.set(category, this.ranks.size);
			}
		});
		this.orders = new Map(
			linesOf(part.text('orders')).map((line) => {
				const [above = '', ...codes] = line.split(' ');
				return [above, codes];
			})
		);
		this.uncertain = parseUncertain(part.text('uncertain'));
		this.sevenths = JSON.parse(part.text('sevenths')) as [string, string][][];
		this.shapes = JSON.parse(part.text('shapes')) as Shape[];
		this.texts = new TextColumn(part, 'notes');

		const above = this.chapters.length + this.sections.length;
		const codes: string[] = [];
		const chars = part.text('chars');
		let before = '';
		let charAt = 0;
		for (const byte of part.bytes('heads')) {
			const end = charAt + (byte & 7);
			before = before.slice(0, byte >> 3) + chars.slice(charAt, end);
			charAt = end;
			codes.push(before);
		}
		const reader = new VarintReader(part.bytes('shapeIds'));
		const counts = this.shapes.map(([runs]) => runs.reduce((sum, [, count]) => sum + count, 0));
		const size = above + codes.length;
		this.shapeIds = new Uint16Array(size);
		this.starts = new Uint32Array(size + 1);
		for (let at = 0; at < size; at++) {
			const shape = reader.next();
			const count = counts[shape];
			if (count === undefined) throw new RangeError('the Tabular List is damaged');
			this.shapeIds[at] = shape;
			this.starts[at + 1] = (this.starts[at] ?? 0) + count;
		}
		codes.forEach((code, at) => this.places.set(code, above + at));
		if (this.starts[size] !== this.texts.size) throw new RangeError('the Tabular List is damaged');
	}

	/** How many notes there are in all. */
	get noteCount(): number {
		return this.texts.size;
	}

	/** All categories in the order of the book. */
	get categories(): string[] {
		return [...this.ranks.keys()];
	}

	/** Compact codes of all entries that have notes or 7th characters, in the order of the book. */
	get notedCodes(): string[] {
		return [...this.places.keys()];
	}

	private notesAt(stored: number): OwnNote[] {
		let next = this.starts[stored] ?? 0;
		const [runs] = this.shapes[this.shapeIds[stored] ?? 0] ?? [[]];
		return runs.flatMap(([kind, count]) =>
			Array.from({ length: count }, () => ({ kind, text: this.texts.text(next++) }))
		);
	}

	/** The notes of a code or header itself, with or without its dot. */
	notesOf(code: string): OwnNote[] {
		const stored = this.places.get(compactCode(code));
		return stored === undefined ? [] : this.notesAt(stored);
	}

	/** @param at place of a section */
	sectionNotes(at: number): OwnNote[] {
		return this.sections[at] ? this.notesAt(this.chapters.length + at) : [];
	}

	/** @param at place of a chapter */
	chapterNotes(at: number): OwnNote[] {
		return this.chapters[at] ? this.notesAt(at) : [];
	}

	/** The 7th characters that a code or header itself defines, in the order of the book. */
	seventhsOf(code: string): [string, string][] | undefined {
		const stored = this.places.get(compactCode(code));
		const list = stored === undefined ? undefined : this.shapes[this.shapeIds[stored] ?? 0]?.[1];
		return list === undefined ? undefined : this.sevenths[list];
	}

	/**
	 * The section that a code stands in. A category newer than this list stands in the section whose range holds it.
	 * @returns its place, -1 when there is none
	 */
	sectionAt(code: string): number {
		const category = compactCode(code).slice(0, 3);
		const known = this.sectionOf.get(category);
		if (known !== undefined) return known;
		return this.sections.findIndex(({ id }) => {
			const [from = '', to = from] = id.split('-');
			return from <= category && category <= to;
		});
	}

	sectionPlace(id: string): number {
		return this.sections.findIndex((section) => section.id === id);
	}

	/** Where a category stands in the order of the book; undefined when this list has it not. */
	rankOf(category: string): number | undefined {
		return this.ranks.get(category);
	}
}
