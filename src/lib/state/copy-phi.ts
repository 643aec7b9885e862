/** What goes along in a copy of the history and looks like a real patient's (M21): own packs, and words in the log. */
import { tagNames } from '../domain/item-tags';
import type { LearnerState } from '../domain/learner-state';
import { phiIn } from '../domain/own-phi';
import { packMark, platformMarks } from '../storage/mark';
import { phiOfPack } from '../storage/pack-phi';
import { PackStore } from '../storage/pack-store';
import type { Learner } from './learner.svelte';

export interface CopyPhi {
	/** Titles of packs with such words. */
	packs: string[];
	/** Notes in the margin, disputes, tags, tabs and names of saved choices with such words. */
	notes: number;
	/** The words, each once. */
	words: string[];
}

async function keptPacks(base: string) {
	const marks = platformMarks();
	const name = base || '/';
	if (marks !== null && packMark(name, marks) === null) return [];
	try {
		return (await new PackStore(name, marks).packs()).filter(({ goneAt }) => goneAt === undefined);
	} catch (error) {
		// What cannot be read is in no copy either.
		console.info(error);
		return [];
	}
}

/** What a learner wrote that is kept in the log. */
const ownWords = ({ marginNotes, disputes, tags, tabs, filters }: LearnerState): string[] => [
	...marginNotes.values(),
	...[...disputes.values()].map(({ note }) => note),
	...tagNames(tags),
	...[...tabs.values()].map(({ label }) => label),
	...filters.keys()
];

/** @param base the app's base path, without a slash at its end */
export async function phiOfCopy(base: string, learner: Pick<Learner, 'state'>): Promise<CopyPhi> {
	const words = new Set<string>();
	const packs: string[] = [];
	for (const pack of await keptPacks(base)) {
		const found = await phiOfPack(pack);
		for (const text of found) words.add(text);
		if (found.length > 0) packs.push(pack.title);
	}
	let notes = 0;
	for (const text of ownWords(learner.state)) {
		const hits = phiIn(text, true);
		if (hits.length > 0) notes++;
		for (const hit of hits) words.add(hit.text);
	}
	return { packs, notes, words: [...words] };
}
