/** A class that codes one chart: what each line of the key came to, by code and by file. */
import { describe, expect, it } from 'vitest';
import type { Chart, KeyCode, SheetLine } from './chart';
import { poolHash } from './challenge-pool';
import { writeChallenge, type Challenge } from './challenge';
import { collect } from './class-collect';
import { askedOf, keyLinesOf, type Asked } from './class-file';
import { CATALOGUE, CODES } from './class-round.sample';
import { newSession, openLobby, showBoard, startRound } from './class-session';
import { DEFAULT_SETUP } from './class-setup';
import { viewOf } from './class-view';
import { marksCsv } from './class-csv';
import { buildCodeTree } from './code-tree';
import type { Catalogue } from './pack';
import { challengeMark, writeResult, type ResultAnswer } from './result-code';
import { writeResultFile } from './result-file';

const codes = {
	...CODES,
	trees: {
		'icd10cm:I13': buildCodeTree('I13', ['I13.0', 'I13.2']),
		'icd10cm:I50': buildCodeTree('I50', ['I50.23', 'I50.9']),
		'icd10cm:I10': buildCodeTree('I10', ['I10'])
	},
	titles: { 'I13.0': 'Hypertensive heart and chronic kidney disease' }
};
const told = (code: string, seq: number): KeyCode => ({
	...{ code, seq, evidence: [], refs: [], why: `The record has it: ${code}.` }
});
const chart: Chart = {
	...{
		id: 'clinic',
		rev: 1,
		use: 'drill',
		kind: 'clinic_soap',
		topic: 'cm',
		title: 'Clinic visit',
		level: 1
	},
	...{
		exams: ['CPC'],
		setting: 'outpatient',
		editions: ['FY2027'],
		patient: { sex: 'F', age: 74 },
		minutes: 9
	},
	...{ documents: [], wrong: [], refs: [], review: 'draft' },
	key: { dx: [told('I13.0', 1), told('I50.23', 2)], px: [], optional: [], alt: [], partial: [], queries: [] }
};
const [entry] = CATALOGUE.items;
if (!entry) throw new Error('no entry');
const catalogue: Catalogue = {
	...CATALOGUE,
	items: [...CATALOGUE.items, { ...entry, id: 'clinic', kind: 'chart', title: 'Clinic visit' }]
};
const asked: Asked = { questions: [], chart: { chart, codes } };
const challenge: Challenge = {
	...{ kind: 'chart', mode: 'accuracy', items: 1, seconds: 0, allowance: 1, due: 0, seed: 4 },
	...{
		pool: poolHash([{ id: 'clinic', rev: 1 }]),
		filter: { topic: 0, level: 0, exam: null, answers: 'all' }
	}
};
const text = writeChallenge(challenge);
const session = startRound(
	openLobby(newSession('s'), { ...DEFAULT_SETUP, what: 'chart', chart: 'clinic' }, text),
	'K7QM',
	1000
);
const line = (outcome: number, time = 0): ResultAnswer => ({ right: outcome === 0, outcome, time });
const code = (nickname: string, answers: ResultAnswer[]) =>
	writeResult({ challenge: challengeMark(text), nonce: 'K7QM', nickname, tenths: 3000, answers });
const frame = { ...asked, seats: 0, now: 1_000_000 };
const sheet = (...given: string[]): SheetLine[] => given.map((one) => ({ system: 'icd10cm', code: one }));
const file = (nickname: string, lines: SheetLine[], item = 'clinic') =>
	writeResultFile({
		...{ challenge: text, nonce: 'K7QM', nickname, ms: 300_000, timed: true, answers: [] },
		...{ result: code(nickname, [line(0), line(0), line(0)]), chart: { item, rev: 1, sheet: { lines } } }
	});

describe('a class that codes a chart', () => {
	const both = collect(
		session,
		[code('OWL', [line(0), line(0), line(0)]), code('FOX', [line(0), line(1), line(1, 2)])].join('\n'),
		frame
	).session;
	it('asks for the lines of the key', () => expect([keyLinesOf(asked), askedOf(asked)]).toEqual([2, 2]));
	it('counts lines, and codes too many apart', () =>
		expect(
			both.results.map(({ nickname, right, over, claimed }) => [nickname, right, over, claimed])
		).toEqual([
			['OWL', 2, 0, 2],
			['FOX', 1, 2, 1]
		]));
	it('shows which code the class missed, and takes codes too many off the mean', () => {
		const view = viewOf(showBoard(both), asked, catalogue);
		expect(view).toMatchObject({ title: 'Clinic visit', asked: 2, mean: 500, edition: 'FY2027', review: '' });
		expect(view.hard).toMatchObject([{ code: 'I50.23', right: 1, of: 2, chosen: '1 missed it' }]);
		expect(view.rows.map(({ nickname, right, over }) => [nickname, right, over])).toEqual([
			['OWL', 2, 0],
			['FOX', 1, 2]
		]);
	});
	it('has a line of the grade book for each', () => {
		const csv = marksCsv({ asked: 2, results: both.results, names: [], questions: ['I13.0', 'I50.23'] });
		expect(csv).toContain('"","FOX","FOX","1","2","50","2","300","result code","1","","1","0",""');
	});
	it('audits a sheet of a file anew', () => {
		const [result] = collect(session, file('OWL', sheet('I13.0', 'I10')), frame).session.results;
		expect(result).toMatchObject({ kind: 'file', right: 1, over: 1, claimed: 0 });
	});
	it('refuses the sheet of another chart, and more lines than the key has', () => {
		const kinds = (given: string) => collect(session, given, frame).told.map(({ kind }) => kind);
		expect(kinds(file('OWL', [], 'other'))).toEqual(['typo']);
		expect(kinds(code('OWL', [line(0), line(0), line(0), line(0)]))).toEqual(['answers']);
	});
});
