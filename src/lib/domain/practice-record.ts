/**
 * What practice in a span of days came to, for a record one can show: plain counts over the log, with no weights, no
 * forecast, and nothing taken out because it looks bad.
 */
import type { Blueprint } from './blueprint';
import { wilson } from './calibration';
import { cardOf } from './card-id';
import { chartOfItem } from './chart-item';
import type { ChartEvent } from './event';
import type { DaySum } from './learner-state';
import type { CatalogueEntry } from './pack';
import { addSure, emptySure, sureRows, type SureRow } from './statistics';
import { domainGroups, type SkillGroup } from './statistics-domains';
import type { CountedEvent, StatisticsLog } from './statistics-log';
import { toCalendarDay, toDayNumber, type CalendarDay, type DayNumber } from './study-day';

/** Study days, the first and the last one within. */
export interface RecordSpan {
	from: DayNumber;
	to: DayNumber;
}

/** By card, one place each in all lists. Charts are not among what counts here: `answers` of theirs is 0. */
export interface RecordCards {
	cards: string[];
	answers: Uint32Array;
	right: Uint32Array;
	/** 1 where the very first answer of the card lies within the span, and whether that one was right. */
	first: Uint8Array;
	firstRight: Uint8Array;
}

/** Audits of the span, added up. Units as in `ChartEvent`. */
export interface RecordAudits {
	charts: number;
	clean: number;
	total: number;
	exact: number;
	over: number;
	missed: number;
	evidence: number;
	evidenceOf: number;
}

export interface PracticeRecord {
	span: RecordSpan;
	cards: RecordCards;
	audits: RecordAudits;
	sure: SureRow[];
	/** Lines of the whole log that cannot be read. */
	bad: number;
}

/** Fewer answers than these, and no share is told. */
export const RECORD_FEW = 10;

const isChart = (event: CountedEvent): event is ChartEvent => event.kind === 'chart';

/** Takes a log that was read. Returns what counts in it of a span. */
export function recordOf(log: StatisticsLog, span: RecordSpan): PracticeRecord {
	const { rows, events } = log.live();
	const { columns } = log;
	const charts = events.filter(isChart);
	// A chart is a card, too, and its answers stand among the others; its audit tells more.
	const isOfChart = new Set(charts.map(({ item }) => log.cards.numberOf(cardOf(chartOfItem(item)))));
	const count = log.cards.list.length;
	const cards: RecordCards = {
		cards: [...log.cards.list],
		answers: new Uint32Array(count),
		right: new Uint32Array(count),
		first: new Uint8Array(count),
		firstRight: new Uint8Array(count)
	};
	const met = new Uint8Array(count);
	const sure = emptySure();
	for (const row of rows) {
		const card = columns.card[row] ?? 0;
		const isFirst = met[card] === 0;
		met[card] = 1;
		const day = columns.day[row] ?? 0;
		if (day < span.from || day > span.to) continue;
		const right = columns.verdict[row] === 0 ? 1 : 0;
		addSure(sure, columns.sure[row] ?? -1, right);
		if (isOfChart.has(card)) continue;
		cards.answers[card]!++;
		cards.right[card]! += right;
		if (!isFirst) continue;
		cards.first[card] = 1;
		cards.firstRight[card] = right;
	}
	return { span, cards, audits: auditsIn(charts, span), sure: sureRows(sure), bad: log.bad };
}

function auditsIn(charts: readonly ChartEvent[], { from, to }: RecordSpan): RecordAudits {
	const sum = { charts: 0, clean: 0, total: 0, exact: 0, over: 0, missed: 0, evidence: 0, evidenceOf: 0 };
	for (const chart of charts) {
		const day = toDayNumber(chart.day);
		if (day < from || day > to) continue;
		sum.charts++;
		if (chart.clean) sum.clean++;
		for (const field of ['total', 'exact', 'over', 'missed', 'evidence', 'evidenceOf'] as const)
			sum[field] += chart[field];
	}
	return sum;
}

/** What the fold of the log says of the days of a span: nothing here is counted twice. */
export interface RecordWork {
	/** Days with an answer, a chart or a finished round. */
	days: number;
	/** Thinking time, and time in the code book, ms. */
	ms: number;
	lookup: number;
}

export function workIn(days: ReadonlyMap<CalendarDay, DaySum>, { from, to }: RecordSpan): RecordWork {
	const work = { days: 0, ms: 0, lookup: 0 };
	const [first, last] = [toCalendarDay(from), toCalendarDay(to)];
	for (const [day, sum] of days) {
		if (day < first || day > last) continue;
		if (sum.answers + sum.charts + sum.rounds > 0) work.days++;
		work.ms += sum.ms;
		work.lookup += sum.lookup;
	}
	return work;
}

/** Right ones of some answers. */
export interface RecordCount {
	answers: number;
	right: number;
}

export interface RecordRow {
	id: string;
	title: string;
	/** Every answer, and of questions that were met for the first time. */
	all: RecordCount;
	first: RecordCount;
}

export interface RecordTable {
	rows: RecordRow[];
	/** Questions of no row, and all questions, each counted once: one that fits several rows counts in each. */
	other: RecordRow;
	all: RecordRow;
}

/** The domains of an exam that ask questions; one of nothing but cases is told by its charts. */
export const recordGroups = (blueprint: Blueprint): SkillGroup[] => {
	const cases = new Set(blueprint.domains.flatMap(({ id, topics }) => (topics.length === 0 ? [id] : [])));
	return domainGroups(blueprint).filter(({ id }) => !cases.has(id));
};

/** @returns a row for each group, in its order, and what belongs to none: own packs, other topics, what left the bank */
export function recordTable(
	{ cards }: Pick<PracticeRecord, 'cards'>,
	entries: readonly CatalogueEntry[],
	groups: readonly SkillGroup[]
): RecordTable {
	const row = (id: string, title: string): RecordRow => ({
		id,
		title,
		all: { answers: 0, right: 0 },
		first: { answers: 0, right: 0 }
	});
	const known = new Map(entries.map((entry) => [entry.id, entry]));
	const table = { rows: groups.map(({ id, title }) => row(id, title)), other: row('', ''), all: row('', '') };
	for (const [at, card] of cards.cards.entries()) {
		if (cards.answers[at] === 0) continue;
		const entry = known.get(card);
		// A case of a mock that was never handed in has no audit.
		if (entry?.kind === 'chart') continue;
		const fitting = entry ? table.rows.filter((_, place) => groups[place]?.fits(entry)) : [];
		for (const sum of [...(fitting.length > 0 ? fitting : [table.other]), table.all]) {
			sum.all.answers += cards.answers[at] ?? 0;
			sum.all.right += cards.right[at] ?? 0;
			sum.first.answers += cards.first[at] ?? 0;
			sum.first.right += cards.firstRight[at] ?? 0;
		}
	}
	return table;
}

/** A share of right answers that may be told, with where the true one likely lies (Wilson, 95 %); null for too few. */
export function shareOf({ answers, right }: RecordCount): { share: number; from: number; to: number } | null {
	return answers < RECORD_FEW ? null : { share: right / answers, ...wilson(right, answers) };
}

/** Different questions, of those that count. */
export const differentQuestions = ({ answers }: RecordCards): number =>
	answers.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
