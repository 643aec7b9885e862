/** The reader of paper cards as the page sees it: a picture takes longer than a page may stand still. */
import type { CardSeen } from '../domain/card-reader';
import type { AskedCards, CardsAnswer } from './cards-messages';
import workerUrl from './cards.worker.ts?worker&url';
import { trustedUrl } from './trusted';

export class CardsReader {
	#worker: Worker | null = null;
	/** One picture at a time: the next is asked for when this one is read. */
	#end: ((error: Error) => void) | null = null;

	/**
	 * Reads the cards in a picture. Its memory goes to the worker and cannot be used again.
	 * @param picture four bytes a pixel
	 * @throws Error with what ended the worker, or when another picture is being read
	 */
	read({ width, height, data }: ImageData): Promise<CardSeen[]> {
		if (this.#end) return Promise.reject(new Error('another picture is being read'));
		const worker = (this.#worker ??= new Worker(trustedUrl(workerUrl), { type: 'module' }));
		return new Promise<CardSeen[]>((resolve, reject) => {
			this.#end = reject;
			worker.onmessage = ({ data: answer }: MessageEvent<CardsAnswer>) => {
				if ('cards' in answer) resolve(answer.cards);
				else reject(new Error(answer.error));
			};
			worker.onerror = (event) => {
				event.preventDefault();
				reject(new Error(event.message || 'the worker could not be started'));
				this.close();
			};
			const buffer = data.buffer;
			worker.postMessage({ width, height, data: buffer } satisfies AskedCards, [buffer]);
		}).finally(() => (this.#end = null));
	}

	/** Ends the worker; the next picture starts another one. */
	close() {
		this.#worker?.terminate();
		this.#worker = null;
		this.#end?.(new Error('the reader was closed'));
	}
}
