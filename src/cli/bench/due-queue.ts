/** The due queue over 100,000 cards in typed arrays, beside ts-fsrs card objects that are filtered and sorted. */
import { loadavg } from 'node:os';
import { createEmptyCard, type Card } from 'ts-fsrs';
import { columnsOf, dueQueue } from '../../lib/domain/due-queue';
import type { Memory } from '../../lib/domain/event';
import { seededRandom } from '../../lib/domain/random';
import { percentile, rounded, type BenchRow } from '../bench-row';

const CARDS = 100_000;
const TODAY = 20_600;
const DAY = 86_400_000;
const RUNS = 31;
const MOST_MS = 10;
const TIMES = 20;

/** Of so many cards a fifth is due; the strongest memories wait for years. */
function memories(): Memory[] {
	const random = seededRandom(5);
	return Array.from({ length: CARDS }, () => {
		const interval = 1 + random.below(1 + random.below(400));
		const isDue = random.below(5) === 0;
		const dueDay = isDue ? TODAY - random.below(30) : TODAY + 1 + random.below(interval);
		return {
			state: 2,
			step: 0,
			stability: interval * 1e8 + random.below(1e8),
			difficulty: 1e8 + random.below(9e8),
			interval,
			dueDay,
			dueAt: 0,
			lastDay: dueDay - interval,
			reps: 1 + random.below(12),
			lapses: random.below(3)
		};
	});
}

function cardOf(memory: Memory): Card {
	return {
		...createEmptyCard(new Date(memory.lastDay * DAY)),
		due: new Date(memory.dueDay * DAY),
		stability: memory.stability / 1e8,
		difficulty: memory.difficulty / 1e8,
		scheduled_days: memory.interval,
		reps: memory.reps,
		lapses: memory.lapses,
		state: 2,
		last_review: new Date(memory.lastDay * DAY)
	};
}

function median(work: () => unknown): number {
	for (let warm = 0; warm < 5; warm++) work();
	const times = Array.from({ length: RUNS }, () => {
		const began = performance.now();
		work();
		return performance.now() - began;
	});
	return percentile(times, 0.5);
}

export async function rows(): Promise<BenchRow[]> {
	const known = memories();
	const columns = columnsOf(known);
	const cards = known.map(cardOf);
	const now = new Date(TODAY * DAY);
	const due = dueQueue(columns, TODAY).length;
	const byDue = (a: Card, b: Card) => a.due.getTime() - b.due.getTime();
	const filtered = () => cards.filter((card) => card.due <= now).sort(byDue);
	if (filtered().length !== due) throw new Error('The two queues do not hold the same cards.');
	const ours = median(() => dueQueue(columns, TODAY));
	const sorted = median(() => [...cards].sort(byDue));
	const built = median(() => dueQueue(columnsOf(known), TODAY));
	const fewer = median(filtered);
	const load = rounded(loadavg()[0] ?? 0);
	const what = `due queue, ${CARDS} cards, ${due} of them due, weakest first, median of ${RUNS}`;
	const peers = {
		'ts-fsrs cards, sorted': rounded(sorted),
		'ts-fsrs cards, filtered and then sorted': rounded(fewer)
	};
	const row = (name: string, value: number, goal: number): BenchRow => ({
		name,
		unit: 'ms',
		ours: rounded(value),
		peers,
		goal: rounded(goal),
		holds: value <= goal,
		load
	});
	return [
		row(what, ours, MOST_MS),
		row(`${what}; goal: a twentieth of sorting ts-fsrs cards`, ours, sorted / TIMES),
		row(`${what}, with the columns built from the cards' memories each time`, built, MOST_MS)
	];
}
