/**
 * When copies are made without asking: some seconds after opening, every half an hour of a long session, and when
 * the page is put away, since on a phone that is how a session ends.
 */
export interface TimesOptions {
	/** Ms after opening; null for never. */
	after: number | null;
	/** Epoch ms. */
	now(): number;
	/** Makes one if something changed. */
	make(): Promise<unknown>;
	/** What tells that the page was put away; else the document. */
	page?: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'> | null;
}

export const EVERY = 30 * 60_000;
/** One that was made so shortly before is good enough, ms. */
export const APART = 5 * 60_000;

/** @returns what ends it */
export function startTimes(options: TimesOptions): () => void {
	const { after, now, make } = options;
	if (after === null) return () => undefined;
	const page = options.page === undefined ? platformPage() : options.page;
	let last = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const run = async (): Promise<void> => {
		last = now();
		// No place, no database: the next time may have one, and the list of copies tells what there is.
		await make().catch(() => null);
	};
	const plan = (wait: number): void => {
		timer = setTimeout(() => {
			void run();
			plan(EVERY);
		}, wait);
	};
	const hidden = (): void => {
		const since = now() - last;
		// A clock that went back is no reason to make none.
		if (page?.visibilityState === 'hidden' && (since >= APART || since < 0)) void run();
	};
	last = now();
	plan(after);
	page?.addEventListener('visibilitychange', hidden);
	return () => {
		clearTimeout(timer);
		page?.removeEventListener('visibilitychange', hidden);
	};
}

function platformPage(): (TimesOptions['page'] & object) | null {
	return typeof document === 'undefined' ? null : document;
}
