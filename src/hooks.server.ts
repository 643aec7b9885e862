/** Runs while pages are prerendered. */
import type { Handle } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { dev } from '$app/environment';
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

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => paintFirst(withFirstQuestion(html)) });
