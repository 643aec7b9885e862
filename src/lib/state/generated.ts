/** Drills that are made from the code sets on this device: which skills can be dealt, and single instances of them. */
import type { Drill } from '../domain/drill';
import { isGenerated } from '../domain/card-id';
import { generatedId, readGeneratedId, SEEDS, stampOf } from '../domain/generated';
import type { PackCodes } from '../domain/pack';
import { seededRandom } from '../domain/random';
import { SKILLS, skillOf, type Proof, type Skill } from '../domain/skills';
import type { CodeBookState, InstalledPart, InstalledSet } from './codebook.svelte';

/** Questions of one sitting on a skill. */
export const SKILL_ROUND = 10;

/** The files that a skill is dealt from, as they are installed here. */
interface Source {
	sets: InstalledSet[];
	parts: InstalledPart[];
	/** Of the codes. */
	edition: string;
	stamp: string;
}

export interface Dealt {
	drill: Drill;
	codes: PackCodes;
	proof: Proof;
	/** Seconds. */
	expect: number;
}

const nameOf = (line: InstalledSet | InstalledPart): string =>
	[
		'system' in line ? line.system : line.part,
		line.edition,
		line.release,
		line.origin,
		line.from,
		'system' in line ? line.rows : ''
	].join(' ');

/**
 * @param own the edition that the learner works with, `FY2027`
 * @returns null where the files are not here; the starter set is too small to deal from
 */
function sourceOf(skill: Skill, book: CodeBookState, own: string): Source | null {
	const parts = skill.parts.map((name) => book.parts?.find(({ part }) => part === name));
	const sets = (book.sets ?? []).filter(
		({ system, origin }) => system === skill.sets[0] && origin !== 'starter'
	);
	const [newest, before] = sets;
	const [part] = parts;
	const wanted = skill.edition === 'own' ? own : part?.edition;
	const matching = sets.find(({ edition }) => edition === wanted);
	// Notes and tables go with the codes of their own year; a list says itself which codes are newer than it.
	const isStrict = skill.edition === 'tabular' || skill.edition === 'pcs-tables';
	const chosen = matching ?? (isStrict ? undefined : newest);
	const used = skill.edition === 'both' ? [newest, before] : [chosen];
	const here = [...used, ...parts];
	const [codes] = used;
	if (!codes || here.includes(undefined)) return null;
	return {
		sets: used.flatMap((set) => set ?? []),
		parts: parts.flatMap((one) => one ?? []),
		edition: codes.edition,
		stamp: stampOf([`${skill.id} ${skill.rev}`, ...here.flatMap((line) => (line ? [nameOf(line)] : []))])
	};
}

/** Seeds for one sitting, all different. @param seed any whole number */
export function seedsOf(seed: number, count: number): number[] {
	const random = seededRandom(seed);
	const seeds = new Set<number>();
	while (seeds.size < count) seeds.add(random.below(SEEDS));
	return [...seeds];
}

export interface SkillHere {
	skill: Skill;
	/** The edition it is dealt from; null where its files are not on this device. */
	edition: string | null;
}

/** All skills, in their order. @param own the edition that the learner works with, `FY2027` */
export async function skillsHere(book: CodeBookState, own: string): Promise<SkillHere[]> {
	await book.list();
	return SKILLS.map((skill) => ({ skill, edition: sourceOf(skill, book, own)?.edition ?? null }));
}

/**
 * Ids of fresh instances.
 * @param own the edition that the learner works with
 * @param seed any whole number
 * @returns none where the files are not here
 */
export async function freshInstances(
	book: CodeBookState,
	skillId: string,
	own: string,
	seed: number,
	count = SKILL_ROUND
): Promise<string[]> {
	await book.list();
	const skill = skillOf(skillId);
	const source = skill && sourceOf(skill, book, own);
	if (!source) return [];
	const { edition, stamp } = source;
	return seedsOf(seed, count).map((one) => generatedId({ skill: skillId, edition, stamp, seed: one }));
}

/** Puts a fresh instance in the place of each skill among the items of a sitting; what cannot be dealt waits. */
export async function withInstances(
	book: CodeBookState,
	items: readonly string[],
	own: string,
	seed: number
): Promise<string[]> {
	const dealt: string[] = [];
	for (const [at, item] of items.entries()) {
		if (!isGenerated(item)) dealt.push(item);
		else dealt.push(...(await freshInstances(book, item, own, seed + at, 1)));
	}
	return dealt;
}

/**
 * The drill that an id names.
 * @returns null when it was dealt from files that are not here any more
 * @throws Error with one sentence when a file could not be opened
 */
export async function dealInstance(book: CodeBookState, id: string): Promise<Dealt | null> {
	await book.list();
	const item = readGeneratedId(id);
	const skill = item && skillOf(item.skill);
	const source = skill && sourceOf(skill, book, item.edition);
	if (!item || !skill || source?.edition !== item.edition || source.stamp !== item.stamp) return null;
	for (const { system, edition } of source.sets)
		if (!(await book.open(system, edition))) throw new Error(book.problem);
	for (const { part } of source.parts) if (!(await book.openPart(part))) throw new Error(book.problem);
	const made = await book.ask('generators', 'deal', id);
	return made && { ...made, expect: skill.expect };
}
