/**
 * What is fetched for later gives way to a hand at work: while the learner types or taps, the processor of a
 * phone belongs to the screen. Saving goes on when the hand rests, and never stands for long.
 */

/** A hand rests when nothing came from it for so long, ms. */
const RESTS_MS = 800;
/** So long a file waits at most, ms: who types on and on has everything for offline all the same. */
const PATIENCE_MS = 5_000;

let lastSeen = -Infinity;

/** The page says that a key or a finger came down just now. */
export function handSeen(): void {
	lastSeen = performance.now();
}

/** Resolves when the hand rests, or when it was waited for long enough. */
export async function handRests(): Promise<void> {
	const begun = performance.now();
	for (;;) {
		const now = performance.now();
		const left = Math.min(lastSeen + RESTS_MS, begun + PATIENCE_MS) - now;
		if (left <= 0) return;
		await new Promise((next) => setTimeout(next, left));
	}
}
