/**
 * fsrs-browser as this app uses it: one thread, and its WebAssembly at an address that is handed in. Its own way to
 * start threads and to find that file would ship a worker that is never started and the same 1.7 MB twice.
 */

const CHANGES = [
	[
		/^import \{ startWorkers \} from '[^']+';/m,
		"const startWorkers = () => { throw new Error('one thread only'); };"
	],
	[/new URL\('fsrs_browser_bg\.wasm', import\.meta\.url\)/, 'undefined']
];

/** A Vite plugin for workers. Throws where another version of the package says these things otherwise. */
export function oneThread() {
	return {
		name: 'coderounds:one-thread',
		transform(code, id) {
			if (!/fsrs-browser\/fsrs_browser\.js$/.test(id)) return undefined;
			let made = code;
			for (const [from, to] of CHANGES) {
				if (!from.test(made)) throw new Error(`fsrs-browser changed: ${String(from)} is not in it.`);
				made = made.replace(from, to);
			}
			return { code: made, map: null };
		}
	};
}
