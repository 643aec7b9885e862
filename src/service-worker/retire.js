/**
 * The worker that takes a broken one away. Published as it is, under the name `service-worker.js`, in the place of
 * the broken one; CONTRIBUTING.md has the recipe. It keeps nothing and answers nothing: pages come from the network.
 * It deletes what our workers kept, under this base path alone. Answers lie in IndexedDB and in OPFS, which it does
 * not touch. The next good release is installed by the next visit.
 */
const { scope } = self.registration;
const base = new URL(scope).pathname.replace(/\/$/, '');

/** A page in a round holds this lock (`OfflineState.enterRound`): it goes on with what it has. */
async function isInRound() {
	const { held = [] } = (await self.navigator.locks?.query()) ?? {};
	return held.some(({ name }) => name === `coderounds:${base}:round`);
}

/** Names of caches: our own begin with ours, Workbox ends its own with the scope. */
const isOurs = (name) => name.startsWith(`coderounds:${base}:`) || name.endsWith(`-${scope}`);

/** Ms between two asks, and how many: a browser may miss one while the old worker is at work. */
const AGAIN = 2_000;
let asks = 10;

/** In a round it waits as any release does: until the learner agrees, or the last page is closed. */
async function takeOver() {
	if (!(await isInRound())) void self.skipWaiting();
	setTimeout(() => {
		if (self.registration.waiting && asks-- > 0) void takeOver();
	}, AGAIN);
}

self.addEventListener('install', (event) => event.waitUntil(takeOver()));

/** What a page asks is answered with the truth: nothing is kept. */
const NOTHING = { saved: 0, total: 0, bytes: 0, missing: [] };

self.addEventListener('message', ({ data, ports: [port] }) => {
	if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
	else port?.postMessage({ state: NOTHING, done: true });
});

async function retire() {
	for (const name of await caches.keys()) if (isOurs(name)) await caches.delete(name);
	// Pages that this worker took over; one that was loaded without any is right already, and a reload would loop.
	const pages = await self.clients.matchAll({ type: 'window' });
	await self.registration.unregister();
	// Not waited for: a page is loaded only when this event is over.
	for (const page of pages) page.navigate(page.url).catch((error) => console.info(error));
}

self.addEventListener('activate', (event) => event.waitUntil(retire()));
