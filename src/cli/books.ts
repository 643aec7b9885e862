/**
 * The official releases as the content checker reads them: the code sets, the Guidelines' section numbers, and the
 * tables of the CMS-HCC model.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHccCoefficients, parseHccHierarchies } from '../lib/codebook/hcc-file';
import type { Books, HccTables } from '../lib/server/checks/item';
import { guidelineSections } from '../lib/server/guideline-sections';
import { codesetsFolder, findOfficialSets } from './official';

/** The text of the Guidelines beside the official files, as pdftotext writes it: `…Guidelines-FY2026….txt`. */
const GUIDELINES = /guidelines.*(FY\d{4}).*\.txt$/i;

/** The tables of the CMS-HCC model V28 for one payment year, by the names under which they are kept. */
const HIERARCHIES = /ra_hierarchies_\d{4}_V28\.csv$/;
const COEFFICIENTS = /ra_coefficients_\d{4}_V28\.csv$/;

function hccTables(folder: string, names: readonly string[]): HccTables | undefined {
	const [hierarchies, coefficients] = [HIERARCHIES, COEFFICIENTS].map((form) =>
		names.find((name) => form.test(name))
	);
	if (hierarchies === undefined || coefficients === undefined) return undefined;
	const read = (name: string) => readFileSync(join(folder, name), 'utf8');
	const drops = parseHccHierarchies(hierarchies, read(hierarchies));
	const factors = parseHccCoefficients(coefficients, read(coefficients));
	return { drops: (category) => drops.get(category) ?? [], coefficient: (category) => factors.get(category) };
}

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
	const hcc = hccTables(folder, below);
	return { sets, guidelines, ...(hcc ? { hcc } : {}) };
}
