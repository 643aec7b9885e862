/** The desk for the indexes: opens them, finds terms as one types, opens a term with what is above and below it. */
import type { AlphaIndex } from '../codebook/alpha-index';
import { pathText } from '../codebook/alpha-index-check';
import { namedPath, placeNamed } from '../codebook/alpha-index-path';
import { CodeTerms } from '../codebook/alpha-index-codes';
import { readAlphaIndex } from '../codebook/alpha-index-file';
import { LinkTargets } from '../codebook/alpha-index-links';
import { IndexSearch } from '../codebook/alpha-index-search';
import type { IndexLink } from '../codebook/index-file';
import { readPart, type PartInfo } from '../codebook/part-file';
import {
	INDEX_BOOKS,
	type IndexBook,
	type IndexHit,
	type IndexLetter,
	type IndexLine,
	type IndexReference,
	type IndexTerm,
	type OpenIndexBook
} from '../domain/alpha-index';
import { namedBy } from '../domain/find-terms';
import { gunzip } from './gunzip';

/** Of a term with more lines below, only the next level comes with it. */
const MOST_BELOW = 150;
/** A code of the Table of Drugs has hundreds of substances. */
const MOST_WAYS = 1000;

/** What is made of an index when it is opened; what leads back from codes when it is first asked for. */
class OpenIndex {
	readonly search: IndexSearch;
	readonly targets: LinkTargets;
	private codes: CodeTerms | undefined;

	constructor(readonly index: AlphaIndex) {
		this.search = new IndexSearch(index);
		this.targets = new LinkTargets(index);
	}

	termsFor(code: string, limit: number): number[] {
		this.codes ??= new CodeTerms(this.index);
		return this.codes.termsFor(code, limit);
	}

	/**
	 * The terms whose every word the phrase has, and that say "see", by the place that is meant. Only those are
	 * resolved: all of them would take seconds.
	 */
	seesOf(phrase: string): Map<number, string[]> {
		const isNamed = namedBy(phrase);
		const sees = new Map<number, string[]>();
		for (let at = 0; at < this.index.size; at++) {
			// Further down a "see" stays within its main term, as a rule.
			if (this.index.level(at) > 1 || !isNamed(this.index.title(at))) continue;
			for (const { kind, text } of this.index.row(at).links) {
				// "By site" leads to many codes.
				if (kind !== 'see' || text.includes('by site') || text.includes('by type')) continue;
				const to = this.targets.resolve(text, at);
				if (to?.at === undefined || !to.isWhole) continue;
				sees.set(to.at, [...(sees.get(to.at) ?? []), `${pathText(this.index, at)}, see ${text}`]);
			}
		}
		return sees;
	}
}

/** A book within the index that holds it, from its first place to behind its last. */
interface Holding {
	open: OpenIndex;
	book: IndexBook;
	from: number;
	to: number;
}

export class IndexDesk {
	/**
	 * By part and release. The four books of ICD-10-CM may come from different releases, since a learner can add one
	 * file alone: of each book the newest counts.
	 */
	private readonly opened = new Map<string, OpenIndex>();

	/** @param bytes as stored, gzipped or not. @throws RangeError when they are damaged; what was open stays open */
	async open(bytes: ArrayBuffer): Promise<PartInfo> {
		const part = readPart(await gunzip(new Uint8Array(bytes)));
		this.opened.set(`${part.info.part} ${part.info.release}`, new OpenIndex(readAlphaIndex(part)));
		return part.info;
	}

	private heldBook(book: IndexBook): Holding | undefined {
		let newest: (Holding & { release: string }) | undefined;
		for (const open of this.opened.values()) {
			const [from, to] = open.index.range(book);
			if (to === from) continue;
			const { release } = open.index.bookOf(from);
			if (!newest || release > newest.release) newest = { open, book, from, to, release };
		}
		return newest;
	}

	private holding(book: IndexBook): Holding {
		const held = this.heldBook(book);
		if (!held) throw new RangeError('this index is not open');
		return held;
	}

	/** The books that are open, those of ICD-10-CM first. */
	books(): OpenIndexBook[] {
		return INDEX_BOOKS.flatMap((name) => {
			const held = this.heldBook(name);
			if (!held) return [];
			const { index } = held.open;
			const { book, edition, release, origin, source, headings, size } = index.bookOf(held.from);
			let mainTerms = 0;
			for (let at = held.from; at < held.to; at = index.ends[at] ?? held.to) mainTerms++;
			return { book, edition, release, origin, source, headings, size, mainTerms };
		});
	}

	/** @throws RangeError when the book is not open */
	letters(book: IndexBook): IndexLetter[] {
		const { open, from } = this.holding(book);
		return open.index.bookOf(from).letters.map(({ letter, from: id }) => ({ letter, id }));
	}

	/**
	 * The first two letters of the main terms of one letter, each with the first term that has them: where a thumb
	 * opens a book of paper.
	 * @param id the first main term of the letter, as `letters` gives it
	 * @throws RangeError when the book is not open
	 */
	leads(book: IndexBook, id: number): IndexLetter[] {
		const held = this.holding(book);
		const { index } = held.open;
		const next = this.letters(book).find((letter) => letter.id > id);
		const end = next === undefined ? held.to : held.from + next.id;
		const leads = new Map<string, number>();
		for (let at = held.from + id; at < end; at = index.ends[at] ?? held.to) {
			const [first = '', second = ''] = index
				.title(at)
				.normalize('NFD')
				.replace(/[^A-Za-z]/g, '');
			const lead = first.toUpperCase() + second.toLowerCase();
			if (lead !== '' && !leads.has(lead)) leads.set(lead, at - held.from);
		}
		return [...leads].map(([letter, place]) => ({ letter, id: place }));
	}

	/**
	 * Main terms in the order of print, for leafing through.
	 * @param id where to begin; of a subterm its main term
	 * @throws RangeError when the book is not open
	 */
	mainTerms(book: IndexBook, id: number, limit = 50): IndexLine[] {
		const held = this.holding(book);
		const { index } = held.open;
		const lines: IndexLine[] = [];
		let at = Math.min(held.from + Math.max(id, 0), held.to);
		if (at < held.to) at = index.path(at)[0] ?? at;
		for (; at < held.to && lines.length < limit; at = index.ends[at] ?? held.to)
			lines.push(this.line(held, at, false));
		return lines;
	}

	/**
	 * @param typed words of the main term and of subterms in any order, whole or begun
	 * @returns terms, best first; none for nothing typed
	 * @throws RangeError when the book is not open
	 */
	find(book: IndexBook, typed: string, limit = 30): IndexHit[] {
		const held = this.holding(book);
		return held.open.search.find(held.from, held.to, typed, limit).map((at) => this.hit(held, at));
	}

	/** @returns undefined when the book has no such term. @throws RangeError when the book is not open */
	term(book: IndexBook, id: number): IndexTerm | undefined {
		const held = this.holding(book);
		const at = held.from + id;
		if (!Number.isInteger(id) || id < 0 || at >= held.to) return undefined;
		const { index } = held.open;
		const { edition, origin, headings } = index.bookOf(at);
		const end = index.ends[at] ?? held.to;
		const all = Array.from({ length: Math.min(end - at - 1, MOST_BELOW + 1) }, (_, n) => at + 1 + n);
		const below = all.length > MOST_BELOW ? index.children(at) : all;
		return {
			line: this.line(held, at),
			path: namedPath(index, at),
			above: index.path(at).map((place) => this.line(held, place)),
			below: below.map((place) => this.line(held, place)),
			edition,
			origin,
			headings
		};
	}

	/**
	 * @param path as `term` tells it, of this release or another
	 * @returns the number of the term within the book; undefined when it has none that is called so
	 * @throws RangeError when the book is not open
	 */
	termNamed(book: IndexBook, path: string): number | undefined {
		const { open, from, to } = this.holding(book);
		const at = placeNamed(open.index, from, to, path);
		return at < 0 ? undefined : at - from;
	}

	/** The lines directly below a term, for a tree that opens level by level. */
	children(book: IndexBook, id: number): IndexLine[] {
		const held = this.holding(book);
		return held.open.index.children(held.from + id).map((at) => this.line(held, at));
	}

	/** A term and those above as one line, without nonessential modifiers: `Fracture, traumatic, femur, neck`. */
	path(book: IndexBook, id: number): string {
		const { open, from } = this.holding(book);
		return pathText(open.index, from + id);
	}

	/**
	 * The terms that lead to a code, the most exact first; of ICD-10-CM or of ICD-10-PCS, whichever names it.
	 * @param code in written or bare form
	 */
	termsFor(code: string, limit = 10): IndexHit[] {
		const hits = [...this.opened.values()].flatMap((open) =>
			open.termsFor(code, limit).flatMap((at) => {
				const held = this.heldBook(open.index.bookOf(at).book);
				return held?.open === open ? this.hit(held, at) : [];
			})
		);
		return hits.slice(0, limit);
	}

	/**
	 * All ways of the index to a code, as paths: the terms that name it, the most exact first, then those that lead to
	 * one of these by a "see": `Smoker, see Dependence, drug, nicotine`.
	 * @param code in written or bare form
	 * @param phrase what is looked for, in words
	 */
	pathsTo(code: string, phrase: string): string[] {
		const paths: string[] = [];
		const seeing: string[] = [];
		for (const open of this.opened.values()) {
			const places = open.termsFor(code, MOST_WAYS);
			const sees = places.length > 0 ? open.seesOf(phrase) : new Map<number, string[]>();
			for (const at of places) {
				if (this.heldBook(open.index.bookOf(at).book)?.open !== open) continue;
				paths.push(pathText(open.index, at));
				for (const place of [...open.index.path(at), at]) seeing.push(...(sees.get(place) ?? []));
			}
		}
		return [...new Set([...paths, ...seeing])].slice(0, MOST_WAYS);
	}

	private hit(held: Holding, at: number): IndexHit {
		const { index } = held.open;
		return { ...this.line(held, at, false), above: index.path(at).map((place) => index.title(place)) };
	}

	private line({ open, book, from }: Holding, at: number, isResolved = true): IndexLine {
		const { level, title, codes, manifestation, links, cells } = open.index.row(at);
		return {
			book,
			id: at - from,
			level,
			title,
			codes,
			...(manifestation === undefined ? {} : { manifestation }),
			links: isResolved ? links.map((link) => this.reference(open, at, link)) : links,
			cells,
			below: open.index.children(at).length
		};
	}

	private reference(open: OpenIndex, at: number, link: IndexLink): IndexReference {
		const target = link.kind === 'use' ? undefined : open.targets.resolve(link.text, at);
		const held = target && this.heldBook(target.book);
		if (!target || !held) return link;
		const { book, isWhole } = target;
		// The book there may have come from another release, which numbers its terms in its own way.
		if (target.at === undefined || held.open !== open) return { ...link, to: { book, isWhole: false } };
		return { ...link, to: { book, id: target.at - held.from, isWhole } };
	}
}
