/**
 * Reads what a learner hands in with the same code as the build: release files → sets and parts of the book, in
 * their compact form, and what changed against the sets in use. Writes nothing: that is asked first.
 */
import { codeSetsOf } from '../codebook/official-sets';
import type { CodeSet } from '../codebook/code-set';
import { decodeCodeSet } from '../codebook/compact-decode';
import { encodeCodeSet } from '../codebook/compact-encode';
import { readPart, type BuiltPart } from '../codebook/part-file';
import { lostBy } from '../codebook/part-holds';
import { partsOf } from '../codebook/parts';
import type { ReleaseFile } from '../codebook/read-release';
import { changesBetween } from '../codebook/set-changes';
import { gunzip } from './gunzip';
import { gzip } from './gzip';
import type {
	AskedImport,
	FoundPart,
	FoundSet,
	ImportOutcome,
	ImportProgress,
	SmallerPart
} from './import-messages';
import { readAll, related } from './import-read';

/** Of the whole work, reading the files; then sets and parts are made, compared and packed. */
const READING = 0.6;
/** Of that, the files that are new; then those that were kept and belong to them. */
const NEW_FILES = 0.4;
function isSame(a: CodeSet, b: CodeSet): boolean {
	return a.info.system === b.info.system && a.info.edition === b.info.edition;
}

/** Did one of these files bring this set? HCPCS is put together from all files at hand. */
function isFrom(files: readonly ReleaseFile[], { info }: CodeSet): boolean {
	return files.some(
		(file) => file.kind === info.system && (file.kind === 'hcpcs' || file.edition === info.edition)
	);
}

function newestFirst(sets: readonly CodeSet[]): CodeSet[] {
	return [...sets].sort((a, b) => (a.info.release < b.info.release ? 1 : -1));
}

/** Lists of codes that were kept are in the sets in use already; one of an edition handed in anew gives way. */
function pileOf(fresh: readonly ReleaseFile[], kept: readonly ReleaseFile[]): ReleaseFile[] {
	const older = kept.filter((file) => file.kind !== 'icd10cm' && file.kind !== 'icd10pcs');
	return [...fresh, ...older];
}

function compare(set: CodeSet, inUse: readonly CodeSet[]): FoundSet['against'] {
	const same = inUse.filter(({ info }) => info.system === set.info.system && info.origin !== 'starter');
	const before = same.find((other) => isSame(other, set)) ?? newestFirst(same)[0];
	if (!before) return null;
	const { edition, release, origin } = before.info;
	return { edition, release, origin, changes: changesBetween(before, set) };
}

async function foundSet(
	set: CodeSet,
	files: readonly ReleaseFile[],
	inUse: readonly CodeSet[]
): Promise<FoundSet> {
	const { system, edition, release, origin, source } = set.info;
	const list = files.find(
		(file) => file.kind === system && file.kind !== 'hcpcs' && file.edition === edition
	);
	const leftOut = files.reduce((sum, file) => sum + (file.kind === 'hcpcs' ? file.hcpcs.leftOut : 0), 0);
	return {
		system,
		edition,
		release,
		origin,
		from: source,
		rows: system === 'icd10pcs' ? set.billableCount : set.size,
		billable: set.billableCount,
		checked: list && 'checked' in list ? list.checked : null,
		leftOut: system === 'hcpcs' ? leftOut : 0,
		against: compare(set, inUse),
		bytes: await gzip(encodeCodeSet(set))
	};
}

async function foundPart({ info, bytes }: BuiltPart): Promise<FoundPart> {
	const { part, edition, release, origin, source } = info;
	return { part, edition, release, origin, from: source, bytes: await gzip(bytes) };
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** What the part in use has inside and this one has not; where there are several in use, the one that opens. */
function missing({ info, bytes }: BuiltPart, inUse: readonly Uint8Array[]): SmallerPart[] {
	const before = inUse.find((part) => readPart(part).info.part === info.part);
	const lost = before ? lostBy(before, bytes) : [];
	if (lost.length === 0) return [];
	const sentence = `These files alone would take ${lost.join(', ')} out of the book. Add the files together, and all of it is made anew.`;
	return [{ part: info.part, edition: info.edition, sentence }];
}

/**
 * @param report hears of the progress, often
 * @returns what was found; nothing at all where every file was refused
 */
export async function importReleases(
	asked: AskedImport,
	report: (progress: ImportProgress) => void
): Promise<ImportOutcome> {
	const { files, used, refused } = await readAll(asked.files, asked.pdfReader, (done, doing) =>
		report({ done: done * NEW_FILES, doing })
	);
	if (files.length === 0) return { sets: [], parts: [], smaller: [], same: [], used, refused };
	const kept = await readAll(related(asked.kept, files), asked.pdfReader, (done) =>
		report({ done: NEW_FILES + done * (READING - NEW_FILES), doing: 'Reading what was added before' })
	);

	const inUse: CodeSet[] = [];
	for (const bytes of asked.installed) inUse.push(decodeCodeSet(await gunzip(new Uint8Array(bytes))));
	report({ done: READING, doing: 'Making the code sets' });
	const made = codeSetsOf(pileOf(files, kept.files)).filter((set) => isFrom(files, set));
	const others = inUse.filter((old) => !made.some((set) => isSame(set, old)));
	report({ done: 0.75, doing: 'Making the book' });
	const built = partsOf(pileOf(files, kept.files), newestFirst([...made, ...others]));
	report({ done: 0.85, doing: 'Comparing with the edition in use' });

	const partsInUse = await Promise.all(asked.parts.map((bytes) => gunzip(new Uint8Array(bytes))));
	const isOld = ({ bytes }: BuiltPart): boolean => partsInUse.some((old) => isEqual(old, bytes));
	const smaller = built.flatMap((part) => (isOld(part) ? [] : missing(part, partsInUse)));
	const same = built.filter(isOld).map(({ info }) => info.part);
	const parts = built.filter(
		(part) => !isOld(part) && !smaller.some((other) => other.part === part.info.part)
	);
	const outcome: ImportOutcome = { sets: [], parts: [], smaller, same, used, refused };
	for (const set of made) outcome.sets.push(await foundSet(set, files, inUse));
	report({ done: 0.95, doing: 'Packing' });
	for (const part of parts) outcome.parts.push(await foundPart(part));
	report({ done: 1, doing: 'Packing' });
	return outcome;
}
