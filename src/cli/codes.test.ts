import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officialFolder } from '../../tests/official';
import { writeStarter } from '../lib/codebook/starter';
import { readIndex, readPartIndex, readSet } from './write-sets';

const TSX = resolve('node_modules/tsx/dist/cli.mjs');
const CODES = resolve('src/cli/codes.ts');

/** @returns the standard output of `codes --json` in a folder */
function codes(root: string, folder: string): string {
	const env = { ...process.env, CODES_OFFLINE: '1', CODESETS_DIR: folder };
	return execFileSync(process.execPath, [TSX, CODES, '--json'], {
		cwd: root,
		env,
		encoding: 'utf8',
		stdio: 'pipe'
	});
}

let root = '';
beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'codes-'));
	mkdirSync(join(root, 'questions', 'starter'), { recursive: true });
	const rows = [
		{ code: 'E11', billable: false, title: 'Type 2 diabetes mellitus' },
		{ code: 'E11.9', billable: true, title: 'Type 2 diabetes mellitus without complications' }
	];
	const text = writeStarter({ system: 'icd10cm', edition: 'FY2027', release: '2026-10', rows });
	writeFileSync(join(root, 'questions', 'starter', 'icd10cm.tsv'), text);
});
afterAll(() => {
	rmSync(root, { recursive: true });
});

describe('npm run codes -- --json', () => {
	it('without official files: the starter set, and one JSON value', () => {
		expect(JSON.parse(codes(root, 'nowhere'))).toEqual([
			{
				system: 'icd10cm',
				edition: 'starter',
				release: '2026-10',
				source: 'questions/starter/icd10cm.tsv (FY2027)',
				rows: 2,
				billable: 1,
				origin: 'starter'
			}
		]);
		const [entry] = readIndex(root);
		expect(entry && readSet(root, entry).title(1)).toBe('Type 2 diabetes mellitus without complications');
	});

	it('does nothing when nothing changed, and all again when a set is missing', () => {
		const folder = join(root, 'static', 'codesets');
		const index = join(folder, 'index.json');
		const written = statSync(index).mtimeMs;
		codes(root, 'nowhere');
		expect(statSync(index).mtimeMs).toBe(written);
		for (const name of readdirSync(folder)) if (name.endsWith('.bin')) rmSync(join(folder, name));
		codes(root, 'nowhere');
		expect(readIndex(root).every((entry) => existsSync(join(root, 'static', entry.url)))).toBe(true);
	});

	it('with the official files: every count that CMS published', ({ skip }) => {
		const folder = officialFolder();
		if (folder === undefined) return skip('needs the official files');
		const report = JSON.parse(codes(root, folder)) as Record<string, unknown>[];
		expect(report.map((row) => [row['system'], row['edition'], row['rows'], row['billable']])).toEqual([
			['icd10cm', 'FY2027', 98_403, 74_879],
			['icd10cm', 'FY2026', 98_186, 74_719],
			['icd10pcs', 'FY2027', 79_256, 79_256],
			['icd10pcs', 'FY2026', 79_193, 79_193],
			['hcpcs', '2026-Q2', 7391, 7391],
			['poa', 'FY2026', 38_349, 38_349],
			['hcc', 'PY2026', 7903, 7903]
		]);
		expect(readPartIndex(root).map(({ part, edition }) => [part, edition])).toEqual(
			expect.arrayContaining([
				['tabular', 'FY2027'],
				['lists', 'FY2026']
			])
		);
		// Reading everything takes ten seconds of a free machine, and the tests leave it none.
	}, 240_000);
});
