/** M21 over the log: words in what a learner wrote that look as if they named a real patient. */
import type { StoredEvent } from './event';
import { phiIn } from './own-phi';

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
