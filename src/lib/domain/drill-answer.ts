/** Is an answer whole enough to be marked? Said by type, in one sentence for the learner. */
import { parseCode } from './code';
import type { Drill, DrillAnswer } from './drill';
import { readDeeds, type AuditClaimDrill } from './drill-types/audit-claim';
import { readFactsAnswer } from './drill-types/procedure-facts';

const CHOOSE = 'Choose an answer first.';
const SHORTEST_CODE = 3;
const TURN = 'Show the other side, then say whether you knew it.';
const TYPE_OWN = 'Type the code from your own book first, or a ? where you found none.';

function lackingClaim(drill: AuditClaimDrill, answer: readonly string[]): string {
	const { lines } = readDeeds(answer);
	const open = drill.claim.filter(({ code }) => !lines.has(code)).length;
	if (open > 0) return `Keep, delete or change each code: ${open} to go.`;
	const half = [...lines].find(
		([, done]) => !['keep', 'delete'].includes(done) && !parseCode('icd10cm', done)
	);
	return half ? `Type the code that ${half[0]} changes to.` : '';
}

function lackingFacts(answer: readonly string[]): string {
	const { typed, isShown } = readFactsAnswer(answer);
	if (typed.trim() === '') return TYPE_OWN;
	return isShown ? '' : 'Show the facts, then tick those that your choice had right.';
}

/** @returns what is still missing, or an empty text when the answer can be marked */
export function lacking(drill: Drill, answer: DrillAnswer | null): string {
	if (drill.type === 'typed_code') {
		if (typeof answer !== 'string' || answer === '') return 'Type the code first.';
		return answer.length < SHORTEST_CODE ? 'A code has at least three characters.' : '';
	}
	if (drill.type === 'procedure_facts') return lackingFacts(Array.isArray(answer) ? answer : []);
	if (answer === null) return drill.type === 'flashcard' ? TURN : CHOOSE;
	if (typeof answer === 'boolean') return '';
	if (drill.type === 'modifier_pick') return '';
	if (answer.length === 0) return CHOOSE;
	if (typeof answer === 'string')
		return drill.type === 'pcs_table' && answer.length < 7 ? 'Choose a value for each character.' : '';
	switch (drill.type) {
		case 'root_match': {
			const open = drill.pairs.length - answer.length;
			return open > 0 ? `Match every line: ${open} to go.` : '';
		}
		case 'em_mdm':
			return answer.filter(Boolean).length < 4 ? 'Choose all three elements and the level.' : '';
		case 'denial_fix':
			return answer.filter(Boolean).length < 2 ? 'Choose a cause and what you do.' : '';
		case 'query_or_code':
			return answer[0] === 'query' && answer.length < 2 ? 'Choose the wording, too.' : '';
		case 'unit_calc':
			return answer.every((line) => / \d+$/.test(line)) ? '' : 'Give the units of each line.';
		case 'audit_claim':
			return lackingClaim(drill, answer);
		default:
			return '';
	}
}
