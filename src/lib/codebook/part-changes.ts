/** What a part of the book holds and what changed against the one in use: told before it is put in use. */
import type { Held, PartContent, TitleOf } from './part-content';
import { contentsOf } from './part-contents';
import { readPart } from './part-file';
import type { ChangeList } from './set-changes';

/** Entries that came, went, or say something else. */
export interface PartChanges {
	added: ChangeList;
	deleted: ChangeList;
	revised: ChangeList;
}

/** One book or list of a part, as it is told. */
export interface ToldContent {
	/** As people call it. */
	title: string;
	edition: string;
	release: string;
	/** The release is the year's first: of which month it is nothing says. */
	monthUnknown?: true;
	origin: string;
	held: Held[];
	/** What is not in it, in one sentence. */
	lacks?: string;
	/** What an entry is called, one and many of them. */
	entry: readonly [string, string];
	/** Are the entries named by codes? */
	isByCode: boolean;
	/** Against the same thing in use: of the same edition, else the newest; null where there is none. */
	against: {
		edition: string;
		release: string;
		monthUnknown?: true;
		origin: string;
		changes: PartChanges;
	} | null;
}

export interface ToldPart {
	/** What is new or differs, in the order of the book. */
	contents: ToldContent[];
	/** Titles with editions of what stays just as it is. */
	unchanged: string[];
}

/** So many are named; nobody reads further in a question. */
const MOST_NAMED = 100;
/** Characters of one line. A paragraph of the Guidelines has more: then what is around the change is shown. */
const LINE = 240;
/** Of them those before the change. */
const BEFORE = 60;

/** @returns the text, or as much of it as stands around a place */
function clipped(text: string, at = 0): string {
	if (text.length <= LINE) return text;
	const from = Math.min(Math.max(0, at - BEFORE), text.length - LINE);
	const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
	const end = start + LINE;
	return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

/** Where two texts begin to differ. */
function firstDifference(a: string, b: string): number {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	return at;
}

/** The lines of `some` that `others` has not; a line that stands twice must stand there twice. */
function without(some: readonly string[], others: readonly string[]): string[] {
	const left = new Map<string, number>();
	for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
	return some.filter((text) => {
		const count = left.get(text) ?? 0;
		left.set(text, count - 1);
		return count <= 0;
	});
}

/**
 * Lines at one place that differ are taken for one another in their order, as the official addenda do.
 * @param before and `after`: the same thing in two releases
 * @param mostNamed of each kind of change so many are named; all are counted
 */
export function contentChanges(
	before: PartContent['entries'],
	after: PartContent['entries'],
	mostNamed = MOST_NAMED
): PartChanges {
	const list = (): ChangeList => ({ count: 0, first: [] });
	const changes: PartChanges = { added: list(), deleted: list(), revised: list() };
	const tell = (to: ChangeList, place: string, text: string, was?: string): void => {
		to.count++;
		if (to.first.length >= mostNamed) return;
		const [code = '', kind] = place.split('\t');
		const line = (said: string, at?: number): string => (kind ? `${kind}: ` : '') + clipped(said, at);
		if (was === undefined) to.first.push({ code, title: line(text) });
		else {
			const at = firstDifference(text, was);
			to.first.push({ code, title: line(text, at), was: line(was, at) });
		}
	};
	for (const [place, texts] of after) {
		const known = before.get(place) ?? [];
		const fresh = without(texts, known);
		const gone = without(known, texts);
		fresh.forEach((text, at) =>
			tell(gone[at] === undefined ? changes.added : changes.revised, place, text, gone[at])
		);
		for (const text of gone.slice(fresh.length)) tell(changes.deleted, place, text);
	}
	for (const [place, texts] of before)
		if (!after.has(place)) for (const text of texts) tell(changes.deleted, place, text);
	return changes;
}

function count({ added, deleted, revised }: PartChanges): number {
	return added.count + deleted.count + revised.count;
}

/**
 * @param bytes of a part that was made, unpacked
 * @param inUse parts in use, unpacked; of several of one name the newest first
 * @param titleOf names the codes of lists that hold codes alone
 * @throws RangeError when one of them is damaged
 */
export function tellPart(bytes: Uint8Array, inUse: readonly Uint8Array[], titleOf: TitleOf): ToldPart {
	const { part } = readPart(bytes).info;
	const known = inUse
		.filter((other) => readPart(other).info.part === part)
		.flatMap((other) => contentsOf(other, titleOf));
	const told: ToldPart = { contents: [], unchanged: [] };
	for (const { entries, source, ...content } of contentsOf(bytes, titleOf)) {
		const same = known.filter(({ title }) => title === content.title);
		const before = same.find(({ edition }) => edition === content.edition) ?? same[0];
		const changes = before && contentChanges(before.entries, entries);
		const isOld =
			before &&
			changes &&
			count(changes) === 0 &&
			before.source === source &&
			before.release === content.release &&
			before.origin === content.origin;
		if (isOld) {
			told.unchanged.push(`${content.title} ${content.edition}`);
			continue;
		}
		const against = before &&
			changes && {
				edition: before.edition,
				release: before.release,
				...(before.monthUnknown ? { monthUnknown: before.monthUnknown } : {}),
				origin: before.origin,
				changes
			};
		told.contents.push({ ...content, against: against ?? null });
	}
	return told;
}
