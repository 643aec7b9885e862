/** Adding an official release inside the app: reading it, asking whether it is to be used, going back. */
import {
	BOOK_FORMAT,
	ImportCancelled,
	ImportClient,
	type HandedFile,
	type ImportOutcome,
	type ImportProgress
} from '../workers/import';
import { CodeStore, type KeptImport } from '../storage/code-store';
import { alone } from '../storage/code-store-tabs';
import { NEWER_DATA, NewerData } from '../storage/database-use';
import type { CodeBookState } from './codebook.svelte';
import { FRAMED, isFramed } from './framed';
import { newImportId, toKeep } from './imported';
import { beside, makeImportWorker } from './import-beside';

export type { KeptImport } from '../storage/code-store';
export type {
	ChangeList,
	FoundPart,
	FoundSet,
	HandedFile,
	ImportOutcome,
	ToldContent
} from '../workers/import';

const OTHER_TAB = 'Another tab is adding a release. Finish or cancel it there first.';
const STAYS = 'Nothing was changed, and what was in use stays in use.';

/** One sentence for what a browser does. */
function sentenceOf(error: unknown): string {
	const name = error instanceof Error ? error.name : '';
	if (name === 'QuotaExceededError') return `This device has no room for it. ${STAYS}`;
	if (error instanceof NewerData) return `${error.message} ${STAYS}`;
	if (name === 'NotFoundError' || name === 'NotReadableError')
		return `The file is no longer where it was. ${STAYS}`;
	console.warn(error);
	return `It could not be added: ${error instanceof Error ? error.message : String(error)}. ${STAYS}`;
}

/** Why files that could be read bring nothing that is asked about. */
function sentencesOf({ same, remarks, smaller, used }: ImportOutcome): string[] {
	const sentences = [...remarks, ...smaller.map(({ sentence }) => sentence)];
	if (same.length > 0) sentences.push(`Nothing changed: ${same.join(', ')}, as in use already.`);
	if (sentences.length > 0) return sentences;
	return used.map(({ name }) => `${name} alone makes no part of the book, or changes nothing in it.`);
}

/**
 * - `idle` nothing is going on · `reading` a worker reads · `asking` it was told what was found
 * - `saving` what was found is written
 */
export type ImportPhase = 'idle' | 'reading' | 'asking' | 'saving';

export class CodeSetsState {
	readonly #base: string;
	readonly #book: CodeBookState;
	readonly #store: CodeStore;
	readonly #client = new ImportClient(makeImportWorker);
	#decide: (isYes: boolean) => void = () => undefined;
	#isCancelled = false;

	/** Releases that were added, those in use first; null until known. */
	imports = $state.raw<KeptImport[] | null>(null);
	phase = $state<ImportPhase>('idle');
	progress = $state.raw<ImportProgress>({ done: 0, doing: '' });
	found = $state.raw<ImportOutcome | null>(null);
	/** A newer release wrote them. */
	isNewer = $state(false);
	/** What went wrong, a sentence for each file. */
	problems = $state.raw<string[]>([]);
	/** What was done last. */
	said = $state('');

	/** @param base the app's base path, without a slash at its end */
	constructor(book: CodeBookState, base: string) {
		this.#book = book;
		this.#base = base || '/';
		this.#store = new CodeStore(this.#base);
	}

	async list(): Promise<void> {
		try {
			this.imports = await this.#store.imports();
		} catch (error) {
			console.info('Added releases cannot be read.', error);
			this.imports = [];
		}
		this.isNewer = this.#store.isNewer;
		if (this.isNewer) this.problems = [NEWER_DATA];
	}

	/** Reads files and asks whether they are to be used. Nothing is written before `use`. */
	async add(files: readonly HandedFile[]): Promise<void> {
		if (files.length === 0) return;
		if (this.phase !== 'idle') {
			this.problems = ['One import is running already. Finish or cancel it first.'];
			return;
		}
		this.#clear();
		this.phase = 'reading';
		this.#isCancelled = false;
		this.progress = { done: 0, doing: 'Opening' };
		await this.#alone(() => this.#read(files));
		this.phase = 'idle';
	}

	async #read(files: readonly HandedFile[]): Promise<void> {
		const imports = await this.#store.imports();
		// Nobody waits for a reading that cannot be kept.
		if (this.#store.isNewer) throw new NewerData();
		const asked = { files: [...files], ...(await beside(this.#book, this.#store, imports)) };
		if (this.#isCancelled) throw new ImportCancelled();
		const read = await this.#client.run(asked, (progress) => (this.progress = progress));
		const found = { ...read, sets: read.sets.filter(({ isSame }) => !isSame) };
		const refused = found.refused.map(({ sentence }) => sentence);
		if (found.sets.length + found.parts.length === 0) {
			const sentences = [...sentencesOf(found), ...refused];
			this.problems = sentences.filter((sentence, at) => sentences.indexOf(sentence) === at);
			return;
		}
		this.found = found;
		this.phase = 'asking';
		try {
			if (await new Promise<boolean>((decide) => (this.#decide = decide))) await this.#save(found);
			else this.said = 'Left. Nothing was changed.';
		} finally {
			this.found = null;
		}
	}

	async #save(found: ImportOutcome): Promise<void> {
		this.phase = 'saving';
		const now = Date.now();
		const { kept, files, sources } = await toKeep(found, BOOK_FORMAT, {
			id: newImportId(),
			at: now,
			usedAt: now
		});
		await this.#store.put(kept, files, sources);
		await this.#changed('It is in use.');
	}

	/** Answers what `found` asks. */
	decide(isYes: boolean): void {
		this.#decide(isYes);
	}

	/** Ends the reading; nothing was written. */
	cancel(): void {
		this.#isCancelled = true;
		this.#client.cancel();
	}

	/** Takes a release out of use: what was in use before it is again. It stays here until it is removed. */
	goBack(id: string): Promise<void> {
		return this.#change(() => this.#store.setUsed(id, null), 'The edition before is in use again.');
	}

	useAgain(id: string): Promise<void> {
		return this.#change(() => this.#store.setUsed(id, Date.now()), 'It is in use.');
	}

	remove(id: string): Promise<void> {
		return this.#change(() => this.#store.remove(id), 'It was removed from this device.');
	}

	async #change(work: () => Promise<void>, said: string): Promise<void> {
		if (this.phase !== 'idle') return;
		this.#clear();
		this.phase = 'saving';
		await this.#alone(async () => {
			await work();
			await this.#changed(said);
		});
		this.phase = 'idle';
	}

	async #changed(said: string): Promise<void> {
		await this.list();
		await this.#book.changed();
		this.said = said;
	}

	#clear(): void {
		this.problems = [];
		this.said = '';
	}

	/** Does work that no other tab may do now; what goes wrong becomes a sentence. */
	async #alone(work: () => Promise<void>): Promise<void> {
		try {
			if (isFramed()) this.problems = [FRAMED];
			else if (!(await alone(this.#base, work))) this.problems = [OTHER_TAB];
		} catch (error) {
			if (error instanceof ImportCancelled) this.said = 'Cancelled. Nothing was changed.';
			else this.problems = [sentenceOf(error)];
		}
	}
}

let shared: CodeSetsState | undefined;

/** The one of this page: an import goes on while the learner looks elsewhere. */
export function codeSets(book: CodeBookState, base: string): CodeSetsState {
	return (shared ??= new CodeSetsState(book, base));
}
