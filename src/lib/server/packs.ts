/**
 * Puts items and facts together into what ships: one pack a topic, one pack a chart, and the catalogue. The same
 * input gives the same bytes, and a pack's address holds the hash of its content.
 */
import { headerChain } from './header-chain';
import type { Chart } from '../domain/chart';
import { CPT_NUMBERS } from '../domain/cpt-numbers';
import { words } from '../domain/document';
import type { Drill } from '../domain/drill';
import type { Edition } from '../domain/edition';
import { isFindable } from '../domain/find-race';
import type { Catalogue, CatalogueEntry, Pack, PackCodes, PackEntry, Topic } from '../domain/pack';
import type { Primer } from '../domain/primer';
import { stemOf } from './checks/item';
import { isFirst, rulesOf, type FirstType } from './drill-types/rules-of';
import type { Facts } from './facts';
import { namedCodes } from './named-codes';
import { withNoise } from './noise';
import type { Questions } from './read';
import { hashOf, sorted, sortedRecord } from './text-file';

export interface PackFile {
	/** `packs/cm.ch.c09.1a2b3c4d.json` */
	url: string;
	text: string;
}

export interface BuiltPacks {
	catalogue: Catalogue;
	packs: PackFile[];
}

function pick<T>(record: Record<string, T>, names: Iterable<string>): Record<string, T> {
	return sortedRecord(
		sorted(names).flatMap((name) => {
			const value = record[name];
			return value === undefined ? [] : [[name, value] as const];
		})
	);
}

/** The codes of a pack with the titles of its primer's code, where the facts hold them. */
function withPrimer(codes: PackCodes, { example: { code } }: Primer, facts: Facts): PackCodes {
	const known = (code === undefined ? [] : headerChain(code)).flatMap((one) => {
		const title = facts.titles.get(one)?.title;
		return title === undefined ? [] : [[one, title] as const];
	});
	return { ...codes, titles: sortedRecord([...Object.entries(codes.titles), ...known]) };
}

/**
 * What marking these items needs, taken from the facts of the whole bank.
 * @throws Error when a code that an item is marked by is not among the facts
 */
export function packCodes(items: readonly (Drill | Chart)[], facts: Facts): PackCodes {
	const named = namedCodes(items);
	const titles = new Map<string, string>();
	for (const code of named.titles.keys()) {
		if (named.needed.has(code) && !facts.titles.has(code))
			throw new Error(
				`${code} is not in questions/starter; run npm run content -- --write with the official files`
			);
		for (const one of headerChain(code)) {
			const known = facts.titles.get(one);
			if (known) titles.set(one, known.title);
		}
	}
	for (const name of named.trees)
		if (facts.trees[name] === undefined)
			throw new Error(
				`${name} is not in questions/starter; run npm run content -- --write with the official files`
			);
	const together = (pair: string) => {
		const [a = '', b = ''] = pair.split('|');
		return named.claims.some((codes) => codes.includes(a) && codes.includes(b));
	};
	const inCharts = new Set(named.claims.flat());
	const older = Object.entries(facts.older ?? {}).flatMap(([edition, { trees, titles: theirs }]) =>
		named.editions.has(edition as Edition)
			? [[edition, { trees: pick(trees, named.trees), titles: pick(theirs, titles.keys()) }] as const]
			: []
	);
	return {
		editions: facts.editions,
		trees: pick(facts.trees, named.trees),
		titles: sortedRecord(titles),
		sevenths: pick(facts.sevenths, named.stems),
		sides: pick(facts.sides, named.keys),
		axes: pick(facts.axes, named.tables),
		excludes1: facts.excludes1.filter(together),
		poaExempt: facts.poaExempt.filter((code) => inCharts.has(code)),
		...(older.length === 0 ? {} : { older: Object.fromEntries(older) })
	};
}

/** Seconds that an answer of each type takes beyond reading. */
const THINKING: Record<FirstType, number> = {
	typed_code: 40,
	multiple_choice: 20,
	multi_select: 30,
	sequence: 35,
	seventh_char: 20,
	true_false: 8
};

function drillEntry(drill: Drill, pack: string): CatalogueEntry {
	const choices = drill.type === 'multiple_choice' || drill.type === 'multi_select' ? drill.choices : [];
	const read = words([stemOf(drill), ...choices.map((choice) => choice.text)].join('\n')).length;
	const thinking = isFirst(drill) ? THINKING[drill.type] : rulesOf(drill).seconds;
	return {
		id: drill.id,
		rev: drill.rev,
		kind: 'drill',
		pack,
		type: drill.type,
		topic: drill.topic,
		level: drill.level,
		exams: drill.exams,
		use: drill.use,
		editions: drill.editions,
		needsBook: drill.needsBook,
		...(isFindable(drill) ? { findable: true as const } : {}),
		family: drill.family,
		// Four words a second is an adult's reading speed.
		expect: Math.round((thinking + read / 4) / 5) * 5,
		setting: drill.setting
	};
}

function chartEntry(chart: Chart, pack: string): CatalogueEntry {
	const { age, sex } = chart.patient;
	return {
		id: chart.id,
		rev: chart.rev,
		kind: 'chart',
		pack,
		type: chart.kind,
		topic: chart.topic,
		level: chart.level,
		exams: chart.exams,
		use: chart.use,
		editions: chart.editions,
		needsBook: false,
		family: chart.id,
		expect: chart.minutes,
		title: chart.title,
		patient: `${age >= 90 ? '90+' : age}${sex}`,
		setting: chart.setting,
		...(chart.mutants?.length ? { mutants: chart.mutants.map(({ id }) => id) } : {}),
		...(chart.also ? { also: chart.also.setting } : {})
	};
}

/**
 * What learners are asked: no drafts (design.md, "Content": drills and mocks take what was read twice or signed),
 * and no two-digit CPT modifiers while their switch is off.
 */
export const ships = (item: Drill | Chart): boolean =>
	item.review !== 'draft' && (CPT_NUMBERS || !('cptNumbers' in item));

/** @throws Error when the facts lack what an item needs */
export function buildPacks(all: Questions, facts: Facts): BuiltPacks {
	const questions = { ...all, drills: all.drills.filter(ships), charts: all.charts.filter(ships) };
	const packs: PackFile[] = [];
	const entries: PackEntry[] = [];
	const items: CatalogueEntry[] = [];
	const add = (name: string, topic: Topic, drills: Drill[], charts: Chart[], primer?: Primer): string => {
		const codes = packCodes([...drills, ...charts], facts);
		const pack: Pack = primer
			? { format: 1, topic, drills, charts, primer, codes: withPrimer(codes, primer, facts) }
			: { format: 1, topic, drills, charts, codes };
		const text = JSON.stringify(pack);
		const url = `packs/${name}.${hashOf(text, 8)}.json`;
		packs.push({ url, text });
		const [chart] = charts;
		entries.push({
			topic: topic.id,
			url,
			bytes: Buffer.byteLength(text),
			drills: drills.length,
			charts: charts.length,
			...(chart === undefined ? {} : { chart: chart.id })
		});
		return url;
	};
	const topics = [...questions.topics].sort((a, b) => a.number - b.number);
	for (const topic of topics) {
		const drills = questions.drills.filter((drill) => drill.topic === topic.id);
		const primer = all.primers?.get(topic.id);
		if (drills.length === 0 && !primer) continue;
		const url = add(topic.id, topic, drills, [], primer);
		items.push(...drills.map((drill) => drillEntry(drill, url)));
	}
	for (const plain of questions.charts) {
		const chart = withNoise(plain, questions.noise);
		const topic = topics.find((one) => one.id === chart.topic);
		if (topic) items.push(chartEntry(chart, add(`chart.${chart.id}`, topic, [], [chart])));
	}
	items.sort((a, b) => (a.id < b.id ? -1 : 1));
	const release = hashOf(entries.map((entry) => entry.url).join('\n'), 12);
	return { catalogue: { format: 1, release, topics, packs: entries, items }, packs };
}
