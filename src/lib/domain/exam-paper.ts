/**
 * The paper of a mock exam: which questions it asks, in which order, what each counts. Items kept for mocks that
 * the learner never met come first; what was met before, or stands among the drills, is counted and said.
 */
import { domainCounts, MOCK_LENGTHS, type Blueprint } from './blueprint';
import type { Edition } from './edition';
import { fillInTurn, type FilledDomain } from './mock-fill';
import type { CatalogueEntry } from './pack';
import { seededRandom, type Random } from './random';

/** One question of a paper. */
export interface PaperItem {
	item: string;
	rev: number;
	kind: 'drill' | 'chart';
	/** Id of the blueprint's domain. */
	domain: string;
	/** Questions of the exam that it counts as; 0 for one that is tried out. */
	worth: number;
	/** The learner had met it before. */
	met: boolean;
}

export interface Paper {
	/** In the order in which they are asked: single questions mixed, cases behind them. */
	items: PaperItem[];
	/** Questions as the exam counts them, and how many of them the bank cannot fill. */
	asked: number;
	missing: number;
	/** Questions that are tried out among the others, as the exam has them. */
	tried: number;
	/** Questions that count and that the learner had met before; and those that practice deals, too. */
	met: number;
	fromPractice: number;
}

/** What a paper is chosen from. */
export interface PaperSource {
	items: readonly CatalogueEntry[];
	/** Items that no mock may ask. */
	leftOut: ReadonlySet<string>;
	/** Items that the learner was asked before, in whatever way. */
	met: ReadonlySet<string>;
	/** The learner's own books lie beside them: questions that need one may be asked. */
	bookIsHere: boolean;
}

export interface PaperWish {
	/** One of `MOCK_LENGTHS`. */
	percent: number;
	edition: Edition;
	/** Deals another paper of the same items. */
	seed: number;
}

/** Marked by the learner's own ticks: practice, and no exam. */
const SELF_MARKED = 'procedure_facts';

/** @returns the first of each family, and the others: items of one family give one another away */
function byFamily(items: readonly CatalogueEntry[]): [CatalogueEntry[], CatalogueEntry[]] {
	const known = new Set<string>();
	const first: CatalogueEntry[] = [];
	const others: CatalogueEntry[] = [];
	for (const item of items) {
		(known.has(item.family) ? others : first).push(item);
		known.add(item.family);
	}
	return [first, others];
}

/** Never met, then siblings of those, then mock items sat before, then drills: unseen ones first. */
function tiersOf(
	{ exam }: Blueprint,
	{ items, leftOut, met, bookIsHere }: PaperSource,
	edition: Edition,
	random: Random
): CatalogueEntry[][] {
	const fit = random.shuffle(
		items.filter(
			({ id, type, exams, editions, needsBook }) =>
				exams.includes(exam) &&
				editions.includes(edition) &&
				!leftOut.has(id) &&
				type !== SELF_MARKED &&
				(!needsBook || bookIsHere)
		)
	);
	const of = (use: CatalogueEntry['use'], isMet: boolean) =>
		fit.filter((item) => item.use === use && met.has(item.id) === isMet);
	return [...byFamily(of('mock', false)), of('mock', true), of('drill', false), of('drill', true)];
}

/** Charts count as many questions as the outline says, the last one what is left. */
function itemsOf(
	filled: FilledDomain,
	blueprint: Blueprint,
	byId: ReadonlyMap<string, CatalogueEntry>,
	met: ReadonlySet<string>
): PaperItem[] {
	const each = blueprint.domains.find(({ id }) => id === filled.id)?.cases?.each ?? 1;
	let left = filled.items;
	return filled.ids.flatMap((id) => {
		const entry = byId.get(id);
		if (!entry) return [];
		const worth = Math.min(left, entry.kind === 'chart' ? each : 1);
		left -= worth;
		const { rev, kind } = entry;
		return [{ item: id, rev, kind, domain: filled.id, worth, met: met.has(id) }];
	});
}

/** The blueprint as it would be if it asked only what is tried out: single questions of the same domains. */
function triedOut(blueprint: Blueprint): Blueprint {
	const domains = blueprint.domains.map(({ cases: _cases, ...domain }) => domain);
	return {
		...blueprint,
		items: blueprint.unscored,
		domains: domains.filter(({ topics }) => topics.length > 0)
	};
}

/** @returns the paper; `missing` says how many questions the bank cannot fill, and none is made up for them */
export function choosePaper(blueprint: Blueprint, source: PaperSource, wish: PaperWish): Paper {
	const random = seededRandom(wish.seed);
	const tiers = tiersOf(blueprint, source, wish.edition, random);
	const byId = new Map(tiers.flat().map((item) => [item.id, item]));
	const filled = fillInTurn(blueprint, tiers, wish.percent);
	const scored = filled.flatMap((domain) => itemsOf(domain, blueprint, byId, source.met));
	const used = new Set(scored.map(({ item }) => item));
	const left = tiers.map((tier) => tier.filter(({ id }) => !used.has(id)));
	const extra = blueprint.unscored > 0 ? fillInTurn(triedOut(blueprint), left, wish.percent) : [];
	const tried = extra
		.flatMap((domain) => itemsOf(domain, blueprint, byId, source.met))
		.map((item) => ({ ...item, worth: 0 }));
	const all = [...scored, ...tried];
	const asked = filled.reduce((sum, { items }) => sum + items, 0);
	const worth = (keep: (item: PaperItem) => boolean) =>
		scored.reduce((sum, item) => sum + (keep(item) ? item.worth : 0), 0);
	return {
		// Own choice: no outline says how its subjects are mixed. Cases take longest and come last.
		items: [
			...random.shuffle(all.filter(({ kind }) => kind === 'drill')),
			...random.shuffle(all.filter(({ kind }) => kind === 'chart'))
		],
		asked,
		missing: asked - worth(() => true),
		tried: tried.length,
		met: worth(({ met }) => met),
		fromPractice: worth(({ item }) => byId.get(item)?.use === 'drill')
	};
}

export interface OfferedLength extends Pick<Paper, 'asked' | 'missing' | 'tried' | 'met' | 'fromPractice'> {
	percent: number;
}

/** What each length would ask. */
export function lengthsOffered(
	blueprint: Blueprint,
	source: PaperSource,
	wish: Omit<PaperWish, 'percent'>
): OfferedLength[] {
	return MOCK_LENGTHS.map((percent) => {
		const { asked, missing, tried, met, fromPractice } = choosePaper(blueprint, source, { ...wish, percent });
		return { percent, asked, missing, tried, met, fromPractice };
	});
}

/** What each item of a whole mock counts as, by the outline alone: what an interval needs to know of a paper. */
export const worthsOf = (blueprint: Blueprint, percent: number): number[] =>
	domainCounts(blueprint, percent).flatMap(({ items, charts, drills }, at) => {
		const each = blueprint.domains[at]?.cases?.each ?? 1;
		const cases = Array.from({ length: charts }, (_, place) => Math.min(each, items - place * each));
		return [...cases, ...Array.from({ length: drills }, () => 1)];
	});

/** A paper as an `exam` event keeps it: a line a question, `item domain worth`. */
export const paperText = (items: readonly Pick<PaperItem, 'item' | 'domain' | 'worth'>[]): string =>
	items.map(({ item, domain, worth }) => `${item} ${domain} ${worth}`).join('\n');

/** @returns what `paperText` wrote; lines of another shape are passed over */
export function readPaper(text: string | undefined): Pick<PaperItem, 'item' | 'domain' | 'worth'>[] {
	return (text ?? '').split('\n').flatMap((line) => {
		const [item = '', domain = '', worth = '', ...rest] = line.split(' ');
		if (item === '' || domain === '' || rest.length > 0 || !/^\d{1,3}$/.test(worth)) return [];
		return [{ item, domain, worth: Number(worth) }];
	});
}
