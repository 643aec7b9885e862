/** Where tests find the official release files. Nothing is committed, so tests that need them may be skipped. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** `CODESETS_DIR`, else the team's shared folder beside the project, else the project's own `codesets/`. */
export function officialFolder(): string | undefined {
	const named = process.env['CODESETS_DIR'];
	const folders = [join(ROOT, '..', 'shared', 'codesets'), join(ROOT, 'codesets')];
	return [...(named ? [resolve(ROOT, named)] : []), ...folders].find((folder) => existsSync(folder));
}

/** @returns the bytes of `icd10cm/…`, or undefined where the file is not there */
export function officialFile(path: string): Uint8Array | undefined {
	const folder = officialFolder();
	if (folder === undefined || !existsSync(join(folder, path))) return undefined;
	return readFileSync(join(folder, path));
}
