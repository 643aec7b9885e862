/**
 * The search libraries that ours is measured against, each set up as its own documents advise for this use. All get
 * the same data (titles, and the words of the Index and our everyday words, as one text for each code) and queries
 * rewritten by the same table of abbreviations and lay words.
 */
import uFuzzy from '@leeoniya/ufuzzy';
import flexsearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { compactCode } from '../lib/domain/code';
import type { CodeSet } from '../lib/codebook/code-set';
import { rewritten } from '../lib/codebook/search-query';
import type { StoredWords } from '../lib/codebook/search-words-part';
import { everydayLines } from '../lib/codebook/word-lines';
import { openSearch } from './book-search';

export type Engine = (query: string) => string[];

const LIMIT = 10;
/** A line of words that leads to more codes than this says little of each. */
const MOST_CODES = 50;

interface Line {
	id: number;
	code: string;
	text: string;
}

/** What a peer reads: an open set, and the lines of words that ours has too. */
export interface PeerData {
	set: CodeSet;
	words: StoredWords | undefined;
}

function linesOf({ set, words }: PeerData): Line[] {
	const extra = new Map<number, Set<string>>();
	const add = (code: string, text: string): void => {
		const [from, to] = set.range(compactCode(code));
		for (let at = from; at < Math.min(to, from + MOST_CODES); at++) {
			const known = extra.get(at) ?? new Set();
			for (const word of text.split(' ')) known.add(word);
			extra.set(at, known);
		}
	};
	for (const { code, words: text } of everydayLines(set.info.system)) add(code, text);
	words?.codeOf.forEach((code, line) => {
		const numbers = words.titles.subarray(words.starts[line], words.starts[line + 1]);
		add(words.codes[code] ?? '', Array.from(numbers, (n) => words.words[n] ?? '').join(' '));
	});
	return Array.from({ length: set.size }, (_, id) => {
		const code = set.code(id);
		const more = extra.get(id);
		return { id, code, text: `${code} ${set.title(id)}${more ? ` ${[...more].join(' ')}` : ''}` };
	});
}

function miniSearch(data: PeerData): Engine {
	const lines = linesOf(data);
	const index = new MiniSearch<Line>({
		fields: ['text'],
		searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' }
	});
	index.addAll(lines);
	return (query) =>
		index
			.search(rewritten(query, data.set.info.system))
			.slice(0, LIMIT)
			.map((hit) => lines[hit.id as number]?.code ?? '');
}

function flexSearch(data: PeerData): Engine {
	const lines = linesOf(data);
	const index = new flexsearch.Index({ tokenize: 'forward' });
	for (const line of lines) index.add(line.id, line.text);
	return (query) =>
		index.search(rewritten(query, data.set.info.system), LIMIT).map((id) => lines[Number(id)]?.code ?? '');
}

function microFuzzy(data: PeerData): Engine {
	const lines = linesOf(data);
	const texts = lines.map((line) => line.text);
	const fuzzy = new uFuzzy({ intraMode: 1 });
	return (query) => {
		const [found, info, order] = fuzzy.search(texts, rewritten(query, data.set.info.system), 1, 1e5);
		const ids = info && order ? order.map((n) => info.idx[n] ?? -1) : (found ?? []);
		return ids.slice(0, LIMIT).map((id) => lines[id]?.code ?? '');
	};
}

/** What one writes without a library: look into every title for every word, shortest titles first. */
function plainScan(data: PeerData): Engine {
	const lines = linesOf(data).map((line) => ({ ...line, text: line.text.toLowerCase() }));
	return (query) => {
		const words = rewritten(query, data.set.info.system).split(/\s+/).filter(Boolean);
		return lines
			.filter((line) => words.every((word) => line.text.includes(word)))
			.sort((a, b) => a.text.length - b.text.length)
			.slice(0, LIMIT)
			.map((line) => line.code);
	};
}

/** Ours starts from the bytes as downloaded (gunzipped); the others get a set that is already open. */
export function ourEngine(compact: Uint8Array, words: () => StoredWords | undefined): Engine {
	const search = openSearch(compact, words());
	return (query) => search.search(query, LIMIT).map((hit) => hit.code);
}

export const PEERS: Record<string, (data: PeerData) => Engine> = {
	minisearch: miniSearch,
	flexsearch: flexSearch,
	uFuzzy: microFuzzy,
	'plain scan': plainScan
};
