/** All parts of the code book that can be made from a pile of release files; the build and the import ask here. */
import { alphaIndexPart, pcsIndexPart } from './alpha-index-part';
import type { CodeSet } from './code-set';
import { guidelinesPart } from './guidelines-part';
import { listsPart } from './lists-part';
import type { BuiltPart } from './part-file';
import { pcsTablesPart } from './pcs-part';
import type { ReleaseFile } from './read-release';
import { searchWordsPart } from './search-words-part';
import { tabularPart } from './tabular-part';

/**
 * Makes one part, or none where the files do not hold it.
 * @param files everything that was read, of any release
 * @param sets the code sets made from them, newest first within each system
 */
export type PartBuilder = (files: readonly ReleaseFile[], sets: readonly CodeSet[]) => BuiltPart | undefined;

const BUILDERS: readonly PartBuilder[] = [
	tabularPart,
	listsPart,
	pcsTablesPart,
	guidelinesPart,
	alphaIndexPart,
	pcsIndexPart,
	searchWordsPart
];

export function partsOf(files: readonly ReleaseFile[], sets: readonly CodeSet[]): BuiltPart[] {
	return BUILDERS.flatMap((build) => build(files, sets) ?? []);
}
