import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { books } from './checks/samples';
import { checkContent, ContentError, filesToWrite, loadPacks, readWritten, writeFiles } from './content';
import { readQuestions } from './read';

const drill = (id: string, answer: string, prompt: string) => `- id: ${id}
  type: typed_code
  topic: cm.gen
  level: 1
  exams: [CCS]
  setting: outpatient
  prompt: ${prompt}
  system: icd10cm
  answer: [${answer}]
  rationale: So it is.
  refs: [Guidelines FY2026 I.C.4.a]
`;
const HYPERTENSION = drill('hypertension', 'I10', 'Essential hypertension, at goal on two drugs.');
const COUGH = drill('cough', 'R05.9', 'Cough since yesterday, cause unknown.');

let root = '';
const author = (...items: string[]) => writeFileSync(join(root, 'drills/cm.gen.yaml'), items.join(''));
const errors = (withBooks = false) =>
	checkContent(root, readQuestions(root), withBooks ? books : undefined).errors.map(
		({ file, rule, reason }) => `${file} ${rule} ${reason}`
	);
const write = () => writeFiles(root, filesToWrite(root, readQuestions(root), books));

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'questions-'));
	mkdirSync(join(root, 'drills'));
	writeFileSync(join(root, 'topics.yaml'), '- { id: cm.gen, number: 2, title: General }\n');
	author(HYPERTENSION, COUGH);
	write();
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

describe('without the official files', () => {
	it('an unchanged item passes as checked earlier', () => {
		expect(errors()).toEqual([]);
	});

	it('a changed item needs them', () => {
		author(HYPERTENSION.replace('So it is', 'So it was'), COUGH);
		expect(errors()).toEqual([
			'drills/cm.gen.yaml#hypertension checked changed since it was checked: needs the official files'
		]);
	});

	it('a new item needs them', () => {
		author(HYPERTENSION, COUGH, drill('insulin', 'Z79.4', 'Takes insulin every day.'));
		expect(errors()).toEqual(['drills/cm.gen.yaml#insulin checked is new: needs the official files']);
	});

	it('packs are made from what is committed', () => {
		const { packs, catalogue, left } = loadPacks(root);
		expect(left).toEqual([]);
		expect(packs).toHaveLength(1);
		expect(catalogue.items.map((item) => item.id)).toEqual(['cough', 'hypertension']);
	});

	it('a broken item stops a build, and says where and why', () => {
		author(HYPERTENSION.replace('level: 1', 'level: 9'), COUGH);
		expect(() => loadPacks(root)).toThrow(ContentError);
		expect(() => loadPacks(root)).toThrow(/cm\.gen\.yaml#hypertension \[shape\] level: must be 1 to 5/);
	});

	it('a broken item is left out while authors write', () => {
		author(HYPERTENSION.replace('level: 1', 'level: 9'), COUGH);
		const { catalogue, left } = loadPacks(root, 'leave out');
		expect(catalogue.items.map((item) => item.id)).toEqual(['cough']);
		expect(left).toHaveLength(1);
	});
});

describe('with the official files', () => {
	it('a changed key must raise its rev', () => {
		author(HYPERTENSION.replace('[I10]', '[I11.9]'), COUGH);
		expect(errors(true)).toEqual([
			'drills/cm.gen.yaml#hypertension identity what is graded changed: raise rev to 2'
		]);
	});

	it('writing twice changes nothing', () => {
		const before = readWritten(root);
		write();
		expect(readWritten(root)).toEqual(before);
		expect(Object.keys(before).sort()).toEqual([
			'checked.json',
			'ids.json',
			'starter/facts.json',
			'starter/icd10cm.tsv'
		]);
	});

	it('what changed would be written', () => {
		author(HYPERTENSION, COUGH, drill('insulin', 'Z79.4', 'Takes insulin every day.'));
		const next = filesToWrite(root, readQuestions(root), books);
		const now = readWritten(root);
		expect(
			Object.keys(next)
				.filter((name) => next[name] !== now[name])
				.sort()
		).toEqual(['checked.json', 'ids.json', 'starter/facts.json', 'starter/icd10cm.tsv']);
	});

	it('an item that is taken out stays in ids.json as retired', () => {
		author(HYPERTENSION);
		write();
		expect(readFileSync(join(root, 'ids.json'), 'utf8')).toMatch(/"cough": \{.*"retired":true/);
		author(HYPERTENSION, COUGH);
		expect(errors(true)).toEqual([
			'drills/cm.gen.yaml#cough identity this id was retired and never returns; give a new one'
		]);
	});
});
