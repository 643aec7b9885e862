/**
 * What a record may say, in own words, for each meaning of a 7th character of injuries. The rules: Guidelines
 * FY2026 I.C.19.a (active treatment, routine care in healing, sequela) and I.C.19.c (a fracture that is not said to
 * be open is closed).
 */

export interface SeventhMeaning {
	phase: 'initial' | 'subsequent' | 'sequela';
	/** `closed fracture`, `open fracture type I or II`; empty for an injury that is no fracture. */
	kind: string;
	/** `routine healing`, `nonunion`; empty where the list makes no difference. */
	healing: string;
}

const FORM =
	/^(initial|subsequent) encounter(?: for (fracture|closed fracture|open fracture(?: type I or II| type IIIA, IIIB, or IIIC)?))?(?: with (routine healing|delayed healing|nonunion|malunion))?$/;

/** @returns null for a meaning of another kind: a fetus, a stage, a time of day */
export function readMeaning(meaning: string): SeventhMeaning | null {
	if (/^sequela( of fracture)?$/.test(meaning)) return { phase: 'sequela', kind: '', healing: '' };
	const [, phase, kind = '', healing = ''] = FORM.exec(meaning) ?? [];
	return phase === undefined ? null : { phase: phase as SeventhMeaning['phase'], kind, healing };
}

const KINDS: Record<string, readonly string[]> = {
	'closed fracture': ['The fracture is closed.', 'Whether it is open or closed is not recorded.'],
	'open fracture': ['The fracture is open.'],
	'open fracture type I or II': ['It is an open fracture, type I.', 'It is an open fracture, type II.'],
	'open fracture type IIIA, IIIB, or IIIC': [
		'It is an open fracture, type IIIA.',
		'It is an open fracture, type IIIB.',
		'It is an open fracture, type IIIC.'
	]
};

const INITIAL = [
	'Active treatment begins today in the emergency department.',
	'The patient is seen for it for the first time, and active treatment begins.',
	'A second physician takes over, and active treatment goes on.'
];
const HEALING: Record<string, readonly string[]> = {
	'': [
		'Active treatment is over. This is a follow-up visit while it heals.',
		'Another physician sees the patient for the first time, for a check during recovery after active treatment.'
	],
	'routine healing': [
		'Active treatment is over. At this check it heals as expected.',
		'The cast is changed after active treatment ended, and healing is routine.'
	],
	'delayed healing': [
		'Active treatment is over. The new film shows delayed healing.',
		'At this follow-up visit, after active treatment, healing is delayed.'
	],
	nonunion: [
		'Active treatment of the injury is over. The new film shows a nonunion.',
		'The patient comes back because the bone has not united: a nonunion.'
	],
	malunion: [
		'Active treatment of the injury is over. The new film shows a malunion.',
		'The patient comes back because the bone has united in a bad position: a malunion.'
	]
};
const SEQUELA = [
	'It healed long ago. Treated today is a lasting condition that it left behind.',
	'The injury itself is over. The visit is for a late effect of it.'
];

/** Every scene of a meaning: at most one sentence on the kind, one on the phase. */
export function scenesOf({ phase, kind, healing }: SeventhMeaning): string[] {
	if (phase === 'sequela') return SEQUELA.map((scene) => scene);
	const phases = phase === 'initial' ? INITIAL : (HEALING[healing] ?? []);
	const kinds = KINDS[kind] ?? [''];
	return kinds.flatMap((first) => phases.map((second) => [first, second].filter(Boolean).join(' ')));
}
