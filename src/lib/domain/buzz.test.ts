import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figures } from '../../../tests/figures';
import {
	COLLECT,
	drawTeam,
	LOCK_OUT,
	MOST_TEAMS,
	resumeBuzz,
	standings,
	startBuzz,
	stepBuzz,
	TIE,
	type BuzzEvent,
	type BuzzRules,
	type BuzzState
} from './buzz';
import { seededRandom } from './random';

const rules = (more: Partial<BuzzRules> = {}): BuzzRules => ({
	teams: 4,
	questions: 3,
	turns: false,
	seed: 7,
	...more
});
const play = (given: BuzzRules, events: readonly BuzzEvent[], from = startBuzz(given)): BuzzState =>
	events.reduce((state, event) => stepBuzz(given, state, event), from);

const open = (at: number): BuzzEvent => ({ kind: 'open', at });
const buzz = (team: number, at: number): BuzzEvent => ({ kind: 'buzz', team, at });
const tick = (at: number): BuzzEvent => ({ kind: 'tick', at });
const answer = (right: boolean): BuzzEvent => ({ kind: 'answer', right });
const next: BuzzEvent = { kind: 'next' };
const [A, B, C, D] = [0, 1, 2, 3];
/** Long after every tie and lock-out. */
const LATER = tick(90_000);

describe('who has the word', () => {
	it.each<[string, BuzzEvent[], number | null]>([
		['nobody while nobody buzzes', [open(0), LATER], null],
		['nobody before the tie has ended', [open(0), buzz(B, 300), tick(300 + COLLECT - 1)], null],
		['the only one that buzzed', [open(0), buzz(B, 300), tick(300 + COLLECT)], B],
		['the first', [open(0), buzz(B, 300), buzz(C, 351), LATER], B],
		['the first by time, though another was heard first', [open(0), buzz(C, 351), buzz(B, 300), LATER], B],
		['nobody that the buzzers are closed for', [buzz(B, 300), LATER], null],
		['one that buzzes twice, once', [open(0), buzz(B, 300), buzz(B, 310), LATER], B],
		['no team that is none', [open(0), buzz(4, 300), buzz(-1, 300), LATER], null],
		['the first, though no time was told in between', [open(0), buzz(B, 300), buzz(C, 800)], B]
	])('%s', (_, events, team) => expect(play(rules(), events).team).toBe(team));
});

describe('a tie', () => {
	const after = (...times: number[]) =>
		play(rules(), [open(0), ...times.map((at, team) => buzz(team, at)), LATER]);
	it.each<[string, number[], number[] | null]>([
		['is none beyond 50 ms', [300, 300 + TIE + 1], null],
		['is one at 50 ms', [300, 300 + TIE], [A, B]],
		['counts from the first, not from the one before', [300, 340, 380], [A, B]],
		['may be of all', [300, 320, 310, 350], [A, B, C, D]],
		['may begin with any team', [400, 300, 330, 900], [B, C]]
	])('%s', (_, times, tied) => {
		const { draw, team, phase } = after(...times);
		expect(draw?.tied ?? null).toEqual(tied);
		expect(phase).toBe('answer');
		if (draw) {
			expect(draw.team).toBe(team);
			expect(draw.tied).toContain(team);
		}
	});
	it('falls the same way again for the same seed, and another way for another question', () => {
		const tied = [A, B, C, D];
		const drawn = Array.from({ length: 20 }, (_, question) => drawTeam(7, question, 0, tied));
		expect(Array.from({ length: 20 }, (_, question) => drawTeam(7, question, 0, tied))).toEqual(drawn);
		expect(new Set(drawn).size).toBeGreaterThan(1);
	});
});

describe('a buzz before the buzzers are open', () => {
	it.each<[string, BuzzEvent[], number | null]>([
		['locks out for a second', [buzz(A, 0), open(500), buzz(A, LOCK_OUT - 1), LATER], null],
		['and no longer', [buzz(A, 0), open(500), buzz(A, LOCK_OUT), LATER], A],
		['counts anew each time', [buzz(A, 0), buzz(A, 900), open(950), buzz(A, 1500), LATER], null],
		['locks out that team alone', [buzz(A, 400), open(500), buzz(A, 600), buzz(B, 700), LATER], B],
		['takes part in no tie', [buzz(A, 400), open(500), buzz(A, 690), buzz(B, 700), LATER], B],
		[
			'locks out, too, when it is heard after they opened',
			[open(500), buzz(A, 499), buzz(A, 600), LATER],
			null
		]
	])('%s', (_, events, team) => expect(play(rules(), events).team).toBe(team));
	it('while another team answers is no fault', () => {
		const state = play(rules(), [open(0), buzz(A, 300), LATER, buzz(B, 90_100), answer(false), open(90_200)]);
		expect(play(rules(), [buzz(B, 90_250), tick(91_000)], state).team).toBe(B);
	});
});

describe('an answer', () => {
	const given = rules();
	const answering = play(given, [open(0), buzz(A, 300), LATER]);
	it('that is right ends the question', () => {
		const state = play(given, [answer(true)], answering);
		expect(state).toMatchObject({ phase: 'told', team: A, isRight: true });
		expect(state.scores[A]).toEqual({ right: 1, wrong: 0 });
	});
	it('that is wrong lets the others buzz, and this team not', () => {
		const state = play(given, [answer(false), open(1e5), buzz(A, 100_200), buzz(C, 100_300)], answering);
		expect(state).toMatchObject({ phase: 'open', team: null, out: [A] });
		const word = play(given, [tick(200_000)], state);
		expect(word.team).toBe(C);
		expect(word.scores[A]).toEqual({ right: 0, wrong: 1 });
	});
	it('that was everybody’s last ends the question', () => {
		const two = rules({ teams: 2 });
		const state = play(two, [
			...[open(0), buzz(A, 300), tick(400), answer(false)],
			...[open(1000), buzz(B, 1300), tick(1400), answer(false)]
		]);
		expect(state).toMatchObject({ phase: 'told', team: B, isRight: false, out: [A, B] });
	});
	it('is told when nobody wants to answer, and nobody is marked', () => {
		const state = play(given, [open(0), { kind: 'reveal' }]);
		expect(state).toMatchObject({ phase: 'told', team: null });
		expect(state.scores).toEqual(startBuzz(given).scores);
	});
	it('of a team that has not the word is none', () =>
		expect(play(given, [open(0), answer(true)])).toMatchObject({ phase: 'open', team: null }));
	it('cannot be asked to be told by one that has the word', () =>
		expect(play(given, [{ kind: 'reveal' }], answering).phase).toBe('answer'));
});

describe('a game', () => {
	it('ends after its last question', () => {
		const state = play(rules({ questions: 2 }), [{ kind: 'reveal' }, next, { kind: 'reveal' }, next]);
		expect(state).toMatchObject({ phase: 'over', question: 2 });
	});
	it('asks each question anew: nobody is out, nothing is drawn', () => {
		const state = play(rules(), [
			open(0),
			buzz(A, 9),
			buzz(B, 9),
			LATER,
			answer(false),
			{ kind: 'reveal' },
			next
		]);
		expect(state).toMatchObject({ phase: 'read', question: 1, out: [], draw: null, team: null });
	});
	it('keeps a lock-out over a question', () => {
		const state = play(rules(), [
			buzz(A, 500),
			{ kind: 'reveal' },
			next,
			open(600),
			buzz(A, 900),
			tick(2000)
		]);
		expect(state.team).toBe(null);
	});
	it.each<[string, BuzzEvent[], number]>([
		['before its first question was told', [open(0)], 0],
		['in the middle of an answer', [{ kind: 'reveal' }, next, open(0), buzz(A, 1), LATER], 1],
		['with a question told', [{ kind: 'reveal' }, next, { kind: 'reveal' }], 2]
	])('can be ended %s, and knows how many were told', (_, events, question) =>
		expect(play(rules(), [...events, { kind: 'end' }])).toMatchObject({ phase: 'over', question })
	);
	it('in turns gives each question to one team, all equally often, and nobody buzzes', () => {
		const given = rules({ turns: true, questions: 8 });
		let state = startBuzz(given);
		const teams: (number | null)[] = [];
		while (state.phase !== 'over') {
			teams.push(state.team);
			state = play(given, [buzz(D, 1), answer(state.question % 2 === 0), next], state);
		}
		expect(teams).toEqual([A, B, C, D, A, B, C, D]);
		expect(state.scores.map(({ right, wrong }) => right + wrong)).toEqual([2, 2, 2, 2]);
	});
	it('that was put away goes on with closed buzzers, or with the team that had the word', () => {
		const waiting = play(rules(), [buzz(B, 10), open(20), buzz(A, 30)]);
		const resumed = resumeBuzz(waiting);
		expect(resumed).toMatchObject({ phase: 'read', buzzes: [] });
		// The new clock begins at nought: an old lock-out must not reach into it.
		expect(play(rules(), [open(0), buzz(B, 5), tick(200)], resumed).team).toBe(B);
		const word = play(rules(), [open(0), buzz(A, 30), tick(500)]);
		expect(resumeBuzz(word)).toMatchObject({ phase: 'answer', team: A });
	});
	it('never breaks, whatever comes: one team has the word, and no score is given twice', () => {
		const time = fc.integer({ min: 0, max: 20_000 });
		const event: fc.Arbitrary<BuzzEvent> = fc.oneof(
			time.map(open),
			fc.tuple(fc.integer({ min: -1, max: 5 }), time).map(([team, at]) => buzz(team, at)),
			time.map(tick),
			fc.boolean().map(answer),
			fc.constantFrom<BuzzEvent>({ kind: 'reveal' }, next)
		);
		fc.assert(
			fc.property(fc.array(event, { maxLength: 80 }), fc.boolean(), (events, turns) => {
				const given = rules({ turns, questions: 6 });
				let state = startBuzz(given);
				for (const one of events) {
					state = stepBuzz(given, state, one);
					if (state.phase === 'answer') expect(state.out).not.toContain(state.team);
					if (state.phase === 'answer') expect([A, B, C, D]).toContain(state.team);
					expect(new Set(state.buzzes.map(({ team }) => team)).size).toBe(state.buzzes.length);
				}
				const right = state.scores.reduce((sum, score) => sum + score.right, 0);
				expect(right).toBeLessThanOrEqual(state.question + 1);
			})
		);
	});
});

describe('the board', () => {
	it.each<[string, [number, number][], string]>([
		['most right first', [[1, 0], [3, 0], [2, 0]], 'B1 C2 A3'],
		['fewer wrong before more', [[2, 3], [2, 1]], 'B1 A2'],
		['equal teams share a place', [[2, 1], [3, 0], [2, 1], [0, 0]], 'B1 A2 C2 D4']
	])('%s', (_, scores, board) =>
		expect(
			standings(scores.map(([right, wrong]) => ({ right, wrong })))
				.map(({ team, place }) => `${'ABCD'.charAt(team)}${place}`)
				.join(' ')
		).toBe(board)
	); // prettier-ignore
});

/** Pearson's statistic of counts that should all be equal. */
function chiSquare(counts: readonly number[]): number {
	const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
	return counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
}
/** Beyond this a fair draw among eight comes with p < 0.01: chi-square, 7 degrees of freedom. */
const CRITICAL = 18.475;
const RACES = 10_000;

/**
 * Races of eight teams that are equally quick. Each team has another key in each race. The keyboard is asked every
 * 8 ms and names the keys it finds in the order of its rows, as real ones do: the worst case for whoever lies last.
 * @param first takes the word from the buzzes of a race; the machine's own rule unless another is tried
 */
function race(by: 'machine' | 'first heard'): { position: number; key: number } {
	const random = seededRandom(20_261_122);
	const won = { position: Array<number>(MOST_TEAMS).fill(0), key: Array<number>(MOST_TEAMS).fill(0) };
	for (let at = 0; at < RACES; at++) {
		const given = rules({ teams: MOST_TEAMS, questions: 1, seed: at });
		const keys = random.shuffle([0, 1, 2, 3, 4, 5, 6, 7]);
		const buzzes = keys
			.map((key, team) => {
				const reacted = 180 + random.below(90) + random.below(90) + random.below(90);
				return { team, key, at: Math.ceil(reacted / 8) * 8 };
			})
			.sort((a, b) => a.at - b.at || a.key - b.key);
		const state = play(given, [open(0), ...buzzes.map((one) => buzz(one.team, one.at)), LATER]);
		const team = by === 'machine' ? (state.team ?? -1) : (buzzes[0]?.team ?? -1);
		won.position[team] = (won.position[team] ?? 0) + 1;
		const key = keys[team] ?? -1;
		won.key[key] = (won.key[key] ?? 0) + 1;
	}
	return { position: chiSquare(won.position), key: chiSquare(won.key) };
}

describe('R19: 10,000 races of equal teams', () => {
	it('show no bias by position or key', () => {
		const { position, key } = race('machine');
		figures('R19', {
			races: RACES,
			'chi-square by position': position,
			[`chi-square by key (fair below ${CRITICAL})`]: key
		});
		expect(position, `chi-square by position ${position.toFixed(2)}`).toBeLessThan(CRITICAL);
		expect(key, `chi-square by key ${key.toFixed(2)}`).toBeLessThan(CRITICAL);
	});
	it('would show it, were the first that is heard the winner', () =>
		expect(race('first heard').key).toBeGreaterThan(CRITICAL));
	it('that all tie are drawn evenly, however many teams', () => {
		for (let teams = 2; teams <= MOST_TEAMS; teams++) {
			const won = Array<number>(teams).fill(0);
			const tied = won.map((_, team) => team);
			for (let at = 0; at < RACES; at++) {
				const team = drawTeam(at, 3, 0, tied);
				won[team] = (won[team] ?? 0) + 1;
			}
			// The critical value grows with the teams; that of eight is the greatest.
			expect(chiSquare(won), `${teams} teams`).toBeLessThan(CRITICAL);
		}
	});
});
