/**
 * The ICD-10-PCS tables as a part of the code book. The tables are of one release, the lists of codes of others,
 * and the list is the truth: so the part holds the tables, the definitions of their values, and for each list at
 * hand a patch of the codes that were added to the tables' own and of those that were taken away.
 */
import type { CodeSet } from './code-set';
import type { PcsTable } from './official';
import { writePart, type BuiltPart, type PartInfo } from './part-file';
import type { PartBuilder } from './parts';
import { pcsColumns } from './pcs-part-columns';
import type { PcsTerm } from './pcs-definitions-file';
import type { ReleaseFile } from './read-release';

/** What a list of codes has beyond the tables, and what it has no more. */
export interface PcsPatch {
	/** Of the list: `FY2027`, with its first month in force, `2026-10`. */
	edition: string;
	release: string;
	origin: string;
	source: string;
	/** Code → its official title. */
	added: Map<string, string>;
	removed: Set<string>;
}

/** Where the definitions are from: they may be of another release than the tables. */
export interface PcsTermsInfo {
	/** `FY2026` */
	edition: string;
	origin: PartInfo['origin'];
	source: string;
}

/** All that the part holds. */
export interface PcsContent {
	/** By their first three characters, in their order. */
	tables: Map<string, PcsTable>;
	terms: PcsTerm[];
	/** Missing where there are none, and in parts of older releases of the app. */
	termsInfo?: PcsTermsInfo;
	/** Newest list first. */
	patches: PcsPatch[];
}

/** Every code that a table allows, row by row. */
export function* codesOfTable(table: PcsTable): Generator<string> {
	for (const { axes } of table.rows)
		for (const four of axes[0].keys())
			for (const five of axes[1].keys())
				for (const six of axes[2].keys())
					for (const seven of axes[3].keys()) yield table.id + four + five + six + seven;
}

/** @returns what makes of the codes of the tables exactly those of the list */
export function patchFor(set: CodeSet, tables: ReadonlyMap<string, PcsTable>): PcsPatch {
	const { edition, release, origin, source } = set.info;
	const known = new Set<string>();
	for (const table of tables.values()) for (const code of codesOfTable(table)) known.add(code);
	const added = new Map<string, string>();
	for (let at = 0; at < set.size; at++) {
		if (!set.billable(at)) continue;
		const code = set.compact(at);
		if (!known.delete(code)) added.set(code, set.title(at));
	}
	return { edition, release, origin, source, added, removed: new Set([...known].sort()) };
}

/** Does the list have the code? The patch says what differs from the tables. */
export function listHas(patch: PcsPatch, code: string, inTables: boolean): boolean {
	return inTables ? !patch.removed.has(code) : patch.added.has(code);
}

/** The newest of the files of one kind; versions are years. */
function newest<F>(files: readonly F[], version: (file: F) => string): F | undefined {
	return [...files].sort((a, b) => (version(a) < version(b) ? 1 : -1))[0];
}

export function writePcsPart(info: PartInfo, content: PcsContent): BuiltPart {
	return writePart(info, pcsColumns(content));
}

/** The tables, of which there must be a file; the definitions and the lists as far as they are at hand. */
export const pcsTablesPart: PartBuilder = (files, sets) => {
	const of = <K extends ReleaseFile['kind']>(kind: K): Extract<ReleaseFile, { kind: K }>[] =>
		files.filter((file): file is Extract<ReleaseFile, { kind: K }> => file.kind === kind);
	const file = newest(of('pcs-tables'), ({ tables }) => tables.version);
	if (!file) return undefined;
	const words = newest(of('pcs-definitions'), ({ definitions }) => definitions.version);
	const { version, tables } = file.tables;
	const info: PartInfo = {
		part: 'pcs-tables',
		edition: `FY${version}`,
		release: `${Number(version) - 1}-10`,
		origin: file.origin,
		source: words ? `${file.file}, ${words.file}` : file.file
	};
	const lists = sets.filter(({ info: { system } }) => system === 'icd10pcs');
	return writePcsPart(info, {
		tables: new Map([...tables].sort(([a], [b]) => (a < b ? -1 : 1))),
		terms: words?.definitions.terms ?? [],
		...(words
			? {
					termsInfo: {
						edition: `FY${words.definitions.version}`,
						origin: words.origin,
						source: words.file
					}
				}
			: {}),
		patches: lists.map((set) => patchFor(set, tables))
	});
};
