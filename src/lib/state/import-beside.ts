/** What an import is read together with, and by whom. */
import workerUrl from '../workers/import.worker.ts?worker&url';
import readerUrl from '../workers/pdf-reader.ts?worker&url';
import type { AskedImport } from '../workers/import';
import { trustedUrl } from '../workers/trusted';
import type { CodeStore, KeptImport } from '../storage/code-store';
import type { CodeBookState } from './codebook.svelte';
import { filesOf, sourcesBeside } from './imported';

export function makeImportWorker(): Worker {
	return new Worker(trustedUrl(workerUrl), { type: 'module' });
}

/** What is read together with new files: kept files that parts are made from, and the sets in use. */
export async function beside(
	book: CodeBookState,
	store: CodeStore,
	imports: readonly KeptImport[]
): Promise<Omit<AskedImport, 'files'>> {
	const kept = await filesOf(sourcesBeside(imports), (id) => store.source(id));
	const installed: ArrayBuffer[] = [];
	for (const set of await book.list()) {
		if (set.origin === 'starter') continue;
		// One that never reached this device cannot be compared with.
		const bytes = await book.bytesOf(set.url).catch(() => null);
		if (bytes) installed.push(bytes);
	}
	const parts: ArrayBuffer[] = [];
	for (const part of book.parts ?? []) {
		const bytes = await book.bytesOf(part.url).catch(() => null);
		if (bytes) parts.push(bytes);
	}
	return { kept: kept ?? [], installed, parts, pdfReader: new URL(readerUrl, location.href).href };
}
