/** A mock exam in words: times, shares, and answers as a report prints them. */
import { formatCode } from '../domain/code';
import type { Drill, DrillAnswer } from '../domain/drill';
import { besidePass, wholePercent, type Interval } from '../domain/exam-score';
import type { ClockFactor } from '../domain/exam-rules';
import { choiceLists, chosenOf } from './drill-choices';

/** ms as a clock: "18:05", "1:02:00". Begun seconds count, so that it reads 0:00 only when time is up. */
export function clockText(ms: number): string {
	const seconds = Math.max(0, Math.ceil(ms / 1000));
	const two = (value: number) => String(value).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	const rest = `${Math.floor((seconds % 3600) / 60)}:${two(seconds % 60)}`;
	return hours === 0 ? rest : `${hours}:${rest.padStart(5, '0')}`;
}

const plural = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/** ms in words: "24 minutes", "1 hour 12 minutes", "40 seconds". */
export function timeWords(ms: number): string {
	const seconds = Math.round(ms / 1000);
	if (seconds < 60) return plural(seconds, 'second');
	const minutes = Math.floor(seconds / 60);
	if (minutes < 10 && seconds % 60 !== 0)
		return `${plural(minutes, 'minute')} ${plural(seconds % 60, 'second')}`;
	const hours = Math.floor(minutes / 60);
	if (hours === 0) return plural(minutes, 'minute');
	return [plural(hours, 'hour'), ...(minutes % 60 === 0 ? [] : [plural(minutes % 60, 'minute')])].join(' ');
}

/** How long a device says an exam was put away. */
export function awayWords(ms: number): string {
	const days = Math.floor(ms / 86_400_000);
	return days > 0 ? plural(days, 'day') : timeWords(ms);
}

/** Names of the clocks that can be chosen. */
export const CLOCK_NAMES: Record<ClockFactor, string> = {
	1: 'As the exam',
	1.5: 'One and a half times',
	2: 'Twice',
	3: 'Three times',
	5: 'Five times',
	10: 'Ten times',
	0: 'No clock'
};

/** @param points thousandths of a question @returns percent with one decimal where there is one: "68.5" */
export const percentOf = (points: number, asked: number): string =>
	asked === 0 ? '0' : String(Number((points / asked / 10).toFixed(1)));

/** Points as questions: "6.5". */
export const pointsText = (points: number): string => String(Number((points / 1000).toFixed(2)));

/** "41 to 90 %": whole percent, outwards. */
export function intervalText(interval: Interval): string {
	const { from, to } = wholePercent(interval);
	return `${from} to ${to} %`;
}

const BESIDE = {
	above: 'The whole interval lies above it.',
	below: 'The whole interval lies below it.',
	open: 'It lies inside the interval: too close to call.'
};

/** Where a score stands beside the pass mark of the exam, in a sentence. @param pass percent */
export const passWords = (interval: Interval, pass: number): string =>
	`The exam passes at ${pass} %. ${BESIDE[besidePass(interval, pass)]}`;

export interface AnswerWords {
	given: string;
	key: string;
}

const joined = (lists: readonly string[][]) => lists.flat().filter(Boolean).join('; ');

/**
 * What was given and what was right, for the types whose whole answer is a line of text.
 * @param key the key that marking compared with, where the answer is one code
 * @returns null for an answer of several parts, which marking tells part by part
 */
export function answerWords(drill: Drill, answer: DrillAnswer, key = ''): AnswerWords | null {
	switch (drill.type) {
		case 'typed_code': {
			const given = typeof answer === 'string' ? formatCode(drill.system, answer) : '';
			return { given, key: key || (drill.answer[0] ?? '') };
		}
		case 'seventh_char':
			return { given: answer === '' ? '' : drill.stem + String(answer), key: drill.stem + drill.answer };
		case 'true_false': {
			const said = { true: 'True', false: 'False' };
			return { given: typeof answer === 'boolean' ? said[`${answer}`] : '', key: said[`${drill.answer}`] };
		}
		case 'sequence': {
			const { first, before } = drill.answer;
			const rule = [`${first} first`, ...before.map(([a, b]) => `${a} before ${b}`)].join('; ');
			return { given: Array.isArray(answer) ? answer.join(', ') : '', key: rule };
		}
		default: {
			const lists = choiceLists(drill, {});
			if (lists.length === 0) return null;
			const chosen = answer === '' ? [] : chosenOf(drill, answer);
			const textsOf = (ids: readonly string[], at: number) =>
				(lists[at]?.options ?? []).filter(({ id }) => ids.includes(id)).map(({ text }) => text);
			const asked = drill.type === 'query_or_code' && drill.answer !== 'query' ? lists.slice(0, 1) : lists;
			return {
				given: joined(lists.map((_, at) => textsOf(chosen[at] ?? [], at))),
				key: joined(asked.map(({ right }, at) => textsOf(right, at)))
			};
		}
	}
}

/** How many choices of a question are right; null for a question that has no such list. */
export const howMany = (drill: Drill): number | null =>
	drill.type === 'multi_select' ? drill.answer.length : null;
