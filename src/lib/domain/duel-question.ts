/**
 * What an item of the bank offers to a duel: a record that one of two codes is right for, and what its author says of
 * the other. The item is shown without its choices, so that only the two codes stand there.
 */
import { codesNamed } from './confusion-codes';
import type { Pair } from './confusion-pair';
import type { AnswerKey, Chart, WrongCode } from './chart';
import type { Drill } from './drill';

export interface DuelQuestion {
	item: string;
	/** Which of the two is right. */
	answer: string;
	context?: string;
	note?: string;
	prompt: string;
	/** Why, in the words of the item. */
	rationale: string;
	/** Why the other is wrong, in the author's words. */
	why?: string;
}

/** Asked where the item's own question is about more than one code. */
export const WHICH = 'Which of the two belongs here?';

interface Found {
	answer: string;
	why?: string | undefined;
	/** The item's own question fits two codes. */
	asks: boolean;
}

/** The one of two codes that fits, where exactly one does. */
function onlyOne(
	[one, other]: readonly [string, string],
	fits: (code: string) => boolean
): string | undefined {
	if (fits(one) === fits(other)) return undefined;
	return fits(one) ? one : other;
}

const otherOf = ({ codes }: Pair, code: string) => (codes[0] === code ? codes[1] : codes[0]);

/** @returns the author's word with the code it is about: `I50.22: The acute part is missing.` */
export const authored = (pair: Pair, { answer, why }: DuelQuestion): string | undefined =>
	why === undefined ? undefined : `${otherOf(pair, answer)}: ${why}`;

interface Lists {
	right: string[];
	/** Wrong choices: their text and why they are wrong. */
	wrong: { text: string; why?: string }[];
	/** One choice alone is right. */
	single: boolean;
}

function ofChoices(pair: Pair, { right, wrong, single }: Lists): Found | undefined {
	const rightCodes = right.flatMap(codesNamed);
	const answer = onlyOne(pair.codes, (code) => rightCodes.includes(code));
	if (answer === undefined) return undefined;
	const other = otherOf(pair, answer);
	// A code that no choice has might be right as well.
	const wrongOnes = wrong.filter(({ text }) => codesNamed(text).includes(other));
	if (wrongOnes.length === 0) return undefined;
	// The author's word is about this pair where the two lists differ in nothing else.
	const close = wrongOnes.find(({ text }) => {
		const codes = codesNamed(text);
		if (!single) return codes.length === 1;
		return (
			codes.length === rightCodes.length && codes.every((code) => code === other || rightCodes.includes(code))
		);
	});
	return { answer, why: close?.why, asks: single && rightCodes.length === 1 && close !== undefined };
}

function ofPcs(drill: Extract<Drill, { type: 'pcs_table' }>, pair: Pair): Found | undefined {
	const answer = onlyOne(pair.codes, (code) => code === drill.answer);
	if (answer === undefined) return undefined;
	const other = otherOf(pair, answer);
	const table = drill.wrong[other.slice(0, 3)];
	if (other.slice(0, 3) !== answer.slice(0, 3)) return { answer, why: table, asks: true };
	const axes = (['4', '5', '6', '7'] as const).filter(
		(axis) => other[Number(axis) - 1] !== answer[Number(axis) - 1]
	);
	const [axis, ...more] = axes;
	return { answer, why: axis && more.length === 0 ? drill.why[axis] : undefined, asks: true };
}

function inDrill(drill: Drill, pair: Pair): Found | undefined {
	switch (drill.type) {
		case 'typed_code': {
			if (drill.system !== pair.system) return undefined;
			const answer = onlyOne(pair.codes, (code) => drill.answer.includes(code));
			if (answer === undefined) return undefined;
			const other = otherOf(pair, answer);
			return { answer, why: drill.partial.find(({ code }) => code === other)?.why, asks: true };
		}
		case 'seventh_char': {
			const answer = onlyOne(pair.codes, (code) => code === drill.stem + drill.answer);
			if (answer === undefined) return undefined;
			const other = otherOf(pair, answer);
			const why = other.startsWith(drill.stem) ? drill.wrong[other.slice(drill.stem.length)] : undefined;
			return { answer, why, asks: true };
		}
		case 'pcs_table':
			return ofPcs(drill, pair);
		case 'multiple_choice':
		case 'multi_select': {
			const isRight = (id: string) =>
				Array.isArray(drill.answer) ? drill.answer.includes(id) : drill.answer === id;
			const right = drill.choices.filter(({ id }) => isRight(id)).map(({ text }) => text);
			const wrong = drill.choices.filter(({ id }) => !isRight(id));
			return ofChoices(pair, { right, wrong, single: drill.type === 'multiple_choice' });
		}
		case 'audit_claim': {
			const line = drill.claim.find(
				({ code, fix }) => pair.codes.includes(code) && fix === otherOf(pair, code)
			);
			return line?.fix === undefined ? undefined : { answer: line.fix, why: line.why, asks: false };
		}
		default:
			return undefined;
	}
}

/**
 * @returns undefined where the drill does not part the two codes, or gives the answer away
 */
export function questionIn(drill: Drill, pair: Pair): DuelQuestion | undefined {
	const found = inDrill(drill, pair);
	if (!found) return undefined;
	const prompt = found.asks ? drill.prompt : WHICH;
	// Without a record the prompt holds the case, and without the prompt nothing does.
	if (drill.note === undefined && !found.asks) return undefined;
	const told = codesNamed([drill.context, drill.note, prompt].join(' '));
	if (pair.codes.some((code) => told.includes(code))) return undefined;
	return {
		...{ item: drill.id, answer: found.answer, prompt, rationale: drill.rationale },
		...(drill.context === undefined ? {} : { context: drill.context }),
		...(drill.note === undefined ? {} : { note: drill.note }),
		...(found.why === undefined ? {} : { why: found.why })
	};
}

function inKey(key: AnswerKey, wrong: readonly WrongCode[], pair: Pair) {
	const all = [...key.dx, ...key.px];
	const accepted = [...all, ...key.alt, ...key.optional].map(({ code }) => code);
	const answer = onlyOne(pair.codes, (code) => accepted.includes(code));
	const line = all.find(({ code }) => code === answer);
	if (answer === undefined || !line) return undefined;
	const other = otherOf(pair, answer);
	const close = key.partial.find(({ code, of }) => code === other && of === answer);
	return { answer, line, why: close?.why ?? wrong.find(({ code }) => code === other)?.why };
}

/** A chart offers the words of its record that support the code; any passage of a key suffices for it. */
export function questionInChart(chart: Chart, pair: Pair): DuelQuestion | undefined {
	const found =
		inKey(chart.key, chart.wrong, pair) ?? (chart.also && inKey(chart.also.key, chart.also.wrong, pair));
	const quote = found?.line.evidence[0]?.quote;
	if (!found || quote === undefined || pair.codes.some((code) => quote.includes(code))) return undefined;
	return {
		...{ item: chart.id, answer: found.answer, context: chart.title, note: quote },
		...{ prompt: 'The record says this. Which of the two reports it?', rationale: found.line.why },
		...(found.why === undefined ? {} : { why: found.why })
	};
}
