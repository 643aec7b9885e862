/**
 * A pack of the learner's own as it goes from one device to another in a copy of the history.
 *
 * Of two forms of a pack the later stays: the one with the greater time of change, which grows with every change even
 * when the clock does not. So a removal holds against every form before it and gives way to one that was added after
 * it, and joining is a maximum: the same in any order, and any number of times.
 */
import { compareText } from './event-id';
import type { OwnPack } from './own-pack';
import { canonical, hashText } from './state-hash';

/** What goes along with a pack. */
export interface Carried {
	/** When it was first added or made, and last changed or removed; epoch ms. */
	at: number;
	changedAt: number;
	from: 'written' | 'brought';
	/** It was removed: its title alone is left. */
	isGone: boolean;
}
export type CarriedPack = OwnPack & Carried;

/** Which form of a pack it is. */
export interface PackForm {
	key: string;
	changedAt: number;
	isGone: boolean;
	/** Over everything that goes along. */
	sum: string;
}

/** The last moment that a date can be, epoch ms. */
export const LAST_MOMENT = 8_640_000_000_000_000;

export function formOf(pack: CarriedPack): PackForm {
	const { key, title, about, edition, questions, at, changedAt, from, isGone } = pack;
	const sum = hashText(canonical([title, about, edition, questions, at, from]));
	return { key, changedAt, isGone, sum };
}

/** One name for a form: equal names are equal forms. */
export const formName = ({ key, changedAt, isGone, sum }: PackForm): string =>
	`${key} ${changedAt} ${isGone ? 'gone' : sum}`;

/** Which of two forms of one pack stays. At one moment what is there stays before what is gone. */
export function isLater(a: PackForm, b: PackForm): boolean {
	if (a.changedAt !== b.changedAt) return a.changedAt > b.changedAt;
	if (a.isGone !== b.isGone) return b.isGone;
	return compareText(a.sum, b.sum) > 0;
}

/** The later form of each pack, by key. Commutative, associative, idempotent. */
export function joinPacks(...lists: readonly (readonly CarriedPack[])[]): CarriedPack[] {
	const byKey = new Map<string, CarriedPack>();
	for (const pack of lists.flat()) {
		const other = byKey.get(pack.key);
		if (!other || isLater(formOf(pack), formOf(other))) byKey.set(pack.key, pack);
	}
	return [...byKey.values()].sort((a, b) => compareText(a.key, b.key));
}
