import { describe, expect, it } from 'vitest';
import { indexOf } from '../../tests/index-outline';
import { writeAlphaIndex } from '../lib/codebook/alpha-index-file';
import { buildCodeSet } from '../lib/codebook/code-set';
import type { PartInfo } from '../lib/codebook/part-file';
import { indexLines, partRows } from './codes-report';

const info: PartInfo = {
	part: 'alpha-index',
	edition: 'FY2025',
	release: '2024-10',
	origin: 'derived',
	source: 'hand.csv'
};
const part = writeAlphaIndex(
	info,
	indexOf({
		diseases: `
Cough = R05.9
Diabetes = E11.9
Gone = T52.8X1
	altogether = T52.8X1
Hepatitis ; see Jaundice
`
	})
);
const set = buildCodeSet(
	{ system: 'icd10cm', edition: 'FY2027', release: '2026-10', origin: 'official', source: 'x' },
	['R059', 'E119'].map((code) => ({ code, title: code, billable: true }))
);

describe('report of npm run codes', () => {
	it('lists the index targets that are no entry, with the terms that name them', () => {
		expect(indexLines([part], [set])).toEqual([
			'alpha-index FY2025 names 4 codes; 2 are no entry of icd10cm FY2027. Of 1 references to terms, 1 lead to none.',
			'  T52.8X1: Gone; Gone, altogether'
		]);
	});

	it('says nothing of an index whose codes are not at hand', () =>
		expect(indexLines([part], [])).toEqual([]));

	it('names each part with its edition, release and size', () => {
		const entry = { ...info, from: 'hand.csv', url: 'x', bytes: 12_345 };
		expect(partRows([entry])[1]).toEqual(['alpha-index', 'FY2025', '2024-10', '12.3', 'derived', 'hand.csv']);
		expect(partRows([])).toEqual([]);
	});
});
