/** higher_lower: the author's fields, and the key held against the published CMS-HCC tables (rule `hcc`). */
import * as v from 'valibot';
import {
	HIGHER_LOWER_ANSWERS,
	HIGHER_LOWER_MEASURES,
	type HigherLowerAnswer,
	type HigherLowerDrill
} from '../../domain/drill-types/higher-lower';
import type { Books } from '../checks/item';
import * as shape from '../shape';
import { form, uses, type TypeRules } from './type-rules';

const side = v.picklist(HIGHER_LOWER_ANSWERS);

export const fields = {
	measure: v.picklist(HIGHER_LOWER_MEASURES),
	year: v.pipe(v.string(), v.regex(/^PY20\d\d$/, 'is no payment year (PY2026)')),
	left: shape.code,
	right: shape.code,
	answer: side,
	wrong: v.record(side, shape.line)
};

const compare = (left: number, right: number): HigherLowerAnswer =>
	left > right ? 'left' : right > left ? 'right' : 'equal';

/** @returns what the tables say, or a sentence on why they say nothing */
function byTables(
	{ measure, left, right }: HigherLowerDrill,
	{ sets, hcc }: Books
): HigherLowerAnswer | string {
	const [mine, theirs] = [sets.hccs(left), sets.hccs(right)];
	if (measure === 'payment') return compare(Math.min(1, mine.length), Math.min(1, theirs.length));
	const [a] = mine;
	const [b] = theirs;
	if (a === undefined || b === undefined) return `${a === undefined ? left : right} has no payment category`;
	if (!hcc) return 'the tables of the model are not at hand';
	if (measure === 'hierarchy')
		return compare(Number(hcc.drops(a).includes(b)), Number(hcc.drops(b).includes(a)));
	const [worth, other] = [hcc.coefficient(a), hcc.coefficient(b)];
	if (worth === undefined || other === undefined)
		return `HCC ${worth === undefined ? a : b} has no coefficient`;
	return compare(worth, other);
}

export const higherLower: TypeRules<HigherLowerDrill> = {
	seconds: 10,
	graded: ({ measure, year, left, right, answer }) => [measure, year, left, right, answer],
	shown: ({ measure, year, left, right }) => ({ measure, year, left, right, choices: HIGHER_LOWER_ANSWERS }),
	texts: ({ wrong }) => Object.entries(wrong).map(([id, text]) => ({ place: `wrong ${id}`, text })),
	codes: ({ left, right }) => uses('billable', 'sides', [left, right]),
	check: ({ answer, wrong, left, right }) => [
		...(left === right ? [form('both sides are the same code')] : []),
		...HIGHER_LOWER_ANSWERS.flatMap((one) => {
			if (one === answer) return one in wrong ? [form(`${one} is the answer and listed as wrong`)] : [];
			return one in wrong ? [] : [form(`${one} is wrong and has no why`)];
		})
	],
	checkBooks: (drill, books) => {
		const said = byTables(drill, books);
		return said === drill.answer ? [] : [{ rule: 'hcc', reason: `the ${drill.year} tables say: ${said}` }];
	}
};
