/** The official releases as the content checker reads them: the code sets and the Guidelines' section numbers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Books } from '../lib/server/checks/item';
import { guidelineSections } from '../lib/server/guideline-sections';
import { codesetsFolder, findOfficialSets } from './official';

/** The text of the Guidelines beside the official files, as pdftotext writes it: `…Guidelines-FY2026….txt`. */
const GUIDELINES = /guidelines.*(FY\d{4}).*\.txt$/i;

/** @returns undefined where the official files are not at hand */
export function findBooks(root?: string): Books | undefined {
	const folder = codesetsFolder(root);
	const sets = findOfficialSets(root);
	if (folder === undefined || sets === undefined) return undefined;
	const guidelines = new Map<string, ReadonlySet<string>>();
	const below = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
	for (const name of below) {
		const edition = GUIDELINES.exec(name)?.[1]?.toUpperCase();
		if (edition !== undefined)
			guidelines.set(edition, guidelineSections(readFileSync(join(folder, name), 'utf8')));
	}
	return { sets, guidelines };
}
