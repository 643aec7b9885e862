/**
 * The layers of the house as lint rules: what each folder under src/lib may import. One table; a test in
 * tests/house proves that the rule bites.
 */

/** folder: [layers it may import, packages it may import] */
const MAY = {
	domain: [[], []],
	codebook: [['domain'], ['fflate', 'saxes', 'csv-parse']],
	storage: [['domain'], ['idb']],
	content: [['storage', 'domain'], []],
	workers: [
		['codebook', 'domain'],
		['fsrs-browser', 'csv-parse', 'yaml', 'sql.js', 'fzstd', 'fflate', 'pdfjs-dist']
	],
	server: [
		['codebook', 'domain'],
		['yaml', 'valibot', 'node:']
	],
	ui: [['domain'], ['svelte', '@lucide/svelte', 'qr']],
	state: [
		['storage', 'content', 'workers', 'domain'],
		['svelte', '\\$app', 'workbox-window', 'fflate']
	],
	routes: [
		['state', 'ui', 'content', 'domain'],
		['svelte', '@sveltejs/kit', '\\$app', '@fontsource-variable', '@lucide/svelte']
	],
	'service-worker': [['workers'], ['workbox-precaching', 'workbox-routing', '\\$service-worker']],
	cli: [['codebook', 'domain', 'server'], null]
};

const LAYERS = Object.keys(MAY);
const PURE = ['domain', 'codebook', 'server'];

function folderOf(layer) {
	return ['routes', 'cli', 'service-worker'].includes(layer) ? `src/${layer}/**` : `src/lib/${layer}/**`;
}

function restriction(layer, extra = { layers: [], packages: [] }) {
	const [layers, packages] = MAY[layer];
	const closed = LAYERS.filter((other) => other !== layer && ![...layers, ...extra.layers].includes(other));
	const patterns = [
		{
			// What begins with ./ stays in its layer: of the routes, one is named like the layer of the code book.
			regex: `^(\\.\\./|\\$lib/|src/)(.*/)?(${closed.join('|')})/`,
			message: `${layer}/ may not import this layer (README, "The house").`
		}
	];
	if (packages !== null) {
		// Whatever is neither a path nor on the list: a package nobody thought of is refused too.
		const open = [...packages, ...extra.packages].map((name) => (name.endsWith(':') ? name : `${name}(/|$)`));
		patterns.push({
			regex: `^(?!\\.{1,2}/|\\$lib/|src/${open.map((name) => `|${name}`).join('')})`,
			message: `${layer}/ may not use this package (README, "The house").`
		});
	}
	if (PURE.includes(layer))
		patterns.push({ regex: '^\\$|\\?', message: `${layer}/ runs in Node as it is: relative imports only.` });
	return { 'no-restricted-imports': ['error', { patterns }] };
}

const clockAndChance = {
	'no-restricted-properties': [
		'error',
		{ object: 'Date', property: 'now', message: 'Take now as an argument.' },
		{ object: 'Math', property: 'random', message: 'Take randomness as an argument.' }
	],
	'no-restricted-syntax': [
		'error',
		{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Take now as an argument.' }
	]
};

export const layerRules = [
	...LAYERS.map((layer) => ({
		files: [folderOf(layer)],
		ignores: ['**/*.test.ts', '**/+server.ts', '**/+page.server.ts', 'src/lib/domain/schedule.ts'],
		rules: restriction(layer)
	})),
	{
		files: ['src/routes/**/+server.ts', 'src/routes/**/+page.server.ts'],
		rules: restriction('routes', { layers: ['server'], packages: ['node:'] })
	},
	{
		files: ['src/lib/domain/schedule.ts'],
		rules: restriction('domain', { layers: [], packages: ['ts-fsrs'] })
	},
	{ files: ['src/lib/domain/**', 'src/lib/codebook/**'], ignores: ['**/*.test.ts'], rules: clockAndChance },
	{
		files: ['src/**'],
		ignores: ['src/lib/storage/**', '**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				{ name: 'indexedDB', message: 'storage/ is the only folder that says IndexedDB.' }
			]
		}
	}
];
