/**
 * A round with paper cards: which card was held how at each question, and what that comes to. A card is a number;
 * who holds it, only the class knows.
 */
import { CARD_LETTERS } from './card-pattern';

export interface CardQuestion {
	item: string;
	/** Number of choices, 2 to 4. */
	choices: number;
	/** Place of the right one. */
	right: number;
	/** Card number → place of the choice that was on top. */
	held: Record<number, number>;
	/** How many chose each, typed by the teacher in place of cards; null while none is. */
	typed: number[] | null;
}

export interface CardRound {
	/** The challenge whose drills are asked, as in a link. */
	challenge: string;
	/** Cards 1 to this one are in the room. */
	pupils: number;
	/** Place of the question that is shown. */
	at: number;
	/** The answer of that question is shown. */
	told: boolean;
	/** Those that were shown so far. */
	questions: CardQuestion[];
}

/** Pictures in which a card must stand the same way: one that is being turned is not read. */
export const STEADY = 2;

/** What the camera has made of the cards since a question was shown. */
export class SteadyCards {
	#readings = new Map<number, { turn: number; times: number }>();

	/**
	 * @param seen what one picture shows; a picture that does not show a card says nothing about it
	 * @returns the cards that now stand still, with their turn
	 */
	take(seen: readonly { card: number; turn: number }[]): { card: number; turn: number }[] {
		return seen.filter(({ card, turn }) => {
			const before = this.#readings.get(card);
			const times = before?.turn === turn ? before.times + 1 : 1;
			this.#readings.set(card, { turn, times });
			return times >= STEADY;
		});
	}

	clear(): void {
		this.#readings.clear();
	}
}

/** @returns the question with what the cards say; cards of other classes and letters without a choice do not count */
export function withCards(
	question: CardQuestion,
	pupils: number,
	cards: readonly { card: number; turn: number }[]
): CardQuestion {
	const counted = cards.filter(({ card, turn }) => card <= pupils && turn < question.choices);
	if (counted.every(({ card, turn }) => question.held[card] === turn)) return question;
	const held = { ...question.held, ...Object.fromEntries(counted.map(({ card, turn }) => [card, turn])) };
	return { ...question, held };
}

/** @returns how many chose each choice: what was typed, or else what the cards say */
export function countsOf({ choices, held, typed }: CardQuestion): number[] {
	if (typed) return typed.slice(0, choices);
	const counts = new Array<number>(choices).fill(0);
	for (const choice of Object.values(held)) counts[choice] = (counts[choice] ?? 0) + 1;
	return counts;
}

export const letterOf = (choice: number): string => CARD_LETTERS[choice] ?? '';

/** Of the cards that were read at all: card number, answers and right ones. Typed counts belong to nobody. */
export function cardScores({ questions }: Pick<CardRound, 'questions'>): {
	card: number;
	answers: number;
	right: number;
}[] {
	const scores = new Map<number, { card: number; answers: number; right: number }>();
	for (const { held, right } of questions)
		for (const [key, choice] of Object.entries(held)) {
			const card = Number(key);
			const score = scores.get(card) ?? { card, answers: 0, right: 0 };
			score.answers += 1;
			if (choice === right) score.right += 1;
			scores.set(card, score);
		}
	return [...scores.values()].sort((a, b) => a.card - b.card);
}

/** @returns a table for a spreadsheet: a row for each card, a column for each question. Letters and numbers alone. */
export function cardsCsv({ questions, pupils }: Pick<CardRound, 'questions' | 'pupils'>): string {
	const head = ['card', ...questions.map((_, at) => `question ${at + 1}`), 'right', 'answered'];
	const key = ['key', ...questions.map(({ right }) => letterOf(right)), '', ''];
	const scores = new Map(cardScores({ questions }).map((score) => [score.card, score]));
	const rows = Array.from({ length: pupils }, (_, at) => {
		const card = at + 1;
		const letters = questions.map(({ held }) => {
			const choice = held[card];
			return choice === undefined ? '' : letterOf(choice);
		});
		const { right = 0, answers = 0 } = scores.get(card) ?? {};
		return [card, ...letters, right, answers];
	});
	return [head, key, ...rows].map((row) => row.join(',')).join('\r\n') + '\r\n';
}
