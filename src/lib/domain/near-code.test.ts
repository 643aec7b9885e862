import { describe, expect, it } from 'vitest';
import type { CodeSystem } from './code';
import { drillsNear, nearWords } from './near-code';

const TOPICS = [
	{ id: 'cm.ch.c02', number: 1, title: 'Neoplasms', chapter: 2 },
	{ id: 'cm.ch.c09', number: 2, title: 'Circulatory', chapter: 9 },
	{ id: 'pcs', number: 3, title: 'PCS' }
];
const KEYS = {
	acute: ['I50.23'],
	systolic: ['I50.22'],
	two: ['I50.9', 'I10'],
	block: ['I48.91'],
	pressure: ['I10'],
	skin: ['C4A.9'],
	lungs: ['J11.00'],
	drug: ['J1100'],
	gallbladder: ['0FT44ZZ'],
	part: ['0FB44ZZ']
};
const DRILLS = [
	...Object.keys(KEYS).map((id) => ({ id, topic: 'gen' })),
	{ id: 'in words', topic: 'cm.ch.c09' },
	{ id: 'of a table', topic: 'pcs' }
];
const HEART = { id: 'I30-I5A', categories: ['I48', 'I50', 'I5A'] };

describe('drills near a code', () => {
	it.each<[string, CodeSystem, string, typeof HEART | undefined, [string, string[]][]]>([
		['a code, its category, its section, its chapter', 'icd10cm', 'I50.23', HEART, [['I50.23', ['acute']], ['I50', ['systolic', 'two']], ['I30-I5A', ['block']], ['its chapter', ['pressure', 'in words']]]],
		['a header: all below it', 'icd10cm', 'I50.2', HEART, [['I50.2', ['acute', 'systolic']], ['I50', ['two']], ['I30-I5A', ['block']], ['its chapter', ['pressure', 'in words']]]],
		['a category', 'icd10cm', 'I50', undefined, [['I50', ['acute', 'systolic', 'two']], ['its chapter', ['block', 'pressure', 'in words']]]],
		['a section whose categories are not in the order of letters', 'icd10cm', 'C43.9', { id: 'C43-C44', categories: ['C43', 'C4A', 'C44'] }, [['C43-C44', ['skin']]]],
		['influenza is no drug', 'icd10cm', 'J11', undefined, [['J11', ['lungs']]]],
		['a drug is no influenza', 'hcpcs', 'J1100', undefined, [['J1100', ['drug']]]],
		['a procedure, its table, the others', 'icd10pcs', '0FT40ZZ', undefined, [['table 0FT', ['gallbladder']], ['ICD-10-PCS', ['part', 'of a table']]]],
		['nothing', 'icd10cm', 'Z99.2', undefined, []]
	])('%s', (_, system, code, section, near) => {
		const found = drillsNear({ system, code, section }, DRILLS, KEYS, TOPICS);
		expect(found.map(({ name, ids }) => [name, ids])).toEqual(near);
	}); // prettier-ignore

	it.each([
		[[3, 12], '3 questions on I50, 12 on its chapter'],
		[[1], '1 question on I50'],
		[[], '']
	])('%j in words', (counts, words) => {
		const names = ['I50', 'its chapter'];
		const near = counts.map((count, at) => ({ name: names[at] ?? '', ids: Array<string>(count).fill('x') }));
		expect(nearWords(near)).toBe(words);
	});
});
