/** Runs while pages are prerendered. */
import type { Handle } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { building, dev } from '$app/environment';
import { firstQuestion } from '$lib/server/first-question';
import { paintFirst } from '$lib/server/paint-first';
import { servedPacks } from '$lib/server/served-packs';
import DrillHead from '$lib/ui/DrillHead.svelte';

/** What stands in `/drill` until the log is open; the page leaves it alone. */
const PLACE = /(<div class="first[^"]*"[^>]*>)(<\/div>)/;

/** A newcomer reads the first question while the scripts are on their way. */
function withFirstQuestion(html: string): string {
	if (!PLACE.test(html)) return html;
	const drill = firstQuestion(servedPacks('questions', !dev));
	if (!drill) return html;
	const { body } = render(DrillHead, { props: { drill } });
	return html.replace(PLACE, (_, open: string, close: string) => open + body + close);
}

/** A dev server sends the policy as a header, which cannot follow a script that was rewritten. */
const finish = (html: string): string => (building ? paintFirst(html) : html);

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => finish(withFirstQuestion(html)) });
