/** Small sound items and a small made-up set of releases, which the tests of the rules spoil one by one. */
import type { CmEdition, OfficialSets, PcsEdition, TabularIndex } from '../../codebook/official';
import type { Chart } from '../../domain/chart';
import type { Drill, DrillBase, TypedCodeDrill } from '../../domain/drill';
import { checkAgainstBooks, checkItems } from '../check';
import type { Questions } from '../read';
import { isChart, type Books, type Item } from './item';

export const base: DrillBase = {
	id: 'sample',
	rev: 1,
	use: 'drill',
	topic: 'cm.ch.c04',
	level: 1,
	exams: ['CCS'],
	setting: 'outpatient',
	editions: ['FY2026', 'FY2027'],
	prompt: 'Enter the code.',
	rationale: 'Because.',
	refs: [{ source: 'Guidelines', edition: 'FY2026', section: 'I.C.4.a' }],
	family: 'sample',
	needsBook: false,
	review: 'read-twice'
};

export const typedCode = (change: Partial<TypedCodeDrill> = {}): TypedCodeDrill => ({
	...base,
	type: 'typed_code',
	system: 'icd10cm',
	answer: ['I10'],
	partial: [],
	...change
});

const wrong = ['I11.9', 'E11.9', 'S82.222A', 'S82.222D', 'J18.9'].map((code) => ({
	code,
	error: 'rule' as const,
	why: 'No.'
}));

export const chart = (change: Partial<Chart> = {}, key: Partial<Chart['key']> = {}): Chart => ({
	id: 'sample-chart',
	rev: 1,
	use: 'drill',
	kind: 'clinic_soap',
	topic: 'cm.ch.c09',
	title: 'Clinic note',
	level: 1,
	exams: ['CCS'],
	setting: 'outpatient',
	editions: ['FY2026', 'FY2027'],
	patient: { sex: 'F', age: 54 },
	minutes: 3,
	documents: [
		{ id: 'note', role: 'physician', title: 'Note', text: 'Hypertension at goal. Hypertension drugs.' }
	],
	key: {
		dx: [dx('I10', 'Hypertension at goal', { seq: 1 })],
		px: [],
		optional: [],
		alt: [],
		partial: [],
		queries: [],
		...key
	},
	wrong,
	refs: [],
	review: 'read-twice',
	...change
});

export const dx = (
	code: string,
	quote: string,
	rest: Partial<Chart['key']['dx'][number]> = {}
): Chart['key']['dx'][number] => ({
	code,
	evidence: [{ doc: 'note', quote }],
	why: 'Stated.',
	refs: [],
	...rest
});

export const documents = (text: string): Chart['documents'] => [
	{ id: 'note', role: 'physician', title: 'Note', text }
];

/** Code → title; a title that begins with * is a header's. */
const CM: Record<string, string> = {
	E11: '*Type 2 diabetes mellitus',
	'E11.9': 'Type 2 diabetes mellitus without complications',
	'E11.3': '*Type 2 diabetes mellitus with ophthalmic complications',
	F02: '*Dementia in other diseases classified elsewhere',
	'F02.80': 'Dementia in other diseases classified elsewhere, unspecified severity',
	H25: '*Age-related cataract',
	'H25.11': '*Age-related nuclear cataract',
	'H25.111': 'Age-related nuclear cataract, right eye',
	'H25.112': 'Age-related nuclear cataract, left eye',
	'H25.113': 'Age-related nuclear cataract, bilateral',
	I10: 'Essential (primary) hypertension',
	I11: '*Hypertensive heart disease',
	'I11.9': 'Hypertensive heart disease without heart failure',
	J18: '*Pneumonia, unspecified organism',
	'J18.9': 'Pneumonia, unspecified organism',
	O24: '*Diabetes mellitus in pregnancy',
	'O24.112': 'Pre-existing type 2 diabetes mellitus, in pregnancy, second trimester',
	R05: '*Cough',
	'R05.9': 'Cough, unspecified',
	S82: '*Fracture of lower leg',
	'S82.222': '*Displaced transverse fracture of shaft of left tibia',
	'S82.222A': 'Displaced transverse fracture of shaft of left tibia, initial encounter',
	'S82.222D': 'Displaced transverse fracture of shaft of left tibia, subsequent encounter',
	Z3A: '*Weeks of gestation',
	'Z3A.20': '20 weeks gestation of pregnancy',
	Z79: '*Long term (current) drug therapy',
	'Z79.4': 'Long term (current) use of insulin'
};

function cm(label: string, without: string[]): CmEdition {
	const titles = new Map(Object.entries(CM).filter(([code]) => !without.includes(code)));
	const isBillable = (code: string) => titles.has(code) && titles.get(code)?.startsWith('*') === false;
	return {
		label,
		has: (code) => titles.has(code),
		isBillable,
		title: (code) => titles.get(code)?.replace('*', ''),
		billableIn: (category) =>
			[...titles.keys()].filter((code) => code.startsWith(category) && isBillable(code)),
		chain: (code) => [...titles.keys()].filter((other) => other !== code && code.startsWith(other)),
		children: () => []
	};
}

const pcs: PcsEdition = {
	label: 'FY2027',
	tablesFrom: 'FY2026',
	has: (code) => ['0DTN0ZZ', '0DTN4ZZ'].includes(code),
	title: (code) => (code === '0DTN0ZZ' ? 'Resection of Sigmoid Colon, Open Approach' : undefined),
	codesIn: () => ['0DTN0ZZ', '0DTN4ZZ'],
	table: () => undefined,
	inTables: (code) => ['0DTN0ZZ', '0DTN4ZZ'].includes(code),
	axisLabels: () => ({ '4': { N: 'Sigmoid Colon' }, '5': { '0': 'Open' }, '6': {}, '7': {} }),
	axisLabel: () => undefined
};

const tabular: TabularIndex = {
	label: 'FY2027',
	notes: () => [],
	sevenths: (code) =>
		code.startsWith('S82') ? { A: 'initial encounter', D: 'subsequent encounter', S: 'sequela' } : undefined,
	excludes1Pairs: (codes) =>
		codes.includes('I10') && codes.includes('I11.9')
			? [{ a: 'I10', b: 'I11.9', note: 'hypertensive heart disease (I11.-)', from: 'I10' }]
			: [],
	isManifestation: (code) => code.startsWith('F02'),
	codeFirst: () => [],
	useAdditional: () => [],
	names: () => false,
	uncertain: () => undefined
};

const sets: OfficialSets = {
	editions: ['FY2027', 'FY2026'],
	cm: (edition) =>
		edition === 'FY2027' ? cm(edition, []) : edition === 'FY2026' ? cm(edition, ['H25.113']) : undefined,
	pcs: () => pcs,
	hcpcs: () => ({
		label: '2026-04',
		has: (code) => code === 'J9035',
		title: () => undefined,
		modifier: (code) => (code === 'JW' ? 'Drug amount discarded' : undefined)
	}),
	poaExempt: (code) => code.startsWith('Z'),
	hcc: () => undefined,
	hccs: () => [],
	hccLabel: () => undefined,
	tabular: () => tabular
};

export const books: Books = { sets, guidelines: new Map([['FY2026', new Set(['I', 'I.C.4.a'])]]) };

export function questionsOf(
	items: Item[],
	author: { exempt?: [string, string]; onsets?: Record<string, string> } = {}
): Questions {
	const exempt = author.exempt ? [{ pair: author.exempt, reason: 'Unrelated.' }] : [];
	return {
		topics: [],
		minima: new Map(),
		drills: items.filter((item): item is Drill => !isChart(item)),
		charts: items.filter(isChart),
		sources: new Map(
			items.map((item) => [item.id, { file: `${item.id}.yaml`, exempt, onsets: author.onsets ?? {} }])
		),
		errors: []
	};
}

/** Rule and file of every error and warning (`M1?` is a warning) over all rules. */
export function rulesBroken(...given: Parameters<typeof questionsOf>): string[] {
	const questions = questionsOf(...given);
	const all = [checkItems(questions), checkAgainstBooks(questions, books)];
	return [
		...all.flatMap((findings) => findings.errors.map(({ file, rule }) => `${file} ${rule}`)),
		...all.flatMap((findings) => findings.warnings.map(({ file, rule }) => `${file} ${rule}?`))
	];
}
