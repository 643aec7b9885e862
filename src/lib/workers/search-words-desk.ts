/** The desk for the words of the Index and the notes: search finds codes by them as soon as they are open. */
import { readPart } from '../codebook/part-file';
import type { CodeDesk } from './code-desk';
import { gunzip } from './gunzip';

export class SearchWordsDesk {
	constructor(private readonly codes: CodeDesk) {}

	/** @throws RangeError or TypeError when the bytes are damaged; search goes on without them */
	async open(bytes: ArrayBuffer): Promise<void> {
		this.codes.useWords(readPart(await gunzip(new Uint8Array(bytes))));
	}
}
