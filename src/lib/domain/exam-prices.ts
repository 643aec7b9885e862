/**
 * The prices that a plan up to an exam goes by: what a card's recall on the day is worth, so that the goal is just
 * reached, and how dear the time of each day is, so that no day is asked for more than it has. Both are sought
 * together: cards are sent along their best way (`exam-course.ts`), and where too much or too little comes of it,
 * prices move.
 *
 * All is reckoned with shares of cards and without luck, so the same state gives the same plan on every device. What
 * is reckoned is shown and forgotten; nothing of it is kept in the log.
 */
import type { Course, Flow } from './exam-course';
import type { ExamCard, ExamPlanSettings } from './exam-card';
import { classOf, examAims, groupNear, type ExamAim, type ExamGroup } from './exam-groups';
import { Forgetting } from './forgetting';
import { KnownCard } from './known-card';
import { CELLS, traceOf } from './memory-grid';
import type { DayNumber } from './study-day';

export interface ForecastDay {
	day: DayNumber;
	fresh: number;
	reviews: number;
	seconds: number;
}

export interface Forecast {
	/** From today to the day before the last exam. */
	days: ForecastDay[];
	/** Mean recall on the exam's day, 0 to 1, by exam day: each item by its weight; one never begun counts 0. */
	recall: Map<DayNumber, number>;
	/** The least of them; 0 with no item. */
	least: number;
	/** Items that are not begun in time. */
	left: number;
}

/** So much of the new cards is begun evenly, whatever it costs: nobody begins a subject in its last weeks. */
const EVENLY = 0.2;
/** What the mean card's recall is worth, in parts of its time: to begin with, at the least and at the most. */
const WORTH = { first: 7.5, least: 0.05, most: 300 };
const ROUNDS = 40;
/** Choices are shared more widely at first, so that prices move smoothly, and less from round to round. */
const WIDE = { first: 14, again: 3, less: 0.75 };
/** How fast prices move: of days by the logarithm of what is asked too much, of recall by what is short. */
const STEP = 0.06;
const GAIN = 6;
/**
 * Where the goal is out of reach, recall is worth more until the days are asked for so much of their time, and less
 * only when they are asked for a good deal more: near the exam full days are as they should be.
 */
const FULL = 1.02;
const SLACK = 0.1;
/** Near enough: recall, the share of all time that lies beyond what days have, and how far days may be from full. */
const NEAR = { recall: 0.002, over: 0.015, full: 0.04 };

export interface PricesOptions {
	model?: Forgetting;
	/** Seconds that were spent today. */
	spent?: number;
}

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** What is sent from an exam to the next: cards as they stand on its day, by class, and seconds of those not begun. */
interface Onward {
	known: KnownCard[];
	unseen: number;
}

export class ExamPrices {
	readonly #settings: ExamPlanSettings;
	readonly #today: DayNumber;
	readonly #spent: number;
	readonly #model: Forgetting;
	readonly #aims: ExamAim[];
	/** By days from today: seconds that a day has, what is asked of it, and how dear its time is. */
	readonly #room: Float64Array;
	readonly #dear: Float64Array;
	readonly #worth: Map<DayNumber, number>;
	#wide = WIDE.first;
	forecast: Forecast;

	/** @param today the first day that counts; on an exam's day there is no plan for it */
	constructor(
		cards: readonly ExamCard[],
		settings: ExamPlanSettings,
		today: DayNumber,
		{ model = new Forgetting(), spent = 0 }: PricesOptions = {}
	) {
		const { load, seconds } = settings;
		this.#settings = settings;
		this.#today = today;
		this.#model = model;
		this.#spent = spent;
		const hasTime = seconds > 0 && spent < seconds * load(today);
		const studied = seconds > 0 ? settings : { ...settings, load: () => 0 };
		this.#aims = examAims(cards, studied, today, hasTime ? load(today) : 0, model);
		const last = this.#aims.at(-1)?.day ?? today;
		this.#room = new Float64Array(last - today);
		this.giveTime(seconds);
		this.#dear = new Float64Array(last - today);
		this.#worth = new Map(this.#aims.map(({ day }) => [day, WORTH.first]));
		this.forecast = { days: [], recall: new Map(), least: 0, left: 0 };
	}

	/** What a usual day has from now on. @param seconds above 0, where it was above 0 before */
	giveTime(seconds: number): void {
		const { load, relied } = this.#settings;
		for (let at = 0; at < this.#room.length; at++) {
			const has = seconds * load(this.#today + at);
			this.#room[at] = at === 0 ? Math.max(0, has - this.#spent) : relied * has;
		}
	}

	/** The way of cards like one, up to an exam. */
	courseOf(card: ExamCard, examDay: DayNumber): Course | undefined {
		const aim = this.#aims.find(({ day }) => day === examDay);
		if (aim === undefined) return undefined;
		const at = classOf(card, aim.rate);
		return (aim.groups.get(at) ?? groupNear(aim.groups, at)?.[1])?.course;
	}

	/** The share of the cards not begun, of one exam, that is begun today: 0 to 1. */
	begunToday(examDay: DayNumber): number {
		const aim = this.#aims.find(({ day }) => day === examDay);
		let [begun, all] = [0, 0];
		for (const group of aim?.groups.values() ?? []) {
			begun += group.begun[examDay - this.#today] ?? 0;
			all += group.unseen.get(this.#today) ?? 0;
		}
		return all > 0 ? begun / all : 0;
	}

	/**
	 * Seeks the prices for a goal, from those of the goal before on. Yields every few milliseconds, so that a page can
	 * answer a tap; `forecast` then holds what comes of the prices.
	 * @param goal recall on each exam's day, 0 to 1
	 */
	*aim(goal: number): Generator<void, void, undefined> {
		if (this.#room.every((seconds) => seconds === 0)) {
			yield* this.#round();
			return;
		}
		for (const aim of this.#aims) aim.search = { gain: 1, before: 0, reaching: 0 };
		for (let round = 0; round < ROUNDS; round++) {
			const blur = Math.max(1, this.#wide);
			this.#wide *= WIDE.less;
			for (const { ground } of this.#aims) ground.blur = blur;
			const asked = yield* this.#round();
			if (blur === 1 && this.#isNear(goal, asked)) break;
			this.#moveDays(asked, blur);
			this.#moveWorth(goal, asked, blur === 1);
		}
		this.#wide = WIDE.again;
		if (this.#aims.every(({ day, search }) => search.reaching === 0 || this.#short(day, goal) <= NEAR.recall))
			return;
		// One review may be the step from too little to too much: then rather too much.
		for (const { day, search } of this.#aims) if (search.reaching > 0) this.#worth.set(day, search.reaching);
		yield* this.#round();
	}

	/** What is missing of a goal by the last round, below 0 if it is more than reached. */
	#short(day: DayNumber, goal: number): number {
		return goal - (this.forecast.recall.get(day) ?? 0);
	}

	/** How much more is asked of all days together than they have: the logarithm of its share, below 0 where less. */
	#over(asked: Float64Array): number {
		return Math.log(Math.max(1e-9, sumOf(asked)) / (FULL * sumOf(this.#room)));
	}

	#isNear(goal: number, asked: Float64Array): boolean {
		const over = asked.reduce((sum, seconds, at) => sum + Math.max(0, seconds - this.#room[at]!), 0);
		const isFull = this.#over(asked) > -NEAR.full;
		return (
			over <= NEAR.over * sumOf(asked) &&
			this.#aims.every(({ day }) => {
				const short = this.#short(day, goal);
				const worth = this.#worth.get(day) ?? 0;
				if (Math.abs(short) <= NEAR.recall) return true;
				return short > 0 ? isFull || worth >= WORTH.most : worth <= WORTH.least;
			})
		);
	}

	/** A day that is asked for more than it has grows dear. */
	#moveDays(asked: Float64Array, blur: number): void {
		for (const [at, room] of this.#room.entries()) {
			if (room === 0) continue;
			const over = within(Math.log(Math.max(1e-9, asked[at]! / room)), -2, 2);
			this.#dear[at] = Math.max(0, this.#dear[at]! + STEP * blur * over);
		}
	}

	/**
	 * Recall is worth more while too little comes of it and the days have room, and less where all days together are
	 * asked for too much: by less and less, the oftener it went too far.
	 */
	#moveWorth(goal: number, asked: Float64Array, settles: boolean): void {
		const over = this.#over(asked);
		for (const { day, search } of this.#aims) {
			const worth = this.#worth.get(day) ?? 0;
			const short = this.#short(day, goal);
			if (short <= 0 && over < 0.02) search.reaching = worth;
			const wanted = GAIN * within(short, -0.08, 0.08);
			const move =
				over > SLACK ? Math.min(wanted, -Math.min(0.5, over)) : Math.min(wanted, Math.max(0, -over));
			if (settles && move * search.before < 0) search.gain *= 0.75;
			search.before = move;
			this.#worth.set(day, within(worth * Math.exp(search.gain * move), WORTH.least, WORTH.most));
		}
	}

	/** Sends all cards along their best way. @returns seconds that each day is asked for */
	*#round(): Generator<void, Float64Array, undefined> {
		const asked = new Float64Array(this.#dear.length);
		const days = [...asked].map((_, at) => ({ day: this.#today + at, fresh: 0, reviews: 0, seconds: 0 }));
		const recall = new Map<DayNumber, number>();
		let left = 0;
		let onward = new Map<number, Onward>();
		for (const [nth, aim] of this.#aims.entries()) {
			const next = this.#aims[nth + 1];
			const sent = new Map<number, Onward>();
			this.#price(aim);
			let recalled = 0;
			for (const [at, group] of aim.groups) {
				const over = onward.get(at) ?? { known: [], unseen: 0 };
				const flow = this.#send(aim, group, over, this.#aims[nth - 1]?.day ?? 0);
				yield;
				recalled += flow.recalled * group.rate;
				const begun = group.begun.reduce((sum, one) => sum + one, 0);
				const unseen = [...group.unseen.values()].reduce((sum, one) => sum + one, over.unseen) - begun;
				const one = group.count / group.seconds;
				left += unseen * one * (next ? 1 - group.onward : 1);
				if (next && group.onward > 0)
					sent.set(at, {
						known: this.#standing(flow, aim.day, next.day, group.onward),
						unseen: unseen * group.onward
					});
				for (const [from, day] of days.entries()) {
					const days = aim.day - this.#today - from;
					if (days <= 0) break;
					const seconds = aim.ground.days.deal(flow.time, days);
					asked[from]! += seconds;
					day.seconds += seconds;
					day.fresh += group.begun[days]! * one;
					day.reviews += aim.ground.days.deal(flow.asked, days) * one;
				}
			}
			recall.set(aim.day, aim.weight > 0 ? recalled / aim.weight : 0);
			onward = next ? this.#matched(sent, next) : sent;
		}
		const least = recall.size > 0 ? Math.min(...recall.values()) : 0;
		this.forecast = { days, recall, least, left };
		return asked;
	}

	/** Gives the standing days of an exam the prices of the days that they stand for. */
	#price({ day, ground }: ExamAim): void {
		const { days, dear } = ground;
		dear.fill(0);
		for (let left = 1; left <= days.today; left++)
			days.spread(dear, left, days.load(left) * this.#dear[day - left - this.#today]!);
		for (const [at, holds] of days.holds.entries()) dear[at] = holds > 0 ? dear[at]! / holds : 0;
	}

	#send(aim: ExamAim, group: ExamGroup, over: Onward, overFrom: DayNumber): Flow {
		group.course.back(((this.#worth.get(aim.day) ?? 0) * group.rate) / aim.rate);
		group.begun.fill(0);
		const begin = (seconds: number, from: DayNumber) => {
			if (seconds <= 0 || from >= aim.day) return;
			const shares = group.course.beginnings(aim.day - from);
			for (const [left, share] of evened(shares, aim).entries()) group.begun[left]! += seconds * share;
		};
		for (const [from, seconds] of group.unseen) begin(seconds, from);
		begin(over.unseen, overFrom);
		return group.course.forward([...group.known, ...over.known], group.begun);
	}

	/** The cards of a flow on the exam's day, for the exam after it. */
	#standing({ end, endDays }: Flow, day: DayNumber, next: DayNumber, share: number): KnownCard[] {
		const known: KnownCard[] = [];
		for (let cell = 0; cell < CELLS; cell++) {
			const amount = end[cell]! * share;
			if (amount < 1e-3) continue;
			const elapsed = Math.max(1, Math.round(endDays[cell]! / end[cell]!));
			known.push(new KnownCard().become(this.#model, traceOf(cell), next - day, elapsed, amount));
		}
		return known;
	}

	/** What is sent goes to the class of the next exam that is nearest to its own. */
	#matched(sent: Map<number, Onward>, { groups }: ExamAim): Map<number, Onward> {
		const to = new Map<number, Onward>();
		for (const [at, { known, unseen }] of sent) {
			const [nearest] = groupNear(groups, at) ?? [];
			if (nearest === undefined) continue;
			const own = to.get(nearest) ?? { known: [], unseen: 0 };
			to.set(nearest, { known: [...own.known, ...known], unseen: own.unseen + unseen });
		}
		return to;
	}
}

/** A part of all beginnings is dealt out by what days carry alone. @param shares by days left */
function evened(shares: Float64Array, { ground: { days, rest } }: ExamAim): Float64Array {
	const from = shares.length - 1;
	const loads = from > rest ? days.between(from, rest) : 0;
	if (loads === 0) return shares;
	const all = shares.reduce((sum, share) => sum + share, 0);
	return shares.map((share, left) =>
		left <= rest ? 0 : (1 - EVENLY) * share + (EVENLY * all * days.load(left)) / loads
	);
}
