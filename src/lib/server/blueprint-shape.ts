/** The shape of questions/blueprints/<exam>.yaml, and what must agree inside it. */
import * as v from 'valibot';
import { CONFIDENCES, shareOf, type Blueprint } from '../domain/blueprint';
import { DRILL_TYPES } from '../domain/drill';
import type { Edition } from '../domain/edition';
import { EXAMS, type Topic } from '../domain/pack';
import { id, issuesOf, level, line, setting } from './shape';

/** A day as people write it; YAML of this version reads it as text. */
const day = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day (yyyy-mm-dd)'),
	v.check((text) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true, 'is no real day')
);
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const number = v.pipe(v.number(), v.integer(), v.minValue(1));
const sourced = { source: line, confidence: v.picklist(CONFIDENCES) };
const edition = v.custom<Edition>(
	(text) => typeof text === 'string' && /^FY20\d\d$/.test(text),
	'is no edition'
);

const topicShare = v.pipe(
	v.union([
		line,
		v.strictObject({
			topic: line,
			levels: v.exactOptional(v.array(level)),
			types: v.exactOptional(v.array(v.picklist(DRILL_TYPES)))
		})
	]),
	v.transform((value) => (typeof value === 'string' ? { topic: value } : value))
);

const domain = v.strictObject({
	id,
	title: line,
	count: v.exactOptional(number),
	weight: v.exactOptional(v.strictObject({ from: v.number(), to: v.number() })),
	topics: v.optional(v.array(topicShare), []),
	cases: v.exactOptional(
		v.strictObject({ charts: number, each: number, settings: v.exactOptional(v.array(setting)) })
	),
	inWords: v.exactOptional(v.literal(true)),
	...sourced
});

const schema = v.strictObject({
	exam: v.picklist(EXAMS),
	title: line,
	body: v.picklist(['AAPC', 'AHIMA'] as const),
	asOf: day,
	sources: v.pipe(v.array(v.strictObject({ id: line, what: line })), v.minLength(1, 'names no source')),
	items: number,
	unscored: whole,
	minutes: number,
	pass: v.union([
		v.strictObject({ percent: number }),
		v.strictObject({ scaled: number, from: number, to: number })
	]),
	format: v.strictObject(sourced),
	weights: v.picklist(['confirmed', 'not confirmed'] as const),
	notTested: v.exactOptional(line),
	note: v.exactOptional(line),
	rules: v.strictObject({
		goingBack: v.pipe(
			v.array(v.strictObject({ from: v.exactOptional(day), allowed: v.boolean(), ...sourced })),
			v.minLength(1)
		),
		openBook: v.array(line),
		warnings: v.array(number),
		tellsHowMany: v.nullable(v.boolean()),
		scenarioSets: v.boolean(),
		fillIn: v.boolean(),
		more: v.optional(v.array(line), [])
	}),
	editions: v.pipe(
		v.array(v.strictObject({ from: day, to: v.exactOptional(day), edition, books: line, ...sourced })),
		v.minLength(1, 'names no edition')
	),
	domains: v.pipe(v.array(domain), v.minLength(1))
});

const rising = (days: readonly string[]) => days.every((one, at) => at === 0 || (days[at - 1] ?? '') < one);

/** @returns sentences on the sums */
function checkSums({ items, domains }: Blueprint): string[] {
	const wrong: string[] = [];
	for (const { id: name, count, weight, topics, cases } of domains) {
		const say = (reason: string) => wrong.push(`domains ${name}: ${reason}`);
		if ((count === undefined) === (weight === undefined)) say('has a count or a weight, one of the two');
		if (weight && weight.from > weight.to) say(`weight ${weight.from} to ${weight.to} runs backwards`);
		if (topics.length === 0 && !cases) say('nothing fills it: name topics or cases');
		if (cases && count !== undefined) {
			const worth = cases.charts * cases.each;
			if (worth > count + cases.each - 1) say(`${cases.charts} charts are more than its ${count} questions`);
			if (topics.length === 0 && worth < count) say(`${cases.charts} charts do not fill ${count} questions`);
		}
	}
	const kinds = new Set(domains.map(({ count }) => (count === undefined ? 'weight' : 'count')));
	if (kinds.size > 1) return [...wrong, 'domains: some have a count and some a weight'];
	const sum = domains.reduce((all, one) => all + shareOf(one), 0);
	const asked = kinds.has('count') ? items : 100;
	if (Math.abs(sum - asked) > 1e-9)
		wrong.push(`domains: they add up to ${sum}, not to ${asked}${kinds.has('count') ? '' : ' %'}`);
	return wrong;
}

function checkNames(blueprint: Blueprint, topics: readonly Topic[]): string[] {
	const { sources, domains, rules, editions, format } = blueprint;
	const known = new Set(sources.map((source) => source.id));
	const wrong: string[] = [];
	const named = [format, ...domains, ...rules.goingBack, ...editions];
	for (const { source } of named)
		if (!known.has(source)) wrong.push(`sources: ${source} is named and not listed`);
	const ids = domains.map((one) => one.id);
	for (const name of new Set(ids.filter((one, at) => ids.indexOf(one) !== at)))
		wrong.push(`domains ${name}: stands twice`);
	for (const one of domains)
		for (const { topic } of one.topics)
			if (!topics.some((other) => other.id === topic || other.id.startsWith(`${topic}.`)))
				wrong.push(`domains ${one.id}: no topic ${topic}`);
	return [...new Set(wrong)];
}

function checkDays({ rules, editions }: Blueprint): string[] {
	const wrong: string[] = [];
	if (!rising(editions.map(({ from }) => from))) wrong.push('editions: their days are not in order');
	editions.forEach(({ from, to, edition: name }, at) => {
		const next = editions[at + 1];
		if (to !== undefined && to < from) wrong.push(`editions ${name}: ends on ${to}, before it begins`);
		if (next && (to === undefined || to >= next.from))
			wrong.push(`editions ${name}: runs into ${next.edition}, which begins on ${next.from}`);
	});
	const days = rules.goingBack.map(({ from }) => from ?? '');
	if (!rising(days)) wrong.push('rules.goingBack: the days are not in order');
	return wrong;
}

/**
 * @param value what the YAML holds
 * @param topics the known topics
 * @returns the blueprint, or sentences that say what is wrong
 */
export function shapeBlueprint(value: unknown, topics: readonly Topic[]): Blueprint | string[] {
	const parsed = v.safeParse(schema, value);
	if (!parsed.success) return issuesOf(parsed.issues);
	const blueprint: Blueprint = parsed.output;
	const wrong = [...checkSums(blueprint), ...checkNames(blueprint, topics), ...checkDays(blueprint)];
	return wrong.length > 0 ? wrong : blueprint;
}
