/**
 * The noise dial and the choices over every chart of the bank: the record says the same at each level and is marked
 * alike, and of four codes one alone is right.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/lib/domain/audit';
import type { Chart, CodeSheet, Mark } from '../../src/lib/domain/chart';
import { choiceSets, nextChoice } from '../../src/lib/domain/chart-choices';
import { noised, type NoiseLevel } from '../../src/lib/domain/chart-noise';
import { findQuote, plainText, words } from '../../src/lib/domain/document';
import { linesOf } from '../../src/lib/domain/mutant-answer';
import { codeFacts } from '../../src/lib/domain/pack-codes';
import { variantsOf } from '../../src/lib/server/checks/variants';
import { starterFacts } from '../../src/lib/server/content';
import { withNoise } from '../../src/lib/server/noise';
import { packCodes } from '../../src/lib/server/packs';
import { readQuestions } from '../../src/lib/server/read';

const questions = readQuestions('questions');
const facts = starterFacts('questions');
const charts = questions.charts.map((chart) => withNoise(chart, questions.noise));
/** Each chart as it is, with one fact changed, and in its other setting. */
const played = charts.flatMap((own) => {
	const codes = packCodes([own], facts);
	const variants = [{ part: '', chart: own }, ...variantsOf(own)];
	return variants.map(({ part, chart }) => ({ name: `${own.id} ${part}`, chart, codes }));
});
const LEVELS: NoiseLevel[] = ['clean', 'messy'];
const textOf = (documents: Chart['documents'], doc: string) =>
	plainText(documents.find(({ id }) => id === doc)?.text ?? '').text;

/** The key's sheet, with the passages marked where they are found in a text. */
function keySheet(chart: Chart, mark: (doc: string, quote: string, nth?: number) => Mark | null): CodeSheet {
	const keys = [...chart.key.dx, ...chart.key.px];
	const lines = linesOf(chart.key).map((line) => {
		const passage = keys.find(({ code }) => code === line.code)?.evidence[0];
		const found = passage && mark(passage.doc, passage.quote, passage.nth);
		return found ? { ...line, mark: found } : line;
	});
	const queries = chart.key.queries.flatMap(({ evidence, wording }) => {
		const passage = evidence?.[0];
		const found = passage && mark(passage.doc, passage.quote, passage.nth);
		return found ? [{ mark: found, ...(wording === undefined ? {} : { wording }) }] : [];
	});
	return { lines, queries, ...(chart.key.em ? { em: chart.key.em.level } : {}) };
}

describe.each(LEVELS)('a %s record', (level) => {
	it('has every document whole, and differs from the author’s text', () => {
		const same = charts.filter((chart) => {
			const { documents } = noised(chart, level);
			expect(documents.map(({ id }) => id)).toEqual(chart.documents.map(({ id }) => id));
			return documents.every(
				({ text }, at) => plainText(text).text === plainText(chart.documents[at]?.text ?? '').text
			);
		});
		expect(same.map(({ id }) => id)).toEqual([]);
	});

	it('is audited like the author’s text, marked where the page shows the passages', () => {
		for (const { name, chart, codes } of played) {
			const record = noised(chart, level);
			const plainSheet = keySheet(chart, (doc, quote, nth) => {
				const span = findQuote(textOf(chart.documents, doc), quote, nth);
				return span && { doc, ...span };
			});
			const shownSheet = keySheet(chart, (doc, quote, nth) => {
				const span = findQuote(textOf(record.documents, doc), quote, nth);
				return span && record.own({ doc, ...span });
			});
			const told = ({ score, exact, evidence, evidenceOf, clean, queries }: ReturnType<typeof audit>) => ({
				...{ score, exact, evidence, evidenceOf, clean },
				queries: queries.map(({ state }) => state)
			});
			expect(told(audit(chart, shownSheet, codes)), name).toEqual(told(audit(chart, plainSheet, codes)));
		}
	});

	it('says no more and no less: any words of the author go to the page and back', () => {
		fc.assert(
			fc.property(fc.constantFrom(...charts), fc.nat(), fc.nat(), fc.nat(30), (chart, doc, start, length) => {
				const document = chart.documents[doc % chart.documents.length];
				if (!document) return;
				const all = words(plainText(document.text).text);
				const first = all[start % all.length];
				const last = all[Math.min(all.length - 1, (start % all.length) + length)];
				if (!first || !last) return;
				const record = noised(chart, level);
				const mark = { doc: document.id, from: first.from, to: last.to };
				const back = record.own(record.shown(mark));
				// Words that became one are taken together.
				expect(back && back.from <= mark.from && back.to >= mark.to).toBe(true);
				expect(back && mark.from - back.from < 40 && back.to - mark.to < 40).toBe(true);
				expect(record.shown(back ?? mark)).toEqual(record.shown(mark));
			}),
			{ numRuns: 500 }
		);
	});
});

const dealt = played.map((one) => ({ ...one, sets: choiceSets(one.chart, one.codes) }));

describe('choices', () => {
	it('have one right code among them, and none that the key takes beside it', () => {
		for (const { name, chart, codes, sets } of dealt) {
			const { key } = chart;
			const accepted = [...key.dx, ...key.px, ...key.optional, ...key.partial, ...key.alt].map(
				({ code }) => code
			);
			const seen = new Set<string>();
			for (const { system, key: right, options } of sets) {
				const wrong = options.filter((code) => code !== right);
				expect(options.length - wrong.length, name).toBe(1);
				expect(wrong.length, name).toBeGreaterThanOrEqual(1);
				for (const code of wrong) {
					expect(accepted, name).not.toContain(code);
					expect(seen.has(code), `${name} ${code} twice`).toBe(false);
					seen.add(code);
					const known = codeFacts(codes, system);
					expect(!known.knows(code) || known.isBillable(code), `${name} ${code}`).toBe(true);
				}
			}
		}
	});

	it('are four for nearly every code, and are dealt for every chart', () => {
		const sets = dealt.flatMap((one) => one.sets);
		expect(dealt.filter((one) => one.sets.length < linesOf(one.chart.key).length - 1)).toEqual([]);
		expect(sets.filter(({ options }) => options.length === 4).length / sets.length).toBeGreaterThan(0.97);
	});

	it('taken right one after the other make the key, and the right ones stand in every place', () => {
		const places = [0, 0, 0, 0];
		for (const { name, chart, codes, sets } of dealt) {
			const sheet: CodeSheet = { lines: [] };
			for (;;) {
				const next = nextChoice(chart, sets, sheet.lines, null);
				if (!next) break;
				const place = next.set.options.indexOf(next.set.key);
				places[place] = (places[place] ?? 0) + 1;
				sheet.lines.push({ system: next.set.system, code: next.set.key });
			}
			expect(
				sheet.lines.map(({ code }) => code),
				name
			).toEqual(sets.map(({ key }) => key));
			expect(audit(chart, sheet, codes).exact, name).toBe(sets.length);
		}
		const all = places.reduce((sum, count) => sum + count, 0);
		for (const count of places) expect(count / all).toBeGreaterThan(0.18);
	});

	it('for marked words are those of a code that leans on them', () => {
		for (const { name, chart, sets } of dealt) {
			for (const { code, evidence } of chart.key.dx) {
				const passage = evidence[0];
				const span = passage && findQuote(textOf(chart.documents, passage.doc), passage.quote, passage.nth);
				if (!span || !sets.some(({ key }) => key === code)) continue;
				const next = nextChoice(chart, sets, [], { doc: passage.doc, ...span });
				expect(next?.marked, `${name} ${code}`).toBe(true);
			}
		}
	});
});
