/**
 * Time spent on a question: only while the page is to be seen, with look-ups counted apart. Reads a monotonic
 * clock that is handed in.
 */
export class Stopwatch {
	#clock: () => number;
	#ms: number;
	#lookup: number;
	#since: number | null = null;
	#looking = false;

	/**
	 * @param clock monotonic ms
	 * @param ms what an earlier sitting spent on it
	 */
	constructor(clock: () => number, ms = 0, lookup = 0) {
		this.#clock = clock;
		this.#ms = ms;
		this.#lookup = lookup;
	}

	#settle() {
		const now = this.#clock();
		if (this.#since !== null) {
			const spent = Math.max(0, now - this.#since);
			if (this.#looking) this.#lookup += spent;
			else this.#ms += spent;
		}
		return now;
	}

	run() {
		this.#since = this.#settle();
	}

	pause() {
		this.#settle();
		this.#since = null;
	}

	/** The code book was opened or closed. */
	look(looking: boolean) {
		const now = this.#settle();
		if (this.#since !== null) this.#since = now;
		this.#looking = looking;
		// Opened and closed within a millisecond is still a look-up.
		if (looking) this.#lookup = Math.max(1, this.#lookup);
	}

	/** Whole ms so far. */
	read(): { ms: number; lookup: number } {
		const now = this.#settle();
		if (this.#since !== null) this.#since = now;
		return { ms: Math.round(this.#ms), lookup: Math.round(this.#lookup) };
	}
}
