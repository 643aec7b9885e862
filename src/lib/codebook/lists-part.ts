/**
 * The part `lists`: what is said of a code beside the code set and the Tabular List. Codes exempt from
 * present-on-admission reporting, the CMS-HCC V28 payment categories, HCPCS modifiers. Each list has its own
 * release. Codes are written as one automaton for each category of three characters (`code-tree.ts`): all 38,349
 * exempt codes take 7 kB after gzip.
 */
import { buildCodeTree } from '../domain/code-tree';
import { compactCode, formatCode } from '../domain/code';
import type { CodeSet } from './code-set';
import { writePart, type BuiltPart, type PartInfo } from './part-file';
import type { PartBuilder } from './parts';
import type { ReleaseFile } from './read-release';

/** One list: what it is called, which release it is of, and the file it was read from. */
export interface ListName {
	list: 'poa' | 'hcc' | 'modifiers';
	/** `FY2026`, `PY2026`; for modifiers the newest year. */
	edition: string;
	origin: 'official' | 'derived';
	source: string;
}

export interface Modifier {
	code: string;
	title: string;
	/** `2022` */
	release: string;
}

export interface Lists {
	names: ListName[];
	/** Exempt codes. */
	poa: readonly string[];
	/** Code → payment categories. */
	hcc: ReadonlyMap<string, readonly number[]>;
	labels: ReadonlyMap<number, string>;
	/** Payment category → those that it drops. */
	drops: ReadonlyMap<number, readonly number[]>;
	/** Codes of the code sets at hand that did not exist when the lists of POA and HCC were made. */
	newer: { poa: readonly string[]; hcc: readonly string[] };
	/** Sorted by code. */
	modifiers: readonly Modifier[];
}

/** `E11<tab>automaton`, a line for each category, sorted. */
function treeLines(codes: Iterable<string>): string[] {
	const categories = new Map<string, string[]>();
	for (const code of codes) {
		const category = compactCode(code).slice(0, 3);
		const known = categories.get(category);
		if (known) known.push(code);
		else categories.set(category, [code]);
	}
	return [...categories]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([category, some]) => `${category}\t${buildCodeTree(category, some).join(',')}`);
}

function text(lines: readonly string[]): string {
	return lines.map((line) => `${line}\n`).join('');
}

function hccLines(hcc: Lists['hcc']): string[] {
	const codes = new Map<number, string[]>();
	for (const [code, numbers] of hcc)
		for (const number of numbers) codes.set(number, [...(codes.get(number) ?? []), code]);
	return [...codes]
		.sort(([a], [b]) => a - b)
		.flatMap(([number, some]) => treeLines(some).map((line) => `${number}\t${line}`));
}

export function encodeLists(info: PartInfo, lists: Lists): BuiltPart {
	return writePart(info, {
		names: JSON.stringify(lists.names),
		poa: text(treeLines(lists.poa)),
		poaNewer: text(treeLines(lists.newer.poa)),
		hcc: text(hccLines(lists.hcc)),
		hccNewer: text(treeLines(lists.newer.hcc)),
		labels: text([...lists.labels].map(([number, label]) => `${number}\t${label}`)),
		drops: text([...lists.drops].map(([above, below]) => [above, ...below].join(' '))),
		modifierCodes: text(lists.modifiers.map(({ code }) => code)),
		modifierReleases: text(lists.modifiers.map(({ release }) => release)),
		modifierTitles: text(lists.modifiers.map(({ title }) => title))
	});
}

/**
 * Billable codes of ICD-10-CM that are newer than a list.
 * @param sets of any system, newest first within each
 * @param edition of the list: `FY2026`, `PY2026`
 * @param known what was worked out before; it counts where the codes of the list's own year are not at hand
 * @returns codes of all later years that the list's own year had not, or else the first later one at hand
 */
function codesSince(sets: readonly CodeSet[], edition: string, known: readonly string[]): string[] {
	const year = /^[FP]Y(\d{4})$/.exec(edition)?.[1];
	if (year === undefined) return [...known];
	const own = `FY${year}`;
	// Labels of fiscal years sort as the years do.
	const since = sets.filter(({ info }) => info.system === 'icd10cm' && info.edition >= own);
	const then = since.pop();
	const codes = new Set(then?.info.edition === own ? [] : known);
	if (!then) return [...codes];
	for (const set of since)
		for (let at = 0; at < set.size; at++) {
			if (!set.billable(at)) continue;
			const place = then.find(set.compact(at));
			if (place < 0 || !then.billable(place)) codes.add(set.code(at));
		}
	return [...codes];
}

/** The newest title of each modifier, and the year of the file that it is from. */
function modifiersOf(files: readonly Extract<ReleaseFile, { kind: 'hcpcs' }>[]): Modifier[] {
	const modifiers = new Map<string, Modifier>();
	for (const { hcpcs, year } of files)
		for (const { code, long, short } of hcpcs.modifiers)
			if (!modifiers.has(code))
				modifiers.set(code, { code, title: long ?? short, release: year === undefined ? '' : String(year) });
	return [...modifiers.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function newestFirst<F extends { edition: string }>(files: F[]): F[] {
	// Files of one edition stay in their order: the official mapping is named before copies of it.
	return files.sort((a, b) => Number(a.edition < b.edition) - Number(a.edition > b.edition));
}

export const listsPart: PartBuilder = (files, sets) => {
	const [poa] = newestFirst(files.filter((file) => file.kind === 'poa'));
	const hccFiles = newestFirst(files.filter((file) => file.kind === 'hcc'));
	const hcc = hccFiles.find((file) => file.origin === 'official') ?? hccFiles[0];
	// They say something of categories; without those they are of no use.
	const labels = hcc && files.find((file) => file.kind === 'hcc-labels')?.labels;
	const drops = hcc && files.find((file) => file.kind === 'hcc-hierarchies')?.drops;
	const hcpcs = files
		.filter((file) => file.kind === 'hcpcs')
		.filter((file) => file.hcpcs.modifiers.length > 0)
		.sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
	const modifiers = modifiersOf(hcpcs);

	const names: ListName[] = [];
	if (poa) names.push({ list: 'poa', edition: poa.edition, origin: poa.origin, source: poa.file });
	if (hcc) names.push({ list: 'hcc', edition: hcc.edition, origin: hcc.origin, source: hcc.file });
	if (hcpcs[0])
		names.push({
			list: 'modifiers',
			edition: modifiers.reduce((newest, { release }) => (release > newest ? release : newest), ''),
			origin: hcpcs[0].origin,
			source: [...new Set(hcpcs.map(({ file }) => file))].join(' + ')
		});
	const [first] = names;
	if (!first) return undefined;
	const year = /\d{4}/.exec(first.edition)?.[0];
	const info: PartInfo = {
		part: 'lists',
		edition: first.edition,
		release: first.list === 'poa' && year !== undefined ? `${Number(year) - 1}-10` : first.edition,
		origin: names.every(({ origin }) => origin === 'official') ? 'official' : 'derived',
		source: names.map(({ source }) => source).join(' + ')
	};
	return encodeLists(info, {
		names,
		poa: (poa?.codes ?? []).map((code) => formatCode('icd10cm', code)),
		hcc: hcc?.map ?? new Map<string, number[]>(),
		labels: labels ?? new Map<number, string>(),
		drops: drops ?? new Map<number, number[]>(),
		newer: {
			poa: poa ? codesSince(sets, poa.edition, poa.newer ?? []) : [],
			hcc: hcc ? codesSince(sets, hcc.edition, hcc.newer ?? []) : []
		},
		modifiers
	});
};
