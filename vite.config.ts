import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	build: { assetsInlineLimit: 0 },
	test: {
		include: ['src/**/*.test.ts', 'tests/{content,upgrade,determinism,house}/**/*.test.ts'],
		environment: 'node',
		testTimeout: 60_000
	}
});
