/** Writes compact code sets to `static/codesets/`, where the build and the app find them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { CodeSet } from '../lib/codebook/code-set';
import { decodeCodeSet } from '../lib/codebook/compact-decode';
import { encodeCodeSet } from '../lib/codebook/compact-encode';
import { FORMAT } from '../lib/codebook/compact-format';
import type { BuiltPart, PartInfo } from '../lib/codebook/part-file';

/** One line of `static/codesets/index.json`: a set of codes that the app can load. */
export interface SetEntry {
	system: string;
	edition: string;
	release: string;
	origin: string;
	/** The file it was read from. */
	from: string;
	/** Relative to the app's base. */
	url: string;
	/** As stored, gzipped. */
	bytes: number;
	/** Codes and headers; for ICD-10-PCS codes alone, since its headers are names of tables. */
	rows: number;
	billable: number;
}

/** Another line of it: a part of the book beside the codes. */
export interface PartEntry extends Omit<PartInfo, 'source'> {
	from: string;
	url: string;
	bytes: number;
}

export const SETS_FOLDER = join('static', 'codesets');

/** Where `npm run codes` notes what the sets were made from: beside the packages, not in the site. */
function stampPath(root: string): string {
	return join(root, 'node_modules', '.cache', 'coderounds', 'codes.json');
}

export interface Stamp {
	/** Hash of the inputs and of the format. */
	inputs: string;
	/** What `codes --json` prints. */
	report: unknown[];
	/** Names of inputs that hold lists of codes and nothing else: loaders take the compact set instead. */
	lists: string[];
	/** What `codes` says below its tables. */
	remarks: string[];
}

/** What makes the sets: when it changes, the same files may give other sets. */
const CODEBOOK = fileURLToPath(new URL('../lib/codebook', import.meta.url));

/** @returns a hash of the files and of the code that reads them, so that nobody has to remember to write anew */
export function fingerprint(paths: readonly string[]): string {
	const hash = createHash('sha256').update(`format ${FORMAT}\n`);
	const sources = readdirSync(CODEBOOK).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
	for (const path of [...sources.sort().map((name) => join(CODEBOOK, name)), ...paths])
		hash.update(readFileSync(path)).update('\0');
	return hash.digest('hex');
}

function readWholeIndex(root: string): (SetEntry | PartEntry)[] {
	const path = join(root, SETS_FOLDER, 'index.json');
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as (SetEntry | PartEntry)[]) : [];
}

/** The sets of codes that were written. */
export function readIndex(root: string): SetEntry[] {
	return readWholeIndex(root).filter((entry) => 'system' in entry);
}

/** The parts that were written. */
export function readPartIndex(root: string): PartEntry[] {
	return readWholeIndex(root).filter((entry) => 'part' in entry);
}

/** @returns the note of the last run, when everything it wrote is still there */
export function readStamp(root: string): Stamp | undefined {
	const path = stampPath(root);
	if (!existsSync(path)) return undefined;
	const entries = readWholeIndex(root);
	const whole = entries.length > 0 && entries.every((entry) => existsSync(join(root, 'static', entry.url)));
	return whole ? (JSON.parse(readFileSync(path, 'utf8')) as Stamp) : undefined;
}

export function writeStamp(root: string, stamp: Stamp): void {
	mkdirSync(join(stampPath(root), '..'), { recursive: true });
	writeFileSync(stampPath(root), JSON.stringify(stamp));
}

export function entryOf(set: CodeSet): Omit<SetEntry, 'url' | 'bytes'> {
	const { system, edition, release, origin, source } = set.info;
	const rows = system === 'icd10pcs' ? set.billableCount : set.size;
	return { system, edition, release, origin, from: source, rows, billable: set.billableCount };
}

/** Writes bytes gzipped under a name that carries their hash. @returns the address, and how long the file is */
function writeHashed(folder: string, name: string, bytes: Uint8Array): { url: string; bytes: number } {
	const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
	const file = `${name}.${hash}.bin`;
	const packed = gzipSync(bytes, { level: 9 });
	writeFileSync(join(folder, file), packed);
	return { url: `codesets/${file}`, bytes: packed.length };
}

/** Writes sets and parts under hashed names, and the index last; takes away what earlier runs wrote. */
export function writeSets(root: string, sets: readonly CodeSet[], parts: readonly BuiltPart[]): void {
	const folder = join(root, SETS_FOLDER);
	mkdirSync(folder, { recursive: true });
	const entries: (SetEntry | PartEntry)[] = [
		...sets.map((set) => {
			const { system, release } = set.info;
			return { ...entryOf(set), ...writeHashed(folder, `${system}-${release}`, encodeCodeSet(set)) };
		}),
		...parts.map(({ info: { source, ...info }, bytes }) => ({
			...info,
			from: source,
			...writeHashed(folder, `${info.part}-${info.release}`, bytes)
		}))
	];
	writeFileSync(join(folder, 'index.json'), `${JSON.stringify(entries, null, '\t')}\n`);
	const kept = new Set(['index.json', ...entries.map((entry) => entry.url.replace('codesets/', ''))]);
	for (const name of readdirSync(folder))
		if (!kept.has(name)) rmSync(join(folder, name), { recursive: true });
}

/** The bytes of a part, unpacked, as its desk takes them. */
export function readPartBytes(root: string, entry: PartEntry): Uint8Array {
	return gunzipSync(readFileSync(join(root, 'static', entry.url)));
}

export function readSet(root: string, entry: SetEntry): CodeSet {
	return decodeCodeSet(gunzipSync(readFileSync(join(root, 'static', entry.url))));
}
