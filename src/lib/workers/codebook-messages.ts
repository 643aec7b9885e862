/** The messages between the code book's worker and its client. */
import type { SearchHit } from '../codebook/search';
import type { LookUp, OpenedSet, Which } from './codebook-desk';

export type Question =
	| { ask: 'open'; bytes: ArrayBuffer }
	| { ask: 'search'; query: string; which: Which; limit: number }
	| { ask: 'lookUp'; code: string; which: Which };

export interface Answers {
	open: OpenedSet;
	search: SearchHit[];
	lookUp: LookUp | undefined;
}

export type Asked = Question & { id: number };
export type Answered = { id: number } & ({ value: Answers[Question['ask']] } | { error: string });
