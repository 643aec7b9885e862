/**
 * A log of long study, made up: for the bench and for looking at Progress. The same seed gives the same events. What
 * is remembered follows a made-up learner, not a model's promise.
 */
import type { LogEvent, Memory } from '../lib/domain/event';
import { eventId } from '../lib/domain/event-id';
import { Forgetting } from '../lib/domain/forgetting';
import { seededRandom } from '../lib/domain/random';
import { toCalendarDay, type DayNumber } from '../lib/domain/study-day';

export interface StudyPlan {
	seed: number;
	/** Ids of drills and of charts, in the order in which they are begun. */
	drills: readonly string[];
	charts: readonly string[];
	/** Items of mock exams: each mock takes the next ones. */
	mocks: readonly string[];
	exam: string;
	/** First and last study day. */
	from: DayNumber;
	to: DayNumber;
	/** Reviews a day at the most, and new cards a day. */
	reviews: number;
	fresh: number;
	/** Stop after so many reviews. */
	most: number;
}

const TWO_32 = 4_294_967_296;
/** Questions of a mock, and days from one to the next. */
const MOCK = { items: 25, every: 21 };

/** @returns events in the order of the log, all of one device */
export function studyLog(plan: StudyPlan): LogEvent[] {
	const random = seededRandom(plan.seed);
	const chance = () => random.word() / TWO_32;
	const forgetting = new Forgetting();
	const events: LogEvent[] = [];
	let counter = 0;
	let at = plan.from * 86_400_000 + 8 * 3_600_000;
	const common = (day: DayNumber) => {
		counter++;
		at += 1000;
		const id = eventId('BenchDev', counter, Uint8Array.of(random.below(256), random.below(256)));
		return { id, hlc: at, at, offset: 0, day: toCalendarDay(day), app: '0.1.0' };
	};
	const memories = new Map<string, { memory: Memory; head: string; ease: number }>();
	const queue = [...plan.drills];
	const charts = [...plan.charts];
	const mocks = [...plan.mocks];
	let reviews = 0;
	const answer = (card: string, day: DayNumber, isFirst: boolean) => {
		const known = memories.get(card);
		const ease = known?.ease ?? 0.35 + 0.5 * chance();
		const since = known ? day - known.memory.lastDay : 0;
		const skill = Math.min(0.3, (day - plan.from) / 900);
		const p = known
			? forgetting.recall(since, (known.memory.stability / 1e8) * (0.7 + ease / 2))
			: Math.min(0.95, ease + skill);
		const isRight = chance() < p;
		const grade = isRight ? (chance() < 0.15 ? 2 : chance() < 0.1 ? 4 : 3) : 1;
		const isHalf = !isRight && chance() < 0.3;
		const before = known?.memory;
		const difficulty = before
			? forgetting.difficulty(before.difficulty / 1e8, grade)
			: forgetting.firstDifficulty(grade);
		const stability = before
			? forgetting.stability(before.stability / 1e8, before.difficulty / 1e8, grade, since)
			: forgetting.firstStability(grade);
		const interval = Math.max(1, Math.round(forgetting.interval(stability, 0.9)));
		const after: Memory = {
			state: grade === 1 && !before ? 1 : 2,
			step: 0,
			stability: Math.round(stability * 1e8),
			difficulty: Math.round(difficulty * 1e8),
			interval,
			dueDay: day + interval,
			dueAt: 0,
			lastDay: day,
			reps: (before?.reps ?? 0) + 1,
			lapses: (before?.lapses ?? 0) + (grade === 1 && before ? 1 : 0)
		};
		const isAsked = reviews % 4 === 0;
		const said = Math.round(Math.min(1, Math.max(0.25, p + 0.2 * (chance() - 0.3))) * 4) * 25;
		const event: LogEvent = {
			...common(day),
			kind: 'review',
			card,
			prev: isFirst ? null : (known?.head ?? null),
			after,
			item: card,
			rev: 1,
			round: `round-${day}`,
			answer: isRight ? 'I5022' : 'I5023',
			verdict: isRight ? 'right' : isHalf ? 'partial' : 'wrong',
			score: isRight ? 1000 : isHalf ? 500 : 0,
			grade,
			ms: Math.round(8000 + 60_000 * chance() * (1.2 - ease)),
			lookup: chance() < 0.2 ? Math.round(40_000 * chance()) : 0,
			help: false,
			...(isAsked ? { sure: said } : {})
		};
		events.push(event);
		memories.set(card, { memory: after, head: event.id, ease });
		reviews++;
		if (!isRight && chance() < 0.5) {
			const cause = (['careless', 'lookup', 'knowledge', 'time'] as const)[random.below(4)] ?? 'time';
			events.push({ ...common(day), kind: 'miss', of: event.id, item: card, cause, guessed: true });
		}
		if (chance() < 0.004) {
			events.push({ ...common(day), kind: 'undo', targets: [event.id] });
			if (known) memories.set(card, known);
			else {
				memories.delete(card);
				queue.push(card);
			}
		}
	};
	const chart = (item: string, day: DayNumber) => {
		const total = 3 + random.below(6);
		const exact = Array.from({ length: total }).filter(
			() => chance() < 0.75 + (day - plan.from) / 2000
		).length;
		const over = chance() < 0.25 ? 1 : 0;
		const ms = 300_000 + random.below(600_000);
		const counts = { total, exact, over, missed: total - exact, clean: exact === total && over === 0 };
		events.push({
			...common(day),
			kind: 'chart',
			item,
			rev: 1,
			sheet: { lines: [] },
			score: Math.round((10_000 * exact) / total),
			...counts,
			evidence: exact,
			evidenceOf: total,
			ms
		});
		answer(item, day, !memories.has(item));
	};
	const mock = (day: DayNumber) => {
		const items = mocks.splice(0, MOCK.items);
		if (items.length < MOCK.items) return;
		const round = `mock-${day}`;
		let points = 0;
		for (const item of items) {
			const isRight = chance() < 0.62 + Math.min(0.2, (day - plan.from) / 1000);
			if (isRight) points += 1000;
			const verdict = isRight ? 'right' : 'wrong';
			const told = { answer: 'a', verdict, score: isRight ? 1000 : 0 } as const;
			const times = { ms: 30_000 + random.below(90_000), lookup: 0, help: false };
			events.push({ ...common(day), kind: 'practice', item, rev: 1, round, ...told, ...times });
		}
		const asked = { asked: items.length, answered: items.length, points, seen: 0, domains: '' };
		const time = { began: at, given: 3_600_000, ms: 3_000_000 };
		const exam = { exam: plan.exam, percent: 25, edition: 'FY2026' };
		events.push({ ...common(day), kind: 'exam', round, ...exam, ...time, ...asked });
	};
	for (let day = plan.from; day <= plan.to && reviews < plan.most; day++) {
		at = Math.max(at, day * 86_400_000 + 8 * 3_600_000);
		// Some days are missed.
		if (chance() < 0.12) continue;
		const due = [...memories].filter(([, { memory }]) => memory.dueDay <= day).map(([card]) => card);
		for (const card of due.slice(0, plan.reviews)) if (reviews < plan.most) answer(card, day, false);
		for (const card of queue.splice(0, plan.fresh)) if (reviews < plan.most) answer(card, day, true);
		if (day % 3 === 0 && charts.length > 0) chart(charts[random.below(charts.length)] ?? '', day);
		if ((day - plan.from) % MOCK.every === MOCK.every - 1) mock(day);
		events.push({
			...common(day),
			kind: 'round',
			round: `round-${day}`,
			mode: 'due',
			answers: 5,
			finished: true
		});
	}
	return events;
}
