/**
 * How sure a learner is of the answer in hand, before it is checked: asked only where they want it. Kept beside the
 * sitting, since most sittings do without; loaded with what asks and with what writes the answer.
 */
import type { Learner } from './learner.svelte';

/** What may be said, in hundredths: the chance of being right. */
export const SURENESS = [
	{ value: 50, name: 'A guess' },
	{ value: 75, name: 'Fairly sure' },
	{ value: 95, name: 'Sure' }
] as const;

interface Said {
	round: string;
	item: string;
	value: number;
}
/** Where it is put away; whoever writes the answer drops it with it. */
export const SURE_DRAFT = 'sure';

let said = $state.raw<Said | null>(null);

/** @returns what was said of the question in hand, in hundredths, or undefined */
export const sureNow = (round: string, item: string): number | undefined =>
	said?.round === round && said.item === item ? said.value : undefined;

/** As `sureNow`; asked by the answer that it belongs to, it is said no more. */
export function sureOf(round: string, item: string): number | undefined {
	const value = sureNow(round, item);
	said = null;
	return value;
}

/** @param value null takes it back */
export function saySure(learner: Learner, round: string, item: string, value: number | null): void {
	said = value === null ? null : { round, item, value };
	void learner.saveDraft(SURE_DRAFT, said);
}

/** After a reload in the middle of a question: what was said of it. */
export async function recallSure(learner: Learner, round: string, item: string): Promise<void> {
	if (sureNow(round, item) !== undefined) return;
	const kept = await learner.readDraft<Said | null>(SURE_DRAFT);
	if (kept?.round === round && kept.item === item && SURENESS.some(({ value }) => value === kept.value))
		said = kept;
}
