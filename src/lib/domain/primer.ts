/** A primer: what a learner should know before the first question of a topic, on one screen. */
import type { CodeSystem } from './code';
import type { Reference } from './drill';

/** A case that was worked through. A case of law or of CPT, whose codes the app does not hold, has no code. */
export interface PrimerExample {
	/** What the record says. */
	text: string;
	/** Written form, with its system. */
	code?: string;
	system?: Exclude<CodeSystem, 'cpt'>;
	/** How the answer follows from the rule. */
	why: string;
}

export interface Primer {
	/** Stands over the screen; without it the topic's own title does. */
	title?: string;
	/** The rule in own words: 90 words at most. */
	rule: string;
	example: PrimerExample;
	/** What is most often got wrong. */
	trap: string;
	refs: Reference[];
}
