/** What a pupil typed or pasted to join: a link to a challenge, its end, or the eight characters that were said. */
import { CHALLENGE_PREFIX, readChallenge, type Challenge } from './challenge';
import { typedCrockford } from './code-alphabet';
import { RESULT_PREFIX } from './result-code';
import { readSpoken, type SpokenChallenge } from './spoken-challenge';

export type Typed =
	| { kind: 'link'; text: string; challenge: Challenge }
	| { kind: 'spoken'; spoken: SpokenChallenge }
	| { kind: 'bad'; reason: string };

const bad = (reason: string): Typed => ({ kind: 'bad', reason });
/** Longer than this no link is looked at: the longest challenge and an address before it. */
const LONGEST = 8192;
const SPOKEN = 8;

/** Anything may stand there. @returns a challenge, or one sentence */
export function readTyped(typed: string): Typed {
	const text = typed.trim();
	if (text === '') return bad('Type the code that was said, or paste the link.');
	if (text.length > LONGEST) return bad('This is too long for a link to a challenge.');
	const at = text.lastIndexOf(CHALLENGE_PREFIX);
	const isLink = at === 0 || text.charAt(at - 1) === '#';
	if (at >= 0 && isLink) {
		const rest = text.slice(at + CHALLENGE_PREFIX.length);
		const read = readChallenge(rest);
		return read.ok ? { kind: 'link', text: rest, challenge: read.challenge } : bad(read.reason);
	}
	if (text.includes(`#${RESULT_PREFIX}`))
		return bad('This is a result, not a challenge. Your teacher collects it.');
	if (typedCrockford(text).length !== SPOKEN)
		return bad('This is no link to a challenge, and a code that is said has eight characters.');
	const spoken = readSpoken(text);
	return spoken
		? { kind: 'spoken', spoken }
		: bad('One of the eight characters was heard or typed wrong. Ask for the code again.');
}
