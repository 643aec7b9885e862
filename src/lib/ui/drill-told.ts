/** What the answer view says, as values: words for the verdict, for the slots, and for each choice. */
import { compactCode } from '../domain/code';
import type { Drill, DrillAnswer } from '../domain/drill';
import type { Slot } from '../domain/slots';

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
	why: string | undefined;
	isKey: boolean;
	/** Said beside the sign, so that the sign is never alone. */
	label: string;
	state: 'right' | 'wrong' | 'missing' | 'idle';
}

/** What became of each choice: chosen and right, chosen and wrong, right and not chosen, or neither. */
export function choiceFates(drill: Drill, answer: DrillAnswer): ChoiceFate[] {
	if (drill.type !== 'multiple_choice' && drill.type !== 'multi_select') return [];
	const keys = new Set(Array.isArray(drill.answer) ? drill.answer : [drill.answer]);
	const chosen = new Set(Array.isArray(answer) ? answer : [String(answer)]);
	return drill.choices.map(({ id, text, why }) => {
		const isKey = keys.has(id);
		const isMine = chosen.has(id);
		const state = isMine ? (isKey ? 'right' : 'wrong') : isKey ? 'missing' : 'idle';
		const label = { right: 'yours', wrong: 'yours', missing: 'the answer', idle: '' }[state];
		return { id, text, why: isKey ? undefined : why, isKey, label, state };
	});
}
