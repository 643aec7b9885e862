/** The code sets and the words for search that `npm run codes` wrote, opened as the app opens them. */
import { decodeCodeSet } from '../lib/codebook/compact-decode';
import { ListsPart } from '../lib/codebook/lists-part-read';
import { ModifierSearch } from '../lib/codebook/modifier-search';
import { readPart } from '../lib/codebook/part-file';
import { CodeSearch } from '../lib/codebook/search';
import { readSearchWords, WORDED, type StoredWords } from '../lib/codebook/search-words-part';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readIndex, readPartBytes, readPartIndex, type SetEntry } from './write-sets';

/** The newest set of each system, or those of the edition that is asked for. */
export function chosenSets(entries: readonly SetEntry[], edition?: string): SetEntry[] {
	const newest = [...entries].sort((a, b) => (a.release < b.release ? 1 : -1));
	return newest.filter((entry, at) =>
		edition === undefined
			? newest.findIndex((other) => other.system === entry.system) === at
			: entry.edition === edition
	);
}

/** The bytes of a set as the app gets them, unpacked. */
export function setBytes(root: string, entry: SetEntry): Uint8Array {
	return gunzipSync(readFileSync(join(root, 'static', entry.url)));
}

/** The part `search-words` as the app gets it, unpacked; undefined where it was not written. */
export function wordsBytes(root: string): Uint8Array | undefined {
	const entry = readPartIndex(root).find(({ part }) => part === 'search-words');
	return entry && readPartBytes(root, entry);
}

/** @returns undefined when there are none for the system */
export function wordsFor(bytes: Uint8Array | undefined, system: string): StoredWords | undefined {
	const name = WORDED.find((worded) => worded === system);
	return bytes && name && readSearchWords(readPart(bytes), name);
}

/** @param compact the bytes of a set @param words of the part, where they are at hand */
export function openSearch(compact: Uint8Array, words: StoredWords | undefined): CodeSearch {
	const search = new CodeSearch(decodeCodeSet(compact));
	if (words) search.useWords(words);
	return search;
}

/** Search over what is written, one for each system. */
export function openSearches(root: string, edition?: string): CodeSearch[] {
	const words = wordsBytes(root);
	return chosenSets(readIndex(root), edition).map((entry) =>
		openSearch(setBytes(root, entry), wordsFor(words, entry.system))
	);
}

/** Search over the modifiers of HCPCS; undefined where no list of them was written. */
export function openModifiers(root: string): ModifierSearch | undefined {
	const entry = readPartIndex(root).find(({ part }) => part === 'lists');
	return entry && new ModifierSearch(new ListsPart(readPartBytes(root, entry)).modifiers);
}
