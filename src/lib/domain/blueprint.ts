/**
 * What an exam asks, as data with a day and a source: its domains, time, pass mark and house rules, and which
 * edition of the books it tests when. The exam bodies change these, so nothing of it stands in code.
 */
import type { Setting } from './drill';
import type { Edition } from './edition';
import type { ExamName } from './pack';

/** How sure we are: `high` the body's own page, `medium` somebody else's, `low` expected or own choice. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a statement comes from: `source` names one of the blueprint's sources. */
export interface Sourced {
	source: string;
	confidence: Confidence;
}

export interface BlueprintSource {
	id: string;
	/** The page, or `own choice`. */
	what: string;
}

/** Topics that fill a domain; a parent stands for the topics below it. */
export interface TopicShare {
	topic: string;
	levels?: number[];
	types?: string[];
}

/** So many charts are coded whole, and each counts as so many questions. */
export interface CaseShare {
	/** In a mock of full length. */
	charts: number;
	each: number;
	settings?: Setting[];
}

export interface BlueprintDomain extends Sourced {
	id: string;
	title: string;
	/** Questions of the exam. A domain has a count or a weight. */
	count?: number;
	/** Percent of the scored questions, as the outline says it. */
	weight?: { from: number; to: number };
	topics: TopicShare[];
	cases?: CaseShare;
	/** Asked here as reasoning in own words: the exam asks for a CPT number, which the app may not hold. */
	inWords?: true;
}

export interface TestedEdition extends Sourced {
	/** First and last day, `yyyy-mm-dd`. The last may be open. */
	from: string;
	to?: string;
	edition: Edition;
	/** As the learner knows them: `2026 books`. */
	books: string;
}

export interface HouseRules {
	/** May one go back to a question? From which day on: `yyyy-mm-dd`; the first entry may have none. */
	goingBack: (Sourced & { from?: string; allowed: boolean })[];
	/** Books that may lie open. */
	openBook: string[];
	/** Minutes left at which the exam warns. */
	warnings: number[];
	/** Does a question with several right choices say how many? Null: there are none, or it is not known. */
	tellsHowMany: boolean | null;
	scenarioSets: boolean;
	/** Cases whose codes are typed, with no choices. */
	fillIn: boolean;
	/** In words: where it is sat, what else is strict. */
	more: string[];
}

export interface Blueprint {
	exam: ExamName;
	title: string;
	body: 'AAPC' | 'AHIMA';
	/** The day of the survey, `yyyy-mm-dd`. */
	asOf: string;
	sources: BlueprintSource[];
	/** Scored questions. */
	items: number;
	/** Questions that are tried out, hidden among the others, and do not count. */
	unscored: number;
	minutes: number;
	pass: { percent: number } | { scaled: number; from: number; to: number };
	/** What was found for items, minutes and pass mark. */
	format: Sourced;
	/** Is the outline of the domains the body's own, or as good? */
	weights: 'confirmed' | 'not confirmed';
	/** Which share the app cannot test, in words. */
	notTested?: string;
	/** What other pages say, and why this does not. */
	note?: string;
	rules: HouseRules;
	editions: TestedEdition[];
	domains: BlueprintDomain[];
}

/** Lengths of a mock in percent of the exam. */
export const MOCK_LENGTHS = [10, 25, 50, 100] as const;

export interface DomainCount {
	id: string;
	/** Questions, as the exam counts them. */
	items: number;
	/** Charts among them, and single drills. */
	charts: number;
	drills: number;
}

/** The share of a domain in one measure: questions of a hundred, or of the exam. */
export const shareOf = ({ count, weight }: BlueprintDomain): number =>
	count ?? (weight ? (weight.from + weight.to) / 2 : 0);

/**
 * How many questions of each domain a mock has: shares by largest remainder, so that they add up. Ties go to the
 * domain that stands first.
 * @param percent of the exam's length
 */
export function domainCounts({ items, domains }: Blueprint, percent = 100): DomainCount[] {
	const total = Math.round((items * percent) / 100);
	const sum = domains.reduce((all, domain) => all + shareOf(domain), 0);
	const exact = domains.map((domain) => (sum === 0 ? 0 : (shareOf(domain) * total) / sum));
	const counts = exact.map(Math.floor);
	// Sums of shares are not exact in binary: what differs by less than this is equal.
	const rest = (at: number) => Math.round(((exact[at] ?? 0) - (counts[at] ?? 0)) * 1e6);
	const order = domains.map((_, at) => at).sort((a, b) => rest(b) - rest(a) || a - b);
	const missing = total - counts.reduce((all, count) => all + count, 0);
	for (const at of order.slice(0, missing)) counts[at] = (counts[at] ?? 0) + 1;
	return domains.map((domain, at) => splitCases(domain, counts[at] ?? 0, percent));
}

function splitCases({ id, topics, cases }: BlueprintDomain, items: number, percent: number): DomainCount {
	if (!cases) return { id, items, charts: 0, drills: items };
	// Nothing but charts fills such a domain; of the last one fewer questions count.
	if (topics.length === 0) return { id, items, charts: Math.ceil(items / cases.each), drills: 0 };
	const charts = Math.min(Math.round((cases.charts * percent) / 100), Math.floor(items / cases.each));
	return { id, items, charts, drills: items - charts * cases.each };
}

/** @returns the edition an exam tests on a day (`yyyy-mm-dd`), or undefined where nothing is known of it */
export function testedOn({ editions }: Blueprint, day: string): TestedEdition | undefined {
	return editions.find(({ from, to }) => from <= day && (to === undefined || day <= to));
}

/** @returns may one go back to a question on that day? */
export function mayGoBack({ rules }: Blueprint, day: string): boolean {
	const known = rules.goingBack.filter(({ from }) => from === undefined || from <= day);
	return known.at(-1)?.allowed ?? true;
}

/** Questions whose CPT number the app asks in words instead. */
export function askedInWords(blueprint: Blueprint): number {
	const own = new Set(blueprint.domains.filter(({ inWords }) => inWords).map(({ id }) => id));
	return domainCounts(blueprint).reduce((sum, { id, items }) => sum + (own.has(id) ? items : 0), 0);
}
