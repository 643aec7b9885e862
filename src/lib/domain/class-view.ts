/** A session as the projector shows it: what every pupil may see, and not a word more. */
import {
	boardRows,
	classMean,
	hardest,
	tallyChart,
	tallyItems,
	topRows,
	type ItemTally
} from './class-board';
import { askedOf, keyLinesOf, type Asked } from './class-file';
import { EMPTY_VIEW, type ClassView, type ViewItem } from './class-message';
import { placeGroups, writePlaces } from './class-place';
import type { ClassSession } from './class-session';
import { questionMark, takeHome } from './class-setup';
import { readChallenge, writeChallenge, type Challenge } from './challenge';
import { challengeFacts, challengeTitle } from './challenge-words';
import { NO_WORD } from './class-collect';
import type { Drill } from './drill';
import type { Catalogue } from './pack';
import { challengeMark } from './result-code';
import { keyLines, outcomeOf, outcomeWords } from './result-outcome';
import { asSpoken, writeSpoken } from './spoken-challenge';

/** Questions that the board names and pupils take home. */
export const HARD = 3;
/** Lines of a wall are short: a sentence or two. */
const REASON = 105;
const WORDS = 64;
/** A question in fewer characters says little without its note. */
const SHORT = 45;
const CODE = /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$|^[0-9A-HJ-NP-Z]{7}$|^[A-Z]\d{4}$/u;

/** A text cut behind a sentence where one ends early enough, else behind a word. */
export function shortened(text: string, most: number): string {
	const plain = text.replace(/\s+/gu, ' ').trim();
	if (plain.length <= most) return plain;
	const end = plain.slice(0, most).search(/[.?](?= [A-Z][^.?]*$)/u);
	if (end > most / 3) return plain.slice(0, end + 1);
	return `${plain.slice(0, most).replace(/[\s,;:]+\S*$/u, '')} …`;
}

/** The key of a drill in words, as the board of a class says it. */
export function keyWords(drill: Drill): string {
	if (drill.type === 'typed_code' || drill.type === 'seventh_char') return outcomeWords(drill, 0);
	const answer = 'answer' in drill ? drill.answer : null;
	if (typeof answer !== 'string' && typeof answer !== 'boolean') return '';
	return outcomeWords(drill, outcomeOf(drill, answer));
}

/** @returns the one code that a question is about, empty where it is about none */
export function keyCode(drill: Drill): string {
	const words = keyWords(drill);
	return CODE.test(words) ? words : '';
}

function itemView(drill: Drill, { right, of, wrong }: ItemTally): ViewItem {
	const code = keyCode(drill);
	const chosen = wrong ? outcomeWords(drill, wrong.outcome) : '';
	return {
		code,
		words: shortened(drill.prompt.length < SHORT ? (drill.note ?? drill.prompt) : drill.prompt, WORDS),
		right,
		of,
		reason: shortened(drill.rationale, REASON),
		chosen: shortened(chosen, WORDS)
	};
}

/** Lines of a chart's key that the class missed. */
function lineViews(session: ClassSession, { chart }: Asked): ViewItem[] {
	if (!chart) return [];
	const { dx, px } = chart.chart.key;
	const codes = keyLines(chart.chart.key);
	const whys = [...dx, ...px].map(({ why }) => why);
	const { lines } = tallyChart(session.results, codes.length);
	return lines
		.filter(({ right, of }) => right < of)
		.sort((a, b) => a.right - b.right || a.at - b.at)
		.slice(0, HARD)
		.map(({ at, right, of, missed }) => ({
			code: codes[at] ?? '',
			words: chart.codes.titles[codes[at] ?? ''] ?? '',
			right,
			of,
			reason: shortened(whys[at] ?? '', REASON),
			chosen: missed > 0 ? `${missed} missed it` : ''
		}));
}

/** The hardest questions of a round, those first that the class did worst. */
export function hardItems(session: ClassSession, asked: Asked, count: number): ItemTally[] {
	return hardest(tallyItems(session.results, asked.questions.length), count);
}

/** @returns the list that pupils take home, as its link has it; empty where nobody missed anything */
export function reviewLink(session: ClassSession, asked: Asked, catalogue: Catalogue): string {
	// A chart stands in a list of its own on every device.
	const hard = hardItems(session, asked, HARD);
	const ids = hard.flatMap(({ at }) => asked.questions[at]?.drill.id ?? []);
	if (ids.length === 0) return '';
	const made = takeHome(ids, catalogue);
	return made.ok ? writeChallenge(made.challenge) : '';
}

/** The edition of the codes that the board names: the last one that an item holds in. */
function editionOf(hard: readonly ViewItem[], { questions, chart }: Asked): string {
	if (hard.every(({ code }) => code === '')) return '';
	const editions = chart ? chart.chart.editions : questions.flatMap(({ drill }) => drill.editions);
	return [...editions].sort().at(-1) ?? '';
}

/** How many came to how much: everybody finds their own place with it. */
const placesLink = ({ challenge, nonce, results }: ClassSession, asked: number): string =>
	writePlaces({
		challenge: challengeMark(challenge),
		nonce: nonce === '' ? NO_WORD : nonce,
		asked,
		groups: placeGroups(results)
	});

/** Who picked a seat has its number behind the nickname; the class list says whose it is, so it is not shown. */
export const publicName = (nickname: string, seat: number): string =>
	seat > 0 ? nickname.replace(/-\d{1,3}$/u, '') : nickname;

function challengeOf(session: ClassSession): Challenge | null {
	const read = session.challenge === '' ? null : readChallenge(session.challenge);
	return read?.ok ? read.challenge : null;
}

/** @param asked what the round asked; its questions may still be on their way */
export function viewOf(session: ClassSession, asked: Asked, catalogue: Catalogue): ClassView {
	const challenge = challengeOf(session);
	if (!challenge) return EMPTY_VIEW;
	const spoken = asSpoken(challenge);
	const isBoard = session.phase === 'board';
	const rows = boardRows(session.results, challenge.mode);
	const top = isBoard ? topRows(rows) : { rows: [], more: 0 };
	const seats = new Map(session.results.map(({ key, seat }) => [key, seat]));
	const count = keyLinesOf(asked) || challenge.items;
	const hard = asked.chart
		? lineViews(session, asked)
		: hardItems(session, asked, HARD).flatMap((tally) => {
				const question = asked.questions[tally.at];
				return question ? itemView(question.drill, tally) : [];
			});
	return {
		phase: session.phase,
		title: challengeTitle(challenge, catalogue),
		facts: challengeFacts(challenge),
		challenge: session.challenge,
		spoken: spoken ? writeSpoken(spoken) : '',
		mark: questionMark(challenge.pool),
		nonce: session.nonce,
		due: challenge.due,
		asked: askedOf(asked) || count,
		count: session.results.length,
		mean: isBoard ? (classMean(session.results, askedOf(asked) || count) ?? -1) : -1,
		rows: top.rows.map(({ place, tied, key, nickname, right, over, tenths, kind }) => ({
			...{ place, tied, right, over, tenths },
			nickname: publicName(nickname, seats.get(key) ?? 0),
			scoreOnly: kind === 'score'
		})),
		more: top.more,
		hard: isBoard ? hard : [],
		edition: isBoard ? editionOf(hard, asked) : '',
		review: isBoard ? reviewLink(session, asked, catalogue) : '',
		places: isBoard && session.results.length > 0 ? placesLink(session, askedOf(asked) || count) : ''
	};
}
