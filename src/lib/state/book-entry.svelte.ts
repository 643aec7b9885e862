/** One entry of the code book as its page shows it: the code, where it stands, its notes, and its other years. */
import type { CodeSystem } from '../domain/code';
import type { TabularPage } from '../domain/tabular-page';
import type { CodeBookState, LookUp } from './codebook.svelte';

export interface TreeLine {
	code: string;
	title: string;
	billable: boolean;
	/** 0 for the outermost. */
	depth: number;
}

/** The same code in another edition. */
export interface OtherYear {
	edition: string;
	/** Null where that edition has not the code. */
	title: string | null;
	billable: boolean;
}

export interface Entry {
	code: string;
	found: LookUp;
	/** ICD-10-CM with the Tabular List or the lists at hand. */
	page: TabularPage | null;
	/** What stands around it in the book. */
	tree: TreeLine[];
	years: OtherYear[];
}

/** More lines than this around an entry are cut to its nearest neighbours. */
const MOST_AROUND = 60;

function nearest<T extends { code: string }>(lines: T[], code: string): T[] {
	if (lines.length <= MOST_AROUND) return lines;
	const at = Math.max(
		0,
		lines.findIndex((line) => line.code === code)
	);
	const from = Math.max(0, Math.min(at - MOST_AROUND / 2, lines.length - MOST_AROUND));
	return lines.slice(from, from + MOST_AROUND);
}

export class BookEntryState {
	readonly #book: CodeBookState;
	#asked = 0;

	entry = $state.raw<Entry | null>(null);
	/** One sentence when there is nothing to show. */
	problem = $state('');
	/** Other editions on this device that have the code which the one asked for has not; newest first. */
	elsewhere = $state.raw<string[]>([]);
	busy = $state(true);

	constructor(book: CodeBookState) {
		this.#book = book;
	}

	/**
	 * Shows a code or header.
	 * @param edition `FY2027`; the newest where it is not installed
	 */
	async show(system: CodeSystem, code: string, edition: string | undefined): Promise<void> {
		const mine = ++this.#asked;
		this.busy = true;
		this.elsewhere = [];
		const entry = await this.#read(system, code, edition);
		if (mine !== this.#asked) return;
		this.entry = typeof entry === 'string' ? null : entry;
		this.problem = typeof entry === 'string' ? entry : '';
		this.busy = false;
		if (this.entry) await this.#addYears(this.entry, mine);
		else await this.#seekElsewhere(system, code, mine);
	}

	async #read(system: CodeSystem, code: string, edition: string | undefined): Promise<Entry | string> {
		const book = this.#book;
		const set = await book.open(system, edition);
		if (!set) return book.problem || 'This code set is not on this device.';
		const which = { system, edition: set.edition };
		const found = await book.ask('codes', 'lookUp', code, which);
		if (!found) return `${code} does not stand in ${set.edition}.`;
		let page: TabularPage | null = null;
		if (system === 'icd10cm') {
			await Promise.all([book.openPart('tabular', set.edition), book.openEach('lists')]);
			page = (await book.ask('tabular', 'entry', code, set.edition)) ?? null;
		}
		return { code: found.code, found, page, tree: await this.#tree(found, page, which), years: [] };
	}

	/** Its headers, the lines beside it, and what is directly below it. */
	async #tree(
		found: LookUp,
		page: TabularPage | null,
		which: { system: CodeSystem; edition: string }
	): Promise<TreeLine[]> {
		const { chain } = found;
		const parent = chain.at(-1);
		let beside = [found as { code: string; title: string; billable: boolean }];
		if (parent) {
			const above = await this.#book.ask('codes', 'lookUp', parent.code, which);
			if (above && above.children.length > 0) beside = above.children;
		} else if (page?.section) {
			const section = await this.#book.ask('tabular', 'section', page.section.id, which.edition);
			if (section) beside = section.categories;
		} else if (which.system !== 'icd10cm') {
			beside = [found.previous, found, found.next].filter((line) => line !== undefined);
		}
		const below = (page?.below.length ? page.below : found.children).slice(0, MOST_AROUND);
		const depth = chain.length;
		return [
			...chain.map((line, at) => ({ ...line, depth: at })),
			...nearest(beside, found.code).flatMap(({ code, title, billable }) => [
				{ code, title, billable, depth },
				...(code === found.code ? below.map((line) => ({ ...line, depth: depth + 1 })) : [])
			])
		];
	}

	/** The other editions are opened after the page stands: most readers want the one they see. */
	async #addYears(entry: Entry, mine: number): Promise<void> {
		const { system, edition } = entry.found;
		const years = (await this.#years(system, entry.code)).filter((year) => year.edition !== edition);
		if (mine === this.#asked) this.entry = { ...entry, years };
	}

	async #seekElsewhere(system: CodeSystem, code: string, mine: number): Promise<void> {
		const years = await this.#years(system, code);
		if (mine !== this.#asked) return;
		this.elsewhere = years.filter(({ title }) => title !== null).map(({ edition }) => edition);
	}

	/** A code in each edition on this device, newest first. */
	async #years(system: CodeSystem, code: string): Promise<OtherYear[]> {
		const years: OtherYear[] = [];
		for (const { edition, ...set } of await this.#book.list()) {
			if (set.system !== system || !(await this.#book.open(system, edition))) continue;
			const there = await this.#book.ask('codes', 'lookUp', code, { system, edition });
			years.push({ edition, title: there?.title ?? null, billable: there?.billable ?? false });
		}
		return years;
	}
}
