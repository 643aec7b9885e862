/** What is committed holds on every machine: no path of one, no registry's address, and plain file names. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Committed, or about to be: what git ignores is nobody's business. */
function files(): string[] {
	try {
		const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
			cwd: ROOT,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore']
		});
		return listed.split('\n').filter((file) => file && existsSync(join(ROOT, file)));
	} catch {
		// A source archive without its history, or no git: there is nothing committed to look at.
		return [];
	}
}

const TEXT = /\.(ts|js|mjs|mts|svelte|json|css|html|md|ya?ml|txt|tsv|webmanifest|svg)$|(^|\/)(run|\.[a-z]+)$/;
const all = files();
const texts = all.filter((file) => TEXT.test(file));

function lines(pattern: RegExp, among: string[]): string[] {
	return among.flatMap((file) =>
		readFileSync(join(ROOT, file), 'utf8')
			.split('\n')
			.flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 120)}`] : []))
	);
}

describe.skipIf(all.length === 0)('no committed file', () => {
	it('names a path of one machine', () => {
		const folders = ['root', 'tmp', 'work', 'farm', 'Users'].join('|');
		// A slash before the name would make it a part of an address or of a relative path.
		const path = new RegExp(
			`(^|[^\\w./~$}-])/(${folders})/[a-z.]|(^|[^\\w./])/home/[a-z]+/|[A-Z]:\\\\\\\\?Users`
		);
		expect(lines(path, texts)).toEqual([]);
	});

	it('names a registry or a download address of packages', () => {
		const address = new RegExp(
			['https?://[\\w.-]*registry', '"resolved":', 'npmjs\\.org/[\\w@-]+/-/'].join('|')
		);
		const others = texts.filter(
			(file) => file !== 'tests/house/names.test.ts' && !file.endsWith('lockfile.test.ts')
		);
		expect(lines(address, others)).toEqual([]);
	});

	it('is an official release file', () => {
		expect(
			all.filter((file) => /\.(zip|gz|xlsx|pdf|bin)$/i.test(file) || file.startsWith('codesets/'))
		).toEqual([]);
	});

	it('is larger than a text that people read', () => {
		const large = all.filter((file) => readFileSync(join(ROOT, file)).length > 1_500_000);
		expect(large).toEqual([]);
	});

	it('has a name that only some systems can hold', () => {
		expect(all.filter((file) => !/^[\w@.+()[\]/-]+$/.test(file))).toEqual([]);
	});

	it('of plain TypeScript has a name that is not kebab-case', () => {
		const sources = all.filter((file) => /^(src|tests)\/.*\.m?ts$/.test(file));
		const odd = sources.filter((file) => !/\/\+?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.m?ts$/.test(file));
		expect(odd).toEqual([]);
	});
});
