import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownEvent } from './event-check';
import {
	EMPTY_RULE,
	goneParts,
	isEmptyRule,
	isHit,
	PASTS,
	readRule,
	ruleText,
	toggled,
	type ItemFacts,
	type ItemRule
} from './item-filter';

const rule = (change: Partial<ItemRule>): ItemRule => ({ ...EMPTY_RULE, ...change });

const FACTS: ItemFacts = {
	domains: ['CCS knowledge', 'CPC dx'],
	topics: ['cm.ch.c09', 'cm.ch'],
	chapters: [9, 18],
	level: 2,
	pasts: ['missed', 'due'],
	tags: ['before the exam'],
	bookmarked: false
};

describe('which items belong to a choice', () => {
	it.each<[string, Partial<ItemRule>, boolean]>([
		['nothing chosen: all', {}, true],
		['its topic', { topics: ['cm.ch.c09'] }, true],
		['the topic above', { topics: ['cm.ch'] }, true],
		['another topic', { topics: ['pcs'] }, false],
		['one of two topics', { topics: ['pcs', 'cm.ch.c09'] }, true],
		['its chapter', { chapters: [9] }, true],
		['a chapter of another code of its key', { chapters: [18] }, true],
		['its topic and another level', { topics: ['cm.ch.c09'], levels: [3] }, false],
		['its topic and its level', { topics: ['cm.ch.c09'], levels: [2, 3] }, true],
		['its domain', { domains: ['CCS knowledge'] }, true],
		['a domain of the same name of another exam', { domains: ['CCA knowledge'] }, false],
		['missed, or slow', { pasts: ['missed', 'slow'] }, true],
		['slow alone', { pasts: ['slow'] }, false],
		['its tag', { tags: ['before the exam'] }, true],
		['a tag in another spelling', { tags: ['Before the exam'] }, false],
		['bookmarked alone', { bookmarked: true }, false],
		['bookmarked or its tag', { bookmarked: true, tags: ['before the exam'] }, true],
		['parts of a later release', { more: ['mood=tired'] }, true]
	])('%s', (_, change, hit) => {
		expect(isHit(rule(change), FACTS)).toBe(hit);
	});
});

describe('a rule as it is kept', () => {
	it.each<[string, Partial<ItemRule>, string]>([
		['nothing', {}, '1'],
		['one of each', {
			domains: ['CCS queries'], topics: ['pcs'], chapters: [9], levels: [1], pasts: ['leech'], tags: ['weekend'], bookmarked: true
		}, '1;domain=CCS queries;topic=pcs;chapter=9;level=1;past=leech;tag=weekend;mark=bookmark'],
		['a tag with what parts values', { tags: ['50 %; a=b'] }, '1;tag=50 %25%3B a%3Db'],
		['a tag with markup', { tags: ['<b>x</b>'] }, '1;tag=<b>x</b>']
	])('%s', (_, change, text) => {
		expect(ruleText(rule(change))).toBe(text);
		expect(readRule(text)).toEqual(rule(change));
	}); // prettier-ignore

	const names = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), { maxLength: 5 });
	const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 5 });
	const rules: fc.Arbitrary<ItemRule> = fc.record({
		domains: names,
		topics: names,
		chapters: numbers,
		levels: numbers,
		pasts: fc.subarray([...PASTS]),
		tags: names,
		bookmarked: fc.boolean(),
		more: fc.uniqueArray(
			fc
				.tuple(fc.constantFrom('mood', 'seen', 'level', 'past', 'mark'), fc.nat())
				.map(([a, b]) => `${a}=x${b}`),
			{ maxLength: 3 }
		)
	});

	it('any rule reads back as it was', () => {
		fc.assert(
			fc.property(rules, (one) => {
				expect(readRule(ruleText(one))).toEqual(one);
			})
		);
	});

	it('any text is a rule or none, and a rule is written again without loss', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.string().map((text) => `1;${text}`)
				),
				(text) => {
					const read = readRule(text);
					if (read !== null) expect(readRule(ruleText(read))).toEqual(read);
				}
			)
		);
	});

	it.each<[string, string, ItemRule | null]>([
		[
			'a part that is not known is kept',
			'1;topic=pcs;mood=tired',
			rule({ topics: ['pcs'], more: ['mood=tired'] })
		],
		[
			'a value that is not known, too',
			'1;past=sleepy;past=slow',
			rule({ pasts: ['slow'], more: ['past=sleepy'] })
		],
		['a line that is not known', '1;skill=hue 7', rule({ more: ['skill=hue 7'] })],
		['no number', '1;level=high;level=0', rule({ more: ['level=high', 'level=0'] })],
		['the same twice', '1;level=2;level=2', rule({ levels: [2] })],
		['a form that is not known', '2;topic=pcs', null],
		['no rule', 'topic=pcs', null],
		['nothing at all', '', null],
		['more than a text of the log may hold', `1;tag=${'x'.repeat(10_000)}`, null]
	])('of a later release, or damaged: %s', (_, text, expected) => {
		expect(readRule(text)).toEqual(expected);
	});

	it('fits into an event, with every topic, domain and skill chosen', () => {
		const many = (count: number, name: (at: number) => string) =>
			Array.from({ length: count }, (_, at) => name(at));
		const all = rule({
			domains: many(55, (at) => `CCS documentation-${at}`),
			topics: many(50, (at) => `cpt.surg.t${at}`),
			chapters: many(22, String).map(Number),
			tags: many(50, (at) => 'x'.repeat(38) + at)
		});
		const event = {
			id: 'AAAAAAAAAAAAAAAA',
			hlc: 1,
			at: 1,
			offset: 0,
			day: 20270112,
			app: 't',
			kind: 'filter',
			name: 'All',
			rule: ruleText(all)
		};
		expect(knownEvent(event)).not.toBeNull();
	});
});

it.each<[string, ItemRule, boolean]>([
	['nothing', EMPTY_RULE, true],
	['a bookmark', rule({ bookmarked: true }), false],
	['something of a later release', rule({ more: ['mood=tired'] }), false]
])('asks for %s: empty %s', (_, one, empty) => {
	expect(isEmptyRule(one)).toBe(empty);
});

it('what a saved set names and is there no more', () => {
	const known = { topics: ['pcs'], domains: ['CCS queries'], tags: ['weekend'] };
	const saved = rule({ topics: ['pcs', 'icd9'], domains: ['CCS old'], tags: ['weekend', 'gone'] });
	expect(goneParts(saved, known)).toEqual({ topics: ['icd9'], domains: ['CCS old'], tags: ['gone'] });
});

it('turns a value on and off', () => {
	const on = toggled(EMPTY_RULE, 'topics', 'pcs');
	expect(on.topics).toEqual(['pcs']);
	expect(toggled(on, 'topics', 'pcs')).toEqual(EMPTY_RULE);
});
