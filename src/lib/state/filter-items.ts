/** What study by choice knows of every drill, as values: the facts that rules ask for, hits, and their order. */
import {
	isHit,
	MISSED_DAYS,
	readRule,
	type ItemFacts,
	type ItemRule,
	type Past
} from '../domain/item-filter';
import { domainsOf, readSkillKey } from '../domain/item-skills';
import { tagsByItem } from '../domain/item-tags';
import type { LearnerState } from '../domain/learner-state';
import { interleave, isDue, LEECH, type Now, type PlannedCard } from '../domain/round';
import type { CalendarDay } from '../domain/study-day';
import { plannedCards } from './today';
import type { PastAnswers } from './weak-history';

export interface FilterItem {
	card: PlannedCard;
	facts: ItemFacts;
}

export interface SavedSet {
	name: string;
	/** Null for a text that this release cannot read. */
	rule: ItemRule | null;
	hits: number;
}

/** Who asks, and when. */
export interface Asker {
	state: LearnerState;
	today: CalendarDay;
	now: Now;
	bookIsHere: boolean;
	/** `FY2027` */
	edition: string;
}

/** Every drill that can be asked now, and leeches that were set aside. */
export function filterItems({ catalogue, skills, items }: PastAnswers, asker: Asker): FilterItem[] {
	const { state, today, now, bookIsHere, edition } = asker;
	const tags = tagsByItem(state.tags);
	const above = new Map(catalogue.topics.map(({ id, parent }) => [id, parent]));
	const chaptersOf = (id: string) =>
		(skills.items[id] ?? []).flatMap((at) => {
			const skill = readSkillKey(skills.skills[at] ?? '');
			return skill?.kind === 'chapter' ? [Number(skill.name)] : [];
		});
	return plannedCards(catalogue, state, today).flatMap((card): FilterItem[] => {
		const { entry, memory, aside } = card;
		const isLeech = (memory?.lapses ?? 0) >= LEECH;
		// What was set aside as a leech can be asked for; what was put away for another reason waits.
		if (aside && !isLeech) return [];
		if (entry.needsBook && !bookIsHere) return [];
		// Own packs name none: who made or added one has chosen its books.
		if (entry.editions.length > 0 && !entry.editions.some((one) => one === edition)) return [];
		const past = items.get(entry.id);
		const missed = past?.missed ?? null;
		const pasts: [Past, boolean][] = [
			['missed', missed !== null && missed > now.day - MISSED_DAYS],
			['slow', past?.slow ?? false],
			['leech', isLeech],
			['due', !aside && memory !== null && isDue(memory, now)],
			['new', memory === null && past === undefined]
		];
		const parent = above.get(entry.topic);
		const facts: ItemFacts = {
			domains: domainsOf(entry, skills.domains),
			topics: parent === undefined ? [entry.topic] : [entry.topic, parent],
			chapters: chaptersOf(entry.id),
			level: entry.level,
			pasts: pasts.flatMap(([name, is]) => (is ? [name] : [])),
			tags: tags.get(entry.id) ?? [],
			bookmarked: state.bookmarks.has(entry.id)
		};
		return [{ card, facts }];
	});
}

/** @returns what belongs to a choice; leeches that were set aside only where leeches are asked for */
export const hitsOf = (items: readonly FilterItem[], rule: ItemRule): FilterItem[] =>
	items.filter(({ card, facts }) => (!card.aside || rule.pasts.includes('leech')) && isHit(rule, facts));

/** Due first; then what was never asked; then what was asked longest ago. */
function rankOf({ card: { memory }, facts }: FilterItem): number {
	if (facts.pasts.includes('due')) return 0;
	return memory === null ? 1 : 2 + memory.lastDay;
}

/** @param size questions at most; 0 for all. @returns what a sitting asks, topics in turn */
export function askedOf(hits: readonly FilterItem[], size: number): FilterItem[] {
	const sorted = [...hits].sort((a, b) => rankOf(a) - rankOf(b));
	const chosen = size === 0 ? sorted : sorted.slice(0, size);
	const byId = new Map(chosen.map((item) => [item.card.entry.id, item]));
	return interleave(chosen.map(({ card }) => card)).flatMap(({ entry }) => byId.get(entry.id) ?? []);
}

/** @param filters name → text of its rule. @returns the saved sets by name */
export const savedSets = (filters: ReadonlyMap<string, string>, items: readonly FilterItem[]): SavedSet[] =>
	[...filters]
		.map(([name, text]) => {
			const rule = readRule(text);
			return { name, rule, hits: rule === null ? 0 : hitsOf(items, rule).length };
		})
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
