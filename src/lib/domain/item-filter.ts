/**
 * A choice of items for study: within one line any of its values, across lines all of them. It is kept as a text, so
 * that a saved set is one event, and a text of a later release is read as far as it goes and loses nothing.
 */
/** What became of an item: asked for by name, any of them. */
export const PASTS = ['missed', 'slow', 'leech', 'due', 'new'] as const;
export type Past = (typeof PASTS)[number];

export interface ItemRule {
	/** `CCS queries`, as `domainKey` writes them. */
	domains: string[];
	/** Ids; a topic stands for those below it. */
	topics: string[];
	/** Chapters of ICD-10-CM. */
	chapters: number[];
	levels: number[];
	pasts: Past[];
	tags: string[];
	bookmarked: boolean;
	/** Parts of a rule that this release does not know, as they were written. */
	more: string[];
}

export const EMPTY_RULE: ItemRule = {
	domains: [],
	topics: [],
	chapters: [],
	levels: [],
	pasts: [],
	tags: [],
	bookmarked: false,
	more: []
};

/** Days in which a miss counts as one of late, today among them. */
export const MISSED_DAYS = 7;

/** What a rule asks of an item. */
export interface ItemFacts {
	domains: readonly string[];
	/** Its own and those above. */
	topics: readonly string[];
	chapters: readonly number[];
	level: number;
	pasts: readonly Past[];
	tags: readonly string[];
	bookmarked: boolean;
}

const any = <T>(wanted: readonly T[], has: readonly T[]): boolean =>
	wanted.length === 0 || wanted.some((one) => has.includes(one));

/** Own tags and the bookmark are one line: what the learner marked. */
const isMarked = ({ tags, bookmarked }: ItemRule, facts: ItemFacts): boolean =>
	(tags.length === 0 && !bookmarked) ||
	(bookmarked && facts.bookmarked) ||
	tags.some((tag) => facts.tags.includes(tag));

/** @returns whether an item belongs to the choice; of parts that are not known nothing is asked */
export function isHit(rule: ItemRule, facts: ItemFacts): boolean {
	return (
		any(rule.domains, facts.domains) &&
		any(rule.topics, facts.topics) &&
		any(rule.chapters, facts.chapters) &&
		any(rule.levels, [facts.level]) &&
		any(rule.pasts, facts.pasts) &&
		isMarked(rule, facts)
	);
}

/** Is anything asked at all? */
export const isEmptyRule = (rule: ItemRule): boolean => ruleText(rule) === FORM;

/**
 * The first part names the form. A later release that can still be read by this one keeps it and adds parts; one that
 * cannot writes another.
 */
const FORM = '1';
/** Longer than any choice that can be made on the page. */
const MOST = 10_000;

/** A value keeps all its characters but those that part values. */
const written = (value: string): string =>
	value.replace(/[%;=]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
const readValue = (text: string): string =>
	text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const part = (name: string, value: string | number): string => `${name}=${written(String(value))}`;

/** @returns the rule as a `filter` event keeps it: `1;topic=pcs;level=2;past=missed` */
export function ruleText(rule: ItemRule): string {
	return [
		FORM,
		...rule.domains.map((one) => part('domain', one)),
		...rule.topics.map((one) => part('topic', one)),
		...rule.chapters.map((one) => part('chapter', one)),
		...rule.levels.map((one) => part('level', one)),
		...rule.pasts.map((one) => part('past', one)),
		...rule.tags.map((one) => part('tag', one)),
		...(rule.bookmarked ? ['mark=bookmark'] : []),
		...rule.more
	].join(';');
}

/** A whole number from 1, or undefined. */
function numberOf(text: string): number | undefined {
	return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;
}

type Kept = Omit<ItemRule, 'bookmarked' | 'more'>;

/** @returns false where this release does not know the part */
function take(rule: Kept & { bookmarked: boolean }, name: string, value: string): boolean {
	const add = <T>(list: T[], one: T | undefined): boolean => {
		if (one === undefined) return false;
		if (!list.includes(one)) list.push(one);
		return true;
	};
	switch (name) {
		case 'domain':
			return add(rule.domains, value);
		case 'topic':
			return add(rule.topics, value);
		case 'chapter':
			return add(rule.chapters, numberOf(value));
		case 'level':
			return add(rule.levels, numberOf(value));
		case 'past':
			return add(
				rule.pasts,
				PASTS.find((past) => past === value)
			);
		case 'tag':
			return add(rule.tags, value);
		case 'mark':
			if (value !== 'bookmark') return false;
			rule.bookmarked = true;
			return true;
		default:
			return false;
	}
}

/**
 * Reads what `ruleText` wrote, or a later release.
 * @returns the rule, what it does not know in `more`; null for a text that is no rule, or of a form that is not known
 */
export function readRule(text: string): ItemRule | null {
	if (text.length > MOST) return null;
	const [form, ...parts] = text.split(';');
	if (form !== FORM) return null;
	const rule = structuredClone(EMPTY_RULE);
	for (const one of parts) {
		const at = one.indexOf('=');
		const isKnown = at > 0 && take(rule, one.slice(0, at), readValue(one.slice(at + 1)));
		if (!isKnown && one !== '') rule.more.push(one);
	}
	return rule;
}

/** What a rule names that is there no more: a topic that a later release retired, a domain of an older outline. */
export function goneParts(
	rule: ItemRule,
	known: { topics: readonly string[]; domains: readonly string[]; tags: readonly string[] }
): { topics: string[]; domains: string[]; tags: string[] } {
	return {
		topics: rule.topics.filter((topic) => !known.topics.includes(topic)),
		domains: rule.domains.filter((domain) => !known.domains.includes(domain)),
		tags: rule.tags.filter((tag) => !known.tags.includes(tag))
	};
}

/** @returns the rule with a value of one of its lists turned on or off */
export function toggled<K extends 'domains' | 'topics' | 'chapters' | 'levels' | 'pasts' | 'tags'>(
	rule: ItemRule,
	list: K,
	value: ItemRule[K][number]
): ItemRule {
	const now = rule[list] as ItemRule[K][number][];
	const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
	return { ...rule, [list]: next };
}
