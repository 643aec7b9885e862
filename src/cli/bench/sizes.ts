/** What a learner downloads for each code set, and for ICD-10-CM with every note, beside the plain files gzipped. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { rounded, type BenchRow } from '../bench-row';
import { codesetsFolder, releasePaths } from '../official';
import { readIndex, readPartIndex, readSet, type PartEntry, type SetEntry } from '../write-sets';

/** design.md, "Budgets"; for the others no figure was set, so what they reached is held. */
const GOALS: Record<string, number> = { icd10cm: 200, icd10pcs: 50, hcpcs: 130 };
const GOAL_WITH_NOTES = 465;

function row(name: string, bytes: number, peers: Record<string, number>, goal: number): BenchRow {
	const inKilobytes = Object.entries(peers).map(([tool, value]) => [tool, rounded(value / 1000)]);
	return {
		name,
		unit: 'kB gzip',
		ours: rounded(bytes / 1000),
		peers: Object.fromEntries(inKilobytes) as Record<string, number>,
		goal,
		holds: bytes / 1000 <= goal
	};
}

function codesRow(root: string, entry: SetEntry): BenchRow {
	const set = readSet(root, entry);
	const table = Array.from(
		{ length: set.size },
		(_, at) => `${set.code(at)}\t${set.billable(at) ? 1 : 0}\t${set.title(at)}`
	);
	return row(
		`download of ${entry.system} ${entry.edition}: codes, titles, hierarchy`,
		entry.bytes,
		{ 'table as text': gzipSync(table.join('\n'), { level: 9 }).length },
		GOALS[entry.system] ?? 200
	);
}

/** The XML that the part was read from, packed as a host would; none where it lies inside a zip. */
function xmlBytes(root: string, part: PartEntry): Record<string, number> {
	const folder = codesetsFolder(root);
	const path = (folder === undefined ? [] : releasePaths(folder)).find((one) => basename(one) === part.from);
	if (path === undefined) return {};
	const bytes = readFileSync(path);
	const xml = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
	return { 'Tabular XML': gzipSync(xml, { level: 9 }).length };
}

/** The Tabular List holds no codes and titles of its own, so a learner who wants notes downloads both. */
function notesRows(root: string, sets: readonly SetEntry[]): BenchRow[] {
	const part = readPartIndex(root).find((one) => one.part === 'tabular');
	const set = part && sets.find((one) => one.system === 'icd10cm' && one.edition === part.edition);
	if (!part || !set) return [];
	const name = `download of icd10cm ${set.edition}: codes, titles, hierarchy and every note`;
	return [row(name, set.bytes + part.bytes, xmlBytes(root, part), GOAL_WITH_NOTES)];
}

export async function rows(): Promise<BenchRow[]> {
	const root = process.cwd();
	const sets = readIndex(root).filter((entry) => entry.origin !== 'starter');
	return [...sets.map((entry) => codesRow(root, entry)), ...notesRows(root, sets)];
}
