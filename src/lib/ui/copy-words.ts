/** What is said of copies of the history, and of its check. */

/** "1 event", "12 events" */
export const countOf = (count: number, name: string): string =>
	`${count.toLocaleString('en-US')} ${name}${count === 1 ? '' : 's'}`;

/** "Nov 21, 2026, 2:05 PM" @param at epoch ms */
export const momentName = (at: number): string =>
	new Date(at).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** "3 events and 1 pack"; packs only where there are any */
export function eventsAndPacks(events: number, packs: number): string {
	if (packs === 0) return countOf(events, 'event');
	return [...(events > 0 ? [countOf(events, 'event')] : []), countOf(packs, 'pack')].join(' and ');
}

/** What goes along in a copy and looks like a real patient's. */
export interface Leaving {
	packs: readonly string[];
	notes: number;
	/** Lines that could not be read. */
	unread: number;
	words: readonly string[];
}

/**
 * "Your own packs and notes go along. “Week 3” and 1 note hold what looks like a real patient: “Mr. Smith”."
 * @param isRest all else went already
 */
export function leavingWords({ packs, notes, unread, words }: Leaving, isRest = false): string {
	const [title = ''] = packs;
	const places = [
		packs.length === 1 ? `“${title}”` : packs.length > 1 ? countOf(packs.length, 'pack') : '',
		notes > 0 ? countOf(notes, 'note') : '',
		unread > 0 ? `${countOf(unread, 'line')} that could not be read` : ''
	].filter(Boolean);
	const isOne = packs.length + notes + unread === 1;
	const last = places.pop() ?? '';
	const subject = places.length > 0 ? `${places.join(', ')} and ${last}` : last;
	return `${isRest ? 'All else is brought together.' : 'Your own packs and notes go along.'} ${subject} ${isOne ? 'holds' : 'hold'} what looks like a real patient: ${someOf(words)}.`;
}

/** What is left of a copy without what cannot be changed where it stands. */
export function withoutWords({ packs, unread }: Pick<Leaving, 'packs' | 'unread'>): string {
	if (unread === 0) return 'Without my packs';
	return packs.length > 0 ? 'Without my packs and those lines' : 'Without those lines';
}

/** Where words stand that look like a real patient's. */
export interface PatientPlace {
	what: 'pack' | 'note' | 'tab' | 'dispute' | 'tag' | 'choice' | 'unread';
	name: string;
	words: readonly string[];
}
const PLACES: Record<PatientPlace['what'], (name: string) => string> = {
	pack: (title) => `The pack “${title}”`,
	note: (code) => `Your note on ${code}`,
	tab: (code) => `Your tab on ${code}`,
	dispute: () => 'A dispute',
	tag: (name) => `The tag “${name}”`,
	choice: (name) => `The saved choice “${name}”`,
	unread: () => 'A line that could not be read'
};
export const placeName = ({ what, name }: PatientPlace): string => PLACES[what](name);
export const placeWords = ({ words }: PatientPlace): string => someOf([...new Set(words)]);

/** "The copy you saved holds 3 places that look like a real patient." @param places at least one */
export function savedWords(places: readonly PatientPlace[]): string {
	const count = places.reduce((sum, { words }) => sum + words.length, 0);
	return `The copy you saved holds ${countOf(count, 'place')} that ${count === 1 ? 'looks' : 'look'} like a real patient.`;
}

/** "12 events and 1 pack that you took out stay out of here." */
export function outWords({
	events,
	packs,
	unread
}: {
	events: number;
	packs: number;
	unread: number;
}): string {
	const isOne = events + packs + unread === 1;
	return `${joinedWords(events, packs, unread)} that you took out ${isOne ? 'stays' : 'stay'} out of here, though the folder has ${isOne ? 'it' : 'them'}.`;
}

/** "3 events, 1 pack and 1 line that could not be read" */
export function joinedWords(events: number, packs: number, unread: number): string {
	if (unread === 0) return eventsAndPacks(events, packs);
	const lines = `${countOf(unread, 'line')} that could not be read`;
	return events + packs === 0 ? lines : `${eventsAndPacks(events, packs)}, with ${lines}`;
}

/** “a”, “b”, “c” and 2 more */
const someOf = (words: readonly string[]): string =>
	`${words
		.slice(0, 3)
		.map((word) => `“${word}”`)
		.join(', ')}${words.length > 3 ? ` and ${(words.length - 3).toLocaleString('en-US')} more` : ''}`;

/** What waits and is not written into the folder for two devices. */
export const heldWords = (words: readonly string[]): string =>
	`What looks like a real patient is not written there by itself: ${someOf(words)}. The rest goes. “Bring together now” asks you about it.`;

/** Why a copy was made by itself. */
const WHY: Record<string, string> = {
	session: 'while you worked',
	import: 'before an import',
	restore: 'before a copy was brought back',
	upgrade: 'before a new version',
	asked: 'before a history of Anki was joined',
	reset: 'before beginning anew',
	check: 'before the check mended something',
	removal: 'before a pack was removed'
};

/** "before an import"; empty for a reason of another release */
export const whyMade = (reason: string): string => WHY[reason] ?? '';

/** What became of the own packs of a copy, by their titles. */
export interface JoinedPacks {
	added: readonly string[];
	changed: readonly string[];
	removed: readonly string[];
	/** Packs that were here as they are, or later. */
	known: number;
	/** Packs that were removed here since. */
	away: number;
	problems: readonly string[];
}

/** Sentences that are said one by one; the others are counted. */
const MOST_SAID = 4;

/** "Packs: 1 new, 2 known already." with what was left out; empty where there is nothing to say */
export function packsWords(packs: JoinedPacks | null | undefined): string {
	if (!packs) return '';
	const { added, changed, removed, known, away, problems } = packs;
	const parts = [
		added.length > 0 ? `${added.length} new` : '',
		changed.length > 0 ? `${changed.length} in a later form` : '',
		removed.length > 0 ? `${removed.length} removed, as on the other side` : '',
		known > 0 ? `${known} known already` : '',
		away > 0
			? `${away} ${away === 1 ? 'was' : 'were'} removed here and ${away === 1 ? 'stays' : 'stay'} so`
			: ''
	].filter(Boolean);
	const more = problems.length - MOST_SAID;
	return [
		parts.length > 0 ? `Packs: ${parts.join(', ')}.` : '',
		...problems.slice(0, MOST_SAID),
		more > 0 ? `${countOf(more, 'more remark')} on packs.` : ''
	]
		.filter(Boolean)
		.join(' ');
}

/** What the check of the log tells. */
export interface Checked {
	events: number;
	bad: number;
	doubles: number;
	found: number;
	agreed: boolean;
	/** Else nothing was mended, and only what can be read now was looked at. */
	saved: boolean;
	devices: readonly { device: string; missing: readonly (readonly [number, number])[] }[];
	/** This device's name; a folder for two devices is in use. */
	own: string;
	hasFolder: boolean;
}

/** The check in a few sentences: what is there, what was mended, and what is missing still. */
export function checkWords({ events, bad, doubles, found, agreed, saved, ...of }: Checked): string {
	const all = countOf(events, 'event');
	if (!saved)
		return `${all} can be read now. Nothing can be saved here at the moment, so what stands on the disk was not checked, and nothing was mended.`;
	const gaps = of.devices.filter(({ missing }) => missing.length > 0);
	const waits = gaps.filter(({ device }) => of.hasFolder && device !== of.own);
	return [
		bad === 0
			? `${all}, all readable.`
			: `${all}. ${countOf(bad, 'line')} could not be read and ${bad === 1 ? 'goes' : 'go'} along in every copy.`,
		doubles > 0
			? `${countOf(doubles, 'event')} stood there twice and ${doubles === 1 ? 'stands' : 'stand'} once now.`
			: '',
		found > 0 ? `${countOf(found, 'missing event')} came back from a copy.` : '',
		missingWords(gaps.filter((gap) => !waits.includes(gap))),
		waitsWords(waits),
		agreed ? 'Cards and counts agree with it.' : 'Cards and counts were computed anew from it.'
	]
		.filter(Boolean)
		.join(' ');
}

const missingOf = (gaps: Checked['devices']): number =>
	gaps.flatMap(({ missing }) => missing).reduce((sum, [from, to]) => sum + to - from + 1, 0);

function missingWords(gaps: Checked['devices']): string {
	const count = missingOf(gaps);
	if (count === 0) return '';
	return `${countOf(count, 'event')} of ${gaps.length === 1 ? 'a device' : `${gaps.length} devices`} ${count === 1 ? 'is' : 'are'} missing here; a copy from there may have ${count === 1 ? 'it' : 'them'}.`;
}

/** What another device has and did not write into the folder is no loss. */
function waitsWords(gaps: Checked['devices']): string {
	const count = missingOf(gaps);
	if (count === 0) return '';
	return `${countOf(count, 'event')} of ${gaps.length === 1 ? 'another device' : `${gaps.length} other devices`} ${count === 1 ? 'is' : 'are'} not here. What looks like a real patient waits there until you let it go into the folder; “Bring together now” there, or a copy from there, may bring ${count === 1 ? 'it' : 'them'}.`;
}
