/**
 * What comes in after a round: typed, pasted, scanned, or as a file. Whatever it is, the collector says in one
 * sentence what it made of it, and counts the right answers itself where an answer can be marked from its outcome.
 * It finds typos, results of another challenge or round, times that cannot be, and doubles. It proves nothing more.
 */
import { askedOf, keyLinesOf, resultOfFile, type Asked } from './class-file';
import { seatOf } from './class-list';
import {
	addResult,
	freeNickname,
	setAside,
	type ClassResult,
	type ClassSession,
	type SetAside
} from './class-session';
import {
	challengeMark,
	NO_OUTCOME,
	plainNickname,
	readResult,
	readScore,
	writeResult,
	type Result,
	type ResultAnswer
} from './result-code';
import { codeIn, resultPieces, scoreIn } from './class-pieces';
import { readResultFile } from './result-file';
import { outcomeRight } from './result-outcome';

/** What the round asked, and when it is now. */
export interface CollectFrame extends Asked {
	/** Length of the class list. */
	seats: number;
	/** Epoch ms. */
	now: number;
}

export type CollectKind =
	'counted' | 'double' | 'typo' | 'challenge' | 'round' | 'times' | 'name' | 'answers' | 'long';

/** What was made of one piece. */
export interface Collected {
	kind: CollectKind;
	/** One sentence for the teacher. */
	words: string;
	/** Of the result, where there is one. */
	key?: string;
}

export interface Collection {
	session: ClassSession;
	told: Collected[];
}

/** More is no class. */
const MOST_PIECES = 2000;
const LONGEST = 400_000;
/** What a phone may be slower than its own clock says, tenths: the word is read and typed after the start. */
const SLACK = 20;
/** The round's word of an assignment, which has no screen to stand on. */
export const NO_WORD = '0000';

const shown = (line: string): string => {
	const plain = plainNickname(line);
	return plain === '' ? 'What came in' : `“${plain}”`;
};

/**
 * @param text anything: it comes from strangers
 * @returns the session after it, and what was made of each piece
 */
export function collect(session: ClassSession, text: string, frame: CollectFrame): Collection {
	if (text.trimStart().startsWith('{')) {
		const one = collectFile(session, text, frame);
		return { session: one.session, told: [one.told] };
	}
	const pieces = text.length > LONGEST ? [] : resultPieces(text);
	if (text.length > LONGEST || pieces.length > MOST_PIECES) {
		const words = `That is more than ${MOST_PIECES} results hold. Nothing was taken; bring them in parts.`;
		return { session, told: [{ kind: 'long', words }] };
	}
	const told: Collected[] = [];
	let now = session;
	for (const piece of pieces) {
		const one = collectOne(now, piece, frame);
		now = one.session;
		told.push(one.told);
	}
	return { session: now, told };
}

type One = { session: ClassSession; told: Collected };

function collectOne(session: ClassSession, line: string, frame: CollectFrame): One {
	const refuse = (kind: CollectKind, words: string): One => ({ session, told: { kind, words } });
	const score = scoreIn(line);
	if (score) return collectScore(session, score.before, score.code, frame);
	const read = readResult(codeIn(line));
	if (!read.ok) return refuse('typo', `${shown(line)}: ${lower(read.reason)}`);
	return collectResult(session, read.result, frame);
}

/** A file of full answers, which are marked anew. It takes the place of the code of the same round. */
function collectFile(session: ClassSession, text: string, frame: CollectFrame): One {
	const refuse = (words: string): One => ({ session, told: { kind: 'typo', words } });
	const read = readResultFile(text);
	if (!read.ok) return refuse(read.reason);
	const { file } = read;
	const isThis = file.challenge === session.challenge;
	const result = isThis ? resultOfFile(file, frame) : null;
	if (isThis && !result)
		return refuse(`The answers in the file of ${file.nickname} are not to these questions.`);
	const code = readResult(file.result);
	const key = code.ok ? writeResult(code.result) : file.result;
	const whole = result ?? { ...file, challenge: challengeMark(file.challenge), tenths: 0, answers: [] };
	const before = session.results.find((one) => one.key === key && one.kind === 'code');
	const without = before ? { ...session, results: session.results.filter((one) => one !== before) } : session;
	const found = collectResult(without, whole, frame, 'file', key);
	const counts = found.told.kind === 'counted' || found.session !== without;
	if (!counts) return { session, told: found.told };
	const said = code.ok ? code.result.answers.filter(({ right }) => right).length : null;
	return noteOn(found, [
		said !== null && !frame.chart && said !== rightIn(whole)
			? `The code says ${said} right, its answers give ${rightIn(whole)}: ${rightIn(whole)} counts.`
			: '',
		file.timed ? '' : 'The page was away meanwhile: its times say nothing.'
	]);
}

const rightIn = ({ answers }: Pick<Result, 'answers'>): number => answers.filter(({ right }) => right).length;

/** Adds notes to the result that was just taken. */
function noteOn({ session, told }: One, notes: readonly string[]): One {
	const add = notes.filter((note) => note !== '');
	const noted = (one: ClassResult): ClassResult =>
		one.key === told.key ? { ...one, notes: [...one.notes, ...add] } : one;
	return {
		session: {
			...session,
			results: session.results.map(noted),
			aside: session.aside.map((one) => ({ ...one, result: noted(one.result) }))
		},
		told: { ...told, words: [told.words, ...add].join(' ') }
	};
}

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** A result that was read: from a code, or made from the full answers of a file. */
export function collectResult(
	session: ClassSession,
	result: Result,
	frame: CollectFrame,
	kind: 'code' | 'file' = 'code',
	key = writeResult(result)
): One {
	const { nickname, answers } = result;
	const refuse = (told: CollectKind, words: string): One => ({ session, told: { kind: told, words } });
	if (result.challenge !== challengeMark(session.challenge))
		return refuse('challenge', `${nickname} played another challenge than this one.`);
	const word = session.nonce === '' ? NO_WORD : session.nonce;
	if (result.nonce !== word)
		return refuse(
			'round',
			session.nonce === ''
				? `${nickname} has a result of a round with the word ${result.nonce}. This one has none.`
				: `${nickname} has the word ${result.nonce}, this round has ${word}: it is a result of another round.`
		);
	const lines = keyLinesOf(frame);
	const asked = lines > 0 ? lines + 1 : askedOf(frame);
	if (answers.length > asked)
		return refuse('answers', `${nickname} hands in ${answers.length} answers, but ${asked} were asked.`);
	const counted = kind === 'file' ? asMarked(result, frame) : countRight(result, frame);
	return place(session, { ...counted, kind, key }, troubleOf(session, result, frame));
}

type Counted = Omit<ClassResult, 'kind' | 'key'>;

/** Answers that were marked from the whole answer: nothing is only claimed. */
function asMarked(result: Result, frame: CollectFrame): Counted {
	const counted = countRight(result, frame);
	if (frame.chart) return { ...counted, claimed: 0 };
	return { ...counted, right: rightIn(result), claimed: 0, answers: result.answers, notes: [] };
}

/** Counts the right answers anew. A choice is marked from what was chosen; the rest is as its player claims. */
function countRight({ nickname, tenths, answers }: Result, frame: CollectFrame): Counted {
	const seat = seatOf(nickname, frame.seats);
	const base = { nickname, seat, tenths };
	const keyLines = keyLinesOf(frame);
	if (keyLines > 0) {
		const lines = answers.slice(0, keyLines).map((answer) => ({ ...answer, right: answer.outcome === 0 }));
		const right = lines.filter((line) => line.right).length;
		const over = answers[keyLines]?.time ?? 0;
		return {
			...base,
			right,
			claimed: right,
			over,
			answers: [...lines, ...answers.slice(keyLines)],
			notes: []
		};
	}
	let claimed = 0;
	const marked = answers.map((answer, at): ResultAnswer => {
		const drill = frame.questions[at]?.drill;
		const proved = drill ? outcomeRight(drill, answer.outcome) : null;
		// What is no choice is told as an outcome, of which the first is the key.
		if (proved === null && answer.outcome === 0) claimed += 1;
		return { ...answer, right: proved ?? answer.outcome === 0 };
	});
	const right = marked.filter((answer) => answer.right).length;
	const said = answers.filter((answer) => answer.right).length;
	const notes =
		said === right ? [] : [`The code says ${said} right, its answers give ${right}: ${right} counts.`];
	return { ...base, right, claimed, over: 0, answers: marked, notes };
}

/** @returns what cannot be of the times, or null */
function troubleOf(
	session: ClassSession,
	{ nickname, tenths, answers }: Result,
	frame: CollectFrame
): string | null {
	const wall = wallTrouble(session, tenths, frame.now);
	if (wall !== null) return `${nickname} ${wall}`;
	if (frame.chart) return null;
	const quick = answers.findIndex(({ outcome, time }) => outcome !== NO_OUTCOME && time === 0);
	if (quick >= 0) return `${nickname} answered question ${quick + 1} in less than a third of a second.`;
	// Each time is rounded to half a second, so each may be a quarter too long.
	const least = answers.reduce((sum, { time }) => sum + Math.max(0, time * 5 - 2.5), 0);
	return least > tenths + SLACK ? `${nickname} has answers that took longer than the whole round.` : null;
}

function wallTrouble({ startedAt }: ClassSession, tenths: number, now: number): string | null {
	if (startedAt === 0) return null;
	const since = Math.max(0, Math.floor((now - startedAt) / 100));
	return tenths > since + SLACK ? 'played longer than this round has been running.' : null;
}

/** Nine characters: right answers and time, with what stands before them as the nickname. */
function collectScore(session: ClassSession, before: string, typed: string, frame: CollectFrame): One {
	const refuse = (kind: CollectKind, words: string): One => ({ session, told: { kind, words } });
	const score = readScore(typed);
	if (!score)
		return refuse('typo', `${shown(typed)} is no whole score code: a character is missing or wrong.`);
	if (score.challenge !== challengeMark(session.challenge) % 1024)
		return refuse('challenge', `${shown(typed)} is the score of another challenge than this one.`);
	const asked = askedOf(frame);
	if (score.right > asked)
		return refuse('answers', `${shown(typed)} says ${score.right} right, but ${asked} were asked.`);
	const given = plainNickname(before);
	const nickname = given === '' ? freeNickname(session, 'SCORE') : given;
	const tenths = score.seconds * 10;
	const wall = wallTrouble(session, tenths - 5, frame.now);
	const key = `${typed.toUpperCase().replace(/[^0-9A-Z]/gu, '')} ${given}`;
	const notes = ['Score only: its answers were not handed in.'];
	const seat = seatOf(nickname, frame.seats);
	const result: ClassResult = {
		...{ key, kind: 'score', nickname, seat, tenths, notes },
		...{ right: score.right, claimed: score.right, over: 0, answers: [] }
	};
	return place(session, result, wall === null ? null : `${nickname} ${wall}`);
}

/** Counts a result, or sets it aside with the reason. */
function place(session: ClassSession, result: ClassResult, trouble: string | null): One {
	const { key, nickname } = result;
	if ([...session.results, ...session.aside.map((one) => one.result)].some((one) => one.key === key))
		return { session, told: { kind: 'double', words: `${nickname} has handed this in already.`, key } };
	const aside = (why: SetAside['why'], words: string): One => ({
		session: setAside(session, { result, why, words }),
		told: { kind: why === 'name' ? 'name' : 'times', words, key }
	});
	if (trouble !== null) return aside('times', trouble);
	if (session.results.some((one) => one.nickname === nickname))
		return aside('name', `There is a result of ${nickname} already, with other answers.`);
	const [note] = result.notes;
	const words = `${nickname}: ${result.right} right.${note === undefined ? '' : ` ${note}`}`;
	return { session: addResult(session, result), told: { kind: 'counted', words, key } };
}
