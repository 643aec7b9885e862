/** The full answers of a file, marked anew: what a code only claims, a file lets the teacher's device judge. */
import { audit } from './audit';
import type { Chart } from './chart';
import type { Drill } from './drill';
import { markDrill } from './marking';
import type { PackCodes } from './pack';
import type { Result, ResultAnswer } from './result-code';
import { challengeMark } from './result-code';
import type { ResultFile } from './result-file';
import { chartOutcomes, halfSeconds, keyLines, outcomeOf } from './result-outcome';

/** Nobody reads and answers in less, ms. A code rounds to half seconds, so it tells a quarter of one. */
const QUICKEST = 300;

/** What a round asked: questions in the order in which they were dealt, or one chart. */
export interface Asked {
	questions: readonly { drill: Drill; codes: PackCodes }[];
	chart: { chart: Chart; codes: PackCodes } | null;
}

/** Lines of a chart's key, 0 for a round of questions. */
export const keyLinesOf = ({ chart }: Asked): number => (chart ? keyLines(chart.chart.key).length : 0);

/** What a result can have right: questions, or lines of a chart's key. */
export const askedOf = (asked: Asked): number => keyLinesOf(asked) || asked.questions.length;

/** @returns the answers of a file as a result, each marked anew; null where they are not answers to this round */
export function resultOfFile(file: ResultFile, { questions, chart }: Asked): Result | null {
	const { challenge, nonce, nickname, ms } = file;
	const tenths = Math.min(65_535, Math.round(ms / 100));
	const base = { challenge: challengeMark(challenge), nonce, nickname, tenths };
	if (chart) {
		if (file.chart?.item !== chart.chart.id) return null;
		const answers = chartOutcomes(chart.chart.key, audit(chart.chart, file.chart.sheet, chart.codes));
		return { ...base, answers };
	}
	const answers: ResultAnswer[] = [];
	for (const [at, { item, answer, ms: took }] of file.answers.entries()) {
		const question = questions[at];
		if (question?.drill.id !== item) return null;
		try {
			const right = answer !== null && markDrill(question.drill, answer, question.codes).verdict === 'right';
			const time = took < QUICKEST ? 0 : halfSeconds(took);
			answers.push({ right, outcome: outcomeOf(question.drill, answer), time });
		} catch (error) {
			// Marking throws on an answer in another shape than its question asks for.
			if (error instanceof TypeError) return null;
			throw error;
		}
	}
	return { ...base, answers };
}
