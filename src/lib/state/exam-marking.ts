/** Marks a mock exam and makes its events. Fetched when it is handed in: nothing is told before. */
import { audit, type Audit } from '../domain/audit';
import type { Chart, CodeSheet } from '../domain/chart';
import { takenText } from '../domain/confusion';
import { takenIn, takenOnSheet } from '../domain/confusion-mined';
import type { Drill, DrillAnswer } from '../domain/drill';
import type { ChartEvent, Draft, ExamEvent, PracticeEvent } from '../domain/event';
import { paperText, type PaperItem } from '../domain/exam-paper';
import { casePoints, domainsText, drillPoints, scoreExam, type ScoredItem } from '../domain/exam-score';
import { marked, type Marked } from '../domain/marked';
import { markDrill } from '../domain/marking';
import type { PackCodes } from '../domain/pack';
import type { ChartDraft } from './chart.svelte';
import { isAnswered, type ExamDraft } from './exam-draft';
import type { Questions } from './exam-questions';

type ExamEvents = (Draft<PracticeEvent> | Draft<ChartEvent> | Draft<ExamEvent>)[];

/** What was on a sheet when the exam ended. A query needs no wording there: nobody asked for one. */
export const sheetOf = ({ lines, queries, em }: ChartDraft): CodeSheet => ({
	lines,
	...(queries && queries.length > 0 ? { queries } : {}),
	...(em === undefined ? {} : { em })
});

/** Marks what was given, whole or not. An answer that the question's type of today cannot have earns nothing. */
export function markGiven(drill: Drill, answer: DrillAnswer, codes: PackCodes): Marked {
	if (answer === '') return marked(0);
	try {
		return markDrill(drill, answer, codes);
	} catch (error) {
		if (error instanceof TypeError) return marked(0);
		throw error;
	}
}

const withTaken = (taken: string | undefined) => (taken === undefined ? {} : { taken });

interface Outcome extends ScoredItem {
	events: ExamEvents;
}

function ofDrill(draft: ExamDraft, item: PaperItem, drill: Drill, codes: PackCodes): Outcome {
	const answer = draft.answers[item.item] ?? '';
	const answered = isAnswered(draft, item.item);
	const result = markGiven(drill, answer, codes);
	const { ms = 0, lookup = 0 } = draft.spent[item.item] ?? {};
	const event: Draft<PracticeEvent> = {
		kind: 'practice',
		item: item.item,
		rev: drill.rev,
		round: draft.id,
		answer,
		verdict: result.verdict,
		score: result.score,
		ms: Math.round(ms),
		lookup: Math.round(lookup),
		help: false,
		...withTaken(answered ? takenText(takenIn(drill, answer, result, codes)) : undefined)
	};
	return { ...item, answered, points: drillPoints(result.score, item.worth), events: [event] };
}

function ofCase(draft: ExamDraft, item: PaperItem, chart: Chart, codes: PackCodes): Outcome {
	const sheet = sheetOf(
		draft.sheets[item.item] ?? {
			rev: 0,
			lines: [],
			selected: null,
			value: '',
			doc: '',
			ms: 0,
			handedIn: false
		}
	);
	const answered = sheet.lines.length > 0;
	const result: Audit = audit(chart, sheet, codes);
	const { score, total, exact, over, missed, clean, evidence, evidenceOf } = result;
	const { ms = 0, lookup = 0 } = draft.spent[item.item] ?? {};
	const counted = { score, total, exact, over, missed, clean, evidence, evidenceOf, ms: Math.round(ms) };
	const thousandths = answered ? Math.round(score / 10) : 0;
	const taken = withTaken(answered ? takenText(takenOnSheet(chart, result, codes)) : undefined);
	const practice: Draft<PracticeEvent> = {
		kind: 'practice',
		item: item.item,
		rev: chart.rev,
		round: draft.id,
		answer: answered ? sheet.lines.map(({ code }) => code) : '',
		verdict: !answered ? 'wrong' : clean ? 'right' : thousandths > 0 ? 'partial' : 'wrong',
		score: thousandths,
		// The chart's own event has the time.
		ms: 0,
		lookup: Math.round(lookup),
		help: false
	};
	const handedIn: Draft<ChartEvent> = {
		kind: 'chart',
		item: item.item,
		rev: chart.rev,
		sheet,
		...counted,
		...taken
	};
	return {
		...item,
		answered,
		points: answered ? casePoints(result, item.worth) : 0,
		events: answered ? [practice, handedIn] : [practice]
	};
}

/**
 * The events of an exam: an answer for each question that was on the screen, also where none was given, since its
 * key is told in the report; then the exam. What was never opened stays unseen.
 * @param domains ids in the blueprint's order
 * @returns none where nothing was answered
 */
export function examEvents(draft: ExamDraft, questions: Questions, domains: readonly string[]): ExamEvents {
	if (!draft.items.some(({ item }) => isAnswered(draft, item))) return [];
	const outcomes = draft.items.map((item): Outcome => {
		const drill = questions.drills.get(item.item);
		const chart = questions.charts.get(item.item);
		if (drill) return ofDrill(draft, item, drill.drill, drill.codes);
		if (chart) return ofCase(draft, item, chart.chart, chart.codes);
		return { ...item, answered: false, points: 0, events: [] };
	});
	const score = scoreExam(outcomes, domains);
	const opened = new Set(draft.opened);
	const met = draft.items.reduce((sum, { met, worth }) => sum + (met ? worth : 0), 0);
	const exam: Draft<ExamEvent> = {
		kind: 'exam',
		round: draft.id,
		exam: draft.exam,
		percent: draft.percent,
		edition: draft.edition,
		began: draft.began,
		given: draft.rules.given,
		ms: Math.round(draft.used),
		asked: score.asked,
		answered: score.answered,
		points: score.points,
		seen: met,
		domains: domainsText(score.domains),
		paper: paperText(draft.items)
	};
	return [...outcomes.filter(({ item }) => opened.has(item)).flatMap(({ events }) => events), exam];
}
