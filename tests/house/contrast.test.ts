/** Every pair of colours that screens use meets WCAG 2.2 AA, in both themes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** In lower case: a colour may be written in either. */
const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8').toLowerCase();
const css = read('src/lib/ui/styles/tokens.css');

function colours(selector: string): Record<string, string> {
	const from = css.indexOf(`${selector} {`);
	expect(from, selector).toBeGreaterThanOrEqual(0);
	const block = css.slice(from, css.indexOf('}', from));
	return Object.fromEntries(
		[...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name, hex]) => [name, hex])
	);
}

/** WCAG's relative luminance. */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['desk', 'paper', 'sunk', 'raised', 'track'];
const VOICES = ['ink', 'ink-2', 'accent', 'right', 'partial', 'wrong'];
const WASHED = ['right', 'partial', 'wrong', 'accent'];

/** [foreground, background] */
const TEXT: [string, string][] = [
	...GROUNDS.flatMap((ground) => VOICES.map((voice): [string, string] => [voice, ground])),
	...WASHED.flatMap((name): [string, string][] => [
		[name, `${name}-wash`],
		['ink', `${name}-wash`],
		['ink-2', `${name}-wash`]
	]),
	['on-accent', 'accent'],
	['on-accent', 'accent-edge'],
	['mark-ink', 'mark'],
	['mark-edge', 'paper'],
	['desk', 'ink'],
	['ink', 'heat-1'],
	['ink', 'heat-2'],
	['on-accent', 'heat-3'],
	['on-accent', 'heat-4']
];
const PARTS: [string, string][] = [
	['edge', 'desk'],
	['edge', 'paper'],
	['edge', 'sunk'],
	['edge', 'raised'],
	['mark-edge', 'desk'],
	['mark-edge', 'mark'],
	['heat-4', 'paper'],
	['heat-4', 'heat-0']
];

const light = colours(':root');
const dark = colours(":root[data-theme='dark']");

describe.each([
	['light', light],
	['dark', dark]
])('%s', (_, theme) => {
	const colour = (name: string) => theme[name] ?? `no colour --${name}`;
	it.each(TEXT)('text %s on %s: 4.5', (front, back) => {
		expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(4.5);
	});
	it.each(PARTS)('parts %s on %s: 3', (front, back) => {
		expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(3);
	});
});

it('the theme chosen and the theme of the system are one', () => {
	expect(colours(":root:not([data-theme='light'])")).toEqual(dark);
});

it('the manifest and the page wear the colour of the desk', () => {
	const manifest = read('static/manifest.webmanifest');
	const { theme_color, background_color } = JSON.parse(manifest) as Record<string, string>;
	expect([theme_color, background_color]).toEqual([light['desk'], light['desk']]);
	const html = read('src/app.html');
	const worn = [...html.matchAll(/name="theme-color" content="(#[0-9a-f]{6})"/gi)].map(([, hex]) => hex);
	expect(worn).toEqual([light['desk'], dark['desk']]);
});
