/** The items of the exams ahead as the plan takes them, from the catalogue and what the learner remembers. */
import type { Blueprint } from '../domain/blueprint';
import { shareOf } from '../domain/blueprint';
import { aimOf, type ExamAhead } from '../domain/exam-ahead';
import { blueprintOf, type ExamFacts } from '../domain/exam-facts';
import type { ExamCard } from '../domain/exam-card';
import type { LearnerState } from '../domain/learner-state';
import { fitsDomain } from '../domain/mock-fill';
import type { CatalogueEntry } from '../domain/pack';
import type { PlannedCard, PlanSettings } from '../domain/round';

const EIGHT = 1e8;

/** Least and most that an item counts for: a thin domain does not make one question worth twenty. */
const WEIGHTS = { least: 0.25, most: 4 };

/** What each item counts for in an exam, 1 the mean: its domains' shares, divided among their items. */
function weightsOf(blueprint: Blueprint, items: readonly CatalogueEntry[]): Map<string, number> {
	const sums = new Map<string, number>();
	const all = blueprint.domains.reduce((sum, domain) => sum + shareOf(domain), 0);
	for (const domain of blueprint.domains) {
		const own = items.filter((item) => fitsDomain(domain, item));
		for (const { id } of own) {
			const part = (shareOf(domain) / all / own.length) * items.length;
			sums.set(id, (sums.get(id) ?? 0) + part);
		}
	}
	return new Map(
		items.map(({ id }) => [id, Math.min(WEIGHTS.most, Math.max(WEIGHTS.least, sums.get(id) ?? 0))])
	);
}

/** Answers from which the learner's own speed is known. */
const SPEED_FROM = 30;

/** How much slower or quicker the learner is than the items expect; 1 where too little is known. */
export function ownSpeed(cards: readonly PlannedCard[], { cards: states }: LearnerState): number {
	let [took, expected, answers] = [0, 0, 0];
	for (const { entry } of cards) {
		const known = states.get(entry.id);
		if (!known || known.reviews === 0) continue;
		took += known.ms / 1000;
		expected += entry.expect * known.reviews;
		answers += known.reviews;
	}
	if (answers < SPEED_FROM || expected === 0) return 1;
	return Math.min(2.5, Math.max(0.4, took / expected));
}

/**
 * Cards of items that an exam ahead asks and that are not put aside.
 * @param cards every item of the catalogue with its memory, and skills
 */
export function examCards(
	cards: readonly PlannedCard[],
	state: LearnerState,
	settings: PlanSettings,
	exams: readonly ExamAhead[],
	facts: ExamFacts | null
): ExamCard[] {
	const speed = ownSpeed(cards, state);
	const open = cards.filter(
		({ entry, aside }) =>
			!aside &&
			entry.kind === 'drill' &&
			entry.use === 'drill' &&
			(!entry.needsBook || settings.bookIsHere) &&
			exams.some(({ exam }) => entry.exams.includes(exam))
	);
	const weights = new Map(
		exams.map(({ exam }) => {
			const blueprint = facts && blueprintOf(facts, exam);
			const own = open.flatMap(({ entry }) => (entry.exams.includes(exam) ? [entry] : []));
			return [exam, blueprint ? weightsOf(blueprint, own) : new Map<string, number>()];
		})
	);
	return open.map(({ entry, memory }): ExamCard => {
		const aim = aimOf(entry, exams);
		const first = exams.find(({ exam, day }) => day === aim.days[0] && entry.exams.includes(exam));
		return {
			id: entry.id,
			family: entry.family,
			topic: entry.topic,
			level: entry.level,
			seconds: entry.expect * speed,
			weight: (first && weights.get(first.exam)?.get(entry.id)) ?? 1,
			...aim,
			trace: memory && {
				stability: Math.max(0.01, memory.stability / EIGHT),
				difficulty: Math.min(10, Math.max(1, memory.difficulty / EIGHT))
			},
			lastDay: memory?.lastDay ?? 0
		};
	});
}
