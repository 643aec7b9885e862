/** Reads the part of the log that the error diary reports on. */
import { isGenerated } from '../domain/card-id';
import { missReport, monthsOf, reportFrom, type MissReport } from '../domain/miss-report';
import type { Catalogue } from '../domain/pack';
import type { Learner } from './learner.svelte';

/** @param catalogue null where it could not be fetched: then only what the learner said is reported */
export async function readMissReport(learner: Learner, catalogue: Catalogue | null): Promise<MissReport> {
	const today = learner.now.day;
	const months = monthsOf(reportFrom(today), today);
	const events = await learner.log.readLive(months.map((month) => `"day":${month}`));
	const items = new Map(catalogue?.items.map((item) => [item.id, item]));
	return missReport(events, today, (item) => {
		const entry = items.get(item);
		// What a generator expects is not in the catalogue, and a chart is no single answer.
		return !entry || entry.kind !== 'drill' || isGenerated(item) ? null : entry;
	});
}
