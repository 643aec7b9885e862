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

/** One wording of a query that the learner may choose. */
export interface QueryWording {
	id: string;
	text: string;
	/** Why it is compliant, or why it is not. */
	why: string;
}

/** A point at which the provider has to be asked. */
export interface ChartQuery {
	/** What is asked about, in a few words. */
	about: string;
	/** What a compliant query asks. */
	text: string;
	effect?: string;
	/** The passages that demand the query; any one suffices. Without them the query is told and not asked. */
	evidence?: Evidence[];
	wordings?: QueryWording[];
	/** The id of the compliant wording. */
	wording?: string;
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
	queries: ChartQuery[];
	/** E/M level, 2 to 5, which is asked for where it stands. */
	em?: { level: number; mdm: string; why: string };
}

/** Words of the record that a mutant replaces. The quote is read from the plain text. */
export interface Replacement {
	doc: string;
	quote: string;
	nth?: number;
	to: string;
}

/** The same record with one fact changed, and what that does to the key. */
export interface Mutant {
	id: string;
	changes: Replacement[];
	/** Diagnoses of the key that fall away. */
	remove: string[];
	/** Diagnoses that come in; their passages stand in the changed text. */
	add: KeyCode[];
	px?: { remove: string[]; add: KeyProcedure[] };
	/** The new principal or first-listed diagnosis, where it changes. */
	first?: string;
	why: string;
	refs: Reference[];
}

/** The same record coded in another setting. */
export interface OtherSetting {
	setting: Setting;
	exams: ExamName[];
	key: AnswerKey;
	wrong: WrongCode[];
	/** What differs, and by which section. */
	why: string;
	refs: Reference[];
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
	mutants?: Mutant[];
	also?: OtherSetting;
	/** Abbreviations of this record that are not common knowledge, and what they mean here. */
	abbreviations?: Record<string, string>;
	/** Document → lines beside its text, in a messy record. The build deals them from questions/noise.yaml. */
	noise?: Record<string, NoiseLines>;
}

/** What printers, forms and templates leave in a record: they say nothing of the patient. */
export interface NoiseLines {
	top: string;
	/** Before the last section. */
	inside: string;
	end: string;
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

/** A question to the provider: about which words, and in which of the chart's wordings where it has some. */
export interface SheetQuery {
	mark: Mark;
	wording?: string;
}

/** What a learner hands in: diagnoses in order, then procedures in order. */
export interface CodeSheet {
	lines: SheetLine[];
	queries?: SheetQuery[];
	/** E/M level, 2 to 5, where the chart asks for it. */
	em?: number;
	/** Short forms of the record whose meaning was looked at, as the record writes them. */
	hints?: string[];
	/** Codes were offered, four at a time, at least for a part of the sheet. */
	choices?: true;
}
