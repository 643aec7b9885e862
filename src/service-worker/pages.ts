/**
 * Pages as hosts hand them out. What is `drill.html` in the folder is `/drill` on most hosts, a redirect on some, and
 * on a server that adds nothing it is not found, or a list of a folder. Each page names the script that starts its
 * release: so a page is known by what is in it, whatever the host says beside it, and one of another release, which
 * a host may still hold for a moment after a deploy, is none.
 */
import type { Places } from './places';

/** Where the file of a page lies: `/drill` → `/drill.html`, `/` → `/index.html`. */
export const fileOfPage = (path: string): string =>
	path.endsWith('/') ? `${path}index.html` : `${path}.html`;

/** Not a list of packs or another file that is made with the pages. */
export const isPage = (path: string): boolean => !/\.\w+$/.test(path);

/** The page, with status 200 and without the mark of a redirect, which a browser takes for no page; else undefined. */
async function pageIn({ start }: Places, answer: Response): Promise<Response | undefined> {
	if (!/text\/html/.test(answer.headers.get('content-type') ?? '')) return undefined;
	const text = await answer.text();
	return text.includes(start) ? new Response(text, { headers: answer.headers }) : undefined;
}

/**
 * @param path of a page, or of the shell, which some hosts send as what was not found
 * @param answer what the host said
 * @param ask fetches another address of the same host
 * @returns the page; a bad answer, which no cache takes, where the host has none of this release
 */
export async function wholePage(
	places: Places,
	path: string,
	answer: Response,
	ask: (path: string) => Promise<Response>
): Promise<Response> {
	// The shell names the same script: in the place of a page it is not found.
	const isShell = path === places.shell;
	const own = answer.ok || isShell ? await pageIn(places, answer) : undefined;
	if (own) return own;
	const named = isShell ? undefined : await ask(fileOfPage(path));
	return (named?.ok && (await pageIn(places, named))) || new Response(null, { status: 502 });
}
