/** The worker for files of Anki, ended when it takes too long. Apart from its address, to be tested. */
import type { AnkiAnswer, AskedAnki } from './anki-messages';
import { askOnce } from './ask-once';

/** Ms after which it is ended. FSRS goes through 200,000 answers in a tenth of it, and 50,000 cards are read so, too. */
const MOST: Record<AskedAnki['job'], number> = { read: 60_000, write: 60_000, history: 180_000 };
const LATE = 'It took too long, so it was stopped. Export single decks from Anki.';

/**
 * @param makeWorker one worker for one file
 * @throws Error with what ended the worker
 */
export async function askAnkiWorker(
	makeWorker: () => Worker,
	asked: AskedAnki,
	most = MOST[asked.job]
): Promise<Exclude<AnkiAnswer, { error: string }>> {
	const answer = await askOnce<AnkiAnswer>(makeWorker, asked, most, { refused: LATE });
	if ('error' in answer) throw new Error(answer.error);
	return answer;
}
