/** Runs the rules over the bank. Which rule needs the official releases, and which the item alone, stands here. */
import type { Chart } from '../domain/chart';
import type { Drill } from '../domain/drill';
import { checkBalance, checkDuplicates, checkNoModifier } from './checks/bank';
import { checkByType } from './checks/by-type';
import { checkEnoughWrong, checkExtras } from './checks/chart-extras';
import { checkBodyMass, checkExcludes1, checkManifestation, checkNormalDelivery } from './checks/claim';
import { checkCodeFirst } from './checks/code-first';
import { checkRiskCodes } from './checks/exams';
import { checkExists, checkSevenths } from './checks/exists';
import { checkFirstPlace } from './checks/first-place';
import { checkForm } from './checks/form';
import type { BookCheck, Books, PlainCheck } from './checks/item';
import { checkPerson, checkPregnancy } from './checks/patient';
import {
	checkPoa,
	checkPoaExempt,
	checkPrincipalProcedure,
	checkQuotes,
	checkTableRow,
	checkUncertain
} from './checks/record';
import { checkReferences } from './checks/references';
import { checkSide } from './checks/side';
import { checkCptNumbers, checkNoCpt, checkPhi } from './checks/text';
import { checkUseAdditional } from './checks/use-additional';
import { sourceOf, variantsOf } from './checks/variants';
import { problem, sortProblems, type Finding, type Findings } from './problem';
import type { Questions, Source } from './read';

/**
 * Raised when a rule that needs the official releases changes: items checked under an older number need the
 * files again.
 */
export const RULES = 2;

const PLAIN: PlainCheck[] = [
	checkForm,
	checkBodyMass,
	checkCptNumbers,
	checkFirstPlace,
	checkNoCpt,
	checkNormalDelivery,
	checkPerson,
	checkPhi,
	checkPoa,
	checkPrincipalProcedure,
	checkQuotes,
	checkUncertain
];

/** Rules of an item as a whole, which its mutants and its other setting need not keep by themselves. */
const WHOLE: PlainCheck[] = [checkEnoughWrong, checkExtras];

const WITH_BOOKS: BookCheck[] = [
	checkByType,
	checkCodeFirst,
	checkExcludes1,
	checkExists,
	checkManifestation,
	checkPoaExempt,
	checkPregnancy,
	checkReferences,
	checkRiskCodes,
	checkSevenths,
	checkSide,
	checkTableRow,
	checkUseAdditional
];

const NO_SOURCE: Source = { file: '', exempt: [], onsets: {} };

/** @param rules runs the rules on an item, or on the mutant or other setting of a chart that `part` names */
function collect(
	questions: Questions,
	rules: (item: Drill | Chart, source: Source, part?: string) => Finding[]
): Findings {
	const findings: Findings = { errors: [], warnings: [] };
	for (const item of [...questions.drills, ...questions.charts]) {
		const source = questions.sources.get(item.id) ?? NO_SOURCE;
		const own = rules(item, source);
		const said = new Set(own.map(({ rule, reason }) => `${rule} ${reason}`));
		// What holds for a chart's key holds for the keys of its mutants and of its other setting.
		const more = variantsOf(item).flatMap(({ part, chart }) =>
			rules(chart, sourceOf(source, part), part)
				.filter(({ rule, reason }) => !said.has(`${rule} ${reason}`))
				.map((finding) => ({ ...finding, reason: `${part}: ${finding.reason}` }))
		);
		for (const { rule, reason, warning } of [...own, ...more])
			(warning ? findings.warnings : findings.errors).push(problem(source.file, rule, reason));
	}
	return { errors: sortProblems(findings.errors), warnings: sortProblems(findings.warnings) };
}

/** The rules that need nothing but the items; shape errors are in `questions.errors`. */
export function checkItems(questions: Questions): Findings {
	const { errors, warnings } = collect(questions, (item, source, part) =>
		[...PLAIN, ...(part === undefined ? WHOLE : [])].flatMap((check) => check(item, source))
	);
	return {
		errors: sortProblems([...questions.errors, ...errors, ...checkDuplicates(questions)]),
		warnings: sortProblems([...warnings, ...checkBalance(questions), ...checkNoModifier(questions)])
	};
}

/** The rules that read the official releases. */
export function checkAgainstBooks(questions: Questions, books: Books): Findings {
	return collect(questions, (item, source) => WITH_BOOKS.flatMap((check) => check(item, source, books)));
}
