/** A mock exam under way: the question in hand, the clock, what was given so far. Nothing of a verdict is known here. */
import type { Library } from '../content/library';
import { compactCode } from '../domain/code';
import type { Drill, DrillAnswer } from '../domain/drill';
import { blueprintOf } from '../domain/exam-facts';
import { nextOpen } from '../domain/exam-pace';
import { marksBetween, timeAway, type TimeMark } from '../domain/exam-rules';
import type { PackCodes } from '../domain/pack';
import { ChartState, type ChartDraft } from './chart.svelte';
import { EXAM_DRAFT, isAnswered, type ExamDraft } from './exam-draft';
import { lockExam, type ExamLock } from './exam-lock';
import { fetchQuestions, fitDraft, noQuestions, type Questions } from './exam-questions';
import type { Learner } from './learner.svelte';

/** A case in an exam: its sheet is kept with the exam, and a code is taken as it is typed. */
class ExamChart extends ChartState {
	protected override get formOnly(): boolean {
		return true;
	}
}

export type ExamPhase =
	'loading' | 'none' | 'elsewhere' | 'taken' | 'away' | 'ask' | 'paused' | 'empty' | 'done' | 'error';

/** The clock is kept every so many ms that went by. */
const KEEP_MS = 5_000;
/** A reading that comes so late means that the device slept: the exam was not open. */
const SLEPT_MS = 60_000;

export interface SittingClocks {
	/** Monotonic ms. */
	steady: () => number;
	/** Epoch ms. */
	wall: () => number;
}

export class ExamSitting {
	readonly #learner: Learner;
	readonly #library: Library;
	readonly #clocks: SittingClocks;
	readonly #base: string;
	#lock: ExamLock | null = null;
	#questions: Questions = noQuestions();
	/** The last reading of the clock, and the time used when it was last kept. */
	#read = 0;
	#keptUsed = 0;
	#visible = true;
	#looking = false;
	/** A time mark was passed: what the page says aloud. */
	readonly #onmark: (mark: TimeMark) => void;

	phase = $state<ExamPhase>('loading');
	/** One sentence, in phase `error` or where handing in failed. */
	problem = $state('');
	/** Sentences about what changed since the exam was put away. */
	notices = $state.raw<string[]>([]);
	draft = $state.raw<ExamDraft | null>(null);
	/** Time used, ms: read every second. */
	used = $state(0);
	drill = $state.raw<{ drill: Drill; codes: PackCodes } | null>(null);
	chart = $state.raw<ChartState | null>(null);
	/** In phase `away`: ms that went by on the device's clock. */
	awayMs = $state(0);
	busy = $state(false);

	readonly item = $derived(this.draft?.items[this.draft.at] ?? null);
	readonly response = $derived.by((): DrillAnswer | null => {
		const { draft, item, drill } = this;
		if (!draft || !item || !drill) return null;
		return draft.answers[item.item] ?? (drill.drill.type === 'sequence' ? drill.drill.items : null);
	});
	/** How each question stands, in order. */
	readonly standings = $derived.by(() => {
		const { draft } = this;
		return (draft?.items ?? []).map(({ item }) => ({
			item,
			answered: draft !== null && isAnswered(draft, item),
			flagged: draft?.flags.includes(item) ?? false,
			opened: draft?.opened.includes(item) ?? false
		}));
	});
	/** Time left, ms; null without a clock. */
	readonly left = $derived.by(() => {
		const given = this.draft?.rules.given ?? 0;
		return given === 0 ? null : Math.max(0, given - this.used);
	});

	constructor(
		learner: Learner,
		library: Library,
		base: string,
		clocks: SittingClocks,
		onmark: (mark: TimeMark) => void
	) {
		this.#learner = learner;
		this.#library = library;
		this.#base = base;
		this.#clocks = clocks;
		this.#onmark = onmark;
	}

	/** @param steal takes the exam over from another tab that has it open */
	async open(steal = false) {
		this.phase = 'loading';
		this.#lock?.release();
		this.#lock = await lockExam(this.#base, steal, () => this.#lost());
		if (!this.#lock.held) {
			this.phase = 'elsewhere';
			return;
		}
		await this.load();
	}

	/** Another tab took the exam: what was kept is there. */
	#lost() {
		if (this.phase === 'done' || this.phase === 'none') return;
		this.phase = 'taken';
		this.#lock = null;
	}

	/** Reads what was kept and fetches the questions; again after a connection failed. */
	async load() {
		this.phase = 'loading';
		const kept = await this.#learner.readDraft<ExamDraft>(EXAM_DRAFT);
		if (!kept) {
			this.phase = 'none';
			return;
		}
		try {
			this.#questions = await fetchQuestions(this.#library, kept.items, kept.edition);
		} catch (error) {
			this.problem = error instanceof Error ? error.message : String(error);
			this.phase = 'error';
			return;
		}
		const { draft, gone, changed } = fitDraft(kept, this.#questions);
		this.draft = draft;
		this.used = draft.used;
		this.#keptUsed = draft.used;
		const notices: string[] = [];
		if (gone > 0)
			notices.push(
				gone === 1
					? 'One question is no longer in this release and counts nothing.'
					: `${gone} questions are no longer in this release and count nothing.`
			);
		if (changed > 0)
			notices.push(
				`${changed === 1 ? 'One question was' : `${changed} questions were`} corrected since the start. What you answered stays and is marked by the corrected key.`
			);
		this.notices = notices;
		if (draft.items.length === 0) this.phase = 'empty';
		else await this.#comeBack(draft);
	}

	async #comeBack(draft: ExamDraft) {
		const { rules, opened, keptAt } = draft;
		const isStrict = rules.strict && opened.length > 0;
		if (isStrict) {
			const now = this.#clocks.wall();
			const away = timeAway(keptAt, now, rules.given - draft.used);
			this.used += away.counts;
			if ('doubt' in away && away.doubt === 'back')
				this.notices = [
					...this.notices,
					'This device’s clock was set back while the exam was put away. That time counts nothing.'
				];
			if ('doubt' in away && away.doubt === 'over') {
				this.awayMs = now - keptAt;
				this.phase = 'away';
				return;
			}
		}
		this.#read = this.#clocks.steady();
		if (draft.paused) this.phase = 'paused';
		else await this.goOn();
	}

	/** Goes on where it was put away. */
	async goOn() {
		const { draft } = this;
		if (!draft) return;
		this.#read = this.#clocks.steady();
		this.draft = { ...draft, paused: false };
		await this.#show(draft.at);
	}

	async #show(at: number) {
		const { draft } = this;
		const next = draft?.items[at];
		if (!draft || !next) return;
		this.#looking = false;
		if (at !== draft.at) this.notices = [];
		const opened = draft.opened.includes(next.item) ? draft.opened : [...draft.opened, next.item];
		this.draft = { ...draft, at, opened };
		this.drill = this.#questions.drills.get(next.item) ?? null;
		const found = this.#questions.charts.get(next.item);
		this.chart = found ? this.#chartFor(next.item, found) : null;
		this.phase = 'ask';
		await this.chart?.open();
		await this.save();
	}

	#chartFor(item: string, { chart, codes }: { chart: ChartState['chart']; codes: PackCodes }): ChartState {
		const learner = this.#learner;
		const keeper = {
			readDraft: async <T>() => {
				const kept = this.draft?.sheets[item];
				// What was coded before a correction stays, and is audited by the corrected key.
				return (kept ? { ...kept, rev: chart.rev } : undefined) as T | undefined;
			},
			saveDraft: async <T>(_: string, sheet: T) => {
				if (!this.draft) return;
				const sheets = { ...this.draft.sheets, [item]: $state.snapshot(sheet) as ChartDraft };
				this.draft = { ...this.draft, sheets };
				await this.save();
			},
			dropDraft: async () => undefined,
			handInChart: async () => undefined,
			scheduleSettings: () => learner.scheduleSettings()
		};
		return new ExamChart(chart, () => codes, keeper, this.#clocks.steady);
	}

	/** Reads the clock: called every second, and before anything is kept. */
	tick() {
		const { draft } = this;
		const now = this.#clocks.steady();
		const went = Math.max(0, now - this.#read);
		this.#read = now;
		if (!draft || !this.#runs()) return;
		if (went >= SLEPT_MS && !draft.rules.strict) return;
		const before = this.used;
		const { given } = draft.rules;
		this.used = given > 0 ? Math.min(given, before + went) : before + went;
		const item = this.item?.item;
		if (item !== undefined && this.phase === 'ask') {
			const { ms, lookup } = draft.spent[item] ?? { ms: 0, lookup: 0 };
			const spent = this.#looking ? { ms, lookup: lookup + went } : { ms: ms + went, lookup };
			this.draft = { ...draft, spent: { ...draft.spent, [item]: spent } };
		}
		const marks = marksBetween(draft.rules, before, this.used);
		for (const mark of marks) this.#onmark(mark);
		if (this.used - this.#keptUsed >= KEEP_MS) void this.save();
	}

	/** Time counts while a question can be seen; under a strict clock, from the start to the end. */
	#runs(): boolean {
		if (this.draft?.rules.strict) return this.phase === 'ask' || this.phase === 'paused';
		return this.phase === 'ask' && this.#visible;
	}

	/** Time is up, on the clock that was chosen. */
	get isOver(): boolean {
		return this.left === 0;
	}

	visible(isVisible: boolean) {
		this.tick();
		this.#visible = isVisible;
		if (!isVisible) void this.save();
	}

	/** The code book was opened or closed. */
	look(looking: boolean) {
		this.tick();
		this.#looking = looking;
	}

	/** @param answer null takes it back */
	respond(answer: DrillAnswer | null) {
		const { draft, item } = this;
		if (!draft || !item || this.phase !== 'ask') return;
		const { [item.item]: _old, ...others } = draft.answers;
		const isEmpty = answer === null || answer === '';
		this.draft = { ...draft, answers: isEmpty ? others : { ...others, [item.item]: answer } };
		void this.save();
	}

	/** Adds a character to a typed code. */
	type(character: string) {
		this.respond(compactCode((typeof this.response === 'string' ? this.response : '') + character));
	}

	backspace() {
		this.respond((typeof this.response === 'string' ? this.response : '').slice(0, -1));
	}

	flag(on: boolean) {
		const { draft, item } = this;
		if (!draft || !item) return;
		const others = draft.flags.filter((one) => one !== item.item);
		this.draft = { ...draft, flags: on ? [...others, item.item] : others };
		void this.save();
	}

	/** An order that was left as it was dealt is an answer, once the question is left by Next. */
	#takeOrder() {
		const { drill, response } = this;
		if (drill?.drill.type === 'sequence' && Array.isArray(response)) this.respond(response);
	}

	/** Where Next leads: a place, or -1 at the end. */
	get nextPlace(): number {
		const { draft, standings } = this;
		if (!draft) return -1;
		if (draft.pass === 2) {
			const mine = standings[draft.at];
			const others = standings.map((one) =>
				one === mine ? { ...one, answered: true, flagged: false } : one
			);
			return nextOpen(others, draft.at);
		}
		return draft.at + 1 < draft.items.length ? draft.at + 1 : -1;
	}

	/** @returns false where there is nothing behind: the page shows the overview */
	async next(): Promise<boolean> {
		this.tick();
		this.#takeOrder();
		return this.#forward();
	}

	async #forward(): Promise<boolean> {
		const { draft } = this;
		if (!draft) return false;
		const place = this.nextPlace;
		if (place >= 0) {
			await this.#show(place);
			return true;
		}
		if (draft.rules.twoPass && draft.pass === 1) {
			this.draft = { ...draft, pass: 2 };
			const open = nextOpen(this.standings, -1);
			if (open >= 0) {
				await this.#show(open);
				return true;
			}
		}
		await this.save();
		return false;
	}

	/** First pass: leaves a question for the second. */
	async later(): Promise<boolean> {
		this.tick();
		this.flag(true);
		return this.#forward();
	}

	async goTo(at: number) {
		const { draft } = this;
		if (!draft || !this.mayGoTo(at)) return;
		this.tick();
		await this.#show(at);
	}

	/** Without going back, the way is forward only, one at a time. */
	mayGoTo(at: number): boolean {
		const { draft } = this;
		if (!draft || at < 0 || at >= draft.items.length) return false;
		return draft.rules.goingBack || at === draft.at;
	}

	async pause() {
		this.tick();
		const { draft } = this;
		if (!draft || this.phase !== 'ask') return;
		this.draft = { ...draft, paused: true };
		this.phase = 'paused';
		await this.save();
	}

	/** Keeps everything as it stands. */
	async save() {
		const { draft } = this;
		if (!draft || !this.#lock?.held || this.phase === 'done' || this.phase === 'loading') return;
		this.#keptUsed = this.used;
		this.draft = { ...draft, used: this.used, keptAt: this.#clocks.wall() };
		await this.#learner.saveDraft(EXAM_DRAFT, this.draft);
	}

	/**
	 * Marks the exam and writes it, in one transaction with the end of the draft.
	 * @returns the sitting's id for its report; null where nothing was answered, so that nothing was written, or
	 * where it could not be written: then `problem` says why and the exam goes on
	 */
	async handIn(): Promise<string | null> {
		const { draft } = this;
		if (this.busy || !draft) return null;
		this.tick();
		this.busy = true;
		this.problem = '';
		try {
			await this.save();
			const { examEvents } = await import('./exam-marking');
			const facts = await this.#library.exams();
			const domains = blueprintOf(facts, draft.exam)?.domains.map(({ id }) => id) ?? [];
			const last = $state.snapshot(this.draft) as ExamDraft;
			const events = examEvents(last, this.#questions, domains);
			if (events.length === 0) {
				await this.throwAway();
				return null;
			}
			await this.#learner.log.append([], () => ({ events, drafts: () => ({ [EXAM_DRAFT]: undefined }) }));
			this.#end();
			return draft.id;
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			this.problem = `The exam could not be handed in: ${reason} Your answers are kept.`;
			return null;
		} finally {
			this.busy = false;
		}
	}

	/** Ends it without a result. Its questions stay as they were. */
	async throwAway() {
		await this.#learner.dropDraft(EXAM_DRAFT);
		this.#end();
	}

	#end() {
		this.phase = 'done';
		this.#lock?.release();
		this.#lock = null;
	}

	/** The page is left: everything is kept, and another tab may go on. */
	async leave() {
		this.tick();
		await this.save().catch(() => 'kept at the last change');
		this.#lock?.release();
		this.#lock = null;
	}
}
