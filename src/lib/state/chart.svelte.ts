/** One chart in work: the passage in hand, the code sheet, and the audit after it was handed in. */
import { audit, type Audit } from '../domain/audit';
import type { Chart, CodeSheet, Mark, Poa, SheetLine } from '../domain/chart';
import { compactCode, parseCode } from '../domain/code';
import { findQuote, plainText } from '../domain/document';
import { AGAIN, GOOD, HARD } from '../domain/grade';
import { REMEMBERED } from '../domain/marked';
import { codeFacts } from '../domain/pack-codes';
import type { PackCodes } from '../domain/pack';
import { review } from '../domain/schedule';
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
}

const draftKey = (id: string) => `chart:${id}`;

export class ChartState {
	readonly chart: Chart;
	readonly codes: PackCodes;
	#learner: Learner;
	#watch: Stopwatch;
	#clock: () => number;

	ready = $state(false);
	lines = $state.raw<SheetLine[]>([]);
	selected = $state.raw<Mark | null>(null);
	/** Characters of the code being typed. */
	value = $state('');
	system = $state<SheetLine['system']>('icd10cm');
	doc = $state('');
	/** One sentence about the last thing that could not be done. */
	problem = $state('');
	result = $state.raw<Audit | null>(null);
	busy = $state(false);

	readonly selectedText = $derived.by(() => {
		const mark = this.selected;
		const document = mark && this.chart.documents.find(({ id }) => id === mark.doc);
		return mark && document ? plainText(document.text).text.slice(mark.from, mark.to) : '';
	});

	/** @param clock monotonic ms */
	constructor(chart: Chart, codes: PackCodes, learner: Learner, clock: () => number) {
		this.chart = chart;
		this.codes = codes;
		this.#learner = learner;
		this.#clock = clock;
		this.#watch = new Stopwatch(clock);
		this.doc = chart.documents[0]?.id ?? '';
	}

	async open() {
		const draft = await this.#learner.readDraft<ChartDraft>(draftKey(this.chart.id));
		// A sheet for another key is begun anew: its lines could be judged by words that are gone.
		if (draft && draft.rev === this.chart.rev) {
			// What was done before the log was open stays, on top of what was kept.
			const begun = this.lines.filter(({ code }) => !draft.lines.some((line) => line.code === code));
			this.lines = this.#grouped([...draft.lines, ...begun]);
			this.selected ??= draft.selected;
			this.value ||= draft.value;
			this.doc = draft.doc;
			this.#watch = new Stopwatch(this.#clock, draft.ms);
			if (draft.handedIn) this.result = audit(this.chart, { lines: this.lines }, this.codes);
		}
		if (!this.result) this.#watch.run();
		this.ready = true;
		if (this.lines.length > 0 || this.selected || this.value) await this.save();
	}

	visible(isVisible: boolean) {
		if (!this.ready || this.result) return;
		if (isVisible) this.#watch.run();
		else {
			this.#watch.pause();
			void this.save();
		}
	}

	/** Keeps everything as it stands. Called on every change. */
	async save() {
		if (!this.ready) return;
		await this.#learner.saveDraft<ChartDraft>(draftKey(this.chart.id), {
			rev: this.chart.rev,
			lines: this.lines,
			selected: this.selected,
			value: this.value,
			doc: this.doc,
			ms: this.#watch.read().ms,
			handedIn: this.result !== null
		});
	}

	select(mark: Mark | null) {
		this.selected = mark;
		this.problem = '';
		void this.save();
	}

	typed(value: string) {
		this.value = compactCode(value);
		this.problem = '';
		void this.save();
	}

	/** Puts the typed code on the sheet, with the words in hand. */
	add(): boolean {
		const code = parseCode(this.system, this.value);
		if (code === null) {
			const forms = { icd10cm: 'three to seven characters, a letter first', icd10pcs: 'seven characters' };
			this.problem = `${this.value || 'Nothing'} has not the form of a code: ${forms[this.system]}.`;
			return false;
		}
		if (this.lines.some((line) => line.code === code)) {
			this.problem = `${code} is on the sheet already.`;
			return false;
		}
		const facts = codeFacts(this.codes, this.system);
		if (facts.knows(code) && !facts.isBillable(code)) {
			this.problem =
				facts.next(code).length > 0
					? `${code} is a header: it needs more characters before it can be reported.`
					: `${code} does not exist in this category.`;
			return false;
		}
		const line: SheetLine = {
			system: this.system,
			code,
			...(this.selected ? { mark: this.selected } : {})
		};
		this.lines = this.#grouped([...this.lines, line]);
		this.value = '';
		this.selected = null;
		this.problem = '';
		void this.save();
		return true;
	}

	/** Diagnoses stand before procedures, whatever was added last. */
	#grouped(lines: SheetLine[]): SheetLine[] {
		return [
			...lines.filter(({ system }) => system === 'icd10cm'),
			...lines.filter(({ system }) => system === 'icd10pcs')
		];
	}

	remove(at: number) {
		this.lines = this.lines.filter((_, place) => place !== at);
		void this.save();
	}

	move(from: number, to: number) {
		const lines = [...this.lines];
		const [line] = lines.splice(from, 1);
		if (!line) return;
		lines.splice(to, 0, line);
		this.lines = this.#grouped(lines);
		void this.save();
	}

	setPoa(at: number, poa: Poa | undefined) {
		this.lines = this.lines.map(({ poa: _, ...line }, place) =>
			place === at
				? poa === undefined
					? line
					: { ...line, poa }
				: _ === undefined
					? line
					: { ...line, poa: _ }
		);
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
		const text = parts.join(', ');
		return text && `${text[0]?.toUpperCase()}${text.slice(1)}.`;
	}

	/** Audits the sheet and writes it into the log, once. */
	async handIn() {
		if (this.busy || this.result || this.lines.length === 0) return;
		this.busy = true;
		try {
			const { ms } = this.#watch.read();
			const sheet: CodeSheet = { lines: $state.snapshot(this.lines) as SheetLine[] };
			const result = audit(this.chart, sheet, this.codes);
			const { score, total, exact, over, missed, clean, evidence, evidenceOf } = result;
			const { id: item, rev } = this.chart;
			const thousandths = Math.round(score / 10);
			const grade = thousandths < REMEMBERED ? AGAIN : result.clean ? GOOD : HARD;
			const schedule = this.#learner.scheduleSettings();
			await this.#learner.handInChart(
				{ item, rev, sheet, score, total, exact, over, missed, clean, evidence, evidenceOf, ms },
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
					help: false
				},
				(memory, at) => review(memory, grade, at, schedule)
			);
			this.#watch.pause();
			this.selected = null;
			this.value = '';
			this.result = result;
			await this.save();
		} finally {
			this.busy = false;
		}
	}

	/** Begins the chart again with an empty sheet. The audit stays in the log. */
	async again() {
		this.result = null;
		this.lines = [];
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
		return (code?.evidence ?? []).flatMap((passage) => {
			const document = this.chart.documents.find(({ id }) => id === passage.doc);
			const range = document && findQuote(plainText(document.text).text, passage.quote, passage.nth);
			return range ? [{ doc: passage.doc, ...range }] : [];
		});
	}
}
