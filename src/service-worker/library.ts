/**
 * The library: packs and code sets in a cache of their own. Their names carry a hash of their content, so
 * what is here is right for ever, and a release fetches only what is new.
 */
import { matchPrecache } from 'workbox-precaching';
import type { LibraryState } from '../lib/workers/library';
import { handRests } from './hand';
import type { Places } from './places';

interface Book {
	/** Absolute path with the base. */
	url: string;
	bytes: number;
}

/** Where the list of what open rounds use is kept: the browser ends this worker between two messages. */
const inUseKey = ({ base }: Places) => `${base}/packs/.in-use`;

async function readJson<T>(answer: Response | undefined, otherwise: T): Promise<T> {
	if (!answer?.ok) return otherwise;
	try {
		return (await answer.json()) as T;
	} catch (error) {
		// A host that answers everything with a page. Then nothing is named, and the app says what is missing.
		if (error instanceof SyntaxError) return otherwise;
		throw error;
	}
}

function bookAt({ base }: Places, entry: { url: string; bytes?: number }): Book {
	const url = new URL(entry.url.replace(/^\//, ''), `${location.origin}${base}/`).pathname;
	return { url, bytes: entry.bytes ?? 0 };
}

/** What this release's catalogue and code-set index name, and its tools; nothing where the catalogue cannot be read. */
async function booksNamed(places: Places): Promise<Book[]> {
	const [catalogue, sets] = await Promise.all([
		matchPrecache(places.catalogue).then((found) => readJson(found, { packs: [] as Book[] })),
		matchPrecache(places.codesets).then((found) => readJson(found, [] as Book[]))
	]);
	if (catalogue.packs.length === 0) return [];
	const tools = places.tools.map((url) => ({ url, bytes: 0 }));
	return [...[...catalogue.packs, ...sets].map((entry) => bookAt(places, entry)), ...tools];
}

/** A page in place of a file is what some hosts send for a name they do not know. */
function isBook(answer: Response): boolean {
	return answer.ok && !/text\/html/.test(answer.headers.get('content-type') ?? '');
}

async function fetchInto(cache: Cache, url: string): Promise<boolean> {
	const answer = await fetch(url, { credentials: 'same-origin' });
	if (!isBook(answer)) return false;
	await cache.put(url, answer);
	return true;
}

/** From the cache, else from the network, and kept. */
export async function serveFromLibrary(places: Places, request: Request): Promise<Response> {
	const cache = await caches.open(places.cache);
	const path = new URL(request.url).pathname;
	const here = await cache.match(path);
	if (here) return here;
	const answer = await fetch(request);
	// A full disk must not keep the answer from the page; the library then says what is missing.
	if (isBook(answer)) await cache.put(path, answer.clone()).catch(() => undefined);
	return answer;
}

/** The first pack with drills comes with the shell, so that a first visit cut short can still be used. */
export async function saveFirstPack(places: Places): Promise<void> {
	try {
		const answer = await fetch(places.catalogue, { cache: 'no-cache' });
		const { packs } = await readJson(answer, { packs: [] as (Book & { drills?: number })[] });
		const first = packs.find(({ drills }) => (drills ?? 0) > 0);
		if (!first) return;
		const cache = await caches.open(places.cache);
		const { url } = bookAt(places, first);
		if (!(await cache.match(url))) await fetchInto(cache, url);
	} catch (error) {
		// No reason to refuse the release: SAVE_LIBRARY tries again and reports what is missing.
		console.warn('The first pack is not saved yet.', error);
	}
}

/** What is here and what is missing. */
export async function stateNow(places: Places): Promise<LibraryState> {
	const cache = await caches.open(places.cache);
	const state: LibraryState = { saved: 0, total: 0, bytes: 0, missing: [] };
	for (const { url, bytes } of await booksNamed(places)) {
		state.total += 1;
		const here = await cache.match(url);
		if (here) {
			state.saved += 1;
			// No list says how large a tool is.
			state.bytes += bytes || (await here.blob()).size;
		} else {
			state.missing.push(url);
		}
	}
	return state;
}

/** Fetches what is missing, one after another, and reports after each. Stops at a full disk. */
export async function saveLibrary(
	places: Places,
	report: (state: LibraryState) => void
): Promise<LibraryState> {
	const cache = await caches.open(places.cache);
	const sizes = new Map((await booksNamed(places)).map(({ url, bytes }) => [url, bytes]));
	const state = await stateNow(places);
	for (const url of [...state.missing]) {
		await handRests();
		try {
			if (!(await fetchInto(cache, url))) continue;
		} catch (error) {
			if (error instanceof DOMException && error.name === 'QuotaExceededError')
				return { ...state, full: true };
			// Offline, or this one is not there: the next may be. It stays named as missing.
			continue;
		}
		state.saved += 1;
		state.bytes += sizes.get(url) ?? 0;
		state.missing = state.missing.filter((other) => other !== url);
		report(state);
	}
	return state;
}

/** Remembers what open rounds use, and replaces what was remembered. */
export async function keepInUse(places: Places, urls: string[]): Promise<void> {
	const cache = await caches.open(places.cache);
	const paths = urls.map((url) => new URL(url, `${location.origin}${places.base}/`).pathname);
	await cache.put(inUseKey(places), new Response(JSON.stringify(paths)));
}

/** Removes what neither this release names nor an open round uses. Keeps everything when it cannot know. */
export async function prune(places: Places): Promise<void> {
	const named = await booksNamed(places);
	if (named.length === 0) return;
	const cache = await caches.open(places.cache);
	const inUse = await readJson(await cache.match(inUseKey(places)), [] as string[]);
	const kept = new Set([...named.map(({ url }) => url), ...inUse, inUseKey(places)]);
	for (const request of await cache.keys())
		if (!kept.has(new URL(request.url).pathname)) await cache.delete(request);
}
