import { expect, it } from 'vitest';
import { fileName, listNames } from './set-names';

it.each([
	['/coderounds/codesets/tabular-2026-10.5e26baa4.bin', 'Tabular List with notes, October 2026'],
	['codesets/pcs-index-2024-10.cd3e0377.bin', 'ICD-10-PCS Index, October 2024'],
	['codesets/hcpcs-2026-Q2.58a2269a.bin', 'HCPCS Level II, quarter 2 of 2026'],
	['/_app/immutable/assets/fsrs_browser_bg.Bh4aITD1.wasm', 'Fitting of your memory'],
	['/coderounds/_app/immutable/assets/sql-wasm-browser.CXIAVl5-.wasm', 'Reading and writing of Anki decks'],
	['/_app/immutable/workers/pdf-reader-BRoaZW_J.js', 'Reading of PDFs'],
	['/_app/immutable/assets/zstd.Bh4aI-D1.wasm', 'zstd'],
	['/packs/heart-failure.0000beef.json', 'heart-failure'],
	['/packs/chapter-2026-x.0000beef.json', 'chapter-2026-x']
])('%s is named %s', (url, name) => expect(fileName(url)).toBe(name));

it('names the lists that an import brought', () => {
	expect(listNames(['hcpcs', 'icd10cm', 'poa'])).toEqual(['POA exempt list', 'HCPCS modifiers']);
});
