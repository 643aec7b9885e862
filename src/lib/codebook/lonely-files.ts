/** Files that are of use beside others alone: labels of categories without the categories, definitions without tables. */
import { nameAlone } from './content-editions';
import type { ReleaseFile } from './read-release';

type Kind = ReleaseFile['kind'];

export const LABELS: readonly Kind[] = ['hcc-labels', 'hcc-hierarchies'];

/** What they hold, beside which, and where a learner finds those. */
const BESIDE: readonly { kinds: readonly Kind[]; hold: string; beside: Kind; pick: string }[] = [
	{
		kinds: LABELS,
		hold: 'labels or hierarchies of payment categories',
		beside: 'hcc',
		pick: 'the mapping of diagnoses to them (the zip “ICD-10-CM Mappings”)'
	},
	{
		kinds: ['pcs-definitions'],
		hold: 'definitions of ICD-10-PCS values',
		beside: 'pcs-tables',
		pick: 'the tables that they belong to (the zip “ICD-10-PCS Code Tables and Index”)'
	}
];

/**
 * @param files that were handed in
 * @param whole these, with what was kept and what the parts in use gave back
 * @returns a sentence for each kind of file that stands alone: what to pick with it
 */
export function lonelyFiles(files: readonly ReleaseFile[], whole: readonly ReleaseFile[]): string[] {
	return BESIDE.flatMap(({ kinds, hold, beside, pick }) => {
		const one = files.find(({ kind }) => kinds.includes(kind));
		if (!one || whole.some(({ kind }) => kind === beside)) return [];
		return [
			`${nameAlone(one.file)} holds ${hold}, and the book has not ${pick} yet: please pick both together.`
		];
	});
}
