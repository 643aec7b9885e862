/**
 * Marks one answer to one drill. Reads the item and its pack only, never the installed code sets, so that the
 * same answer has the same mark on every device. Marks are thousandths; rules: curriculum section 2.
 */
import { categoryOf, compactCode, parseCode, type CodeSystem } from './code';
import type {
	Drill,
	DrillAnswer,
	MultipleChoiceDrill,
	MultiSelectDrill,
	SequenceDrill,
	SeventhCharDrill,
	TypedCodeDrill
} from './drill';
import { markAuditClaim } from './drill-types/audit-claim';
import { markDenialFix } from './drill-types/denial-fix';
import { markEmMdm } from './drill-types/em-mdm';
import { markExcludes1Spot } from './drill-types/excludes1-spot';
import { markFlashcard } from './drill-types/flashcard';
import { markHigherLower } from './drill-types/higher-lower';
import { markModifierPick } from './drill-types/modifier-pick';
import { markPcsTable } from './drill-types/pcs-table';
import { markPoaPick } from './drill-types/poa-pick';
import { markProcedureFacts } from './drill-types/procedure-facts';
import { markQueryOrCode } from './drill-types/query-or-code';
import { markRootMatch } from './drill-types/root-match';
import { markTermBuild } from './drill-types/term-build';
import { markUnitCalc } from './drill-types/unit-calc';
import { allOrNothing, marked, thousandths, type Marked } from './marked';
import type { PackCodes } from './pack';
import { codeFacts, type CodeFacts } from './pack-codes';
import { judgeSlots } from './slots';

/** Same category, billable, but other detail, where the author named no credit. */
const SAME_CATEGORY = 250;

/** The accepted code that is the one given, else the one that begins most like it. */
function nearest(given: string, accepted: string[]): string {
	if (accepted.includes(given)) return given;
	const alike = (code: string) => {
		let same = 0;
		while (same < code.length && code[same] === given[same]) same++;
		return same;
	};
	return accepted.reduce((best, code) => (alike(code) > alike(best) ? code : best), accepted[0] ?? '');
}

/** What the first three characters are called; HCPCS and CPT codes have no such group. */
const GROUP: Partial<Record<CodeSystem, string>> = { icd10cm: 'category', icd10pcs: 'table' };

/** The right characters, but for a letter O and a zero taken for each other. They are never exchanged silently. */
function confusesO(answer: string, accepted: string[]): boolean {
	const given = compactCode(answer);
	return accepted.some((code) => {
		const key = compactCode(code);
		return given !== key && given.replaceAll('O', '0') === key.replaceAll('O', '0');
	});
}
const LETTER_O = 'A letter O and a zero are mixed up here: they are different characters.';

/** A text that is no code is compared all the same, so that a letter O in the place of a zero is seen. */
function markMalformed(drill: TypedCodeDrill, answer: string, facts: CodeFacts): Marked {
	const given = compactCode(answer);
	const key = nearest(given, drill.answer);
	const why = confusesO(answer, drill.answer) ? LETTER_O : 'This has not the form of a code.';
	const wrong = { ...marked(0, { why }), key };
	const whole = compactCode(key);
	// The same characters with a dot in another place have no slot to show.
	if (given === '' || given === whole || given.length > whole.length) return wrong;
	return { ...wrong, slots: judgeSlots(drill.system, given, key, false, facts) };
}

/**
 * Part of a mark for a code that says less is "too vague"; one that says something else is wrong there. The
 * titles of a pack hold every code that an item names.
 */
const saysLess = (title: string | undefined) => /\bunspecified\b/i.test(title ?? '');

function markTypedCode(drill: TypedCodeDrill, answer: string, codes: PackCodes): Marked {
	const code = parseCode(drill.system, answer);
	const facts = codeFacts(codes, drill.system);
	if (code === null) return markMalformed(drill, answer, facts);
	const key = nearest(code, drill.answer);
	const judged = (score: number, why?: string): Marked => ({
		...marked(score, why === undefined ? {} : { why }),
		slots: judgeSlots(drill.system, code, key, score > 0 && saysLess(facts.title(code)), facts),
		key
	});
	if (code === key) return judged(1000);
	if (confusesO(code, drill.answer)) return judged(0, LETTER_O);
	const named = drill.partial.find((partial) => partial.code === code);
	if (named) return judged(thousandths(named.credit), named.why);
	const group = GROUP[drill.system];
	if (group === undefined) return judged(0, 'This is another code.');
	if (categoryOf(code) !== categoryOf(key)) return judged(0, `This is another ${group}.`);
	// An own pack knows no more of its codes than what stands in it.
	if (!facts.knows(code)) return judged(0, 'This is another code.');
	if (facts.isBillable(code)) return judged(SAME_CATEGORY, `The ${group} is right, the detail is not.`);
	return judged(
		0,
		facts.next(code).length > 0
			? 'This is a header: it needs more characters before it can be reported.'
			: `No such code stands in this ${group}.`
	);
}

function markChoice(drill: MultipleChoiceDrill, answer: string): Marked {
	const why = drill.choices.find((choice) => choice.id === answer)?.why;
	return allOrNothing(answer === drill.answer, why);
}

/** max(0, (hits − false hits) ÷ right ones) */
function markSelection(drill: MultiSelectDrill, answer: string[]): Marked {
	const chosen = new Set(answer);
	const hits = drill.answer.filter((id) => chosen.has(id)).length;
	const score = thousandths(Math.max(0, (hits - (chosen.size - hits)) / drill.answer.length));
	if (score === 1000) return marked(score);
	const extra = chosen.size - hits;
	const missed = drill.answer.length - hits;
	const parts = [missed > 0 ? `${missed} missed` : '', extra > 0 ? `${extra} too many` : ''];
	return marked(score, { why: `${parts.filter(Boolean).join(', ')}.` });
}

/** 0 if the first is wrong, else kept pairs ÷ pairs. Orders that no rule demands are free. */
function markSequence(drill: SequenceDrill, answer: string[]): Marked {
	const { first, before } = drill.answer;
	if (answer[0] !== first) return marked(0, { why: `${first} stands first.` });
	const kept = ([a, b]: [string, string]) => answer.includes(a) && answer.indexOf(a) < answer.indexOf(b);
	const broken = before.filter((pair) => !kept(pair));
	const score = before.length === 0 ? 1000 : thousandths((before.length - broken.length) / before.length);
	if (broken.length === 0) return marked(score);
	return marked(score, { why: `${broken.map(([a, b]) => `${a} stands before ${b}`).join('; ')}.` });
}

function markSeventh(drill: SeventhCharDrill, answer: string, codes: PackCodes): Marked {
	const score = answer === drill.answer ? 1000 : 0;
	const facts = codeFacts(codes, 'icd10cm');
	const key = drill.stem + drill.answer;
	const slots = judgeSlots('icd10cm', drill.stem + answer, key, false, facts);
	const why = drill.wrong[answer];
	return { ...marked(score, score === 0 && why !== undefined ? { why } : {}), slots, key };
}

function markText(drill: Drill, answer: string, codes: PackCodes): Marked | null {
	switch (drill.type) {
		case 'typed_code':
			return markTypedCode(drill, answer, codes);
		case 'multiple_choice':
			return markChoice(drill, answer);
		case 'seventh_char':
			return markSeventh(drill, answer, codes);
		case 'pcs_table':
			return markPcsTable(drill, answer, codes);
		case 'excludes1_spot':
			return markExcludes1Spot(drill, answer);
		case 'higher_lower':
			return markHigherLower(drill, answer);
		case 'poa_pick':
			return markPoaPick(drill, answer);
		case 'flashcard':
			return markFlashcard(answer);
		default:
			return null;
	}
}

function markList(drill: Drill, answer: string[], help: boolean): Marked | null {
	switch (drill.type) {
		case 'multi_select':
			return markSelection(drill, answer);
		case 'sequence':
			return markSequence(drill, answer);
		case 'root_match':
			return markRootMatch(drill, answer);
		case 'modifier_pick':
			return markModifierPick(drill, answer);
		case 'unit_calc':
			return markUnitCalc(drill, answer);
		case 'em_mdm':
			return markEmMdm(drill, answer);
		case 'audit_claim':
			return markAuditClaim(drill, answer);
		case 'query_or_code':
			return markQueryOrCode(drill, answer);
		case 'term_build':
			return markTermBuild(drill, answer, help);
		case 'denial_fix':
			return markDenialFix(drill, answer);
		case 'procedure_facts':
			return markProcedureFacts(drill, answer);
		default:
			return null;
	}
}

/**
 * @param answer in the shape that the drill's type asks for
 * @param help what the type offers as help was shown; only a built term is worth less for it
 * @throws TypeError when the answer has another shape: a mistake of the caller, not of the learner
 */
export function markDrill(drill: Drill, answer: DrillAnswer, codes: PackCodes, help = false): Marked {
	let found: Marked | null = null;
	if (typeof answer === 'boolean') {
		if (drill.type === 'true_false') found = allOrNothing(answer === drill.answer, drill.why);
	} else if (typeof answer === 'string') found = markText(drill, answer, codes);
	else found = markList(drill, answer, help);
	if (found === null) throw new TypeError(`A ${drill.type} drill was given ${JSON.stringify(answer)}`);
	return found;
}
