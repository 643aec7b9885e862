/** Which skills each item trains, read from its key and its references. */
import type { Blueprint } from '../domain/blueprint';
import type { Chart } from '../domain/chart';
import type { Drill } from '../domain/drill';
import {
	skillKey,
	skillsOfCode,
	skillsOfReference,
	type ItemSkills,
	type SkillKey
} from '../domain/item-skills';
import type { Topic } from '../domain/pack';
import { ROOT_OPERATIONS } from '../domain/root-operations';
import { codesOf, systemOf } from './checks/item';

/** Places where an item names a code that is not its key. */
const NOT_THE_KEY = /^(wrong|partial)/;
const OPERATIONS = new Set(Object.values(ROOT_OPERATIONS));

function codeSkills(code: string): SkillKey[] {
	const system = systemOf(code);
	return system === 'icd10cm' || system === 'icd10pcs' ? skillsOfCode(system, code) : [];
}

function modifiersOf(drill: Drill): string[] {
	if (drill.type === 'modifier_pick') return drill.answer;
	if (drill.type === 'unit_calc')
		return drill.answer.map((line) => line.modifier).filter((one) => one !== '');
	return [];
}

/** @returns the codes of a drill's key, each once */
export function drillCodes(drill: Drill): string[] {
	const keys = codesOf(drill).filter(({ must, place }) => must !== 'named' && !NOT_THE_KEY.test(place));
	return [...new Set(keys.map(({ code }) => code))];
}

/** @returns what a drill trains beside its topic, each skill once */
export function drillSkills(drill: Drill, chapter: number | undefined): SkillKey[] {
	const operations =
		drill.type === 'root_match'
			? drill.pairs.flatMap(({ right }) => (OPERATIONS.has(right) ? [skillKey('operation', right)] : []))
			: [];
	return [
		...new Set([
			...(chapter === undefined ? [] : [skillKey('chapter', chapter)]),
			...drillCodes(drill).flatMap(codeSkills),
			...operations,
			...drill.refs.flatMap(skillsOfReference),
			...modifiersOf(drill).map((modifier) => skillKey('modifier', modifier))
		])
	];
}

/** @returns code of the key → what it trains: its chapter or root operation, and the sections its line cites */
export function chartSkills({ key }: Chart): Record<string, SkillKey[]> {
	return Object.fromEntries(
		[...key.dx, ...key.px].map(({ code, refs }) => [
			code,
			[...new Set([...codeSkills(code), ...refs.flatMap(skillsOfReference)])]
		])
	);
}

/** @param items what ships: the same input gives the same text */
export function itemSkills(
	drills: readonly Drill[],
	charts: readonly Chart[],
	topics: readonly Topic[],
	blueprints: readonly Blueprint[]
): ItemSkills {
	const skills: SkillKey[] = [];
	const places = new Map<SkillKey, number>();
	const placeOf = (key: SkillKey): number => {
		const known = places.get(key);
		if (known !== undefined) return known;
		places.set(key, skills.push(key) - 1);
		return skills.length - 1;
	};
	const chapters = new Map(topics.map(({ id, chapter }) => [id, chapter]));
	const byId = <T extends { id: string }>(items: readonly T[]) =>
		[...items].sort((a, b) => (a.id < b.id ? -1 : 1));
	const items: ItemSkills['items'] = {};
	const codes: ItemSkills['codes'] = {};
	for (const drill of byId(drills)) {
		const own = drillSkills(drill, chapters.get(drill.topic)).map(placeOf);
		if (own.length > 0) items[drill.id] = own;
		const keys = drillCodes(drill);
		if (keys.length > 0) codes[drill.id] = keys;
	}
	const inCharts: ItemSkills['charts'] = {};
	for (const chart of byId(charts)) {
		const lines = Object.entries(chartSkills(chart)).map(
			([code, keys]) => [code, keys.map(placeOf)] as const
		);
		inCharts[chart.id] = Object.fromEntries(lines);
		items[chart.id] = [...new Set(lines.flatMap(([, own]) => own))];
	}
	const domains = blueprints.flatMap(({ exam, domains: all }) =>
		all.map(({ id, title, topics: asked, cases }) => ({
			exam,
			id,
			title,
			topics: asked,
			...(cases ? { cases } : {})
		}))
	);
	return { format: 1, skills, items, charts: inCharts, codes, domains };
}
