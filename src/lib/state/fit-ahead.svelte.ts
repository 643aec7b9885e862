/** The coming weeks under a desired retention: what it costs, from the learner's own cards. */
import type { Library } from '../content/library';
import { isAside } from '../domain/learner-state';
import { MODEL } from '../domain/schedule-settings';
import type { AheadAsked, WeeksAhead } from '../domain/weeks-ahead';
import { lookAhead } from '../workers/fit';
import type { Learner } from './learner.svelte';
import { plannedCards } from './today';

/** Six weeks. */
export const DAYS = 42;
const LIMIT_MS = 30_000;
/** Seconds an answer takes, until a learner has given some. */
const USUAL_SECONDS = 30;
const SOME = 20;
/** Share of first answers that are right: an estimate, the same for all. */
const FIRST_RIGHT = 0.65;

/** What the learner's log says of the cards that will be asked. Charts are not: one takes as long as ten questions. */
async function readAsked(learner: Learner, library: Library): Promise<AheadAsked> {
	const { state, settings, now, today } = learner;
	const { longest, week, daysOff } = learner.scheduleSettings();
	const catalogue = await library.catalogue();
	const unseen = plannedCards(catalogue, state, today).filter(
		({ entry, memory, aside }) =>
			memory === null &&
			!aside &&
			(settings.exam === null || entry.exams.includes(settings.exam)) &&
			(!entry.needsBook || settings.bookIsHere)
	).length;
	const cards = [...state.cards.values()].filter(
		({ card }) => !state.charts.has(card) && !isAside(state.flags.get(card), today)
	);
	let answers = 0;
	let ms = 0;
	for (const card of cards) {
		answers += card.reviews;
		ms += card.ms;
	}
	let days = 0;
	let lookup = 0;
	for (const sum of state.days.values()) {
		days += sum.answers;
		lookup += sum.lookup;
	}
	const own = (ms / Math.max(1, answers) + lookup / Math.max(1, days)) / 1000;
	return {
		today: now.day,
		days: DAYS,
		stability: Float64Array.from(cards, ({ memory }) => memory.stability / 1e8),
		difficulty: Float64Array.from(cards, ({ memory }) => memory.difficulty / 1e8),
		dueDay: Int32Array.from(cards, ({ memory }) => memory.dueDay),
		lastDay: Int32Array.from(cards, ({ memory }) => memory.lastDay),
		unseen,
		newPerDay: settings.newPerDay,
		reviewsPerDay: settings.reviewsPerDay,
		firstRight: FIRST_RIGHT,
		seconds: answers < SOME ? USUAL_SECONDS : own,
		weights: state.parameters.get(MODEL)?.weights,
		longest,
		week: typeof week === 'string' ? week : '',
		daysOff: typeof daysOff === 'string' ? daysOff : '',
		seed: 1
	};
}

export class FitAhead {
	#learner: Learner;
	#library: Library;
	#asked: Promise<AheadAsked> | null = null;
	#of: unknown = null;

	/** Hundredths of retention → what it costs; replaced as it grows. */
	found = $state.raw<Readonly<Partial<Record<number, WeeksAhead>>>>({});
	/** One sentence where it cannot be said. */
	problem = $state('');

	constructor(learner: Learner, library: Library) {
		this.#learner = learner;
		this.#library = library;
	}

	/** Looks ahead for retentions in hundredths that are not found yet. After a change of the log all are found anew. */
	async look(retentions: number[]) {
		const { state } = this.#learner;
		if (this.#of !== state) {
			this.#of = state;
			this.#asked = readAsked(this.#learner, this.#library);
			this.found = {};
		}
		const asked = this.#asked;
		const wanted = retentions.filter((retention) => !this.found[retention]);
		if (!asked || wanted.length === 0) return;
		try {
			const weeks = await lookAhead(
				await asked,
				wanted.map((retention) => retention * 10),
				LIMIT_MS
			);
			// Meanwhile the log changed: the next look says it.
			if (this.#asked !== asked) return;
			const found = { ...this.found };
			for (const [at, retention] of wanted.entries()) {
				const week = weeks[at];
				if (week) found[retention] = week;
			}
			this.found = found;
			this.problem = '';
		} catch (error) {
			console.info('No look ahead now.', error);
			this.problem = 'What it costs cannot be said now: this part of the app needs a connection once.';
		}
	}
}
