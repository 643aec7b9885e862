/** The questions of an exam that is under way, fetched before its clock runs, and what became of them since. */
import type { Library } from '../content/library';
import type { Chart } from '../domain/chart';
import type { Drill } from '../domain/drill';
import type { PackCodes } from '../domain/pack';
import type { ExamDraft } from './exam-draft';

export interface Questions {
	drills: Map<string, { drill: Drill; codes: PackCodes }>;
	charts: Map<string, { chart: Chart; codes: PackCodes }>;
}

export const noQuestions = (): Questions => ({ drills: new Map(), charts: new Map() });

/**
 * @param edition of the exam: its questions are marked and told in these books, whatever the learner's are now
 * @throws LibraryError where one cannot be fetched; one that is not in this release is left out
 */
export async function fetchQuestions(
	library: Library,
	items: readonly Pick<ExamDraft['items'][number], 'item' | 'kind'>[],
	edition: string
): Promise<Questions> {
	const questions = noQuestions();
	await Promise.all(
		items.map(async ({ item, kind }) => {
			if (kind === 'drill') {
				const found = await library.drill(item, edition);
				if (found) questions.drills.set(item, found);
			} else {
				const found = await library.chart(item, edition);
				if (found) questions.charts.set(item, found);
			}
		})
	);
	return questions;
}

export interface Fitted {
	draft: ExamDraft;
	/** Questions that no longer stand in this release, and those whose key changed since the start. */
	gone: number;
	changed: number;
}

/**
 * A draft with the questions as this release has them. What is gone is taken out and counts nothing; an answer to a
 * question that changed stays, and is marked by the key of today.
 */
export function fitDraft(draft: ExamDraft, { drills, charts }: Questions): Fitted {
	const revOf = (item: string) => drills.get(item)?.drill.rev ?? charts.get(item)?.chart.rev;
	const items = draft.items.filter(({ item }) => revOf(item) !== undefined);
	const gone = draft.items.length - items.length;
	const changed = items.filter(({ item, rev }) => revOf(item) !== rev).length;
	const before = draft.items.slice(0, draft.at).filter(({ item }) => revOf(item) !== undefined).length;
	return {
		draft: {
			...draft,
			items: items.map((one) => ({ ...one, rev: revOf(one.item) ?? one.rev })),
			at: Math.min(before, Math.max(0, items.length - 1))
		},
		gone,
		changed
	};
}
