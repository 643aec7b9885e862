/** What changed on 1 October changes the mark: an item is marked by the codes of the edition it is asked in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBooks } from '../../src/cli/books';
import { audit } from '../../src/lib/domain/audit';
import { categoryOf, parseCode } from '../../src/lib/domain/code';
import { codesIn } from '../../src/lib/domain/edition';
import { markDrill } from '../../src/lib/domain/marking';
import type { Pack, PackCodes } from '../../src/lib/domain/pack';
import { officialFacts, starterFacts } from '../../src/lib/server/content';
import { buildPacks } from '../../src/lib/server/packs';
import { readQuestions } from '../../src/lib/server/read';

const root = 'questions';
const questions = readQuestions(root);
const beside = join('..', 'shared', 'codesets');
if (!process.env['CODESETS_DIR'] && existsSync(beside)) process.env['CODESETS_DIR'] = beside;
const books = findBooks();

const packsOf = (facts: ReturnType<typeof starterFacts>) => buildPacks(questions, facts).packs;
const starter = packsOf(starterFacts(root));
const read = starter.map(({ text }) => JSON.parse(text) as Pack);

function drillIn(id: string, edition: string, answer: string) {
	const pack = read.find(({ drills }) => drills.some((drill) => drill.id === id));
	const drill = pack?.drills.find((one) => one.id === id);
	if (!pack || !drill) throw new Error(`no drill ${id}`);
	return markDrill(drill, answer, codesIn(pack.codes, drill.editions, edition));
}

const DETAIL = { score: 250, why: 'The category is right, the detail is not.' };
const TABLE = { score: 250, why: 'The table is right, the detail is not.' };
const HEADER = {
	score: 0,
	why: 'This is a header: it needs more characters before it can be reported.'
};
const NONE = { score: 0, why: 'No such code stands in this category.' };
const NO_ROW = { score: 0, why: 'No such code stands in this table.' };

/** Wrong answers that an item's author said nothing of, with what the official lists say of them in each year. */
const WRONG: [item: string, answer: string, old: object, now: object][] = [
	['fast-slow-heart-rhythm', 'I49.8', DETAIL, HEADER],
	['fast-slow-heart-rhythm', 'I49.81', NONE, DETAIL],
	['immune-low-platelets', 'D69.1', DETAIL, HEADER],
	['immune-low-platelets', 'D69.11', NONE, DETAIL],
	['bmi-two-values-one-stay', 'Z68.1', DETAIL, HEADER],
	['bmi-two-values-one-stay', 'Z68.18', NONE, DETAIL],
	['septal-defect-closed-long-ago', 'Z87.890', DETAIL, HEADER],
	['septal-defect-closed-long-ago', 'Z87.8901', NONE, DETAIL],
	['pcs-remdesivir-peripheral', 'XW033B7', TABLE, NO_ROW],
	['pcs-dialysis-continuous-22-hours', '5A1D901', NO_ROW, TABLE],
	['fast-slow-heart-rhythm', 'I49.5', { score: 1000 }, { score: 1000 }]
];

describe.each(['FY2026', 'FY2027'])('asked in %s', (edition) => {
	it.each(WRONG)('%s answered with %s', (item, answer, old, now) =>
		expect(drillIn(item, edition, answer)).toMatchObject(edition === 'FY2026' ? old : now)
	);

	// Z86.17 came with FY2027: beside a Z86.718 it is half right there, and no code at all the year before.
	it('a record whose history is coded with a code of FY2027', () => {
		const pack = read.find(({ charts }) => charts.some(({ id }) => id === 'dc-pulmonary-embolism'));
		const chart = pack?.charts[0];
		if (!pack || !chart) throw new Error('no such chart');
		const codes = codesIn(pack.codes, chart.editions, edition);
		const { lines } = audit(chart, { lines: [{ system: 'icd10cm', code: 'Z86.17' }] }, codes);
		const given = lines.find((line) => line.given?.code === 'Z86.17');
		expect(given?.key).toBe(edition === 'FY2026' ? undefined : 'Z86.718');
	});
});

it('a title that was corrected is told as it stood', () => {
	const pack = read.find(({ codes }) => 'Z29.14' in codes.titles);
	const titleIn = (edition: string) =>
		codesIn(pack?.codes as PackCodes, ['FY2026', 'FY2027'], edition).titles['Z29.14'];
	expect([titleIn('FY2026'), titleIn('FY2027')]).toEqual([
		'Encounter for prophylactic rabies immune globin',
		'Encounter for prophylactic rabies immune globulin'
	]);
});

it('every pack knows the older edition of its items', () => {
	const asked = read.filter(({ drills, charts }) =>
		[...drills, ...charts].some(({ editions }) => editions.includes('FY2026'))
	);
	for (const { codes } of asked) expect(Object.keys(codes.older ?? {})).toEqual(['FY2026']);
	expect(asked.length).toBeGreaterThan(100);
});

describe.skipIf(!books)('with the official files', () => {
	const sets = books?.sets;

	it('packs are the same, byte by byte', () => {
		if (!books) return;
		expect(packsOf(officialFacts(questions, books))).toEqual(starter);
	});

	it.each(WRONG)('%s: %s is billable as the lists say', (item, answer, old, now) => {
		const system = parseCode('icd10cm', answer) === answer ? 'icd10cm' : 'icd10pcs';
		const listed = ['FY2026', 'FY2027'].map((edition) =>
			system === 'icd10cm'
				? sets?.cm(edition)?.billableIn(categoryOf(answer)).includes(answer)
				: sets?.pcs(edition)?.has(answer)
		);
		expect(listed).toEqual([old, now].map((told) => 'score' in told && told.score !== 0));
	});
});
