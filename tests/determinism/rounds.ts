/** Rounds that a seed deals: what is asked, in which order, and how its choices stand. */
import { writeChallenge, type Challenge, type ChallengeFilter } from '../../src/lib/domain/challenge';
import { challengeOrder, dealChallenge, poolHash, poolOf } from '../../src/lib/domain/challenge-pool';
import type { CatalogueEntry, Topic } from '../../src/lib/domain/pack';
import { hashText } from '../../src/lib/domain/state-hash';

const topics: Topic[] = [{ id: 'cm', number: 1, title: 'Diagnoses' }];
const TYPES = ['typed_code', 'multiple_choice', 'sequence', 'audit_claim'];
/** Ids whose order differs between code units and any language's own. */
const items: CatalogueEntry[] = Array.from({ length: 300 }, (_, at) => ({
	id: `${at % 3 === 0 ? 'Z' : at % 3 === 1 ? 'a-' : 'é'}${at}`,
	rev: 1 + (at % 4),
	kind: 'drill',
	pack: 'packs/x.json',
	type: TYPES[at % TYPES.length] ?? '',
	topic: 'cm',
	level: 1 + (at % 5),
	exams: ['CPC'],
	use: at % 7 === 0 ? 'mock' : 'drill',
	editions: ['FY2026'],
	needsBook: false,
	family: `family-${at % 120}`,
	expect: 30,
	setting: 'any'
}));
const catalogue = { topics, items };

/** The round of a seed, its link, and the order of five choices in each question, as one text. */
export function roundText(seed: number): string {
	const filter: ChallengeFilter = { topic: seed % 2, level: seed % 6, exam: null, answers: 'all' };
	const challenge: Challenge = {
		kind: 'draw',
		mode: 'accuracy',
		items: 1 + (seed % 40),
		seconds: 45,
		allowance: 1,
		due: 0,
		pool: poolHash(poolOf(catalogue, filter)),
		seed: seed * 2_000_003_000_017,
		filter
	};
	const dealt = dealChallenge(challenge, catalogue);
	if (!dealt.ok) throw new Error(dealt.reason);
	const orders = dealt.items.map((id) => challengeOrder(challenge.seed, id, [0, 1, 2, 3, 4]).join(''));
	return [writeChallenge(challenge), ...dealt.items, ...orders].join(' ');
}

/** One hash over the rounds of seeds 0 to `count` - 1: what engines are compared by. */
export function roundHashes(count: number): string {
	return hashText(Array.from({ length: count }, (_, seed) => roundText(seed)).join('\n'));
}
