/** A pack of the learner's own as it is kept: its forms, which of two is later, and the record of an import. */
import { formOf, LAST_MOMENT, type CarriedPack } from '../domain/own-copy';
import { contentHash, type OwnPack } from '../domain/own-pack';

/** A pack as it is kept. One that was removed keeps its name, so that its reviews can be told. */
export interface KeptPack extends OwnPack {
	/** When it was added or made here, epoch ms. */
	at: number;
	/** When it was last changed or removed, epoch ms. Grows with every change: by it one form is later than another. */
	changedAt: number;
	/** Titles of its codes and their headers, where the code set was here when it was added. */
	titles: Record<string, string>;
	/** Written in this app, or brought by a file, a link or a paste. */
	from: 'written' | 'brought';
	/** The learner said that no real patient is in it. */
	agreed?: true;
	/** When it was removed; its questions are gone then. */
	goneAt?: number;
}

/** One import: what it added, and what stood in those places before. */
export interface PackBatch {
	id: string;
	at: number;
	/** What it was called: a file's name. */
	name: string;
	keys: string[];
	before: KeptPack[];
	/** Device whose name the reviews bear that came with a file of Anki. */
	history?: string;
	/** Key and time of change of each form that came. Imports of older releases have none, but for joined copies. */
	came?: [key: string, changedAt: number][];
	/** Keys of packs that had been removed here and were brought back. */
	revived?: string[];
}

/** What an import is called and how it came. */
export type BatchHead = Pick<PackBatch, 'id' | 'at' | 'name' | 'revived' | 'history'>;

/** What a copy that was joined did to the packs, by their titles. */
export interface PacksJoined {
	added: string[];
	/** A later form took the place of an earlier one. */
	changed: string[];
	/** Removed, as they were where the copy was made. */
	removed: string[];
}

/** A pack as it goes along in a copy. What this device alone knows of it stays here. */
export const carriedOf = ({
	key,
	title,
	about,
	edition,
	questions,
	at,
	changedAt,
	from,
	goneAt
}: KeptPack): CarriedPack => ({
	...{ key, title, about, edition, questions, at, changedAt, from },
	isGone: goneAt !== undefined
});

/** @param here what stands in its place; titles of codes are those that this device knew */
export const keptOf = ({ isGone, ...pack }: CarriedPack, here?: KeptPack): KeptPack => ({
	...pack,
	titles: isGone ? {} : (here?.titles ?? {}),
	...(isGone ? { goneAt: pack.changedAt } : {}),
	// Who said that no patient is in it said so of these words.
	...(here?.agreed && contentHash(here) === contentHash(pack) ? { agreed: true } : {})
});

/** The pack with a time of change after that of what stands in its place, whatever the clock says. */
export function after(pack: KeptPack, here: KeptPack | undefined): KeptPack {
	if (!here || pack.changedAt > here.changedAt) return pack;
	const [form, old] = [formOf(carriedOf(pack)), formOf(carriedOf(here))];
	if (form.sum === old.sum && form.isGone === old.isGone) return { ...pack, changedAt: here.changedAt };
	return { ...pack, changedAt: Math.min(LAST_MOMENT, here.changedAt + 1) };
}

/** A time of change after that of a pack, whatever the clock says. @param at epoch ms */
export const laterThan = ({ changedAt }: KeptPack, at: number): number =>
	Math.min(LAST_MOMENT, Math.max(at, changedAt + 1));

/** What is left of a pack that is removed: its name. @param at epoch ms */
export function goneOf(pack: KeptPack, at: number): KeptPack {
	const { agreed: _, ...rest } = pack;
	const changedAt = laterThan(pack, at);
	return { ...rest, questions: [], titles: {}, about: '', changedAt, goneAt: changedAt };
}

/** A pack that is there is not as the import brought it. Where that was not noted, the time of the import tells. */
export const isChangedSince = ({ key, changedAt, goneAt }: KeptPack, { at, came }: PackBatch): boolean =>
	goneAt === undefined &&
	(came ? !came.some(([one, then]) => one === key && then === changedAt) : changedAt > at);

/** What a learner sees of a pack that comes in the place of another; null where that is nothing. */
export function changeOf(pack: CarriedPack, here: KeptPack | undefined): keyof PacksJoined | null {
	const isHere = here !== undefined && here.goneAt === undefined;
	if (pack.isGone) return isHere ? 'removed' : null;
	if (!isHere) return 'added';
	return contentHash(here) === contentHash(pack) ? null : 'changed';
}
