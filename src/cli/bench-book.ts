/** The newest official set of each system as benches use it: its bytes, and the words for search that go with it. */
import { decodeCodeSet } from '../lib/codebook/compact-decode';
import type { CodeSystem } from '../lib/domain/code';
import type { StoredWords } from '../lib/codebook/search-words-part';
import type { PeerData } from './bench-peers';
import { chosenSets, setBytes, wordsBytes, wordsFor } from './book-search';
import { readIndex } from './write-sets';

/** Fewer lines than this are an extract, and figures over an extract would say nothing. */
const WHOLE: Partial<Record<CodeSystem, number>> = { icd10cm: 90_000, icd10pcs: 75_000, hcpcs: 5_000 };

export interface BenchBook {
	system: CodeSystem;
	edition: string;
	/** Of the set, gunzipped. */
	compact: Uint8Array;
	/** Reads the words anew, so that reading can be timed. */
	words: () => StoredWords | undefined;
	peerData: () => PeerData;
}

/** @returns nothing where no official ICD-10-CM is prepared */
export function benchBooks(root: string): BenchBook[] {
	const part = wordsBytes(root);
	const books = chosenSets(readIndex(root)).flatMap((entry): BenchBook[] => {
		const system = entry.system as CodeSystem;
		if (entry.rows < (WHOLE[system] ?? Infinity)) return [];
		const compact = setBytes(root, entry);
		const words = (): StoredWords | undefined => wordsFor(part, system);
		return [
			{
				system,
				edition: entry.edition,
				compact,
				words,
				peerData: () => ({ set: decodeCodeSet(compact), words: words() })
			}
		];
	});
	return books.some(({ system }) => system === 'icd10cm') ? books : [];
}
