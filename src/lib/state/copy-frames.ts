/** The history as a row of QR codes: packed as small as the browser can, and joined like any copy. */
import { MOST_BYTES } from '../domain/qr-frames';
import { gzip } from '../storage/gzip';
import { copyFile } from './copy-file';
import type { Learner } from './learner.svelte';

export interface PackedCopy {
	bytes: Uint8Array;
	/** Events in it. */
	count: number;
	/** Own packs in it; null where they were left out, being too long to be looked at or not to be read. */
	packs: number | null;
}

async function* one(bytes: Uint8Array<ArrayBuffer>) {
	await Promise.resolve();
	yield bytes;
}

async function packed(learner: Learner, withPacks: boolean, withUnread: boolean): Promise<PackedCopy> {
	const { file, isPacked, count, packs } = await copyFile(learner, withPacks, withUnread);
	const plain = new Uint8Array(await file.arrayBuffer());
	const small = isPacked ? null : await gzip(one(plain));
	return { bytes: small ? new Uint8Array(await small.arrayBuffer()) : plain, count, packs };
}

/**
 * @param isWhole false leaves the own packs out, and what could not be read
 * @returns the copy, or one sentence where it is too long to be looked at
 */
export async function packedCopy(learner: Learner, isWhole = true): Promise<PackedCopy | string> {
	const whole = await packed(learner, isWhole, isWhole);
	if (whole.bytes.length <= MOST_BYTES) return whole;
	// The history alone is often short enough.
	const alone = whole.packs === 0 ? whole : await packed(learner, false, isWhole);
	return alone.bytes.length <= MOST_BYTES
		? { ...alone, packs: null }
		: 'Your history is too long for a camera: it would take more than ten minutes. Save a copy as a file.';
}
