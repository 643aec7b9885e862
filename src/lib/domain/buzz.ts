/**
 * Who may answer: teams at one screen buzz, and the first has the word. A machine over events with times, so that a
 * race can be played again. Times are ms of one clock that never goes back (`event.timeStamp`). They decide, not the
 * order in which events arrive: a gamepad is asked once a frame, a key tells at once.
 */
import { seededRandom } from './random';

export const FEWEST_TEAMS = 2;
export const MOST_TEAMS = 8;
/** Buzzes that come so soon after the first are a tie with it, ms. */
export const TIE = 50;
/** A buzz before the buzzers are open locks its team out for so long, ms. */
export const LOCK_OUT = 1000;
/** The first has the word so long after its buzz, ms: the tie, and three frames in which a gamepad still tells. */
export const COLLECT = TIE + 50;

export interface BuzzRules {
	/** 2 to 8. */
	teams: number;
	questions: number;
	/** True is the game without speed: each question is one team's, all in turn. */
	turns: boolean;
	/** Any whole number: it draws among those that tie. */
	seed: number;
}

/**
 * `read`: the question stands, the buzzers are closed. `open`: the first buzz has the word. `answer`: a team has it.
 * `told`: the answer is shown. `over`: the game has ended.
 */
export type BuzzPhase = 'read' | 'open' | 'answer' | 'told' | 'over';

export interface Buzz {
	team: number;
	/** ms */
	at: number;
}

export interface TeamScore {
	right: number;
	wrong: number;
}

export interface BuzzState {
	phase: BuzzPhase;
	/** From 0; when it is over, how many were told. */
	question: number;
	/** ms at which the buzzers were opened; meaningless in other phases. */
	openedAt: number;
	/** By team: a buzz before this time does not count, ms. */
	locked: readonly number[];
	/** Buzzes that count and wait for the end of the tie. */
	buzzes: readonly Buzz[];
	/** The tie that gave the word, and whom the lot fell on; null where nobody tied. */
	draw: { tied: readonly number[]; team: number } | null;
	/** The team that has the word, or had it when the answer was told; null where nobody did. */
	team: number | null;
	/** Teams that answered this question wrong. */
	out: readonly number[];
	/** The question was answered right. */
	isRight: boolean;
	/** By team. */
	scores: readonly TeamScore[];
}

export type BuzzEvent =
	| { kind: 'open'; at: number }
	| { kind: 'buzz'; team: number; at: number }
	/** Time goes on. */
	| { kind: 'tick'; at: number }
	/** The team that has the word has answered, or has no answer. */
	| { kind: 'answer'; right: boolean }
	/** Nobody wants to: the answer is shown. */
	| { kind: 'reveal' }
	| { kind: 'next' }
	| { kind: 'end' };

const perTeam = <T>({ teams }: BuzzRules, value: T): T[] => Array.from({ length: teams }, () => value);

function asked(
	rules: BuzzRules,
	question: number,
	scores: readonly TeamScore[],
	locked: readonly number[]
): BuzzState {
	return {
		phase: rules.turns ? 'answer' : 'read',
		question,
		openedAt: 0,
		locked,
		buzzes: [],
		draw: null,
		team: rules.turns ? question % rules.teams : null,
		out: [],
		isRight: false,
		scores
	};
}

export const startBuzz = (rules: BuzzRules): BuzzState =>
	asked(rules, 0, perTeam(rules, { right: 0, wrong: 0 }), perTeam(rules, -Infinity));

/** The lot among teams that tie: each as likely as the others, the same again for the same seed and question. */
export function drawTeam(seed: number, question: number, tries: number, tied: readonly number[]): number {
	return seededRandom(seed * 1024 + question * MOST_TEAMS + tries).pick(tied);
}

/** Gives the word once the tie has ended. */
function settle({ seed }: BuzzRules, state: BuzzState, at: number): BuzzState {
	if (state.phase !== 'open' || state.buzzes.length === 0) return state;
	const first = Math.min(...state.buzzes.map((buzz) => buzz.at));
	if (at < first + COLLECT) return state;
	const tied = state.buzzes
		.filter((buzz) => buzz.at <= first + TIE)
		.map(({ team }) => team)
		.sort((a, b) => a - b);
	const team = drawTeam(seed, state.question, state.out.length, tied);
	return { ...state, phase: 'answer', team, draw: tied.length > 1 ? { tied, team } : null, buzzes: [] };
}

function buzz(state: BuzzState, { team, at }: Buzz): BuzzState {
	if (state.out.includes(team) || team < 0 || team >= state.scores.length) return state;
	const isEarly = state.phase === 'read' || (state.phase === 'open' && at < state.openedAt);
	if (isEarly) {
		const locked = state.locked.map((until, one) => (one === team ? Math.max(until, at + LOCK_OUT) : until));
		return { ...state, locked };
	}
	const isHeard = state.phase === 'open' && at >= (state.locked[team] ?? 0);
	if (!isHeard || state.buzzes.some((one) => one.team === team)) return state;
	return { ...state, buzzes: [...state.buzzes, { team, at }] };
}

function answered(rules: BuzzRules, state: BuzzState, right: boolean): BuzzState {
	const { team } = state;
	if (state.phase !== 'answer' || team === null) return state;
	const scores = state.scores.map((score, one) =>
		one !== team ? score : right ? { ...score, right: score.right + 1 } : { ...score, wrong: score.wrong + 1 }
	);
	if (right) return { ...state, phase: 'told', isRight: true, scores };
	const out = [...state.out, team];
	const isOver = rules.turns || out.length === rules.teams;
	return { ...state, phase: isOver ? 'told' : 'read', team: isOver ? team : null, draw: null, out, scores };
}

/** @returns the game after an event; one that does not fit its phase changes nothing */
export function stepBuzz(rules: BuzzRules, state: BuzzState, event: BuzzEvent): BuzzState {
	switch (event.kind) {
		case 'open':
			return state.phase === 'read'
				? { ...state, phase: 'open', openedAt: event.at, buzzes: [], draw: null }
				: state;
		case 'buzz':
			return buzz(settle(rules, state, event.at), event);
		case 'tick':
			return settle(rules, state, event.at);
		case 'answer':
			return answered(rules, state, event.right);
		case 'reveal':
			return state.phase === 'read' || state.phase === 'open'
				? { ...state, phase: 'told', team: null, buzzes: [] }
				: state;
		case 'next': {
			if (state.phase !== 'told') return state;
			const question = state.question + 1;
			return question < rules.questions
				? asked(rules, question, state.scores, state.locked)
				: { ...state, phase: 'over', question };
		}
		case 'end':
			return { ...state, phase: 'over', question: state.question + (state.phase === 'told' ? 1 : 0) };
	}
}

/** A game that was put away: another clock runs now, so no lock-out and no half race is left of it. */
export const resumeBuzz = (state: BuzzState): BuzzState => ({
	...state,
	phase: state.phase === 'open' ? 'read' : state.phase,
	locked: state.locked.map(() => -Infinity),
	buzzes: []
});

export interface Standing extends TeamScore {
	team: number;
	/** From 1; equal teams share it. */
	place: number;
}

/** The board: right answers first, then fewer wrong ones. How fast anybody was is no matter. */
export function standings(scores: readonly TeamScore[]): Standing[] {
	const isBefore = (a: TeamScore, b: TeamScore) =>
		a.right > b.right || (a.right === b.right && a.wrong < b.wrong);
	return scores
		.map((score, team) => ({
			...score,
			team,
			place: 1 + scores.filter((other) => isBefore(other, score)).length
		}))
		.sort((a, b) => a.place - b.place || a.team - b.team);
}
