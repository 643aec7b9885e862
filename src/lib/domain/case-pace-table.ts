/**
 * How many cases an hour the trade speaks of, each as its source says it. Only what was read; a kind of chart without
 * a row has no sourced figure.
 */
import type { ChartKind } from './chart';

export interface Pace {
	kinds: readonly ChartKind[];
	/** Only for charts of this setting. */
	setting?: 'inpatient' | 'outpatient';
	/** What is counted: "emergency department cases". */
	what: string;
	/** Cases an hour, the least and the most. */
	least: number;
	most: number;
	source: string;
	/** When the figure was published, as far as the page says. */
	dated: string;
	/** When it was read, `yyyy-mm-dd`. */
	read: string;
	/** How far to trust it, in a sentence. */
	confidence: string;
}

export const PACES: readonly Pace[] = [
	{
		kinds: ['ed_note'],
		what: 'emergency department cases',
		least: 20,
		most: 25,
		source: 'aapc.com/video/practicode-success',
		dated: 'no date on the page',
		read: '2026-11-21',
		confidence: 'One source, which says that it varies by employer. It includes CPT, which is not asked here.'
	},
	{
		kinds: ['clinic_soap'],
		what: 'E/M encounters',
		least: 8,
		most: 20,
		source: 'icd10monitor.medlearn.com, poll of 255 coders',
		dated: 'no date on the page',
		read: '2026-11-22',
		confidence: 'A poll in which coders told their own figures: the middle half of the answers, median 12.'
	},
	{
		kinds: ['discharge_summary', 'labor_delivery', 'newborn', 'inpatient_full'],
		setting: 'inpatient',
		what: 'whole inpatient records',
		least: 3,
		most: 3,
		source: 'Journal of AHIMA, July 2012 (survey of 2007)',
		dated: '2012-07',
		read: '2026-11-22',
		confidence: 'From ICD-9-CM, read in an abstract. Studies found that ICD-10 takes longer.'
	}
];
