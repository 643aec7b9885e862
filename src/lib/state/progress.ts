/** What Progress shows, as values, from what the log says. */
import type { CardState, DaySum, LearnerState } from '../domain/learner-state';
import type { Catalogue, Topic } from '../domain/pack';
import { isStudyDay } from '../domain/streak';
import { toCalendarDay, toDayNumber, weekday, type CalendarDay } from '../domain/study-day';

export interface CalendarCell {
	day: CalendarDay;
	/** 0 nothing, to 4 much. */
	answers: 0 | 1 | 2 | 3 | 4;
	mark: 'past' | 'now' | 'next';
}

/** Answers from which a day is drawn darker. */
const STEPS = [1, 5, 15, 30] as const;

/** Whole weeks, Monday first, the last one holding today. */
export function calendarOf(
	days: ReadonlyMap<CalendarDay, DaySum>,
	today: CalendarDay,
	weeks: number
): CalendarCell[] {
	const now = toDayNumber(today);
	const first = now - weekday(now) - (weeks - 1) * 7;
	return Array.from({ length: weeks * 7 }, (_, at) => {
		const number = first + at;
		const day = toCalendarDay(number);
		const sum = days.get(day);
		const done = sum ? sum.answers + sum.charts * STEPS[1] : 0;
		return {
			day,
			answers: STEPS.filter((step) => done >= step).length as CalendarCell['answers'],
			mark: number === now ? 'now' : number > now ? 'next' : 'past'
		};
	});
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 100));

/** Charts whose audits make the running accuracy, newest first, until there are 100 codes. */
const AUDIT_CODES = 100;

export function totalsOf(state: LearnerState) {
	const sums = [...state.days.values()];
	const total = (of: (sum: DaySum) => number) => sums.reduce((sum, day) => sum + of(day), 0);
	const answers = total(({ answers }) => answers);
	const last = [...state.charts.values()].map(({ last }) => last).sort((a, b) => b.at - a.at);
	let codes = 0;
	let points = 0;
	for (const result of last) {
		if (codes >= AUDIT_CODES) break;
		codes += result.total;
		points += Math.max(0, result.exact - result.over);
	}
	return {
		answers,
		right: share(
			total(({ right, accepted }) => right + accepted),
			answers
		),
		charts: total(({ charts }) => charts),
		days: sums.filter(isStudyDay).length,
		audit: { percent: share(points, codes), codes }
	};
}

export interface Skill {
	topic: Topic;
	/** Drills answered at least once, of all. */
	seen: number;
	total: number;
	/** Right answers in %. */
	right: number;
}

/** Topics that were tried, the weakest first. */
export function skillsOf(catalogue: Catalogue, state: LearnerState): Skill[] {
	return catalogue.topics
		.map((topic) => {
			const items = catalogue.items.filter(
				({ kind, use, topic: own }) => kind === 'drill' && use === 'drill' && own === topic.id
			);
			const cards = items.flatMap(({ id }) => state.cards.get(id) ?? []);
			const reviews = cards.reduce((sum, card) => sum + card.reviews, 0);
			const right = cards.reduce((sum, card) => sum + card.right, 0);
			return { topic, seen: cards.length, total: items.length, right: share(right, reviews) };
		})
		.filter(({ seen }) => seen > 0)
		.sort((a, b) => a.right - b.right || a.topic.number - b.topic.number);
}

/** Reviews that fall due on each of the coming days; what is overdue counts today. */
export function upcoming(cards: ReadonlyMap<string, CardState>, today: number, days: number): number[] {
	const counts = Array<number>(days).fill(0);
	for (const { memory } of cards.values()) {
		const at = Math.max(0, memory.dueDay - today);
		if (at < days) counts[at] = (counts[at] ?? 0) + 1;
	}
	return counts;
}
