/**
 * Which exams an item may name (questions/README.md, "Which exams"): a domain of the exam takes its topic, and the
 * setting is one whose rules the exam asks. Rule `exams`. That an item fits an exam in its substance is for its
 * author to say; here stands what needs no judgement.
 */
import type { Blueprint } from '../../domain/blueprint';
import { fitsDomain, type MockItem } from '../../domain/mock-fill';
import type { ExamName } from '../../domain/pack';
import { problem, type Problem } from '../problem';
import type { Questions } from '../read';
import { codesOf, isChart, type BookCheck, type Item } from './item';

/** What must be known of an item, or of a chart's other setting. */
type Named = Pick<MockItem, 'kind' | 'topic' | 'type' | 'level' | 'setting' | 'exams'>;

/** What is asked about a code or of a stay; the words of the law name hospitals and clinics in passing. */
const ASKS_CODES = /^(?:cm|pcs)\b/;
const PLACE =
	/\b(?:ward|unit|clinic|office|practice|hospital|emergency|urgent|facility|inpatient|outpatient)\b/i;

/**
 * A topic above those that a domain takes goes with them: general questions about surgery stand in `cpt.surg`. A chart
 * is asked as a case; an exam without cases may have it practised in any setting.
 */
function takes({ domains }: Blueprint, named: Named): boolean {
	const item = { ...named, id: '', editions: [], use: 'drill' as const };
	if (named.kind === 'chart' && !domains.some(({ cases }) => cases)) return true;
	return domains.some(
		(domain) =>
			fitsDomain(domain, item) || domain.topics.some(({ topic }) => topic.startsWith(`${named.topic}.`))
	);
}

function wrongSetting({ kind, setting, topic, type }: Named, exam: ExamName): string | null {
	if (exam === 'CIC' && (setting === 'outpatient' || setting === 'profee'))
		return `CIC asks for stays, not for ${setting}`;
	if (setting === 'inpatient' && (exam === 'CPC' || exam === 'COC')) return `${exam} asks for no stay`;
	if (setting === 'inpatient' && exam === 'CRC' && kind === 'drill' && topic !== 'ra')
		return 'CRC asks for a stay in topic ra only; where the setting decides nothing it is any';
	if (exam === 'CRC' && type === 'denial_fix') return 'CRC asks for no claim that comes back';
	return null;
}

/** @returns why an item may not name the exams that it names */
function reasons(named: Named, blueprints: readonly Blueprint[]): string[] {
	return named.exams.flatMap((exam) => {
		const setting = wrongSetting(named, exam);
		if (setting !== null) return [setting];
		const blueprint = blueprints.find((one) => one.exam === exam);
		if (!blueprint || takes(blueprint, named)) return [];
		return [
			named.kind === 'chart'
				? `${exam} has no cases of setting ${named.setting}`
				: `no domain of ${exam} takes topic ${named.topic}`
		];
	});
}

function namedBy(item: Item): Named[] {
	const { topic, level, exams, setting } = item;
	if (!isChart(item)) return [{ kind: 'drill', type: item.type, topic, level, exams, setting }];
	const chart: Named = { kind: 'chart', type: item.kind, topic, level, exams, setting };
	return item.also ? [chart, { ...chart, exams: item.also.exams, setting: item.also.setting }] : [chart];
}

export function checkExams(
	{ drills, charts, sources }: Questions,
	blueprints: readonly Blueprint[]
): Problem[] {
	return [...drills, ...charts].flatMap((item) => {
		const found = namedBy(item).flatMap((named) => reasons(named, blueprints));
		if (!isChart(item) && item.setting === 'any' && ASKS_CODES.test(item.topic)) {
			const [place] = PLACE.exec(item.context ?? '') ?? [];
			if (place !== undefined) found.push(`setting any, but the context names a place: "${place}"`);
		}
		return found.map((reason) => problem(sources.get(item.id)?.file ?? item.id, 'exams', reason));
	});
}

/**
 * A hint: a drill of a chapter that names CRC has at least one code, right or wrong, with a payment category. One that
 * names no code asks for a rule and may stay. The categories change each year, so it is no error.
 */
export const checkRiskCodes: BookCheck = (item, _, { sets }) => {
	if (isChart(item) || !item.topic.startsWith('cm.ch.') || !item.exams.includes('CRC')) return [];
	const codes = codesOf(item).map(({ code }) => code);
	if (codes.length === 0 || codes.some((code) => sets.hccs(code).length > 0)) return [];
	return [{ rule: 'exams', reason: 'names CRC, but no code with a payment category', warning: true }];
};
