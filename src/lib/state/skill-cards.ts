/** Cards beside the official ones in the day's plan: skills of generators, own packs. Loaded when one was begun. */
import type { Library } from '../content/library';
import { isGenerated, isOwn } from '../domain/card-id';
import { isAside } from '../domain/learner-state';
import type { PlannedCard } from '../domain/round';
import { skillOf } from '../domain/skills';
import type { CodeBookState } from './codebook.svelte';
import { skillsHere } from './generated';
import type { Learner } from './learner.svelte';

/**
 * The skills that were begun and whose code sets are on this device; the others wait. They come back whatever the
 * exam: the learner chose them.
 */
export async function skillCards(
	learner: Learner,
	codebook: () => Promise<CodeBookState>
): Promise<PlannedCard[]> {
	const { state, settings, today } = learner;
	const here = await skillsHere(await codebook(), `FY${learner.editionLabel}`);
	const dealable = new Set(here.flatMap(({ skill, edition }) => (edition === null ? [] : skill.id)));
	return [...state.cards.keys()]
		.filter((id) => isGenerated(id) && dealable.has(id))
		.map((id) => ({
			entry: {
				id,
				rev: skillOf(id)?.rev ?? 1,
				kind: 'drill',
				pack: '',
				type: 'generated',
				topic: 'generated',
				level: 2,
				exams: settings.exam === null ? [] : [settings.exam],
				use: 'drill',
				editions: [],
				needsBook: false,
				family: id,
				expect: skillOf(id)?.expect ?? 30,
				setting: 'any'
			},
			memory: state.cards.get(id)?.memory ?? null,
			aside: isAside(state.flags.get(id), today)
		}));
}

/** Skills and questions of own packs that were begun and can be asked here. */
export async function besideCards(
	learner: Learner,
	library: Library,
	codebook: () => Promise<CodeBookState>
): Promise<PlannedCard[]> {
	const ids = [...learner.state.cards.keys()];
	const [skills, own] = await Promise.all([
		ids.some(isGenerated) ? skillCards(learner, codebook) : [],
		ids.some(isOwn) ? import('./own-cards').then(({ ownCards }) => ownCards(learner, library)) : []
	]);
	return [...skills, ...own];
}
