/**
 * Reads what a learner hands in with the same code as the build: release files → sets and parts of the book, in
 * their compact form, and what changed against the sets in use. Writes nothing: that is asked first.
 */
import { editionOf, editionsIn, nameAlone } from '../codebook/content-editions';
import { CONTENT_TITLES } from '../codebook/content-titles';
import { LABELS, lonelyFiles } from '../codebook/lonely-files';
import { codeSetsOf } from '../codebook/official-sets';
import type { CodeSet } from '../codebook/code-set';
import { decodeCodeSet } from '../codebook/compact-decode';
import { encodeCodeSet } from '../codebook/compact-encode';
import { tellPart } from '../codebook/part-changes';
import type { TitleOf } from '../codebook/part-content';
import { readPart, type BuiltPart, type PartInfo } from '../codebook/part-file';
import { hcpcsCarried } from '../codebook/hcpcs-carried';
import { hcpcsReleaseOf, newestHcpcsFirst } from '../codebook/hcpcs-release';
import { lostBy } from '../codebook/part-holds';
import { carried } from '../codebook/part-files';
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

/** Nothing of the set in use would change, its release included. */
function isInUse({ info: { edition, release, origin } }: CodeSet, against: FoundSet['against']): boolean {
	if (against?.edition !== edition || against.release !== release || against.origin !== origin) return false;
	const { headersAdded, headersDeleted, ...lists } = against.changes;
	return headersAdded + headersDeleted === 0 && Object.values(lists).every(({ count }) => count === 0);
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
	const against = compare(set, inUse);
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
		...(list && 'countsOf' in list && list.countsOf !== undefined ? { countsOf: list.countsOf } : {}),
		leftOut: system === 'hcpcs' ? leftOut : 0,
		against,
		isSame: isInUse(set, against),
		bytes: await gzip(encodeCodeSet(set))
	};
}

/** The title of an ICD-10-CM code in the newest set that has it: lists hold codes alone. */
function titlesOf(sets: readonly CodeSet[]): TitleOf {
	const cm = sets.filter(({ info }) => info.system === 'icd10cm');
	return (code) => {
		for (const set of cm) {
			const at = set.find(code);
			if (at >= 0) return set.title(at);
		}
		return '';
	};
}

function standing({ part, edition, release }: PartInfo, inUse: readonly PartInfo[]): FoundPart['stands'] {
	const same = inUse.filter((other) => other.part === part);
	if (same.length === 0) return 'only';
	if (same.some((other) => other.edition === edition)) return 'place';
	return same.some((other) => other.release > release) ? 'behind' : 'first';
}

async function foundPart(
	{ info, bytes }: BuiltPart,
	inUse: readonly Uint8Array[],
	titleOf: TitleOf
): Promise<FoundPart> {
	const { part, edition, release, origin, source } = info;
	return {
		part,
		edition,
		release,
		origin,
		from: source,
		told: tellPart(bytes, inUse, titleOf),
		stands: standing(
			info,
			inUse.map((other) => readPart(other).info)
		),
		bytes: await gzip(bytes)
	};
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

/** Files of HCPCS that are older than a set that stays as it is. */
function olderHcpcs(files: readonly ReleaseFile[], { info }: CodeSet): ReleaseFile[] {
	const set = hcpcsReleaseOf(info.release);
	return files.filter((file) => file.kind === 'hcpcs' && newestHcpcsFirst(file, set) > 0);
}

function olderThan(file: ReleaseFile, inUse: string): string {
	const held = editionOf(file);
	const holds = `${nameAlone(file.file)} holds ${held?.title} ${held?.edition}`;
	if (file.kind === 'index' && file.monthUnknown && held?.edition === inUse)
		return `${holds}, but neither it nor its name says of which month; the one in use says so, and stays.`;
	return `${holds}, older than the ${inUse} in use, which stays.`;
}

/** What new files bring that is in use already, and what is older than that. */
function passedOver(
	files: readonly ReleaseFile[],
	built: readonly BuiltPart[],
	unchanged: readonly BuiltPart[]
): { same: string[]; older: string[] } {
	const same: string[] = [];
	const older: string[] = [];
	const now = built.flatMap(({ bytes }) => editionsIn(bytes));
	const old = unchanged.flatMap(({ bytes }) => editionsIn(bytes).map(({ title }) => title));
	// They have no edition of their own.
	if (old.includes(CONTENT_TITLES.hcc) && files.some(({ kind }) => LABELS.includes(kind)))
		same.push(CONTENT_TITLES['hcc-labels']);
	for (const file of files) {
		const held = editionOf(file);
		const chosen = now.find(({ title }) => title === held?.title);
		if (!held || !chosen) continue;
		const name = `${held.title} ${held.edition}`;
		if (chosen.release > held.release) older.push(olderThan(file, chosen.edition));
		else if (old.includes(held.title) && !same.includes(name)) same.push(name);
	}
	return { same, older };
}

/**
 * @param report hears of the progress, often
 * @returns what was found; nothing at all where every file was refused
 */
export async function importReleases(
	asked: AskedImport,
	report: (progress: ImportProgress) => void
): Promise<ImportOutcome> {
	const { files, used, refused, remarks } = await readAll(
		asked.files,
		asked.pdfReader,
		(done, doing, within) =>
			report({ done: done * NEW_FILES, doing, ...(within === undefined ? {} : { within }) })
	);
	if (files.length === 0) return { sets: [], parts: [], smaller: [], same: [], remarks, used, refused };
	const kept = await readAll(related(asked.kept, files), null, (done) =>
		report({ done: NEW_FILES + done * (READING - NEW_FILES), doing: 'Reading what was added before' })
	);

	const inUse: CodeSet[] = [];
	for (const bytes of asked.installed) inUse.push(decodeCodeSet(await gunzip(new Uint8Array(bytes))));
	report({ done: READING, doing: 'Making the code sets' });
	const pile = pileOf(files, kept.files);
	const made = codeSetsOf([...pile, ...hcpcsCarried(pile, inUse)]).filter((set) => isFrom(files, set));
	const others = inUse.filter((old) => !made.some((set) => isSame(set, old)));
	report({ done: 0.75, doing: 'Making the book' });
	const partsInUse = await Promise.all(asked.parts.map((bytes) => gunzip(new Uint8Array(bytes))));
	const whole = [...pile, ...carried(pile, partsInUse)];
	const built = partsOf(whole, newestFirst([...made, ...others]));
	report({ done: 0.85, doing: 'Comparing with the edition in use' });

	const isOld = ({ bytes }: BuiltPart): boolean => partsInUse.some((old) => isEqual(old, bytes));
	const smaller = built.flatMap((part) => (isOld(part) ? [] : missing(part, partsInUse)));
	// Words for searching follow from the rest: that fewer would come is not the learner's affair.
	const said = smaller.filter(({ part }) => part !== 'search-words');
	const parts = built.filter(
		(part) => !isOld(part) && !smaller.some((other) => other.part === part.info.part)
	);
	const outcome: ImportOutcome = { sets: [], parts: [], smaller: said, same: [], remarks, used, refused };
	for (const set of made) {
		const found = await foundSet(set, files, inUse);
		const older = found.isSame && found.system === 'hcpcs' ? olderHcpcs(files, set) : [];
		outcome.remarks.push(...older.map((file) => olderThan(file, found.edition)));
		if (found.isSame && older.length === 0)
			outcome.same.push(`${CONTENT_TITLES[set.info.system]} ${found.edition}`);
		outcome.sets.push(found);
	}
	const { same, older } = passedOver(files, built, built.filter(isOld));
	outcome.same.push(...same);
	outcome.remarks.push(...older, ...lonelyFiles(files, whole));
	const titleOf = titlesOf(newestFirst([...made, ...others]));
	for (const [at, part] of parts.entries()) {
		report({ done: 0.87 + (0.12 * at) / parts.length, doing: 'Comparing with the edition in use' });
		outcome.parts.push(await foundPart(part, partsInUse, titleOf));
	}
	report({ done: 1, doing: 'Packing' });
	return outcome;
}
