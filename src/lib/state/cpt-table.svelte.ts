/** The learner's own CPT table: adding it, removing it, and ten questions made from it. */
import { cptRound } from '../domain/cpt-drills';
import type { DrillAnswer, MultipleChoiceDrill } from '../domain/drill';
import { allOrNothing, type Marked } from '../domain/marked';
import { CptStore, type CptAbout } from '../storage/cpt-store';
import { NEWER_DATA, NewerData } from '../storage/database-use';
import { readCptFile } from '../workers/cpt';
import { FRAMED, isFramed } from './framed';

export type { CptAbout } from '../storage/cpt-store';

const STAYS = 'Nothing was changed.';

/** One sentence for what a browser does. */
function sentenceOf(error: unknown): string {
	const name = error instanceof Error ? error.name : '';
	if (name === 'QuotaExceededError') return `This device has no room for the table. ${STAYS}`;
	if (error instanceof NewerData) return `${error.message} ${STAYS}`;
	console.warn(error);
	return `The table could not be kept: ${error instanceof Error ? error.message : String(error)}. ${STAYS}`;
}

export class CptTableState {
	readonly #store: CptStore;
	/** Undefined until known, null where there is none. */
	about = $state.raw<CptAbout | null | undefined>(undefined);
	busy = $state(false);
	/** One sentence why a file was not taken. */
	problem = $state('');
	/** A newer release wrote the table. */
	isNewer = $state(false);
	/** What was left out of a table that was taken, a sentence for each kind. */
	leftOut = $state.raw<string[]>([]);
	/** What was done last. */
	said = $state('');

	/** @param base the app's base path, without a slash at its end */
	constructor(base: string) {
		this.#store = new CptStore(base || '/');
	}

	async open(): Promise<void> {
		try {
			this.about = await this.#store.about();
		} catch (error) {
			console.info('The CPT table cannot be read.', error);
			this.about = null;
		}
		this.isNewer = this.#store.isNewer;
		if (this.isNewer && this.problem === '') this.problem = NEWER_DATA;
	}

	/** Reads a file and puts it in the place of the table that is there. */
	async add(file: File): Promise<void> {
		await this.#alone(async () => {
			const read = await readCptFile({ name: file.name, content: file });
			if ('refused' in read) {
				this.problem = `${read.refused} ${STAYS}`;
				return;
			}
			if ('error' in read) throw new Error(read.error);
			const { rows, leftOut } = read.table;
			await this.#store.put({ name: file.name, rows: rows.length, at: Date.now() }, rows);
			this.leftOut = leftOut;
			this.said = `${rows.length.toLocaleString('en-US')} codes are here, for this device alone.`;
		});
	}

	async remove(): Promise<void> {
		await this.#alone(async () => {
			await this.#store.remove();
			this.said = 'Your CPT table is gone from this device.';
		});
	}

	async #alone(work: () => Promise<void>): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		this.problem = this.said = '';
		this.leftOut = [];
		try {
			if (isFramed()) this.problem = FRAMED;
			else await work();
		} catch (error) {
			this.problem = sentenceOf(error);
		} finally {
			await this.open();
			this.busy = false;
		}
	}

	/** @param seed any whole number @returns none where the table is gone or too small */
	async deal(seed: number): Promise<MultipleChoiceDrill[]> {
		return cptRound(await this.#store.rows(), seed);
	}
}

/** A sitting over one's own table. Nothing of it enters the log. */
export class CptRoundState {
	drills = $state.raw<MultipleChoiceDrill[]>([]);
	at = $state(0);
	response = $state.raw<DrillAnswer | null>(null);
	told = $state.raw<{ answer: DrillAnswer; marked: Marked } | null>(null);
	right = $state(0);
	/** One sentence when there is nothing to check yet. */
	hint = $state('');

	readonly drill = $derived(this.drills[this.at] ?? null);
	readonly isOver = $derived(this.drills.length > 0 && this.at >= this.drills.length);

	start(drills: MultipleChoiceDrill[]): void {
		this.drills = drills;
		this.right = 0;
		this.#ask(0);
	}

	#ask(at: number): void {
		this.at = at;
		this.response = null;
		this.told = null;
		this.hint = '';
	}

	respond(response: DrillAnswer | null): void {
		if (this.told) return;
		this.response = response;
		this.hint = '';
	}

	check(): void {
		const { drill, response } = this;
		if (!drill || this.told) return;
		if (response === null) {
			this.hint = 'Choose an answer first.';
			return;
		}
		const isRight = response === drill.answer;
		if (isRight) this.right++;
		const why = drill.choices.find(({ id }) => id === response)?.why;
		this.told = { answer: response, marked: allOrNothing(isRight, why && `Yours is ${why}.`) };
	}

	next(): void {
		if (this.told) this.#ask(this.at + 1);
	}
}
