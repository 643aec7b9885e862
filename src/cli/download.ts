/** Fetches the official zips, where no release files are at hand. One try; a network that is not there costs seconds. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CAPS } from '../lib/codebook/caps';
import { ImportError } from '../lib/codebook/import-error';
import { readRelease } from '../lib/codebook/read-release';
import { ADDRESSES } from './addresses';

const CONNECT_MS = 3000;
/** A line that stalls in the middle is given up as well. */
const STALL_MS = 15_000;

async function fetchBytes(address: string, name: string, say: (line: string) => void): Promise<Uint8Array> {
	const abort = new AbortController();
	let timer = setTimeout(() => abort.abort(), CONNECT_MS);
	try {
		const answer = await fetch(address, { signal: abort.signal });
		if (!answer.ok || !answer.body) throw new Error(`answered ${answer.status}`);
		const total = Number(answer.headers.get('content-length') ?? 0);
		const chunks: Uint8Array[] = [];
		let got = 0;
		let shown = 0;
		for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
			clearTimeout(timer);
			timer = setTimeout(() => abort.abort(), STALL_MS);
			chunks.push(chunk);
			got += chunk.length;
			if (got > CAPS.packed) throw new Error('is larger than any official release');
			if (got - shown > 1e6) {
				shown = got;
				say(`  ${name}: ${(got / 1e6).toFixed(0)} MB${total ? ` of ${(total / 1e6).toFixed(0)}` : ''} …`);
			}
		}
		return Buffer.concat(chunks);
	} finally {
		clearTimeout(timer);
	}
}

function reason(error: unknown): string {
	if (error instanceof ImportError) return error.message;
	if (!(error instanceof Error)) return String(error);
	if (error.name === 'AbortError') return 'no answer in three seconds';
	return error.cause instanceof Error ? error.cause.message : error.message;
}

/**
 * @param folder the git-ignored `codesets/`, so that the next run finds the files
 * @returns how many files came and were accepted; 0 after one line when the first cannot be reached
 */
export async function downloadReleases(folder: string, say: (line: string) => void): Promise<number> {
	let kept = 0;
	for (const address of ADDRESSES) {
		const name = address.split('/').at(-1) ?? 'release.zip';
		try {
			const bytes = await fetchBytes(address, name, say);
			const found = readRelease(name, bytes);
			mkdirSync(folder, { recursive: true });
			writeFileSync(join(folder, name), bytes);
			kept++;
			const counted = found.some((file) => 'checked' in file && file.checked);
			say(`${name}: accepted by its structure${counted ? ' and the published counts' : ''}.`);
		} catch (error) {
			say(`${name} could not be fetched from the publisher (${reason(error)}).`);
			// Nothing answered: the other addresses are the same host.
			if (kept === 0 && !(error instanceof ImportError)) return 0;
		}
	}
	return kept;
}
