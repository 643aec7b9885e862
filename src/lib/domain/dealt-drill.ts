/** A drill as a challenge shows it: its choices stand in an order that the challenge decides, the same for all. */
import { challengeOrder } from './challenge-pool';
import type { Drill } from './drill';

/** @param seed of the challenge @returns the drill; what is graded in it is as it was */
export function dealtDrill(drill: Drill, seed: number): Drill {
	switch (drill.type) {
		case 'multiple_choice':
		case 'multi_select':
			return { ...drill, choices: challengeOrder(seed, drill.id, drill.choices) };
		case 'excludes1_spot':
			return { ...drill, pairs: challengeOrder(seed, drill.id, drill.pairs) };
		case 'modifier_pick':
			return { ...drill, modifiers: challengeOrder(seed, drill.id, drill.modifiers) };
		default:
			return drill;
	}
}
