/** What is served about exams: their blueprints, and which items kept for mocks none may ask. */
import { testedOn, type Blueprint, type TestedEdition } from './blueprint';
import type { ExamName } from './pack';

export interface ExamFacts {
	format: 1;
	/** In the order of `EXAMS`. */
	blueprints: Blueprint[];
	/** Ids of items that rest on something a mock may not lean on. */
	leftOut: string[];
}

export const blueprintOf = ({ blueprints }: ExamFacts, exam: ExamName | string): Blueprint | undefined =>
	blueprints.find((one) => one.exam === exam);

/**
 * The edition that a mock asks for an exam on a day (`yyyy-mm-dd`), and whether the blueprint says so: for a day of
 * which it says nothing, the nearest edition stands in.
 * @throws RangeError where the blueprint names no edition at all, which its shape forbids
 */
export function editionFor(blueprint: Blueprint, day: string): { tested: TestedEdition; known: boolean } {
	const tested = testedOn(blueprint, day);
	if (tested) return { tested, known: true };
	const [first] = blueprint.editions;
	if (!first) throw new RangeError(`${blueprint.exam} tests no edition`);
	const begun = blueprint.editions.filter(({ from }) => from <= day);
	return { tested: begun.at(-1) ?? first, known: false };
}
