/** What is said of the notes' release, and of places that could not be checked: one sentence each. */
import { compactCode } from '../domain/code';
import type { Doubt, NotesRelease } from '../domain/tabular-page';
import type { UncertainPlace } from './official';
import type { TabularPart } from './tabular-part-read';

/** @param set the release of the code that the notes are shown with; none means that of the notes */
export function notesRelease(
	part: TabularPart,
	set: { edition: string; release: string } | undefined
): NotesRelease {
	const { edition, release, origin } = part.info;
	const made = origin === 'derived' ? ', derived from official files and checked, not official' : '';
	if (!set || set.release === release || set.edition === edition)
		return { edition, origin, age: 'same', sentence: `Notes of ${edition}${made}.` };
	const age = set.release > release ? 'older' : 'newer';
	return {
		edition,
		origin,
		age,
		sentence: `Notes of ${edition}${made}: ${age} than the code, which is of ${set.edition}.`
	};
}

/** Where a code stands in the book, as a text that sorts so. Within a category by character, which is near enough. */
function standing(part: TabularPart, code: string): string | undefined {
	const bare = compactCode(code);
	const rank = part.rankOf(bare.slice(0, 3));
	return rank === undefined ? undefined : String(rank).padStart(5, '0') + bare.slice(3);
}

function holds(part: TabularPart, { range }: UncertainPlace, code: string): boolean {
	const [from = '', to] = range.split(/\.\.|-/).map(compactCode);
	const bare = compactCode(code);
	if (to === undefined) return bare.startsWith(from);
	const [first, last, own] = [from, to, bare].map((one) => standing(part, one));
	if (first === undefined || last === undefined || own === undefined) return false;
	return own >= first && (own <= last || own.startsWith(last));
}

/** The reason, without references to other lines of the list: `as I06` is what is said of I06. */
function reasonOf(part: TabularPart, place: UncertainPlace): string {
	const like = /\bas ([A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]+)?)\b/.exec(place.reason);
	const other = like && part.uncertain.find(({ range, kind }) => kind === 'code' && range === like[1]);
	return other ? place.reason.replace(/^(block; )?as [A-Z0-9.]+/, other.reason) : place.reason;
}

function sentence(part: TabularPart, place: UncertainPlace): string {
	const official = `the official ${part.info.edition} file`;
	if (place.kind !== 'range')
		return `The notes of ${place.range} could not be checked against ${official}: ${reasonOf(part, place)}.`;
	const [from = '', to = ''] = place.range.split('..');
	return `Somewhere between ${from} and ${to} a note may differ from ${official}: only the length of that stretch could be compared.`;
}

function doubt(part: TabularPart, place: UncertainPlace | undefined): Doubt | undefined {
	if (!place) return undefined;
	return { kind: place.kind, place: place.range.replace('..', '-'), sentence: sentence(part, place) };
}

/**
 * What the list of doubtful places says of a code. What names the code or the nearest header goes before what
 * names a block, and that before a long stretch.
 */
export function doubtOf(part: TabularPart, code: string): Doubt | undefined {
	const order = { code: 0, block: 1, range: 2 };
	const [nearest] = part.uncertain
		.filter((place) => holds(part, place, code))
		.sort((a, b) => order[a.kind] - order[b.kind] || b.range.length - a.range.length);
	return doubt(part, nearest);
}

/** What it says of a section as a whole. @param id `D80-D89` */
export function sectionDoubt(part: TabularPart, id: string): Doubt | undefined {
	return doubt(
		part,
		part.uncertain.find(({ kind, range }) => kind === 'block' && range === id)
	);
}
