/** Packs as the page sees them: read by a worker, and written as a link. */
import workerUrl from './pack.worker.ts?worker&url';
import { LINK_MOST } from './pack-bytes';
import { askPackWorker } from './pack-client';
import type { AskedPack, PackAnswer } from './pack-messages';
import { trustedUrl } from './trusted';

export type { AskedPack, PackAnswer, ReadPack } from './pack-messages';
export { LINK_MOST };

/** Reads a pack; nothing is written. @throws Error with what ended the worker */
export const readPackFile = (asked: AskedPack): Promise<PackAnswer> =>
	askPackWorker(() => new Worker(trustedUrl(workerUrl), { type: 'module' }), asked);

/** What stands behind `#p1.` in a link: the text deflated, in base64url. */
export async function packLink(text: string): Promise<string> {
	const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
	const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
