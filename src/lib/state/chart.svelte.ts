/** One chart in work: the passage in hand, the code sheet, and the audit after it was handed in. */
import { audit, type Audit } from '../domain/audit';
import { queryAbout } from '../domain/audit-queries';
import type { Chart, ChartQuery, CodeSheet, Evidence, Mark, SheetLine, SheetQuery } from '../domain/chart';
import type { NoiseLevel } from '../domain/chart-noise';
import { compactCode } from '../domain/code';
import { takenText } from '../domain/confusion';
import { takenOnSheet } from '../domain/confusion-mined';
import { findQuote, plainText } from '../domain/document';
import { AGAIN, GOOD, HARD } from '../domain/grade';
import { REMEMBERED } from '../domain/marked';
import type { PackCodes } from '../domain/pack';
import { review } from '../domain/schedule';
import { SheetState } from './chart-sheet.svelte';
import type { Learner } from './learner.svelte';
import { Stopwatch } from './stopwatch';

/** What is kept of a chart that is not handed in, or whose audit is being read. */
export interface ChartDraft {
	rev: number;
	lines: SheetLine[];
	selected: Mark | null;
	value: string;
	doc: string;
	ms: number;
	handedIn: boolean;
	queries?: SheetQuery[];
	em?: number;
	hints?: string[];
	/** How the record is shown, where it was chosen for this chart. */
	noise?: NoiseLevel;
	/** Codes are chosen among four; `offered` says that they were at least once. */
	choices?: boolean;
	offered?: boolean;
	/** The sheet is closed, and a wording for its queries is being chosen. */
	wording?: boolean;
}

/** What a chart in work needs of the learner. */
export type ChartKeeper = Pick<
	Learner,
	'readDraft' | 'saveDraft' | 'dropDraft' | 'scheduleSettings' | 'handInChart'
>;

const draftKey = (id: string) => `chart:${id}`;

/** The passages as marks on the record; one that does not stand there is left out. */
export function marksOf(chart: Chart, passages: readonly Evidence[]): Mark[] {
	return passages.flatMap((passage) => {
		const document = chart.documents.find(({ id }) => id === passage.doc);
		const range = document && findQuote(plainText(document.text).text, passage.quote, passage.nth);
		return range ? [{ doc: passage.doc, ...range }] : [];
	});
}

export class ChartState extends SheetState {
	/** Its id is the item's: a chart in its other setting is an item of its own. */
	readonly chart: Chart;
	#learner: ChartKeeper;
	#watch: Stopwatch;
	#clock: () => number;
	/** Something was done before the log was open: it is kept as soon as it is. */
	#wanted = false;

	ready = $state(false);
	selected = $state.raw<Mark | null>(null);
	queries = $state.raw<SheetQuery[]>([]);
	em = $state<number | undefined>(undefined);
	/** Short forms whose meaning was looked at: help, as the code book is none. */
	hints = $state.raw<string[]>([]);
	/** How the record is shown; null for the learner's own default. Marks do not depend on it. */
	noise = $state<NoiseLevel | null>(null);
	/** Codes are chosen among four instead of typed, and whether they ever were on this sheet: help too. */
	choices = $state(false);
	offered = $state(false);
	doc = $state('');
	/** The sheet is closed: a wording is chosen for each query that has some, then it is audited. */
	wording = $state(false);
	result = $state.raw<Audit | null>(null);
	busy = $state(false);

	readonly selectedText = $derived.by(() => (this.selected ? this.wordsOf(this.selected) : ''));
	/** The first query on the sheet that waits for its wording, and its place among them. */
	readonly toWord = $derived.by((): { at: number; query: ChartQuery } | null => {
		for (const [at, given] of this.queries.entries()) {
			const query = given.wording === undefined ? queryAbout(this.chart, given) : undefined;
			if (query?.wordings) return { at, query };
		}
		return null;
	});

	/** @param codes as they are now @param clock monotonic ms */
	constructor(chart: Chart, codes: () => PackCodes, learner: ChartKeeper, clock: () => number) {
		super(codes);
		this.chart = chart;
		this.#learner = learner;
		this.#clock = clock;
		this.#watch = new Stopwatch(clock);
		this.doc = chart.documents[0]?.id ?? '';
	}

	wordsOf({ doc, from, to }: Mark): string {
		const document = this.chart.documents.find(({ id }) => id === doc);
		return document ? plainText(document.text).text.slice(from, to) : '';
	}

	async open() {
		const draft = await this.#learner.readDraft<ChartDraft>(draftKey(this.chart.id));
		// A sheet for another key is begun anew: its lines could be judged by words that are gone.
		if (draft && draft.rev === this.chart.rev) {
			// What was done before the log was open stays, on top of what was kept.
			const begun = this.lines.filter(({ code }) => !draft.lines.some((line) => line.code === code));
			this.lines = this.grouped([...draft.lines, ...begun]);
			this.selected ??= draft.selected;
			this.value ||= draft.value;
			this.queries = [...(draft.queries ?? []), ...this.queries];
			this.em ??= draft.em;
			const before = draft.hints ?? [];
			this.hints = [...before, ...this.hints.filter((short) => !before.includes(short))];
			this.wording = draft.wording === true;
			this.noise ??= draft.noise ?? null;
			this.choices ||= draft.choices === true;
			this.offered ||= draft.offered === true;
			this.doc = draft.doc;
			this.#watch = new Stopwatch(this.#clock, draft.ms);
			if (draft.handedIn) this.result = audit(this.chart, this.#sheet(), this.codes);
		}
		if (!this.result) this.#watch.run();
		this.ready = true;
		if (this.#wanted) await this.save();
	}

	visible(isVisible: boolean) {
		if (!this.ready || this.result) return;
		if (isVisible) this.#watch.run();
		else {
			this.#watch.pause();
			void this.save();
		}
	}

	async save() {
		if (!this.ready) {
			this.#wanted = true;
			return;
		}
		await this.#learner.saveDraft<ChartDraft>(draftKey(this.chart.id), {
			rev: this.chart.rev,
			lines: this.lines,
			selected: this.selected,
			value: this.value,
			doc: this.doc,
			ms: this.#watch.read().ms,
			handedIn: this.result !== null,
			...(this.queries.length > 0 ? { queries: this.queries } : {}),
			...(this.em === undefined ? {} : { em: this.em }),
			...(this.hints.length > 0 ? { hints: this.hints } : {}),
			...(this.wording ? { wording: true } : {}),
			...(this.noise === null ? {} : { noise: this.noise }),
			...(this.choices ? { choices: true } : {}),
			...(this.offered ? { offered: true } : {})
		});
	}

	select(mark: Mark | null) {
		this.selected = mark;
		this.problem = '';
		void this.save();
	}

	/** Puts the typed code on the sheet, with the words in hand. */
	add(): boolean {
		if (!this.put(this.selected)) return false;
		this.selected = null;
		void this.save();
		return true;
	}

	/** Puts a question to the provider on the sheet, about the words in hand. */
	ask(): boolean {
		const mark = this.selected;
		if (!mark) {
			this.problem = 'Mark the words that raise the question, then ask.';
			return false;
		}
		const isSame = (other: Mark) =>
			other.doc === mark.doc && other.from === mark.from && other.to === mark.to;
		if (this.queries.some((query) => isSame(query.mark))) {
			this.problem = 'This question stands on the sheet already.';
			return false;
		}
		this.queries = [...this.queries, { mark }];
		this.selected = null;
		this.problem = '';
		void this.save();
		return true;
	}

	unask(at: number) {
		this.queries = this.queries.filter((_, place) => place !== at);
		void this.save();
	}

	/** The meaning of a short form is looked at. It stays in the sheet, and the answer counts as Hard at best. */
	hint(short: string) {
		if (this.hints.includes(short)) return;
		this.hints = [...this.hints, short];
		void this.save();
	}

	/** Codes are chosen among four from now on, or typed. Once they were, the answer counts as Hard at best. */
	offerChoices(on: boolean) {
		this.choices = on;
		this.offered ||= on;
		this.problem = '';
		void this.save();
	}

	/** Puts one of four codes on the sheet, with the words in hand where it leans on them. */
	choose(code: string, system: SheetLine['system'], withMark: boolean): boolean {
		this.system = system;
		this.value = compactCode(code);
		const mark = this.selected;
		if (!withMark) this.selected = null;
		const isAdded = this.add();
		if (!withMark) this.selected = mark;
		if (!isAdded) this.value = '';
		return isAdded;
	}

	setNoise(level: NoiseLevel) {
		this.noise = level;
		void this.save();
	}

	/** Time spent on the chart so far, ms. */
	elapsed(): number {
		return this.#watch.read().ms;
	}

	setEm(level: number) {
		this.em = level;
		void this.save();
	}

	show(doc: string) {
		this.doc = doc;
		void this.save();
	}

	/** What is not finished on the sheet, in a sentence; empty when nothing is. */
	get unfinished(): string {
		const parts: string[] = [];
		if (this.value) parts.push('a code is typed but not added');
		else if (this.selected) parts.push('marked words have no code yet');
		const noPoa = this.lines.filter(({ system, poa }) => system === 'icd10cm' && poa === undefined).length;
		if (this.chart.setting === 'inpatient' && noPoa > 0)
			parts.push(`${noPoa} ${noPoa === 1 ? 'diagnosis has' : 'diagnoses have'} no POA`);
		if (this.chart.key.em && this.em === undefined) parts.push('no E/M level is chosen');
		const text = parts.join(', ');
		return text && `${text[0]?.toUpperCase()}${text.slice(1)}.`;
	}

	#sheet(): CodeSheet {
		return {
			lines: $state.snapshot(this.lines) as SheetLine[],
			...(this.queries.length > 0 ? { queries: $state.snapshot(this.queries) as SheetQuery[] } : {}),
			...(this.em === undefined ? {} : { em: this.em }),
			...(this.hints.length > 0 ? { hints: [...this.hints] } : {}),
			...(this.offered ? { choices: true as const } : {})
		};
	}

	/**
	 * Closes the sheet. Where a query of it has wordings one is chosen first, and the sheet stays closed: that they
	 * are shown tells that the question was a good one. Then it is audited and written into the log, once.
	 */
	async handIn() {
		if (this.busy || this.result || this.lines.length === 0) return;
		this.wording = this.toWord !== null;
		if (this.wording) {
			this.selected = null;
			this.value = '';
			return this.save();
		}
		this.busy = true;
		try {
			await this.#handIn();
		} finally {
			this.busy = false;
		}
	}

	/** Chooses the wording of the query that waits for one, and goes on with handing in. */
	async word(wording: string) {
		const waiting = this.toWord;
		if (!waiting || this.busy) return;
		this.queries = this.queries.map((query, at) => (at === waiting.at ? { ...query, wording } : query));
		await this.handIn();
	}

	/** A meaning was looked at, or codes were offered: Hard at best. */
	get #helped() {
		return this.hints.length > 0 || this.offered;
	}

	async #handIn() {
		const { ms } = this.#watch.read();
		const sheet = this.#sheet();
		const result = audit(this.chart, sheet, this.codes);
		const { score, total, exact, over, missed, clean, evidence, evidenceOf } = result;
		const { id: item, rev } = this.chart;
		const thousandths = Math.round(score / 10);
		const grade = thousandths < REMEMBERED ? AGAIN : result.clean && !this.#helped ? GOOD : HARD;
		const schedule = this.#learner.scheduleSettings();
		const taken = takenText(takenOnSheet(this.chart, result, this.codes));
		const counted = { score, total, exact, over, missed, clean, evidence, evidenceOf, ms };
		await this.#learner.handInChart(
			{ item, rev, sheet, ...counted, ...(taken === undefined ? {} : { taken }) },
			{
				item,
				rev,
				round: 'chart',
				answer: sheet.lines.map(({ code }) => code),
				verdict: result.clean ? 'right' : thousandths > 0 ? 'partial' : 'wrong',
				score: thousandths,
				grade,
				ms: 0,
				lookup: 0,
				help: this.#helped
			},
			(memory, at) => review(memory, grade, at, schedule)
		);
		this.#watch.pause();
		this.selected = null;
		this.value = '';
		this.result = result;
		await this.save();
	}

	/** Begins the chart again with an empty sheet. The audit stays in the log. */
	async again() {
		this.result = null;
		this.lines = [];
		this.queries = [];
		this.em = undefined;
		this.hints = [];
		this.choices = false;
		this.offered = false;
		this.wording = false;
		this.selected = null;
		this.value = '';
		this.problem = '';
		this.#watch = new Stopwatch(this.#clock);
		this.#watch.run();
		await this.#learner.dropDraft(draftKey(this.chart.id));
	}

	/** The passages of a key code, as marks. */
	passages(key: string): Mark[] {
		const code = [...this.chart.key.dx, ...this.chart.key.px].find((other) => other.code === key);
		return marksOf(this.chart, code?.evidence ?? []);
	}
}
