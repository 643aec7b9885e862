import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { emptyState } from '../domain/learner-state';
import { readQuestion } from '../domain/own-question';
import { PackStore } from '../storage/pack-store';
import { phiOfCopy } from './copy-phi';

let count = 0;
/** A device with one pack whose notes are these, and a note in the margin. */
async function found(notes: string[], margin = '') {
	const base = `/device-${count++}`;
	const questions = notes.map((note, at) => {
		const one = readQuestion({ id: `q${at}`, type: 'true_false', prompt: 'So it is.', answer: true, note });
		if (!one.ok) throw new Error('The question is not whole.');
		return one.question;
	});
	const pack = { key: 'k', title: 'Week 3', about: '', edition: 'FY2027' as const, questions, titles: {} };
	if (notes.length > 0)
		await new PackStore(base, null).put({ ...pack, at: 1, changedAt: 1, from: 'written' });
	const state = emptyState();
	if (margin) state.marginNotes.set('icd10cm/I10', margin);
	return phiOfCopy(base, { state });
}

it.each<[string, (state: ReturnType<typeof emptyState>) => unknown]>([
	['the label of a tab', ({ tabs }) => tabs.set('icd10cm/I10', { label: 'Mrs. Müller', at: 1 })],
	['the name of a saved choice', ({ filters }) => filters.set('Mrs. Müller', 'hard')]
])('%s goes along, too', async (_, write) => {
	const state = emptyState();
	write(state);
	const { packs, notes, words } = await phiOfCopy(`/device-${count++}`, { state });
	expect([packs, notes, words]).toEqual([[], 1, ['Mrs. Müller']]);
});

it.each<[string, string, string[]]>([
	[
		'half a line with a note',
		'{"id":"x","kind":"marginNote","text":"Cough.\\nMr. Smith", "pla',
		['Mr. Smith']
	],
	['a line with a name behind a quotation mark', '{"text":"he said \\"Jane Doe\\""', ['Jane Doe']],
	[
		'a line of an answer',
		'{"id":"AAECAwQFAAAAAQAB","hlc":1763900000000,"day":20261123,"card":"eye","ms":4200}',
		[]
	],
	['bytes', '[1,2,3]', []]
])('what could not be read goes along, too: %s', async (_, line, expected) => {
	const { unread, words, places } = await phiOfCopy(`/device-${count++}`, { state: emptyState() }, [line]);
	expect([unread, words, places.map(({ what }) => what)]).toEqual([
		expected.length,
		expected,
		expected.map(() => 'unread')
	]);
});

describe('what goes along in a copy and looks like a real patient', () => {
	const well = Array.from({ length: 600 }, () => 'A 74-year-old with heart failure.');
	it.each([
		['nothing', [], '', [[], 0, []]],
		['a pack and a note without such words', ['Heart failure.'], 'See I11.0.', [[], 0, []]],
		['a pack with a name', ['Mr. Smith has a cough.'], '', [['Week 3'], 0, ['Mr. Smith']]],
		['the last question of a long pack', [...well, 'Jane Doe'], '', [['Week 3'], 0, ['Jane Doe']]],
		['a note in the margin', [], 'As with Mrs. Müller', [[], 1, ['Mrs. Müller']]]
	])('%s', async (_, notes, margin, expected) => {
		const { packs, notes: inNotes, words } = await found(notes, margin);
		expect([packs, inNotes, words]).toEqual(expected);
	});
});
