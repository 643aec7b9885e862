import type { PartName } from '../codebook/part-file';

/** Which desk opens each part of the book; its `open` takes the file as stored. */
export const DESK_OF = {
	tabular: 'tabular',
	lists: 'tabular',
	'search-words': 'words',
	'alpha-index': 'index',
	'pcs-index': 'index',
	'pcs-tables': 'pcs',
	guidelines: 'guidelines'
} as const satisfies Record<PartName, string>;
