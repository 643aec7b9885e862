/**
 * Packages as this app uses them: in the one thread that asks them.
 *
 * fsrs-browser has its WebAssembly at an address that is handed in. Its own way to start threads and to find that file
 * would ship a worker that is never started and the same 1.7 MB twice.
 *
 * pdfjs-dist takes any worker in which it is loaded for its own, and would answer the page.
 */

const CHANGES = [
	[
		/fsrs-browser\/fsrs_browser\.js$/,
		/^import \{ startWorkers \} from '[^']+';/m,
		"const startWorkers = () => { throw new Error('one thread only'); };"
	],
	[/fsrs-browser\/fsrs_browser\.js$/, /new URL\('fsrs_browser_bg\.wasm', import\.meta\.url\)/, 'undefined'],
	[/pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs$/, /this\.initializeFromPort\(self\);/, '']
];

/** A Vite plugin for workers. Throws where another version of the package says these things otherwise. */
export function oneThread() {
	return {
		name: 'coderounds:one-thread',
		transform(code, id) {
			const changes = CHANGES.filter(([file]) => file.test(id));
			if (changes.length === 0) return undefined;
			let made = code;
			for (const [, from, to] of changes) {
				if (!from.test(made)) throw new Error(`${id} changed: ${String(from)} is not in it.`);
				made = made.replace(from, to);
			}
			return { code: made, map: null };
		}
	};
}
