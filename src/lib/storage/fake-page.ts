/**
 * The page of a test, which can be put away and shown again. To be imported behind `fake-indexeddb/auto`, which looks
 * for a page to stand in, and before all that watches the page from its beginning.
 */
const page = new EventTarget();
Object.assign(globalThis, { window: page });

/** @param persisted it may come back, or came back */
export function tell(type: 'pagehide' | 'pageshow', persisted = true): void {
	page.dispatchEvent(Object.assign(new Event(type), { persisted }));
}

/** Turns enough for any transaction to end. */
export async function turns(): Promise<void> {
	for (let count = 0; count < 20; count++) await new Promise((done) => setTimeout(done, 0));
}
