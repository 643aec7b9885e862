/** M10 age and sex, M11 trimester and weeks: the key's codes against the patient and the pregnancy. */
import { plainText } from '../../domain/document';
import type { Finding } from '../problem';
import { claimsOf, codesOf, isChart, stemOf, type BookCheck, type Item, type PlainCheck } from './item';

interface Person {
	sex: 'F' | 'M' | null;
	age: number;
}

/** The patient of a drill, where its stem names exactly one: `61F`, `7-year-old boy`. */
function personIn(stem: string): Person | null {
	const short = [...stem.matchAll(/\b(\d{1,2})\s?([FM])\b/g)].map(([, age, sex]) => ({
		age: Number(age),
		sex: sex as 'F' | 'M'
	}));
	const long = [...stem.matchAll(/\b(\d{1,2})[- ]years?[- ]old(?: (woman|girl|female|man|boy|male))?/gi)].map(
		([, age, who]) => ({
			age: Number(age),
			sex: who === undefined ? null : /^(?:woman|girl|female)$/i.test(who) ? ('F' as const) : ('M' as const)
		})
	);
	const [only, other] = [...short, ...long];
	return only !== undefined && other === undefined ? only : null;
}

/** Own short list, for a warning to the author: categories of organs that one sex has. */
const FEMALE = /^(?:C5[1-8]|D0[67]\.[0-39]|D2[5-8]|N[78]\d|N9[0-8]|O|Z3[349A]|Z37|R87|S37\.[4-6])/;
const MALE = /^(?:C6[0-3]|D29|D40|N4\d|N5[0-3]|R86|R97\.2|Z12\.5|Z85\.46)/;

function keyCodes(item: Item): string[] {
	return [
		...new Set(
			codesOf(item)
				.filter((use) => use.must === 'billable' && /^(?:answer|items|key\.dx)$/.test(use.place))
				.map((use) => use.code)
		)
	];
}

/**
 * Newborn and maternity codes against age and sex. In a drill two people may be meant by one stem (mother and
 * infant), so what is an error in a chart is a warning there.
 */
export const checkPerson: PlainCheck = (item) => {
	const person: Person | null = isChart(item) ? item.patient : personIn(stemOf(item));
	if (person === null) return [];
	const found: Finding[] = [];
	const who = `${person.age}${person.sex ?? ''}`;
	const say = (reason: string) =>
		found.push(isChart(item) ? { rule: 'M10', reason } : { rule: 'M10', reason, warning: true });
	for (const code of keyCodes(item)) {
		// ICD-10-PCS and HCPCS codes may begin with these letters too, and have no dot; they hold no age.
		if (code.length > 3 && !code.includes('.')) continue;
		if (/^(?:P|Z38)/.test(code) && person.age > 0) say(`${code} is a newborn's, the patient is ${who}`);
		if (/^O/.test(code) && (person.sex === 'M' || person.age < 9 || person.age > 64))
			say(`${code} is a mother's, the patient is ${who}`);
		const odd = (person.sex === 'M' && FEMALE.test(code)) || (person.sex === 'F' && MALE.test(code));
		if (odd && !/^O/.test(code))
			found.push({ rule: 'M10', reason: `${code} does not fit a patient ${who}`, warning: true });
	}
	return found;
};

const WEEKS = [
	/\b(\d{1,2})\s?w\s?\d\s?d\b/gi,
	/\b(\d{1,2})\s?(?:weeks?|wks?)\b/gi,
	/\b(\d{1,2})(?:\s\d\/7|\+\d)\s?(?:weeks?|wks?)/gi,
	/\b(\d{1,2})(?:-week|\sweeks?')/gi
];

/** Completed weeks of gestation that a text states. */
export function weeksIn(text: string): number[] {
	const found = new Set<number>();
	for (const pattern of WEEKS) for (const match of text.matchAll(pattern)) found.add(Number(match[1]));
	return [...found].filter((weeks) => weeks >= 1 && weeks <= 45);
}

/** Chapter 15's note: first less than 14w0d, second 14w0d to less than 28w0d, third from 28w0d. */
const trimesterOf = (weeks: number) => (weeks < 14 ? 'first' : weeks < 28 ? 'second' : 'third');

export const checkPregnancy: BookCheck = (item, _source, { sets }) => {
	const text = isChart(item)
		? item.documents.map((document) => plainText(document.text).text).join('\n')
		: stemOf(item);
	const stated = weeksIn(text);
	if (stated.length === 0) return [];
	const found: Finding[] = [];
	const edition = item.editions.at(-1) ?? '';
	for (const code of new Set([...keyCodes(item), ...claimsOf(item).flatMap((claim) => claim.codes)])) {
		const week = /^Z3A\.([1-4]\d)$/.exec(code)?.[1];
		if (week !== undefined && code !== 'Z3A.49' && !stated.includes(Number(week)))
			found.push({ rule: 'M11', reason: `${code}, but the text states ${stated.join(', ')} weeks` });
		if (!code.startsWith('O')) continue;
		const named = /\b(first|second|third) trimester\b/.exec(sets.cm(edition)?.title(code) ?? '')?.[1];
		if (named !== undefined && !stated.some((weeks) => trimesterOf(weeks) === named))
			found.push({
				rule: 'M11',
				reason: `${code} says ${named} trimester, the text states ${stated.join(', ')} weeks`
			});
	}
	return found;
};
