/** The desk for the Official Guidelines: contents, sections, search. */
import { GuidelinesBook } from '../codebook/guidelines-book';
import { readGuidelines } from '../codebook/guidelines-part';
import { GuidelinesSearch } from '../codebook/guidelines-search';
import type { PartInfo } from '../codebook/part-file';
import type { GuidelineHit, GuidelineLine, GuidelinePage } from '../domain/guideline';
import { gunzip } from './gunzip';

interface Opened {
	info: PartInfo;
	book: GuidelinesBook;
	search: GuidelinesSearch;
}

export class GuidelinesDesk {
	/** Of each edition one, the newest release first. */
	private opened: Opened[] = [];

	/**
	 * Those of another edition stay open.
	 * @param bytes as stored, gzipped or not
	 * @throws RangeError when they are damaged; what was open stays open
	 */
	async open(bytes: ArrayBuffer): Promise<PartInfo> {
		const { info, sections } = readGuidelines(await gunzip(new Uint8Array(bytes)));
		const book = new GuidelinesBook(sections);
		const others = this.opened.filter((one) => one.info.edition !== info.edition);
		this.opened = [...others, { info, book, search: new GuidelinesSearch(book) }].sort((a, b) =>
			a.info.release < b.info.release ? 1 : -1
		);
		return info;
	}

	/** Those of an edition, else the newest that are open. */
	private of(edition?: string): Opened {
		const found = this.opened.find(({ info }) => info.edition === edition) ?? this.opened[0];
		if (!found) throw new Error('the Guidelines are not open');
		return found;
	}

	/**
	 * The lines of the contents, in order: what the official table of contents names.
	 * @param edition here and below: `FY2026`; the newest open ones where it is left out
	 */
	contents(edition?: string): GuidelineLine[] {
		return this.of(edition).book.contents();
	}

	/** @returns the section, or the nearest above it; undefined when there is none */
	section(reference: string, edition?: string): GuidelinePage | undefined {
		return this.of(edition).book.page(reference);
	}

	/** @returns the id of the section that a reference opens */
	nearest(reference: string, edition?: string): string | undefined {
		return this.of(edition).book.nearest(reference);
	}

	/** @returns the sections that hold all words of the query, best first */
	search(query: string, limit = 20, edition?: string): GuidelineHit[] {
		return this.of(edition).search.search(query, limit);
	}
}
