/** What goes along in a copy of the history and looks like a real patient's (M21): own packs, words in the log, and what could not be read of it. */
import { tagNames } from '../domain/item-tags';
import type { LearnerState } from '../domain/learner-state';
import { phiOfUnread } from '../domain/event-phi';
import { phiIn } from '../domain/own-phi';
import { packMark, platformMarks } from '../storage/mark';
import { phiOfPack } from '../storage/pack-phi';
import { PackStore } from '../storage/pack-store';
import type { Learner } from './learner.svelte';
import { placeHref } from './own-marks';

/** Where such words stand. */
export interface CopyPlace {
	what: 'pack' | 'note' | 'tab' | 'dispute' | 'tag' | 'choice' | 'unread';
	/** As the learner knows it; empty where it has no name. */
	name: string;
	/** The page where it can be changed; null where there is none. */
	href: string | null;
	/** The words, as often as they stand there. */
	words: string[];
}

export interface CopyPhi {
	/** Titles of packs with such words. */
	packs: string[];
	/** Notes in the margin, disputes, tags, tabs and names of saved choices with such words. */
	notes: number;
	/** Lines with such words that could not be read. */
	unread: number;
	/** The words, each once. */
	words: string[];
	places: CopyPlace[];
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

type OwnWords = Omit<CopyPlace, 'words'> & { text: string };

/** What a learner wrote that is kept in the log. */
function ownWords(base: string, state: LearnerState): OwnWords[] {
	const { marginNotes, disputes, tags, tabs, filters } = state;
	const ofPlace = (place: string) => ({
		name: place.slice(place.lastIndexOf('/') + 1),
		href: placeHref(place, base)
	});
	return [
		...[...marginNotes].map(([place, text]) => ({ what: 'note' as const, ...ofPlace(place), text })),
		...[...disputes.values()].map(({ note }) => ({
			...{ what: 'dispute' as const, name: '', href: null, text: note }
		})),
		...tagNames(tags).map((tag) => ({ what: 'tag' as const, name: tag, href: null, text: tag })),
		...[...tabs].map(([place, { label }]) => ({ what: 'tab' as const, ...ofPlace(place), text: label })),
		...[...filters.keys()].map((name) => ({
			...{ what: 'choice' as const, name, href: `${base}/practice/study`, text: name }
		}))
	];
}

/** @param base the app's base path, without a slash at its end @param unread lines that could not be read and go along */
export async function phiOfCopy(
	base: string,
	learner: Pick<Learner, 'state'>,
	unread: readonly string[] = []
): Promise<CopyPhi> {
	const packs: CopyPlace[] = [];
	for (const pack of await keptPacks(base)) {
		const words = await phiOfPack(pack);
		const href = `${base}/packs/edit?pack=${pack.key}`;
		if (words.length > 0) packs.push({ what: 'pack', name: pack.title, href, words });
	}
	const notes = ownWords(base, learner.state).flatMap(({ text, ...place }) => {
		const words = phiIn(text, true).map((hit) => hit.text);
		return words.length > 0 ? [{ ...place, words }] : [];
	});
	const lines = unread.flatMap((text): CopyPlace[] => {
		const words = phiOfUnread(text);
		return words.length > 0 ? [{ what: 'unread', name: '', href: null, words }] : [];
	});
	const places = [...packs, ...notes, ...lines];
	return {
		packs: packs.map(({ name }) => name),
		notes: notes.length,
		unread: lines.length,
		words: [...new Set(places.flatMap(({ words }) => words))],
		places
	};
}
