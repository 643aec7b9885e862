/**
 * Search over the modifiers of HCPCS. They are no codes: only the search box of the book and the command ask here,
 * and neither grading nor the counts of a set know of them. Their short titles have words that diagnoses have too
 * ("left foot"), so a query that does not say "modifier" finds only what has all of its words.
 */
import type { Code, CodeSystem } from '../domain/code';
import { buildCodeSet } from './code-set';
import type { Modifier } from './lists-part';
import { MODIFIER_WORDS } from './modifier-words';
import { CodeSearch, mergedOver, type SearchHit } from './search';
import type { Ranked } from './search-best';
import { rewritten, type QueryPlan } from './search-query';
import { linesOfWords } from './word-lines';
import { indexWords, plainText } from './words';

/** A query without a system rarely means a modifier. */
const RARELY_MEANT = 5;
/** With fewer letters any word may be meant. */
const LEAST_TYPED = 3;
/** Of modifiers that lack a word so many are shown. */
const MOST_LACKING = 5;

/** A query as it is read for modifiers. */
interface Asked {
	/** Without the word "modifier". */
	words: string;
	/** The modifier that it names by its two characters. */
	code: string;
	/** `outright` by the whole word, `short` by "mod" or by the beginning of the word. */
	says: 'outright' | 'short' | '';
}

export class ModifierSearch {
	private readonly words: CodeSearch;
	/** The words of each modifier: of its title, and our own. */
	private readonly held: string[][];

	/** @param modifiers sorted by code, as the part `lists` has them */
	constructor(private readonly modifiers: readonly Modifier[]) {
		const own = linesOfWords(MODIFIER_WORDS);
		this.held = modifiers.map(({ code, title }) =>
			[title, ...own.filter((line) => line.code === code).map(({ words }) => words)]
				.flatMap((text) => text.split(' '))
				.flatMap(indexWords)
		);
		const set = buildCodeSet(
			{ system: 'hcpcs', edition: '', release: '', origin: 'derived', source: '' },
			modifiers.map(({ code, title }) => ({ code, title, billable: true }))
		);
		this.words = new CodeSearch(set, own);
	}

	hit(at: number): SearchHit {
		const { code = '', title = '', release = '' } = this.modifiers[at] ?? {};
		return {
			system: 'hcpcs',
			edition: release,
			code: code as Code,
			title,
			billable: true,
			within: '',
			isModifier: true
		};
	}

	/** The place of the modifier that a query names by its two characters, -1 where it names none. */
	named(query: string): number {
		const { code } = this.read(query);
		return code === '' ? -1 : this.modifiers.findIndex((one) => one.code === code);
	}

	/** Whether a query says that a modifier is meant. */
	isSaid(query: string): boolean {
		return this.read(query).says !== '';
	}

	/**
	 * Modifiers by words, best first: those that have all, before all codes where the query says that one is meant. One
	 * that says it outright also finds what lacks some.
	 * @param system as for `search`
	 */
	byWords(query: string, limit: number, system?: CodeSystem): Ranked[] {
		const { words, code, says } = this.read(query);
		if (words.trim().length < LEAST_TYPED || code !== '') return [];
		const plan = this.words.planOf(words);
		const found = this.words.ranked(words, limit);
		const whole = plan.unread > 0 ? [] : found.filter(({ at }) => this.holds(at, plan));
		const extra = says !== '' ? -Infinity : system === undefined ? RARELY_MEANT : 0;
		if (whole.length > 0) return whole.map(({ at, cost }) => ({ at, cost: cost + extra }));
		return says === 'outright' ? found.slice(0, MOST_LACKING) : [];
	}

	private read(query: string): Asked {
		const typed = query.trim().split(/\s+/);
		const isTyping = !/\s$/.test(query);
		let says: Asked['says'] = '';
		const others: string[] = [];
		typed.forEach((token, at) => {
			const word = plainText(token).replace(/[^a-z0-9]/g, '');
			const isLast = at === typed.length - 1;
			if (word === 'modifier' || word === 'modifiers') says = 'outright';
			else if (isLast && at > 0 && isShort(word, isTyping)) says ||= 'short';
			else others.push(token);
		});
		// "mod" in front means "moderate", unless nothing but a modifier follows.
		if (others.length === 2 && /^mods?$/i.test(others[0] ?? '')) {
			const code = this.codeOf(others.slice(1));
			if (code !== '') return { words: '', code, says: 'short' };
		}
		return { words: others.join(' '), code: this.codeOf(others), says };
	}

	/** @param tokens `JW`, `-jw`; several name none */
	private codeOf(tokens: readonly string[]): string {
		const [, code] = (tokens.length === 1 && /^-?([a-z0-9]{2})$/i.exec(tokens[0] ?? '')) || [];
		const upper = code?.toUpperCase() ?? '';
		return this.modifiers.some((one) => one.code === upper) ? upper : '';
	}

	/** Whether a modifier has every word that is asked for. */
	private holds(at: number, { terms, slots }: QueryPlan): boolean {
		const held = this.held[at] ?? [];
		return terms.every(
			({ alternatives, isDenied }) =>
				isDenied === true ||
				alternatives.some((way) =>
					way.slots.every((number) => {
						const { word = '', stem = '', isWhole = true } = slots[number] ?? {};
						return held.some((one) => (isWhole ? one === word : one.startsWith(stem)));
					})
				)
		);
	}
}

/** `mod`, `mods`, and the word as far as it is typed. */
function isShort(word: string, isTyping: boolean): boolean {
	return /^mods?$/.test(word) || (isTyping && word.length >= LEAST_TYPED && 'modifiers'.startsWith(word));
}

/**
 * Two characters that coders also write for a diagnosis, unless they are typed as a modifier is printed, in capitals.
 * A side alone names no diagnosis.
 */
function meansMore(query: string): boolean {
	const typed = query.trim();
	const word = plainText(typed);
	return word !== 'lt' && word !== 'rt' && typed !== typed.toUpperCase() && rewritten(word) !== word;
}

/**
 * Search over sets and modifiers together, as one box. Modifiers are found where HCPCS is searched.
 * @param system as for `search`
 */
export function searchWithModifiers(
	sets: readonly CodeSearch[],
	modifiers: ModifierSearch | undefined,
	query: string,
	system?: CodeSystem,
	limit = 20
): SearchHit[] {
	const codes = mergedOver(sets, query, system, limit);
	const isSearched = (system ?? 'hcpcs') === 'hcpcs' && sets.some(({ set }) => set.info.system === 'hcpcs');
	if (!modifiers || !isSearched || limit < 1) return codes.map(({ hit }) => hit());
	const named = modifiers.named(query);
	if (named >= 0) {
		const isSecond = !modifiers.isSaid(query) && system === undefined && meansMore(query);
		const hits = codes.slice(0, limit - 1).map(({ hit }) => hit());
		hits.splice(isSecond ? 1 : 0, 0, modifiers.hit(named));
		return hits;
	}
	const found = modifiers
		.byWords(query, limit, system)
		.map(({ at, cost }) => ({ cost, hit: () => modifiers.hit(at) }));
	return [...codes, ...found]
		.sort((a, b) => (a.cost === b.cost ? 0 : a.cost - b.cost))
		.slice(0, limit)
		.map(({ hit }) => hit());
}
