/**
 * Drills that are made from the code sets. A generator has skills ("laterality, eye"); a learner's memory of a skill
 * is one card, and each review deals a fresh instance of it. An instance is named by its skill, the edition and a
 * stamp of the files it is made from, and a seed: `gen.laterality-eye@FY2027.1x9k3a.k7`. So the log says which
 * question was answered, and the same name is the same question on every device that has these files.
 */
const FORM = /^(gen\.[a-z0-9-]+)@([^.@]+)\.([0-9a-z]+)\.([0-9a-z]+)$/;

/** Seeds of a sitting are below this; the second instance of a skill that was missed has the bit of its own. */
export const SEEDS = 2 ** 30;

export interface GeneratedItem {
	/** Id of the skill, which is the id of the card. */
	skill: string;
	/** `FY2027` */
	edition: string;
	/** Of the generator and the files, `stampOf`. */
	stamp: string;
	/** Whole, from 0. */
	seed: number;
}

export const generatedId = ({ skill, edition, stamp, seed }: GeneratedItem): string =>
	`${skill}@${edition}.${stamp}.${seed.toString(36)}`;

/** @returns null for an id that is not that of an instance */
export function readGeneratedId(id: string): GeneratedItem | null {
	const [, skill, edition, stamp, seed] = FORM.exec(id) ?? [];
	if (skill === undefined || edition === undefined || stamp === undefined || seed === undefined) return null;
	return { skill, edition, stamp, seed: Number.parseInt(seed, 36) };
}

/**
 * What is asked at the end of a sitting after a miss: the same drill once more, or a second instance of the skill.
 * The second instance leads back to the first.
 */
export function againOf(item: string): string {
	const generated = readGeneratedId(item);
	if (!generated) return item;
	const { seed } = generated;
	return generatedId({ ...generated, seed: seed < SEEDS ? seed + SEEDS : seed - SEEDS });
}

/** A short mark of some texts (FNV-1a, 32 bits): other files, or other rules, have another one. */
export function stampOf(texts: readonly string[]): string {
	let hash = 0x811c_9dc5;
	for (const char of texts.join('\n')) {
		hash ^= char.codePointAt(0) ?? 0;
		hash = Math.imul(hash, 0x0100_0193);
	}
	return (hash >>> 0).toString(36);
}
