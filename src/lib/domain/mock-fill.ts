/** Fills the domains of a mock exam from the items that are kept for mocks, each item once. */
import { domainCounts, MOCK_LENGTHS, type Blueprint, type BlueprintDomain } from './blueprint';
import type { Edition } from './edition';
import type { CatalogueEntry, ExamName } from './pack';

/** What must be known of an item. */
export type MockItem = Pick<
	CatalogueEntry,
	'id' | 'kind' | 'topic' | 'type' | 'level' | 'exams' | 'editions' | 'use' | 'setting'
>;

/** May a domain ask this item? */
export function fitsDomain(
	{ topics, cases }: Pick<BlueprintDomain, 'topics' | 'cases'>,
	item: MockItem
): boolean {
	if (item.kind === 'chart')
		return cases !== undefined && (!cases.settings || cases.settings.some((one) => one === item.setting));
	return topics.some(
		({ topic, levels, types }) =>
			(item.topic === topic || item.topic.startsWith(`${topic}.`)) &&
			(!levels || levels.includes(item.level)) &&
			(!types || types.includes(item.type))
	);
}

/** The items that a mock of this exam and edition may ask. */
export const mockItems = (items: readonly MockItem[], exam: ExamName, edition: Edition): MockItem[] =>
	items.filter(
		({ use, exams, editions }) => use === 'mock' && exams.includes(exam) && editions.includes(edition)
	);

export interface FilledDomain {
	id: string;
	/** Questions asked for, and how many of them the items fill: a chart fills several. */
	items: number;
	filled: number;
	/** Ids of the items, charts first. */
	ids: string[];
}

interface Place {
	domain: number;
	fits: (item: MockItem) => boolean;
}

/**
 * Gives each place one item so that as many places as possible have one (augmenting paths): an item that two
 * domains could ask goes where it is needed. Items are taken in the order given, so a shuffled list gives
 * another mock. A later tier fills only what the earlier ones cannot: an item that was given keeps a place, so as
 * many of the first tier are asked as can be.
 */
function assign(places: readonly Place[], tiers: readonly (readonly MockItem[])[]): (MockItem | undefined)[] {
	const items: MockItem[] = [];
	const holder = new Map<number, number>();
	const given: (number | undefined)[] = places.map(() => undefined);
	const tryPlace = (place: number, seen: Set<number>): boolean => {
		for (const [at, item] of items.entries()) {
			if (seen.has(at) || places[place]?.fits(item) !== true) continue;
			seen.add(at);
			const other = holder.get(at);
			if (other !== undefined && !tryPlace(other, seen)) continue;
			holder.set(at, place);
			given[place] = at;
			return true;
		}
		return false;
	};
	for (const tier of tiers) {
		items.push(...tier);
		for (const place of places.keys()) if (given[place] === undefined) tryPlace(place, new Set());
	}
	return given.map((at) => (at === undefined ? undefined : items[at]));
}

/**
 * @param items those that `mockItems` gives
 * @param percent of the exam's length
 */
export const fillMock = (blueprint: Blueprint, items: readonly MockItem[], percent = 100): FilledDomain[] =>
	fillInTurn(blueprint, [items], percent);

/**
 * As `fillMock`, from several lists: what stands in a later one is asked only where the earlier ones have nothing
 * left. No item may stand in two.
 */
export function fillInTurn(
	blueprint: Blueprint,
	tiers: readonly (readonly MockItem[])[],
	percent = 100
): FilledDomain[] {
	const counts = domainCounts(blueprint, percent);
	const places = blueprint.domains.flatMap((domain, at): Place[] => {
		const { charts = 0, drills = 0 } = counts[at] ?? {};
		const place = (kind: MockItem['kind']): Place => ({
			domain: at,
			fits: (item) => item.kind === kind && fitsDomain(domain, item)
		});
		return [
			...Array.from({ length: charts }, () => place('chart')),
			...Array.from({ length: drills }, () => place('drill'))
		];
	});
	const given = assign(places, tiers);
	return blueprint.domains.map(({ id, cases }, at) => {
		const mine = given.filter((item, index) => item !== undefined && places[index]?.domain === at);
		const worth = mine.reduce((sum, item) => sum + (item?.kind === 'chart' ? (cases?.each ?? 1) : 1), 0);
		const asked = counts[at]?.items ?? 0;
		return {
			id,
			items: asked,
			filled: Math.min(asked, worth),
			ids: mine.flatMap((item) => (item ? [item.id] : []))
		};
	});
}

/** @returns the longest mock, in percent of the exam, whose every domain the items fill; 0 where none can be */
export function longestMock(blueprint: Blueprint, items: readonly MockItem[]): number {
	const whole = (percent: number) =>
		fillMock(blueprint, items, percent).every((domain) => domain.filled === domain.items);
	return [...MOCK_LENGTHS].reverse().find(whole) ?? 0;
}
