/** What goes to the worker that reads packs, and what comes back. */
import type { Edition } from '../domain/edition';
import type { ReadPack } from '../domain/own-read';

export type { ReadPack } from '../domain/own-read';

export interface AskedPack {
	/** A file's name, or what a paste or a link is called. */
	name: string;
	/** A file, a pasted text, what stands behind `#p1.` in a link, or the lines of one pack in a copy of the history. */
	from: { file: Blob } | { text: string } | { link: string } | { lines: readonly string[] };
	/** Edition of a pack that names none. */
	edition: Edition;
}

/** `refused`: it is no pack, in one sentence. `error`: ours. */
export type PackAnswer = { pack: ReadPack } | { refused: string } | { error: string };
