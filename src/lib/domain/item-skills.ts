/**
 * Which skills an item trains: chapters of ICD-10-CM, root operations, sections of the Official Guidelines,
 * modifiers. Its topic stands in the catalogue. The content build reads it from keys and references, and it ships as
 * a file of its own, since only weak spots and filtered study need it.
 */
import { chapterOf } from './chapters';
import type { CatalogueEntry, ExamName, Topic } from './pack';
import { ROOT_OPERATIONS, rootOperation } from './root-operations';
import { fitsDomain } from './mock-fill';
import type { BlueprintDomain } from './blueprint';
import type { Reference } from './drill';

export const SKILL_KINDS = ['topic', 'chapter', 'operation', 'guideline', 'modifier', 'book'] as const;
export type SkillKind = (typeof SKILL_KINDS)[number];

/** `topic pcs`, `chapter 9`, `operation Excision`, `guideline I.C.9.a`, `modifier JW`, `book gen.billable`. */
export type SkillKey = string;

export const skillKey = (kind: SkillKind, name: string | number): SkillKey => `${kind} ${name}`;

/** @returns the kind and the name of a skill; undefined for what is none */
export function readSkillKey(key: SkillKey): { kind: SkillKind; name: string } | undefined {
	const at = key.indexOf(' ');
	const kind = SKILL_KINDS.find((one) => one === key.slice(0, at));
	return kind && at + 1 < key.length ? { kind, name: key.slice(at + 1) } : undefined;
}

/** A domain of an exam's outline, as far as it says which items belong to it. */
export interface ExamDomain extends Pick<BlueprintDomain, 'id' | 'title' | 'topics' | 'cases'> {
	exam: ExamName;
}

/** What ships as `packs/skills.json`. Skills of an item are places in `skills`. */
export interface ItemSkills {
	format: 1;
	skills: SkillKey[];
	/** Item → what it trains beside its topic. */
	items: Record<string, number[]>;
	/** Chart → code of its key → what that code trains. */
	charts: Record<string, Record<string, number[]>>;
	/** Drill → the codes of its key, in written form; drills without codes are left out. */
	codes: Record<string, string[]>;
	domains: ExamDomain[];
}

/**
 * The section that answers are counted by: a chapter's with its letter, `I.C.9.a`; of the others one level less,
 * `I.B.9`, `II.H`. Deeper ones are too few to say anything.
 */
export function guidelineSkill(section: string): SkillKey | undefined {
	const found = /^(?:I\.C\.\d+(?:\.[a-z])?|I\.[AB]\.\d+|(?:II|III|IV)(?:\.[A-Z])?)(?=\.|$)/.exec(section);
	return found ? skillKey('guideline', found[0]) : undefined;
}

/** @returns what a code of a key trains: its chapter, or its root operation */
export function skillsOfCode(system: 'icd10cm' | 'icd10pcs', code: string): SkillKey[] {
	if (system === 'icd10pcs') {
		const operation = rootOperation(code);
		return operation === undefined ? [] : [skillKey('operation', operation)];
	}
	const chapter = chapterOf(code);
	return chapter === undefined ? [] : [skillKey('chapter', chapter)];
}

const OPERATIONS = new Set(Object.values(ROOT_OPERATIONS));

/** @returns what a reference says is trained */
export function skillsOfReference({ source, section }: Reference): SkillKey[] {
	if (source === 'Guidelines') return [guidelineSkill(section) ?? []].flat();
	if (source === 'PCS Definitions') return OPERATIONS.has(section) ? [skillKey('operation', section)] : [];
	if (source === 'PCS Tables') return skillsOfCode('icd10pcs', section);
	// "Chapter 2" and ranges of chapters are no codes.
	if (source === 'Tabular' && /^[A-Z]\d/.test(section)) return skillsOfCode('icd10cm', section);
	return [];
}

/** Topics that are chapters of ICD-10-CM: their items count for the chapter, with those of other topics. */
export const chapterTopics = (topics: readonly Topic[]): Set<string> =>
	new Set(topics.flatMap(({ id, chapter }) => (chapter === undefined ? [] : [id])));

/** @returns the skill that a topic's own items train: its chapter, where it is one */
export const topicSkill = ({ id, chapter }: Pick<Topic, 'id' | 'chapter'>): SkillKey =>
	chapter === undefined ? skillKey('topic', id) : skillKey('chapter', chapter);

/**
 * @param chapters as `chapterTopics` gives them
 * @returns all skills of an item
 */
export function skillsOf(
	{ id, topic }: Pick<CatalogueEntry, 'id' | 'topic'>,
	{ items, skills }: ItemSkills,
	chapters: ReadonlySet<string>
): SkillKey[] {
	const own = (Object.hasOwn(items, id) ? (items[id] ?? []) : []).flatMap((at) => skills[at] ?? []);
	return chapters.has(topic) ? own : [skillKey('topic', topic), ...own];
}

/** `CCS queries`: how a rule names a domain. */
export const domainKey = ({ exam, id }: Pick<ExamDomain, 'exam' | 'id'>): string => `${exam} ${id}`;

/** @returns the domains of all exams that may ask an item */
export function domainsOf(entry: CatalogueEntry, domains: readonly ExamDomain[]): string[] {
	return domains
		.filter((domain) => entry.exams.includes(domain.exam) && fitsDomain(domain, entry))
		.map(domainKey);
}
