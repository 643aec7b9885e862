/** The search libraries that ours is measured against, each set up as its own documents advise for this use. */
import uFuzzy from '@leeoniya/ufuzzy';
import flexsearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { CodeSet } from '../lib/codebook/code-set';
import { CodeSearch } from '../lib/codebook/search';
import { decodeCodeSet } from '../lib/codebook/compact-decode';

export type Engine = (query: string) => string[];

const LIMIT = 10;

interface Line {
	id: number;
	code: string;
	text: string;
}

function linesOf(set: CodeSet): Line[] {
	return Array.from({ length: set.size }, (_, id) => {
		const code = set.code(id);
		return { id, code, text: `${code} ${set.title(id)}` };
	});
}

function miniSearch(set: CodeSet): Engine {
	const lines = linesOf(set);
	const index = new MiniSearch<Line>({
		fields: ['text'],
		searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' }
	});
	index.addAll(lines);
	return (query) =>
		index
			.search(query)
			.slice(0, LIMIT)
			.map((hit) => lines[hit.id as number]?.code ?? '');
}

function flexSearch(set: CodeSet): Engine {
	const lines = linesOf(set);
	const index = new flexsearch.Index({ tokenize: 'forward' });
	for (const line of lines) index.add(line.id, line.text);
	return (query) => index.search(query, LIMIT).map((id) => lines[Number(id)]?.code ?? '');
}

function microFuzzy(set: CodeSet): Engine {
	const lines = linesOf(set);
	const texts = lines.map((line) => line.text);
	const fuzzy = new uFuzzy({ intraMode: 1 });
	return (query) => {
		const [found, info, order] = fuzzy.search(texts, query, 1, 1e5);
		const ids = info && order ? order.map((n) => info.idx[n] ?? -1) : (found ?? []);
		return ids.slice(0, LIMIT).map((id) => lines[id]?.code ?? '');
	};
}

/** What one writes without a library: look into every title for every word, shortest titles first. */
function plainScan(set: CodeSet): Engine {
	const lines = linesOf(set).map((line) => ({ ...line, text: line.text.toLowerCase() }));
	return (query) => {
		const words = query.toLowerCase().split(/\s+/).filter(Boolean);
		return lines
			.filter((line) => words.every((word) => line.text.includes(word)))
			.sort((a, b) => a.text.length - b.text.length)
			.slice(0, LIMIT)
			.map((line) => line.code);
	};
}

/** Ours starts from the bytes as downloaded (gunzipped); the others get a set that is already open. */
export function ourEngine(compact: Uint8Array): Engine {
	const search = new CodeSearch(decodeCodeSet(compact));
	return (query) => search.search(query, LIMIT).map((hit) => hit.code);
}

export const PEERS: Record<string, (set: CodeSet) => Engine> = {
	minisearch: miniSearch,
	flexsearch: flexSearch,
	uFuzzy: microFuzzy,
	'plain scan': plainScan
};
