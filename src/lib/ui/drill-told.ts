/** What the answer view says, as values: words for the verdict, for the slots, and for each choice. */
import { compactCode } from '../domain/code';
import type { Drill, DrillAnswer } from '../domain/drill';
import type { MarkedPart } from '../domain/marked';
import type { Slot } from '../domain/slots';
import { choiceLists, chosenOf } from './drill-choices';

/** @param score thousandths */
export function verdictLine(score: number): string {
	if (score >= 1000) return 'Right';
	if (score >= 800) return 'Nearly right';
	if (score === 500) return 'Half right';
	if (score > 0) return 'Partly right';
	return 'Not this one';
}

const SAID = {
	right: () => 'right',
	partial: ({ given, key }: Slot) =>
		key ? `${given} is too vague, should be ${key}` : `${given} is one too many`,
	wrong: ({ given, key }: Slot) => (key ? `${given} is wrong, should be ${key}` : `${given} is one too many`),
	missing: ({ key }: Slot) => `missing, ${key}`,
	open: ({ given }: Slot) => `${given}, not compared`
};

/** The judged row as a sentence: "Your code E11.3319. Characters 1 to 6 right. Character 7: 9 is too vague, …" */
export function slotsInWords(given: string, slots: Slot[]): string {
	const firstBad = slots.findIndex(({ state }) => state !== 'right');
	if (firstBad < 0) return `Your code ${given}. All characters right.`;
	const head =
		firstBad === 0 ? [] : [firstBad === 1 ? 'Character 1 right' : `Characters 1 to ${firstBad} right`];
	const rest = slots.flatMap((slot, at) =>
		at < firstBad ? [] : [`Character ${at + 1}: ${SAID[slot.state](slot)}`]
	);
	return [`Your code ${given}`, ...head, ...rest].join('. ') + '.';
}

/** Seven characters without a dot: each axis has a meaning of its own. */
const isProcedure = (code: string) => code.length === 7 && !code.includes('.');

/**
 * The characters in which a code leaves the key. A diagnosis is a path, so it leaves from the first difference
 * on; an ICD-10-PCS code of the same section and body system is compared axis by axis.
 * @param code in written form, as is the key
 */
export function differences(code: string, key: string): Record<number, 'wrong'> {
	const mine = compactCode(code);
	const theirs = compactCode(key);
	if (isProcedure(code) && isProcedure(key) && mine.slice(0, 2) === theirs.slice(0, 2))
		return Object.fromEntries([...mine].flatMap((char, at) => (char === theirs[at] ? [] : [[at, 'wrong']])));
	let at = 0;
	while (at < mine.length && mine[at] === theirs[at]) at++;
	const hits: Record<number, 'wrong'> = {};
	for (; at < mine.length; at++) hits[at] = 'wrong';
	return hits;
}

export interface ChoiceFate {
	id: string;
	text: string;
	/** Titles of codes, where the text is codes alone. */
	detail: string | undefined;
	why: string | undefined;
	isKey: boolean;
	/** Said beside the sign, so that the sign is never alone. */
	label: string;
	state: 'right' | 'wrong' | 'missing' | 'idle';
}

export interface FateList {
	legend: string;
	fates: ChoiceFate[];
}

/**
 * What became of each choice: chosen and right, chosen and wrong, right and not chosen, or neither.
 * @param titles official titles of the pack's codes
 * @returns one list for each that was shown; the wordings of a query only where a query is right or was chosen
 */
export function choiceFates(
	drill: Drill,
	answer: DrillAnswer,
	titles: Readonly<Record<string, string>> = {}
): FateList[] {
	const chosen = chosenOf(drill, answer);
	const isAsked = (at: number) =>
		at === 0 || drill.type !== 'query_or_code' || drill.answer === 'query' || chosen[0]?.[0] === 'query';
	return choiceLists(drill, titles)
		.map(({ legend, options, right }, at) => ({
			legend,
			fates: options.map(({ id, text, detail, why }): ChoiceFate => {
				const isKey = right.includes(id);
				const isMine = chosen[at]?.includes(id) ?? false;
				const state = isMine ? (isKey ? 'right' : 'wrong') : isKey ? 'missing' : 'idle';
				const label = { right: 'yours', wrong: 'yours', missing: 'the answer', idle: '' }[state];
				return { id, text, detail, why: isKey ? undefined : why, isKey, label, state };
			})
		}))
		.filter((_, at) => isAsked(at));
}

const PART_LABELS = { right: 'right', partial: 'partly right', wrong: 'wrong', missing: 'missing' };

/** Said beside the sign of a part. */
export const partLabel = ({ state }: MarkedPart): string => PART_LABELS[state];

/** What was given and what was right, in a few words: "yours: low; right: moderate". */
export function partWords({ given, key, state }: MarkedPart): string {
	if (state === 'right') return key;
	const right = key === '' ? 'does not belong here' : `right: ${key}`;
	return given === '' ? right : `yours: ${given}; ${right}`;
}
