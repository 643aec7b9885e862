/**
 * The own packs as the log's copies see them. They lie in a database of their own; what reads and writes it is loaded
 * only where there are any.
 */
import type { CarriedPack } from '../domain/own-copy';
import type { LogPacks } from './log-packs';
import { packMark, packsName, type MarkStore } from './mark';
import type { BatchHead } from './kept-pack';

/** Key of the draft that says what is still to be done with the packs. */
export const PACKS = 'packs';

/**
 * What is to be done with the packs, written in the transaction of the log that it belongs to: two databases cannot
 * be written in one. It is done right after, or at the next start; done twice it changes nothing more.
 */
export type PackTask = { id: string } & (
	| {
			what: 'join';
			/** The import as the page of packs lists it. */
			batch: BatchHead;
			packs: CarriedPack[];
			/** Packs that a learner sees change by it. */
			count: number;
	  }
	| { what: 'take out'; batch: string }
	| { what: 'clear' }
);

/** The packs as lines of a copy. */
export interface PackCopy {
	lines: string[];
	/** Packs in it, removed ones left out. */
	count: number;
	/** The mark of when it was made. */
	mark?: string | null;
}

export class PacksBeside {
	readonly #base: string;
	readonly #marks: MarkStore | null;
	readonly #make: () => Promise<LogPacks>;
	#made: Promise<LogPacks> | undefined;

	/** @param make loads what reads and writes them */
	constructor(base: string, marks: MarkStore | null, make: () => Promise<LogPacks>) {
		this.#base = base;
		this.#marks = marks;
		this.#make = make;
	}

	/** What reads and writes them, loaded once. */
	care(): Promise<LogPacks> {
		return (this.#made ??= this.#make());
	}

	/** Whether there are any, or may be where no mark can be kept. */
	get areThere(): boolean {
		return this.#marks === null || this.#mark !== null;
	}

	/** For a copy; null where they are there and cannot be read. */
	async copy(): Promise<PackCopy | null> {
		if (!this.areThere) return { lines: [], count: 0 };
		const mark = this.#mark;
		try {
			return { ...(await (await this.care()).copy()), mark };
		} catch (error) {
			console.info(error);
			return null;
		}
	}

	get #mark(): string | null {
		return packMark(this.#base, this.#marks);
	}

	/** They changed since `noteCopy` was told. */
	get isChanged(): boolean {
		try {
			return (this.#mark ?? '') !== (this.#marks?.getItem(this.#noted) ?? '');
		} catch (error) {
			console.info(error);
			return false;
		}
	}

	/** A copy was put in the second place, with the packs as they were. */
	noteCopy({ mark }: PackCopy): void {
		if (mark === undefined) return;
		try {
			this.#marks?.setItem(this.#noted, mark ?? '');
		} catch (error) {
			// Full or refused: one copy more is made the next time.
			console.info(error);
		}
	}

	get #noted(): string {
		return `${packsName(this.#base)}:copied`;
	}
}
