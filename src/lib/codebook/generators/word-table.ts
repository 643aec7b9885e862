/** Word parts with their meanings in own words, and how they are put together. No two of a list mean the same. */
import type { TermPart } from '../../domain/drill-types/term-build';

export interface Ending extends TermPart {
	/** The meaning of the whole word, with `*` for that of the root: `inflammation of *`. */
	says: string;
	/** Begins with a consonant, so the root takes an -o- before it. */
	o?: true;
}

const parts = (table: Record<string, string>): TermPart[] =>
	Object.entries(table).map(([text, means]) => ({ text, means }));

/** Roots of organs and tissues. */
export const ORGANS: readonly TermPart[] = parts({
	'gastr-': 'stomach', 'hepat-': 'liver', 'nephr-': 'kidney', 'splen-': 'spleen', 'cardi-': 'heart',
	'neur-': 'nerve', 'arthr-': 'joint', 'oste-': 'bone', 'myel-': 'spinal cord', 'encephal-': 'brain',
	'dermat-': 'skin', 'enter-': 'intestine', 'col-': 'colon', 'cyst-': 'bladder', 'cholecyst-': 'gallbladder',
	'pancreat-': 'pancreas', 'blephar-': 'eyelid', 'kerat-': 'cornea', 'retin-': 'retina', 'ot-': 'ear',
	'rhin-': 'nose', 'pharyng-': 'throat', 'laryng-': 'voice box', 'trache-': 'windpipe', 'bronch-': 'airway',
	'tonsill-': 'tonsil', 'stomat-': 'mouth', 'gingiv-': 'gum', 'gloss-': 'tongue', 'orch-': 'testis',
	'prostat-': 'prostate', 'mast-': 'breast', 'hyster-': 'womb', 'angi-': 'vessel', 'arter-': 'artery',
	'phleb-': 'vein', 'lymphaden-': 'lymph node', 'chondr-': 'cartilage', 'mening-': 'covering of the brain',
	'myring-': 'eardrum', 'urethr-': 'urethra', 'ureter-': 'ureter', 'thyroid-': 'thyroid', 'appendic-': 'appendix',
	'periton-': 'lining of the belly', 'esophag-': 'gullet', 'spondyl-': 'spine', 'scler-': 'white of the eye',
	'rect-': 'rectum', 'ile-': 'ileum', 'my-': 'muscle', 'salping-': 'uterine tube'
}); // prettier-ignore

export const ENDINGS: readonly Ending[] = [
	{ text: '-itis', means: 'inflammation', says: 'inflammation of *' },
	{ text: '-pathy', means: 'disease', says: 'disease of *', o: true },
	{ text: '-megaly', means: 'enlargement', says: 'enlargement of *', o: true },
	{ text: '-algia', means: 'pain', says: 'pain in *' },
	{ text: '-malacia', means: 'softening', says: 'softening of *', o: true },
	{ text: '-stomy', means: 'opening made by surgery', says: 'an opening made into *', o: true },
	{ text: '-ectomy', means: 'removal', says: 'removal of *' },
	{ text: '-cele', means: 'bulging out', says: 'bulging out of *', o: true }
];

/** What is in the blood or the urine, too much or too little of it. */
export const SUBSTANCES: readonly TermPart[] = parts({
	'glyc-': 'sugar', 'natr-': 'sodium', 'kal-': 'potassium', 'calc-': 'calcium', 'magnes-': 'magnesium',
	'phosphat-': 'phosphate', 'lipid-': 'fat', 'uric-': 'uric acid', 'chlor-': 'chloride',
	'cholesterol-': 'cholesterol', 'ammon-': 'ammonia', 'prolactin-': 'prolactin'
}); // prettier-ignore
export const AMOUNTS: readonly TermPart[] = parts({ 'hypo-': 'too little', 'hyper-': 'too much' });
export const BLOOD: TermPart = { text: '-emia', means: 'in the blood' };

/** Cells that there are too few of. */
export const CELLS: readonly TermPart[] = parts({
	'thrombocyt-': 'platelets', 'neutr-': 'neutrophils', 'lymphocyt-': 'lymphocytes', 'sarc-': 'flesh'
}); // prettier-ignore
export const LACK: TermPart = { text: '-penia', means: 'lack' };

export const IN_URINE: readonly TermPart[] = parts({
	'hemat-': 'blood', 'protein-': 'protein', 'glycos-': 'sugar', 'py-': 'pus', 'bacteri-': 'bacteria',
	'myoglobin-': 'muscle pigment', 'hemoglobin-': 'blood pigment'
}); // prettier-ignore
export const URINE: TermPart = { text: '-uria', means: 'in the urine' };

/** Words of a prefix and an ending, with their meaning: what the ending names, and how the prefix changes it. */
export const PREFIXED: readonly { prefix: TermPart; ending: TermPart; says: string }[] = [
	[['tachy-', 'fast'], ['-cardia', 'heart beat'], 'a heart that beats fast'],
	[['brady-', 'slow'], ['-cardia', 'heart beat'], 'a heart that beats slowly'],
	[['tachy-', 'fast'], ['-pnea', 'breathing'], 'fast breathing'],
	[['dys-', 'difficult or painful'], ['-pnea', 'breathing'], 'difficult breathing'],
	[['dys-', 'difficult or painful'], ['-phagia', 'swallowing'], 'difficult swallowing'],
	[['dys-', 'difficult or painful'], ['-uria', 'passing of urine'], 'painful passing of urine'],
	[['poly-', 'much or many'], ['-uria', 'passing of urine'], 'passing of much urine'],
	[['an-', 'without'], ['-uria', 'passing of urine'], 'passing of no urine'],
	[['a-', 'without'], ['-phasia', 'speech'], 'loss of speech'],
	[['dys-', 'difficult or painful'], ['-phasia', 'speech'], 'difficulty with speech'],
	[['a-', 'without'], ['-menorrhea', 'monthly bleeding'], 'absence of monthly bleeding'],
	[['dys-', 'difficult or painful'], ['-menorrhea', 'monthly bleeding'], 'painful monthly bleeding'],
	[['hemi-', 'half'], ['-plegia', 'paralysis'], 'paralysis of one half of the body'],
	[['para-', 'beside, or both lower limbs'], ['-plegia', 'paralysis'], 'paralysis of both legs'],
	[['quadri-', 'four'], ['-plegia', 'paralysis'], 'paralysis of all four limbs'],
	[['mono-', 'one'], ['-plegia', 'paralysis'], 'paralysis of one limb'],
	[['poly-', 'much or many'], ['-neuritis', 'inflammation of nerves'], 'inflammation of many nerves'],
	[['peri-', 'around'], ['-carditis', 'inflammation of the heart'], 'inflammation of the sac around the heart'],
	[['endo-', 'within'], ['-carditis', 'inflammation of the heart'], 'inflammation of the lining within the heart'],
	[['myo-', 'muscle'], ['-carditis', 'inflammation of the heart'], 'inflammation of the heart muscle']
].map(([prefix, ending, says]) => ({
	prefix: { text: prefix?.[0] ?? '', means: prefix?.[1] ?? '' },
	ending: { text: ending?.[0] ?? '', means: ending?.[1] ?? '' },
	says: String(says)
})); // prettier-ignore
