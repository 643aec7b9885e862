/** What is inside any part of the book. */
import { guidelinesContents } from './guidelines-contents';
import { indexContents } from './index-contents';
import { listsContents } from './lists-contents';
import type { PartContent, TitleOf } from './part-content';
import { readPart, type ReadPart } from './part-file';
import { pcsContents } from './pcs-contents';
import { tabularContents } from './tabular-contents';

function contentsOfPart(part: ReadPart, bytes: Uint8Array, titleOf: TitleOf): PartContent[] {
	switch (part.info.part) {
		case 'tabular':
			return [tabularContents(bytes)];
		case 'alpha-index':
		case 'pcs-index':
			return indexContents(part);
		case 'pcs-tables':
			return pcsContents(part);
		case 'guidelines':
			return [guidelinesContents(bytes)];
		case 'lists':
			return listsContents(bytes, titleOf);
		// Made of the other parts: nothing that was published.
		case 'search-words':
			return [];
	}
}

/**
 * @param bytes of a part, unpacked
 * @returns the books or lists in it; none for what the app makes of other parts
 * @throws RangeError when the bytes are no part, or damaged
 */
export function contentsOf(bytes: Uint8Array, titleOf: TitleOf): PartContent[] {
	return contentsOfPart(readPart(bytes), bytes, titleOf);
}
