/** A proxy that answers nothing and remembers who was asked for: every request that is not for this machine. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AskedProxy {
	port: number;
	/** Hosts that were asked for. */
	asked: Set<string>;
	close(): Promise<void>;
}

export async function openProxy(): Promise<AskedProxy> {
	const asked = new Set<string>();
	const server = createServer((request, response) => {
		asked.add(String(request.headers.host));
		response.writeHead(502).end();
	});
	server.on('connect', (request, socket) => {
		asked.add(String(request.url).replace(/:443$/, ''));
		socket.on('error', () => undefined);
		socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		port: (server.address() as AddressInfo).port,
		asked,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}
