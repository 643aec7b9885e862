/** What goes to the worker that reads paper cards, and what comes back. */
import type { CardSeen } from '../domain/card-reader';

/** A picture of the camera as `getImageData` gives it, four bytes a pixel. */
export interface AskedCards {
	width: number;
	height: number;
	data: ArrayBuffer;
}

export type CardsAnswer = { cards: CardSeen[] } | { error: string };
