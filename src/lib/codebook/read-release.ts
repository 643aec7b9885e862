/** From the bytes of any file a learner or a build may hand in, to what it holds. */
import type { CodeRow } from './code-rows';
import { decodeText } from './code-rows';
import { CAPS, type Caps } from './caps';
import { parseGuidelines, type GuidelinesText } from './guidelines-text';
import { parseHccHierarchies, parseHccLabels, parseHccMapping, type HccMap } from './hcc-file';
import { parseHcpcsCsv, parseHcpcsText, type HcpcsFile } from './hcpcs-file';
import { hcpcsRelease, type HcpcsRelease } from './hcpcs-release';
import { ImportError } from './import-error';
import { indexRelease, type IndexFile, type IndexRelease } from './index-file';
import { parseIndexCsv } from './index-file-csv';
import { parseIndexXml } from './index-file-xml';
import { knownRelease, LAST_LETTERS, LEAST_ROWS, leastBillable, yearInName } from './known-releases';
import { parseOrderFile, parsePcsList } from './order-file';
import { isPdf } from './pdf-check';
import { parsePcsDefinitions, type PcsDefinitions } from './pcs-definitions-file';
import { parsePcsIndex } from './pcs-index-file';
import { parsePcsTables, type PcsTables } from './pcs-tables-file';
import { parsePoaList, poaEdition } from './poa-file';
import { sniff, type FileKind } from './sniff';
import type { UncertainPlace } from './official';
import { parseTabular, parseUncertain, type Tabular } from './tabular-file';
import { isGzip, isZip, readGzip, readZip } from './zip';

/** Which release a list of codes is. `checked`: its counts are those that CMS published, and its codes are known. */
export interface ReleaseName {
	edition: string;
	release: string;
	checked: boolean;
	/** The known release that has as many codes, but others. */
	countsOf?: string;
}

export type ReleaseFile = { file: string; origin: 'official' | 'derived' } & (
	| ({ kind: 'icd10cm' | 'icd10pcs'; rows: CodeRow[] } & ReleaseName)
	| { kind: 'tabular'; tabular: Tabular }
	| { kind: 'pcs-tables'; tables: PcsTables }
	| { kind: 'pcs-definitions'; definitions: PcsDefinitions }
	| ({ kind: 'index'; index: IndexFile } & IndexRelease)
	| ({ kind: 'hcpcs'; hcpcs: HcpcsFile } & HcpcsRelease)
	/** `newer`, of a list out of a part in use: codes that were found newer than it. */
	| { kind: 'poa'; edition: string; codes: string[]; newer?: string[] }
	| { kind: 'hcc'; edition: string; map: HccMap; newer?: string[] }
	| { kind: 'hcc-labels'; labels: Map<number, string> }
	| { kind: 'hcc-hierarchies'; drops: Map<number, number[]> }
	| { kind: 'uncertain'; places: UncertainPlace[] }
	| { kind: 'guidelines'; guidelines: GuidelinesText }
);

/** What a parser gives, before it is said where the file came from. */
type Unmarked = ReleaseFile extends infer File
	? File extends unknown
		? Omit<File, 'origin'>
		: never
	: never;

function nameRelease(file: string, system: 'icd10cm' | 'icd10pcs', rows: CodeRow[]): ReleaseName {
	const billable = rows.filter((row) => row.billable).length;
	const { same, alike } = knownRelease(system, rows);
	if (same) return { edition: same.edition, release: same.release, checked: true };
	if (rows.length < LEAST_ROWS[system])
		throw new ImportError(
			'wrong-count',
			`${file} holds only ${rows.length} codes and headers, so it is cut off or an extract, not a release.`
		);
	const year = yearInName(file);
	if (year === undefined)
		throw new ImportError(
			'unknown',
			alike
				? `${file} has as many codes as ${alike.edition}, but not the same ones, and its name does not say which year it is.`
				: `${file} is a code list, but neither its codes nor its name say which year.`
		);
	const least = leastBillable(system, `FY${year}`);
	// Updates within a year add codes; a list that is shorter, or that stops before the last chapter, was cut.
	const endsIn = (letters: readonly string[]): boolean =>
		letters.includes(rows.at(-1)?.code.charAt(0) ?? '') &&
		letters.every((letter) => rows.some(({ code }) => code.startsWith(letter)));
	if ((least !== undefined && billable < least) || !endsIn(LAST_LETTERS[system]))
		throw new ImportError('wrong-count', `${file} holds ${billable} codes and seems to be cut off.`);
	return {
		edition: `FY${year}`,
		release: `${year - 1}-10`,
		checked: false,
		...(alike ? { countsOf: alike.edition } : {})
	};
}

function codes(file: string, system: 'icd10cm' | 'icd10pcs', rows: CodeRow[]): Unmarked {
	return { file, kind: system, rows, ...nameRelease(file, system, rows) };
}

function index(file: string, outer: string, read: IndexFile): Unmarked {
	return { file, kind: 'index', index: read, ...indexRelease(bothNames(file, outer), read) };
}

/** The file and what it came in: a year or a month is looked for in the first, then in the second. */
const bothNames = (file: string, outer: string): string => (outer === file ? file : `${file} (${outer})`);

function hcpcs(file: string, outer: string, read: HcpcsFile): Unmarked {
	return { file, kind: 'hcpcs', hcpcs: read, ...hcpcsRelease(bothNames(file, outer), read.latest) };
}

/** `CMS_2026_x.zip/icd10cm_order_2026.txt` for messages; the year is looked for in both names, inner first. */
function parse(file: string, kind: FileKind, text: string, outer: string): Unmarked | undefined {
	const named = yearInName(file) === undefined && outer !== file ? `${file} (${outer})` : file;
	switch (kind) {
		case 'icd10cm-order':
			return codes(named, 'icd10cm', parseOrderFile(file, text, 'icd10cm'));
		case 'icd10pcs-order':
			return codes(named, 'icd10pcs', parseOrderFile(file, text, 'icd10pcs'));
		case 'icd10pcs-list':
			return codes(named, 'icd10pcs', parsePcsList(file, text));
		case 'icd10cm-tabular':
			return { file, kind: 'tabular', tabular: parseTabular(file, text) };
		case 'icd10pcs-tables':
			return { file, kind: 'pcs-tables', tables: parsePcsTables(file, text) };
		case 'icd10pcs-definitions':
			return { file, kind: 'pcs-definitions', definitions: parsePcsDefinitions(file, text) };
		case 'icd10cm-index':
			return index(file, outer, parseIndexXml(file, text));
		case 'icd10cm-index-csv':
			return index(file, outer, parseIndexCsv(file, text));
		case 'icd10pcs-index':
			return index(file, outer, parsePcsIndex(file, text));
		case 'hcpcs-text':
			return hcpcs(file, outer, parseHcpcsText(file, text));
		case 'hcpcs-csv':
			return hcpcs(file, outer, parseHcpcsCsv(file, text));
		case 'poa-exempt': {
			const list = parsePoaList(file, text);
			// The list of additions looks the same; it is short.
			return list.length < LEAST_ROWS.poa
				? undefined
				: { file, kind: 'poa', edition: poaEdition(text) ?? '', codes: list };
		}
		case 'hcc-mapping':
			return { file, kind: 'hcc', edition: `PY${yearInName(named) ?? ''}`, map: parseHccMapping(file, text) };
		case 'hcc-labels':
			return { file, kind: 'hcc-labels', labels: parseHccLabels(file, text) };
		case 'hcc-hierarchies':
			return { file, kind: 'hcc-hierarchies', drops: parseHccHierarchies(file, text) };
		case 'uncertain':
			return { file, kind: 'uncertain', places: parseUncertain(text) };
		case 'guidelines':
			return { file, kind: 'guidelines', guidelines: parseGuidelines(file, text) };
		case 'icd10cm-codes':
		case 'other-official':
			return undefined;
	}
}

/**
 * CMS and NCHS publish zips and XML. A gzip, a plain list of ICD-10-PCS and HCPCS as CSV are what others or we
 * made of them (MANIFEST of the build's inputs), and our Tabular List says so in its first comment.
 */
function originOf(kind: FileKind, text: Uint8Array, outer: Uint8Array): 'official' | 'derived' {
	const says = new TextDecoder('windows-1252').decode(text.subarray(0, 400)).includes('DERIVED');
	const made =
		kind === 'icd10pcs-list' ||
		kind === 'hcpcs-csv' ||
		kind === 'icd10cm-index-csv' ||
		kind === 'uncertain' ||
		kind === 'guidelines';
	return says || made || isGzip(outer) ? 'derived' : 'official';
}

/**
 * The Guidelines from the text of the PDF as it is published, which only the app reads.
 * @throws ImportError when it names no year, or holds no Section I
 */
export function guidelinesRelease(name: string, text: string): ReleaseFile {
	return { file: name, kind: 'guidelines', origin: 'official', guidelines: parseGuidelines(name, text) };
}

/** HCPCS comes several times in one zip (changes by code); the fullest is the release. */
function fullest(files: ReleaseFile[]): ReleaseFile[] {
	const size = (file: ReleaseFile): number => (file.kind === 'hcpcs' ? file.hcpcs.codes.length : 0);
	const most = Math.max(0, ...files.map(size));
	return files.filter((file) => file.kind !== 'hcpcs' || size(file) === most);
}

/** A file out of a zip. */
export interface NamedBytes {
	name: string;
	bytes: Uint8Array;
}

/** What a file holds that was handed in, as far as it can be read without a reader of PDFs. */
export interface OpenedRelease {
	found: ReleaseFile[];
	/** PDFs in a zip that may be the Guidelines: those that are named so, or any where there is nothing else. */
	pdfs: NamedBytes[];
	/** Why nothing was found, where that is so. */
	nothing?: ImportError;
}

/**
 * Official zips hold the same things as PDFs, too, and other Guidelines; only where nothing else is known are all
 * worth a look.
 */
const isGuidelinesPdf = (head: Uint8Array, name: string): boolean =>
	/guideline/i.test(name) && !/pcs/i.test(name) && isPdf(head);

/**
 * Reads any official file, or a zip or gzip of some, and recognises each by its content.
 * @param name for messages, and as a hint to the year of a release that is newer than the app
 * @param watch hears how many bytes of the file were unpacked since it was last called
 * @returns what was recognised, at least one thing
 * @throws ImportError with one sentence for the learner: truncated, damaged, encrypted, too large, not a release
 */
export function readRelease(
	name: string,
	bytes: Uint8Array,
	caps: Caps = CAPS,
	watch?: (packed: number) => void
): ReleaseFile[] {
	const { found, nothing } = openRelease(name, bytes, caps, watch);
	if (nothing) throw nothing;
	return found;
}

/** The same, with the PDFs that a zip has inside. @throws ImportError as above, but for what is no release */
export function openRelease(
	name: string,
	bytes: Uint8Array,
	caps: Caps = CAPS,
	watch?: (packed: number) => void
): OpenedRelease {
	if (bytes.length === 0) throw new ImportError('truncated', `${name} is empty.`);
	if (bytes.length > caps.packed)
		throw new ImportError('too-large', `${name} is larger than any official release, so it was not read.`);
	const want = (head: Uint8Array): boolean => sniff(head) !== undefined;
	let texts: NamedBytes[];
	if (isZip(bytes))
		texts = readZip(name, bytes, (head, file) => want(head) || isGuidelinesPdf(head, file), caps, watch);
	else if (isGzip(bytes)) {
		const content = readGzip(name, bytes, want, caps, watch);
		texts = content ? [{ name, bytes: content }] : [];
	} else texts = want(bytes) ? [{ name, bytes }] : [];

	const found: ReleaseFile[] = [];
	const seen = new Set<FileKind>();
	for (const text of texts) {
		const kind = sniff(text.bytes);
		if (kind === undefined) continue;
		seen.add(kind);
		const file = parse(text.name, kind, decodeText(text.bytes), name);
		if (file) found.push({ ...file, origin: originOf(kind, text.bytes, bytes) });
	}
	const pdfs = texts.filter((text) => isPdf(text.bytes));
	if (found.length > 0) return { found: fullest(found), pdfs };
	const nothing = nothingIn(name, seen);
	const isAll = pdfs.length > 0 || seen.size > 0 || !isZip(bytes);
	return { found, pdfs: isAll ? pdfs : readZip(name, bytes, isPdf, caps), nothing };
}

function nothingIn(name: string, seen: ReadonlySet<FileKind>): ImportError {
	if (seen.has('icd10cm-codes'))
		return new ImportError(
			'not-a-release',
			`${name} is the list without headers; please give the order file.`
		);
	if (seen.size > 0)
		return new ImportError(
			'not-a-release',
			`${name} is an official file, but holds no code set (an addendum).`
		);
	return new ImportError('unknown', `${name} is not a code-set file that CodeRounds knows.`);
}
