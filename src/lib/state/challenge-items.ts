/** The questions of a challenge by file: saved on a device that has them, opened on one whose release has others. */
import type { Library } from '../content/library';
import { poolOf } from '../domain/challenge-pool';
import { challengeTitle } from '../domain/challenge-words';
import { questionMark } from '../domain/class-setup';
import { fitsItemsFile, readItemsFile, writeItemsFile, type Question } from '../domain/items-file';
import type { OpenChallenge, Opened } from './challenge-open';
import type { Learner } from './learner.svelte';

/** The file of the challenge that was opened last by file, so that a reload finds it. */
const DRAFT = 'challenge-items';

/**
 * @returns the text of the file; null where these questions take a page to answer, or are a chart
 * @throws LibraryError when a question cannot be fetched
 */
export async function itemsFileOf(library: Library, opened: OpenChallenge): Promise<string | null> {
	const { challenge, items } = opened;
	if (challenge.kind === 'chart') return null;
	const found = await Promise.all(items.map(({ id }) => library.drill(id)));
	const questions = found.flatMap((one) => one ?? []);
	if (questions.length < items.length || !fitsItemsFile(questions.map(({ drill }) => drill))) return null;
	const catalogue = await library.catalogue();
	const byId = new Map(catalogue.items.map((item) => [item.id, item]));
	const pool =
		challenge.kind === 'list'
			? items.flatMap(({ id }) => byId.get(id) ?? [])
			: poolOf(catalogue, challenge.filter);
	return writeItemsFile({ challenge: opened.text, pool, questions });
}

export interface FromFile {
	opened: OpenChallenge;
	questions: ReadonlyMap<string, Question>;
}

/** @returns the challenge with the questions of the file, or one sentence */
export async function openItems(
	library: Library,
	{ text, challenge }: Extract<Opened, { kind: 'differs' }>,
	content: string
): Promise<FromFile | string> {
	const read = readItemsFile(content, text);
	if (!read.ok) return read.reason;
	const { questions } = read.file;
	const title = challengeTitle(challenge, await library.catalogue());
	const items = questions.map(({ drill: { id, topic, level } }) => ({ id, topic, level }));
	const mark = questionMark(challenge.pool);
	return {
		opened: { kind: 'ready', text, challenge, spoken: false, items, title, mark },
		questions: new Map(questions.map((one) => [one.drill.id, one]))
	};
}

export const keepItems = (learner: Learner, text: string, content: string): Promise<void> =>
	learner.saveDraft(DRAFT, { text, content });

/** @returns what was opened by file for this challenge on this device, or null */
export async function keptItems(
	learner: Learner,
	text: string
): Promise<ReadonlyMap<string, Question> | null> {
	const kept = await learner.readDraft<{ text: string; content: string }>(DRAFT);
	const read = kept?.text === text ? readItemsFile(kept.content, text) : null;
	return read?.ok ? new Map(read.file.questions.map((one) => [one.drill.id, one])) : null;
}
