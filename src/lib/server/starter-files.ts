/**
 * questions/starter: the one permitted extract of the code sets (design.md, "The code sets"). One text file a
 * system with codes and titles, which the app also serves as its starter code book, and facts.json with what
 * marking needs beyond titles. Written by the tool, never by hand.
 */
import { readStarter as readCodes, writeStarter as writeCodes } from '../codebook/starter';
import { CODE_SYSTEMS, type CodeSystem } from '../domain/code';
import type { Facts, TitledCode } from './facts';
import { recordLines } from './text-file';

/** File name below questions/starter → text. */
export type StarterFiles = Record<string, string>;

const tsv = (system: CodeSystem) => `${system}.tsv`;

/** The release of an edition begins in October of the year before: FY2027 is 2026-10. */
function releaseOf(edition: string): string {
	const year = /^FY(\d{4})$/.exec(edition)?.[1];
	return year === undefined ? edition : `${Number(year) - 1}-10`;
}

export function writeStarter(facts: Facts): StarterFiles {
	const files: StarterFiles = {};
	for (const system of CODE_SYSTEMS) {
		const rows = [...facts.titles.values()].filter((row) => row.system === system);
		if (rows.length === 0) continue;
		const edition = facts.editions[system] ?? 'unknown';
		files[tsv(system)] = writeCodes({ system, edition, release: releaseOf(edition), rows });
	}
	const { editions, trees, sevenths, sides, axes, excludes1, poaExempt, older = {} } = facts;
	const parts = Object.entries({ trees, sevenths, sides, axes }).map(
		([name, record]) => `\t"${name}": ${recordLines(record)}`
	);
	const before = Object.entries(older).map(
		([edition, { trees, titles }]) =>
			`\t\t"${edition}": {\n\t\t\t"trees": ${recordLines(trees, '\t\t\t')},\n\t\t\t"titles": ${recordLines(titles, '\t\t\t')}\n\t\t}`
	);
	files['facts.json'] = [
		'{\n\t"format": 1',
		`\t"editions": ${JSON.stringify(editions)}`,
		...parts,
		...(before.length === 0 ? [] : [`\t"older": {\n${before.join(',\n')}\n\t}`]),
		`\t"excludes1": ${JSON.stringify(excludes1)}`,
		`\t"poaExempt": ${JSON.stringify(poaExempt)}\n}\n`
	].join(',\n');
	return files;
}

/**
 * @param files as `writeStarter` wrote them
 * @throws ImportError when a code file is damaged, SyntaxError when facts.json is
 */
export function readStarter(files: StarterFiles): Facts {
	const titles = new Map<string, TitledCode>();
	for (const system of CODE_SYSTEMS) {
		const text = files[tsv(system)];
		if (text === undefined) continue;
		for (const row of readCodes(tsv(system), text).rows) titles.set(row.code, { system, ...row });
	}
	const known = JSON.parse(files['facts.json'] ?? '{}') as Partial<Omit<Facts, 'titles'>>;
	return {
		editions: known.editions ?? {},
		titles: new Map([...titles].sort(([a], [b]) => (a < b ? -1 : 1))),
		trees: known.trees ?? {},
		sevenths: known.sevenths ?? {},
		sides: known.sides ?? {},
		axes: known.axes ?? {},
		excludes1: known.excludes1 ?? [],
		poaExempt: known.poaExempt ?? [],
		...(known.older ? { older: known.older } : {})
	};
}
