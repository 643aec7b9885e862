/** Which drills a speed round asks: those answered in a line, one of a family, in an order of its own. */
import type { Library } from '../content/library';
import { poolOf } from '../domain/challenge-pool';
import type { CatalogueEntry } from '../domain/pack';
import { seededRandom } from '../domain/random';
import { speedRules, type SpeedMode, type SpeedRules } from '../domain/speed-run';
import type { Learner } from './learner.svelte';

/** Questions of a sprint. */
export const SPRINT = 10;
/** Fewer make no round. */
export const LEAST = 5;

export interface SpeedChoice {
	mode: SpeedMode;
	/** A topic's id, or `all`. */
	topic: string;
	/** How many times the time is given, 1 to 10; 0 for no clock. */
	allowance: number;
}

export interface SpeedDeal {
	rules: SpeedRules;
	/** Ids in the order in which they are asked. */
	items: string[];
	/** Seconds that an item should take. */
	expect: Readonly<Record<string, number>>;
}

/** Items of a topic that the learner's exam asks, as speed can ask them. */
export async function speedPool(
	library: Library,
	learner: Learner,
	topic: string
): Promise<CatalogueEntry[]> {
	const catalogue = await library.catalogue();
	const number = catalogue.topics.find(({ id }) => id === topic)?.number ?? 0;
	if (topic !== 'all' && number === 0) return [];
	const { exam } = learner.settings;
	const ids = new Set(
		poolOf(catalogue, { topic: number, level: 0, exam, answers: 'all' }).map(({ id }) => id)
	);
	return catalogue.items.filter(({ id }) => ids.has(id));
}

/** @param seed any whole number @returns null where there are too few questions for a round */
export async function dealSpeed(
	library: Library,
	learner: Learner,
	{ mode, topic, allowance }: SpeedChoice,
	seed: number
): Promise<SpeedDeal | null> {
	const pool = await speedPool(library, learner, topic);
	const families = new Set<string>();
	const items = seededRandom(seed)
		.shuffle(pool)
		.filter(({ family }) => !families.has(family) && families.add(family));
	if (items.length < LEAST) return null;
	const mean = items.reduce((sum, { expect }) => sum + expect, 0) / items.length;
	const count = Math.min(SPRINT, items.length);
	const rules = speedRules(mode, count, mean, allowance);
	const asked = mode === 'sprint' ? items.slice(0, count) : items;
	return {
		rules,
		items: asked.map(({ id }) => id),
		expect: Object.fromEntries(asked.map(({ id, expect }) => [id, expect]))
	};
}
