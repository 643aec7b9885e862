/** What generators can drill. A skill is a card: its id is never changed or used again. */
import type { CodeSystem } from './code';
import type { Reference, Drill } from './drill';
import type { PackCodes } from './pack';

export type SkillPart = 'tabular' | 'lists' | 'pcs-tables';

export interface Skill {
	/** `gen.laterality-eye`, the id of the card. */
	id: string;
	/** Raised when the same seed would deal another question. */
	rev: number;
	title: string;
	/** What is asked, in a few words. */
	asks: string;
	group: 'Diagnosis codes' | 'Procedures and supplies' | 'Payment and reporting' | 'Words';
	sets: readonly CodeSystem[];
	parts: readonly SkillPart[];
	/**
	 * Whose edition the codes must have: `own` the one that the learner works with, else that of a part, so that
	 * notes and codes are of one year. `both`: the newest two.
	 */
	edition: 'own' | 'both' | SkillPart;
	/** Expected seconds for an answer. */
	expect: number;
}

const CM = ['icd10cm'] as const;
const PCS = ['icd10pcs'] as const;

type Row = [id: string, title: string, asks: string, edition: Skill['edition'], expect: number];
type Kept = Pick<Skill, 'group' | 'sets' | 'parts'>;

const rows = (kept: Kept, ...lines: Row[]): Skill[] =>
	lines.map(([id, title, asks, edition, expect]) => ({
		...kept,
		id: `gen.${id}`,
		rev: 1,
		title,
		asks,
		edition,
		expect
	}));

export const SKILLS: readonly Skill[] = [
	...rows(
		{ group: 'Diagnosis codes', sets: CM, parts: [] },
		['laterality-eye', 'Laterality, eye', 'The code for the other side', 'own', 30],
		['laterality-limb', 'Laterality, arm and leg', 'The code for the other side', 'own', 30],
		['laterality-other', 'Laterality, ear and elsewhere', 'The code for the other side', 'own', 30],
		['billable', 'Billable or not', 'Code or header', 'own', 25]
	),
	...rows(
		{ group: 'Diagnosis codes', sets: CM, parts: ['tabular'] },
		['seventh-injury', '7th character, injuries', 'Active treatment, healing or sequela', 'tabular', 30],
		['seventh-fracture', '7th character, fractures', 'Open or closed, and how it heals', 'tabular', 35],
		['placeholder', 'Placeholder X', 'The whole code with its 7th character', 'tabular', 35],
		['excludes1', 'Excludes1', 'Which two codes do not go together', 'tabular', 60],
		['manifestation', 'Never first', 'Manifestations and what they follow', 'tabular', 30]
	),
	...rows(
		{ group: 'Procedures and supplies', sets: PCS, parts: ['pcs-tables'] },
		['pcs-table', 'ICD-10-PCS, build a code', 'Four characters from a table', 'pcs-tables', 60],
		['pcs-row', 'ICD-10-PCS, rows', 'Which values stand in one row', 'pcs-tables', 45]
	),
	...rows({ group: 'Procedures and supplies', sets: ['hcpcs'], parts: [] }, [
		'hcpcs-units',
		'HCPCS units',
		'Units of a drug, JW and JZ',
		'own',
		60
	]),
	...rows(
		{ group: 'Payment and reporting', sets: CM, parts: ['lists'] },
		['poa-exempt', 'Exempt from POA', 'Which codes need no indicator', 'lists', 30],
		['hcc-payment', 'CMS-HCC V28, payment', 'Which diagnosis has a category', 'lists', 35],
		['hcc-hierarchy', 'CMS-HCC V28, hierarchies', 'Which category drops the other', 'lists', 40]
	),
	...rows({ group: 'Diagnosis codes', sets: CM, parts: [] }, [
		'year-cm',
		'What changed, ICD-10-CM',
		'New, deleted and revised codes',
		'both',
		30
	]),
	...rows({ group: 'Procedures and supplies', sets: PCS, parts: [] }, [
		'year-pcs',
		'What changed, ICD-10-PCS',
		'New and deleted codes',
		'both',
		30
	]),
	...rows({ group: 'Words', sets: CM, parts: [] }, [
		'word-parts',
		'Word parts',
		'Build the term from its meaning',
		'own',
		40
	])
];

export const skillOf = (id: string): Skill | undefined => SKILLS.find((skill) => skill.id === id);

/** What proves a key: the row, note or title of an official file, as it reads there. */
export interface Proof extends Reference {
	row: string;
}

/** One instance of a skill, with all that marking it needs. */
export interface GeneratedDrill {
	drill: Drill;
	codes: PackCodes;
	proof: Proof;
}
