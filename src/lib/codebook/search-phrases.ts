/**
 * Turns of phrase of ICD-10-CM queries in the words of its titles, where no list of words could hold them all: whose
 * illness it is, how a newborn is measured, how an open fracture is graded, that the cause of an injury is meant.
 */
type Rule = readonly [typed: RegExp, read: (match: readonly string[]) => string];

const RELATIVES =
	'mother|father|mom|mum|dad|parents?|sister|brother|siblings?|son|daughter|aunt|uncle|cousin|grandmother|grandfather|grandma|grandpa|grandparents?';
const NEWBORN =
	/\b(?:newborn|infant|baby|nb|neonate|preemie|premie|preterm|premature|prematurity|elbw|vlbw|lbw)\b/;
/** Weeks of a pregnancy that the mother's record counts. */
const PREGNANCY =
	/\b(?:labor|labour|pregnan\w*|iup|gestation|delivery|contractions|rupture|pprom|prom|twins?)\b/;

const FRACTURE = /\b(?:fx|frac|fracture)s?\b/;

/** Ranges of P07.0 and P07.1 in grams. */
function grams(typed: string): string {
	const value = Number(typed);
	if (value < 500) return 'less than 500 grams';
	if (value >= 2500) return `${typed} grams`;
	const from = value - (value % 250);
	return `${from}-${from + 249} grams`;
}

const ILLNESS: Rule = [
	new RegExp(`\\b(?:${RELATIVES})s?\\s+(?:had|has|have|with|w/|died\\s+(?:of|from))\\s`, 'g'),
	() => 'family history '
];
/** The seventh character of open fractures of S52, S72 and S82: type I or II, and type III in one. */
const OPEN_TYPE: Rule = [
	/\b(?:gustilo(?:[\s-]anderson)?\s*(?:type|grade)?|type|grade)\s*(iii[abc]?|ii?|3[abc]?|[12])\b/g,
	([, type = '']) =>
		/^(?:iii|3)/.test(type) ? `open type iii${/[abc]$/.exec(type)?.[0] ?? 'a'}` : 'open type ii'
];
const NEWBORN_WEEKS: Rule = [
	/\b(?:(?:pre)?term\s+|premature\s+)?(?:newborn|infant|baby|nb|neonate|preemie|premie|prematurity|premature)?\s*(?:at\s+|born\s+at\s+)?(\d{2})[\s-]?(?:wks?|weeks?|weekers?)\b/g,
	([, weeks = '']) => ` newborn gestational age ${weeks} completed weeks `
];
/** `37w2d`, `37 2/7 weeks`, `37+2`: Z3A counts whole weeks. */
const WEEKS_AND_DAYS: Rule = [
	/\b([1-4]\d)\s?(?:w(?:ks?|eeks?)?\s?[0-6]\s?d(?:ays?)?|w|(?:\s[0-6]\/7|\+[0-6])(?:\s?w(?:ks?|eeks?)?)?)(?![\w/])/g,
	([, weeks = '']) => `${weeks} weeks gestation`
];
const GRAMS: Rule = [/\b(\d{3,4})\s?(?:g|gm|gms|grams?)\b/g, ([, weight = '']) => grams(weight)];
const DAYS_OLD: Rule = [
	/\b(\d{1,2})[\s-]?(?:days?|d)[\s-]?(?:old|o)\b/g,
	([, days = '']) => (Number(days) < 8 ? 'under 8 days old' : '8 to 28 days old')
];
/** It says which part of the book is meant, and no title says it. */
const CAUSE: Rule = [/\b(?:ext(?:ernal)?\s+causes?|e[\s-]?codes?)(?:\s+(?:of|for))?\b/g, () => ' '];

function apply(query: string, [typed, read]: Rule): string {
	return query.replace(typed, (...found: string[]) => read(found));
}

/** @param query as typed, in ICD-10-CM @returns it in the words of the titles; the same text when it has no such phrase */
export function readPhrases(query: string): string {
	let text = query.toLowerCase();
	if (!NEWBORN.test(text)) text = apply(apply(text, ILLNESS), WEEKS_AND_DAYS);
	else if (!PREGNANCY.test(text)) {
		text = apply(text, NEWBORN_WEEKS);
		text = apply(text, GRAMS);
		text = apply(text, DAYS_OLD);
	}
	if (/\bgustilo\b/.test(text) || (/\bopen\b/.test(text) && FRACTURE.test(text)))
		text = apply(text, OPEN_TYPE);
	const rest = apply(text, CAUSE);
	return rest.trim() === '' ? query : rest === query.toLowerCase() ? query : rest;
}
