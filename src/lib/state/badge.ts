/**
 * The number on the app's icon, where the platform has one: reviews and charts that are due, never new ones. It is
 * off until the learner asks for it, is cleared at zero, and is brought up to date while the app is open.
 */
import type { Library } from '../content/library';
import { isOwn } from '../domain/card-id';
import type { Catalogue } from '../domain/pack';
import type { Learner } from './learner.svelte';
import { hasBadge } from './streak-settings';
import { planOf } from './today';

/** The part of `navigator` that is used. */
export interface BadgePlace {
	setAppBadge?: (count: number) => Promise<void>;
	clearAppBadge?: () => Promise<void>;
}

/** Whether this browser can show a number on the icon. An app that is not installed has none to show it on. */
export const canBadge = (place: BadgePlace = navigator): boolean =>
	typeof place.setAppBadge === 'function' && typeof place.clearAppBadge === 'function';

/** @returns whether it is shown, or cleared for 0 */
export async function showBadge(count: number, place: BadgePlace = navigator): Promise<boolean> {
	if (!canBadge(place)) return false;
	try {
		if (count > 0) await place.setAppBadge?.(count);
		else await place.clearAppBadge?.();
		return true;
	} catch (error) {
		// Refused, as for a page that is not installed. The app is the same without it.
		console.info(error);
		return false;
	}
}

/**
 * How much is due today: cards and charts that were seen before, questions of own packs too. A backlog that waits its
 * turn is left out, and so are skills of generators, which would open the code book for a number.
 */
export async function dueCount(library: Library, learner: Learner, catalogue: Catalogue): Promise<number> {
	const hasOwn = [...learner.state.cards.keys()].some(isOwn);
	const own = hasOwn ? await (await import('./own-cards')).ownCards(learner, library) : [];
	const plan = await planOf(library, learner, catalogue, own);
	return plan.due.length + plan.chartsDue.length;
}

let last = -1;

/** Brings the badge up to date, if the number is another one. Without the catalogue it stays as it is. */
export async function renewBadge(
	library: Library,
	learner: Learner,
	place: BadgePlace = navigator
): Promise<void> {
	try {
		const catalogue = await library.catalogue();
		const count = hasBadge(learner.state) ? await dueCount(library, learner, catalogue) : 0;
		if (count === last) return;
		if (await showBadge(count, place)) last = count;
	} catch (error) {
		console.info(error);
	}
}
