/** How a skill, and what is known of it, reads. */
import { readSkillKey, type SkillKey } from '../domain/item-skills';
import type { Topic } from '../domain/pack';
import { skillOf } from '../domain/skills';
import type { SkillEstimate } from '../domain/weak-spots';

/** @returns the words of a skill: a kind, and which */
export function skillWords(skill: SkillKey, topics: readonly Topic[]): { kind: string; name: string } {
	const { kind, name } = readSkillKey(skill) ?? { kind: 'topic', name: skill };
	switch (kind) {
		case 'chapter': {
			const title = topics.find(({ chapter }) => chapter === Number(name))?.title;
			return { kind: `Chapter ${name}`, name: title ?? `Chapter ${name}` };
		}
		case 'operation':
			return { kind: 'Root operation', name };
		case 'guideline':
			return { kind: 'Official Guidelines', name: `Section ${name}` };
		case 'modifier':
			return { kind: 'Modifier', name };
		case 'book':
			return { kind: 'From the code books', name: skillOf(`gen.${name}`)?.title ?? name };
		default:
			return { kind: 'Topic', name: topics.find(({ id }) => id === name)?.title ?? name };
	}
}

/** Whole percent; a share that is not quite 0 or all is never said to be. */
const percent = (share: number): number => Math.min(99, Math.max(1, Math.round(share * 100)));

/** `62 %, likely 48 to 75 %` */
export function accuracyWords({
	accuracy,
	low,
	high
}: Pick<SkillEstimate, 'accuracy' | 'low' | 'high'>): string {
	return `${percent(accuracy)} %, likely ${percent(low)} to ${percent(high)} %`;
}

/** How long an answer takes against the expected time; null where no clock ran. */
export function paceWords(pace: number | null): string {
	if (pace === null) return '';
	const tenths = Math.round(pace * 10);
	if (tenths >= 9 && tenths <= 11) return 'in the expected time';
	return tenths > 11 ? `${tenths / 10} times the expected time` : 'quicker than expected';
}
