/** The question that a newcomer is asked first, so that it can stand in the page before any script ran. */
import type { Drill } from '../domain/drill';
import type { Pack } from '../domain/pack';
import { planDay } from '../domain/day-plan';
import { DEFAULT_PLAN } from '../domain/round';
import type { BuiltPacks } from './packs';

/**
 * @returns the first new drill of the plan for somebody with no memory of any: what `/drill` will deal too, since
 * dealing draws no lots. Undefined where there is no drill.
 */
export function firstQuestion({ catalogue, packs }: BuiltPacks): Drill | undefined {
	const place = new Map(catalogue.topics.map(({ id, number }) => [id, number]));
	const cards = [...catalogue.items]
		.sort((a, b) => (place.get(a.topic) ?? 0) - (place.get(b.topic) ?? 0))
		.map((entry) => ({ entry, memory: null, aside: false }));
	const [first] = planDay(cards, DEFAULT_PLAN, { day: 0, at: 0 }).fresh;
	const entry = catalogue.items.find(({ id }) => id === first);
	const file = packs.find(({ url }) => url === entry?.pack);
	return file && (JSON.parse(file.text) as Pack).drills.find(({ id }) => id === first);
}
