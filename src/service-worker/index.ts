/**
 * Makes the app work without a network. Two caches: the shell (app, pages, catalogue), replaced as a whole
 * with each release, and the library (packs, code sets), whose names carry a hash and which outlives releases.
 * A new release waits until the learner agrees (SKIP_WAITING).
 */
import { build, files, prerendered, version } from '$service-worker';
import {
	addPlugins,
	addRoute,
	cleanupOutdatedCaches,
	createHandlerBoundToURL,
	matchPrecache,
	precache
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { ShellMessage } from '../lib/workers/library';
import { handRests, handSeen } from './hand';
import { keepInUse, prune, saveFirstPack, saveLibrary, serveFromLibrary, stateNow } from './library';
import { isPage, wholePage } from './pages';
import { pagePath, placesOf } from './places';
import { saveSite, serveSite } from './site';

declare const self: ServiceWorkerGlobalScope;

const places = placesOf(new URL(self.registration.scope).pathname, build);

const pages = new Set(prerendered.filter((url) => !places.isChartPage(url)));
addPlugins([
	{
		// The files of a release are asked for one after another, so this is the place between two of them.
		requestWillFetch: async ({ event, request }) => {
			if (event?.type === 'install') await handRests();
			return request;
		},
		fetchDidSucceed: async ({ request, response }) => {
			const { pathname } = new URL(request.url);
			if (pathname !== places.shell && !(pages.has(pathname) && isPage(pathname))) return response;
			return wholePage(places, pathname, response, (path) => fetch(path, { cache: 'reload' }));
		}
	}
]);
precache([
	// Named by their content: one name never means two things.
	...build.filter((url) => !places.inLibrary(url)).map((url) => ({ url, revision: null })),
	...[...files, ...prerendered, places.shell]
		.filter((url) => !places.inLibrary(url) && !places.isChartPage(url))
		.map((url) => ({ url, revision: version }))
]);

// Pages: the prerendered one, however its address is written; for every other address the empty shell page,
// whose router reads the address. So a deep link works offline even if it was never opened before.
const shell = createHandlerBoundToURL(places.shell);
registerRoute(
	new NavigationRoute(
		async (options) => {
			const page = await matchPrecache(pagePath(options.url.pathname, pages) ?? places.shell);
			return page ?? shell(options);
		},
		// Files opened by their address are files.
		{ denylist: [/^[^?]*\/(codesets|_app|site)\/./, /^[^?]*\.(json|yaml|csv|svg|png|txt|webmanifest|js)$/] }
	)
);
registerRoute(
	({ url, sameOrigin }) => sameOrigin && places.inLibrary(url.pathname),
	({ request }) => serveFromLibrary(places, request)
);
registerRoute(
	({ url, sameOrigin }) => sameOrigin && url.pathname === places.site,
	() => serveSite(places)
);
addRoute({ cleanURLs: false, directoryIndex: '' });
cleanupOutdatedCaches();

let first = false;
self.addEventListener('install', (event) => {
	first = !self.registration.active;
	event.waitUntil(Promise.all([saveFirstPack(places), saveSite(places)]));
});
self.addEventListener('activate', (event) => {
	// The very first takes over the page that brought it, which is of the same release. Else the next release
	// would find no page in use and replace the files under the open one without asking.
	event.waitUntil(first ? Promise.all([self.clients.claim(), prune(places)]) : prune(places));
});

self.addEventListener('message', (event) => {
	const message = event.data as ShellMessage | undefined;
	const port = event.ports[0];
	switch (message?.type) {
		case 'SKIP_WAITING':
			event.waitUntil(self.skipWaiting());
			break;
		case 'HAND':
			handSeen();
			break;
		case 'IN_USE':
			event.waitUntil(keepInUse(places, message.urls));
			break;
		case 'LIBRARY_STATE':
			event.waitUntil(stateNow(places).then((state) => port?.postMessage({ state, done: true })));
			break;
		case 'SAVE_LIBRARY':
			event.waitUntil(
				saveLibrary(places, (state) => port?.postMessage({ state, done: false })).then(async (state) => {
					// While another release is coming in, what it brought is not ours to judge.
					const { waiting, installing } = self.registration;
					if (!waiting && !installing) await prune(places);
					port?.postMessage({ state, done: true });
				})
			);
			break;
	}
});
