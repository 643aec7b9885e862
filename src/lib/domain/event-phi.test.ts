import { expect, it } from 'vitest';
import type { StoredEvent } from './event';
import { phiOfEvent } from './event-phi';

const SSN = '123-45-6789';

it.each<[string, Record<string, unknown>, string[]]>([
	['a note in the margin', { kind: 'marginNote', place: 'icd10cm/I10', text: `SSN ${SSN}` }, [SSN]],
	['a dispute', { kind: 'dispute', note: `Call her, ${SSN}` }, [SSN]],
	['a tag', { kind: 'tag', tag: SSN, on: true }, [SSN]],
	['an own tab of the book', { kind: 'tab', place: 'x', label: SSN }, [SSN]],
	['the name of a saved choice', { kind: 'filter', name: `Like ${SSN}`, rule: '' }, [SSN]],
	['a note without a patient', { kind: 'marginNote', text: 'Code first the cause.' }, []],
	['a note that was wiped', { kind: 'marginNote', text: '' }, []],
	['a note of a form that nobody knows', { kind: 'marginNote', text: 7 }, []],
	['a kind without own words', { kind: 'setting', name: 'text', value: SSN }, []],
	['a kind that every object has', { kind: 'toString', text: SSN }, []]
])('%s', (_, fields, words) => {
	const event = fields as unknown as StoredEvent;
	for (const word of words) expect(phiOfEvent(event).join()).toContain(word);
	expect(phiOfEvent(event).length > 0).toBe(words.length > 0);
});
