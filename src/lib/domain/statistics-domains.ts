/** Answers by domain of an exam, or by topic: what was right and how long it took, and what readiness needs. */
import { domainCounts, type Blueprint } from './blueprint';
import type { DrillType } from './drill';
import { Forgetting } from './forgetting';
import type { CardState } from './learner-state';
import { fitsDomain } from './mock-fill';
import type { CatalogueEntry, Topic } from './pack';
import type { DomainEvidence, FirstTry } from './readiness';
import { FIRST, type CardSums } from './statistics';
import type { DayNumber } from './study-day';

/** Drills whose answer is made, and not chosen among some. */
const WRITTEN = new Set<string>([
	'typed_code',
	'seventh_char',
	'pcs_table',
	'unit_calc',
	'term_build',
	'procedure_facts',
	'audit_claim'
] satisfies DrillType[]);

export interface Share {
	/** Weighted share of right answers, 0 to 1. */
	share: number;
	/** Answers, unweighted. */
	answers: number;
}

export interface SkillRow {
	id: string;
	title: string;
	written: Share | null;
	chosen: Share | null;
	charts: Share | null;
	/** Of drills: mean thinking time and what is expected, seconds. */
	time: { seconds: number; expected: number } | null;
}

/** A row of the heat map, before anything is counted. */
export interface SkillGroup {
	id: string;
	title: string;
	fits(entry: CatalogueEntry): boolean;
}

/** The domains of an exam, in its order. */
export const domainGroups = ({ domains, exam }: Blueprint): SkillGroup[] =>
	domains.map((domain) => ({
		id: domain.id,
		title: domain.title,
		fits: (entry) => entry.exams.includes(exam) && fitsDomain(domain, entry)
	}));

/** Topics, those below another one with it. */
export const topicGroups = (topics: readonly Topic[]): SkillGroup[] =>
	topics
		.filter(({ parent }) => parent === undefined)
		.map(({ id, title }) => ({
			id,
			title,
			fits: ({ topic }) => topic === id || topic.startsWith(`${id}.`)
		}));

class Tally {
	#weight = 0;
	#right = 0;
	#answers = 0;

	add(weight: number, right: number, answers: number): void {
		this.#weight += weight;
		this.#right += right;
		this.#answers += answers;
	}

	/** Null where nothing was answered, or so long ago that nothing is left of it. */
	get share(): Share | null {
		return this.#weight < 1e-6 ? null : { share: this.#right / this.#weight, answers: this.#answers };
	}
}

/** @returns a row for each group, in its order; groups without an answer have blank cells */
export function skillRows(
	sums: CardSums,
	entries: readonly CatalogueEntry[],
	groups: readonly SkillGroup[]
): SkillRow[] {
	const places = new Map(sums.cards.map((card, at) => [card, at]));
	const answered = entries.flatMap((entry) => {
		const at = places.get(entry.id);
		return at === undefined || sums.answers[at] === 0 ? [] : [{ entry, at }];
	});
	return groups.map(({ id, title, fits }) => {
		const [written, chosen, charts] = [new Tally(), new Tally(), new Tally()];
		let [seconds, expected, weights] = [0, 0, 0];
		for (const { entry, at } of answered) {
			if (!fits(entry)) continue;
			const weight = sums.weight[at] ?? 0;
			const answers = sums.answers[at] ?? 0;
			if (entry.kind === 'chart') charts.add(weight, sums.score[at] ?? 0, answers);
			else {
				(WRITTEN.has(entry.type) ? written : chosen).add(weight, sums.right[at] ?? 0, answers);
				seconds += sums.seconds[at] ?? 0;
				expected += weight * entry.expect;
				weights += weight;
			}
		}
		return {
			id,
			title,
			written: written.share,
			chosen: chosen.share,
			charts: charts.share,
			time: weights < 1e-6 ? null : { seconds: seconds / weights, expected: expected / weights }
		};
	});
}

export interface AskedEvidence {
	blueprint: Blueprint;
	entries: readonly CatalogueEntry[];
	sums: CardSums;
	cards: ReadonlyMap<string, CardState>;
	/** Study day of which recall is told. */
	day: DayNumber;
	/** FSRS-6's weights in use; null for the default. */
	weights: readonly number[] | null;
}

/**
 * What is known of the part of an exam that the app can test: domains whose CPT numbers it asks in words are left
 * out. An item that several domains may ask counts for each of them in part.
 */
export function evidenceOf({
	blueprint,
	entries,
	sums,
	cards,
	day,
	weights
}: AskedEvidence): DomainEvidence[] {
	const forgetting = new Forgetting(weights ?? undefined);
	const counts = new Map(domainCounts(blueprint).map(({ id, items }) => [id, items]));
	const places = new Map(sums.cards.map((card, at) => [card, at]));
	const tested = blueprint.domains.filter(({ inWords }) => !inWords);
	const found = tested.map(({ id, title }) => ({
		id,
		title,
		items: counts.get(id) ?? 0,
		tries: [] as FirstTry[],
		cards: 0,
		begun: 0,
		recall: 0
	}));
	for (const entry of entries) {
		if (!entry.exams.includes(blueprint.exam)) continue;
		const fitting = tested.flatMap((domain, at) => (fitsDomain(domain, entry) ? [at] : []));
		if (fitting.length === 0) continue;
		const place = places.get(entry.id);
		const card = cards.get(entry.id);
		const recall = card ? recallOf(forgetting, card, day) : 0;
		for (const at of fitting) {
			const own = found[at];
			if (!own) continue;
			if (entry.use === 'drill') own.cards++;
			if (card && entry.use === 'drill') {
				own.begun++;
				own.recall += recall;
			}
			const each = entry.kind === 'chart' ? (tested[at]?.cases?.each ?? 1) : 1;
			const first = place === undefined ? null : firstTry(sums, place, entry, day);
			if (first) own.tries.push({ ...first, part: each / fitting.length });
		}
	}
	return found;
}

function firstTry(
	sums: CardSums,
	at: number,
	{ kind }: CatalogueEntry,
	day: DayNumber
): Omit<FirstTry, 'part'> | null {
	const how = sums.first[at];
	if (sums.answers[at] === 0 || how === FIRST.none) return null;
	const right = kind === 'chart' ? (sums.firstScore[at] ?? 0) / 1000 : (sums.firstRight[at] ?? 0);
	return { isMock: how === FIRST.mock, age: Math.max(0, day - (sums.firstDay[at] ?? day)), right };
}

/** The chance that a card is recalled on a study day, 0 to 1. A clock that went back counts as the last answer's day. */
export function recallOf(forgetting: Forgetting, { memory }: CardState, day: DayNumber): number {
	const stability = Math.max(0.001, memory.stability / 1e8);
	return forgetting.recall(Math.max(0, day - memory.lastDay), stability);
}

/** Questions of an exam that the app tests whole, of all. */
export function testedItems(blueprint: Blueprint): { tested: number; all: number } {
	const inWords = new Set(blueprint.domains.flatMap(({ id, inWords }) => (inWords ? [id] : [])));
	const counts = domainCounts(blueprint);
	const sum = (of: typeof counts) => of.reduce((all, { items }) => all + items, 0);
	return { tested: sum(counts.filter(({ id }) => !inWords.has(id))), all: sum(counts) };
}
