/** The Excludes notes of an open Tabular List, and whether one of them keeps two codes apart. */
import type { Random } from '../../domain/random';
import type { CodeSet } from '../code-set';
import { noteReferences, type NoteReference } from '../note-codes';
import { BookOrder } from '../tabular-part-order';
import type { TabularPart } from '../tabular-part-read';

type Kind = 'excludes1' | 'excludes2';

export interface ExcludesNote {
	/** Place of the code or header that the note stands at. */
	at: number;
	text: string;
	references: NoteReference[];
}

export class ExcludesNotes {
	private readonly order: BookOrder;
	private readonly read = new Map<string, NoteReference[]>();
	/** From and behind the last place that a range names, in the order of the book; null for codes that are gone. */
	private readonly ranges = new Map<NoteReference, [number, number] | null>();
	/** Compact code or header → references of its own notes. */
	private readonly own = new Map<string, NoteReference[]>();

	constructor(
		private readonly part: TabularPart,
		private readonly set: CodeSet
	) {
		this.order = new BookOrder(part, set);
	}

	private references(text: string): NoteReference[] {
		let known = this.read.get(text);
		if (!known) this.read.set(text, (known = noteReferences(text, (bare) => this.set.find(bare) >= 0)));
		return known;
	}

	/** All notes of a kind that stand at codes and headers and name codes. */
	notes(kind: Kind): ExcludesNote[] {
		const { part, set } = this;
		return Array.from({ length: set.size }, (_, at) => at).flatMap((at) =>
			part
				.notesOf(set.compact(at))
				.filter((note) => note.kind === kind)
				.map(({ text }) => ({ at, text, references: this.references(text) }))
				.filter(({ references }) => references.length > 0)
		);
	}

	private rangeOf(reference: NoteReference): [number, number] | null {
		let range = this.ranges.get(reference);
		if (range === undefined) {
			const { set, order } = this;
			const [first, last] = [set.find(reference.from), set.find(reference.to)];
			const [, end] = set.range(reference.to);
			range = first < 0 || last < 0 ? null : [order.rankOf(first), order.rankOf(last) + end - last];
			this.ranges.set(reference, range);
		}
		return range;
	}

	/** Does a reference of a note name the code at a place? */
	names(reference: NoteReference, at: number): boolean {
		const { from, to, only } = reference;
		const bare = this.set.compact(at);
		if (only && !only(bare)) return false;
		if (from === to) return bare.startsWith(from);
		const range = this.rangeOf(reference);
		if (!range) return bare.slice(0, from.length) >= from && bare.slice(0, to.length) <= to;
		const rank = this.order.rankOf(at);
		return rank >= range[0] && rank < range[1];
	}

	/** One of the billable codes that a reference names; -1 when some draws found none. */
	oneNamed(reference: NoteReference, random: Random): number {
		const { set } = this;
		const [from] = set.range(reference.from);
		const [, to] = set.range(reference.to);
		for (let tries = 0; from < to && tries < 40; tries++) {
			const at = from + random.below(to - from);
			if (set.billable(at) && this.names(reference, at)) return at;
		}
		return -1;
	}

	/** Of all notes that govern a code: its own, its headers', its section's, its chapter's. */
	private governing(code: string): NoteReference[] {
		let found = this.own.get(code);
		if (!found) {
			const { part } = this;
			const section = part.sectionAt(code);
			const notes = [
				...Array.from({ length: code.length - 2 }, (_, cut) => part.notesOf(code.slice(0, 3 + cut))).flat(),
				...part.sectionNotes(section),
				...part.chapterNotes(part.sections[section]?.chapter ?? -1)
			];
			found = notes.filter(({ kind }) => kind === 'excludes1').flatMap(({ text }) => this.references(text));
			this.own.set(code, found);
		}
		return found;
	}

	/** Does an Excludes1 note at either code, or above it, name the other? */
	areApart(a: number, b: number): boolean {
		const names = (one: number, other: number): boolean =>
			this.governing(this.set.compact(one)).some((reference) => this.names(reference, other));
		return names(a, b) || names(b, a);
	}
}
