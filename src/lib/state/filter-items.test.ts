import { describe, expect, it } from 'vitest';
import { EMPTY_RULE, type ItemRule } from '../domain/item-filter';
import { emptyState, tagKey, type CardState } from '../domain/learner-state';
import type { CatalogueEntry } from '../domain/pack';
import { LEECH } from '../domain/round';
import { askedOf, filterItems, hitsOf, savedSets, type Asker } from './filter-items';
import { missedUntouched, toReplay } from './filter-round';
import type { Answered } from './round.svelte';
import type { PastAnswers } from './weak-history';

const NOW = { day: 20_000, at: 20_000 * 86_400_000 };
const entry = (id: string, change: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
	...{ id, rev: 1, kind: 'drill', pack: '', type: 'typed_code', topic: 'cm.ch.c09', level: 2 },
	...{ exams: ['CCS'], use: 'drill', editions: ['FY2026', 'FY2027'], needsBook: false, family: id },
	...{ expect: 30, setting: 'any' },
	...change
}); // prettier-ignore
const card = (id: string, dueDay: number, lapses = 0): [string, CardState] => [
	id,
	{ memory: { dueDay, dueAt: 0, lastDay: NOW.day - 3, lapses } } as CardState
];
const ITEMS = [
	entry('due'), entry('later'), entry('leech'), entry('buried'), entry('fresh'), entry('practised'),
	entry('pcs', { topic: 'pcs', level: 3 }), entry('book', { needsBook: true }),
	entry('old', { editions: ['FY2026'] }), entry('mock', { use: 'mock' })
]; // prettier-ignore
const PAST = {
	catalogue: {
		topics: [
			{ id: 'cm.ch', number: 1, title: 'Chapters' },
			{ id: 'cm.ch.c09', number: 2, title: 'Nine', parent: 'cm.ch', chapter: 9 },
			{ id: 'pcs', number: 3, title: 'PCS' }
		],
		items: ITEMS
	},
	skills: {
		format: 1,
		skills: ['chapter 9'],
		items: { due: [0] },
		charts: {},
		domains: [{ exam: 'CCS', id: 'px', title: 'Procedures', topics: [{ topic: 'pcs' }] }]
	},
	items: new Map([
		['due', { missed: NOW.day - 6, slow: false }],
		['later', { missed: NOW.day - 7, slow: true }],
		['leech', { missed: null, slow: false }],
		['practised', { missed: NOW.day, slow: false }]
	]),
	answers: []
} as unknown as PastAnswers;
const asker = (change: Partial<Asker> = {}): Asker => ({
	state: {
		...emptyState(),
		cards: new Map([card('due', NOW.day), card('later', NOW.day + 4), card('leech', NOW.day, LEECH), card('buried', NOW.day)]),
		flags: new Map([
			['leech', { card: 'leech', action: 'suspend', until: 0 }],
			['buried', { card: 'buried', action: 'bury', until: 0 }]
		]),
		bookmarks: new Map([['pcs', 1]]),
		tags: new Map([[tagKey('mine', 'fresh'), 1]])
	},
	today: 20241004,
	now: NOW,
	bookIsHere: false,
	edition: 'FY2027',
	...change
}); // prettier-ignore
const rule = (change: Partial<ItemRule>): ItemRule => ({ ...EMPTY_RULE, ...change });
const hits = (change: Partial<ItemRule>, who = asker()) =>
	hitsOf(filterItems(PAST, who), rule(change)).map(({ card: { entry: own } }) => own.id);

describe('what a choice hits', () => {
	it.each<[string, Partial<ItemRule>, string[]]>([
		['nothing chosen: all that can be asked', {}, ['due', 'later', 'fresh', 'practised', 'pcs']],
		['missed in the last seven days, today and the day six days ago among them', { pasts: ['missed'] }, ['due', 'practised']],
		['slow', { pasts: ['slow'] }, ['later']],
		['leeches: also those that were set aside', { pasts: ['leech'] }, ['leech']],
		['due: not what was set aside', { pasts: ['due'] }, ['due']],
		['never asked: not what was practised', { pasts: ['new'] }, ['fresh', 'pcs']],
		['a domain', { domains: ['CCS px'] }, ['pcs']],
		['the topic above', { topics: ['cm.ch'] }, ['due', 'later', 'fresh', 'practised']],
		['a chapter, by what the items train', { chapters: [9] }, ['due']],
		['a level', { levels: [3] }, ['pcs']],
		['an own tag or a bookmark', { tags: ['mine'], bookmarked: true }, ['fresh', 'pcs']],
		['a topic that is gone', { topics: ['icd9'] }, []]
	])('%s', (_, change, ids) => {
		expect(hits(change)).toEqual(ids);
	}); // prettier-ignore
	it('with the CPT book at hand, what needs it is asked', () => {
		expect(hits({}, asker({ bookIsHere: true }))).toContain('book');
	});
	it('in the edition of the exam', () => {
		expect(hits({}, asker({ edition: 'FY2026' }))).toContain('old');
	});
});

it('a sitting asks what is due first, then what was never asked, then what was asked longest ago', () => {
	const items = hitsOf(filterItems(PAST, asker()), rule({ topics: ['cm.ch.c09'] }));
	expect(askedOf(items, 2).map(({ card: { entry: own } }) => own.id)).toEqual(['due', 'fresh']);
	expect(askedOf(items, 0)).toHaveLength(4);
	expect(askedOf([], 10)).toEqual([]);
});

it('saved sets with their hits; what cannot be read is said, not lost', () => {
	const saved = new Map([
		['Slow ones', '1;past=slow'],
		['From later', '2;what'],
		['Gone', '1;topic=icd9']
	]);
	const sets = savedSets(saved, filterItems(PAST, asker()));
	expect(sets.map(({ name, rule: own, hits: count }) => [name, own !== null, count])).toEqual([
		['From later', false, 0],
		['Gone', true, 0],
		['Slow ones', true, 1]
	]);
});

const answered = (item: string, score: number, change: Partial<Answered> = {}): Answered => ({
	...{ item, at: 0, event: `${item} ${score}`, answer: 'x', score },
	...change
});
describe('the end of a sitting', () => {
	it.each<[string, Answered[], string[], number, number]>([
		['all right and quick', [answered('a', 1000)], [], 0, 0],
		['missed, and right when it came again', [answered('a', 0), answered('a', 1000)], ['a'], 1, 0],
		['slow', [answered('a', 1000, { slow: true }), answered('b', 1000)], ['a'], 0, 1],
		['missed and slow is missed', [answered('a', 799, { slow: true })], ['a'], 1, 0],
		['in the order in which they were asked', [answered('b', 1000, { slow: true }), answered('a', 0)], ['b', 'a'], 1, 1]
	])('to replay: %s', (_, all, items, missed, slow) => {
		expect(toReplay(all)).toEqual({ items, missed, slow });
	}); // prettier-ignore
	it.each<[string, Answered[], string[]]>([
		['a review that missed', [answered('a', 0, { counted: true })], []],
		['of an older release, which knew reviews alone', [answered('a', 0)], []],
		['practice that missed', [answered('a', 0, { counted: false })], ['a 0']],
		['practice that missed and was right when it came again', [answered('a', 0, { counted: false }), answered('a', 1000, { counted: false })], ['a 0']],
		['practice that was right', [answered('a', 800, { counted: false })], []]
	])('to be offered to the reviews: %s', (_, all, events) => {
		expect(missedUntouched(all).map(({ event }) => event)).toEqual(events);
	}); // prettier-ignore
});
