/** What the page of the mocks offers, and how one begins. */
import type { Library } from '../content/library';
import { blueprintOf, editionFor, type ExamFacts } from '../domain/exam-facts';
import { choosePaper, type PaperSource } from '../domain/exam-paper';
import { rulesFor, type SittingWish } from '../domain/exam-rules';
import type { LearnerState } from '../domain/learner-state';
import type { Catalogue, ExamName } from '../domain/pack';
import { EXAM_DRAFT, type ExamDraft } from './exam-draft';
import type { Learner } from './learner.svelte';

/** Items that the learner was asked before, in whatever way. */
export const metItems = ({ cards, practised, charts }: LearnerState): Set<string> =>
	new Set([...cards.keys(), ...practised.keys(), ...charts.keys()]);

export const paperSource = (catalogue: Catalogue, facts: ExamFacts, learner: Learner): PaperSource => ({
	items: catalogue.items,
	leftOut: new Set(facts.leftOut),
	met: metItems(learner.state),
	bookIsHere: learner.settings.bookIsHere
});

/** `yyyymmdd` as `yyyy-mm-dd`. */
const dashed = (day: number): string =>
	String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, (_, year, month, date) => `${year}-${month}-${date}`);

/** The day that a mock of an exam is held for: the learner's own day of that exam where it is still to come, or today. */
export function heldFor(learner: Learner, exam: ExamName): string {
	const { examDay } = learner.settings;
	const isOwn = learner.settings.exam === exam && examDay >= learner.today;
	return dashed(isOwn ? examDay : learner.today);
}

/**
 * Chooses the paper, fetches all its questions, and keeps it as the exam that is under way.
 * @param seed deals the paper
 * @param at when it begins, epoch ms
 * @throws LibraryError where a question cannot be fetched; nothing is kept then
 */
export async function startExam(
	learner: Learner,
	library: Library,
	exam: ExamName,
	wish: SittingWish,
	seed: number,
	at: number
): Promise<void> {
	const [catalogue, facts] = await Promise.all([library.catalogue(), library.exams()]);
	const blueprint = blueprintOf(facts, exam);
	if (!blueprint) throw new Error(`There is no outline of the ${exam} in this release.`);
	const day = heldFor(learner, exam);
	const { edition } = editionFor(blueprint, day).tested;
	const source = paperSource(catalogue, facts, learner);
	const { items } = choosePaper(blueprint, source, { percent: wish.percent, edition, seed });
	await Promise.all(
		items.map(({ item, kind }) => (kind === 'drill' ? library.drill(item) : library.chart(item)))
	);
	await learner.saveDraft<ExamDraft>(EXAM_DRAFT, {
		id: learner.newRoundId(),
		exam,
		percent: wish.percent,
		edition,
		began: at,
		rules: rulesFor(blueprint, wish, day),
		items,
		at: 0,
		pass: 1,
		answers: {},
		sheets: {},
		flags: [],
		opened: [],
		spent: {},
		used: 0,
		paused: false,
		keptAt: at
	});
}
