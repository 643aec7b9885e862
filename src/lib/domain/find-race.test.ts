import { describe, expect, it } from 'vitest';
import { fakeDrill, fakeEntry } from './find-race.sample';
import { findChapter, findOrder, findTopics, isFindable, judgeFind, type FindDrill } from './find-race';

describe('a drill is a phrase to be looked up', () => {
	it.each<[string, Parameters<typeof fakeDrill>[0], boolean]>([
		['a note and a code', {}, true],
		['of ICD-10-PCS', { system: 'icd10pcs', answer: ['0FT44ZZ'] }, true],
		['of HCPCS, which has no index', { system: 'hcpcs', answer: ['E0143'] }, false],
		['for mocks alone', { use: 'mock' }, false],
		['that needs a book of its own', { needsBook: true }, false],
		['whose prompt names the category', { prompt: 'Enter the one I50 code.' }, false],
		['whose note names the code', { note: 'Codes: I50.33, Z79.4.' }, false],
		['whose note names another code', { note: 'Z79.4 is entered.' }, true],
		[
			'whose prompt names the table',
			{ system: 'icd10pcs', answer: ['0FT44ZZ'], prompt: 'Not 0FT40ZZ.' },
			false
		]
	])('%s', (_, given, expected) => expect(isFindable(fakeDrill(given))).toBe(expected));

	it('and no other type is', () => {
		const other = { ...fakeDrill({}), type: 'true_false', answer: true, why: '' } as const;
		expect(isFindable(other)).toBe(false);
	});
});

describe('what a race asks', () => {
	const noPhrase = (given: Parameters<typeof fakeEntry>[0]) => {
		const { findable: _, ...entry } = fakeEntry(given);
		return entry;
	};
	const items = [
		fakeEntry({ id: 'a', topic: 'cm.ch.c09' }),
		fakeEntry({ id: 'b', topic: 'cm.ch.c09' }),
		fakeEntry({ id: 'c', topic: 'cm.ch.c10' }),
		fakeEntry({ id: 'd', topic: 'pcs' }),
		noPhrase({ id: 'e', topic: 'cm.ch.c09' }),
		noPhrase({ id: 'f', topic: 'hcpcs' }),
		fakeEntry({ id: 'h', topic: 'cm.ch.c11', editions: ['FY2027'] })
	];
	const ids = (topic: string, edition: 'FY2026' | 'FY2027' = 'FY2026', seed = 7) =>
		findOrder(items, { seed, topic, edition });

	it.each([
		['', ['a', 'b', 'c', 'd']],
		['cm', ['a', 'b', 'c']],
		['cm.ch.c09', ['a', 'b']],
		['cm.ch.c1', []]
	])('of topic "%s"', (topic, expected) => expect(ids(topic).sort()).toEqual(expected));

	it('offers the topics that have a phrase in the learner’s books', () => {
		expect(findTopics(items, 'FY2026')).toEqual(['cm.ch.c09', 'cm.ch.c10', 'pcs']);
		expect(findTopics(items, 'FY2027')).toContain('cm.ch.c11');
	});

	it('leaves out what the edition does not have', () => expect(ids('', 'FY2027')).toContain('h'));

	it('in the order of the seed, whatever the order of the catalogue', () => {
		expect(ids('')).toEqual(findOrder([...items].reverse(), { seed: 7, topic: '', edition: 'FY2026' }));
		const orders = new Set(Array.from({ length: 40 }, (_, seed) => ids('', 'FY2026', seed).join()));
		expect(orders.size).toBeGreaterThan(5);
	});
});

it.each([
	['icd10cm', 'I50.33', 'icd10cm 9'],
	['icd10cm', 'S72.001A', 'icd10cm 19'],
	['icd10pcs', '0FT44ZZ', 'icd10pcs 0']
] as const)('%s %s counts for %s', (system, code, expected) =>
	expect(findChapter(system, code)).toBe(expected)
);

describe('a code that was given', () => {
	const drill = fakeDrill({ answer: ['I50.33', 'I50.9'] }) as FindDrill;
	it.each([
		['the one', 'I50.33', { code: 'I50.33', right: true }],
		['without its dot, in lower case', 'i5033', { code: 'I50.33', right: true }],
		['another that is accepted', 'I50.9', { code: 'I50.9', right: true }],
		['a near one gives nothing', 'I50.32', { code: 'I50.32', right: false }],
		['the header', 'I50.3', { code: 'I50.3', right: false }]
	])('%s', (_, typed, expected) => expect(judgeFind(drill, typed)).toEqual(expected));

	it.each(['', 'I5', '5I0', 'I.5033', 'I50.33.1'])('"%s" is told in a sentence', (typed) =>
		expect(judgeFind(drill, typed)).toEqual({
			problem: 'An ICD-10-CM code has three to seven characters and begins with a letter.'
		})
	);
});
