/**
 * Lucide's icons as drawings and nothing else. Its own component works out colour, size and stroke of each icon
 * every time one is drawn, for settings that this app does not use, and was a fifth of what drawing a page cost.
 */

const DRAWING = {
	xmlns: 'http://www.w3.org/2000/svg',
	width: 24,
	height: 24,
	viewBox: '0 0 24 24',
	fill: 'none',
	stroke: 'currentColor',
	'stroke-width': 2,
	'stroke-linecap': 'round',
	'stroke-linejoin': 'round',
	'aria-hidden': 'true'
};
const ICON = /@lucide\/svelte\/dist\/icons\/[a-z0-9-]+\.svelte$/;

/** @param {Record<string, string | number>} pairs */
const attributes = (pairs) =>
	Object.entries(pairs)
		.map(([name, value]) => `${name}="${value}"`)
		.join(' ');

/** A Svelte preprocessor. An icon takes `class` and nothing else. Throws where the package says it otherwise. */
export function stillIcons() {
	return {
		name: 'coderounds:still-icons',
		/** @param {{ content: string, filename?: string }} file */
		markup({ content, filename }) {
			if (!filename || !ICON.test(filename)) return undefined;
			const [, text] = /iconData = (\{.*\});/.exec(content) ?? [];
			if (!text) throw new Error(`@lucide/svelte changed: no drawing in ${filename}.`);
			/** @type {{ node: [string, Record<string, string>][] }} */
			const { node } = JSON.parse(text);
			const parts = node.map(([tag, pairs]) => `<${tag} ${attributes(pairs)} />`).join('');
			return {
				code: `<script>let { class: own = '' } = $props();</script><svg ${attributes(DRAWING)} class="lucide-icon {own}">${parts}</svg>`
			};
		}
	};
}
