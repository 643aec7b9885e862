import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reference } from './drill';
import {
	domainsOf,
	guidelineSkill,
	readSkillKey,
	skillsOf,
	skillsOfCode,
	skillsOfReference,
	topicSkill,
	type ExamDomain,
	type ItemSkills
} from './item-skills';
import type { CatalogueEntry } from './pack';
import { ROOT_OPERATIONS, rootOperation } from './root-operations';

it('every official title of section 0 begins with its root operation', () => {
	const rows = readFileSync('questions/starter/icd10pcs.tsv', 'utf8')
		.split('\n')
		.map((line) => line.split('\t'))
		.filter(([code = '', billable]) => /^0[0-9A-Z]{6}$/.test(code) && billable === '1');
	expect(rows.length).toBeGreaterThan(100);
	const wrong = rows.filter(
		([code = '', , title = '']) => !new RegExp(`^${rootOperation(code) ?? '-'}\\b`).test(title)
	);
	// The titles of Creation and Control say it, too; none stands elsewhere in the title.
	expect(wrong.map(([code, , title]) => `${code} ${title}`)).toEqual([]);
	expect(Object.keys(ROOT_OPERATIONS)).toHaveLength(31);
});

describe('the section that answers are counted by', () => {
	it.each([
		['I.C.9.a', 'I.C.9.a'],
		['I.C.9.a.1.b', 'I.C.9.a'],
		['I.C.2', 'I.C.2'],
		['I.C.19.e.5.a', 'I.C.19.e'],
		['I.A.12.a', 'I.A.12'],
		['I.B.9', 'I.B.9'],
		['II', 'II'],
		['II.H', 'II.H'],
		['II.H.2', 'II.H'],
		['IV.K', 'IV.K'],
		['I', undefined],
		['V.A', undefined],
		['Appendix I', undefined]
	])('%s: %s', (section, counted) => {
		expect(guidelineSkill(section)).toBe(counted && `guideline ${counted}`);
	});
});

const reference = (source: string, section: string): Reference => ({ source, edition: 'FY2026', section });
it.each<[string, Reference, string[]]>([
	['a guideline', reference('Guidelines', 'I.C.9.a.1'), ['guideline I.C.9.a']],
	['a definition of an operation', reference('PCS Definitions', 'Excision'), ['operation Excision']],
	['a definition of a body part', reference('PCS Definitions', 'Ulna'), []],
	['a table', reference('PCS Tables', '0FT'), ['operation Resection']],
	['a table of another section', reference('PCS Tables', '3E0'), []],
	['a category', reference('Tabular', 'I50.2'), ['chapter 9']],
	['a chapter', reference('Tabular', 'Chapter 2'), []],
	['a law', reference('HIPAA', '164.514'), []]
])('what a reference trains: %s', (_, one, skills) => {
	expect(skillsOfReference(one)).toEqual(skills);
});

it.each([
	['icd10cm', 'D50.0', ['chapter 3']],
	['icd10cm', 'D49.0', ['chapter 2']],
	['icd10pcs', '0DB68ZX', ['operation Excision']],
	['icd10pcs', '10D00Z1', []]
] as const)('%s %s trains %j', (system, code, skills) => {
	expect(skillsOfCode(system, code)).toEqual(skills);
});

it.each([
	['topic pcs', { kind: 'topic', name: 'pcs' }],
	['operation Root of all', { kind: 'operation', name: 'Root of all' }],
	['chapter ', undefined],
	['mood tired', undefined],
	['pcs', undefined]
])('the skill %j', (key, read) => {
	expect(readSkillKey(key)).toEqual(read);
});

const ITEM_SKILLS: ItemSkills = {
	format: 1,
	codes: {},
	skills: ['chapter 9', 'guideline I.C.9.a'],
	items: { a: [0, 1], b: [7] },
	charts: {},
	domains: []
};
describe('what an item trains', () => {
	const chapters = new Set(['cm.ch.c09']);
	it.each([
		['of a chapter: not its topic, too', { id: 'a', topic: 'cm.ch.c09' }, ['chapter 9', 'guideline I.C.9.a']],
		['of a topic', { id: 'a', topic: 'cm.seq' }, ['topic cm.seq', 'chapter 9', 'guideline I.C.9.a']],
		['with a skill that is not in the file', { id: 'b', topic: 'pcs' }, ['topic pcs']],
		['that is not in the file', { id: 'c', topic: 'pcs' }, ['topic pcs']],
		['named like a part of every object', { id: 'constructor', topic: 'pcs' }, ['topic pcs']]
	])('%s', (_, item, skills) => {
		expect(skillsOf(item, ITEM_SKILLS, chapters)).toEqual(skills);
	});
	it('a topic that is a chapter is counted as one', () => {
		expect(topicSkill({ id: 'cm.ch.c09', chapter: 9 })).toBe('chapter 9');
		expect(topicSkill({ id: 'pcs' })).toBe('topic pcs');
	});
});

it('the domains that may ask an item are of its own exams', () => {
	const entry = { kind: 'drill', topic: 'cm.ch.c09', type: 'typed_code', level: 2, exams: ['CCS'] };
	const domain = (exam: ExamDomain['exam'], id: string, topic: string): ExamDomain => ({
		exam,
		id,
		title: id,
		topics: [{ topic }]
	});
	const domains = [domain('CCS', 'codes', 'cm'), domain('CCS', 'law', 'comp'), domain('CPC', 'codes', 'cm')];
	expect(domainsOf(entry as CatalogueEntry, domains)).toEqual(['CCS codes']);
});
