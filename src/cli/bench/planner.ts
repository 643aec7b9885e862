/**
 * Simulated learners: the minutes that each way to study needs for the same mean recall on the exam's day. Every
 * policy meets the same cards, the same luck, the same time for an answer and the same most of a day, and is tuned
 * by the one knob it has until the recall is the same: the interval modifier of SM-2, the length of Leitner's boxes,
 * the desired retention of FSRS, the goal of our plan. None sees how a learner really forgets.
 *
 * Time of an answer, in parts of a card's expected 36 seconds: `ANSWER_TIME` in domain/exam-time.ts, for all alike.
 * Learners: src/cli/simulated-learners.ts. The peers begin 20 cards a day, as Anki does by default; since that
 * alone costs them reviews, a second pair of rows gives each peer the best of several paces, chosen in hindsight.
 *
 * A last row says whether the goal can be reached at all: the fewest minutes that any policy could need that knew how
 * each learner forgets (`least-minutes.ts`).
 */
import { rounded, type BenchRow } from '../bench-row';
import { leastMinutes } from '../least-minutes';
import {
	play,
	simulatedLearner,
	type Outcome,
	type Policy,
	type SimulatedLearner,
	type Trial
} from '../simulated-learners';
import { evenly, everyDay, leitner, ourPlan, plainFsrs, sm2, type Pace } from '../study-policies';

/** A short run-up with few cards and a long one with many. */
const TRIALS: readonly Trial[] = [
	{ cards: 400, days: 60, most: 30 * 60, seconds: 36 },
	{ cards: 600, days: 90, most: 30 * 60, seconds: 36 }
];
const RECALL = 0.9;
const SEEDS = [1, 2, 3, 4, 5, 6];
/** Of SM-2's and of FSRS's minutes, ours may take so much. */
const GOAL = { 'SM-2': 0.75, 'FSRS-6': 0.9 } as const;

/** Knobs from weak to strong, and what a policy is with one of them. */
interface Tunable {
	knobs: readonly number[];
	make: (knob: number) => Policy<never>;
}

const steps = (from: number, to: number, count: number, ease = (part: number) => part): number[] =>
	Array.from({ length: count }, (_, at) => from * Math.pow(to / from, ease(at / (count - 1))));

/**
 * Fewest minutes at exactly `RECALL`: wherever two neighbours of the grid lie on both sides of it, the knob is
 * halved between them three times, and the rest is taken in proportion.
 * @returns infinite where no knob comes so far
 */
function tuned(learner: SimulatedLearner, trial: Trial, { knobs, make }: Tunable): number {
	const at = (knob: number): Outcome & { knob: number } => ({ ...play(learner, trial, make(knob)), knob });
	const grid = knobs.map(at);
	let best = Infinity;
	for (let index = 1; index < grid.length; index++) {
		let [low, high] = [grid[index - 1], grid[index]];
		if (!low || !high || low.recall >= RECALL === high.recall >= RECALL) continue;
		for (let halving = 0; halving < 3; halving++) {
			const middle = at((low.knob + high.knob) / 2);
			if (middle.recall >= RECALL === high.recall >= RECALL) high = middle;
			else low = middle;
		}
		const part = (RECALL - low.recall) / (high.recall - low.recall);
		best = Math.min(best, low.minutes + part * (high.minutes - low.minutes));
	}
	return best;
}

const PEERS: Record<keyof typeof GOAL | 'Leitner', (pace: Pace) => Tunable> = {
	'SM-2': (pace) => ({
		knobs: steps(6, 0.5, 10),
		make: (knob) => sm2(pace, knob) as unknown as Policy<never>
	}),
	'FSRS-6': (pace) => ({
		knobs: steps(0.4, 0.04, 10).map((lost) => 1 - lost),
		make: (knob) => plainFsrs(pace, knob) as unknown as Policy<never>
	}),
	Leitner: (pace) => ({
		knobs: steps(16, 0.6, 12),
		make: (knob) => leitner(pace, knob) as unknown as Policy<never>
	})
};

const ours = (trial: Trial): Tunable => ({
	knobs: [0.84, 0.9, 0.96],
	make: (goal) => ourPlan(trial, goal) as unknown as Policy<never>
});

const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function rowsOf(trial: Trial, learners: readonly SimulatedLearner[]): BenchRow[] {
	const paces = [everyDay(20), ...[0.65, 0.8, 0.95].map((share) => evenly(share, trial))];
	const usual: Record<string, number> = {};
	const chosen: Record<string, number> = {};
	for (const [name, of] of Object.entries(PEERS)) {
		const all = learners.map((learner) => paces.map((pace) => tuned(learner, trial, of(pace))));
		usual[name] = mean(all.map(([first = Infinity]) => first));
		chosen[name] = mean(all.map((minutes) => Math.min(...minutes)));
	}
	const own = mean(learners.map((learner) => tuned(learner, trial, ours(trial))));
	const what = `${trial.cards} cards, ${trial.days} days, at most ${trial.most / 60} minutes a day, mean of ${learners.length} learners: minutes in all for ${100 * RECALL} % on the day`;
	const row = (against: keyof typeof GOAL, peers: Record<string, number>, pace: string): BenchRow => {
		const goal = GOAL[against] * (peers[against] ?? 0);
		return {
			name: `planner, ${what}; goal ${100 * GOAL[against]} % of ${against}, ${pace}`,
			unit: 'minutes',
			ours: rounded(own),
			// One that does not come so far with any learner has no figure.
			peers: Object.fromEntries(
				Object.entries(peers).flatMap(([name, value]) =>
					Number.isFinite(value) ? [[name, rounded(value)]] : []
				)
			),
			goal: rounded(goal),
			holds: own <= goal
		};
	};
	const least = mean(learners.map((learner) => leastMinutes(learner, trial, RECALL)));
	const leastSo = mean(
		learners.map((learner) => {
			const { begun } = play(learner, trial, ourPlan(trial, RECALL));
			return leastMinutes(learner, trial, RECALL, begun);
		})
	);
	const goal = GOAL['SM-2'] * (chosen['SM-2'] ?? 0);
	const bound: BenchRow = {
		name: `planner, ${what}; not our plan but a bound: no policy needs less, if it knew how each learner forgets; goal ${100 * GOAL['SM-2']} % of SM-2 with the best of four paces`,
		unit: 'minutes',
		ours: rounded(least),
		peers: {
			'bound, cards begun as in our plan': rounded(leastSo),
			'our plan': rounded(own),
			'SM-2': rounded(chosen['SM-2'] ?? 0)
		},
		goal: rounded(goal),
		holds: least <= goal
	};
	const names = Object.keys(GOAL) as (keyof typeof GOAL)[];
	return [
		...names.map((name) => row(name, usual, 'peers as they come, 20 new cards a day')),
		...names.map((name) => row(name, chosen, 'peers with the best of four paces, chosen in hindsight')),
		bound
	];
}

/** `--quick` plays one learner through the first trial. */
export async function rows(): Promise<BenchRow[]> {
	const isQuick = process.argv.includes('--quick');
	const learners = (isQuick ? SEEDS.slice(0, 1) : SEEDS).map(simulatedLearner);
	return (isQuick ? TRIALS.slice(0, 1) : TRIALS).flatMap((trial) => rowsOf(trial, learners));
}
