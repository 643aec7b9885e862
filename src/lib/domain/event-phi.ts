/** M21 over the log: words in what a learner wrote that look as if they named a real patient. */
import type { StoredEvent } from './event';
import { phiIn, piecesOf } from './own-phi';

/** The field of each kind of event that a learner fills in their own words. */
const FIELDS: Readonly<Record<string, string>> = {
	marginNote: 'text',
	dispute: 'note',
	tag: 'tag',
	tab: 'label',
	filter: 'name'
};

/** @returns each word as it stands there; none for an event without own words */
export function phiOfEvent(event: StoredEvent): string[] {
	const field = Object.hasOwn(FIELDS, event.kind) ? FIELDS[event.kind] : undefined;
	const text = field === undefined ? undefined : (event as unknown as Record<string, unknown>)[field];
	return typeof text === 'string' && text !== '' ? phiIn(text, true).map((hit) => hit.text) : [];
}

/** A line as it stands: what JSON wrote for the end of a line or a quotation mark would hide a name behind it. */
const unescaped = (text: string): string =>
	text
		.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
		.replace(/\\[nrtbf]/g, '\n')
		.replace(/\\(["\\/])/g, '$1');

/** @param text what could not be read of a log, perhaps half a line @returns each word as it stands there */
export function phiOfUnread(text: string): string[] {
	return piecesOf(unescaped(text)).flatMap((piece) => phiIn(piece, true).map((hit) => hit.text));
}
