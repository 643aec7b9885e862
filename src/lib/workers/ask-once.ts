/** One question to a worker of its own, which is ended with the answer, or when it takes too long. */

/**
 * @param makeWorker one worker for one question
 * @param most ms after which it is ended
 * @param late what is answered then
 * @param cancel what breaks it off, and what is answered then
 * @throws Error with what ended the worker
 */
export async function askOnce<Answer>(
	makeWorker: () => Worker,
	asked: unknown,
	most: number,
	late: Answer,
	cancel?: { signal: AbortSignal; answer: Answer }
): Promise<Answer> {
	const worker = makeWorker();
	let timer: ReturnType<typeof setTimeout> | undefined;
	try {
		return await new Promise<Answer>((resolve, reject) => {
			worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
			worker.addEventListener('error', (event) => {
				event.preventDefault();
				reject(new Error(event.message || 'the reading could not be started'));
			});
			timer = setTimeout(() => resolve(late), most);
			if (cancel?.signal.aborted) return resolve(cancel.answer);
			cancel?.signal.addEventListener('abort', () => resolve(cancel.answer), { once: true });
			worker.postMessage(asked);
		});
	} finally {
		clearTimeout(timer);
		worker.terminate();
	}
}
