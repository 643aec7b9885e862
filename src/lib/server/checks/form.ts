/** What a drill must hold beyond its shape: choices, orders, partial answers, lengths. Rule `form`. */
import { words } from '../../domain/document';
import { parseCode } from '../../domain/code';
import type {
	MultipleChoiceDrill,
	MultiSelectDrill,
	SequenceDrill,
	SeventhCharDrill,
	TypedCodeDrill
} from '../../domain/drill';
import type { Finding } from '../problem';
import { isFirst, rulesOf } from '../drill-types/rules-of';
import { isChart, stemOf, type PlainCheck } from './item';

const error = (reason: string): Finding => ({ rule: 'form', reason });
const twice = (list: string[]) => list.filter((one, at) => list.indexOf(one) !== at);

function typedCode(drill: TypedCodeDrill): Finding[] {
	const found: Finding[] = [];
	for (const code of [...drill.answer, ...drill.partial.map((line) => line.code)])
		if (parseCode(drill.system, code) !== code)
			found.push(error(`${code} is no written form of ${drill.system}`));
	for (const { code } of drill.partial)
		if (drill.answer.includes(code)) found.push(error(`partial ${code} is an answer too`));
	for (const code of twice([...drill.answer, ...drill.partial.map((line) => line.code)]))
		found.push(error(`${code} is listed twice`));
	return found;
}

function choices(drill: MultipleChoiceDrill | MultiSelectDrill): Finding[] {
	const found: Finding[] = [];
	const ids = drill.choices.map((choice) => choice.id);
	const right = drill.type === 'multiple_choice' ? [drill.answer] : drill.answer;
	const count = ids.length;
	if (drill.type === 'multiple_choice' ? count !== 4 : count < 4 || count > 8)
		found.push(
			error(`${count} choices; ${drill.type === 'multiple_choice' ? 'four' : 'four to eight'} are asked for`)
		);
	for (const id of twice(ids)) found.push(error(`choice ${id} stands twice`));
	for (const text of twice(drill.choices.map((choice) => choice.text.toLowerCase())))
		found.push(error(`two choices say "${text}"`));
	for (const id of right) if (!ids.includes(id)) found.push(error(`answer ${id} is no choice`));
	for (const id of twice(right)) found.push(error(`answer ${id} stands twice`));
	if (right.length === 0) found.push(error('no choice is right'));
	if (right.length === count) found.push(error('every choice is right'));
	for (const { id, why, error: errorClass } of drill.choices) {
		if (right.includes(id)) {
			if (errorClass !== undefined) found.push(error(`choice ${id} is right and has an error`));
			continue;
		}
		if (why === undefined) found.push(error(`wrong choice ${id} has no why`));
		if (errorClass === undefined && drill.type === 'multiple_choice')
			found.push(error(`wrong choice ${id} has no error`));
	}
	return found;
}

/** Only an order that contradicts itself or its first is wrong; orders that no rule demands stay open. */
function sequence(drill: SequenceDrill): Finding[] {
	const found: Finding[] = [];
	const { items, answer } = drill;
	for (const code of items)
		if (parseCode(drill.system, code) !== code)
			found.push(error(`${code} is no written form of ${drill.system}`));
	for (const code of twice(items)) found.push(error(`${code} stands twice`));
	for (const code of [answer.first, ...answer.before.flat()])
		if (!items.includes(code)) found.push(error(`answer ${code} is none of the items`));
	const after = new Map<string, Set<string>>();
	for (const [a, b] of answer.before) after.set(a, (after.get(a) ?? new Set()).add(b));
	const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
		if (seen.has(from)) return false;
		seen.add(from);
		return [...(after.get(from) ?? [])].some((next) => next === to || reaches(next, to, seen));
	};
	for (const code of items) if (reaches(code, code)) found.push(error(`the order goes round at ${code}`));
	for (const [a, b] of answer.before)
		if (b === answer.first) found.push(error(`${a} before ${b}, but ${b} stands first`));
	if (answer.first === items[0])
		found.push({ rule: 'form', reason: 'the first code is dealt first; shuffle the items', warning: true });
	return found;
}

function seventh(drill: SeventhCharDrill): Finding[] {
	const found: Finding[] = [];
	const chars = Object.keys(drill.wrong);
	if (chars.length === 0) found.push(error('no wrong character has a why'));
	if (chars.includes(drill.answer)) found.push(error(`${drill.answer} is the answer and listed as wrong`));
	return found;
}

const TOO_LONG = 60;

export const checkForm: PlainCheck = (item) => {
	if (isChart(item)) return [];
	const found: Finding[] = [];
	if (!isFirst(item)) found.push(...rulesOf(item).check(item));
	if (item.type === 'typed_code') found.push(...typedCode(item));
	if (item.type === 'multiple_choice' || item.type === 'multi_select') found.push(...choices(item));
	if (item.type === 'sequence') found.push(...sequence(item));
	if (item.type === 'seventh_char') found.push(...seventh(item));
	for (const [name, text] of [
		['prompt with note', stemOf(item)],
		['rationale', item.rationale]
	] as const) {
		const count = words(text).length;
		if (count > TOO_LONG)
			found.push({ rule: 'form', reason: `${name}: ${count} words, ${TOO_LONG} suffice`, warning: true });
	}
	return found;
};
