/** What changed from one release to another: what an import tells before it is put in use. */
import { WIDTH, type CodeSet } from './code-set';

export interface ChangedCode {
	/** In written form; in other parts of the book the place: a term of the Index, a section of the Guidelines. */
	code: string;
	/** The title in the newer set, or what stands at the place; of a deleted one the last it had. */
	title: string;
	/** What it was before, where it was revised. */
	was?: string;
}

/** How many there are, and the first of them in the order of the codes. */
export interface ChangeList {
	count: number;
	first: ChangedCode[];
}

/** Codes are billable ones; a header that came or went is only counted. */
export interface SetChanges {
	added: ChangeList;
	deleted: ChangeList;
	/** Another title under the same code or header. */
	revised: ChangeList;
	/** Billable before, a header now: more characters are needed. */
	becameHeader: ChangeList;
	becameBillable: ChangeList;
	headersAdded: number;
	headersDeleted: number;
}

/** So many are named; nobody reads further in a question. */
const MOST_NAMED = 100;

function padded(set: CodeSet, at: number): string {
	// '~' stands behind every code, so a set that is at its end waits for the other.
	return at < set.size ? set.columns.codes.slice(at * WIDTH, at * WIDTH + WIDTH) : '~';
}

/**
 * @param before and `after`: two sets of one system, in any order of their years
 * @param mostNamed of each kind of change so many codes are named; all are counted
 */
export function changesBetween(before: CodeSet, after: CodeSet, mostNamed = MOST_NAMED): SetChanges {
	const list = (): ChangeList => ({ count: 0, first: [] });
	const note = (to: ChangeList, set: CodeSet, at: number, was?: string): void => {
		to.count++;
		if (to.first.length >= mostNamed) return;
		const line = { code: set.code(at), title: set.title(at) };
		to.first.push(was === undefined ? line : { ...line, was });
	};
	const changes: SetChanges = {
		added: list(),
		deleted: list(),
		revised: list(),
		becameHeader: list(),
		becameBillable: list(),
		headersAdded: 0,
		headersDeleted: 0
	};
	let old = 0;
	let now = 0;
	while (old < before.size || now < after.size) {
		const [was, is] = [padded(before, old), padded(after, now)];
		if (is < was) {
			if (after.billable(now)) note(changes.added, after, now);
			else changes.headersAdded++;
			now++;
		} else if (was < is) {
			if (before.billable(old)) note(changes.deleted, before, old);
			else changes.headersDeleted++;
			old++;
		} else {
			const title = before.title(old);
			if (before.billable(old) && !after.billable(now)) note(changes.becameHeader, after, now);
			else if (!before.billable(old) && after.billable(now)) note(changes.becameBillable, after, now);
			else if (title !== after.title(now)) note(changes.revised, after, now, title);
			old++;
			now++;
		}
	}
	return changes;
}
