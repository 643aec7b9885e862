/** What the rules ask of an item: its texts, its codes, and which codes it puts on one claim. */
import type { Chart } from '../../domain/chart';
import type { CodeSystem } from '../../domain/code';
import { plainText } from '../../domain/document';
import type { Drill } from '../../domain/drill';
import type { OfficialSets } from '../../codebook/official';
import { codeList, codeTokens } from '../code-text';
import { isFirst, rulesOf } from '../drill-types/rules-of';
import type { Finding } from '../problem';
import type { Source } from '../read';

export type Item = Drill | Chart;
export const isChart = (item: Item): item is Chart => 'documents' in item;

/** A rule that needs the item alone. */
export type PlainCheck = (item: Item, source: Source) => Finding[];

export interface Books {
	sets: OfficialSets;
	/** Section ids of the Guidelines by edition. */
	guidelines: ReadonlyMap<string, ReadonlySet<string>>;
	/** The tables of the CMS-HCC model beyond the mapping, where they are at hand. */
	hcc?: HccTables;
}

/** CMS-HCC V28, one payment year. */
export interface HccTables {
	/** The categories that a category drops when both stand in one year. */
	drops(category: number): readonly number[];
	/** The relative factor for one who lives at home, is 65 or older and has no Medicaid. */
	coefficient(category: number): number | undefined;
}
/** A rule that needs the official releases. */
export type BookCheck = (item: Item, source: Source, books: Books) => Finding[];

/** The system of a code in written form: a dot or three characters are ICD-10-CM, seven without a dot PCS. */
export function systemOf(code: string): CodeSystem {
	if (code.includes('.') || code.length === 3) return 'icd10cm';
	return code.length === 7 ? 'icd10pcs' : 'hcpcs';
}

/** What the learner reads before answering. */
export function stemOf(drill: Drill): string {
	return [drill.context, drill.note, drill.prompt].filter((part) => part !== undefined).join('\n');
}

/** Every text of an item that a learner may see, with the place it stands in. */
export function textsOf(item: Item): { place: string; text: string }[] {
	const texts: { place: string; text: string }[] = [];
	const add = (place: string, text: string | undefined) => {
		if (text !== undefined && text !== '') texts.push({ place, text });
	};
	if (isChart(item)) {
		add('title', item.title);
		for (const { id, title, role, text } of item.documents) {
			add(`${id}.md`, plainText(text).text);
			add(`documents ${id}`, `${title}\n${role}`);
		}
		for (const { code, why, meat } of item.key.dx) add(`key.dx ${code}`, [why, meat].join('\n'));
		for (const { code, why } of item.key.px) add(`key.px ${code}`, why);
		for (const { code, why } of item.key.optional) add(`key.optional ${code}`, why);
		for (const { code, why } of item.key.partial) add(`key.partial ${code}`, why);
		for (const { about, text, effect, wordings } of item.key.queries) {
			add(`key.queries ${about}`, [about, text, effect].join('\n'));
			for (const one of wordings ?? []) add(`key.queries ${about} ${one.id}`, `${one.text}\n${one.why}`);
		}
		if (item.key.em) add('key.em', `${item.key.em.mdm}\n${item.key.em.why}`);
		for (const { code, why } of item.wrong) add(`wrong ${code}`, why);
		for (const { id, why } of item.mutants ?? []) add(`mutant ${id}`, why);
		if (item.also) add('also', item.also.why);
		for (const [short, words] of Object.entries(item.abbreviations ?? {}))
			add(`abbreviations ${short}`, `${short}\n${words}`);
		return texts;
	}
	add('context', item.context);
	add('note', item.note);
	add('prompt', item.prompt);
	add('rationale', item.rationale);
	if (!isFirst(item)) for (const { place, text } of rulesOf(item).texts(item)) add(place, text);
	if (item.type === 'typed_code') for (const { code, why } of item.partial) add(`partial ${code}`, why);
	if (item.type === 'multiple_choice' || item.type === 'multi_select')
		for (const { id, text, why } of item.choices) {
			add(`choice ${id}`, text);
			add(`why ${id}`, why);
		}
	if (item.type === 'seventh_char')
		for (const [char, why] of Object.entries(item.wrong)) add(`wrong ${char}`, why);
	if (item.type === 'true_false') add('why', item.why);
	return texts;
}

export interface CodeUse {
	code: string;
	place: string;
	/** `billable` in each edition; `exists` may be a header; `named` is a hint only. */
	must: 'billable' | 'exists' | 'named';
}

/** The ids of the right choices. */
const right = (drill: Drill): string[] =>
	drill.type === 'multiple_choice' ? [drill.answer] : drill.type === 'multi_select' ? drill.answer : [];

/** @returns every code an item names, and what is asked of it */
export function codesOf(item: Item): CodeUse[] {
	const uses: CodeUse[] = [];
	const add = (must: CodeUse['must'], place: string, ...codes: string[]) => {
		for (const code of codes) uses.push({ code, place, must });
	};
	if (isChart(item)) {
		for (const { code } of item.key.dx) add('billable', 'key.dx', code);
		for (const { code } of item.key.px) add('billable', 'key.px', code);
		for (const { code } of item.key.optional) add('billable', 'key.optional', code);
		for (const { code, instead } of item.key.alt) add('billable', 'key.alt', code, instead);
		for (const { code, of } of item.key.partial) add('billable', 'key.partial', code, of);
		for (const { code } of item.wrong) add('exists', 'wrong', code);
	} else if (!isFirst(item)) {
		uses.push(...rulesOf(item).codes(item));
	} else if (item.type === 'typed_code') {
		add('billable', 'answer', ...item.answer);
		// A header may be listed as a wrong answer that earns nothing.
		for (const { code, credit } of item.partial) add(credit > 0 ? 'billable' : 'exists', 'partial', code);
	} else if (item.type === 'sequence') {
		add('billable', 'items', ...item.items);
	} else if (item.type === 'seventh_char') {
		add('billable', 'answer', item.stem + item.answer);
	} else if (item.type === 'multiple_choice' || item.type === 'multi_select') {
		for (const { id, text } of item.choices) {
			const list = codeList(text);
			if (!right(item).includes(id)) continue;
			if (list) add('exists', `choice ${id}`, ...list);
			else
				for (const token of codeTokens(text))
					if (token.form === 'dotted') add('exists', `choice ${id}`, token.code);
		}
	}
	for (const { place, text } of textsOf(item))
		for (const { code } of codeTokens(text)) add('named', place, code);
	return uses;
}

export interface Claim {
	place: string;
	codes: string[];
	/** Stands first, where the item says so. */
	first?: string;
	/** The order in which the codes stand is the key's. */
	ordered: boolean;
}

/** "Which pair cannot stand together" has a right choice that is no claim. */
const ABOUT_CONFLICTS =
	/excludes|together|same (?:claim|encounter)|cannot|conflict|not be (?:coded|reported)/i;

/** @returns the sets of diagnosis codes that an item says belong on one claim */
export function claimsOf(item: Item): Claim[] {
	if (isChart(item)) {
		const lines = [...item.key.dx].sort((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity));
		const first = lines.find((line) => line.seq === 1)?.code;
		const codes = lines.map((line) => line.code);
		return [{ place: 'key', codes, ordered: true, ...(first === undefined ? {} : { first }) }];
	}
	if (!isFirst(item)) {
		const codes =
			rulesOf(item)
				.claim?.(item)
				.filter((code) => systemOf(code) === 'icd10cm') ?? [];
		return codes.length < 2 ? [] : [{ place: 'claim', codes, ordered: false }];
	}
	if (item.type === 'sequence' && item.system === 'icd10cm')
		return [{ place: 'items', codes: item.items, first: item.answer.first, ordered: false }];
	if (item.type !== 'multiple_choice' || ABOUT_CONFLICTS.test(stemOf(item))) return [];
	const list = codeList(item.choices.find((choice) => choice.id === item.answer)?.text ?? '');
	const codes = list?.filter((code) => systemOf(code) === 'icd10cm') ?? [];
	return codes.length < 2 ? [] : [{ place: 'answer', codes, ordered: true }];
}
