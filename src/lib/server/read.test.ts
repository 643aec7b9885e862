import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readQuestions } from './read';

const TOPICS =
	'- { id: cm.gen, number: 1, title: General }\n- { id: cm.ch.c09, number: 2, title: Circulatory }\n';
const DRILL = `- id: one
  type: true_false
  topic: cm.gen
  level: 1
  exams: [CCS]
  setting: any
  prompt: Codes have three to seven characters.
  answer: true
  why: The Tabular List says so.
  rationale: So it is.
  refs: [Guidelines FY2026 I.A.2]
`;
const KEY = `id: clinic
kind: clinic_soap
title: Clinic note
level: 1
exams: [CCS]
setting: outpatient
patient: { sex: F, age: 54 }
minutes: 3
documents: [{ id: note, role: physician, title: Note }]
key:
  dx:
    - code: I10
      seq: 1
      evidence: [{ doc: note, quote: Hypertension }]
      why: Stated.
      refs: [Guidelines FY2026 I.C.9.a]
wrong: []
`;

const folders: string[] = [];
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function read(files: Record<string, string>) {
	const root = mkdtempSync(join(tmpdir(), 'questions-'));
	folders.push(root);
	for (const [name, text] of Object.entries({ 'topics.yaml': TOPICS, ...files })) {
		mkdirSync(dirname(join(root, name)), { recursive: true });
		writeFileSync(join(root, name), text);
	}
	return readQuestions(root);
}
const errorsOf = (files: Record<string, string>) =>
	read(files).errors.map(({ file, rule, reason }) => `${file} ${rule}: ${reason}`);

describe('readQuestions', () => {
	it('fills in the defaults', () => {
		const { drills, charts, errors } = read({
			'drills/cm.gen.yaml': DRILL,
			'charts/clinic/key.yaml': KEY,
			'charts/clinic/note.md': 'Hypertension.\n'
		});
		expect(errors).toEqual([]);
		expect(drills[0]).toMatchObject({
			id: 'one', rev: 1, use: 'drill', editions: ['FY2026', 'FY2027'], needsBook: false, family: 'one',
			review: 'read-twice', refs: [{ source: 'Guidelines', edition: 'FY2026', section: 'I.A.2' }]
		}); // prettier-ignore
		expect(charts[0]).toMatchObject({ id: 'clinic', topic: 'cm.ch.c09', rev: 1, use: 'drill' });
		expect(charts[0]?.documents[0]).toEqual({
			id: 'note',
			role: 'physician',
			title: 'Note',
			text: 'Hypertension.'
		});
		expect(charts[0]?.key.px).toEqual([]);
	});

	it.each<[string, Record<string, string>, string]>([
		[
			'a misspelt field',
			{ 'drills/cm.gen.yaml': DRILL.replace('why:', 'wy:') },
			'drills/cm.gen.yaml#one shape: wy'
		],
		[
			'a missing field',
			{ 'drills/cm.gen.yaml': DRILL.replace(/ {2}level.*\n/, '') },
			'drills/cm.gen.yaml#one shape: level'
		],
		[
			'a level that is none',
			{ 'drills/cm.gen.yaml': DRILL.replace('level: 1', 'level: 6') },
			'shape: level: must be 1 to 5'
		],
		['an exam that is none', { 'drills/cm.gen.yaml': DRILL.replace('CCS', 'ABC') }, 'shape: exams.0'],
		[
			'an id with capitals',
			{ 'drills/cm.gen.yaml': DRILL.replace('id: one', 'id: One') },
			'drills/cm.gen.yaml#One shape: id'
		],
		['an unknown topic', { 'drills/cm.gen.yaml': DRILL.replace('cm.gen', 'cm.foo') }, 'no topic cm.foo'],
		['the wrong file', { 'drills/cm.conv.yaml': DRILL }, 'belongs in drills/cm.gen.yaml'],
		[
			'a reference to nothing',
			{ 'drills/cm.gen.yaml': DRILL.replace('Guidelines FY2026', 'Wikipedia') },
			'names no known source'
		],
		['an id given twice', { 'drills/cm.gen.yaml': DRILL + DRILL }, 'M23: the id one is also in'],
		['what is no YAML', { 'drills/cm.gen.yaml': '- id: [one' }, 'drills/cm.gen.yaml shape: is no YAML'],
		['a file that is no list', { 'drills/cm.gen.yaml': 'id: one' }, 'is no list of items'],
		['a chart without a key', { 'charts/clinic/note.md': 'x' }, 'charts/clinic/key.yaml shape: is missing'],
		['a chart without its document', { 'charts/clinic/key.yaml': KEY }, 'there is no note.md'],
		[
			'a document that is not listed',
			{ 'charts/clinic/key.yaml': KEY, 'charts/clinic/note.md': 'x', 'charts/clinic/op.md': 'x' },
			'op.md is not listed'
		],
		[
			'a chart in another folder',
			{ 'charts/other/key.yaml': KEY, 'charts/other/note.md': 'x' },
			"is not the folder's name"
		],
		[
			'an age over 90',
			{ 'charts/clinic/key.yaml': KEY.replace('54', '93'), 'charts/clinic/note.md': 'x' },
			'patient.age'
		],
		['a topic number given twice', { 'topics.yaml': TOPICS.replace('2', '1') }, 'given twice']
	])('names %s', (_, files, reason) => {
		expect(errorsOf(files).join('\n')).toContain(reason);
	});

	it('says that topics are missing', () => {
		const root = mkdtempSync(join(tmpdir(), 'questions-'));
		folders.push(root);
		expect(readQuestions(root).errors).toEqual([
			{ file: 'topics.yaml', rule: 'shape', reason: 'is missing' }
		]);
	});
});
