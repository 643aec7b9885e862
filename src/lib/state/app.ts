/** What every page shares: the learner, the library, and whether it all works offline. Made once, by the layout. */
import { createContext } from 'svelte';
import type { Library } from '../content/library';
import type { CodeBookState } from './codebook.svelte';
import type { FindRaces } from './find-races.svelte';
import type { Learner } from './learner.svelte';
import type { OfflineState } from './offline.svelte';

export interface App {
	/** Base path without a slash at its end. */
	base: string;
	learner: Learner;
	library: Library;
	offline: OfflineState;
	/** Loaded when the book is first opened. */
	codebook(): Promise<CodeBookState>;
}

export const [getApp, setApp] = createContext<App>();

/** The race that goes on in the code book; made by the layout of the book, for its pages alone. */
export const [getFindRaces, setFindRaces] = createContext<FindRaces>();
