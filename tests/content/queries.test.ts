import { describe, expect, it } from 'vitest';
import { readQueries, rankOf, wishedPrefix } from '../../src/cli/query-list';
import { codeSetsOf } from '../../src/lib/codebook/official-sets';
import { readRelease } from '../../src/lib/codebook/read-release';
import { CodeSearch } from '../../src/lib/codebook/search';
import { officialFile } from '../official';

const FILES = [
	'icd10cm/icd10cm_order_2027_derived.txt.gz',
	'icd10pcs/icd10pcs_codes_2027_derived.txt.gz',
	'hcpcs/hcpcs_l2_2026-04_opps_addendum_b_short.csv',
	'hcpcs/hcpcs_l2_circa2022_long_short_modifiers.csv'
];
const bytes = FILES.map((path) => officialFile(path));
const queries = readQueries(process.cwd());

it('the list of queries is 200 long and asks nothing twice', () => {
	expect([queries.length, new Set(queries.map((query) => query.q)).size]).toEqual([200, 200]);
});

describe.skipIf(bytes.some((content) => !content))('queries (needs the official files)', () => {
	const files = bytes.flatMap((content, at) => (content ? readRelease(FILES[at] ?? '', content) : []));
	const searches = codeSetsOf(files).map((set) => new CodeSearch(set));
	const searchOf = (system: string): CodeSearch | undefined =>
		searches.find((one) => one.set.info.system === system);

	it('mean codes that exist', () => {
		const unknown = queries.flatMap(({ system, want }) =>
			want.filter((wish) => (searchOf(system)?.set.find(wishedPrefix(wish)) ?? -1) < 0)
		);
		expect(unknown).toEqual([]);
	});

	it('find what is meant among the first ten, nine times of ten when words and codes are typed', () => {
		const typed = queries.filter(({ kind }) => kind === 'words' || kind === 'code');
		const found = typed.filter((query) => {
			const hits = searchOf(query.system)?.search(query.q, 10) ?? [];
			return (
				rankOf(
					query,
					hits.map((hit) => hit.code)
				) >= 0
			);
		});
		expect(found.length / typed.length).toBeGreaterThan(0.9);
	});
});
