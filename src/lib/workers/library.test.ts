import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askLibrary, type LibraryState, type ShellMessage } from './library';

beforeEach(
	() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
);
afterEach(() => void vi.useRealTimers());

const state: LibraryState = { saved: 7, total: 9, bytes: 1, missing: ['a', 'b'] };

/** A worker that does not hear the first so many words. */
function worker(deaf: number) {
	const heard: string[] = [];
	return {
		heard,
		postMessage(message: ShellMessage, [port]: MessagePort[]) {
			heard.push(message.type);
			if (heard.length > deaf) port?.postMessage({ state, done: true });
		}
	} as unknown as Pick<ServiceWorker, 'postMessage'> & { heard: string[] };
}

describe('asking the service worker what is saved', () => {
	it('is answered', async () => {
		const awake = worker(0);
		expect(await askLibrary(awake, { type: 'LIBRARY_STATE' })).toEqual(state);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(awake.heard).toHaveLength(1);
	});
	it('is done again until the worker is awake', async () => {
		const waking = worker(2);
		const told = askLibrary(waking, { type: 'LIBRARY_STATE' });
		await vi.advanceTimersByTimeAsync(10_000);
		expect(await told).toEqual(state);
		expect(waking.heard).toHaveLength(3);
	});
	it('is given up after a minute', async () => {
		const told = expect(askLibrary(worker(99), { type: 'LIBRARY_STATE' })).rejects.toThrow('did not answer');
		await vi.advanceTimersByTimeAsync(60_000);
		await told;
	});
	it('is not done again for saving: that would fetch twice', async () => {
		const waking = worker(1);
		const told = expect(askLibrary(waking, { type: 'SAVE_LIBRARY' })).rejects.toThrow('did not answer');
		await vi.advanceTimersByTimeAsync(60_000);
		await told;
		expect(waking.heard).toEqual(['SAVE_LIBRARY']);
	});
});
