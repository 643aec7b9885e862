/** The same answer has the same mark on every device: with the starter set, the full sets, and more around it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findBooks } from '../../src/cli/books';
import { audit } from '../../src/lib/domain/audit';
import { POA_MARKS, type Chart, type CodeSheet, type SheetLine } from '../../src/lib/domain/chart';
import { compactCode } from '../../src/lib/domain/code';
import { findQuote, plainText } from '../../src/lib/domain/document';
import type { Drill, DrillAnswer, TypedCodeDrill } from '../../src/lib/domain/drill';
import { writeDeeds } from '../../src/lib/domain/drill-types/audit-claim';
import { HIGHER_LOWER_ANSWERS } from '../../src/lib/domain/drill-types/higher-lower';
import { matchLine, matchWords } from '../../src/lib/domain/drill-types/root-match';
import { writeFactsAnswer } from '../../src/lib/domain/drill-types/procedure-facts';
import { unitLine } from '../../src/lib/domain/drill-types/unit-calc';
import type { Marked } from '../../src/lib/domain/marked';
import { markDrill } from '../../src/lib/domain/marking';
import type { Pack, PackCodes } from '../../src/lib/domain/pack';
import { codeFacts, legalNext } from '../../src/lib/domain/pack-codes';
import { officialFacts, starterFacts } from '../../src/lib/server/content';
import type { OwnDrill } from '../../src/lib/server/drill-types/rules-of';
import { buildPacks, packCodes, ships } from '../../src/lib/server/packs';
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
			return [
				inOrder(drill),
				...turns,
				...turns.map((turn) => [...turn].reverse()),
				[],
				drill.items.slice(1)
			];
		}
		case 'seventh_char':
			return [...legalNext(codesOf(drill.id), 'icd10cm', drill.stem), drill.answer, '', 'Z', 'AA'];
		case 'flashcard':
			return ['knew', 'missed'];
		default:
			return ownAnswers(drill);
	}
}

/** The codes in an order that keeps all that is demanded. */
function inOrder({ items, answer }: Extract<Drill, { type: 'sequence' }>): string[] {
	const out = [answer.first];
	while (out.length < items.length) {
		const free = items.find(
			(code) => !out.includes(code) && answer.before.every(([a, b]) => b !== code || out.includes(a))
		);
		if (free === undefined) throw new Error('No order keeps all that is demanded.');
		out.push(free);
	}
	return out;
}

/** The key, something else in each of its places, too much, and nothing. */
function ownAnswers(drill: OwnDrill): DrillAnswer[] {
	switch (drill.type) {
		case 'pcs_table':
			return drill.tables.flatMap(({ table }) => below(codesOf(drill.id), 'icd10pcs', table)).slice(0, 400).concat(drill.answer, `${drill.answer.slice(0, 6)}Q`, ''); // prettier-ignore
		case 'excludes1_spot':
			return [...drill.pairs.map(({ id }) => id), ''];
		case 'higher_lower':
			return [...HIGHER_LOWER_ANSWERS];
		case 'poa_pick':
			return [...POA_MARKS, ''];
		case 'root_match': {
			const words = matchWords(drill);
			const matched = (pick: (right: string, at: number) => string) =>
				drill.pairs.map(({ left, right }, at) => matchLine(left, pick(right, at)));
			return [
				matched((right) => right),
				matched((_, at) => words[at] ?? ''),
				matched(() => 'none of them'),
				[],
				...drill.pairs.map((_, wrong) => matched((right, at) => (at === wrong ? '' : right)))
			];
		}
		case 'modifier_pick': {
			const ids = drill.modifiers.map(({ id }) => id);
			return [drill.answer, [], ids, ...ids.map((id) => [id]), ...ids.map((id) => [...drill.answer, id])];
		}
		case 'unit_calc': {
			const right = drill.answer.map((line) => unitLine(drill.code, line));
			const off = drill.answer.map(({ modifier, units }) =>
				unitLine(drill.code, { modifier, units: units - 1 })
			);
			const bare = drill.answer.map(({ units }) => unitLine(drill.code, { modifier: '', units }));
			return [
				right,
				[...right].reverse(),
				off,
				bare,
				[...right, `${drill.code}-JZ 1`],
				[],
				[`${drill.code}-KX 0`]
			];
		}
		case 'em_mdm': {
			const { problems, data, risk, level } = drill.answer;
			return [[problems, data, risk, level], [problems, data, risk, '9'], ['', '', '', level], [], ['x']];
		}
		case 'audit_claim': {
			const claim = drill.claim.map(({ code }) => code);
			const right = { lines: new Map(drill.claim.map(({ code, fix }) => [code, fix ?? 'keep'])), added: drill.add.map(({ code }) => code) }; // prettier-ignore
			return [
				writeDeeds(right),
				claim.map((code) => `keep ${code}`),
				claim.map((code) => `delete ${code}`),
				[...writeDeeds(right), 'add R69'],
				[]
			];
		}
		case 'query_or_code':
			return [['code'], ['ignore'], [], ...drill.wordings.map(({ id }) => ['query', id])];
		case 'term_build': {
			const texts = drill.parts.map(({ text }) => text);
			return [drill.answer, [...drill.answer].reverse(), texts, [], ...texts.map((text) => [text])];
		}
		case 'procedure_facts': {
			const ids = drill.facts.map(({ id }) => id);
			return [ids, [], ids.slice(1), ...ids.map((id) => [id])].map((ticked) =>
				writeFactsAnswer({ typed: '?', isShown: true, ticked })
			);
		}
		case 'denial_fix':
			return drill.causes.flatMap((cause) => drill.actions.map((action) => [cause.id, action.id]));
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
	// Where a chart asks for more than codes, the whole answer holds it too.
	const asked: Partial<CodeSheet> = {
		...(chart.key.em ? { em: chart.key.em.level } : {}),
		queries: chart.key.queries.flatMap(({ evidence: [first] = [], wording }) => {
			const document = chart.documents.find(({ id }) => id === first?.doc);
			const range = first && document && findQuote(plainText(document.text).text, first.quote, first.nth);
			return first && range
				? [{ mark: { doc: first.doc, ...range }, ...(wording === undefined ? {} : { wording }) }]
				: [];
		})
	};
	// The first key code's whole category, one sheet each.
	const [first, ...rest] = key;
	const near = first ? below(codesOf(chart.id), 'icd10cm', compactCode(first.code).slice(0, 3)) : [];
	const written = (bare: string) => (bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare);
	return [
		{ lines: [] },
		{ lines: key },
		{ lines: key, ...asked },
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

/** Every answer and sheet with the mark of the starter packs, made once: there are hundreds of thousands. */
const marks = questions.drills.map((drill) => ({
	drill,
	answers: answersTo(drill).map((answer) => ({ answer, marked: markDrill(drill, answer, codesOf(drill.id)) }))
}));
const audits = questions.charts.map((chart) => ({
	chart,
	sheets: sheetsFor(chart).map((sheet) => ({ sheet, result: audit(chart, sheet, codesOf(chart.id)) }))
}));

/** Asks the test runner only about what differs: it is slow to say that two values are the same. */
function expectEqual(one: unknown, other: unknown, name: () => string): void {
	if (!isDeepStrictEqual(one, other)) expect(one, name()).toEqual(other);
}

/** Compares every mark and audit with the starter packs' own. */
function expectSame(other: (id: string) => PackCodes, view: View = (marked) => marked): void {
	for (const { drill, answers } of marks)
		for (const { answer, marked } of answers)
			expectEqual(
				view(markDrill(drill, answer, other(drill.id))),
				view(marked),
				() => `${drill.id} ${JSON.stringify(answer)}`
			);
	for (const { chart, sheets } of audits)
		for (const { sheet, result } of sheets)
			expectEqual(audit(chart, sheet, other(chart.id)), result, () => `${chart.id} ${JSON.stringify(sheet)}`);
}

describe('the same answer has the same mark', () => {
	it('over a table of answers to every item', () => {
		for (const item of [...questions.drills, ...questions.charts])
			expect(starter.has(item.id), item.id).toBe(ships(item));
		expect(sum(marks.map(({ answers }) => answers))).toBeGreaterThan(questions.drills.length * 5);
		expect(sum(audits.map(({ sheets }) => sheets))).toBeGreaterThan(questions.charts.length * 10);
		// The table is worth something: every drill has an answer that is right and one that is not.
		for (const { drill, answers } of marks) {
			const verdicts = answers.map(({ marked }) => marked.verdict);
			expect(verdicts, drill.id).toContain('right');
			expect(verdicts, drill.id).toContain('wrong');
		}
		for (const { chart, sheets } of audits) {
			const clean = sheets.map(({ result }) => result.clean);
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
