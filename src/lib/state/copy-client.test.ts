import { describe, expect, it } from 'vitest';
import type { CopyAnswer } from '../storage/copy.worker';
import { askCopyWorker } from './copy-client';

/** A worker that answers as it is told, and says whether it was ended. */
class FakeWorker extends EventTarget {
	isEnded = false;
	constructor(readonly reply: CopyAnswer | 'never' | 'breaks') {
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

const ask = (worker: FakeWorker) => askCopyWorker(() => worker as unknown as Worker, new Blob(['x']), 5);

describe('the worker that reads a copy of the history', () => {
	it.each<[string, FakeWorker['reply'], RegExp]>([
		['that answered', { ok: false, sentence: 'This is not a CodeRounds log file.' }, /not a CodeRounds/],
		['that never answers', 'never', /took too long to read, so it was stopped. Nothing was changed/],
		['that breaks', 'breaks', /could not be read on this device. Nothing was changed/]
	])('%s is ended, and one sentence says so', async (_, reply, says) => {
		const worker = new FakeWorker(reply);
		expect(await ask(worker)).toMatchObject({ ok: false, sentence: expect.stringMatching(says) as string });
		expect(worker.isEnded).toBe(true);
	});

	it.each([
		['before it began', true],
		['while it reads', false]
	])('that is cancelled %s is ended, and nothing was joined', async (_, isBefore) => {
		const worker = new FakeWorker('never');
		const controller = new AbortController();
		if (isBefore) controller.abort();
		const asked = askCopyWorker(
			() => worker as unknown as Worker,
			new Blob(['x']),
			60_000,
			controller.signal
		);
		controller.abort();
		expect(await asked).toEqual({ ok: false, sentence: 'Cancelled. Nothing was joined.' });
		expect(worker.isEnded).toBe(true);
	});

	it('that cannot read the file itself says why', async () => {
		const worker = new FakeWorker({ error: 'The file is gone.' });
		await expect(ask(worker)).rejects.toThrow('The file is gone.');
		expect(worker.isEnded).toBe(true);
	});
});
