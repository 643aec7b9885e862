import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { paintFirst } from './paint-first';

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const script = `
	{
		const element = document.currentScript.parentElement;
		Promise.all([
			import("/a.js"),
			import("/b.js")
		]).then(([kit, app]) => {
			kit.start(app, element);
		});
	}
`;
const page = `<head>
	<meta http-equiv="content-security-policy" content="script-src 'self' '${hashOf(script)}'">
	<link href="/a.js" rel="modulepreload">
	<link href="/b.js" rel="modulepreload">
	<script>before();</script>
</head><body>words<script>${script}</script></body>`;

const scriptOf = (html: string) => /before[^]*<script>([^]*?)<\/script>/.exec(html)?.[1] ?? '';

it('leaves the text, takes the preloads out of the head and names them in the script', () => {
	const html = paintFirst(page);
	expect(html).toContain('words');
	expect(html).not.toContain('<link');
	expect(scriptOf(html)).toContain('["/a.js","/b.js"]');
});

it('allows the changed script by its own hash, and no longer the old one', () => {
	const html = paintFirst(page);
	expect(html).toContain(hashOf(scriptOf(html)));
	expect(html).not.toContain(hashOf(script));
});

it('starts the app once, after the first paint, with its modules one after the other', async () => {
	const paints: (() => void)[] = [];
	const done: string[] = [];
	const body = scriptOf(paintFirst(page)).replaceAll('import(', 'load(');
	const document = {
		currentScript: { parentElement: 'here' },
		createElement: () => ({}),
		head: { append: (link: { href: string }) => done.push(`preload ${link.href}`) }
	};
	const load = (url: string) => {
		done.push(`link ${url}`);
		return Promise.resolve({ start: (_: unknown, at: string) => done.push(`start ${at}`) });
	};
	class Observer {
		constructor(private readonly heard: () => void) {}
		observe = () => paints.push(this.heard);
	}
	new Function('document', 'load', 'PerformanceObserver', body)(document, load, Observer);
	expect(done).toEqual([]);
	paints.forEach((paint) => paint());
	await new Promise((resolve) => setTimeout(resolve, 400));
	const linked = ['link /a.js', 'link /b.js'];
	expect(done).toEqual(['preload /a.js', 'preload /b.js', ...linked, ...linked, 'start here']);
});

it('leaves a page without such a script as it is', () =>
	expect(paintFirst('<p>words</p>')).toBe('<p>words</p>'));
