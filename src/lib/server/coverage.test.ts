import { describe, expect, it } from 'vitest';
import { blueprint, domain } from '../domain/blueprint.sample';
import type { Drill, TypedCodeDrill } from '../domain/drill';
import { chart, questionsOf, typedCode } from './checks/samples';
import type { Item } from './checks/item';
import { coverageOf, whyNoMock } from './coverage';
import { seenHash, type Readings } from './reading';

let next = 0;
const drill = (topic: string, change: Partial<TypedCodeDrill> = {}): Drill =>
	typedCode({ id: `d${next++}`, topic, exams: ['CPC'], ...change });
const mock = (topic: string, change: Partial<TypedCodeDrill> = {}) =>
	drill(topic, { use: 'mock', ...change });

const TOPICS = [
	{ id: 'cm.ch', number: 1, title: 'Chapters' },
	{ id: 'cm.ch.c01', number: 2, title: 'One', parent: 'cm.ch' },
	{ id: 'pcs', number: 3, title: 'Procedures' }
];
const bank = (...items: Item[]) => ({
	...questionsOf(items),
	topics: TOPICS,
	minima: new Map([
		['cm.ch.c01', { drill: 4, mock: 2 }],
		['pcs', { drill: 1, mock: 1 }]
	])
});
const exam = blueprint([domain('cm.ch', { count: 2 }), domain('pcs', { count: 2 })], 4);
const notRead = { source: 'PCS Guidelines', edition: 'not read', section: 'B3.8' };

describe('why an item that was kept is asked in no mock', () => {
	it.each<[string, Item, string | null]>([
		['sound', mock('pcs'), null],
		['a draft', mock('pcs', { review: 'draft' }), 'draft'],
		['level 5', mock('pcs', { level: 5 }), 'level 5'],
		['level 5, signed', mock('pcs', { level: 5, review: 'signed' }), null],
		[
			'a reference that was not read',
			mock('pcs', { refs: [notRead] }),
			'rests on a reference that was not read'
		],
		['a chart with one', chart({ use: 'mock', refs: [notRead] }), 'rests on a reference that was not read']
	])('%s', (_, item, why) => {
		expect(whyNoMock(item)).toBe(why);
	});
});

describe('counting', () => {
	const read = drill('cm.ch.c01');
	const other = drill('cm.ch.c01', { prompt: 'Enter another code.' });
	const items = [
		read,
		other,
		mock('cm.ch.c01'),
		drill('pcs', { review: 'draft' }),
		mock('pcs', { level: 5 })
	];
	const readings: Readings = {
		[read.id]: { seen: seenHash(read), agreed: true, first: true },
		[other.id]: { seen: seenHash(other), agreed: true, first: false }
	};
	const found = coverageOf(bank(...items), [exam], readings);

	it('has a parent count what stands below it, and leaves drafts out', () => {
		const rows = found.topics.map(({ id, drills, mocks, minimum, read, agreed }) => [id, drills, mocks, minimum.drill, minimum.mock, read, agreed]); // prettier-ignore
		expect(rows).toEqual([
			['cm.ch', 2, 1, 4, 2, 2, 1],
			['cm.ch.c01', 2, 1, 4, 2, 2, 1],
			['pcs', 0, 0, 1, 1, 0, 0]
		]);
	});

	it('fills the domains of an exam', () => {
		const [one] = found.exams;
		expect(one).toMatchObject({ exam: 'CPC', edition: 'FY2026', items: 4, fillable: 1, longest: 25 });
		expect(one?.domains.map(({ id, items, filled, drills, mocks }) => [id, items, filled, drills, mocks])).toEqual([['cm.ch', 2, 1, 2, 1], ['pcs', 2, 0, 0, 0]]); // prettier-ignore
	});

	it('says what nobody is asked', () => {
		expect(found.leftOut).toEqual({ 'level 5': 1 });
		expect(found.review).toEqual({ draft: 1, 'read-twice': 4 });
		expect(found.totals).toMatchObject({ drills: 2, mocks: 1, read: 2, agreed: 1 });
	});

	it('holds no word of any item, and no id', () => {
		const secret = mock('pcs', { id: 'kept-secret', prompt: 'A secret prompt.', answer: ['Q99.9'] });
		expect(JSON.stringify(coverageOf(bank(secret), [exam], {}))).not.toMatch(/secret|Q99/);
	});
});
