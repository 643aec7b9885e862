/** All parts of the code book that can be made from a pile of release files; the build and the import ask here. */
import type { CodeSet } from './code-set';
import type { BuiltPart } from './part-file';
import type { ReleaseFile } from './read-release';

/**
 * Makes one part, or none where the files do not hold it.
 * @param files everything that was read, of any release
 * @param sets the code sets made from them, newest first within each system
 */
export type PartBuilder = (files: readonly ReleaseFile[], sets: readonly CodeSet[]) => BuiltPart | undefined;

const BUILDERS: readonly PartBuilder[] = [];

export function partsOf(files: readonly ReleaseFile[], sets: readonly CodeSet[]): BuiltPart[] {
	return BUILDERS.flatMap((build) => build(files, sets) ?? []);
}
