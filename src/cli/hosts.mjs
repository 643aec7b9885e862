/**
 * How static hosts find a file by its address. They differ in what `/drill` and `/drill/` mean where the file is
 * `drill.html`, and in what they send for an address that they do not know. Built-ins only.
 *
 * Sources: the table of github.com/slorber/trailing-slash-guide for GitHub Pages and Netlify, the asset server in
 * github.com/cloudflare/workers-sdk for Cloudflare Pages.
 *
 * Each takes `file`, which says whether there is a file of that name, and `folder`, and a decoded path that begins
 * with a slash. Each returns {file} or {to}, another path to go to, or {listing}, or undefined.
 */

const withIndex = async (path, file) =>
	(await file(`${path}index.html`)) ? { file: `${path}index.html` } : null;

/** `/drill` is drill.html; a slash too many is not found. */
async function github(path, { file }) {
	if (path.endsWith('/')) return (await withIndex(path, file)) ?? undefined;
	if (await file(path)) return { file: path };
	if (await file(`${path}.html`)) return { file: `${path}.html` };
	return (await file(`${path}/index.html`)) ? { to: `${path}/` } : undefined;
}

/** As GitHub Pages, and a slash too many is taken away. */
async function netlify(path, at) {
	const bare = path.replace(/\/$/, '');
	if (bare !== path && (await at.file(`${bare}.html`))) return { to: bare };
	return github(path, at);
}

/** Every address has one form: `/drill.html` and `/drill/` go to `/drill`, `/index.html` to `/`. */
async function cloudflare(path, { file }) {
	const bare = path.slice(0, -1);
	if (path.endsWith('/')) {
		const index = await withIndex(path, file);
		if (index) return index;
		return bare !== '' && (await file(`${bare}.html`)) ? { to: bare } : undefined;
	}
	if (await file(path)) {
		if (!path.endsWith('.html')) return { file: path };
		const plain = path.slice(0, -'.html'.length);
		return { to: plain.endsWith('/index') ? plain.slice(0, -'index'.length) : plain };
	}
	if (await file(`${path}.html`)) return { file: `${path}.html` };
	return (await file(`${path}/index.html`)) ? { to: `${path}/` } : undefined;
}

/** A server as it comes from its package: an address is a file or a folder, and nothing is added to it. */
async function plain(path, { file, folder }) {
	if (path.endsWith('/')) return (await withIndex(path, file)) ?? undefined;
	if (await file(path)) return { file: path };
	return (await folder(path)) ? { to: `${path}/` } : undefined;
}

/** As `plain`, and a folder without an index is shown as a list, as `python -m http.server` does. */
async function listing(path, at) {
	const found = await plain(path, at);
	return found ?? (path.endsWith('/') && (await at.folder(path)) ? { listing: true } : undefined);
}

/**
 * - `headers` reads `_headers`
 * - `shell` sends 404.html, with status 404, for what it does not know
 * - `hidden` sends it with that status under its own name, too, as nginx does where its place is `internal`
 * - `moved` the status of a way to another path
 */
export const HOSTS = {
	github: { find: github, headers: false, shell: true, hidden: false, moved: 301 },
	netlify: { find: netlify, headers: true, shell: true, hidden: false, moved: 301 },
	cloudflare: { find: cloudflare, headers: true, shell: true, hidden: false, moved: 308 },
	plain: { find: plain, headers: false, shell: true, hidden: true, moved: 301 },
	listing: { find: listing, headers: false, shell: false, hidden: false, moved: 301 },
	/** The server of `npm start`: addresses as GitHub Pages has them, headers as the two after it do. */
	own: { find: github, headers: true, shell: true, hidden: false, moved: 301 }
};
