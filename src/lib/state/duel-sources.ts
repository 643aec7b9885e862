/** Where a duel finds what it shows: titles, items that part two codes, and notes of the Tabular List. */
import type { Library } from '../content/library';
import { isGenerated } from '../domain/card-id';
import { chapterOf } from '../domain/chapters';
import { chartOfItem } from '../domain/chart-item';
import { compactCode } from '../domain/code';
import type { Pair } from '../domain/confusion-pair';
import type { Duel } from '../domain/duel';
import { exclusionOf, type Exclusion } from '../domain/duel-notes';
import { authored, questionIn, questionInChart, type DuelQuestion } from '../domain/duel-question';
import { differenceSentence, titleDifference } from '../domain/duel-titles';
import type { CatalogueEntry, PackCodes } from '../domain/pack';
import type { CodeBookState } from './codebook.svelte';

/** The two codes of a duel as they stand in one edition. */
export interface DuelCodes {
	titles: [string, string];
	/** `FY2027`, `2026-Q2` */
	edition: string;
	/** What parts them, in one sentence; absent where the titles do not say it. */
	fact?: string;
}

/** A note that keeps the two apart. */
export interface DuelNote extends Exclusion {
	/** The code whose entry has it. */
	of: string;
	/** Which release the notes are of: one sentence. */
	release: string;
}

/** Topics in which items about a pair stand: its chapters, or its code system. */
function isAbout(pair: Pair, topic: string): boolean {
	if (pair.system === 'icd10pcs') return topic === 'pcs' || topic.startsWith('pcs.');
	if (pair.system !== 'icd10cm') return topic === pair.system;
	return pair.codes.some((code) => topic === `cm.ch.c${String(chapterOf(code)).padStart(2, '0')}`);
}

function titlesIn({ codes, system }: Pair, pack: PackCodes): DuelCodes | null {
	const [one, other] = codes.map((code) => pack.titles[code]);
	const edition = pack.editions[system];
	return one && other && edition ? { titles: [one, other], edition } : null;
}

/** An author's word fits any record where it says a code, or a word that parts the titles. */
function isGeneral(why: string, { codes }: Pair, titles: readonly [string, string]): boolean {
	const words = titleDifference(...titles)
		.own.flat()
		.flatMap((piece) => piece.toLowerCase().match(/[a-z]{5,}/g) ?? []);
	const text = why.toLowerCase();
	return codes.some((code) => why.includes(code)) || words.some((word) => text.includes(word));
}

export class DuelSources {
	readonly #library: Library;
	readonly #codebook: () => Promise<CodeBookState>;
	/** Edition of the learner's books: `FY2027`. */
	readonly #edition: string;

	constructor(library: Library, codebook: () => Promise<CodeBookState>, edition: string) {
		this.#library = library;
		this.#codebook = codebook;
		this.#edition = edition;
	}

	/** The drills of the bank that may be shown for a pair; the reserve for mock exams stays unseen. */
	async #entries({ pair, item }: Duel): Promise<CatalogueEntry[]> {
		const { items } = await this.#library.catalogue();
		const own = items.find(({ id }) => id === item);
		return items.filter(
			(entry) =>
				entry.kind === 'drill' &&
				(entry.use === 'drill' || entry.id === item) &&
				!entry.needsBook &&
				(entry.editions as string[]).includes(this.#edition) &&
				(entry.topic === own?.topic || isAbout(pair, entry.topic))
		);
	}

	async #packOf(item: string): Promise<PackCodes | null> {
		if (isGenerated(item)) return null;
		const found =
			(await this.#library.drill(item, this.#edition)) ??
			(await this.#library.chart(chartOfItem(item), this.#edition));
		return found?.codes ?? null;
	}

	/** From the pack in which they were mistaken, from other packs, from the code book. */
	async #titles(duel: Duel): Promise<DuelCodes | null> {
		const { pair } = duel;
		const own = await this.#packOf(duel.item);
		const found = own && titlesIn(pair, own);
		if (found) return found;
		const packs = new Map((await this.#entries(duel)).map((entry) => [entry.pack, entry.id]));
		for (const id of packs.values()) {
			const pack = await this.#packOf(id);
			const titles = pack && titlesIn(pair, pack);
			if (titles) return titles;
		}
		const book = await this.#codebook();
		const [one, other] = await Promise.all(
			pair.codes.map((code) => book.lookUp(code, pair.system, this.#edition))
		);
		if (!one?.found || !other?.found) return null;
		return { titles: [one.found.title, other.found.title], edition: one.edition };
	}

	/**
	 * @returns null where one of the codes stands in no book of this device: it was retired, or it never was one
	 * @throws LibraryError when a pack cannot be fetched
	 */
	async codes(duel: Duel): Promise<DuelCodes | null> {
		const found = await this.#titles(duel);
		if (!found) return null;
		const own = await this.#questionOf(duel, duel.item);
		// What a person wrote about the two comes first; else the titles say it.
		const isFact = own?.why !== undefined && isGeneral(own.why, duel.pair, found.titles);
		const fact = isFact ? authored(duel.pair, own) : differenceSentence(duel.pair.codes, found.titles);
		return { ...found, ...(fact === undefined ? {} : { fact }) };
	}

	async #questionOf({ pair }: Duel, item: string): Promise<DuelQuestion | undefined> {
		if (isGenerated(item)) return undefined;
		const drill = await this.#library.drill(item, this.#edition);
		if (drill) return questionIn(drill.drill, pair);
		const chart = await this.#library.chart(chartOfItem(item), this.#edition);
		return chart ? questionInChart(chart.chart, pair) : undefined;
	}

	/** All that the bank can ask about a pair; the item on which it was mistaken comes last. */
	async questions(duel: Duel): Promise<DuelQuestion[]> {
		const ids = (await this.#entries(duel)).map(({ id }) => id).filter((id) => id !== duel.item);
		const asked: DuelQuestion[] = [];
		for (const id of [...ids, duel.item]) {
			const question = await this.#questionOf(duel, id);
			if (question) asked.push(question);
		}
		return asked;
	}

	/** @returns the note that keeps the two apart; null where there is none, or no Tabular List on this device */
	async note({ system, codes }: Pair): Promise<DuelNote | null> {
		if (system !== 'icd10cm') return null;
		const book = await this.#codebook();
		if (!(await book.openPart('tabular', this.#edition))) return null;
		const set = await book.open('icd10cm', this.#edition);
		const [one, other] = codes;
		const notes: DuelNote[] = [];
		for (const [of, excluded] of [
			[one, other],
			[other, one]
		] as const) {
			// prettier-ignore
			const page = await book.ask('tabular', 'entry', compactCode(of), set?.edition);
			const found = page && exclusionOf(page, excluded);
			if (found) notes.push({ ...found, of, release: page.release?.sentence ?? '' });
		}
		// Each code may exclude the other in its own way: that they never stand together says more.
		return notes.find(({ kind }) => kind === 'excludes1') ?? notes[0] ?? null;
	}
}
