/**
 * Which items a challenge deals, in which order. Only ids and revs of committed drills decide it, so a build with
 * the official files and one without deal the same; ids are in the order of their code units everywhere.
 */
import type { Challenge, ChallengeFilter } from './challenge';
import type { DrillType } from './drill';
import { compareText } from './event-id';
import type { Catalogue, CatalogueEntry } from './pack';
import { seededRandom } from './random';
import { shuffledBy } from './shuffled-by';
import { hashText } from './state-hash';

/** Types that are answered in a line: a code, a choice, an order, pairs. */
const TYPED: readonly DrillType[] = ['typed_code', 'seventh_char'];
const CHOSEN: readonly DrillType[] = [
	'multiple_choice',
	'multi_select',
	'true_false',
	'higher_lower',
	'poa_pick',
	'excludes1_spot',
	'modifier_pick'
];
const ARRANGED: readonly DrillType[] = ['sequence', 'root_match'];
const FORMS: Record<ChallengeFilter['answers'], ReadonlySet<string>> = {
	all: new Set([...TYPED, ...CHOSEN, ...ARRANGED]),
	typed: new Set(TYPED),
	choices: new Set(CHOSEN)
};

type Entry = Pick<CatalogueEntry, 'id' | 'rev' | 'kind' | 'use' | 'type' | 'topic' | 'level' | 'exams'> &
	Pick<CatalogueEntry, 'needsBook' | 'family'>;
type Listed = Pick<Catalogue, 'topics'> & { items: readonly Entry[] };

/** The first 32 bits of the hash of a text. */
const word = (text: string): number => parseInt(hashText(text).slice(0, 8), 16);

/** An item in a teacher's list: 24 bits of the hash of its id. */
export const itemMark = (id: string): number => word(id) >>> 8;

/** Hash over ids and revs, in the order of their code units. */
export function poolHash(items: readonly Pick<Entry, 'id' | 'rev'>[]): number {
	const lines = items.map(({ id, rev }) => `${id} ${rev}`);
	return word(lines.sort(compareText).join('\n'));
}

/** The drills that a filter lets in, sorted by id. */
export function poolOf({ items, topics }: Listed, filter: ChallengeFilter): Entry[] {
	const topic = topics.find(({ number }) => number === filter.topic)?.id;
	const isIn = (entry: Entry): boolean =>
		entry.kind === 'drill' &&
		entry.use === 'drill' &&
		!entry.needsBook &&
		FORMS[filter.answers].has(entry.type) &&
		(filter.topic === 0 || entry.topic === topic || entry.topic.startsWith(`${topic}.`)) &&
		(filter.level === 0 || entry.level <= filter.level) &&
		(filter.exam === null || entry.exams.includes(filter.exam));
	return items.filter(isIn).sort((a, b) => compareText(a.id, b.id));
}

export type Dealt = { ok: true; items: string[] } | { ok: false; reason: string };

const DIFFERS = 'The questions of this challenge are of another release than the ones on this device.';

/**
 * @returns the ids of the items, in the order in which everybody gets them, or one sentence: a challenge is never
 * dealt from other questions than those it was made for
 */
export function dealChallenge(challenge: Challenge, catalogue: Listed): Dealt {
	if (challenge.kind === 'chart') {
		const chart = catalogue.items.find(
			(item) => item.kind === 'chart' && poolHash([item]) === challenge.pool
		);
		return chart ? { ok: true, items: [chart.id] } : { ok: false, reason: DIFFERS };
	}
	if (challenge.kind === 'list') {
		const byMark = new Map(catalogue.items.map((item) => [itemMark(item.id), item]));
		const items = challenge.marks.flatMap((mark) => byMark.get(mark) ?? []);
		const isSame = items.length === challenge.items && poolHash(items) === challenge.pool;
		return isSame ? { ok: true, items: items.map(({ id }) => id) } : { ok: false, reason: DIFFERS };
	}
	const pool = poolOf(catalogue, challenge.filter);
	if (poolHash(pool) !== challenge.pool) return { ok: false, reason: DIFFERS };
	const families = new Set<string>();
	const items: string[] = [];
	// One of a family gives the others away.
	for (const { id, family } of seededRandom(challenge.seed).shuffle(pool)) {
		if (items.length === challenge.items) break;
		if (families.has(family)) continue;
		families.add(family);
		items.push(id);
	}
	return { ok: true, items };
}

/** The order in which a challenge shows the choices of an item: the same for everybody, and not the author's. */
export const challengeOrder = <T>(seed: number, id: string, choices: readonly T[]): T[] =>
	shuffledBy(`${seed} ${id}`, choices);
