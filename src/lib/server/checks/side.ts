/** M9: the side in a key code's title against the words of the record. */
import { findQuote, plainText, words, type Span } from '../../domain/document';
import type { Drill } from '../../domain/drill';
import { codeList } from '../code-text';
import { isFirst, rulesOf } from '../drill-types/rules-of';
import type { Finding } from '../problem';
import { isChart, stemOf, systemOf, type BookCheck, type Books } from './item';

export type Side = 'right' | 'left' | 'bilateral';

/** @returns the one side that an official title names, or null for none or for more than one */
export function sideOfTitle(title: string): Side | null {
	const sides = new Set([...title.matchAll(/\b(right|left|bilateral)\b/gi)].map((m) => m[1]?.toLowerCase()));
	const [only] = sides;
	return sides.size === 1 ? (only as Side) : null;
}

/** Words that say "left" or "right" and mean no side of the body. */
const NO_SIDE =
	/\b(?:right|left)[- ]hand(?:ed|[- ]domina\w+)|\bleft (?:the|in place|in situ|against|without|untreated|work|home|open|behind|before)\b|\b(?:was|were|been|is|are|and) left (?:in|at|open|as)\b|\bright (?:now|away|after|before)\b/gi;

/** @returns the sides that a text names; both sides when it says bilateral */
export function sidesIn(text: string): Set<'right' | 'left'> {
	const found = new Set<'right' | 'left'>();
	for (const [word] of text
		.replace(NO_SIDE, ' ')
		.matchAll(/\b(?:right|left|bilateral(?:ly)?|both|each|OD|OS|OU|RT|LT|Rt|Lt)\b/gi)) {
		if (/^(?:right|OD|RT)$/i.test(word)) found.add('right');
		else if (/^(?:left|OS|LT)$/i.test(word)) found.add('left');
		else found.add('right').add('left');
	}
	return found;
}

type Verdict = 'fits' | 'silent' | 'contradicts';
function compare(side: Side, text: string): Verdict {
	const named = sidesIn(text);
	if (named.size === 0) return 'silent';
	const asked = side === 'bilateral' ? (['right', 'left'] as const) : ([side] as const);
	return asked.every((one) => named.has(one)) ? 'fits' : 'contradicts';
}

/** The words around a passage: curriculum M9 says within 60. */
function around(text: string, span: Span, reach = 60): string {
	const all = words(text);
	const first = all.findIndex((word) => word.to > span.from);
	let last = all.length - 1;
	while (last > first && (all[last]?.from ?? 0) >= span.to) last--;
	return text.slice(
		all[Math.max(0, first - reach)]?.from ?? 0,
		all[Math.min(all.length - 1, last + reach)]?.to
	);
}

function titleOf(code: string, editions: string[], { sets }: Books): string | undefined {
	for (const edition of [...editions].reverse()) {
		const title = (systemOf(code) === 'icd10pcs' ? sets.pcs(edition) : sets.cm(edition))?.title(code);
		if (title !== undefined) return title;
	}
	return undefined;
}

function drillCodes(drill: Drill): string[] {
	if (drill.type === 'typed_code') return drill.answer;
	if (drill.type === 'seventh_char') return [drill.stem + drill.answer];
	if (!isFirst(drill))
		return rulesOf(drill)
			.codes(drill)
			.flatMap(({ code, place }) => (place === 'answer' ? [code] : []));
	if (drill.type !== 'multiple_choice') return [];
	return codeList(drill.choices.find((choice) => choice.id === drill.answer)?.text ?? '') ?? [];
}

export const checkSide: BookCheck = (item, _source, books) => {
	const found: Finding[] = [];
	if (!isChart(item)) {
		const stem = stemOf(item);
		for (const code of drillCodes(item)) {
			const side = sideOfTitle(titleOf(code, item.editions, books) ?? '');
			if (side === null) continue;
			const verdict = compare(side, stem);
			if (verdict === 'contradicts')
				found.push({ rule: 'M9', reason: `${code} is ${side}, the stem names the other side only` });
			if (verdict === 'silent')
				found.push({ rule: 'M9', reason: `${code} is ${side}, the stem names no side`, warning: true });
		}
		return found;
	}
	const texts = new Map(item.documents.map(({ id, text }) => [id, plainText(text).text]));
	for (const { code, evidence } of [...item.key.dx, ...item.key.px]) {
		const side = sideOfTitle(titleOf(code, item.editions, books) ?? '');
		if (side === null) continue;
		let best: Verdict = 'contradicts';
		for (const { doc, quote, nth } of evidence) {
			const text = texts.get(doc) ?? '';
			const span = findQuote(text, quote, nth);
			if (!span) continue;
			const own = compare(side, quote);
			if (own === 'contradicts')
				found.push({ rule: 'M9', reason: `${code} is ${side}, the quote "${quote}" is not` });
			const verdict = own === 'silent' ? compare(side, around(text, span)) : own;
			if (verdict === 'fits' || (verdict === 'silent' && best === 'contradicts')) best = verdict;
		}
		if (best === 'contradicts')
			found.push({
				rule: 'M9',
				reason: `${code} is ${side}, the words around its passages name the other side`
			});
		if (best === 'silent')
			found.push({
				rule: 'M9',
				reason: `${code} is ${side}, no side stands near its passages`,
				warning: true
			});
	}
	return found;
};
