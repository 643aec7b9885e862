/** The lock file installs from any registry: it says what, and its hash, and never where from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
interface Locked {
	version?: string;
	resolved?: string;
	integrity?: string;
	link?: boolean;
}
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
	packages: Record<string, Locked>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

it('names no download address', () => {
	expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

it('has a hash for every package', () => {
	const without = packages.filter(([, { integrity, link }]) => !integrity && !link);
	expect(without.map(([path]) => path)).toEqual([]);
});

it('keeps it so: the project tells npm to leave addresses out', () => {
	expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toContain('omit-lockfile-registry-resolved=true');
});

it('agrees with package.json', () => {
	const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
	const root = lock.packages[''] as Record<string, unknown>;
	expect(root['dependencies']).toEqual(manifest['dependencies']);
	expect(root['devDependencies']).toEqual(manifest['devDependencies']);
});

it('pins ts-fsrs exactly: another version would schedule old reviews otherwise', () => {
	const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
		dependencies: Record<string, string>;
	};
	expect(manifest.dependencies['ts-fsrs']).toMatch(/^\d+\.\d+\.\d+$/);
});
