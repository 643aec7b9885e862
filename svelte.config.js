import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { stillIcons } from './src/cli/still-icons.mjs';

// This file is loaded more than once in a build; the version must be the same each time.
process.env.APP_VERSION ??= String(Date.now());

/** The one inline script of app.html, which the policy below allows by its hash. */
const [, boot = ''] = /<script>([^]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8')) ?? [];
const base = process.env.BASE_PATH ?? '';
const bootHash = createHash('sha256').update(boot.replaceAll('%sveltekit.assets%', base)).digest('base64');

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: [stillIcons(), vitePreprocess()],
	kit: {
		adapter: adapter({
			pages: process.env.BUILD_DIR ?? 'build',
			assets: process.env.BUILD_DIR ?? 'build',
			fallback: '404.html',
			strict: true
		}),
		paths: { base, relative: false },
		serviceWorker: {
			register: false,
			// What is for hosts and robots, and what a school puts beside the app, is no part of a release.
			files: (file) => !/^(_headers|\.|robots\.txt|site\/)/.test(file)
		},
		version: { name: process.env.APP_VERSION },
		// A page is one file: nothing stands between its text and the first paint.
		inlineStyleThreshold: 65_536,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', `sha256-${bootHash}`],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'coderounds-workers']
			}
		}
	}
};
