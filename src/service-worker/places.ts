/** The addresses that the service worker tells apart, under whatever base path the app lies. */

export interface Places {
	/** `` or `/coderounds`. */
	base: string;
	/** The page for addresses with parameters; adapter-static's fallback, in none of Kit's lists. */
	shell: string;
	catalogue: string;
	codesets: string;
	/** Name of the cache. All pages of one account may share an origin, so it carries the base path. */
	cache: string;
	/** What a school says of its copy (`domain/site-file.ts`), and the cache that keeps the last that was read. */
	site: string;
	siteCache: string;
	/** The script that starts this release, which each of its pages names; empty where it is not known. */
	start: string;
	/** Pages of single charts: the shell page opens them from their packs, so they need not be kept. */
	isChartPage(path: string): boolean;
	/** What few pages need of this release: WebAssembly, and what reads PDFs. */
	tools: readonly string[];
	/** Packs, code sets and tools: named by content, kept across releases, fetched when there is time. */
	inLibrary(path: string): boolean;
}

/**
 * `scope` is the path the service worker is registered for, with its slash: `/coderounds/`; `build` names the files
 * of this release.
 */
export function placesOf(scope: string, build: readonly string[] = []): Places {
	const base = scope.replace(/\/$/, '');
	const catalogue = `${base}/packs/catalogue.json`;
	const isTool = (path: string): boolean =>
		path.startsWith(`${base}/_app/`) && (path.endsWith('.wasm') || path.includes('/workers/pdf-reader-'));
	const lists = [
		catalogue,
		...['charts', 'coverage', 'exams', 'skills'].map((name) => `${base}/packs/${name}.json`)
	];
	return {
		base,
		shell: `${base}/404.html`,
		catalogue,
		codesets: `${base}/codesets/index.json`,
		cache: `coderounds:${base}:library`,
		site: `${base}/site/site.json`,
		siteCache: `coderounds:${base}:site`,
		start: build.find((path) => /\/entry\/start\.[\w-]+\.js$/.test(path)) ?? '',
		tools: build.filter(isTool),
		isChartPage: (path) => path.startsWith(`${base}/charts/`),
		inLibrary: (path) =>
			isTool(path) ||
			// Beside the files of the library `/packs/edit` and so on are pages.
			(path.startsWith(`${base}/packs/`) && path.endsWith('.json') && !lists.includes(path)) ||
			(path.startsWith(`${base}/codesets/`) && path !== `${base}/codesets/index.json`)
	};
}

/** The prerendered page that a path means, with or without its slash, or undefined. */
export function pagePath(path: string, pages: ReadonlySet<string>): string | undefined {
	if (pages.has(path)) return path;
	const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
	return pages.has(other) ? other : undefined;
}
