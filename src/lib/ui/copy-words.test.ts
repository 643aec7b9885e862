import { describe, expect, it } from 'vitest';
import {
	checkWords,
	countOf,
	eventsAndPacks,
	leavingWords,
	packsWords,
	whyMade,
	type Checked
} from './copy-words';

const well: Checked = {
	...{ events: 412, bad: 0, doubles: 0, found: 0, agreed: true, saved: true },
	...{ devices: [], own: 'OWNOWNOW', hasFolder: false }
};
const gap = (...missing: [number, number][]) => ({ device: 'AAAAAAAA', missing });

describe('the check in words', () => {
	it.each([
		['all well', {}, '412 events, all readable. Cards and counts agree with it.'],
		[
			'a line set aside, its event back from a copy',
			{ bad: 1, found: 1, agreed: false },
			'412 events. 1 line could not be read and goes along in every copy. 1 missing event came back from a copy. Cards and counts were computed anew from it.'
		],
		[
			'doubles',
			{ doubles: 2, agreed: false },
			'412 events, all readable. 2 events stood there twice and stand once now. Cards and counts were computed anew from it.'
		],
		[
			'gaps of two devices',
			{ devices: [gap([398, 401]), gap([1, 1], [3, 3]), gap()] },
			'412 events, all readable. 6 events of 2 devices are missing here; a copy from there may have them. Cards and counts agree with it.'
		],
		[
			'gaps beside a folder: another device may hold them back, this one lost its own',
			{
				hasFolder: true,
				devices: [gap([398, 399]), { device: 'OWNOWNOW', missing: [[7, 7]] as const }]
			},
			'412 events, all readable. 1 event of a device is missing here; a copy from there may have it. 2 events of another device are not here. What looks like a real patient waits there until you let it go into the folder; “Bring together now” there, or a copy from there, may bring them. Cards and counts agree with it.'
		],
		[
			'nothing can be saved: nothing was mended, and no gap is told',
			{ saved: false, bad: 1, agreed: false, devices: [gap([1, 300])] },
			'412 events can be read now. Nothing can be saved here at the moment, so what stands on the disk was not checked, and nothing was mended.'
		]
	])('%s', (_, more, words) => expect(checkWords({ ...well, ...more })).toBe(words));
	it.each([
		[1, '1 event'],
		[1200, '1,200 events']
	])('%i', (count, words) => expect(countOf(count, 'event')).toBe(words));
});

describe('packs of a copy', () => {
	it.each([
		[3, 0, '3 events'],
		[0, 0, '0 events'],
		[1, 2, '1 event and 2 packs'],
		[0, 1, '1 pack']
	])('%i events and %i packs are %j', (events, packs, words) =>
		expect(eventsAndPacks(events, packs)).toBe(words)
	);

	const none = { added: [], changed: [], removed: [], known: 0, away: 0, problems: [] };
	it.each([
		['a copy without packs', undefined, ''],
		['nothing to say', none, ''],
		['new and known ones', { ...none, added: ['A', 'B'], known: 1 }, 'Packs: 2 new, 1 known already.'],
		['one that was removed here', { ...none, away: 1 }, 'Packs: 1 was removed here and stays so.'],
		['two that were removed here', { ...none, away: 2 }, 'Packs: 2 were removed here and stay so.'],
		[
			'later forms and removals',
			{ ...none, changed: ['A'], removed: ['B'] },
			'Packs: 1 in a later form, 1 removed, as on the other side.'
		],
		[
			'many problems',
			{ ...none, problems: [...'abcdef'].map((one) => `${one}.`) },
			'a. b. c. d. 2 more remarks on packs.'
		]
	])('%s', (_, packs, words) => expect(packsWords(packs)).toBe(words));
});

describe('what goes along in a copy and looks like a real patient', () => {
	const smith = ['Mr. Smith'];
	const all = 'Your own packs and notes go along.';
	it.each([
		[
			'one pack',
			{ packs: ['Week 3'], notes: 0, unread: 0, words: smith },
			`${all} “Week 3” holds what looks like a real patient: “Mr. Smith”.`
		],
		[
			'a note alone',
			{ packs: [], notes: 1, unread: 0, words: smith },
			`${all} 1 note holds what looks like a real patient: “Mr. Smith”.`
		],
		[
			'a line that could not be read',
			{ packs: [], notes: 0, unread: 1, words: smith },
			`${all} 1 line that could not be read holds what looks like a real patient: “Mr. Smith”.`
		],
		[
			'packs and notes with many words',
			{ packs: ['A', 'B'], notes: 3, unread: 0, words: ['a', 'b', 'c', 'd'] },
			`${all} 2 packs and 3 notes hold what looks like a real patient: “a”, “b”, “c” and 1 more.`
		]
	])('%s', (_, found, words) => expect(leavingWords(found)).toBe(words));
	it('where all else went into the folder already', () =>
		expect(leavingWords({ packs: ['Week 3'], notes: 1, unread: 0, words: smith }, true)).toBe(
			'All else is brought together. “Week 3” and 1 note hold what looks like a real patient: “Mr. Smith”.'
		));
});

describe('why a copy was made by itself', () => {
	it.each([
		['session', 'while you worked'],
		['import', 'before an import'],
		['removal', 'before a pack was removed'],
		['reset', 'before beginning anew'],
		['a reason of another release', '']
	])('%s', (reason, words) => expect(whyMade(reason)).toBe(words));
});
