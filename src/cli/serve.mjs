/**
 * A static server that behaves as a plain static host does (GitHub Pages is the pattern): a base path,
 * `/drill` → drill.html, 404.html with status 404, ten minutes for pages, for ever for hashed files, and the headers
 * of `_headers`. Tests let it behave as other hosts do (`like`, one of hosts.mjs). Built-ins only.
 *
 *     node src/cli/serve.mjs [folder] [--port 4173] [--base /coderounds] [--like own]
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headersFor, readHeaderRules } from './headers.mjs';
import { HOSTS } from './hosts.mjs';

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

/** Asks a folder for what lies in it; never for what lies outside it, and not for `_headers`, which hosts keep. */
function within(dir) {
	const look = async (path) => {
		const inside = resolve(dir, `.${path}`);
		if ((inside !== dir && !inside.startsWith(dir + sep)) || path === '/_headers') return undefined;
		const found = await stat(inside).catch(() => undefined);
		return found && { inside, isFile: found.isFile(), changed: found.mtimeMs };
	};
	return {
		look,
		file: async (path) => (await look(path))?.isFile ?? false,
		folder: async (path) => (await look(path))?.isFile === false
	};
}

/** The rules of a folder that has them, read anew each time: a deploy brings other ones. */
async function rulesOf(dir) {
	const text = await readFile(join(dir, '_headers'), 'utf8').catch(() => '');
	return readHeaderRules(text);
}

/**
 * Serves `dir`. Port 0 takes a free one. Throws what `listen` throws (EADDRINUSE).
 * `like` names one of HOSTS.
 * Returns {port, url, close, swap}: `swap(dir)` puts another build under the same address, as a deploy does.
 */
export async function serve({ dir, port = 4173, base = '', host = undefined, like = 'own' }) {
	const way = HOSTS[like];
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
		const at = within(root);
		const isInside = !base || path.startsWith(`${base}/`);
		const named = path.slice(base.length);
		const found = isInside ? await way.find(named, at) : undefined;
		if (found?.to) {
			response
				.writeHead(way.moved, { location: `${base}${found.to.replace(/^\/+/, '/')}${asked.search}` })
				.end();
			return;
		}
		if (found?.listing) {
			response.writeHead(200, { 'content-type': TYPES['.html'] }).end('<title>Directory listing</title>');
			return;
		}
		const other = found?.file ?? (isInside && way.shell ? '/404.html' : undefined);
		const there = other && (await at.look(other));
		if (!there?.isFile) {
			response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
			return;
		}
		const bytes = await readFile(there.inside);
		const type = TYPES[extname(there.inside)] ?? 'application/octet-stream';
		const headers = {
			'content-type': type,
			'cache-control': named.startsWith('/_app/immutable/')
				? 'public, max-age=31536000, immutable'
				: 'max-age=600',
			'x-content-type-options': 'nosniff',
			...(way.headers ? headersFor(await rulesOf(root), named) : {})
		};
		let body = bytes;
		if (TEXT.test(type)) {
			headers.vary = 'accept-encoding';
			if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
				headers['content-encoding'] = 'gzip';
				body = await packOnce(there.inside, there.changed, bytes);
			}
		}
		headers['content-length'] = body.length;
		const isKnown = found && !(way.hidden && other === '/404.html');
		response.writeHead(isKnown ? 200 : 404, headers).end(request.method === 'HEAD' ? undefined : body);
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
		options: { port: { type: 'string' }, base: { type: 'string' }, like: { type: 'string' } }
	});
	try {
		const site = await serve({
			dir: positionals[0] ?? 'build',
			port: Number(values.port ?? process.env.PORT ?? 4173),
			base: (values.base ?? '').replace(/\/$/, ''),
			like: values.like in HOSTS ? values.like : 'own'
		});
		console.log(`${site.url}/`);
	} catch (error) {
		console.error(error.code === 'EADDRINUSE' ? `That port is taken: ${error.port}` : String(error));
		process.exit(1);
	}
}
