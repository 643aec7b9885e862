import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { oneThread } from './src/cli/one-thread.mjs';

interface Graph {
	getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** All that some modules import, and what these import in turn; what is fetched later is not among it. */
function importedBy(roots: readonly string[], graph: Graph): Set<string> {
	const found = new Set<string>();
	const open = [...roots];
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
	}
	return found;
}

type Pages = Record<'today' | 'drill', Set<string>>;
let pages: Pages | undefined;

/** What Today and a drill have to load is counted in bytes: nothing else may come into their files. */
function neededBy(test: (id: string, pages: Pages) => boolean, name: string) {
	const roots = (page: string) =>
		['+layout.svelte', '+layout.ts', page].map((file) => `${import.meta.dirname}/src/routes/${file}`);
	return (id: string, graph: Graph): string | null => {
		pages ??= {
			today: importedBy(roots('+page.svelte'), graph),
			drill: importedBy(roots('drill/+page.svelte'), graph)
		};
		return test(id, pages) ? name : null;
	};
}
const OURS = /src\/lib\/|@lucide/;

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es', plugins: () => [oneThread()] },
	build: {
		assetsInlineLimit: 0,
		rolldownOptions: {
			output: {
				// Fewer files: on a slow line each one costs a round trip, and most would hold one icon.
				codeSplitting: {
					groups: [
						{ name: 'runtime', test: /node_modules\/(svelte|@sveltejs\/kit|esm-env|clsx)\//, priority: 4 },
						{
							name: neededBy((id, { today, drill }) => today.has(id) && drill.has(id), 'first'),
							test: OURS,
							priority: 3
						},
						{ name: neededBy((id, { today }) => today.has(id), 'today'), test: OURS, priority: 2 },
						{ name: neededBy((id, { drill }) => drill.has(id), 'drill'), test: OURS, priority: 1 },
						{ name: 'icons', test: /node_modules\/@lucide\//, minShareCount: 3 },
						// The model of memory comes when it is needed.
						{
							name: 'shared',
							test: /src\/lib\/(ui|domain\/(?!(forgetting|parameters|load-balance|week-load)\.ts)|state|content)\//,
							minShareCount: 8
						}
					]
				}
			}
		}
	},
	test: {
		include: ['src/**/*.test.ts', 'tests/{content,upgrade,determinism,house}/**/*.test.ts'],
		environment: 'node',
		testTimeout: 60_000
	}
});
