/** The layers of the house are lint rules; here is the proof that they bite, and that they do not bite too much. */
import { ESLint, type Linter } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { layerRules } from '../../src/cli/layers.mjs';

/** Rules of the house alone: the snippets stand for files that do not exist, so no rule with types can run. */
const HOUSE = [
	'no-restricted-imports',
	'no-restricted-properties',
	'no-restricted-syntax',
	'no-restricted-globals'
];

const eslint = new ESLint({
	overrideConfigFile: true,
	overrideConfig: [
		{ files: ['**/*.ts'], languageOptions: { parser: ts.parser as Linter.Parser } },
		...layerRules
	]
});

async function complaints(filePath: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath });
	const messages = result?.messages ?? [];
	// A snippet that does not parse would pass for one that is refused.
	expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
	return messages.map(({ ruleId }) => ruleId ?? '').filter((rule) => HOUSE.includes(rule));
}

describe('refused', () => {
	it.each([
		['domain takes storage', 'src/lib/domain/x.ts', `import { open } from '../storage/open';`],
		[
			'domain takes storage, type only',
			'src/lib/domain/x.ts',
			`import type { Open } from '../storage/open';`
		],
		['domain passes storage on', 'src/lib/domain/x.ts', `export * from '../storage/open';`],
		['domain takes a package', 'src/lib/domain/x.ts', `import { openDB } from 'idb';`],
		['domain takes a package nobody thought of', 'src/lib/domain/x.ts', `import 'left-pad';`],
		[
			'domain takes a package named like an allowed one',
			'src/lib/domain/schedule.ts',
			`import 'ts-fsrs-more';`
		],
		['ui takes a node module by its short name', 'src/lib/ui/x.ts', `import 'fs';`],
		['the service worker takes storage', 'src/service-worker/x.ts', `import '../lib/storage/open';`],
		['the service worker takes state', 'src/service-worker/x.ts', `import '../lib/state/app';`],
		['domain takes svelte', 'src/lib/domain/x.ts', `import { tick } from 'svelte';`],
		['domain takes ts-fsrs outside schedule', 'src/lib/domain/x.ts', `import { fsrs } from 'ts-fsrs';`],
		['domain takes a node module', 'src/lib/domain/x.ts', `import { readFileSync } from 'node:fs';`],
		['schedule takes storage', 'src/lib/domain/schedule.ts', `import { open } from '../storage/open';`],
		['domain reads the clock', 'src/lib/domain/x.ts', `export const now = Date.now();`],
		['domain reads the clock by new Date', 'src/lib/domain/x.ts', `export const now = new Date();`],
		['domain throws dice', 'src/lib/domain/x.ts', `export const dice = Math.random();`],
		['codebook reads the clock', 'src/lib/codebook/x.ts', `export const now = Date.now();`],
		['codebook takes $lib', 'src/lib/codebook/x.ts', `import { code } from '$lib/domain/code';`],
		['codebook takes a bundler address', 'src/lib/codebook/x.ts', `import url from './codes.bin?url';`],
		['codebook takes workers', 'src/lib/codebook/x.ts', `import { open } from '../workers/codebook';`],
		['storage takes codebook', 'src/lib/storage/x.ts', `import { search } from '../codebook/search';`],
		['storage takes content', 'src/lib/storage/x.ts', `import { Library } from '../content/library';`],
		['content takes state', 'src/lib/content/x.ts', `import { app } from '../state/app';`],
		['content takes codebook', 'src/lib/content/x.ts', `import { search } from '../codebook/search';`],
		['workers take storage', 'src/lib/workers/x.ts', `import { open } from '../storage/open';`],
		['server takes storage', 'src/lib/server/x.ts', `import { open } from '../storage/open';`],
		['server takes $lib', 'src/lib/server/x.ts', `import { code } from '$lib/domain/code';`],
		['ui takes state', 'src/lib/ui/x.ts', `import { app } from '../state/app';`],
		['ui takes state by $lib', 'src/lib/ui/x.ts', `import { app } from '$lib/state/app';`],
		['ui takes content', 'src/lib/ui/x.ts', `import { Library } from '../content/library';`],
		['ui takes $app', 'src/lib/ui/x.ts', `import { goto } from '$app/navigation';`],
		['state takes ui', 'src/lib/state/x.svelte.ts', `import Banner from '../ui/Banner.svelte';`],
		['state takes codebook', 'src/lib/state/x.svelte.ts', `import { search } from '../codebook/search';`],
		['state takes server', 'src/lib/state/x.svelte.ts', `import { read } from '../server/read';`],
		['state takes idb', 'src/lib/state/x.svelte.ts', `import { openDB } from 'idb';`],
		['a page takes storage', 'src/routes/drill/x.ts', `import { open } from '../../lib/storage/open';`],
		['a page takes workers', 'src/routes/drill/x.ts', `import { ask } from '$lib/workers/codebook';`],
		['a page takes server', 'src/routes/drill/+page.ts', `import { read } from '$lib/server/read';`],
		['an endpoint takes storage', 'src/routes/a/+server.ts', `import { open } from '$lib/storage/open';`],
		['a script takes storage', 'src/cli/x.ts', `import { open } from '../lib/storage/open';`],
		['a script takes ui', 'src/cli/x.ts', `import Banner from '../lib/ui/Banner.svelte';`],
		['indexedDB outside storage', 'src/lib/state/x.svelte.ts', `indexedDB.open('x');`],
		['indexedDB in a page', 'src/routes/x.ts', `export const all = indexedDB.databases();`]
	])('%s', async (_, file, code) => {
		expect(await complaints(file, code)).not.toEqual([]);
	});
});

describe('allowed', () => {
	it.each([
		['domain takes domain', 'src/lib/domain/x.ts', `import { parse } from './code';`],
		['schedule takes ts-fsrs', 'src/lib/domain/schedule.ts', `import { fsrs } from 'ts-fsrs';`],
		['domain takes a date it was given', 'src/lib/domain/x.ts', `export const at = new Date(0);`],
		[
			'codebook takes domain and its parsers',
			'src/lib/codebook/x.ts',
			`import 'saxes'; import '../domain/code';`
		],
		['codebook takes fflate', 'src/lib/codebook/x.ts', `import { unzipSync } from 'fflate';`],
		[
			'storage takes idb and domain',
			'src/lib/storage/x.ts',
			`import { openDB } from 'idb'; import '../domain/event';`
		],
		['storage says indexedDB', 'src/lib/storage/x.ts', `export const all = indexedDB.databases();`],
		['content takes storage', 'src/lib/content/x.ts', `import { sets } from '../storage/sets';`],
		['workers take codebook', 'src/lib/workers/x.worker.ts', `import { search } from '../codebook/search';`],
		[
			'server takes codebook, yaml and fs',
			'src/lib/server/x.ts',
			`import 'yaml'; import 'node:fs'; import '../codebook/official';`
		],
		[
			'ui takes domain, svelte and icons',
			'src/lib/ui/x.ts',
			`import 'svelte'; import '@lucide/svelte/icons/x'; import '$lib/domain/code';`
		],
		[
			'state takes the four below it',
			'src/lib/state/x.svelte.ts',
			`import '../storage/log'; import '../content/library'; import '../workers/codebook'; import '../domain/code';`
		],
		[
			'state takes $app and workbox-window',
			'src/lib/state/x.svelte.ts',
			`import '$app/environment'; import 'workbox-window';`
		],
		[
			'a page takes state, ui, content, domain',
			'src/routes/x.ts',
			`import '$lib/state/app'; import '$lib/ui/a'; import '$lib/content/library'; import '$lib/domain/code';`
		],
		['a page takes its neighbour', 'src/routes/drill/x.ts', `import { told } from './told';`],
		[
			'an endpoint takes server and fs',
			'src/routes/packs/+server.ts',
			`import '$lib/server/packs'; import 'node:fs';`
		],
		[
			'a script takes server, codebook and any package',
			'src/cli/x.ts',
			`import '../lib/server/read'; import '../lib/codebook/search'; import 'minisearch';`
		],
		[
			'a unit test takes what it needs',
			'src/lib/domain/x.test.ts',
			`import 'fast-check'; export const now = Date.now();`
		]
	])('%s', async (_, file, code) => {
		expect(await complaints(file, code)).toEqual([]);
	});
});
