import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCodeSet } from '../lib/codebook/code-set';
import { encodeLists } from '../lib/codebook/lists-part';
import { writeSets } from './write-sets';

const TSX = resolve('node_modules/tsx/dist/cli.mjs');
const SEARCH = resolve('src/cli/search.ts');

const set = buildCodeSet(
	{ system: 'hcpcs', edition: '2026-Q2', release: '2026-Q2', origin: 'official', source: 'x' },
	[{ code: 'J3490', title: 'Unclassified drugs', billable: true }]
);
const lists = encodeLists(
	{ part: 'lists', edition: '2022', release: '2022', origin: 'official', source: 'x' },
	{
		names: [{ list: 'modifiers', edition: '2022', origin: 'official', source: 'x' }],
		poa: [],
		hcc: new Map(),
		labels: new Map(),
		drops: new Map(),
		newer: { poa: [], hcc: [] },
		modifiers: [{ code: 'JW', title: 'Drug amount discarded', release: '2022' }]
	}
);

let withLists = '';
let without = '';
beforeAll(() => {
	withLists = mkdtempSync(join(tmpdir(), 'search-'));
	without = mkdtempSync(join(tmpdir(), 'search-'));
	writeSets(withLists, [set], [lists]);
	writeSets(without, [set], []);
});
afterAll(() => {
	for (const root of [withLists, without]) rmSync(root, { recursive: true });
});

function run(root: string, args: readonly string[], input = ''): string {
	return execFileSync(process.execPath, [TSX, SEARCH, ...args], { cwd: root, encoding: 'utf8', input });
}

describe('npm run search', () => {
	it.each([
		['with modifiers', () => withLists, [['JW'], ['JW'], ['JW', 'J3490'], []]],
		['without a list of them', () => without, [[], [], ['J3490'], []]]
	])('--json, %s', (_, root, codes) => {
		const asked = [
			{ q: 'jw' },
			{ q: 'jw', system: 'hcpcs' },
			{ q: 'drug', system: 'hcpcs' },
			{ q: 'jw', system: 'icd10cm' }
		];
		const input = asked.map((line, id) => JSON.stringify({ id, ...line })).join('\n');
		const answers = run(root(), ['--json'], input).trim().split('\n');
		expect(answers.map((line) => (JSON.parse(line) as { codes: string[] }).codes)).toEqual(codes);
	});

	it('--json answers a line that asks nothing with a sentence, and goes on', () => {
		const input = ['{"id": 1, "q": "jw"', '[]', '{"id": 3, "q": 5}', '{"id": 4, "q": "jw", "system": "icd9"}']
			.concat('null', '', '{"id": 6, "q": "jw", "system": null}')
			.join('\n');
		const answers = run(withLists, ['--json'], input).trim().split('\n');
		const not = (line: string) => `Not a line of {"id", "q", "system"}: ${line}`;
		expect(answers.map((line) => JSON.parse(line) as unknown)).toEqual([
			{ id: null, error: not('{"id": 1, "q": "jw"') },
			{ id: null, error: not('[]') },
			{ id: 3, error: not('{"id": 3, "q": 5}') },
			{ id: 4, error: 'There is no system "icd9", only icd10cm, icd10pcs, hcpcs, cpt.' },
			{ id: null, error: not('null') },
			{ id: 6, codes: ['JW'] }
		]);
	});

	it.each([
		['an unknown system', ['--system', 'icd9', 'jw'], /^There is no system "icd9", only icd10cm, /],
		['a limit that is no number', ['--limit', 'abc', 'jw'], /^--limit takes a whole number .* not "abc"\.$/],
		[
			'an unknown edition',
			['--edition', 'FY1999', 'jw'],
			/^There is no set of FY1999 here, only of 2026-Q2\.$/
		],
		['an unknown option', ['--sytem', 'hcpcs', 'jw'], /^Unknown option '--sytem'/],
		['no words', [' '], /^Usage: /]
	])('says in one line what is wrong: %s', (_, args, sentence) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, SEARCH, ...args], {
			cwd: withLists,
			encoding: 'utf8'
		});
		expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
		expect(stderr.trim()).toMatch(sentence);
	});

	it('a line says that it is a modifier, and of which year', () =>
		expect(run(withLists, ['drug', 'waste', 'modifier']).split('\n')[0]).toMatch(
			/^JW +modifier +2022 +Drug amount discarded$/
		));
});
