/** What a teacher chooses for a round of a class, and the challenge that it makes. */
import { BitWriter } from './bit-stream';
import type { Allowance, AnswerForm, Challenge, ChallengeFilter, ChallengeMode } from './challenge';
import { dealChallenge, itemMark, poolHash, poolOf } from './challenge-pool';
import { writeCrockford } from './code-alphabet';
import type { Catalogue, CatalogueEntry, ExamName } from './pack';
import type { Random } from './random';
import { asSpoken, SPOKEN_SECONDS, SPOKEN_SEED_BITS } from './spoken-challenge';
import type { CalendarDay } from './study-day';

/** The longest list that a teacher may pick: its link still fits a code that a phone reads from a wall. */
export const LONGEST_LIST = 40;
/** Nine bits of the link. */
const LONGEST_SECONDS = 511;

export interface ClassSetup {
	what: Challenge['kind'];
	/** A topic's number, 0 for all. */
	topic: number;
	/** Questions to draw. */
	items: number;
	mode: ChallengeMode;
	/** Up to this level, 0 for all. */
	level: number;
	exam: ExamName | null;
	answers: AnswerForm;
	/** For each question, 0 for no clock. */
	seconds: number;
	allowance: Allowance;
	/** The last day of an assignment, 0 for a round that is played together. */
	due: CalendarDay | 0;
	/** A chart's id, and ids that were picked by hand. */
	chart: string;
	list: string[];
}

export const DEFAULT_SETUP: ClassSetup = {
	what: 'draw',
	topic: 0,
	items: 10,
	mode: 'accuracy',
	level: 0,
	exam: null,
	answers: 'all',
	seconds: SPOKEN_SECONDS,
	allowance: 1,
	due: 0,
	chart: '',
	list: []
};

export type MadeChallenge = { ok: true; challenge: Challenge } | { ok: false; reason: string };

type Entry = Pick<CatalogueEntry, 'id' | 'rev' | 'kind' | 'use' | 'type' | 'topic' | 'level' | 'exams'> &
	Pick<CatalogueEntry, 'needsBook' | 'family'>;
type Listed = Pick<Catalogue, 'topics'> & { items: readonly Entry[] };

/** How many questions a choice can deal: one of each family. */
export function questionsFor(filter: ChallengeFilter, catalogue: Listed): number {
	return new Set(poolOf(catalogue, filter).map(({ family }) => family)).size;
}

export const filterOf = ({ topic, level, exam, answers }: ClassSetup): ChallengeFilter => ({
	topic,
	level,
	exam,
	answers
});

const no = (reason: string): MadeChallenge => ({ ok: false, reason });

/**
 * @param random decides which questions come
 * @returns the challenge, or one sentence for the teacher
 */
export function makeChallenge(setup: ClassSetup, catalogue: Listed, random: Random): MadeChallenge {
	const { what, mode, allowance, due } = setup;
	const filter = filterOf(setup);
	const seconds = Math.min(setup.seconds, LONGEST_SECONDS);
	// A short seed can be said; the long one is for links that carry more than can be said.
	const short = random.below(2 ** SPOKEN_SEED_BITS);
	const base = { mode, seconds, allowance, due, seed: short, filter };
	if (what === 'chart') {
		const chart = catalogue.items.find(({ id, kind }) => kind === 'chart' && id === setup.chart);
		if (!chart) return no('Choose a chart first.');
		// A chart has no clock, and counts like an audit.
		const calm = { mode: 'accuracy', seconds: 0 } as const;
		return { ok: true, challenge: { ...base, ...calm, kind: 'chart', items: 1, pool: poolHash([chart]) } };
	}
	if (what === 'list') return listChallenge(setup.list, catalogue, base);
	const found = questionsFor(filter, catalogue);
	if (found < setup.items)
		return no(
			found === 0
				? 'No question is of this kind. Take another topic, or other answers.'
				: `Only ${found} questions are of this kind. Take fewer, or another topic.`
		);
	const pool = poolHash(poolOf(catalogue, filter));
	const challenge: Challenge = { ...base, kind: 'draw', items: setup.items, pool };
	if (asSpoken(challenge)) return { ok: true, challenge };
	return { ok: true, challenge: { ...challenge, seed: short * 2 ** 32 + random.word() } };
}

type ListBase = Pick<Challenge, 'mode' | 'seconds' | 'allowance' | 'due' | 'seed' | 'filter'>;

/** @returns a challenge of just these items, in their order, or one sentence */
export function listChallenge(ids: readonly string[], catalogue: Listed, base: ListBase): MadeChallenge {
	if (ids.length === 0) return no('Pick at least one question.');
	if (ids.length > LONGEST_LIST) return no(`Pick at most ${LONGEST_LIST} questions.`);
	const items = ids.flatMap((id) => catalogue.items.find((item) => item.id === id) ?? []);
	const marks = items.map(({ id }) => itemMark(id));
	const challenge: Challenge = {
		...base,
		kind: 'list',
		items: items.length,
		pool: poolHash(items),
		marks
	};
	// Marks are short: two questions may have the same, and then a list cannot tell them apart.
	const dealt = dealChallenge(challenge, catalogue);
	if (!dealt.ok || items.length < ids.length)
		return no('One of these questions cannot stand in a list. Take another.');
	return { ok: true, challenge };
}

/** The list that pupils take home: no clock, no day, and the same text whenever it is made. */
export function takeHome(ids: readonly string[], catalogue: Listed): MadeChallenge {
	const filter: ChallengeFilter = { topic: 0, level: 0, exam: null, answers: 'all' };
	return listChallenge(ids.slice(0, LONGEST_LIST), catalogue, {
		mode: 'accuracy',
		seconds: 0,
		allowance: 0,
		due: 0,
		seed: 0,
		filter
	});
}

/** Four characters that stand for the questions themselves: devices that show the same ones ask the same. */
export const questionMark = (pool: number): string =>
	writeCrockford(new BitWriter().write(Math.floor(pool / 4096), 20).bits);

/** A round's word: four characters that nobody can know before the teacher shows them. */
export const roundWord = (random: Random): string =>
	writeCrockford(new BitWriter().write(random.below(2 ** 20), 20).bits);
