/** A returned claim: what caused it, and what is done about it. Both must be right. */
import type { Choice, DrillBase } from '../drill';
import { allOrNothing, type Marked } from '../marked';

export const DENIAL_MOVES = ['fix', 'appeal', 'query', 'write_off', 'bill_patient', 'change_dx'] as const;
/** What an action comes to. `change_dx`, another diagnosis to get paid, is always there and always wrong. */
export type DenialMove = (typeof DENIAL_MOVES)[number];

export interface DenialAction extends Choice {
	move: DenialMove;
}

/** Answered with two ids: the cause and the action. */
export interface DenialFixDrill extends DrillBase {
	type: 'denial_fix';
	/** The reason code of the payer, `CO 4`, and what it says in own words. */
	carc: string;
	means: string;
	causes: Choice[];
	actions: DenialAction[];
	answer: { cause: string; action: string };
}

export function markDenialFix(drill: DenialFixDrill, answer: readonly string[]): Marked {
	const [cause = '', action = ''] = answer;
	const reasons = [
		cause === drill.answer.cause ? undefined : drill.causes.find(({ id }) => id === cause)?.why,
		action === drill.answer.action ? undefined : drill.actions.find(({ id }) => id === action)?.why
	].filter((why) => why !== undefined);
	const isRight = cause === drill.answer.cause && action === drill.answer.action;
	return allOrNothing(isRight, reasons.length === 0 ? undefined : reasons.join(' '));
}
