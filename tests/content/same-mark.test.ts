/** The same answer has the same mark on every device: with the starter set, the full sets, and more around it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBooks } from '../../src/cli/books';
import { audit } from '../../src/lib/domain/audit';
import type { Chart, CodeSheet, SheetLine } from '../../src/lib/domain/chart';
import { compactCode } from '../../src/lib/domain/code';
import { findQuote, plainText } from '../../src/lib/domain/document';
import type { Drill, DrillAnswer, TypedCodeDrill } from '../../src/lib/domain/drill';
import { markDrill, type Marked } from '../../src/lib/domain/marking';
import type { Pack, PackCodes } from '../../src/lib/domain/pack';
import { codeFacts, legalNext } from '../../src/lib/domain/pack-codes';
import { officialFacts, starterFacts } from '../../src/lib/server/content';
import { buildPacks, packCodes } from '../../src/lib/server/packs';
import { readQuestions } from '../../src/lib/server/read';

const root = 'questions';
const questions = readQuestions(root);
const beside = join('..', 'shared', 'codesets');
if (!process.env['CODESETS_DIR'] && existsSync(beside)) process.env['CODESETS_DIR'] = beside;
const books = findBooks();

/** Item → the codes of its pack. */
function codesByItem(packs: { text: string }[]): Map<string, PackCodes> {
	const read = packs.map(({ text }) => JSON.parse(text) as Pack);
	return new Map(
		read.flatMap(({ drills, charts, codes }) => [...drills, ...charts].map(({ id }) => [id, codes] as const))
	);
}

const starter = codesByItem(buildPacks(questions, starterFacts(root)).packs);
const everything = packCodes([...questions.drills, ...questions.charts], starterFacts(root));
const codesOf = (id: string): PackCodes => starter.get(id) ?? everything;

/** Every billable code that a pack knows below a prefix. */
function below(codes: PackCodes, system: TypedCodeDrill['system'], prefix: string): string[] {
	const facts = codeFacts(codes, system);
	const here = facts.isBillable(prefix) ? [prefix] : [];
	return [...here, ...facts.next(prefix).flatMap((next) => below(codes, system, prefix + next))];
}

function typedAnswers(drill: TypedCodeDrill): string[] {
	const right = drill.answer.flatMap((code) => [code, compactCode(code), code.toLowerCase(), ` ${code} `]);
	const key = compactCode(drill.answer[0] ?? '');
	const known = drill.answer.flatMap((code) =>
		below(codesOf(drill.id), drill.system, compactCode(code).slice(0, 3))
	);
	const headers = Array.from({ length: Math.max(0, key.length - 3) }, (_, at) => key.slice(0, at + 3));
	const malformed = [
		'',
		'.',
		'ZZZ',
		'123',
		'1234567',
		`${key}9`,
		key.replace('0', 'O'),
		`${key[0]}.${key}`,
		'É50'
	];
	const unknown = ['U99.9', 'Z99.89', `${key.slice(0, 3)}QQQ`, '0DTJ4ZZ', 'J1885', '0XX0XX0'];
	return [...right, ...drill.partial.map(({ code }) => code), ...known, ...headers, ...malformed, ...unknown];
}

function answersTo(drill: Drill): DrillAnswer[] {
	switch (drill.type) {
		case 'typed_code':
			return [...new Set(typedAnswers(drill))];
		case 'true_false':
			return [true, false];
		case 'multiple_choice':
			return [...drill.choices.map(({ id }) => id), '', 'no such choice'];
		case 'multi_select': {
			const ids = drill.choices.map(({ id }) => id);
			const { answer } = drill;
			return [
				answer,
				[],
				ids,
				...ids.map((id) => [id]),
				...ids.map((id) => [...answer, id]),
				answer.slice(1)
			];
		}
		case 'sequence': {
			const turns = drill.items.map((_, at) => [...drill.items.slice(at), ...drill.items.slice(0, at)]);
			return [...turns, ...turns.map((turn) => [...turn].reverse()), [], drill.items.slice(1)];
		}
		case 'seventh_char':
			return [...legalNext(codesOf(drill.id), 'icd10cm', drill.stem), drill.answer, '', 'Z', 'AA'];
	}
}

/** Sheets a learner could hand in: the key, with its words; parts of it; wrong codes; other orders; nothing. */
function sheetsFor(chart: Chart): CodeSheet[] {
	const line = (system: SheetLine['system'], code: string, extra: Partial<SheetLine> = {}): SheetLine => ({
		system,
		code,
		...extra
	});
	const key = [
		...chart.key.dx.map(({ code, poa, evidence: [first] }) => {
			const document = chart.documents.find(({ id }) => id === first?.doc);
			const range = first && document && findQuote(plainText(document.text).text, first.quote, first.nth);
			return line('icd10cm', code, {
				...(poa === undefined ? {} : { poa }),
				...(first && range ? { mark: { doc: first.doc, ...range } } : {})
			});
		}),
		...chart.key.px.map(({ code }) => line('icd10pcs', code))
	];
	const wrong = chart.wrong.map(({ code }) =>
		line(code.length === 7 && !code.includes('.') ? 'icd10pcs' : 'icd10cm', code)
	);
	const others = [...chart.key.alt, ...chart.key.partial, ...chart.key.optional].map(({ code }) =>
		line('icd10cm', code)
	);
	// The first key code's whole category, one sheet each.
	const [first, ...rest] = key;
	const near = first ? below(codesOf(chart.id), 'icd10cm', compactCode(first.code).slice(0, 3)) : [];
	const written = (bare: string) => (bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare);
	return [
		{ lines: [] },
		{ lines: key },
		{ lines: [...key].reverse() },
		{ lines: key.map(({ system, code }) => ({ system, code })) },
		{ lines: [...key, ...wrong, ...others] },
		{ lines: wrong },
		...key.map((_, at) => ({ lines: key.filter((_, other) => other !== at) })),
		...near.map((code) => ({ lines: [line('icd10cm', written(code)), ...rest] })),
		{ lines: [line('icd10cm', 'U99.9'), line('icd10pcs', '0XX0XX0')] }
	];
}

const sum = (lists: unknown[][]) => lists.reduce((count, list) => count + list.length, 0);

type View = (marked: Marked) => unknown;

/** Compares every mark and audit with the starter packs' own. */
function expectSame(other: (id: string) => PackCodes, view: View = (marked) => marked): void {
	for (const drill of questions.drills)
		for (const answer of answersTo(drill))
			expect(
				view(markDrill(drill, answer, other(drill.id))),
				`${drill.id} ${JSON.stringify(answer)}`
			).toEqual(view(markDrill(drill, answer, codesOf(drill.id))));
	for (const chart of questions.charts)
		for (const sheet of sheetsFor(chart))
			expect(audit(chart, sheet, other(chart.id)), `${chart.id} ${JSON.stringify(sheet)}`).toEqual(
				audit(chart, sheet, codesOf(chart.id))
			);
}

describe('the same answer has the same mark', () => {
	it('over a table of answers to every item', () => {
		for (const { id } of [...questions.drills, ...questions.charts]) expect(starter.has(id), id).toBe(true);
		expect(sum(questions.drills.map(answersTo))).toBeGreaterThan(questions.drills.length * 5);
		expect(sum(questions.charts.map(sheetsFor))).toBeGreaterThan(questions.charts.length * 10);
		// The table is worth something: every drill has an answer that is right and one that is not.
		for (const drill of questions.drills) {
			const verdicts = answersTo(drill).map((answer) => markDrill(drill, answer, codesOf(drill.id)).verdict);
			expect(verdicts, drill.id).toContain('right');
			expect(verdicts, drill.id).toContain('wrong');
		}
		for (const chart of questions.charts) {
			const clean = sheetsFor(chart).map((sheet) => audit(chart, sheet, codesOf(chart.id)).clean);
			expect(clean, chart.id).toContain(true);
			expect(clean, chart.id).toContain(false);
		}
	});

	it('with the codes of the whole bank around it', () => {
		// Whether a slot is called wrong or too vague goes by the titles of the pack; the mark does not.
		expectSame(
			() => everything,
			({ score, verdict, why }) => ({ score, verdict, why })
		);
	});

	it.skipIf(!books)('with packs from the official files', () => {
		if (!books) return;
		const official = codesByItem(buildPacks(questions, officialFacts(questions, books)).packs);
		expectSame((id) => official.get(id) ?? everything);
	});
});
