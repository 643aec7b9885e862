/**
 * The coming days up to an exam, played through with the plan of `exam-plan.ts`: what each costs, and what will be
 * recalled on the day. Many items are stood for by some that are drawn evenly, and luck is a fixed sequence, so the
 * same state gives the same forecast on every device. What is computed here is shown and forgotten.
 */
import { afterMiss, ANSWER_TIME, gainOf, priceOn, type Trace } from './exam-gain';
import {
	freshOrder,
	freshWeight,
	NEW_SHARE,
	nextExamDay,
	restBefore,
	type ExamCard,
	type ExamPlanSettings
} from './exam-plan';
import { Forgetting } from './forgetting';
import type { DayNumber } from './study-day';

export interface ForecastDay {
	day: DayNumber;
	fresh: number;
	reviews: number;
	seconds: number;
}

export interface Forecast {
	/** The price that was paid, as `planExamDay` takes it. */
	price: number;
	/** From today to the day before the last exam. */
	days: ForecastDay[];
	/** Mean recall on the exam's day, 0 to 1, by exam day: each item by its weight; one never begun counts 0. */
	recall: Map<DayNumber, number>;
	/** The least of them; 0 with no item. */
	least: number;
	/** Items that are not begun in time. */
	left: number;
}

/** Prices that are tried, the dearest first: gain for each second, in recall of one item. */
export const PRICES: readonly number[] = [
	0.014, 0.0095, 0.0068, 0.0052, 0.0042, 0.0034, 0.0027, 0.002, 0.0012, 0.0002
];

/** So many items are played through; each stands for as many as there are to one of them. */
const PLAYED = 160;
/** The farther the exam, the slower a review's worth changes: it is looked at once in so many days. */
const LOOKS = 40;

/** The parts of two irrational numbers: their multiples fall evenly over 0 to 1. */
const luck = (item: number, answer: number): number =>
	((item + 1) * 0.618_033_988_7 + answer * 0.754_877_666_2) % 1;

interface Player {
	card: ExamCard;
	/** Items it stands for. */
	times: number;
	trace: Trace | null;
	lastDay: DayNumber;
	answers: number;
	/** Its number, for luck and for the day on which it is looked at. */
	nth: number;
}

/** Players for cards that were answered, evenly over their strengths, and for new ones in the order of beginning. */
function playersOf(cards: readonly ExamCard[], most: number): Player[] {
	const aimed = cards.filter(({ days }) => days.length > 0);
	const key = ({ days, trace }: ExamCard) => (days[0] ?? 0) * 1e6 + Math.min(1e5, trace?.stability ?? 0);
	const seen = aimed.filter(({ trace }) => trace !== null).sort((a, b) => key(a) - key(b));
	const unseen = freshOrder(aimed.filter(({ trace }) => trace === null));
	const players: Player[] = [];
	for (const list of [seen, unseen]) {
		const share = Math.ceil((most * list.length) / Math.max(1, aimed.length));
		const count = Math.min(list.length, share);
		for (let at = 0; at < count; at++) {
			const card = list[Math.floor(((at + 0.5) * list.length) / count)] as ExamCard;
			players.push({
				card,
				times: list.length / count,
				trace: card.trace,
				lastDay: card.lastDay,
				answers: 0,
				nth: players.length
			});
		}
	}
	return players;
}

/** Sums of what each day takes of the new items: the sum over days a to b is `sums[b - today] - sums[a - today]`. */
function shareSums(today: DayNumber, examDay: DayNumber, load: (day: DayNumber) => number): Float64Array {
	const sums = new Float64Array(examDay - today + 1);
	for (let at = 1; at < sums.length; at++) {
		const day = today + at - 1;
		sums[at] = (sums[at - 1] as number) + load(day) * freshWeight(examDay - day);
	}
	return sums;
}

export interface ForecastOptions {
	model?: Forgetting;
	/** Items that are played through. */
	played?: number;
	/** Seconds that were spent today, and items begun today. */
	spent?: number;
}

class Play {
	readonly #model: Forgetting;
	readonly #settings: ExamPlanSettings;
	readonly #today: DayNumber;
	readonly #players: Player[];
	readonly examDays: DayNumber[];
	readonly last: DayNumber;
	/** Players of each exam day that wait for their beginning, and the part of one that is left over. */
	readonly #waiting: {
		examDay: DayNumber;
		queue: Player[];
		next: number;
		carry: number;
		sums: Float64Array;
	}[];

	constructor(
		cards: readonly ExamCard[],
		settings: ExamPlanSettings,
		today: DayNumber,
		{ model = new Forgetting(), played = PLAYED }: ForecastOptions
	) {
		this.#model = model;
		this.#settings = settings;
		this.#today = today;
		this.#players = playersOf(cards, played);
		this.examDays = [...new Set(this.#players.flatMap(({ card }) => card.days))]
			.filter((day) => day >= today)
			.sort((a, b) => a - b);
		this.last = this.examDays.at(-1) ?? today;
		this.#waiting = this.examDays.map((examDay) => ({
			examDay,
			queue: this.#players.filter(
				({ trace, card }) => trace === null && nextExamDay(card, Math.max(today, card.from)) === examDay
			),
			next: 0,
			carry: 0,
			sums: shareSums(today, examDay, settings.load)
		}));
	}

	get left(): number {
		return this.#players.reduce((sum, { trace, times }) => sum + (trace === null ? times : 0), 0);
	}

	/** Mean recall on an exam's day, each item by its weight. */
	recallOn(examDay: DayNumber): number {
		let sum = 0;
		let all = 0;
		for (const { card, times, trace, lastDay } of this.#players) {
			if (!card.days.includes(examDay)) continue;
			all += times * card.weight;
			const days = Math.max(0, examDay - lastDay);
			if (trace) sum += times * card.weight * this.#model.recall(days, trace.stability);
		}
		return all > 0 ? sum / all : 0;
	}

	/** @param room seconds that the day has @returns what was done */
	playDay(day: DayNumber, room: number, price: number): ForecastDay {
		const one: ForecastDay = { day, fresh: 0, reviews: 0, seconds: 0 };
		if (this.#settings.load(day) === 0) return one;
		this.#beginAll(day, room, one);
		for (const player of this.#worthy(day, price)) {
			if (one.seconds >= room) break;
			one.seconds += this.#review(player, day) * player.times;
			one.reviews += player.times;
		}
		return one;
	}

	#beginAll(day: DayNumber, room: number, one: ForecastDay) {
		const { load, seconds } = this.#settings;
		const isAnyMet = this.#players.some(({ trace }) => trace !== null);
		const newRoom = Math.min(room, isAnyMet ? seconds * load(day) * NEW_SHARE : room);
		for (const line of this.#waiting) {
			const end = line.examDay - restBefore(line.examDay - day);
			if (line.next >= line.queue.length || day >= end) continue;
			const [before = 0, own = 0, all = 0] = [day, day + 1, end].map((at) => line.sums[at - this.#today]);
			line.carry += ((line.queue.length - line.next) * (own - before)) / (all - before);
			while (line.carry >= 0.5 && one.seconds < newRoom) {
				const player = line.queue[line.next];
				if (player === undefined || player.card.from > day) break;
				line.next++;
				line.carry--;
				one.seconds += this.#begin(player, day) * player.times;
				one.fresh += player.times;
			}
			// What found no room is in the share of the days that are left.
			line.carry = Math.min(line.carry, 1);
		}
	}

	/** Players whose review is worth the price on a day, the most worth first. */
	#worthy(day: DayNumber, price: number): Player[] {
		const worthy: { player: Player; worth: number }[] = [];
		for (const player of this.#players) {
			const { card, trace, lastDay, nth } = player;
			const examDay = nextExamDay(card, day);
			if (trace === null || lastDay >= day || card.from > day || examDay === undefined) continue;
			const every = Math.ceil((examDay - day) / LOOKS);
			if (every > 1 && (day + nth) % every !== 0) continue;
			const { gain, time } = gainOf(this.#model, trace, day - lastDay, examDay - day);
			const worth = (gain * card.weight) / (time * card.seconds);
			if (worth > 0 && worth >= priceOn(price, examDay - day)) worthy.push({ player, worth });
		}
		return worthy.sort((a, b) => b.worth - a.worth).map(({ player }) => player);
	}

	#begin(player: Player, day: DayNumber): number {
		const isMissed = luck(player.nth, player.answers++) < this.#settings.missed;
		const grade = isMissed ? 1 : 3;
		const difficulty = this.#model.firstDifficulty(grade);
		const stability = this.#model.stability(this.#model.firstStability(grade), difficulty, 3, 0);
		player.trace = { stability, difficulty };
		player.lastDay = day;
		return player.card.seconds * (isMissed ? ANSWER_TIME.newMissed : ANSWER_TIME.newRight);
	}

	#review(player: Player, day: DayNumber): number {
		const model = this.#model;
		const trace = player.trace as Trace;
		const { stability, difficulty } = trace;
		const elapsed = day - player.lastDay;
		const isRight = luck(player.nth, player.answers++) < model.recall(elapsed, stability);
		player.trace = isRight
			? {
					stability: model.stability(stability, difficulty, 3, elapsed),
					difficulty: model.difficulty(difficulty, 3)
				}
			: afterMiss(model, trace, elapsed);
		player.lastDay = day;
		return player.card.seconds * (isRight ? ANSWER_TIME.right : ANSWER_TIME.missed);
	}
}

/**
 * Plays the days from `today` to the last exam.
 * @param price as `planExamDay` takes it
 */
export function forecast(
	cards: readonly ExamCard[],
	settings: ExamPlanSettings,
	price: number,
	today: DayNumber,
	options: ForecastOptions = {}
): Forecast {
	const play = new Play(cards, settings, today, options);
	const days: ForecastDay[] = [];
	const recall = new Map<DayNumber, number>();
	// One player stands for several: what it takes too much, the next days have less.
	let debt = options.spent ?? 0;
	for (let day = today; day <= play.last; day++) {
		if (play.examDays.includes(day)) recall.set(day, play.recallOn(day));
		if (day === play.last) break;
		const room = settings.seconds * settings.load(day) - debt;
		const one = play.playDay(day, room, price);
		days.push(one);
		debt = Math.max(0, one.seconds - Math.max(0, room));
	}
	return {
		price,
		days,
		recall,
		least: recall.size > 0 ? Math.min(...recall.values()) : 0,
		left: play.left
	};
}
