/** A sitting of drills: what is asked now, what was answered, and what can be taken back. */
import { legalNext } from '../domain/pack-codes';
import { compactCode } from '../domain/code';
import type { Drill, DrillAnswer } from '../domain/drill';
import type { EventId, Grade, RoundEvent } from '../domain/event';
import { lacking } from '../domain/drill-answer';
import { cardOf, isGenerated, isOwn } from '../domain/card-id';
import type { PackCodes } from '../domain/pack';
import type { Proof } from '../domain/skills';
import type { Library } from '../content/library';
import type { CodeBookState } from './codebook.svelte';
import type { Learner } from './learner.svelte';
import type { Counts, Told, Written } from './round-answer';
import { Stopwatch } from './stopwatch';

/** How answers are marked and cards are scheduled: fetched while the first question is read. */
async function loadJudge() {
	const [answer, schedule, generated] = await Promise.all([
		import('./round-answer'),
		import('../domain/schedule'),
		import('../domain/generated')
	]);
	return { ...answer, ...schedule, ...generated };
}
type Judge = Awaited<ReturnType<typeof loadJudge>>;

export type RoundMode = RoundEvent['mode'];

export interface Answered {
	item: string;
	at: number;
	event: EventId;
	/** The event that set the card aside, where this answer made it a leech. */
	aside?: EventId;
	/** It was missed, and is asked again at the end; absent in sittings put away by an older release. */
	again?: boolean;
	answer: DrillAnswer;
	score: number;
	/** It took longer than the item should. */
	slow?: boolean;
	/** False where it left the card's memory as it was. */
	counted?: boolean;
}

/** What is kept while a sitting is put away, in mid-question or not. */
export interface RoundDraft {
	id: string;
	mode: RoundMode;
	items: string[];
	at: number;
	answered: Answered[];
	response: DrillAnswer | null;
	help: boolean;
	ms: number;
	lookup: number;
	/** Absent: all. */
	counts?: Counts;
}

export type RoundPhase = 'loading' | 'ask' | 'told' | 'done' | 'error';

const DRAFT = 'round';

/**
 * The answer that was on the screen when the page was left, for the code book as a rule. Who comes back in the
 * same visit finds it again; the draft alone goes on at the next question.
 */
let leftTold: { round: string; told: Told } | null = null;

export class RoundState {
	#learner: Learner;
	#library: Library;
	#codebook: () => Promise<CodeBookState>;
	#clock: () => number;
	#watch: Stopwatch;
	/** Seconds that an answer takes, where no catalogue says it. */
	#expect: number | null = null;

	phase = $state<RoundPhase>('loading');
	/** One sentence, in phase `error`. */
	problem = $state('');
	id = $state('');
	mode = $state<RoundMode>('due');
	counts: Counts = 'all';
	items = $state.raw<string[]>([]);
	at = $state(0);
	drill = $state.raw<Drill | null>(null);
	codes = $state.raw<PackCodes | null>(null);
	/** The row or note that proves the key, where the drill was made from the code sets. */
	proof = $state.raw<Proof | null>(null);
	response = $state.raw<DrillAnswer | null>(null);
	help = $state(false);
	answered = $state.raw<Answered[]>([]);
	told = $state.raw<Told | null>(null);
	/** One sentence when there is nothing to check yet. */
	hint = $state('');
	/** Questions of own packs that were passed over, since their pack is not here any more. */
	gone = $state(0);
	/** An answer is on its way to the log: a second tap does nothing. */
	busy = $state(false);

	readonly legal = $derived.by(() => {
		const drill = this.drill;
		if (!this.help || !this.codes || drill?.type !== 'typed_code') return null;
		return legalNext(this.codes, drill.system, typeof this.response === 'string' ? this.response : '');
	});

	readonly canCheck = $derived.by(() => {
		const { drill, response } = this;
		if (!drill || response === null) return false;
		return lacking(drill, response) === '';
	});

	/**
	 * @param codebook for drills that are made from the code sets; asked for when there is one
	 * @param clock monotonic ms
	 */
	constructor(
		learner: Learner,
		library: Library,
		codebook: () => Promise<CodeBookState>,
		clock: () => number
	) {
		this.#learner = learner;
		this.#library = library;
		this.#codebook = codebook;
		this.#clock = clock;
		this.#watch = new Stopwatch(clock);
	}

	/** Begins a sitting. */
	async start(mode: RoundMode, items: string[], counts: Counts = 'all') {
		this.id = this.#learner.newRoundId();
		this.mode = mode;
		this.counts = counts;
		this.items = items;
		this.answered = [];
		this.gone = 0;
		await this.#show(0);
	}

	/** Goes on with a sitting that was put away, or ends one put away after its last answer. @returns false when there is none */
	async resume(): Promise<boolean> {
		const draft = await this.#learner.readDraft<RoundDraft>(DRAFT);
		if (!draft) return false;
		this.id = draft.id;
		this.mode = draft.mode;
		this.counts = draft.counts ?? 'all';
		this.items = draft.items;
		this.answered = draft.answered;
		if (!(await this.#tellAgain(draft))) await this.#show(draft.at, draft);
		return true;
	}

	/** @returns false when the last answer of the draft is not the one that was left on the screen */
	async #tellAgain({ id, answered, response }: RoundDraft): Promise<boolean> {
		const last = answered.at(-1);
		if (!last || leftTold?.round !== id || leftTold.told.event !== last.event) return false;
		// Another tab went on with the next question.
		if (response !== null) return false;
		const { told } = leftTold;
		if (!(await this.#find(last.item).catch(() => false))) return false;
		this.at = last.at;
		this.response = last.answer;
		this.told = told;
		this.phase = 'told';
		return true;
	}

	/** The page is left: an answer on the screen is kept for the way back. */
	leave() {
		leftTold = this.phase === 'told' && this.told ? { round: this.id, told: this.told } : null;
	}

	/** Takes a question in hand, from its pack or made anew from the code sets. @returns false when it is gone */
	async #find(item: string): Promise<boolean> {
		const made = isGenerated(item)
			? await (await import('./generated')).dealInstance(await this.#codebook(), item)
			: null;
		const found = made ?? (await this.#library.drill(item, `FY${this.#learner.editionLabel}`));
		if (found === null) return false;
		this.drill = found.drill;
		this.codes = found.codes;
		this.proof = made?.proof ?? null;
		this.#expect = made?.expect ?? null;
		return true;
	}

	async #show(at: number, kept?: RoundDraft): Promise<void> {
		this.at = at;
		this.told = null;
		this.hint = '';
		const item = this.items[at];
		if (item === undefined) return this.#finish();
		this.phase = 'loading';
		this.#preload();
		try {
			// A question that a later release retired, or whose code sets are gone, is passed over.
			if (!(await this.#find(item))) {
				if (isOwn(item)) this.gone++;
				return await this.#show(at + 1);
			}
		} catch (error) {
			this.phase = 'error';
			this.problem = error instanceof Error ? error.message : String(error);
			return;
		}
		this.response = kept?.response ?? (this.drill?.type === 'sequence' ? this.drill.items : null);
		this.help = kept?.help ?? false;
		this.#watch = new Stopwatch(this.#clock, kept?.ms, kept?.lookup);
		this.#watch.run();
		this.phase = 'ask';
		await this.save();
	}

	/** Tries again to fetch the question that did not come. */
	retry() {
		return this.#show(this.at);
	}

	skip() {
		return this.#show(this.at + 1);
	}

	/** The page was hidden or came back. */
	visible(isVisible: boolean) {
		if (this.phase !== 'ask') return;
		if (isVisible) this.#watch.run();
		else {
			this.#watch.pause();
			void this.save();
		}
	}

	look(looking: boolean) {
		this.#watch.look(looking);
	}

	/** @param response null takes the answer back */
	respond(response: DrillAnswer | null) {
		if (this.phase !== 'ask') return;
		this.response = response;
		this.hint = '';
		void this.save();
	}

	/** Adds a character to a typed code; placeholders that nothing else can fill come by themselves. */
	type(character: string) {
		const before = typeof this.response === 'string' ? this.response : '';
		this.respond(this.#withPlaceholders(compactCode(before + character)));
	}

	/** Takes the field's new characters: typed, pasted or shortened. */
	typed(value: string) {
		const before = typeof this.response === 'string' ? this.response : '';
		this.respond(value.length > before.length ? this.#withPlaceholders(value) : value);
	}

	backspace() {
		let value = (typeof this.response === 'string' ? this.response : '').slice(0, -1);
		// Placeholders came by themselves, so they go by themselves.
		while (value.endsWith('X') && this.#withPlaceholders(value.slice(0, -1)) === value)
			value = value.slice(0, -1);
		this.respond(value);
	}

	#withPlaceholders(value: string): string {
		const drill = this.drill;
		if (drill?.type !== 'typed_code' || drill.system !== 'icd10cm' || !this.codes) return value;
		let filled = value;
		while (filled.length > 3 && filled.length < 6) {
			const next = legalNext(this.codes, 'icd10cm', filled);
			if (next.length !== 1 || next[0] !== 'X') break;
			filled += 'X';
		}
		return filled;
	}

	toggleHelp() {
		this.help = !this.help;
		void this.save();
	}

	#preload() {
		loadJudge().catch(() => 'asked again when it is needed');
	}

	/** Undefined with a sentence in `hint` where this part of the app cannot be fetched. */
	async #judge(): Promise<Judge | undefined> {
		try {
			return await loadJudge();
		} catch {
			this.hint = 'This part of the app is not on the device yet and needs a connection once.';
			return undefined;
		}
	}

	/** Marks the answer and writes it into the log. A second call while the first is under way does nothing. */
	async check() {
		const { drill, codes, response } = this;
		if (this.busy || this.phase !== 'ask' || !drill || !codes) return;
		if (response === null || !this.canCheck) {
			this.hint = lacking(drill, response);
			return;
		}
		this.busy = true;
		try {
			const spent = this.#watch.read();
			const judge = await this.#judge();
			if (!judge) return;
			const entry = await this.#library.entry(drill.id);
			const expect = this.#expect ?? entry?.expect ?? 30;
			const again = judge.againOf(drill.id);
			const isFirst = this.items.filter((item) => item === drill.id || item === again).length === 1;
			const after = ({ event, grade, facts, counted }: Written) => {
				// A miss comes back once more at the end of the sitting.
				const isAgain = grade === 1 && isFirst;
				const kept = { item: drill.id, at: this.at, event, answer: response, score: facts.score };
				const more = { again: isAgain, slow: judge.isSlow(facts), counted };
				return {
					items: isAgain ? [...this.items, again] : this.items,
					answered: [...this.answered, { ...kept, ...more }]
				};
			};
			const told = await judge.giveAnswer(
				this.#learner,
				{
					drill,
					codes,
					answer: response,
					help: this.help,
					...spent,
					expect,
					round: this.id,
					counts: this.counts
				},
				(written) => {
					const { items, answered } = after(written);
					return { [DRAFT]: this.#draft(this.at + 1, items, answered) };
				}
			);
			const { items, answered } = after(told);
			this.items = items;
			this.answered = answered.map((one) =>
				one.event === told.event && told.aside !== null ? { ...one, aside: told.aside } : one
			);
			this.told = told;
			this.phase = 'told';
		} finally {
			this.busy = false;
		}
	}

	/** Another grade for the answer just given. */
	async regrade(grade: Grade) {
		const { told } = this;
		if (!told?.counted || this.busy || grade === told.grade) return;
		this.busy = true;
		try {
			const judge = await this.#judge();
			if (!judge) return;
			const card = cardOf(this.drill?.id ?? '');
			const event = await this.#learner.regrade(card, told.event, grade, (memory, at) =>
				judge.review(memory, grade, at, told.schedule)
			);
			this.answered = this.answered.map((one) => (one.event === told.event ? { ...one, event } : one));
			this.told = { ...told, grade, event };
			await this.save();
		} finally {
			this.busy = false;
		}
	}

	next() {
		if (this.phase === 'told') return this.#show(this.at + 1);
	}

	get canUndo(): boolean {
		return this.answered.length > 0 && !this.busy;
	}

	/** Takes the last answer back and asks it again; as often as there are answers in the sitting. */
	async undo() {
		const last = this.answered.at(-1);
		if (!last || this.busy) return;
		this.busy = true;
		try {
			const judge = await this.#judge();
			if (!judge) return;
			await this.#learner.undo(last.aside ? [last.event, last.aside] : [last.event]);
			this.answered = this.answered.slice(0, -1);
			const again = this.items.lastIndexOf(judge.againOf(last.item));
			if (again > last.at && last.again !== false) this.items = this.items.filter((_, at) => at !== again);
		} finally {
			this.busy = false;
		}
		await this.#show(last.at);
	}

	async #finish() {
		this.phase = 'done';
		this.drill = null;
		this.proof = null;
		await this.#learner.dropDraft(DRAFT);
		if (this.answered.length > 0)
			await this.#learner.finishRound({
				round: this.id,
				mode: this.mode,
				answers: this.answered.length,
				finished: true
			});
	}

	#draft(at: number, items = this.items, answered = this.answered): RoundDraft {
		const { ms, lookup } = this.#watch.read();
		const asking = at === this.at;
		return {
			id: this.id,
			mode: this.mode,
			items,
			at,
			answered,
			response: asking ? this.response : null,
			help: asking && this.help,
			ms: asking ? ms : 0,
			lookup: asking ? lookup : 0,
			...(this.counts === 'all' ? {} : { counts: this.counts })
		};
	}

	/** Keeps the sitting as it stands. @param at where it goes on: after an answer, at the next question */
	async save(at = this.at) {
		if (this.phase === 'done' || this.phase === 'error') return;
		await this.#learner.saveDraft(DRAFT, this.#draft(this.phase === 'told' ? this.at + 1 : at));
	}
}
