/** What is chosen before a game of teams, and which questions it asks. */
import type { Library } from '../content/library';
import { FEWEST_TEAMS, MOST_TEAMS } from '../domain/buzz';
import { BUZZ_KEYS } from '../domain/buzz-inputs';
import { seededRandom } from '../domain/random';
import type { Learner } from './learner.svelte';
import { speedPool } from './speed-start';

/** Where the areas of a touch screen lie: around a table, below a board, or nowhere. */
export const TOUCH_AREAS = ['off', 'edges', 'bottom'] as const;
export type TouchAreas = (typeof TOUCH_AREAS)[number];

export const TEAM_QUESTIONS = [5, 10, 20] as const;

export interface TeamsSetup {
	teams: number;
	/** By team, eight of each: who takes a team away and adds it again finds it as it was. An empty name is none. */
	names: string[];
	keys: string[];
	/** The gamepad of a team by its index; null for none. */
	pads: (number | null)[];
	touch: TouchAreas;
	/** The game without speed. */
	turns: boolean;
	/** A topic's id, or `all`. */
	topic: string;
	questions: number;
}

export const DEFAULT_TEAMS: TeamsSetup = {
	teams: 4,
	names: Array<string>(MOST_TEAMS).fill(''),
	keys: [...BUZZ_KEYS],
	pads: Array<null>(MOST_TEAMS).fill(null),
	touch: 'off',
	turns: false,
	topic: 'all',
	questions: 10
};

/** Longer names do not fit eight on a screen. */
export const LONGEST_TEAM = 16;

/** Gives a team a key. A team that has it takes the one that is left behind, so that each has its own. */
export function withKey(setup: TeamsSetup, team: number, key: string): TeamsSetup {
	const before = setup.keys[team] ?? '';
	const keys = setup.keys.map((one, at) => (at === team ? key : one === key ? before : one));
	return { ...setup, keys };
}

/** Gives a team a gamepad, which nobody else has then; null takes it away. */
export function withPad(setup: TeamsSetup, team: number, pad: number | null): TeamsSetup {
	const pads = setup.pads.map((one, at) => (at === team ? pad : one === pad ? null : one));
	return { ...setup, pads };
}

/** A setup that was kept, as far as this release knows it. */
export function readSetup(kept: Partial<TeamsSetup> | undefined): TeamsSetup {
	const whole = { ...DEFAULT_TEAMS, ...kept };
	const teams = Math.min(MOST_TEAMS, Math.max(FEWEST_TEAMS, whole.teams));
	const touch = TOUCH_AREAS.includes(whole.touch) ? whole.touch : 'off';
	const isWhole = [whole.names, whole.keys, whole.pads].every((list) => list.length === MOST_TEAMS);
	return isWhole ? { ...whole, teams, touch } : { ...DEFAULT_TEAMS, teams, touch };
}

/** In turns every team is asked equally often. */
export const questionsOf = ({ turns, teams, questions }: TeamsSetup): number =>
	turns ? Math.ceil(questions / teams) * teams : questions;

/**
 * @param seed any whole number
 * @returns ids in the order in which they are asked, one of a family; null where there are too few
 */
export async function dealTeams(
	library: Library,
	learner: Learner,
	setup: TeamsSetup,
	seed: number
): Promise<string[] | null> {
	const families = new Set<string>();
	const dealt = seededRandom(seed)
		.shuffle(await speedPool(library, learner, setup.topic))
		.filter(({ family }) => !families.has(family) && families.add(family))
		.map(({ id }) => id);
	const wanted = questionsOf(setup);
	const fair = setup.turns ? dealt.length - (dealt.length % setup.teams) : dealt.length;
	const count = Math.min(wanted, fair);
	return count < setup.teams ? null : dealt.slice(0, count);
}
