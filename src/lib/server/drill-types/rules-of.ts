/** The table of what the content build asks of each type that has a file of its own. */
import type { Drill } from '../../domain/drill';
import type { FlashcardDrill } from '../../domain/drill-types/flashcard';
import { auditClaim } from './audit-claim';
import { denialFix } from './denial-fix';
import { emMdm } from './em-mdm';
import { excludes1Spot } from './excludes1-spot';
import { higherLower } from './higher-lower';
import { modifierPick } from './modifier-pick';
import { pcsTable } from './pcs-table';
import { poaPick } from './poa-pick';
import { procedureFacts } from './procedure-facts';
import { queryOrCode } from './query-or-code';
import { rootMatch } from './root-match';
import { termBuild } from './term-build';
import type { TypeRules } from './type-rules';
import { unitCalc } from './unit-calc';

/** The six types of the first release, whose rules stand beside those of charts. */
export type FirstType =
	'typed_code' | 'multiple_choice' | 'multi_select' | 'sequence' | 'seventh_char' | 'true_false';
export type FirstDrill = Extract<Drill, { type: FirstType }>;
export type OwnDrill = Exclude<Drill, FirstDrill | FlashcardDrill>;

const RULES: { [T in OwnDrill['type']]: TypeRules<Extract<Drill, { type: T }>> } = {
	audit_claim: auditClaim,
	denial_fix: denialFix,
	em_mdm: emMdm,
	excludes1_spot: excludes1Spot,
	higher_lower: higherLower,
	modifier_pick: modifierPick,
	pcs_table: pcsTable,
	poa_pick: poaPick,
	procedure_facts: procedureFacts,
	query_or_code: queryOrCode,
	root_match: rootMatch,
	term_build: termBuild,
	unit_calc: unitCalc
};

export const isFirst = (drill: Drill): drill is FirstDrill => !(drill.type in RULES);

/**
 * The rules of a drill's type. The table pairs each type with rules for it, which the compiler cannot follow. Learners
 * alone write flashcards: the form of official items has none, so none comes here.
 */
export const rulesOf = (drill: OwnDrill | FlashcardDrill): TypeRules<Drill> =>
	RULES[drill.type as OwnDrill['type']] as TypeRules<Drill>;
