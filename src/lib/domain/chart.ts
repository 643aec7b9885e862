/** A chart: the documents of one encounter, its key, and what a learner hands in. */
import type { CodeSystem } from './code';
import type { Edition } from './edition';
import type { ErrorClass, Reference, ReviewState, Setting } from './drill';
import type { ExamName } from './pack';

export const CHART_KINDS = [
	'clinic_soap', 'ed_note', 'h_and_p', 'discharge_summary', 'operative_report', 'radiology_report',
	'pathology_report', 'telehealth_risk_adjustment', 'preop_exam', 'labor_delivery', 'newborn', 'inpatient_full'
] as const; // prettier-ignore
export type ChartKind = (typeof CHART_KINDS)[number];

/** Present on admission: yes, no, documentation insufficient, clinically undetermined, or exempt from reporting. */
export const POA_MARKS = ['Y', 'N', 'U', 'W', 'exempt'] as const;
export type Poa = (typeof POA_MARKS)[number];

/** A document of the record. `text` is Markdown of paragraphs, lists and `##` headings; quotes are read from it. */
export interface ChartDocument {
	id: string;
	role: string;
	title: string;
	text: string;
}

/** A passage that supports a code. */
export interface Evidence {
	doc: string;
	quote: string;
	/** Which occurrence in the document, from 1, where the quote stands more than once. */
	nth?: number;
}

export interface KeyCode {
	code: string;
	/** 1 for the principal or first-listed diagnosis. */
	seq?: number;
	/** The code that must stand before this one. */
	after?: string;
	poa?: Poa;
	/** Any one passage suffices. */
	evidence: Evidence[];
	why: string;
	refs: Reference[];
	hcc?: number;
	meat?: string;
}

export interface KeyProcedure {
	code: string;
	principal?: boolean;
	evidence: Evidence[];
	why: string;
	refs: Reference[];
}

export interface WrongCode {
	code: string;
	error: ErrorClass;
	/** High: raises payment or quality risk without support (complication, HCC, MCC). */
	risk?: 'high';
	why: string;
}

export interface AnswerKey {
	dx: KeyCode[];
	px: KeyProcedure[];
	/** No credit, no penalty. */
	optional: { code: string; evidence: Evidence[]; why?: string }[];
	/** Equally acceptable: `code` counts as the key code `instead`. */
	alt: { code: string; instead: string }[];
	/** Codes of another category, clinically close: a quarter of the credit of `of`. */
	partial: { code: string; of: string; why: string }[];
	queries: { about: string; text: string; effect?: string }[];
	/** E/M level, told in the audit and not asked. */
	em?: { level: number; mdm: string; why: string };
}

export interface Chart {
	id: string;
	rev: number;
	use: 'drill' | 'mock';
	kind: ChartKind;
	topic: string;
	title: string;
	level: 1 | 2 | 3 | 4 | 5;
	exams: ExamName[];
	setting: Setting;
	editions: Edition[];
	patient: { sex: 'F' | 'M'; age: number };
	minutes: number;
	documents: ChartDocument[];
	key: AnswerKey;
	wrong: WrongCode[];
	refs: Reference[];
	review: ReviewState;
}

/** A passage that a learner marked: characters of the document's plain text, end not included. */
export interface Mark {
	doc: string;
	from: number;
	to: number;
}

/** One line of the code sheet. Its place in the list is its place on the claim. */
export interface SheetLine {
	system: Extract<CodeSystem, 'icd10cm' | 'icd10pcs'>;
	code: string;
	poa?: Poa;
	/** The words the learner marked for it; none is allowed. */
	mark?: Mark;
}

/** What a learner hands in: diagnoses in order, then procedures in order. */
export interface CodeSheet {
	lines: SheetLine[];
}
