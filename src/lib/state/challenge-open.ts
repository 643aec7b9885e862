/** From what was typed, or stands in the address, to a challenge that this device can play; or why it cannot. */
import { newestCatalogue } from '../content/newest-catalogue';
import type { Library } from '../content/library';
import { writeChallenge, type Challenge } from '../domain/challenge';
import { dealChallenge, poolHash, poolOf } from '../domain/challenge-pool';
import { readTyped } from '../domain/challenge-typed';
import { challengeTitle } from '../domain/challenge-words';
import { questionMark } from '../domain/class-setup';
import type { Catalogue, CatalogueEntry } from '../domain/pack';
import { spokenAsChallenge } from '../domain/spoken-challenge';

/** A challenge whose questions are on this device, or came by file. */
export interface OpenChallenge {
	kind: 'ready';
	/** As `writeChallenge` writes it. */
	text: string;
	challenge: Challenge;
	/** The eight characters were typed: what a link checks by itself is compared by ear. */
	spoken: boolean;
	items: Pick<CatalogueEntry, 'id' | 'topic' | 'level'>[];
	title: string;
	/** Four characters that stand for the questions. */
	mark: string;
}

export type Opened =
	| OpenChallenge
	/** The questions on this device are others. */
	| { kind: 'differs'; text: string; challenge: Challenge; reason: string }
	| { kind: 'bad'; reason: string };

const bad = (reason: string): Opened => ({ kind: 'bad', reason });

/**
 * @param typed anything: it comes from strangers
 * @throws LibraryError when the catalogue cannot be fetched
 */
export async function openChallenge(library: Library, typed: string): Promise<Opened> {
	const read = readTyped(typed);
	if (read.kind === 'bad') return read;
	const catalogue = await library.catalogue();
	if (read.kind === 'link') return dealt(catalogue, read.text, read.challenge, false);
	const challenge = spokenAsChallenge(read.spoken, (filter) => poolHash(poolOf(catalogue, filter)));
	return dealt(catalogue, writeChallenge(challenge), challenge, true);
}

function dealt(catalogue: Catalogue, text: string, challenge: Challenge, spoken: boolean): Opened {
	const deal = dealChallenge(challenge, catalogue);
	if (!deal.ok) return { kind: 'differs', text, challenge, reason: deal.reason };
	const byId = new Map(catalogue.items.map((item) => [item.id, item]));
	const items = deal.items.flatMap((id) => byId.get(id) ?? []);
	if (items.length === 0)
		return bad('No question on this device is of this kind. Ask for another challenge.');
	if (challenge.kind === 'list' && items.some(({ kind }) => kind === 'chart'))
		return bad('This list holds a chart, which is played by a link of its own. Ask your teacher for it.');
	const title = challengeTitle(challenge, catalogue);
	return { kind: 'ready', text, challenge, spoken, items, title, mark: questionMark(challenge.pool) };
}

/**
 * Bytes of what an update would bring to this device: packs that it has not yet.
 * @returns 0 where nothing is new; null where it cannot be known now
 */
export async function updateBytes(library: Library, base: string): Promise<number | null> {
	const [mine, newest] = await Promise.all([library.catalogue(), newestCatalogue(base)]);
	if (!newest) return null;
	const known = new Set(mine.packs.map(({ url }) => url));
	return newest.packs.filter(({ url }) => !known.has(url)).reduce((sum, { bytes }) => sum + bytes, 0);
}
