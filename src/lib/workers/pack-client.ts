/** The reading of a pack by a worker that is ended when it takes too long. Apart from its address, to be tested. */
import type { AskedPack, PackAnswer } from './pack-messages';

/** Ms after which a reading is ended. */
const MOST = 5_000;

/**
 * Reads a pack; nothing is written.
 * @param makeWorker one worker for one pack
 * @throws Error with what ended the worker
 */
export async function askPackWorker(
	makeWorker: () => Worker,
	asked: AskedPack,
	most = MOST
): Promise<PackAnswer> {
	const worker = makeWorker();
	let timer: ReturnType<typeof setTimeout> | undefined;
	try {
		return await new Promise<PackAnswer>((resolve, reject) => {
			worker.addEventListener('message', ({ data }: MessageEvent<PackAnswer>) => resolve(data));
			worker.addEventListener('error', (event) => {
				event.preventDefault();
				reject(new Error(event.message || 'the reading could not be started'));
			});
			timer = setTimeout(
				() =>
					resolve({
						refused: `It took more than ${MOST / 1000} seconds to read, so it was stopped. A large pack is read faster as JSON, or in two files.`
					}),
				most
			);
			worker.postMessage(asked);
		});
	} finally {
		clearTimeout(timer);
		worker.terminate();
	}
}
