/** A sound item of each type, small enough to be marked by hand, for the tables of the tests beside. */
import { buildCodeTree } from '../code-tree';
import type { DrillBase } from '../drill';
import type { PackCodes } from '../pack';
import type { AuditClaimDrill } from './audit-claim';
import type { DenialFixDrill } from './denial-fix';
import type { EmMdmDrill } from './em-mdm';
import type { Excludes1SpotDrill } from './excludes1-spot';
import type { HigherLowerDrill } from './higher-lower';
import type { ModifierPickDrill } from './modifier-pick';
import type { PcsTableDrill } from './pcs-table';
import type { PoaPickDrill } from './poa-pick';
import type { ProcedureFactsDrill } from './procedure-facts';
import type { QueryOrCodeDrill } from './query-or-code';
import type { RootMatchDrill } from './root-match';
import type { TermBuildDrill } from './term-build';
import type { UnitCalcDrill } from './unit-calc';

const base: DrillBase = {
	id: 'sample',
	rev: 1,
	use: 'drill',
	topic: 'pcs',
	level: 1,
	exams: ['CCS'],
	setting: 'inpatient',
	editions: ['FY2027'],
	prompt: 'Choose.',
	rationale: 'Because.',
	refs: [],
	family: 'sample',
	needsBook: false,
	review: 'read-twice'
};

export const POA: PoaPickDrill = {
	...base,
	type: 'poa_pick',
	code: 'K56.7',
	answer: 'N',
	wrong: { Y: 'It began on day 3.', U: 'The record is clear.', W: 'Nobody says so.', exempt: 'Not listed.' }
};

export const PAIRS: Excludes1SpotDrill = {
	...base,
	type: 'excludes1_spot',
	pairs: [
		{ id: 'a', codes: ['N13.2', 'N20.1'] },
		{ id: 'b', codes: ['E11.22', 'N18.32'], why: 'The stage is an additional code.' },
		{ id: 'c', codes: ['J44.0', 'J44.1'], why: 'Excludes2.' },
		{ id: 'd', codes: ['E11.42', 'E11.22'], why: 'As many as are needed.' }
	],
	answer: 'a'
};

export const SIDES: HigherLowerDrill = {
	...base,
	type: 'higher_lower',
	measure: 'hierarchy',
	year: 'PY2026',
	left: 'E11.9',
	right: 'E11.42',
	answer: 'right',
	wrong: { left: 'HCC 38 is dropped.', equal: 'One hierarchy.' }
};

export const MODIFIERS: ModifierPickDrill = {
	...base,
	type: 'modifier_pick',
	modifiers: [{ id: 'TA' }, { id: 'T5', why: 'The right foot.' }, { id: 'FA', why: 'A thumb.' }],
	answer: ['TA'],
	none: 'Nothing says which toe.'
};

export const TERM: TermBuildDrill = {
	...base,
	type: 'term_build',
	parts: [
		{ text: 'cyst-', means: 'bladder' },
		{ text: '-itis', means: 'inflammation' },
		{ text: 'chole-', means: 'bile' },
		{ text: '-ectomy', means: 'cutting out' },
		{ text: '-tomy', means: 'cutting into' }
	],
	answer: ['chole-', 'cyst-', '-ectomy'],
	term: 'cholecystectomy'
};

export const MATCH: RootMatchDrill = {
	...base,
	type: 'root_match',
	pairs: [
		{ left: 'All is cut out', right: 'Resection' },
		{ left: 'A part is cut out', right: 'Excision' },
		{ left: 'Fluid is let out', right: 'Drainage' },
		{ left: 'A nerve is freed', right: 'Release' }
	],
	extra: ['Repair']
};

export const UNITS: UnitCalcDrill = {
	...base,
	type: 'unit_calc',
	code: 'J9035',
	per: 10,
	unit: 'mg',
	given: 345,
	discarded: 50,
	singleDose: true,
	answer: [
		{ modifier: '', units: 35 },
		{ modifier: 'JW', units: 5 }
	],
	modifiers: ['JW', 'JZ']
};

export const MDM: EmMdmDrill = {
	...base,
	type: 'em_mdm',
	answer: { problems: 'moderate', data: 'minimal', risk: 'moderate', level: '4' },
	why: { problems: 'Two chronic illnesses.', data: 'One test.', risk: 'Prescription drugs.' }
};

export const ASK: QueryOrCodeDrill = {
	...base,
	type: 'query_or_code',
	answer: 'query',
	wrong: { code: 'No diagnosis is written.', ignore: 'It was treated.' },
	wordings: [
		{ id: 'a', text: 'Please document it.', why: 'It leads.' },
		{ id: 'b', text: 'What diagnosis, if any?' }
	],
	wording: 'b'
};

export const DENIAL: DenialFixDrill = {
	...base,
	type: 'denial_fix',
	carc: 'CO 4',
	means: 'A modifier is missing.',
	causes: [
		{ id: 'a', text: 'The side is missing' },
		{ id: 'b', text: 'Too late', why: 'Another reason code.' }
	],
	actions: [
		{ id: 'a', move: 'fix', text: 'Add it and send again' },
		{ id: 'b', move: 'change_dx', text: 'Another diagnosis', why: 'Never to get paid.' }
	],
	answer: { cause: 'a', action: 'a' }
};

export const FACTS: ProcedureFactsDrill = {
	...base,
	type: 'procedure_facts',
	topic: 'cpt.surg',
	level: 2,
	needsBook: true,
	note: 'The gallbladder is taken out through four ports. The ducts are x-rayed with dye.',
	facts: [
		{ id: 'site', axis: 'site', fact: 'Gallbladder' },
		{ id: 'extent', axis: 'extent', fact: 'All of it taken out', why: 'A part would be another operation.' },
		{ id: 'approach', axis: 'approach', fact: 'Through a laparoscope', why: 'Four ports.' },
		{ id: 'with', axis: 'with or without', fact: 'With an x-ray of the ducts' }
	]
};

export const CLAIM: AuditClaimDrill = {
	...base,
	type: 'audit_claim',
	claim: [
		{ code: 'O80', fix: 'delete', why: 'Not with a complication.' },
		{ code: 'O70.1', why: 'The tear.' },
		{ code: 'N18.30', fix: 'N18.32', why: '3b is stated.' }
	],
	add: [{ code: 'Z3A.39', why: 'The weeks.' }]
};

export const TABLE: PcsTableDrill = {
	...base,
	type: 'pcs_table',
	tables: [
		{ table: '0FT', operation: 'Resection' },
		{ table: '0FB', operation: 'Excision' }
	],
	axes: ['Body Part', 'Approach', 'Device', 'Qualifier'],
	answer: '0FT44ZZ',
	why: { '5': 'A laparoscope.' },
	wrong: { '0FB': 'Excision takes a portion.' }
};

const LABELS = {
	'4': { '0': 'Liver', '4': 'Gallbladder' },
	'5': { '0': 'Open', '4': 'Percutaneous Endoscopic' },
	'6': { Z: 'No Device' },
	'7': { Z: 'No Qualifier', X: 'Diagnostic' }
};
export const CODES: PackCodes = {
	editions: {},
	trees: {
		'icd10pcs:0FT': buildCodeTree('0FT', ['0FT44ZZ', '0FT40ZZ', '0FT00ZZ']),
		'icd10pcs:0FB': buildCodeTree('0FB', ['0FB44ZZ', '0FB44ZX', '0FB00ZZ'])
	},
	titles: {},
	sevenths: {},
	sides: {},
	axes: { '0FT': LABELS, '0FB': LABELS },
	excludes1: [],
	poaExempt: []
};
