/** A drill: one question. Text and key only; what a learner remembers of it is a card. */
import type { CodeSystem } from './code';
import type { AuditClaimDrill } from './drill-types/audit-claim';
import type { DenialFixDrill } from './drill-types/denial-fix';
import type { EmMdmDrill } from './drill-types/em-mdm';
import type { Excludes1SpotDrill } from './drill-types/excludes1-spot';
import type { FlashcardDrill } from './drill-types/flashcard';
import type { HigherLowerDrill } from './drill-types/higher-lower';
import type { ModifierPickDrill } from './drill-types/modifier-pick';
import type { PcsTableDrill } from './drill-types/pcs-table';
import type { PoaPickDrill } from './drill-types/poa-pick';
import type { ProcedureFactsDrill } from './drill-types/procedure-facts';
import type { QueryOrCodeDrill } from './drill-types/query-or-code';
import type { RootMatchDrill } from './drill-types/root-match';
import type { TermBuildDrill } from './drill-types/term-build';
import type { UnitCalcDrill } from './drill-types/unit-calc';
import type { Edition } from './edition';
import type { ExamName } from './pack';

export const ERROR_CLASSES = [
	'unspecified', 'integral_symptom', 'rule_out', 'history', 'wrong_side', 'wrong_seventh', 'missed_combo',
	'seq', 'setting', 'excludes1', 'upcode', 'unbundle', 'rule'
] as const; // prettier-ignore
/** Why a wrong code is wrong, as an auditor would sort it. */
export type ErrorClass = (typeof ERROR_CLASSES)[number];

export type Setting = 'outpatient' | 'inpatient' | 'profee' | 'any';
export type ReviewState = 'draft' | 'read-twice' | 'signed';

/** A source with the edition whose text was read: `{ source: 'Guidelines', edition: 'FY2026', section: 'I.C.4.a' }`. */
export interface Reference {
	source: string;
	edition: string;
	section: string;
}

export interface DrillBase {
	id: string;
	rev: number;
	use: 'drill' | 'mock';
	topic: string;
	level: 1 | 2 | 3 | 4 | 5;
	exams: ExamName[];
	setting: Setting;
	editions: Edition[];
	/** Who and where, half a line. */
	context?: string;
	/** What the clinician wrote. */
	note?: string;
	prompt: string;
	rationale: string;
	refs: Reference[];
	family: string;
	needsBook: boolean;
	/** Shows two-digit CPT modifiers as bare numbers (cpt-numbers.ts). */
	cptNumbers?: true;
	review: ReviewState;
}

export interface PartialCode {
	code: string;
	/** 0 to 1 */
	credit: number;
	why: string;
}

export interface TypedCodeDrill extends DrillBase {
	type: 'typed_code';
	system: CodeSystem;
	/** Any one of these is right. */
	answer: string[];
	partial: PartialCode[];
}

export interface Choice {
	id: string;
	text: string;
	/** On every wrong choice. */
	why?: string;
	error?: ErrorClass;
}

export interface MultipleChoiceDrill extends DrillBase {
	type: 'multiple_choice';
	choices: Choice[];
	answer: string;
}

export interface MultiSelectDrill extends DrillBase {
	type: 'multi_select';
	choices: Choice[];
	answer: string[];
}

export interface SequenceDrill extends DrillBase {
	type: 'sequence';
	system: CodeSystem;
	/** Codes as they are dealt, shuffled by the author. */
	items: string[];
	/** Only the order that a guideline or a note demands. */
	answer: { first: string; before: [string, string][] };
}

export interface SeventhCharDrill extends DrillBase {
	type: 'seventh_char';
	/** The written code without its 7th character, placeholders included: `W09.0XX`. */
	stem: string;
	answer: string;
	/** Character → why it is wrong here. */
	wrong: Record<string, string>;
}

export interface TrueFalseDrill extends DrillBase {
	type: 'true_false';
	answer: boolean;
	/** One sentence for who chose the other. */
	why: string;
}

export type Drill =
	| TypedCodeDrill
	| MultipleChoiceDrill
	| MultiSelectDrill
	| SequenceDrill
	| SeventhCharDrill
	| TrueFalseDrill
	| PcsTableDrill
	| RootMatchDrill
	| ModifierPickDrill
	| UnitCalcDrill
	| EmMdmDrill
	| AuditClaimDrill
	| Excludes1SpotDrill
	| QueryOrCodeDrill
	| TermBuildDrill
	| HigherLowerDrill
	| PoaPickDrill
	| DenialFixDrill
	| ProcedureFactsDrill
	| FlashcardDrill;
export type DrillType = Drill['type'];
/** The types of official items. A flashcard stands in own packs alone. */
export const DRILL_TYPES = [
	'typed_code', 'multiple_choice', 'multi_select', 'sequence', 'seventh_char', 'true_false', 'pcs_table',
	'root_match', 'modifier_pick', 'unit_calc', 'em_mdm', 'audit_claim', 'excludes1_spot', 'query_or_code',
	'term_build', 'higher_lower', 'poa_pick', 'denial_fix', 'procedure_facts'
] as const satisfies readonly DrillType[]; // prettier-ignore

/**
 * What a learner gives, as it is kept in the log: a text, a list of texts, or a boolean. Which one, and how it is
 * written, stands at each type; a list may be empty where an empty answer means something.
 */
export type DrillAnswer = string | string[] | boolean;
