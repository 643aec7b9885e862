/**
 * Numbers as they are typed, in the words of the titles: a body mass index of 42 stands in the title as "40.0-44.9",
 * "x3" of a bypass as "three arteries", L4-5 as "lumbar". Each system writes them in its own way.
 */
import type { CodeSystem } from '../domain/code';

type Rule = readonly [typed: RegExp, read: (match: readonly string[]) => string];

/** Z68.1 to Z68.45: the range that a body mass index of an adult falls into, as the title prints it. */
function bodyMass(typed: string): string {
	const value = Number(typed);
	if (value < 20) return '19.9 less';
	if (value >= 70) return '70 greater';
	const whole = Math.floor(value);
	if (whole < 40) return `${whole}.0-${whole}.9`;
	const from = whole < 50 ? whole - (whole % 5) : whole - (whole % 10);
	return `${from}.0-${from + (whole < 50 ? 4 : 9)}.9`;
}

/** 5A1935Z, 5A1945Z, 5A1955Z: how long a patient was on the ventilator. */
function ventilated(count: number, unit: string): string {
	const hours = unit.startsWith('d') ? count * 24 : count;
	// Four days are 96 hours, and the ranges are printed so: less than 24, 24-96, greater than 96.
	return hours < 24 ? 'less than 24' : hours > 96 ? 'greater than 96' : '24-96';
}

const COUNTS = ['', 'one artery', 'two arteries', 'three arteries', 'four or more arteries'];
const COUNT_WORDS: Readonly<Record<string, number>> = {
	single: 1,
	double: 2,
	triple: 3,
	quadruple: 4,
	quad: 4
};

/** Fourth character of a coronary bypass or dilation: how many arteries. */
function arteries(count: number): string {
	return COUNTS[Math.min(count, 4)] ?? '';
}

const REGIONS: Readonly<Record<string, string>> = { c: 'cervical', t: 'thoracic', l: 'lumbar', s: 'sacral' };
const JOINED: Readonly<Record<string, string>> = {
	ct: 'cervicothoracic',
	tl: 'thoracolumbar',
	ls: 'lumbosacral'
};
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
/** Vertebrae below the fourth thoracic one share a code with their neighbour. */
const THORACIC_PAIRS: Readonly<Record<number, string>> = {
	5: 'T5-T6',
	7: 'T7-T8',
	9: 'T9-T10',
	11: 'T11-T12'
};

/** From one vertebra to another: `L4-5`, `C7-T1`. */
function levels([, upper = '', from = '', second = '', to = '']: readonly string[], isPcs: boolean): string {
	const lower = second === '' ? upper : second;
	const region = upper === lower ? REGIONS[upper] : JOINED[upper + lower];
	if (region === undefined) return `${upper}${from} ${lower}${to}`;
	if (upper !== lower) return region;
	const count = Number(to) - Number(from);
	if (isPcs) return count > 1 ? `2 or more ${region}` : region;
	// Only of the neck has each disc a code of its own: M50.121, "at C4-C5 level".
	return upper === 'c' && count === 1 && Number(from) > 3 ? `c${from}-c${to} level` : region;
}

function vertebra([, region = '', typed = '']: readonly string[], isPcs: boolean): string {
	const number = Number(typed);
	if (isPcs) return `${REGIONS[region] ?? ''}`;
	const pair = region === 't' ? THORACIC_PAIRS[number % 2 === 0 ? number - 1 : number] : undefined;
	return pair ?? `${ORDINALS[number] ?? ''} ${REGIONS[region] ?? ''}`;
}

const SPINE = /\b(?:fx|frac|fracture|compression|burst|wedge|kypho|vertebr|lamin)/;
const isPcs = (system?: CodeSystem): boolean => system === 'icd10pcs';

const GREATER: Rule = [/(?:>|\b(?:over|more than|longer than)\s)=?\s*(?=\d)/g, () => ' greater than '];
// "lt" in front of a number is the left one: lt 2nd toe.
const LESS: Rule = [/(?:<|\bunder\s)=?\s*(?=\d)/g, () => ' less than '];
const BODY_MASS: Rule = [
	/\bbmi\s*(?:of\s*)?(\d{2}(?:\.\d+)?)(?!\.?\d|-)/g,
	([, value = '']) => `bmi ${bodyMass(value)}`
];
const LEVELS = /\b([ctl])(\d{1,2})\s?[-/]\s?([ctls]?)(\d{1,2})\b/g;
const VERTEBRA = /\b([ctl])(1[0-2]|[1-9])\b/g;

const PROCEDURES: readonly Rule[] = [
	[
		/\b(vent\w*(?:\s+support)?(?:\s+for)?|ventilat\w*|intubat\w*)\s+(?:x\s?)?(\d{1,3})\s?(h|hr|hrs|hours?|d|days?)\b/g,
		([, word = '', count = '', unit = '']) => `${word} ${ventilated(Number(count), unit)}`
	],
	[/\bx\s?([1-9])\b/g, ([, count = '']) => arteries(Number(count))],
	[/\b([1-9])[\s-]?(?:vessels?|v)\b/g, ([, count = '']) => arteries(Number(count))],
	[
		/\b(single|double|triple|quad|quadruple)(?:[\s-]vessel)?(?=\s+(?:cabg|bypass|coronary))/g,
		([, count = '']) => arteries(COUNT_WORDS[count] ?? 0)
	]
];
const HEART = /\b(?:cabg|bypass|coronary|pci|ptca|stent)/;

function apply(query: string, [typed, read]: Rule): string {
	return query.replace(typed, (...found: string[]) => read(found));
}

/**
 * @param query as typed
 * @param system whose titles are searched; without it only what all write alike is read
 * @returns the query with its numbers in the words of the titles; the same text when it holds no number
 */
export function readNumbers(query: string, system?: CodeSystem): string {
	if (!/\d|\b(?:single|double|triple|quad)/i.test(query)) return query;
	let text = query.toLowerCase();
	if (system !== 'hcpcs') {
		const before = text;
		text = apply(text, [LEVELS, (match) => levels(match, isPcs(system))]);
		if (text === before && SPINE.test(text))
			text = apply(text, [VERTEBRA, (match) => vertebra(match, isPcs(system))]);
	}
	if (system === 'icd10cm') text = apply(text, BODY_MASS);
	if (isPcs(system)) {
		const [vent, ...counts] = PROCEDURES as [Rule, ...Rule[]];
		text = apply(text, vent);
		if (HEART.test(text)) for (const rule of counts) text = apply(text, rule);
	}
	return apply(apply(text, GREATER), LESS);
}
