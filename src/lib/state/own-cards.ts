/** Questions of the learner's own packs as cards: those that were begun come back whatever the exam. */
import type { Library } from '../content/library';
import { isOwn } from '../domain/card-id';
import { isAside } from '../domain/learner-state';
import { ownEntry } from '../domain/own-drill';
import { ownTopic } from '../domain/own-pack';
import type { CatalogueEntry, ExamName } from '../domain/pack';
import { isDue, type PlannedCard } from '../domain/round';
import type { Learner } from './learner.svelte';

/** Questions of one sitting on a pack, as on a topic. */
const ROUND = 10;

function cardFor(learner: Learner, entry: CatalogueEntry, exams: ExamName[]): PlannedCard {
	const { state, today } = learner;
	return {
		entry: { ...entry, exams },
		memory: state.cards.get(entry.id)?.memory ?? null,
		aside: isAside(state.flags.get(entry.id), today)
	};
}

/** Own questions that were answered before and are still here. New ones come only when their pack is played. */
export async function ownCards(learner: Learner, library: Library): Promise<PlannedCard[]> {
	const { exam } = learner.settings;
	const own = await library.own();
	const begun = [...learner.state.cards.keys()].filter(isOwn);
	const entries = await Promise.all(begun.map((id) => own.entry(id)));
	return entries.flatMap((entry) => (entry ? [cardFor(learner, entry, exam === null ? [] : [exam])] : []));
}

/**
 * A sitting on one pack: what is due first, then what was never asked in the order of the pack, then the rest.
 * @param topic the pack's topic
 */
export async function pickOwn(learner: Learner, library: Library, topic: string): Promise<string[]> {
	const packs = await (await library.own()).packs();
	const pack = packs.find(({ key }) => ownTopic(key) === topic);
	const rank = ({ memory }: PlannedCard) => (memory === null ? 1 : isDue(memory, learner.now) ? 0 : 2);
	return (pack?.questions ?? [])
		.map((question) => cardFor(learner, ownEntry(pack as NonNullable<typeof pack>, question), []))
		.filter(({ aside }) => !aside)
		.sort((a, b) => rank(a) - rank(b) || (a.memory?.dueDay ?? 0) - (b.memory?.dueDay ?? 0))
		.slice(0, ROUND)
		.map(({ entry }) => entry.id);
}

export interface OwnRow {
	key: string;
	title: string;
	total: number;
	seen: number;
	due: number;
}

/** The learner's own packs with how far they are. */
export async function ownRows(learner: Learner, library: Library): Promise<OwnRow[]> {
	const packs = await (await library.own()).packs();
	return packs.map((pack) => {
		const cards = pack.questions.map((question) => cardFor(learner, ownEntry(pack, question), []));
		return {
			key: pack.key,
			title: pack.title,
			total: cards.length,
			seen: cards.filter(({ memory }) => memory !== null).length,
			due: cards.filter(({ memory, aside }) => memory !== null && !aside && isDue(memory, learner.now)).length
		};
	});
}
