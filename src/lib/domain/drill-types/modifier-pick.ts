/** Which modifiers a line needs, or none. Marked right or wrong: the whole set counts. */
import type { DrillBase } from '../drill';
import { marked, type Marked } from '../marked';

export interface ModifierChoice {
	/** Two characters: `LT`, `59`. */
	id: string;
	/** Why it does not belong here; on every wrong one. */
	why?: string;
}

/** Answered with the list of modifiers. An empty list says that none is needed. */
export interface ModifierPickDrill extends DrillBase {
	type: 'modifier_pick';
	modifiers: ModifierChoice[];
	/** Empty where no modifier is right. */
	answer: string[];
	/** What is lost when nothing is put on the line; where a modifier is right. */
	none?: string;
}

export function markModifierPick(drill: ModifierPickDrill, answer: readonly string[]): Marked {
	const given = new Set(answer);
	const extra = drill.modifiers.filter(({ id }) => given.has(id) && !drill.answer.includes(id));
	const missed = drill.answer.filter((id) => !given.has(id));
	if (missed.length === 0 && given.size === drill.answer.length) return marked(1000);
	const reasons = extra.flatMap(({ why }) => (why === undefined ? [] : [why]));
	if (given.size === 0 && drill.none !== undefined) reasons.push(drill.none);
	if (reasons.length === 0 && missed.length > 0) reasons.push(`${missed.join(' and ')} is missing.`);
	return marked(0, reasons.length === 0 ? {} : { why: reasons.join(' ') });
}
