/** M20 in what is built: pages, packs, scripts and code sets hold no CPT code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeCodeSet } from '../../src/lib/codebook/compact-decode';
import { cptIn, filesBelow, textOf, textsInJson, textsInPage, textsInProgram } from '../no-cpt';
import { BUILD, expect, test } from './fixtures';

for (const [what, endings, read] of [
	['pages', /\.html$/, textsInPage],
	['packs and lists', /\.(?:json|webmanifest)$/, textsInJson],
	['scripts', /\.js$/, textsInProgram],
	['plain files', /\.(?:txt|svg|css)$/, (text: string) => text.replace(/<[^>]*>|\{[^}]*\}/g, ' ')]
] as const)
	test(`${what} hold no CPT code`, () => {
		const files = filesBelow(BUILD, endings);
		expect(files.length).toBeGreaterThan(0);
		const found = files.flatMap((file) => cptIn(read(textOf(file))).map((place) => `${file}: ${place}`));
		expect(found).toEqual([]);
	});

test('the HCPCS code set holds Level II codes only, and no dental ones', () => {
	const [file] = filesBelow(join(BUILD, 'codesets'), /hcpcs-.*\.bin$/);
	test.skip(file === undefined, 'a build without the official files');
	if (file === undefined) return;
	const bytes = readFileSync(file);
	const set = decodeCodeSet(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes);
	const codes = Array.from({ length: set.size }, (_, at) => set.code(at));
	// The starter set has those that the questions name.
	expect(codes.length).toBeGreaterThan(set.info.origin === 'starter' ? 0 : 1000);
	expect(codes.filter((code) => !/^[ABCE-V]\d{0,4}$/.test(code))).toEqual([]);
});
