/** What a school says of its copy: it changes without a release, so the network goes first, and the last is kept. */
import type { Places } from './places';

/** Ms after which what is kept goes before a network that hardly answers. */
const PATIENCE = 3_000;

const nothing = () => new Response('{}', { headers: { 'content-type': 'application/json' } });
const isJson = (answer: Response): boolean =>
	answer.ok && /json/.test(answer.headers.get('content-type') ?? '');

/** Asks the host, past the browser's own cache, and keeps what it says. Undefined where it says nothing. */
async function ask({ site, siteCache }: Places): Promise<Response | undefined> {
	try {
		const answer = await fetch(site, { cache: 'no-cache', credentials: 'same-origin' });
		const cache = await caches.open(siteCache);
		if (isJson(answer)) await cache.put(site, answer.clone());
		// The school took it away. What a server in trouble says is no such word.
		else if (answer.status === 404 || answer.ok) await cache.delete(site);
		else return undefined;
		return isJson(answer) ? answer : nothing();
	} catch (error) {
		console.info('The file of this place does not come now.', error);
		return undefined;
	}
}

export async function serveSite(places: Places): Promise<Response> {
	const fresh = ask(places);
	const kept = await caches.match(places.site, { cacheName: places.siteCache });
	if (!kept) return (await fresh) ?? nothing();
	const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), PATIENCE));
	return (await Promise.race([fresh, late])) ?? kept;
}

/** With the first visit, so that it is there without a network. No reason to refuse the release. */
export async function saveSite(places: Places): Promise<void> {
	await ask(places);
}
