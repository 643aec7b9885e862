import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { APART, EVERY, startTimes } from './snapshot-times';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

function start(after: number | null, make: () => Promise<unknown> = async () => null) {
	const target = new EventTarget();
	const page = Object.assign(target, { visibilityState: 'visible' as DocumentVisibilityState });
	const made: number[] = [];
	const stop = startTimes({
		after,
		now: () => Date.now(),
		make: () => {
			made.push(Date.now() - 1_000_000);
			return make();
		},
		page: page as unknown as Document
	});
	const show = (state: DocumentVisibilityState) => {
		page.visibilityState = state;
		target.dispatchEvent(new Event('visibilitychange'));
	};
	return { made, stop, show };
}

describe('R4: copies without asking', () => {
	it('come after opening, then every half an hour, also after one that failed', async () => {
		const { made, stop } = start(3000, () => Promise.reject(new Error('no place')));
		await vi.advanceTimersByTimeAsync(3000 + 2 * EVERY);
		expect(made).toEqual([3000, 3000 + EVERY, 3000 + 2 * EVERY]);
		stop();
		await vi.advanceTimersByTimeAsync(EVERY);
		expect(made).toHaveLength(3);
	});
	it('come when the page is put away, not again within five minutes, and not when it is shown', async () => {
		const { made, show } = start(3000);
		await vi.advanceTimersByTimeAsync(3000);
		show('hidden');
		await vi.advanceTimersByTimeAsync(APART - 1);
		show('hidden');
		await vi.advanceTimersByTimeAsync(1);
		show('visible');
		show('hidden');
		expect(made).toEqual([3000, 3000 + APART]);
	});
	it('come after a clock that went back', () => {
		const { made, show } = start(3000);
		vi.setSystemTime(0);
		show('hidden');
		expect(made).toHaveLength(1);
	});
	it('never come where none are wanted', async () => {
		const { made, show } = start(null);
		await vi.advanceTimersByTimeAsync(2 * EVERY);
		show('hidden');
		expect(made).toEqual([]);
	});
});
