/** What is published, and how: the workflow, the headers, and how each kind of host finds a page. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { headersFor, readHeaderRules } from '../../src/cli/headers.mjs';
import { serve, type HostName } from '../../src/cli/serve.mjs';
import { publishingSteps, WORKFLOW } from '../../src/cli/workflow.mjs';

const ROOT = join(import.meta.dirname, '../..');
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Step {
	id?: string;
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
	env?: Record<string, string>;
}
interface Job {
	'runs-on': string;
	needs?: string;
	permissions: Record<string, string>;
	steps: Step[];
}

describe('the workflow', () => {
	const { permissions, jobs } = parse(textOf(WORKFLOW)) as {
		permissions: object;
		jobs: Record<'build' | 'deploy', Job>;
	};
	const steps = [...jobs.build.steps, ...jobs.deploy.steps];
	const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

	it('may do nothing but what its jobs ask for, and what builds may not publish', () => {
		expect(permissions).toEqual({});
		expect(jobs.build.permissions).toEqual({ contents: 'read', pages: 'read' });
		expect(jobs.deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
		expect(jobs.deploy.needs).toBe('build');
	});

	it('uses the official actions alone, each at a major version', () => {
		const uses = steps.flatMap(({ uses: one }) => one ?? []);
		expect(uses.map((one) => one.replace(/@v\d+$/, ''))).toEqual([
			'actions/checkout',
			'actions/setup-node',
			'actions/configure-pages',
			'actions/upload-pages-artifact',
			'actions/deploy-pages'
		]);
	});

	it('runs scripts that exist, and installs from the lock file', () => {
		const runs = jobs.build.steps.flatMap(({ run }) => run ?? []);
		expect(runs[0]).toBe('npm ci');
		const named = runs.flatMap((run) => /^npm run (\w+)$/.exec(run)?.[1] ?? []);
		expect(named).toEqual(['codes', 'build']);
		for (const name of named) expect(scripts[name], name).toBeDefined();
	});

	it('publishes the folder that the build writes, under the path that Pages has', async () => {
		const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact'));
		expect(upload?.with?.['path']).toBe('build');
		expect(textOf('svelte.config.js')).toContain("process.env.BUILD_DIR ?? 'build'");
		expect(jobs.build.steps.find(({ id }) => id === 'pages')?.uses).toMatch(/configure-pages/);
		expect(await publishingSteps(ROOT, '/coderounds')).toEqual([
			{ script: 'codes', env: {} },
			{ script: 'build', env: { BASE_PATH: '/coderounds' } }
		]);
	});

	it('takes a Node that the lock file works with, and retires with a file that is there', () => {
		const node = jobs.build.steps.find(({ uses }) => uses?.startsWith('actions/setup-node'));
		expect(Number(node?.with?.['node-version'])).toBeGreaterThanOrEqual(20);
		const [, from = ''] =
			/cp (\S+) build\/service-worker\.js/.exec(steps.map(({ run }) => run).join('\n')) ?? [];
		expect(existsSync(join(ROOT, from))).toBe(true);
	});
});

describe('the headers', () => {
	const rules = readHeaderRules(textOf('static/_headers'));
	const sent = (path: string) => headersFor(rules, path);

	it.each([
		'/',
		'/drill',
		'/404.html',
		'/packs/catalogue.json',
		'/_app/immutable/chunks/x.js',
		'/service-worker.js'
	])('%s: no frame, the camera for this page alone, nothing guessed, no referrer', (path) => {
		expect(sent(path)).toMatchObject({
			'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'cross-origin-opener-policy': 'same-origin'
		});
		const permissions = sent(path)['permissions-policy']?.split(', ') ?? [];
		expect(permissions[0]).toBe('camera=(self)');
		expect(permissions.slice(1).filter((one) => !one.endsWith('=()'))).toEqual([]);
	});

	it('say for ever of what is named by its content, and never of what is not', () => {
		expect(sent('/_app/immutable/chunks/x.js')['cache-control']).toContain('immutable');
		for (const path of ['/service-worker.js', '/site/site.json', '/site/week-1.yaml'])
			expect(sent(path)['cache-control']).toBe('no-cache');
		for (const path of ['/', '/drill', '/packs/catalogue.json', '/codesets/index.json', '/_app/version.json'])
			expect(sent(path)['cache-control'], path).toBeUndefined();
	});

	it('give a worker the policy that it takes from no page', () => {
		for (const path of ['/_app/immutable/workers/x.js', '/service-worker.js'])
			expect(sent(path)['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
	});

	it('never say how long a file is kept in two rules that meet', () => {
		const cached = rules.filter(({ headers }) => headers.some(([name]) => name === 'cache-control'));
		const meets = cached.flatMap((one) =>
			cached.filter((other) => one !== other && one.path.startsWith(other.path.replace(/\*$/, '')))
		);
		expect(cached.length).toBeGreaterThan(1);
		expect(meets).toEqual([]);
	});

	it.each([
		['a star in the middle, which Netlify refuses', '/packs/*.json\n  X: y'],
		['a header without a path', '  X: y'],
		['a line that is none', '/*\n  nothing']
	])('%s is refused', (_, text) => expect(() => readHeaderRules(text)).toThrow(RangeError));
});

describe('the lines for a server of your own', () => {
	const page = textOf('src/cli/DEPLOYING.md');
	const [root = '', folder = ''] = page.split(/^In a folder of a site .*$/m);
	const linesFor = (server: string, of: string) =>
		new RegExp(`\`\`\`${server}\\n([^]*?)\`\`\``).exec(of)?.[1] ?? '';

	it.each(['nginx', 'apache'])('%s: the same at the top of a host and in a folder of a site', (server) => {
		const lines = linesFor(server, root);
		expect(lines).toContain(' /404.html');
		expect(linesFor(server, folder)).toBe(
			lines.replace('location /', 'location /coding/').replaceAll(' /404.html', ' /coding/404.html')
		);
	});

	it('each folder is the one that the table builds for, and each file is in what is built', () => {
		const [, base = ''] = /`BASE_PATH=(\S+) npm run build`/.exec(root) ?? [];
		const named = [...page.matchAll(/^\s*(?:error_page|ErrorDocument) \d+ (\S+?);?$/gm)].map(([, to]) => to);
		expect(named).toHaveLength(6);
		expect(new Set(named)).toEqual(new Set(['/404.html', `${base}/404.html`]));
		expect(textOf('svelte.config.js')).toContain("fallback: '404.html'");
	});
});

describe('how hosts find a page', () => {
	let dir = '';
	beforeAll(() => {
		dir = mkdtempSync(join(tmpdir(), 'hosts-'));
		const files = {
			'index.html': 'first',
			'drill.html': 'drill',
			'charts.html': 'charts',
			'charts/one.html': 'one',
			'404.html': 'shell',
			'packs/a.json': '{}',
			_headers: textOf('static/_headers')
		};
		for (const [file, text] of Object.entries(files)) {
			mkdirSync(dirname(join(dir, file)), { recursive: true });
			writeFileSync(join(dir, file), text);
		}
	});
	afterAll(() => rmSync(dir, { recursive: true, force: true }));

	/** `200 drill`, or `301 /drill`. */
	async function says(like: HostName, base: string, paths: readonly string[]): Promise<string[]> {
		const site = await serve({ dir, port: 0, base, like });
		try {
			const answers: string[] = [];
			for (const path of paths) {
				const answer = await fetch(`http://localhost:${site.port}${base}${path}`, { redirect: 'manual' });
				const to = answer.headers.get('location');
				answers.push(`${answer.status} ${to?.slice(base.length) ?? (await answer.text())}`);
			}
			return answers;
		} finally {
			await site.close();
		}
	}

	const ASKED = [
		'/',
		'/drill',
		'/drill/?a=1',
		'/drill.html',
		'/charts',
		'/charts/',
		'/charts/one',
		'/nowhere',
		'/404.html'
	];
	const LISTING = '<title>Directory listing</title>';
	it.each<[HostName, string[]]>([
		['github', ['200 first', '200 drill', '404 shell', '200 drill', '200 charts', '404 shell', '200 one', '404 shell', '200 shell']],
		['netlify', ['200 first', '200 drill', '301 /drill?a=1', '200 drill', '200 charts', '301 /charts', '200 one', '404 shell', '200 shell']],
		['cloudflare', ['200 first', '200 drill', '308 /drill?a=1', '308 /drill', '200 charts', '308 /charts', '200 one', '404 shell', '308 /404']],
		['plain', ['200 first', '404 shell', '404 shell', '200 drill', '301 /charts/', '404 shell', '404 shell', '404 shell', '404 shell']],
		['listing', ['200 first', '404 not found', '404 not found', '200 drill', '301 /charts/', `200 ${LISTING}`, '404 not found', '404 not found', '200 shell']]
	])('%s', async (like, expected) => {
		for (const base of ['', '/coderounds']) expect(await says(like, base, ASKED)).toEqual(expected);
	}); // prettier-ignore

	it('our own server sends what the file says, and never the file', async () => {
		const site = await serve({ dir, port: 0, base: '/coderounds' });
		try {
			const rules = readHeaderRules(textOf('static/_headers'));
			for (const path of ['/', '/drill', '/packs/a.json']) {
				const { headers } = await fetch(`${site.url}${path}`);
				for (const [name, value] of Object.entries(headersFor(rules, path)))
					expect(headers.get(name)).toBe(value);
			}
			expect((await fetch(`${site.url}/_headers`)).status).toBe(404);
		} finally {
			await site.close();
		}
	});
});
