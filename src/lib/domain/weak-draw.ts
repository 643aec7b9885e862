/**
 * Which questions a sitting on weak spots asks. Each question first draws a skill among the weakest, the weaker the
 * likelier; one draw in five goes to a skill that is little known or was never asked.
 */
import type { SkillKey } from './item-skills';
import type { Random } from './random';
import { weakestFirst, type SkillEstimate, type SkillEstimates } from './weak-spots';

/** An item that may be asked. */
export interface DrawnFrom {
	id: string;
	family: string;
	skills: readonly SkillKey[];
	/** Lower is asked first within a skill: due, then never asked, then long ago. */
	rank: number;
}

/** Skills that a sitting turns round: more would be practice of everything. */
export const WEAKEST = 8;
/** One in so many questions is of a skill that is little known. */
export const EXPLORE = 5;

function itemsBySkill(
	items: readonly DrawnFrom[],
	wanted: (skill: SkillKey) => boolean
): Map<SkillKey, DrawnFrom[]> {
	const of = new Map<SkillKey, DrawnFrom[]>();
	for (const item of items)
		for (const skill of new Set(item.skills)) {
			if (!wanted(skill)) continue;
			const list = of.get(skill);
			if (list) list.push(item);
			else of.set(skill, [item]);
		}
	for (const list of of.values()) list.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
	return of;
}

/** How much a skill wants practice, as a whole number: a miss in two weighs four times a miss in four. */
const need = ({ accuracy }: SkillEstimate): number => 1 + Math.round(1000 * (1 - accuracy) ** 2);

function weighted(skills: readonly SkillEstimate[], random: Random): SkillKey | undefined {
	let left = random.below(
		Math.max(
			1,
			skills.reduce((sum, skill) => sum + need(skill), 0)
		)
	);
	for (const skill of skills) {
		left -= need(skill);
		if (left < 0) return skill.skill;
	}
	return undefined;
}

/**
 * @param items that may be asked
 * @param count questions at most; of one family only one is drawn
 * @param only these skills, where the learner chose; null for all
 * @param skip skills that the learner does not want today
 * @returns ids in the order in which they were drawn, with the skill that each was drawn for
 */
export function drawWeak(
	items: readonly DrawnFrom[],
	estimates: SkillEstimates,
	count: number,
	random: Random,
	only: ReadonlySet<SkillKey> | null = null,
	skip: ReadonlySet<SkillKey> = new Set()
): { id: string; skill: SkillKey }[] {
	const bySkill = itemsBySkill(items, (skill) => (only === null || only.has(skill)) && !skip.has(skill));
	const known = weakestFirst(estimates);
	const isKnown = new Set(known.map(({ skill }) => skill));
	const families = new Set<string>();
	const drawn: { id: string; skill: SkillKey }[] = [];
	while (drawn.length < count && bySkill.size > 0) {
		const weak = known.filter(({ skill }) => bySkill.has(skill)).slice(0, WEAKEST);
		const little = [...bySkill.keys()].filter((skill) => !isKnown.has(skill)).sort();
		const explores = little.length > 0 && (weak.length === 0 || random.below(EXPLORE) === 0);
		const skill = explores ? random.pick(little) : weighted(weak, random);
		if (skill === undefined) break;
		const item = bySkill.get(skill)?.find(({ family }) => !families.has(family));
		if (!item) {
			// Nothing of it is left that another question would not give away.
			bySkill.delete(skill);
			continue;
		}
		families.add(item.family);
		drawn.push({ id: item.id, skill });
	}
	return drawn;
}
