/**
 * The days up to one exam as a plan reckons with them: some of them stand for those around. Near the exam each day
 * stands for itself; the farther, the more days one stands for.
 */

/** From the exam back, each day up to so many left. */
const EACH = 14;
/** Beyond, each stands so much farther away than the one before. */
const FARTHER = 1.09;

export class ExamDays {
	/** Days left to the exam, from 1 on; the last is today. */
	readonly left: Int32Array;
	/** What each holds of the usual day's time: shares of the days that it stands for. */
	readonly holds: Float64Array;
	/** By days left: which of `left` lies at or before it, and how far it is on the way to the next. */
	readonly low: Int32Array;
	readonly part: Float64Array;
	/** By days left: the sum of all days' loads that lie nearer to the exam. */
	readonly #loads: Float64Array;

	/**
	 * @param today days left today, 1 at least
	 * @param load what a day carries, by days left: 1 for a usual day, 0 for a day off
	 */
	constructor(
		readonly today: number,
		readonly load: (left: number) => number
	) {
		const left = [1];
		for (let last = 1; last < today;) {
			last = Math.min(today, last < EACH ? last + 1 : Math.max(last + 1, Math.round(last * FARTHER)));
			left.push(last);
		}
		this.left = Int32Array.from(left);
		this.holds = new Float64Array(left.length);
		this.low = new Int32Array(today + 1);
		this.part = new Float64Array(today + 1);
		this.#loads = new Float64Array(today + 2);
		let low = 0;
		for (let day = 1; day <= today; day++) {
			if (low + 1 < left.length && left[low + 1]! <= day) low++;
			const to = left[low + 1];
			this.low[day] = low;
			this.part[day] = to === undefined ? 0 : (day - left[low]!) / (to - left[low]!);
			this.#loads[day + 1] = this.#loads[day]! + load(day);
			this.spread(this.holds, day, load(day));
		}
	}

	/** Of what `spread` put down, what belongs to a day. */
	read(of: Float64Array, day: number): number {
		const [low, part] = [this.low[day]!, this.part[day]!];
		return part === 0 ? of[low]! : of[low]! * (1 - part) + of[low + 1]! * part;
	}

	/** Gives an amount of a day to the days that stand for it. */
	spread(of: Float64Array, day: number, amount: number): void {
		const [low, part] = [this.low[day]!, this.part[day]!];
		of[low]! += amount * (1 - part);
		if (part > 0) of[low + 1]! += amount * part;
	}

	/** An amount that the standing days have, dealt out to the day `left` by what it carries. */
	deal(of: Float64Array, left: number): number {
		const [low, part] = [this.low[left]!, this.part[left]!];
		const share = (at: number) => (this.holds[at]! > 0 ? of[at]! / this.holds[at]! : 0);
		return this.load(left) * (share(low) * (1 - part) + (part > 0 ? share(low + 1) * part : 0));
	}

	/** Loads of the days from `from` days left on, down to `to` left, which is not among them. */
	between(from: number, to: number): number {
		return this.#loads[from + 1]! - this.#loads[to + 1]!;
	}
}
