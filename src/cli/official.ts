/** Loads the official sets from a folder of release files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ImportError } from '../lib/codebook/import-error';
import { codeSetsOf, officialSets } from '../lib/codebook/official-sets';
import type { OfficialSets } from '../lib/codebook/official';
import { readRelease, type ReleaseFile } from '../lib/codebook/read-release';
import { fingerprint, readIndex, readSet, readStamp } from './write-sets';

/** Endings a release can have. Only a way to skip PDFs quickly: what a file is, its content says. */
const LIKELY = /\.(zip|gz|txt|csv|xml)$/i;

/**
 * Where the official files are: `CODESETS_DIR`, else the git-ignored `codesets/` of the project.
 * @returns undefined when neither is there
 */
export function codesetsFolder(root: string = process.cwd()): string | undefined {
	// The starter build sees no official file, whatever lies about.
	if (process.env['CODES'] === 'starter') return undefined;
	const named = process.env['CODESETS_DIR'];
	const folders = named ? [resolve(root, named), join(root, 'codesets')] : [join(root, 'codesets')];
	return folders.find((folder) => existsSync(folder) && statSync(folder).isDirectory());
}

/** All files below a folder that may be releases, sorted, so that every run reads them in the same order. */
export function releasePaths(folder: string): string[] {
	const found: string[] = [];
	for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
		a.name < b.name ? -1 : 1
	)) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) found.push(...releasePaths(path));
		else if (LIKELY.test(entry.name)) found.push(path);
	}
	return found;
}

/**
 * Reads each file; one that is not a release is passed to `refused` and left out.
 * @returns what they hold, and the names of files that hold lists of codes and nothing else
 */
export function readReleases(
	paths: readonly string[],
	refused?: (error: ImportError) => void
): { files: ReleaseFile[]; lists: string[] } {
	const files: ReleaseFile[] = [];
	const lists: string[] = [];
	for (const path of paths) {
		const name = basename(path);
		try {
			const read = readRelease(name, readFileSync(path));
			files.push(...read);
			if (read.every((file) => file.kind === 'icd10cm' || file.kind === 'icd10pcs')) lists.push(name);
		} catch (error) {
			if (!(error instanceof ImportError)) throw error;
			refused?.(error);
		}
	}
	return { files, lists };
}

const loaded = new Map<string, OfficialSets>();

/**
 * @param folder of release files, also in folders below
 * @param root the project: when `npm run codes` wrote compact sets from the same files, they are opened instead
 * of reading the lists again, which saves three of four seconds
 * @returns the sets, kept in memory for the next call; undefined when the folder holds no ICD-10-CM
 */
export function loadOfficialSets(folder: string, root: string = process.cwd()): OfficialSets | undefined {
	const known = loaded.get(folder);
	if (known) return known;
	const paths = releasePaths(folder);
	const stamp = readStamp(root);
	const isFresh = stamp !== undefined && stamp.inputs === fingerprint(paths);
	const lists = new Set(isFresh ? stamp.lists : []);
	const { files } = readReleases(paths.filter((path) => !lists.has(basename(path))));
	const compact = isFresh ? readIndex(root).map((entry) => readSet(root, entry)) : codeSetsOf(files);
	const sets = officialSets({ sets: compact, files });
	if (sets.editions.length === 0) return undefined;
	loaded.set(folder, sets);
	return sets;
}

/** The sets of `codesetsFolder`, or undefined where there are none. */
export function findOfficialSets(root: string = process.cwd()): OfficialSets | undefined {
	const folder = codesetsFolder(root);
	return folder === undefined ? undefined : loadOfficialSets(folder, root);
}
