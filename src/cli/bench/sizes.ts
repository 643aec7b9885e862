/** What a learner downloads for each code set, beside the same table as gzipped text. */
import { gzipSync } from 'node:zlib';
import { rounded, type BenchRow } from '../bench-row';
import { readIndex, readSet } from '../write-sets';

/** design.md, "Budgets"; for the others no figure was set, so what they reached is held. */
const GOALS: Record<string, number> = { icd10cm: 200, icd10pcs: 110, hcpcs: 130 };

export async function rows(): Promise<BenchRow[]> {
	const root = process.cwd();
	return readIndex(root)
		.filter((entry) => entry.origin !== 'starter')
		.map((entry) => {
			const set = readSet(root, entry);
			const table = Array.from(
				{ length: set.size },
				(_, at) => `${set.code(at)}\t${set.billable(at) ? 1 : 0}\t${set.title(at)}`
			);
			const goal = GOALS[entry.system] ?? 200;
			return {
				name: `download of ${entry.system} ${entry.edition}: codes, titles, hierarchy`,
				unit: 'kB gzip',
				ours: rounded(entry.bytes / 1000),
				peers: { 'table as text': rounded(gzipSync(table.join('\n'), { level: 9 }).length / 1000) },
				goal,
				holds: entry.bytes / 1000 <= goal
			};
		});
}
