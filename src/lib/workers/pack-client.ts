/** The reading of a pack by a worker that is ended when it takes too long. Apart from its address, to be tested. */
import { askOnce } from './ask-once';
import type { AskedPack, PackAnswer } from './pack-messages';

/** Ms after which a reading is ended. */
const MOST = 5_000;
const LATE = `It took more than ${MOST / 1000} seconds to read, so it was stopped. A large pack is read faster as JSON, or in two files.`;

/**
 * Reads a pack; nothing is written.
 * @param makeWorker one worker for one pack
 * @throws Error with what ended the worker
 */
export const askPackWorker = (makeWorker: () => Worker, asked: AskedPack, most = MOST): Promise<PackAnswer> =>
	askOnce<PackAnswer>(makeWorker, asked, most, { refused: LATE });
