/** What Today shows, as values, from the catalogue and the learner's state. */
import type { Catalogue, CatalogueEntry } from '../domain/pack';
import { isAside, type LearnerState } from '../domain/learner-state';
import type { Library } from '../content/library';
import { planDay } from '../domain/day-plan';
import type { ExamAhead } from '../domain/exam-ahead';
import { isDue, type DayPlan, type Now, type PlannedCard } from '../domain/round';
import type { CalendarDay } from '../domain/study-day';
import type { Learner } from './learner.svelte';
import type { Settings } from './settings';

export interface TodayPlan extends DayPlan {
	/** Charts that are due again, and one that was never coded. */
	chartsDue: CatalogueEntry[];
	nextChart: CatalogueEntry | null;
	/** Answers given today. */
	answered: number;
	/** When the next card is due: study day number, or null when there is none. */
	nextDay: number | null;
}

export interface PlanOfToday extends TodayPlan {
	/** The nearest exam ahead that has a date. */
	exam: ExamAhead | null;
	/** A day off: nothing is planned. */
	off: boolean;
}

/**
 * Every drill of the catalogue, and every single question of a mock that was sat, with its memory, topics in their
 * order: conventions before chapters.
 */
export function plannedCards(catalogue: Catalogue, state: LearnerState, today: CalendarDay): PlannedCard[] {
	const place = new Map(catalogue.topics.map(({ id, number }) => [id, number]));
	return catalogue.items
		.filter(({ id, kind, use }) => kind === 'drill' && (use === 'drill' || state.practised.has(id)))
		.sort((a, b) => (place.get(a.topic) ?? 0) - (place.get(b.topic) ?? 0))
		.map((entry) => ({
			entry,
			memory: state.cards.get(entry.id)?.memory ?? null,
			aside: isAside(state.flags.get(entry.id), today)
		}));
}

/** Families of the cards that were answered on a study day (number). */
function familiesOf(cards: PlannedCard[], day: number): Set<string> {
	return new Set(
		cards.flatMap(({ entry, memory }) => (memory !== null && memory.lastDay === day ? [entry.family] : []))
	);
}

/** @param skills cards of generators that can be dealt on this device: `skillCards` */
export function todayPlan(
	catalogue: Catalogue,
	state: LearnerState,
	settings: Settings,
	now: Now,
	today: CalendarDay,
	skills: readonly PlannedCard[] = []
): TodayPlan {
	const cards = [...plannedCards(catalogue, state, today), ...skills];
	const sum = state.days.get(today);
	const plan = planDay(cards, settings, now, sum?.fresh ?? 0, familiesOf(cards, now.day));
	const charts = catalogue.items.filter(
		({ kind, use, exams }) =>
			kind === 'chart' && use === 'drill' && (settings.exam === null || exams.includes(settings.exam))
	);
	const waiting = cards.flatMap(({ memory, aside }) => (memory && !aside ? [memory.dueDay] : []));
	const later = waiting.filter((day) => day > now.day);
	return {
		...plan,
		chartsDue: charts.filter(({ id }) => {
			const memory = state.cards.get(id)?.memory;
			return memory !== undefined && isDue(memory, now);
		}),
		nextChart: [...charts].sort((a, b) => a.level - b.level).find(({ id }) => !state.charts.has(id)) ?? null,
		answered: sum?.answers ?? 0,
		nextDay: later.length > 0 ? Math.min(...later) : null
	};
}

/** Has an exam of the learner's a date? */
export const hasDate = ({ settings }: LearnerState): boolean =>
	settings.has('examDay') || settings.has('secondExamDay');

/**
 * The plan of the day. What reckons with an exam's date, light days and days off is loaded where there are some.
 * @param skills cards of generators that can be dealt on this device: `skillCards`
 * @param ahead so many new ones at least, where there are so many: the learner asked for them
 */
export async function planOf(
	library: Library,
	learner: Learner,
	catalogue: Catalogue,
	skills: readonly PlannedCard[] = [],
	ahead = 0
): Promise<PlanOfToday> {
	const { state, settings, now, today } = learner;
	if (hasDate(state) || state.settings.has('week') || state.settings.has('daysOff'))
		return (await import('./plan-today')).planToday(library, learner, catalogue, skills, ahead);
	const asked = ahead > 0 ? { ...settings, newPerDay: ahead } : settings;
	return { ...todayPlan(catalogue, state, asked, now, today, skills), exam: null, off: false };
}
