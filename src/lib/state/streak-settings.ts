/** The learner's choices about goal, pauses and reminders, and what writes them. */
import { GOAL_MOST, goalOf, type Goal } from '../domain/goal';
import type { LearnerState } from '../domain/learner-state';
import type { PauseWords } from '../domain/pause-plan';
import type { Learner } from './learner.svelte';
import type { SettingName } from './settings';

/** The goal for a day, or null. */
export function readGoal({ settings }: Pick<LearnerState, 'settings'>): Goal | null {
	const number = (name: SettingName) => {
		const value = settings.get(name);
		return typeof value === 'number' ? value : 0;
	};
	return goalOf(number('minutes'), number('goalAnswers'));
}

/**
 * Keeps a goal; null takes it away. Minutes are also what the plan reckons with, so a goal in answers leaves them.
 * @returns whether it was one: whole, at least 1, and no more than a day holds
 */
export async function keepGoal(learner: Learner, goal: Goal | null): Promise<boolean> {
	if (goal && !(Number.isInteger(goal.of) && goal.of >= 1 && goal.of <= GOAL_MOST[goal.by])) return false;
	if (goal?.by === 'answers') await learner.set({ goalAnswers: goal.of });
	else await learner.set({ goalAnswers: null, minutes: goal?.of ?? null });
	return true;
}

/** Writes pauses in one transaction; whoever listens to the log reads anew. */
export async function writePauses(learner: Learner, pauses: readonly PauseWords[]): Promise<void> {
	if (pauses.length === 0) return;
	await learner.log.append([], () => pauses.map((pause) => ({ kind: 'pause' as const, ...pause })));
}

/** The app's icon shows how many reviews are due. */
export const hasBadge = ({ settings }: Pick<LearnerState, 'settings'>): boolean =>
	settings.get('badge') === true;

/** The name of this learner's entries in calendars, made once, so that a later file replaces the earlier one. */
export async function calendarId(learner: Learner): Promise<string> {
	const known = learner.state.settings.get('calendarId');
	if (typeof known === 'string' && /^[a-z0-9-]{1,60}$/.test(known)) return known;
	const made = learner.newRoundId();
	await learner.set({ calendarId: made });
	return made;
}
