import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	build: {
		assetsInlineLimit: 0,
		rolldownOptions: {
			output: {
				// Fewer files: on a slow line each one costs a round trip, and most would hold one icon.
				codeSplitting: {
					groups: [
						{ name: 'runtime', test: /node_modules\/(svelte|@sveltejs\/kit|esm-env|clsx)\// },
						{ name: 'icons', test: /node_modules\/@lucide\// },
						// The slots that take an answer are not for the first screen, which only shows some.
						{
							name: 'shared',
							test: /src\/lib\/(ui\/(?!Slots\.svelte)|domain\/|state\/|content\/)/,
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
