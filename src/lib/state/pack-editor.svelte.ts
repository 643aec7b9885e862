/** Writing a pack: the questions as they stand, kept with every change, and what each still lacks. */
import { emptyDraft, draftOf, isBlank, readDraft, type DraftQuestion } from '../domain/own-draft';
import { joinEdits } from '../domain/own-join';
import {
	contentHash,
	freshKey,
	keptQuestions,
	type OwnContent,
	type OwnQuestion,
	type OwnType
} from '../domain/own-pack';
import type { ReadQuestion } from '../domain/own-question';
import { cleanLine, OWN_CAPS } from '../domain/own-text';
import { canonical } from '../domain/state-hash';
import { NewerData } from '../storage/database-use';
import { platformMarks } from '../storage/mark';
import type { KeptPack } from '../storage/kept-pack';
import { PackStore } from '../storage/pack-store';
import type { CodeBookState } from './codebook.svelte';
import { copyFirst } from './copy-first';
import { claimDraft, type DraftPlace } from './draft-place';
import { FRAMED, isFramed } from './framed';
import type { Learner } from './learner.svelte';
import { checkCodes } from './own-codes';

/** What is kept while a pack is written. */
interface PackDraft {
	title: string;
	about: string;
	edition: `FY${number}`;
	questions: DraftQuestion[];
	at: number;
	/** The pack that it is an edit of. Drafts of older releases have none. */
	kept?: KeptPack | null;
}

/** Questions that can be written here; a longer pack is changed in its file. */
export const EDIT_MOST = 300;
/** Ms of rest after which what was typed is kept. */
const RESTS = 400;

export class PackEditor {
	readonly #base: string;
	readonly #learner: Learner;
	readonly #codebook: () => Promise<CodeBookState>;
	readonly #store: PackStore;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** The pack that is changed, or null for a new one. */
	kept = $state.raw<KeptPack | null>(null);

	/** Counts what was typed: what was kept meanwhile is not the latest. */
	#typed = 0;

	phase = $state<'loading' | 'writing' | 'gone' | 'long'>('loading');
	title = $state('');
	about = $state('');
	edition = $state<`FY${number}`>('FY2027');
	questions = $state<DraftQuestion[]>([]);
	/** Which question is open, from 0. */
	at = $state(0);
	/** What was typed lies in the drafts of this device. */
	saved = $state(true);
	/** There is something that is not in the pack yet. */
	changed = $state(false);
	busy = $state(false);
	problem = $state('');

	readonly question: DraftQuestion | undefined = $derived(this.questions[this.at]);
	/** Each question as it was when it was last left: only the open one is read with every letter. */
	#left = $state.raw<ReadQuestion[]>([]);
	readonly #open: ReadQuestion | undefined = $derived(this.question && readDraft(this.question));
	/** Each question as it would be kept, or what it lacks. */
	readonly read: ReadQuestion[] = $derived(
		this.#left.map((one, at) => (at === this.at ? (this.#open ?? one) : one))
	);
	readonly whole: OwnQuestion[] = $derived(this.read.flatMap((one) => (one.ok ? [one.question] : [])));
	/** Which questions nothing was written into yet: they lack nothing so far, and are kept nowhere. */
	readonly blank: boolean[] = $derived(this.questions.map(isBlank));
	readonly lacking: number = $derived(this.read.filter((one, at) => !one.ok && !this.blank[at]).length);

	/** @param base the app's base path, without a slash at its end */
	constructor(base: string, learner: Learner, codebook: () => Promise<CodeBookState>) {
		this.#base = base;
		this.#learner = learner;
		this.#codebook = codebook;
		this.#store = new PackStore(base || '/', platformMarks());
	}

	/** The draft is this tab's alone until the page is left. */
	#place: DraftPlace | undefined;
	#isLeft = false;

	/** @param key of the pack to change; null for a new one */
	async open(key: string | null): Promise<void> {
		const packs = await this.#store.packs().catch(() => []);
		this.kept = packs.find((pack) => pack.key === key && pack.goneAt === undefined) ?? null;
		if (key !== null && !this.kept) {
			this.phase = 'gone';
			return;
		}
		if ((this.kept?.questions.length ?? 0) > EDIT_MOST) {
			this.phase = 'long';
			return;
		}
		const { name } = await this.#claim();
		const draft = await this.#learner.readDraft<PackDraft>(name);
		// What another tab kept since is joined when this is kept.
		this.kept = draft?.kept ?? this.kept;
		const edition = `FY${Number(this.#learner.editionLabel)}` as const;
		this.title = draft?.title ?? this.kept?.title ?? '';
		this.about = draft?.about ?? this.kept?.about ?? '';
		this.edition = draft?.edition ?? this.kept?.edition ?? edition;
		this.questions = draft?.questions ?? this.kept?.questions.map(draftOf) ?? [emptyDraft('typed_code')];
		this.at = Math.min(draft?.at ?? 0, Math.max(0, this.questions.length - 1));
		this.#left = this.questions.map((one) => readDraft(one));
		this.changed = draft !== undefined;
		this.phase = 'writing';
	}

	async #claim(): Promise<DraftPlace> {
		const place = (this.#place ??= await claimDraft(this.#base, this.kept?.key ?? 'new', () =>
			this.#learner.log.draftKeys()
		));
		if (this.#isLeft) place.release();
		return place;
	}

	/** The page is left: what was typed is kept, and the draft is free for another tab. */
	async leave(): Promise<void> {
		await this.save();
		this.#isLeft = true;
		this.#place?.release();
	}

	/** Something was typed: it is kept when the typing rests. */
	touch(): void {
		this.#typed++;
		this.saved = false;
		this.changed = true;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.save(), RESTS);
	}

	/** Keeps what was typed; at once when the page is left. */
	async save(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.saved || this.phase !== 'writing') return;
		const { title, about, edition, at, kept } = this;
		const typed = this.#typed;
		const questions = $state.snapshot(this.questions) as DraftQuestion[];
		const { name } = await this.#claim();
		await this.#learner.saveDraft<PackDraft>(name, { title, about, edition, questions, at, kept });
		// What was typed meanwhile is kept when its own rest is over.
		if (typed === this.#typed) this.saved = true;
	}

	/** Opens a question. */
	go(at: number): void {
		this.#left = this.read;
		this.at = at;
		this.touch();
	}

	/** @returns false where there is no room for one more */
	add(type: OwnType): boolean {
		if (this.questions.length >= EDIT_MOST) return false;
		// One pack is mostly of one system.
		const draft = emptyDraft(type, this.questions.at(-1)?.system ?? 'icd10cm');
		this.#left = [...this.read, readDraft(draft)];
		this.questions.push(draft);
		this.at = this.questions.length - 1;
		this.touch();
		return true;
	}

	/** Takes a question away. @returns it with its place, to be put back; null where nothing was taken */
	remove(at: number): { draft: DraftQuestion; at: number } | null {
		if (this.#isFramed()) return null;
		this.#left = this.read.filter((_, place) => place !== at);
		const [draft] = this.questions.splice(at, 1);
		this.at = Math.max(0, Math.min(this.at, this.questions.length - 1));
		this.touch();
		return draft ? { draft: $state.snapshot(draft) as DraftQuestion, at } : null;
	}

	putBack({ draft, at }: { draft: DraftQuestion; at: number }): void {
		this.#left = [...this.read.slice(0, at), readDraft(draft), ...this.read.slice(at)];
		this.questions.splice(at, 0, draft);
		this.at = at;
		this.touch();
	}

	/**
	 * Keeps the pack with its whole questions; what lacks something stays in the draft alone.
	 * @returns false with a sentence in `problem` where that could not be
	 */
	async keep(): Promise<boolean> {
		const title = cleanLine(this.title).slice(0, OWN_CAPS.title);
		this.problem = '';
		if (title === '') this.problem = 'Give the pack a title first.';
		else if (this.whole.length === 0)
			this.problem = this.lacking === 0 ? 'Write a question first.' : 'No question is whole yet.';
		if (this.problem !== '' || this.busy || this.#isFramed()) return false;
		this.busy = true;
		try {
			await this.#write(title);
			return true;
		} catch (error) {
			console.warn(error);
			const full = error instanceof Error && error.name === 'QuotaExceededError';
			const why = full
				? 'This device has no room for the pack.'
				: error instanceof NewerData
					? error.message
					: 'The pack could not be kept.';
			this.problem = `${why} What you typed stays as a draft.`;
			return false;
		} finally {
			this.busy = false;
		}
	}

	async #write(title: string): Promise<void> {
		const questions = keptQuestions(this.whole, this.kept?.questions);
		const about = cleanLine(this.about).slice(0, OWN_CAPS.about);
		const content: OwnContent = { title, about, edition: this.edition, questions };
		const taken = (await this.#store.packs()).map(({ key }) => key);
		const { titles } = await checkCodes(await this.#codebook(), content).catch(() => ({ titles: {} }));
		const now = Date.now();
		const key = this.kept?.key ?? freshKey(content, taken);
		const before = this.kept;
		if (before) await copyFirst(this.#learner, 'session');
		clearTimeout(this.#timer);
		const pack = await this.#store.edit(key, (here) => {
			const isOther = before && here && here.changedAt !== before.changedAt;
			const joined = isOther ? joinEdits(content, before, here) : content;
			return {
				...joined,
				key,
				titles: isOther ? { ...here.titles, ...titles } : titles,
				at: before?.at ?? now,
				changedAt: now,
				from: before?.from ?? 'written',
				// Who said that no patient is in it said so of other words.
				...(before?.agreed && contentHash(before) === contentHash(joined) ? { agreed: true } : {})
			};
		});
		const { name } = await this.#claim();
		if (this.lacking === 0) await this.#learner.dropDraft(name);
		else {
			// The pack has a key now: the draft goes with it, each whole question under the id that it was given.
			const drafts = this.#draftsOf(pack, questions);
			this.kept = pack;
			if (!before) {
				await this.#learner.dropDraft(name);
				this.#place?.release();
				this.#place = undefined;
			}
			this.questions = drafts;
			this.at = Math.min(this.at, drafts.length - 1);
			this.#left = drafts.map((one) => readDraft(one));
			this.saved = false;
			await this.save();
		}
		this.kept = pack;
		this.saved = true;
		this.changed = this.lacking > 0;
	}

	/** The drafts after the whole ones of them were kept as `mine`, and joined with what another tab kept. */
	#draftsOf({ questions }: KeptPack, mine: readonly OwnQuestion[]): DraftQuestion[] {
		let at = 0;
		const drafts = this.read.flatMap((one, place): DraftQuestion[] => {
			const draft = $state.snapshot(this.questions[place]) as DraftQuestion;
			const own = one.ok ? mine[at++] : undefined;
			if (!own) return [draft];
			const now = questions.find(({ id }) => id === own.id);
			if (!now) return [];
			return [
				canonical({ ...now, rev: own.rev }) === canonical(own) ? { ...draft, id: own.id } : draftOf(now)
			];
		});
		// What is left came from there.
		const fresh = questions.filter(({ id }) => mine.every((own) => own.id !== id));
		return [...drafts, ...fresh.map(draftOf)];
	}

	/** Throws away what was not kept. */
	async forget(): Promise<void> {
		if (this.#isFramed()) return;
		clearTimeout(this.#timer);
		const { name } = await this.#claim();
		await this.#learner.dropDraft(name);
		this.saved = true;
		await this.open(this.kept?.key ?? null);
	}

	#isFramed(): boolean {
		if (!isFramed()) return false;
		this.problem = FRAMED;
		return true;
	}
}
