import type { Drill } from '../../domain/drill';

const DESKS = [
	'audit_claim',
	'denial_fix',
	'em_mdm',
	'flashcard',
	'modifier_pick',
	'pcs_table',
	'procedure_facts',
	'query_or_code',
	'root_match',
	'term_build',
	'unit_calc'
] as const;
export type DeskDrill = Extract<Drill, { type: (typeof DESKS)[number] }>;

/** Types with an answer area of their own, which is fetched when one of them is asked: most questions need none. */
export const isDesk = (drill: Drill): drill is DeskDrill =>
	(DESKS as readonly Drill['type'][]).includes(drill.type);
