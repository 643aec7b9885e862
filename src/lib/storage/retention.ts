/**
 * Which snapshots stay: the three newest, one for each of seven days, one for each of four weeks before those days,
 * and for a week the last one before each kind of large change.
 */
import { studyDayNumber, weekday } from '../domain/study-day';

export interface SnapshotName {
	/** The file's name; also its id. */
	id: string;
	/** When it was made, epoch ms. */
	at: number;
	/** Events in it. */
	count: number;
	reason: SnapshotReason;
}

export const SNAPSHOT_REASONS = [
	'session',
	'import',
	'restore',
	'upgrade',
	'asked',
	'reset',
	'check',
	'removal'
] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

export const KEEP = { recent: 3, daily: 7, weekly: 4 } as const;

/** Made before much changed at once: of each the newest stays for this long, ms, whatever came since. */
const RESERVED: readonly SnapshotReason[] = ['import', 'restore', 'upgrade', 'reset', 'removal'];
const RESERVED_FOR = 7 * 86_400_000;

const NAME = /^(\d{1,16})-(\d{1,9})-([a-z]{1,12})\.jsonl(?:\.gz)?$/;

export function snapshotId(at: number, count: number, reason: SnapshotReason, isGzip: boolean): string {
	return `${at}-${count}-${reason}.jsonl${isGzip ? '.gz' : ''}`;
}

/** Reads a snapshot's name; null for a file that is none of ours. */
export function parseSnapshotId(id: string): SnapshotName | null {
	const [, at, count, reason] = NAME.exec(id) ?? [];
	const known = SNAPSHOT_REASONS.find((one) => one === reason);
	return known ? { id, at: Number(at), count: Number(count), reason: known } : null;
}

/**
 * Takes all snapshots, the learner's offset in minutes, and when the one was made that is the newest by now (epoch
 * ms). Returns the ids of those that may go. Of a day or a week the newest stays, but a smaller one never drives out
 * a larger: what was lost may be only there. At most 20 stay. Those of a clock that ran ahead are counted apart, by
 * the same rule: they neither drive out what is made now, nor are they given up, for it may be this clock that errs.
 */
export function outdated(snapshots: readonly SnapshotName[], offset: number, now: number): string[] {
	return [
		...outdatedOf(
			snapshots.filter(({ at }) => at <= now),
			offset
		),
		...outdatedOf(
			snapshots.filter(({ at }) => at > now),
			offset
		)
	];
}

/** Ages are counted from the newest of these. */
function outdatedOf(snapshots: readonly SnapshotName[], offset: number): string[] {
	const newest = [...snapshots].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
	const stays = new Set(newest.slice(0, KEEP.recent).map(({ id }) => id));
	const dayOf = ({ at }: SnapshotName): number => studyDayNumber(at, offset);
	const daily = firstOfEach(newest, KEEP.daily, dayOf);
	const weekOf = (one: SnapshotName): number => dayOf(one) - weekday(dayOf(one));
	// The weeks lie behind the days: where a day stands for its week already, the oldest copy would come near.
	const from = Math.min(...daily.map(weekOf));
	const weekly = firstOfEach(
		newest.filter((one) => weekOf(one) < from),
		KEEP.weekly,
		weekOf
	);
	for (const { id } of [...daily, ...weekly]) stays.add(id);
	const largest = newest.reduce<SnapshotName | null>((a, b) => (a && a.count >= b.count ? a : b), null);
	if (largest) stays.add(largest.id);
	const since = (newest[0]?.at ?? 0) - RESERVED_FOR;
	for (const reason of RESERVED) {
		const last = newest.find((one) => one.reason === reason);
		if (last && last.at >= since) stays.add(last.id);
	}
	return newest.filter(({ id }) => !stays.has(id)).map(({ id }) => id);
}

function firstOfEach(
	newest: readonly SnapshotName[],
	groups: number,
	groupOf: (one: SnapshotName) => number
): SnapshotName[] {
	const first = new Map<number, SnapshotName>();
	for (const one of newest) {
		const group = groupOf(one);
		if (!first.has(group) && first.size < groups) first.set(group, one);
	}
	return [...first.values()];
}
