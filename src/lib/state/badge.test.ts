import { describe, expect, it } from 'vitest';
import { emptyState, type CardState } from '../domain/learner-state';
import type { Library } from '../content/library';
import type { Catalogue } from '../domain/pack';
import { toDayNumber } from '../domain/study-day';
import { canBadge, dueCount, renewBadge, showBadge, type BadgePlace } from './badge';
import type { Learner } from './learner.svelte';
import { DEFAULTS } from './settings';

function icon(): { place: BadgePlace; shown: (number | null)[] } {
	const shown: (number | null)[] = [];
	return {
		shown,
		place: {
			setAppBadge: (count) => Promise.resolve(void shown.push(count)),
			clearAppBadge: () => Promise.resolve(void shown.push(null))
		}
	};
}

describe('the number on the icon', () => {
	it('is set, and cleared at zero', async () => {
		const { place, shown } = icon();
		expect(await showBadge(12, place)).toBe(true);
		expect(await showBadge(0, place)).toBe(true);
		expect(shown).toEqual([12, null]);
	});
	it('is not there on a platform without one', async () => {
		expect(canBadge({})).toBe(false);
		expect(await showBadge(3, {})).toBe(false);
	});
	it('is refused, and nothing else happens', async () => {
		const { place } = icon();
		const refusing = { ...place, setAppBadge: () => Promise.reject(new Error('not installed')) };
		expect(await showBadge(3, refusing)).toBe(false);
	});
});

describe('how much is due', () => {
	const today = 20261122;
	const day = toDayNumber(today);
	const entry = (id: string, kind: 'drill' | 'chart') =>
		({ id, kind, use: 'drill', topic: 't', family: id, exams: [], level: 1, needsBook: false }) as unknown;
	const catalogue = {
		topics: [{ id: 't', number: 1 }],
		items: [entry('a', 'drill'), entry('b', 'drill'), entry('new', 'drill'), entry('c', 'chart')]
	} as Catalogue;
	const seen = (id: string, dueDay: number) =>
		[id, { card: id, memory: { dueDay, dueAt: 0, lastDay: day - 3, lapses: 0 } }] as unknown as [
			string,
			CardState
		];
	const learner = (on: boolean, ...cards: [string, CardState][]) => {
		const state = emptyState();
		for (const [id, card] of cards) state.cards.set(id, card);
		if (on) state.settings.set('badge', true);
		return { state, settings: DEFAULTS, now: { day, at: 0 }, today } as unknown as Learner;
	};
	const [OWN, GONE] = ['own.1a2b3c4d.a', 'own.00000000.a'];
	const own = { entry: async (id: string) => (id === OWN ? entry(id, 'drill') : null) };
	const library = {
		catalogue: () => Promise.resolve(catalogue),
		own: () => Promise.resolve(own)
	} as unknown as Library;

	it.each([
		['nothing was seen yet: new ones do not count', [], 0],
		['two drills, one of them tomorrow', [seen('a', day), seen('b', day + 1)], 1],
		['a drill and a chart', [seen('a', day - 2), seen('c', day)], 2],
		['a question of an own pack, and one of a pack that is gone', [seen(OWN, day), seen(GONE, day)], 1]
	])('%s', async (_, cards, count) => {
		expect(await dueCount(library, learner(true, ...cards), catalogue)).toBe(count);
	});

	it('is shown once, changes with the number, and is cleared when all is done', async () => {
		const { place, shown } = icon();
		const one = learner(true, seen('a', day));
		await renewBadge(library, one, place);
		await renewBadge(library, one, place);
		await renewBadge(library, learner(true, seen('a', day), seen('b', day)), place);
		await renewBadge(library, learner(true, seen('a', day + 4)), place);
		expect(shown).toEqual([1, 2, null]);
	});
	it('stays as it is where the catalogue does not come', async () => {
		const { place, shown } = icon();
		const failing = { catalogue: () => Promise.reject(new Error('offline')) } as unknown as Library;
		await renewBadge(failing, learner(true, seen('a', day)), place);
		expect(shown).toEqual([]);
	});
});
