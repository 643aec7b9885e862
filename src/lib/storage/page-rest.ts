/**
 * A page that is left may be kept as it is, to come back to, with its clocks stopped. A transaction that is open in
 * it would hold the database for every page that follows: those wait for ever (Safari and WebKitGTK; also
 * idb-keyval#180, vscode#136295). So none is left open, and none is begun until the page is shown again.
 */
export interface PageRest {
	/** The page is put away and may come back. */
	onleave(): void;
	onreturn(): void;
}

/** Calls `run` whenever the page is left, perhaps for good. @returns what ends the watch */
export function beforeLeaving(run: () => void): () => void {
	const page = typeof window === 'undefined' ? null : window;
	page?.addEventListener('pagehide', run);
	return () => page?.removeEventListener('pagehide', run);
}

/** @returns what ends the watch */
export function watchPage({ onleave, onreturn }: PageRest): () => void {
	const page = typeof window === 'undefined' ? null : window;
	const isKept = (event: Event): boolean => (event as Partial<PageTransitionEvent>).persisted === true;
	const left = (event: Event): void => void (isKept(event) && onleave());
	const shown = (event: Event): void => void (isKept(event) && onreturn());
	page?.addEventListener('pagehide', left);
	page?.addEventListener('pageshow', shown);
	return () => {
		page?.removeEventListener('pagehide', left);
		page?.removeEventListener('pageshow', shown);
	};
}
