/** Puts what was read from any number of files together as `OfficialSets`. */
import { compactCode, formatCode } from '../domain/code';
import { buildCodeSet, type CodeSet, type CodeSetInfo } from './code-set';
import type { CodeRow } from './code-rows';
import { cmEdition, hcpcsEdition, pcsEdition } from './editions';
import type { HcpcsEntry } from './hcpcs-file';
import { mergeHcpcs } from './hcpcs-merge';
import type { OfficialSets } from './official';
import type { PcsTables } from './pcs-tables-file';
import type { ReleaseFile } from './read-release';
import { tabularIndex } from './tabular-index';

type CodesFile = Extract<ReleaseFile, { kind: 'icd10cm' | 'icd10pcs' }>;

function newestFirst(a: CodesFile, b: CodesFile): number {
	return a.release < b.release ? 1 : -1;
}

/** Lists without headers (our FY2027 one) get the tables' names from the order file of the nearest year. */
function pcsRows(file: CodesFile, others: CodesFile[]): CodeRow[] {
	if (file.rows.some((row) => !row.billable)) return file.rows;
	const tables = new Set(file.rows.map((row) => row.code.slice(0, 3)));
	const lender = others.find((other) => other.rows.some((row) => !row.billable));
	const headers = (lender?.rows ?? []).filter((row) => !row.billable && tables.has(row.code));
	return [...file.rows, ...headers];
}

/**
 * The code sets that can be made from files, one for each system and edition, newest first. Of two releases of
 * one edition (October and April) the later one counts; an official file goes before a derived one.
 */
export function codeSetsOf(files: readonly ReleaseFile[]): CodeSet[] {
	const sets: CodeSet[] = [];
	for (const system of ['icd10cm', 'icd10pcs'] as const) {
		const lists = files
			.filter((file): file is CodesFile => file.kind === system)
			.sort((a, b) => newestFirst(a, b) || (a.origin === 'official' ? -1 : 1));
		const done = new Set<string>();
		for (const list of lists) {
			if (done.has(list.edition)) continue;
			done.add(list.edition);
			const { edition, release, origin, file: source } = list;
			const rows = system === 'icd10pcs' ? pcsRows(list, lists) : list.rows;
			sets.push(buildCodeSet({ system, edition, release, origin, source }, rows));
		}
	}
	const hcpcs = mergeHcpcs(files.filter((file) => file.kind === 'hcpcs'));
	if (hcpcs) sets.push(buildCodeSet(hcpcs.info, hcpcs.rows));
	return sets;
}

export interface OfficialParts {
	sets: readonly CodeSet[];
	files: readonly ReleaseFile[];
}

/** @param parts the code sets (from files or from their compact form) and the files for everything else */
export function officialSets({ sets, files }: OfficialParts): OfficialSets {
	const of = (system: CodeSetInfo['system']): CodeSet[] => sets.filter((set) => set.info.system === system);
	const tables: PcsTables | undefined = files.find((file) => file.kind === 'pcs-tables')?.tables;
	const modifiers: HcpcsEntry[] = files.flatMap((file) =>
		file.kind === 'hcpcs' ? file.hcpcs.modifiers : []
	);
	const cm = new Map(of('icd10cm').map((set) => [set.info.edition, cmEdition(set)]));
	const pcs = new Map(of('icd10pcs').map((set) => [set.info.edition, pcsEdition(set, tables)]));
	const hcpcsSet = of('hcpcs')[0];
	const hcpcs = hcpcsSet && hcpcsEdition(hcpcsSet, modifiers);
	const exempt = new Set(files.flatMap((file) => (file.kind === 'poa' ? file.codes : [])));
	const hcc = files.find((file) => file.kind === 'hcc')?.map;
	const labels = files.find((file) => file.kind === 'hcc-labels')?.labels;
	const read = files.find((file) => file.kind === 'tabular')?.tabular;
	const edition = read && cm.get(`FY${read.version}`);
	const uncertain = files.flatMap((file) => (file.kind === 'uncertain' ? file.places : []));
	const tabular =
		read &&
		tabularIndex(read, {
			label: `FY${read.version}`,
			uncertain,
			...(edition ? { isBillable: (code: string) => edition.isBillable(code) } : {})
		});
	const written = (code: string): string => formatCode('icd10cm', compactCode(code));
	return {
		editions: [...cm.keys()],
		cm: (label) => cm.get(label),
		pcs: (label) => pcs.get(label),
		hcpcs: () => hcpcs,
		poaExempt: (code) => exempt.has(written(code)),
		hcc: (code) => hcc?.get(written(code))?.[0],
		hccs: (code) => hcc?.get(written(code)) ?? [],
		hccLabel: (category) => labels?.get(category),
		tabular: () => tabular
	};
}
