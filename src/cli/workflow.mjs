/** What the workflow that publishes runs, so that `npm test` builds with the same commands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the workflow lies, from the folder of the repository on. */
export const WORKFLOW = '.github/workflows/pages.yml';

/**
 * Its `npm run` steps in their order, as {script, env}. What GitHub puts in is put in here.
 * @param base the path that the site lies under, as configure-pages says it: `/coderounds`, or empty
 * Throws where a value is asked for that is not known here.
 */
export async function publishingSteps(root, base) {
	// Not at the top: this file is read by `npm test` before anything is installed.
	const { parse } = await import('yaml');
	const { jobs } = parse(readFileSync(join(root, WORKFLOW), 'utf8'));
	const known = { 'steps.pages.outputs.base_path': base };
	const fill = (value) =>
		String(value).replace(/\$\{\{\s*([\w.]+)\s*\}\}/g, (_, name) => {
			if (!(name in known)) throw new RangeError(`${WORKFLOW} asks for ${name}, which is not known here.`);
			return known[name];
		});
	return jobs.build.steps.flatMap(({ run, env = {} }) => {
		const script = /^npm run (\w+)$/.exec(run ?? '')?.[1];
		if (!script) return [];
		return [
			{ script, env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value)])) }
		];
	});
}
