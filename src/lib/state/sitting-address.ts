/** What a sitting is begun for, as the address of the drill page says it, and which items that is. */
import type { Library } from '../content/library';
import type { CodeBookState } from './codebook.svelte';
import type { Learner } from './learner.svelte';
import type { RoundMode } from './round.svelte';
import { pickInstances, pickItems } from './sitting';

/** A desk, the drills near a code, a skill or a topic by its id; or what Today's buttons say. */
export type Asked = { of: 'desk' | 'near' | 'skill' | 'topic'; id: string } | { of: 'day'; mode: string };

/** @returns null where the address asks for nothing: a sitting that was put away goes on */
export function askedBy(params: URLSearchParams): Asked | null {
	for (const of of ['desk', 'near', 'skill', 'topic'] as const) {
		const id = params.get(of);
		if (id !== null) return { of, id };
	}
	const mode = params.get('mode');
	return mode === null ? null : { of: 'day', mode };
}

/** The mode that the log keeps of such a sitting. */
export function modeOf(asked: Asked): RoundMode {
	if (asked.of !== 'day') return 'topic';
	return asked.mode === 'five' || asked.mode === 'new' ? asked.mode : 'due';
}

/** @returns no items where there is nothing to ask */
export async function pickAsked(
	asked: Asked,
	library: Library,
	learner: Learner,
	codebook: () => Promise<CodeBookState>
): Promise<string[]> {
	switch (asked.of) {
		case 'desk':
			return (await import('./desk')).pickDesk(asked.id, library, learner);
		case 'near':
			return (await import('./near-drills')).pickNear(library, learner, await codebook(), asked.id);
		case 'skill':
			return pickInstances(learner, asked.id, codebook);
		case 'topic':
			return pickItems(library, learner, 'due', asked.id, codebook);
		case 'day':
			return pickItems(library, learner, asked.mode, null, codebook);
	}
}
