/** What Progress shows, as values, from what the log says. */
import { isAside, type CardState, type DaySum, type LearnerState } from '../domain/learner-state';
import { readOwnId } from '../domain/own-pack';
import type { Catalogue, Topic } from '../domain/pack';
import { skillOf } from '../domain/skills';
import { isStudyDay } from '../domain/streak';
import { toCalendarDay, toDayNumber, weekday, type CalendarDay } from '../domain/study-day';

export interface CalendarCell {
	day: CalendarDay;
	/** 0 nothing, to 4 much. */
	answers: 0 | 1 | 2 | 3 | 4;
	mark: 'past' | 'freeze' | 'now' | 'next';
	/** Answers and charts as they are. */
	count: number;
	charts: number;
}

/** Answers from which a day is drawn darker. */
const STEPS = [1, 5, 15, 30] as const;

/**
 * Whole weeks, Monday first, the last one holding today.
 * @param frozen days that a freeze covered
 */
export function calendarOf(
	days: ReadonlyMap<CalendarDay, DaySum>,
	today: CalendarDay,
	weeks: number,
	frozen: readonly CalendarDay[] = []
): CalendarCell[] {
	const covered = new Set(frozen);
	const now = toDayNumber(today);
	const first = Math.max(0, now - weekday(now) - (weeks - 1) * 7);
	return Array.from({ length: weeks * 7 }, (_, at) => {
		const number = first + at;
		const day = toCalendarDay(number);
		const sum = days.get(day);
		const done = sum ? sum.answers + sum.charts * STEPS[1] : 0;
		return {
			day,
			answers: STEPS.filter((step) => done >= step).length as CalendarCell['answers'],
			mark: number === now ? 'now' : number > now ? 'next' : covered.has(day) ? 'freeze' : 'past',
			count: sum?.answers ?? 0,
			charts: sum?.charts ?? 0
		};
	});
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 100));

export function totalsOf(state: LearnerState) {
	const sums = [...state.days.values()];
	const total = (of: (sum: DaySum) => number) => sums.reduce((sum, day) => sum + of(day), 0);
	const answers = total(({ answers }) => answers);
	return {
		answers,
		right: share(
			total(({ right, accepted }) => right + accepted),
			answers
		),
		charts: total(({ charts }) => charts),
		days: sums.filter(isStudyDay).length
	};
}

export interface WeekOfWork {
	/** Its Monday. */
	from: CalendarDay;
	answers: number;
	charts: number;
	/** Thinking and look-up time. */
	minutes: number;
}

/** The last weeks, oldest first, the last one holding today. What is dated later is left out. */
export function weeksOfWork(
	days: ReadonlyMap<CalendarDay, DaySum>,
	today: CalendarDay,
	weeks: number
): WeekOfWork[] {
	const now = toDayNumber(today);
	const first = Math.max(0, now - weekday(now) - (weeks - 1) * 7);
	const list = Array.from({ length: weeks }, (_, at) => ({
		from: toCalendarDay(first + at * 7),
		answers: 0,
		charts: 0,
		minutes: 0
	}));
	for (const [day, sum] of days) {
		const week = list[Math.floor((toDayNumber(day) - first) / 7)];
		if (!week) continue;
		week.answers += sum.answers;
		week.charts += sum.charts;
		week.minutes += (sum.ms + sum.lookup) / 60_000;
	}
	return list.map((week) => ({ ...week, minutes: Math.round(week.minutes) }));
}

/** A card that was set aside, as a learner knows it. */
export interface Aside {
	card: string;
	title: string;
	/** What it is about, and until when it rests: study day, 0 for until brought back. */
	about: string;
	until: CalendarDay | 0;
}

/**
 * Cards that were set aside. A drill is known by what it asks, which its pack says: until that is here, and for an
 * item that left the bank, by its topic.
 * @param promptOf what a drill asks, where it is known
 * @param own titles of the learner's own packs by key, removed ones too
 */
export function asideOf(
	state: LearnerState,
	today: CalendarDay,
	catalogue: Catalogue,
	promptOf: ReadonlyMap<string, string>,
	own: ReadonlyMap<string, { title: string; isGone: boolean }> = new Map()
): Aside[] {
	const entries = new Map(catalogue.items.map((entry) => [entry.id, entry]));
	const topics = new Map(catalogue.topics.map((topic) => [topic.id, topic.title]));
	return [...state.flags.values()]
		.filter((flag) => isAside(flag, today))
		.map(({ card, until }) => {
			const skill = skillOf(card);
			if (skill) return { card, title: skill.title, about: skill.asks, until };
			const mine = readOwnId(card);
			if (mine) {
				const pack = own.get(mine.key);
				const about = pack ? `${pack.title}${pack.isGone ? ', which you removed' : ''}` : '';
				return { card, title: promptOf.get(card) ?? 'A question of a pack that is not here', about, until };
			}
			const entry = entries.get(card);
			const topic = entry ? (topics.get(entry.topic) ?? '') : '';
			const title = entry?.title ?? promptOf.get(card) ?? topic;
			if (title === '')
				return { card, title: 'A question that is no longer in the bank', about: card, until };
			return { card, title, about: title === topic ? '' : topic, until };
		});
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
