/** A chart with one fact changed, in work: the old key is made to fit, and what was done to it is marked. */
import type { Chart, Mutant, SheetLine } from '../domain/chart';
import { mutantItem } from '../domain/chart-item';
import { categoryOf } from '../domain/code';
import { AGAIN, GOOD, HARD } from '../domain/grade';
import { REMEMBERED, type Marked } from '../domain/marked';
import { mutate, type Mutated } from '../domain/mutant';
import { linesOf, markMutant, movesOf } from '../domain/mutant-answer';
import type { PackCodes } from '../domain/pack';
import { review } from '../domain/schedule';
import { SheetState } from './chart-sheet.svelte';
import type { Learner } from './learner.svelte';
import { Stopwatch } from './stopwatch';

interface MutantDraft {
	rev: number;
	lines: SheetLine[];
	value: string;
	ms: number;
	checked: boolean;
}

export class MutantState extends SheetState {
	readonly chart: Chart;
	readonly mutant: Mutant;
	readonly mutated: Mutated;
	/** The key as it was, in the order of the claim. */
	readonly before: SheetLine[];
	readonly item: string;
	#learner: Learner;
	#watch: Stopwatch;
	#clock: () => number;
	/** Something was done before the log was open: it is kept as soon as it is. */
	#wanted = false;

	ready = $state(false);
	doc = $state('');
	result = $state.raw<Marked | null>(null);
	busy = $state(false);

	/** Codes of the old key that were taken out. */
	readonly gone = $derived.by(() =>
		this.before.filter(({ code }) => !this.lines.some((line) => line.code === code))
	);
	/** What was done to the key so far. */
	readonly moves = $derived.by(() => [...movesOf(this.before, this.lines)]);

	/**
	 * @param clock monotonic ms
	 * @throws Error when the mutant's words do not stand in the record, which the content check refuses
	 */
	constructor(chart: Chart, mutant: Mutant, codes: () => PackCodes, learner: Learner, clock: () => number) {
		super(codes);
		const mutated = mutate(chart, mutant);
		if (mutated === null) throw new Error(`${mutant.id} does not fit its record.`);
		this.chart = chart;
		this.mutant = mutant;
		this.mutated = mutated;
		this.before = linesOf(chart.key);
		this.lines = this.before;
		this.item = mutantItem(chart.id, mutant.id);
		this.#learner = learner;
		this.#clock = clock;
		this.#watch = new Stopwatch(clock);
		this.doc = mutated.changed[0]?.doc ?? '';
	}

	get #key() {
		return `mutant:${this.item}`;
	}

	async open() {
		const draft = await this.#learner.readDraft<MutantDraft>(this.#key);
		if (draft && draft.rev === this.chart.rev) {
			this.lines = draft.checked ? draft.lines : this.#onTopOf(draft.lines);
			this.value ||= draft.value;
			this.#watch = new Stopwatch(this.#clock, draft.ms);
			if (draft.checked) this.result = this.#mark();
		}
		if (!this.result) this.#watch.run();
		this.ready = true;
		if (this.#wanted) await this.save();
	}

	/** What was done before the log was open stays, on top of what was kept. */
	#onTopOf(kept: readonly SheetLine[]): SheetLine[] {
		const gone = this.gone;
		const done = this.lines.filter((line) => !this.before.includes(line));
		const found = (lines: readonly SheetLine[], code: string) => lines.find((line) => line.code === code);
		return this.grouped([
			...kept.filter(({ code }) => !found(gone, code)).map((line) => found(done, line.code) ?? line),
			...done.filter(({ code }) => !found(kept, code))
		]);
	}

	visible(isVisible: boolean) {
		if (!this.ready || this.result) return;
		if (isVisible) this.#watch.run();
		else this.#watch.pause();
	}

	async save() {
		if (!this.ready) {
			this.#wanted = true;
			return;
		}
		await this.#learner.saveDraft<MutantDraft>(this.#key, {
			rev: this.chart.rev,
			lines: this.lines,
			value: this.value,
			ms: this.#watch.read().ms,
			checked: this.result !== null
		});
	}

	/** Puts the typed code in, in the place of one of its category that was taken out. */
	add(): boolean {
		const place = this.before.findIndex(
			({ code }) =>
				categoryOf(code) === categoryOf(this.value) && this.gone.some((line) => line.code === code)
		);
		const behind = this.before
			.slice(place + 1)
			.find(({ code }) => this.lines.some((line) => line.code === code));
		const at = place < 0 || !behind ? -1 : this.lines.findIndex(({ code }) => code === behind.code);
		if (!this.put(null, at < 0 ? this.lines.length : at)) return false;
		void this.save();
		return true;
	}

	/** Puts a code of the old key back where it stood. */
	putBack(code: string) {
		const line = this.before.find((one) => one.code === code);
		if (!line) return;
		const rank = this.before.indexOf(line);
		const at = this.lines.findIndex((one) => this.before.findIndex(({ code }) => code === one.code) > rank);
		const place = at < 0 ? this.lines.length : at;
		this.lines = this.grouped([...this.lines.slice(0, place), line, ...this.lines.slice(place)]);
		void this.save();
	}

	#mark = () => markMutant(this.chart, this.mutated.chart, this.mutant, this.lines);

	/** Marks what was done and writes it into the log: a review of the chart's own card. */
	async check() {
		if (!this.ready || this.busy || this.result) return;
		if (this.value) {
			this.problem = 'A code is typed but not added.';
			return;
		}
		this.busy = true;
		try {
			const { ms } = this.#watch.read();
			const marked = this.#mark();
			const grade = marked.score < REMEMBERED ? AGAIN : marked.score === 1000 ? GOOD : HARD;
			const schedule = this.#learner.scheduleSettings();
			await this.#learner.answer(
				{
					item: this.item,
					rev: this.chart.rev,
					round: 'mutant',
					answer: this.moves,
					verdict: marked.verdict,
					score: marked.score,
					grade,
					ms,
					lookup: 0,
					help: false
				},
				(memory, at) => review(memory, grade, at, schedule)
			);
			this.#watch.pause();
			this.result = marked;
			await this.save();
		} finally {
			this.busy = false;
		}
	}

	async again() {
		this.result = null;
		this.lines = this.before;
		this.value = '';
		this.problem = '';
		this.#watch = new Stopwatch(this.#clock);
		this.#watch.run();
		await this.#learner.dropDraft(this.#key);
	}
}
