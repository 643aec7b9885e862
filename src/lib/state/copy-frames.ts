/** The history as a row of QR codes: packed as small as the browser can, and joined like any copy. */
import { MOST_BYTES } from '../domain/qr-frames';
import { gzip } from '../storage/gzip';
import { copyFile } from './copy-file';
import type { Learner } from './learner.svelte';

export interface PackedCopy {
	bytes: Uint8Array;
	/** Events in it. */
	count: number;
}

async function* one(bytes: Uint8Array<ArrayBuffer>) {
	await Promise.resolve();
	yield bytes;
}

/** @returns the copy, or one sentence where it is too long to be looked at */
export async function packedCopy(learner: Learner): Promise<PackedCopy | string> {
	const { file, isPacked, count } = await copyFile(learner);
	const plain = new Uint8Array(await file.arrayBuffer());
	const packed = isPacked ? null : await gzip(one(plain));
	const bytes = packed ? new Uint8Array(await packed.arrayBuffer()) : plain;
	return bytes.length <= MOST_BYTES
		? { bytes, count }
		: 'Your history is too long for a camera: it would take more than ten minutes. Save a copy as a file.';
}
