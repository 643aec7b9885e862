/** SHA-256 by the platform. Never called inside a transaction: it would end there. */
import type { Sha256 } from '../domain/log-file';

/** Hex digits over the UTF-8 bytes, or null where the page is no secure context and has no `crypto.subtle`. */
export const sha256: Sha256 = (text) => sha256Bytes(new TextEncoder().encode(text));

/** As `sha256`, over bytes. */
export async function sha256Bytes(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
	const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
	if (!subtle) return null;
	const digest = await subtle.digest('SHA-256', bytes);
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
