/** The packs as the routes serve them: once a build, and anew in a dev server when a file changed. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadPacks } from './content';

type Served = ReturnType<typeof loadPacks>;
let served: { stamp: string; built: Served } | undefined;

/** Changes when a file below the folder does. */
function stampOf(root: string): string {
	const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
	return names.map((name) => `${name} ${statSync(join(root, name)).mtimeMs}`).join('\n');
}

/**
 * @param root the questions folder
 * @param strict a build: content that breaks a rule stops it. Else it is left out and said.
 * @throws ContentError in a strict build
 */
export function servedPacks(root: string, strict: boolean): Served {
	const stamp = stampOf(root);
	if (served?.stamp === stamp) return served.built;
	const built = loadPacks(root, strict ? 'throw' : 'leave out');
	for (const { file, rule, reason } of built.left) console.warn(`left out: ${file} [${rule}] ${reason}`);
	served = { stamp, built };
	return built;
}
