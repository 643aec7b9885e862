/**
 * The clock of a round that all play at once: it never stands still for one of them, and says when its time can be
 * trusted no longer. A steady clock may stop while a device sleeps; then wall time has gone on without it.
 */

/** ms by which the two clocks may part between two looks. */
const DRIFT = 3000;

export interface Clocks {
	/** Monotonic ms. */
	steady: () => number;
	/** Epoch ms. */
	wall: () => number;
}

export class RoundClock {
	#clocks: Clocks;
	#before: number;
	#since: number | null = null;
	#steady = 0;
	#wall = 0;
	#timed: boolean;

	/**
	 * @param before ms that have run already
	 * @param timed false where these cannot be trusted
	 */
	constructor(clocks: Clocks, before = 0, timed = true) {
		this.#clocks = clocks;
		this.#before = before;
		this.#timed = timed;
	}

	/** Can its time be trusted? */
	get timed(): boolean {
		return this.#timed;
	}

	distrust() {
		this.#timed = false;
	}

	run() {
		if (this.#since !== null) return;
		this.#since = this.#steady = this.#clocks.steady();
		this.#wall = this.#clocks.wall();
	}

	/** @returns ms so far */
	read(): number {
		if (this.#since === null) return this.#before;
		const [steady, wall] = [this.#clocks.steady(), this.#clocks.wall()];
		if (Math.abs(wall - this.#wall - (steady - this.#steady)) > DRIFT) this.#timed = false;
		[this.#steady, this.#wall] = [steady, wall];
		return this.#before + Math.max(0, steady - this.#since);
	}

	stop() {
		this.#before = this.read();
		this.#since = null;
	}
}
