/** The cards of a plan, put together with those that go the same way: for the same exam, worth as much for their time. */
import { Course, CourseGround } from './exam-course';
import { aimedDay, restBefore, type ExamCard, type ExamPlanSettings } from './exam-card';
import { ExamDays } from './exam-days';
import type { Forgetting } from './forgetting';
import { knownCard, type KnownCard } from './known-card';
import type { DayNumber } from './study-day';

/** Cards that were answered are stood for by so many at the most. */
const STAND_INS = 160;
/** Classes of twice the worth for the time each, to both sides of the mean. */
const CLASSES = 2;

/** Cards of one exam that are worth about the same for their time. */
export interface ExamGroup {
	/** Weight that the cards have for each second that they take. */
	rate: number;
	seconds: number;
	count: number;
	/** Cards that were answered, and seconds of those not begun by the first day on which they may be. */
	known: KnownCard[];
	unseen: Map<DayNumber, number>;
	course: Course;
	/** Seconds of the cards that are begun, by days left. */
	begun: Float64Array;
	/** What share of the cards is learned for the next exam too. */
	onward: number;
}

/** One exam of the plan. */
export interface ExamAim {
	day: DayNumber;
	ground: CourseGround;
	groups: Map<number, ExamGroup>;
	/** Weight of all that it asks. */
	weight: number;
	/** Weight for a second of its mean card. */
	rate: number;
	/** Of the search for what recall is worth: how fast it moves, where it last went, and what reached the goal. */
	search: { gain: number; before: number; reaching: number };
}

const sumOf = (cards: readonly ExamCard[], of: 'seconds' | 'weight'): number =>
	cards.reduce((sum, card) => sum + card[of], 0);

/** A few that stand for many: evenly over their strengths. */
function standIns(
	model: Forgetting,
	cards: readonly ExamCard[],
	most: number,
	today: DayNumber,
	exam: DayNumber
): KnownCard[] {
	const sorted = [...cards].sort((a, b) => (a.trace?.stability ?? 0) - (b.trace?.stability ?? 0));
	const count = Math.min(sorted.length, most);
	return Array.from({ length: count }, (_, nth) => {
		const from = Math.floor((nth * sorted.length) / count);
		const to = Math.floor(((nth + 1) * sorted.length) / count);
		return knownCard(
			model,
			sorted[(from + to) >> 1] as ExamCard,
			today,
			exam,
			sumOf(sorted.slice(from, to), 'seconds')
		);
	});
}

/** The class of a card: how much more than the mean it is worth for its time, in doublings. */
export const classOf = ({ weight, seconds }: Pick<ExamCard, 'weight' | 'seconds'>, rate: number): number =>
	Math.min(CLASSES, Math.max(-CLASSES, Math.round(Math.log2(Math.max(1e-9, weight / seconds / rate)))));

/** The group of a class, or the one that is nearest to it. */
export function groupNear(
	groups: ReadonlyMap<number, ExamGroup>,
	at: number
): [number, ExamGroup] | undefined {
	return [...groups].sort(([a], [b]) => Math.abs(a - at) - Math.abs(b - at))[0];
}

/**
 * @param today a study day; exams of today and before have no plan
 * @param loadToday what today still carries
 * @returns the exams ahead, the nearest first
 */
export function examAims(
	cards: readonly ExamCard[],
	{ missed, load }: ExamPlanSettings,
	today: DayNumber,
	loadToday: number,
	model: Forgetting
): ExamAim[] {
	const aimed = cards.filter((card) => (aimedDay(card, today) ?? 0) > today);
	const days = [...new Set(aimed.flatMap((card) => card.days.filter((day) => day > today)))].sort(
		(a, b) => a - b
	);
	const seen = aimed.reduce((sum, { trace }) => sum + (trace ? 1 : 0), 0);
	return days.map((day, nth) => {
		const left = day - today;
		const examDays = new ExamDays(left, (one) => (one === left ? loadToday : load(day - one)));
		const ground = new CourseGround(model, examDays, missed, restBefore(left));
		const asked = aimed.filter((card) => card.days.includes(day));
		const weight = sumOf(asked, 'weight');
		const rate = weight / sumOf(asked, 'seconds');
		const classes = new Map<number, ExamCard[]>();
		for (const card of asked) {
			const at = classOf(card, rate);
			const list = classes.get(at);
			if (list) list.push(card);
			else classes.set(at, [card]);
		}
		const groups = new Map<number, ExamGroup>();
		for (const [at, all] of classes) {
			const own = all.filter((card) => aimedDay(card, today) === day);
			const known = own.filter(({ trace }) => trace !== null);
			const unseen = new Map<DayNumber, number>();
			for (const { trace, from, seconds } of own)
				if (trace === null)
					unseen.set(Math.max(today, from), (unseen.get(Math.max(today, from)) ?? 0) + seconds);
			const seconds = sumOf(all, 'seconds');
			const also = own.filter((card) => card.days.includes(days[nth + 1] ?? 0));
			groups.set(at, {
				rate: sumOf(all, 'weight') / seconds,
				seconds,
				count: all.length,
				known: standIns(model, known, Math.ceil((STAND_INS * known.length) / Math.max(1, seen)), today, day),
				unseen,
				course: new Course(ground),
				begun: new Float64Array(left + 1),
				onward: sumOf(also, 'seconds') / Math.max(1e-9, sumOf(own, 'seconds'))
			});
		}
		return { day, ground, groups, weight, rate, search: { gain: 0, before: 0, reaching: 0 } };
	});
}
