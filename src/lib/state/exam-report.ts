/** The report of a mock exam, read from the log: what was asked, what was given, what it came to. */
import { audit, type Audit } from '../domain/audit';
import type { Chart } from '../domain/chart';
import type { Drill, DrillAnswer } from '../domain/drill';
import type { ChartEvent, ExamEvent, PracticeEvent } from '../domain/event';
import { blueprintOf } from '../domain/exam-facts';
import { readPaper } from '../domain/exam-paper';
import { casePoints, drillPoints, readDomains, type DomainScore } from '../domain/exam-score';
import type { Blueprint } from '../domain/blueprint';
import type { Marked } from '../domain/marked';
import type { PackCodes } from '../domain/pack';
import type { Library } from '../content/library';
import { markGiven } from './exam-marking';
import { fetchQuestions } from './exam-questions';
import type { Learner } from './learner.svelte';

interface ReportedBase {
	/** Its number in the exam, from 1. */
	number: number;
	item: string;
	/** Title of its domain. */
	domain: string;
	/** Questions it counts as; 0 for one that was tried out. */
	worth: number;
	answered: boolean;
	/** Thousandths of a question. */
	points: number;
	/** Thinking time and look-up time, ms. */
	ms: number;
	lookup: number;
}
export interface ReportedDrill extends ReportedBase {
	kind: 'drill';
	drill: Drill;
	codes: PackCodes;
	answer: DrillAnswer;
	marked: Marked;
}
export interface ReportedCase extends ReportedBase {
	kind: 'chart';
	chart: Chart;
	codes: PackCodes;
	audit: Audit;
}
export type Reported = ReportedDrill | ReportedCase;

export interface Report {
	exam: ExamEvent;
	/** Undefined where this release has no outline of the exam. */
	blueprint: Blueprint | undefined;
	/** With their titles. */
	domains: (DomainScore & { title: string })[];
	/** What was on the screen and stands in this release, in the order in which it was asked. */
	questions: Reported[];
	/** Never opened, so still unseen; and gone from this release. */
	unopened: number;
	gone: number;
	/** Questions that each item counted as, of those that count. */
	worths: number[];
}

const NO_SHEET = { lines: [] };

/** @returns null where the log has no such exam */
export async function readReport(learner: Learner, library: Library, round: string): Promise<Report | null> {
	const needles = [`"round":${JSON.stringify(round)}`, '"kind":"chart"'];
	const events = await learner.log.readLive(needles);
	const exam = events.filter((event): event is ExamEvent => event.kind === 'exam').find((one) => one.round === round); // prettier-ignore
	if (!exam) return null;
	const answers = new Map(
		events
			.filter((event): event is PracticeEvent => event.kind === 'practice' && event.round === round)
			.map((event) => [event.item, event])
	);
	// A case was written with its exam, at one moment.
	const sheets = new Map(
		events
			.filter((event): event is ChartEvent => event.kind === 'chart' && event.at === exam.at)
			.map((event) => [event.item, event])
	);
	const facts = await library.exams();
	const blueprint = blueprintOf(facts, exam.exam);
	const titleOf = (id: string) => blueprint?.domains.find((domain) => domain.id === id)?.title ?? id;
	const known = readPaper(exam.paper);
	const paper =
		known.length > 0 ? known : [...answers.keys()].map((item) => ({ item, domain: '', worth: 1 }));
	const opened = paper.flatMap((one, at) => {
		const event = answers.get(one.item);
		return event ? [{ ...one, event, number: at + 1 }] : [];
	});
	const catalogue = await library.catalogue();
	const kinds = new Map(catalogue.items.map(({ id, kind }) => [id, kind]));
	const wanted = opened.flatMap(({ item }) => {
		const kind = kinds.get(item);
		return kind ? [{ item, kind }] : [];
	});
	const { drills, charts } = await fetchQuestions(library, wanted, exam.edition);
	const questions = opened.flatMap(({ item, domain, worth, event, number }): Reported[] => {
		const answered = event.answer !== '';
		const base = { number, item, domain: titleOf(domain), worth, answered, lookup: event.lookup };
		const found = drills.get(item);
		if (found) {
			const marked = markGiven(found.drill, event.answer, found.codes);
			const points = drillPoints(event.score, worth);
			return [{ ...base, ...found, kind: 'drill', points, ms: event.ms, answer: event.answer, marked }];
		}
		const chart = charts.get(item);
		if (!chart) return [];
		const handedIn = sheets.get(item);
		const result = audit(chart.chart, handedIn?.sheet ?? NO_SHEET, chart.codes);
		const points = handedIn ? casePoints(handedIn, worth) : 0;
		return [{ ...base, ...chart, kind: 'chart', points, ms: handedIn?.ms ?? event.ms, audit: result }];
	});
	return {
		exam,
		blueprint,
		domains: readDomains(exam.domains).map((domain) => ({ ...domain, title: titleOf(domain.id) })),
		questions,
		unopened: paper.length - opened.length,
		gone: opened.length - questions.length,
		worths: paper.flatMap(({ worth }) => (worth > 0 ? [worth] : []))
	};
}

/** Not whole: what is worth practising. */
export const isMissed = (one: Reported): boolean =>
	one.kind === 'drill' ? one.marked.score < 1000 : !one.audit.clean;
