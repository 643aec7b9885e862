/** From what a worker found to what is kept, and back to what it is asked to read again. */
import { keptName, type KeptImport, type KeptSource } from '../storage/code-store';
import type { HandedFile, ImportOutcome } from '../workers/import';

/** An import with the bytes that belong to it, as `CodeStore.put` takes them. */
export interface ToKeep {
	kept: KeptImport;
	files: Map<string, ArrayBuffer>;
	sources: Map<string, ArrayBuffer>;
}

function hex(bytes: Uint8Array): string {
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The hash of a content; where the page is no secure context, a name of its own. */
async function sourceId(content: ArrayBuffer, otherwise: string): Promise<string> {
	const subtle = crypto.subtle as SubtleCrypto | undefined;
	return subtle ? hex(new Uint8Array(await subtle.digest('SHA-256', content))) : otherwise;
}

/**
 * @param who the import that is made anew, or when it is added; in use from then on
 * @throws DOMException when a picked file is not where it was any more
 */
export async function toKeep(
	{ sets, parts, used }: ImportOutcome,
	format: string,
	who: Pick<KeptImport, 'id' | 'at' | 'usedAt'>
): Promise<ToKeep> {
	const files = new Map<string, ArrayBuffer>();
	const keep = (bytes: ArrayBuffer, name: string): { url: string; bytes: number } => {
		const url = keptName(who.id, format, name);
		files.set(url, bytes);
		return { url, bytes: bytes.byteLength };
	};
	const sources = new Map<string, ArrayBuffer>();
	const named: KeptSource[] = [];
	for (const [at, { name, kinds, content }] of used.entries()) {
		const bytes = await content.arrayBuffer();
		const id = await sourceId(bytes, `${who.id}-${at}`);
		sources.set(id, bytes);
		named.push({ id, name, kinds, bytes: bytes.byteLength });
	}
	const kept: KeptImport = {
		id: who.id,
		at: who.at,
		usedAt: who.usedAt,
		format,
		sets: sets.map(({ against: _, isSame: __, countsOf: ___, bytes, ...set }) => ({
			...set,
			...keep(bytes, `${set.system}-${set.release}`)
		})),
		parts: parts.map(({ told: _, stands: __, bytes, ...part }) => ({
			...part,
			...keep(bytes, `${part.part}-${part.release}`)
		})),
		sources: named
	};
	return { kept, files, sources };
}

/** A name that no other import on any device has. */
export function newImportId(): string {
	return hex(crypto.getRandomValues(new Uint8Array(8)));
}

/** Lists of codes are in the sets; all else may be needed again, since some parts are made from several files. */
function isWanted({ kinds }: KeptSource): boolean {
	return kinds.some((kind) => kind !== 'icd10cm' && kind !== 'icd10pcs');
}

/** The kept files that are read together with new ones, each once. */
export function sourcesBeside(imports: readonly KeptImport[]): KeptSource[] {
	const all = imports.flatMap(({ usedAt, sources }) => (usedAt === null ? [] : sources.filter(isWanted)));
	return [...new Map(all.map((source) => [source.id, source])).values()];
}

/** The files of an import, for another reading. Undefined when one of them is gone. */
export async function filesOf(
	sources: readonly KeptSource[],
	read: (id: string) => Promise<ArrayBuffer | null>
): Promise<HandedFile[] | undefined> {
	const files: HandedFile[] = [];
	for (const { id, name, kinds } of sources) {
		const bytes = await read(id);
		if (!bytes) return undefined;
		files.push({ name, kinds, content: new Blob([bytes]) });
	}
	return files;
}
