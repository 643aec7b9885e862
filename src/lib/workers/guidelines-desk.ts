/** The desk for the Official Guidelines: contents, sections, search. */
import { GuidelinesBook } from '../codebook/guidelines-book';
import { readGuidelines } from '../codebook/guidelines-part';
import { GuidelinesSearch } from '../codebook/guidelines-search';
import type { PartInfo } from '../codebook/part-file';
import type { GuidelineHit, GuidelineLine, GuidelinePage } from '../domain/guideline';
import { gunzip } from './gunzip';

interface Opened {
	book: GuidelinesBook;
	search: GuidelinesSearch;
}

export class GuidelinesDesk {
	private opened: Opened | undefined;

	/** @param bytes as stored, gzipped or not. @throws RangeError when they are damaged; what was open stays open */
	async open(bytes: ArrayBuffer): Promise<PartInfo> {
		const { info, sections } = readGuidelines(await gunzip(new Uint8Array(bytes)));
		const book = new GuidelinesBook(sections);
		this.opened = { book, search: new GuidelinesSearch(book) };
		return info;
	}

	private get now(): Opened {
		if (!this.opened) throw new Error('the Guidelines are not open');
		return this.opened;
	}

	/** The lines of the contents, in order: what the official table of contents names. */
	contents(): GuidelineLine[] {
		return this.now.book.contents();
	}

	/** @returns the section, or the nearest above it; undefined when there is none */
	section(reference: string): GuidelinePage | undefined {
		return this.now.book.page(reference);
	}

	/** @returns the id of the section that a reference opens */
	nearest(reference: string): string | undefined {
		return this.now.book.nearest(reference);
	}

	/** @returns the sections that hold all words of the query, best first */
	search(query: string, limit = 20): GuidelineHit[] {
		return this.now.search.search(query, limit);
	}
}
