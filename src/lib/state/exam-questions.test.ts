import { expect, it } from 'vitest';
import { Library } from '../content/library';
import { buildCodeTree } from '../domain/code-tree';
import { fetchQuestions } from './exam-questions';
import { markGiven } from './exam-marking';

const tree = (...codes: string[]) => ({ 'icd10cm:I49': buildCodeTree('I49', codes) });
const editions = ['FY2026', 'FY2027'];
/** I49.8 can be reported in FY2026 and is a header in FY2027. */
const codes = {
	...{ titles: {}, sevenths: {}, sides: {}, axes: {}, excludes1: [], poaExempt: [] },
	editions: { icd10cm: 'FY2027', hcpcs: '2026-Q2' },
	trees: tree('I49.5', 'I49.81', 'I49.89'),
	older: { FY2026: { trees: tree('I49.5', 'I49.8'), titles: {} } }
};
const typed = { id: 'a', type: 'typed_code', system: 'icd10cm', answer: ['I49.5'], partial: [], editions };
const files: Record<string, unknown> = {
	'/packs/catalogue.json': { items: [{ id: 'a', pack: 'packs/a.json' }] },
	'/packs/charts.json': { b: 'packs/b.json' },
	'/packs/a.json': { drills: [typed], charts: [], codes },
	'/packs/b.json': { drills: [], charts: [{ id: 'b', editions }], codes }
};
const library = new Library('', async (address) => new Response(JSON.stringify(files[String(address)])));

it.each([
	['FY2026', 250],
	['FY2027', 0]
])('an exam of %s has its questions in the codes of that year', async (edition, score) => {
	const items = [
		{ item: 'a', kind: 'drill' as const },
		{ item: 'b', kind: 'chart' as const }
	];
	const { drills, charts } = await fetchQuestions(library, items, edition);
	const [drill, chart] = [drills.get('a'), charts.get('b')];
	const said = { icd10cm: edition, hcpcs: '2026-Q2' };
	expect([drill?.codes.editions, chart?.codes.editions]).toEqual([said, said]);
	if (drill) expect(markGiven(drill.drill, 'I49.8', drill.codes).score).toBe(score);
});
