/**
 * Lets a prerendered page paint before it fetches its scripts. SvelteKit asks for all of them in the head, where
 * they race the text and its font on a slow line, though the page says what it has to say without them.
 */
import { createHash } from 'node:crypto';

const PRELOAD = /[ \t]*<link href="([^"]+)" rel="modulepreload">\n?/g;
/** The script that starts the app, and not one that stands before it. */
const START = /<script>((?:(?!<\/script>)[^])*?Promise\.all\(\[\s*import\([^]*?)<\/script>/;
/** A page in the background is not painted; it starts all the same after so many ms. */
const LATEST = 300;
/** A slow phone takes a millisecond to ask for each: between some and the next, a tap may be heard. */
const AT_ONCE = 10;

const hashOf = (script: string) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/**
 * Starts after the first paint, which is told once it is on the screen. Then the modules are linked one after the
 * other: all at once they make one task, long enough on a slow phone for a tap to wait.
 */
function waiting(hrefs: string[]): string {
	return `new Promise((painted) => {
						let begun = false;
						const start = () => {
							if (begun) return;
							begun = true;
							const hrefs = ${JSON.stringify(hrefs)};
							const left = [...hrefs];
							const linkAll = async () => {
								for (const href of hrefs) await import(href);
							};
							const ask = () => {
								for (const href of left.splice(0, ${AT_ONCE})) {
									const link = document.createElement('link');
									link.rel = 'modulepreload';
									link.href = href;
									document.head.append(link);
								}
								if (left.length > 0) setTimeout(ask);
								else painted(linkAll());
							};
							ask();
						};
						setTimeout(start, ${LATEST});
						new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
					}).then(() => Promise.all([`;
}

/**
 * @param html a whole page as SvelteKit wrote it, its policy in a meta element
 * @returns the page with its start script waiting for the first paint, and that script's hash in the policy; the
 * page as it was where there is no such script
 */
export function paintFirst(html: string): string {
	const script = START.exec(html)?.[1];
	if (script === undefined) return html;
	const hrefs = [...html.matchAll(PRELOAD)].map(([, href = '']) => href);
	const patient = script
		.replace('Promise.all([', waiting(hrefs))
		.replace(/\]\)\.then\(\(\[kit, app\]\)/, '])).then(([kit, app])');
	return html
		.replaceAll(PRELOAD, '')
		.replace(script, () => patient)
		.replace(hashOf(script), hashOf(patient));
}
