/** Words in own packs that look as if they named a real patient (M21). */
import type { OwnContent } from '../domain/own-pack';
import { phiOf } from '../domain/own-phi';

/** Questions that are looked at in one go. */
const AT_ONCE = 500;

/** The words of one pack. The page answers meanwhile. */
export async function phiOfPack(pack: OwnContent): Promise<string[]> {
	const words: string[] = [];
	for (let from = 0; from === 0 || from < pack.questions.length; from += AT_ONCE) {
		const part = { ...pack, questions: pack.questions.slice(from, from + AT_ONCE) };
		for (const { text } of phiOf(part)) words.push(text);
		await new Promise((next) => setTimeout(next));
	}
	return words;
}
