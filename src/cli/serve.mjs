/**
 * A static server that behaves as a plain static host does (GitHub Pages is the pattern): a base path,
 * `/drill` → drill.html, 404.html with status 404, ten minutes for pages, for ever for hashed files. What
 * works here works on any such host. Built-ins only.
 *
 *     node src/cli/serve.mjs [folder] [--port 4173] [--base /coderounds]
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.woff': 'font/woff',
	'.wasm': 'application/wasm'
};
const TEXT = /^(text\/|application\/(json|manifest)|image\/svg)/;

/** The file that a path means, or undefined. Never one outside `dir`. */
async function find(dir, path) {
	const inside = resolve(dir, `.${path}`);
	if (inside !== dir && !inside.startsWith(dir + sep)) return undefined;
	const tries = path.endsWith('/') ? [join(inside, 'index.html')] : [inside, `${inside}.html`];
	for (const file of tries) {
		const found = await stat(file).catch(() => undefined);
		if (found?.isFile()) return { file, changed: found.mtimeMs };
	}
	return undefined;
}

/**
 * Serves `dir`. Port 0 takes a free one. Throws what `listen` throws (EADDRINUSE).
 * Returns {port, url, close, swap}: `swap(dir)` puts another build under the same address, as a deploy does.
 */
export async function serve({ dir, port = 4173, base = '', host = undefined }) {
	let root = resolve(dir);
	const packed = new Map();

	async function packOnce(file, changed, bytes) {
		const key = `${file} ${changed}`;
		if (!packed.has(key)) packed.set(key, await compress(bytes));
		return packed.get(key);
	}

	async function answer(request, response) {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { allow: 'GET, HEAD' }).end();
			return;
		}
		const asked = new URL(request.url ?? '/', 'http://host');
		let path;
		try {
			path = decodeURIComponent(asked.pathname);
		} catch {
			response.writeHead(400).end('not an address');
			return;
		}
		if (base && path === base) {
			response.writeHead(301, { location: `${base}/${asked.search}` }).end();
			return;
		}
		const within = !base || path.startsWith(`${base}/`);
		const found = within ? await find(root, path.slice(base.length)) : undefined;
		const other = found ?? (within ? await find(root, '/404.html') : undefined);
		if (!other) {
			response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
			return;
		}
		const bytes = await readFile(other.file);
		const type = TYPES[extname(other.file)] ?? 'application/octet-stream';
		const headers = {
			'content-type': type,
			'cache-control': asked.pathname.startsWith(`${base}/_app/immutable/`)
				? 'public, max-age=31536000, immutable'
				: 'max-age=600',
			'x-content-type-options': 'nosniff'
		};
		let body = bytes;
		if (TEXT.test(type)) {
			headers.vary = 'accept-encoding';
			if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
				headers['content-encoding'] = 'gzip';
				body = await packOnce(other.file, other.changed, bytes);
			}
		}
		headers['content-length'] = body.length;
		response.writeHead(found ? 200 : 404, headers).end(request.method === 'HEAD' ? undefined : body);
	}

	const server = createServer((request, response) => {
		answer(request, response).catch((error) => {
			if (!response.headersSent) response.writeHead(500);
			response.end(String(error));
		});
	});
	await new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, host, done);
	});
	const taken = server.address().port;
	return {
		port: taken,
		url: `http://localhost:${taken}${base}`,
		swap(other) {
			root = resolve(other);
		},
		close() {
			return new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			});
		}
	};
}

if (argv[1] && resolve(argv[1]) === fileURLToPath(import.meta.url)) {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { port: { type: 'string' }, base: { type: 'string' } }
	});
	try {
		const site = await serve({
			dir: positionals[0] ?? 'build',
			port: Number(values.port ?? process.env.PORT ?? 4173),
			base: (values.base ?? '').replace(/\/$/, '')
		});
		console.log(`${site.url}/`);
	} catch (error) {
		console.error(error.code === 'EADDRINUSE' ? `That port is taken: ${error.port}` : String(error));
		process.exit(1);
	}
}
