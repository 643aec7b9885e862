/** The Official Guidelines on this device: opened in the code book's worker when they are first asked for. */
import {
	guidelineEdition,
	type GuidelineHit,
	type GuidelineLine,
	type GuidelinePage
} from '../domain/guideline';
import type { CodeBookState } from './codebook.svelte';
import type { Learner } from './learner.svelte';

const DRAFT = 'guidelines';

/** Where a learner stopped reading. */
interface PlaceDraft {
	section: string;
}

export class GuidelinesState {
	#book: CodeBookState;
	/** The edition that was asked for, and the one that opened. */
	#asked = '';
	#opened = '';

	/** `none` where no official files are: then the app says where the text comes from. */
	phase = $state<'opening' | 'open' | 'none' | 'failed'>('opening');
	/** One sentence, in phase `failed`. */
	problem = $state('');
	/** "Guidelines FY2026, October 2025": shown with every section. */
	edition = $state('');
	/** One sentence where others than those that were asked for had to be opened. */
	instead = $state('');
	lines = $state.raw<GuidelineLine[]>([]);

	constructor(book: CodeBookState) {
		this.#book = book;
	}

	/**
	 * Opens them once; asked again after a failure, it tries again.
	 * @param edition the books that they are read with; the newest where those of that year are not on this device
	 */
	async open(edition = this.#asked): Promise<void> {
		if (this.phase === 'open' && edition === this.#asked) return;
		this.#asked = edition;
		this.phase = 'opening';
		const part = await this.#book.openPart('guidelines', edition);
		if (edition !== this.#asked) return;
		if (!part) {
			this.problem = this.#book.problem;
			this.phase = this.problem ? 'failed' : 'none';
			return;
		}
		this.edition = guidelineEdition(part.edition, part.release);
		this.instead =
			part.edition === edition
				? ''
				: `The Guidelines of ${edition} are not on this device: these are those of ${part.edition}.`;
		this.#opened = part.edition;
		this.lines = await this.#book.ask('guidelines', 'contents', part.edition);
		this.phase = 'open';
	}

	/** @returns the section, or the nearest above it; null where there is none. They must be open */
	async section(reference: string): Promise<GuidelinePage | null> {
		return (await this.#book.ask('guidelines', 'section', reference, this.#opened)) ?? null;
	}

	search(query: string): Promise<GuidelineHit[]> {
		return this.#book.ask('guidelines', 'search', query, 20, this.#opened);
	}

	/** @returns the section that was read last on this device, or null */
	async lastRead(learner: Learner): Promise<string | null> {
		return (await learner.readDraft<PlaceDraft>(DRAFT))?.section ?? null;
	}

	keepPlace(learner: Learner, section: string): Promise<void> {
		return learner.saveDraft<PlaceDraft>(DRAFT, { section });
	}
}
