/** M20: no CPT code stands in the questions, in the packs, or in the code sets that ship. */
import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../src/lib/server/read';
import { buildPacks } from '../../src/lib/server/packs';
import { starterFacts } from '../../src/lib/server/content';
import { cptIn, filesBelow, textOf, textsInJson, textsInPage, textsInProgram } from '../no-cpt';

describe('what is found', () => {
	it.each([
		['a code', 'Report 99213 for the visit.', 1],
		['two in a list', '[11042, 97597]', 2],
		['in a field', 'answer: 47562', 1],
		['in quotes', '"27447"', 1],
		['a category II code', 'Add 3044F.', 1],
		['a category III code', 'Add 0075T', 1],
		['a laboratory code', '0001U', 1],
		['a number with a comma', 'Over 10,000 cells, 12,500/mm3.', 0],
		['a decimal', '0.12345', 0],
		['a HCPCS code', 'G0438, J9035', 0],
		['an ICD-10 code', 'S82.222A, 0FT44ZZ, I13.0', 0],
		['a day', '2026-05-01', 0],
		['four digits', 'FY2026 and 1480', 0],
		['a page of the Federal Register', 'Law 65 FR 82462 preamble', 0],
		['a hash', '1f86400a and a12345', 0]
	])('%s', (_, text, count) => {
		expect(cptIn(text)).toHaveLength(count);
	});

	it.each([
		[
			'a page',
			textsInPage('<style>a{z:12345}</style><p title="See 99213">Or 47562</p><script>99214</script>'),
			2
		],
		['a pack', textsInJson('{"99215":{"a":["Report 47562.",12345]}}'), 2],
		['a program', textsInProgram('wait(10000); say("Report 99213 for it"); x="12345"'), 1]
	])('in %s', (_, text, count) => {
		expect(cptIn(text)).toHaveLength(count);
	});
});

const found = (files: string[], read: (text: string) => string = (text) => text) =>
	files.flatMap((file) => cptIn(read(textOf(file))).map((place) => `${file}: ${place}`));

describe('questions/', () => {
	it('holds none in any file that people write, comments and all', () => {
		const files = filesBelow('questions', /\.(?:ya?ml|md|tsv)$/);
		expect(files.length).toBeGreaterThan(50);
		expect(found(files)).toEqual([]);
	});

	it('makes packs without any', () => {
		const questions = readQuestions('questions');
		const facts = starterFacts('questions');
		const { packs, catalogue } = buildPacks(questions, facts);
		expect(packs.length).toBeGreaterThan(10);
		const texts = [...packs.map(({ text }) => text), JSON.stringify(catalogue)];
		expect(texts.flatMap((text) => cptIn(textsInJson(text)))).toEqual([]);
	});
});

it('no source file that ships holds one in its texts', () => {
	const files = filesBelow('src', /(?<!\.test|samples|sample)\.(?:ts|svelte|html)$/);
	expect(found(files, textsInProgram)).toEqual([]);
});
