/** Releases that were kept by another release of the app are made anew, in the background, from their own files. */
import { BOOK_FORMAT, ImportClient } from '../workers/import';
import { CodeStore, type KeptImport } from '../storage/code-store';
import { alone } from '../storage/code-store-tabs';
import type { CodeBookState } from './codebook.svelte';
import { beside, makeImportWorker } from './import-beside';
import { filesOf, toKeep } from './imported';

let renewing = false;

/**
 * Makes releases that were kept by another release of the app anew in today's format, from their own files. Until
 * that is done the sets that came with the app serve.
 */
export async function renewImports(book: CodeBookState, base: string): Promise<void> {
	if (renewing) return;
	renewing = true;
	const store = new CodeStore(base || '/');
	try {
		await alone(base || '/', async () => {
			const imports = await store.imports();
			if (store.isNewer) return;
			const stale = imports.filter(({ usedAt, format }) => usedAt !== null && format !== BOOK_FORMAT);
			// The oldest first, since the later ones may build on it.
			for (const old of stale.reverse()) {
				await renew(book, store, old, imports);
				await book.changed();
			}
		});
	} catch (error) {
		console.warn('An added release could not be made anew now.', error);
	} finally {
		renewing = false;
	}
}

async function renew(book: CodeBookState, store: CodeStore, old: KeptImport, imports: KeptImport[]) {
	const files = await filesOf(old.sources, (id) => store.source(id));
	const older = imports.filter(({ usedAt }) => usedAt !== null && usedAt < (old.usedAt ?? 0));
	const found = files
		? await new ImportClient(makeImportWorker).run(
				{ files, ...(await beside(book, store, older)) },
				() => undefined
			)
		: { sets: [], parts: [], smaller: [], same: [], remarks: [], used: [], refused: [] };
	const made = await toKeep(found, BOOK_FORMAT, old);
	const isEmpty = found.sets.length + found.parts.length === 0;
	const why = found.refused[0]?.sentence ?? 'Its file is no longer on this device.';
	const kept = isEmpty
		? { ...made.kept, sources: old.sources, problem: `${why} Please add it again.` }
		: made.kept;
	await store.put(kept, made.files, isEmpty ? new Map() : made.sources);
}
