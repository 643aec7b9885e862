/// <reference lib="webworker" />
import { greyOf, readCards } from '../domain/card-reader';
import type { AskedCards, CardsAnswer } from './cards-messages';

function answerTo({ width, height, data }: AskedCards): CardsAnswer {
	try {
		return { cards: readCards(greyOf(new Uint8ClampedArray(data), width, height)) };
	} catch (error) {
		return { error: error instanceof Error ? error.message : String(error) };
	}
}

self.addEventListener('message', ({ data }: MessageEvent<AskedCards>) => self.postMessage(answerTo(data)));
