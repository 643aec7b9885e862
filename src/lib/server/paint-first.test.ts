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

it('starts the app once, after a frame', async () => {
	const frames: (() => void)[] = [];
	const done: string[] = [];
	const body = scriptOf(paintFirst(page)).replaceAll(/import\("([^"]+)"\)/g, 'load("$1")');
	const document = {
		currentScript: { parentElement: 'here' },
		createElement: () => ({}),
		head: { append: (link: { href: string }) => done.push(`preload ${link.href}`) }
	};
	const load = (url: string) =>
		Promise.resolve(url === '/a.js' ? { start: (_: unknown, at: string) => done.push(`start ${at}`) } : {});
	new Function('document', 'load', 'requestAnimationFrame', body)(document, load, (frame: () => void) =>
		frames.push(frame)
	);
	expect(done).toEqual([]);
	frames.forEach((frame) => frame());
	await new Promise((resolve) => setTimeout(resolve, 400));
	expect(done).toEqual(['preload /a.js', 'preload /b.js', 'start here']);
});

it('leaves a page without such a script as it is', () =>
	expect(paintFirst('<p>words</p>')).toBe('<p>words</p>'));
