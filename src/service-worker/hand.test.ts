/** What is fetched for later gives way to a hand at work. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
	vi.useFakeTimers();
	vi.resetModules();
});
afterEach(() => {
	vi.useRealTimers();
});

/** @returns after how many ms the next file is asked for, when a key comes at each of `keys`, ms after the wait began */
async function waits(keys: readonly number[]): Promise<number> {
	const { handRests, handSeen } = await import('./hand');
	const begun = performance.now();
	for (const at of keys) if (at <= 0) handSeen();
	let after = -1;
	const rests = handRests().then(() => (after = performance.now() - begun));
	for (const at of keys) if (at > 0) setTimeout(handSeen, at);
	await vi.runAllTimersAsync();
	await rests;
	return after;
}

test.each([
	['no hand was seen', [], 0],
	['a key came just now', [0], 800],
	['someone types a word', [0, 120, 240, 360], 1_160],
	['a finger comes down while it waits', [0, 700], 1_500],
	['someone types on and on', Array.from({ length: 100 }, (_, at) => at * 120), 5_000]
])('%s', async (_, keys, ms) => {
	expect(await waits(keys)).toBeCloseTo(ms, -1);
});
