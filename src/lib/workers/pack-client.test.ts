import { describe, expect, it } from 'vitest';
import { askPackWorker } from './pack-client';
import type { AskedPack, PackAnswer } from './pack-messages';

/** A worker that answers as it is told, and says whether it was ended. */
class FakeWorker extends EventTarget {
	isEnded = false;
	constructor(readonly reply: PackAnswer | 'never' | 'breaks') {
		super();
	}
	postMessage(): void {
		const { reply } = this;
		if (reply === 'never') return;
		queueMicrotask(() => {
			if (reply === 'breaks') this.dispatchEvent(Object.assign(new Event('error'), { message: 'broken' }));
			else this.dispatchEvent(new MessageEvent('message', { data: reply }));
		});
	}
	terminate(): void {
		this.isEnded = true;
	}
}

const asked: AskedPack = { name: 'x', from: { text: 'x' }, edition: 'FY2027' };
const ask = (worker: FakeWorker, most?: number) =>
	askPackWorker(() => worker as unknown as Worker, asked, most);

describe('the worker that reads a pack', () => {
	it('is ended when it answered', async () => {
		const worker = new FakeWorker({ refused: 'It is empty.' });
		expect(await ask(worker)).toEqual({ refused: 'It is empty.' });
		expect(worker.isEnded).toBe(true);
	});

	it('that never answers is ended, and said so', async () => {
		const worker = new FakeWorker('never');
		expect(await ask(worker, 5)).toMatchObject({
			refused: expect.stringContaining('so it was stopped') as string
		});
		expect(worker.isEnded).toBe(true);
	});

	it('that breaks is ended, and what broke it is told', async () => {
		const worker = new FakeWorker('breaks');
		await expect(ask(worker)).rejects.toThrow('broken');
		expect(worker.isEnded).toBe(true);
	});
});
