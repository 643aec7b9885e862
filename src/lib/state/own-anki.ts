/** Files of Anki: read, kept as packs with their history in the log, and taken out of the log again. */
import type { Learner } from './learner.svelte';
import { withoutOurs } from '../domain/anki-ours';
import type { LogEvent, StoredEvent } from '../domain/event';
import { deviceOf } from '../domain/event-id';
import { liveEvents, type AppliedEvent } from '../domain/fold';
import { contentHash, keptQuestions, ownId, readOwnId, type OwnQuestion } from '../domain/own-pack';
import { OWN_CAPS } from '../domain/own-text';
import { after, carriedOf, type KeptPack } from '../storage/kept-pack';
import type { PackStore } from '../storage/pack-store';
import { ankiHistory, readAnkiFile, type AnkiRead, type PastReview } from '../workers/anki';

/** Events that one tombstone may name is 5,000. */
const UNDONE_AT_ONCE = 4_000;

/** A file of Anki that was read and is not kept yet. */
export interface FoundAnki {
	/** What it came from, as the learner knows it. */
	name: string;
	read: AnkiRead;
	/** The packs as they will be: what is in the file, beside what is here under the same deck already. */
	packs: KeptPack[];
	/** Cards that are new here, and such that change. */
	fresh: number;
	changed: number;
	/** Answers that the log does not hold yet, and cards to be set aside. */
	reviews: PastReview[];
	resting: string[];
	/** One sentence for each pack whose own questions are in the file, and for drills that come with the app. */
	ours: string[];
	/** All of it is here already. */
	isSame: boolean;
}

/** What is here stays; what the file has takes its place or comes behind it. */
function joined(here: readonly OwnQuestion[], brought: readonly OwnQuestion[]): OwnQuestion[] {
	const kept = keptQuestions(brought, here);
	const byId = new Map([...here, ...kept].map((question) => [question.id, question]));
	return [...byId.values()];
}

const isReview = (event: AppliedEvent) => event.kind === 'review';
const known = ({ item, at }: Pick<PastReview, 'item' | 'at'>): string => `${item} ${at}`;

/** What of a history the log does not hold yet. */
function newOf(live: readonly AppliedEvent[], { reviews, resting }: AnkiRead) {
	const answered = new Set(live.filter(isReview).map(known));
	const aside = new Set(live.flatMap((event) => (event.kind === 'card' ? [event.card] : [])));
	return {
		reviews: reviews.filter((review) => !answered.has(known(review))),
		resting: resting.filter((card) => !aside.has(card))
	};
}

/** Reads a file and looks what of it is here. Nothing is written. */
export async function findAnki(
	store: PackStore,
	learner: Learner,
	{ name, file, edition }: { name: string; file: Blob; edition: `FY${number}` }
): Promise<FoundAnki | { refused: string }> {
	const now = Date.now();
	const answer = await readAnkiFile({ file, name, edition, now });
	if ('refused' in answer) return answer;
	const all = await store.packs();
	const { read, says: ours } = withoutOurs(
		answer.found,
		all.filter(({ goneAt }) => goneAt === undefined)
	);
	let [fresh, changed] = [0, 0];
	const packs: KeptPack[] = [];
	for (const pack of read.packs) {
		const here = all.find(({ key, goneAt }) => key === pack.key && goneAt === undefined);
		const questions = joined(here?.questions ?? [], pack.questions);
		if (questions.length > OWN_CAPS.questions)
			return {
				refused: `“${pack.title}” would hold ${questions.length.toLocaleString('en-US')} cards with those that are here; a pack has at most ${OWN_CAPS.questions.toLocaleString('en-US')}.`
			};
		const before = new Map(here?.questions.map((question) => [question.id, question]));
		for (const { id, rev } of questions) {
			const old = before.get(id);
			if (!old) fresh++;
			else if (old.rev !== rev) changed++;
		}
		const kept: KeptPack = {
			...{ key: pack.key, title: here?.title ?? pack.title, about: here?.about ?? pack.about },
			...{ edition: here?.edition ?? pack.edition, questions, titles: here?.titles ?? {} },
			...{ at: here?.at ?? now + packs.length, changedAt: now, from: 'brought' as const }
		};
		if (!here || contentHash(here) !== contentHash(kept)) packs.push(kept);
	}
	const news = newOf(liveEvents(await learner.log.readEvents()), read);
	const isSame = packs.length === 0 && news.reviews.length === 0 && news.resting.length === 0;
	return { name, read, packs, fresh, changed, ...news, ours, isSame };
}

/** What is remembered of each question before the first answer that comes in. */
function memoriesBefore(live: readonly AppliedEvent[], reviews: readonly PastReview[]) {
	const first = new Map<string, number>();
	for (const { item, at } of reviews) first.set(item, Math.min(at, first.get(item) ?? at));
	const memories = new Map<
		string,
		{ memory: Extract<AppliedEvent, { kind: 'review' }>['after']; head: string }
	>();
	for (const event of live)
		if (event.kind === 'review' && event.at < (first.get(event.card) ?? 0))
			memories.set(event.card, { memory: event.after, head: event.id });
	return memories;
}

/** A history as events of the log. @param revs whole id of a question → its rev */
async function historyOf(
	learner: Learner,
	found: FoundAnki,
	revs: ReadonlyMap<string, number>
): Promise<StoredEvent[]> {
	if (found.reviews.length + found.resting.length === 0) return [];
	const all: StoredEvent[] = await learner.log.readEvents();
	const live = liveEvents(all);
	const reviews = found.reviews.map((review) => ({ ...review, rev: revs.get(review.item) ?? review.rev }));
	const { retention, longest, weights } = learner.scheduleSettings();
	const answer = await ankiHistory({
		reviews,
		resting: found.resting,
		settings: { retention, longest, weights },
		taken: [...new Set(all.map(({ id }) => deviceOf(id)))],
		memories: [...memoriesBefore(live, reviews)],
		now: Date.now()
	});
	if ('refused' in answer) throw new Error(answer.refused);
	return answer.events;
}

/**
 * Keeps what was found: its packs and its history, as one import. The log notes what is to be done with the packs in
 * the transaction with the history, so that closing the tab in between leaves nothing half.
 * @param withHistory false leaves the reviews in Anki
 * @returns one sentence where the packs wait for room, or null
 */
export async function addAnki(
	store: PackStore,
	learner: Learner,
	found: FoundAnki,
	withHistory: boolean
): Promise<string | null> {
	// Before anything of it is written, the packs neither.
	await learner.log.makeSnapshot('import');
	const here = new Map((await store.packs()).map((pack) => [pack.key, pack]));
	const packs = found.packs.map((pack) => after(pack, here.get(pack.key)));
	const all = new Map([...here, ...packs.map((pack) => [pack.key, pack] as const)]);
	const revs = new Map(
		[...all.values()].flatMap(({ key, questions }) =>
			questions.map(({ id, rev }) => [ownId(key, id), rev] as const)
		)
	);
	const events = withHistory ? await historyOf(learner, found, revs) : [];
	const [event] = events;
	// Known by its device, the history goes with the packs when they are taken back.
	const history = event ? { history: deviceOf(event.id) } : null;
	const batch = { id: crypto.randomUUID(), at: Date.now(), name: found.name, ...history };
	return (await learner.log.care()).joinPacks(events, batch, packs.map(carriedOf));
}

/**
 * Takes a history back that came with an import. What was answered here since stays.
 * @param stay keys of packs that are not taken back: their history stays with them
 */
export async function takeBackHistory(
	learner: Learner,
	device: string,
	stay: readonly string[]
): Promise<void> {
	const isOfStaying = (event: LogEvent): boolean =>
		'card' in event && stay.includes(readOwnId(event.card)?.key ?? '');
	const events = await learner.log.readLive([`"id":"${device}`]);
	const ids = events
		.filter((event) => deviceOf(event.id) === device && !isOfStaying(event))
		.map(({ id }) => id);
	for (let from = 0; from < ids.length; from += UNDONE_AT_ONCE)
		await learner.log.undo(ids.slice(from, from + UNDONE_AT_ONCE));
}
