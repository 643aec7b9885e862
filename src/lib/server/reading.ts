/**
 * The second reading. Somebody who sees only the question, or only the record, answers it from the code book;
 * `questions/readings.json` keeps what came of it beside a hash of what was seen. An item whose question changed
 * since was not read: a chart, or a drill of level 3 or more, then does not count as read twice.
 */
import type { Chart } from '../domain/chart';
import type { Drill, DrillAnswer } from '../domain/drill';
import { markDrill } from '../domain/marking';
import { mutate } from '../domain/mutant';
import { inOtherSetting } from '../domain/other-setting';
import type { PackCodes } from '../domain/pack';
import { isChart, type Item } from './checks/item';
import { rulesOf } from './drill-types/rules-of';
import { problem, type Problem } from './problem';
import type { Questions } from './read';
import { canonical, hashOf, recordLines, sortedRecord } from './text-file';

/** Drills below this level are checked by the rules alone (curriculum section 4.1). */
const READ_FROM = 3;

export interface Reading {
	/** Hash of what the reader saw. */
	seen: string;
	agreed: boolean;
	/** Did the very first reader agree, before anything was settled or reworded? */
	first: boolean;
	/** Of a chart: how many codes both gave, and those that one gave alone. */
	codes?: { same: number; missed: string[]; extra: string[] };
	/** What the reader gave instead, where a drill was answered otherwise. */
	gave?: DrillAnswer;
	/** How the official text settled a difference. */
	settled?: string;
}
export type Readings = Record<string, Reading>;

/** A reader's answer to a chart. */
export interface ChartAnswer {
	dx: { code: string; poa?: string }[];
	/** May be left out where there is none. */
	px?: { code: string }[];
}
export type Answers = Record<string, DrillAnswer | ChartAnswer>;

function shown(drill: Drill): Record<string, unknown> {
	const { id, type, setting, context, note, prompt } = drill;
	const head = { id, type, setting, context, note, prompt };
	switch (drill.type) {
		case 'typed_code':
			return { ...head, system: drill.system };
		case 'multiple_choice':
		case 'multi_select':
			return { ...head, choices: drill.choices.map((choice) => ({ id: choice.id, text: choice.text })) };
		case 'sequence':
			return { ...head, items: drill.items };
		case 'seventh_char':
			return { ...head, stem: drill.stem };
		case 'true_false':
			return head;
		default:
			return { ...head, ...rulesOf(drill).shown(drill) };
	}
}

/**
 * What of an item is answered blind: itself, and of a chart also each mutant and its other setting, which have
 * keys of their own. Their ids name the chart first: `ed-croup/both-ears`, `dc-stroke/other-setting`.
 */
export function readingsOf(item: Item): Item[] {
	if (!isChart(item)) return [item];
	const mutants = (item.mutants ?? []).flatMap((mutant) => {
		const mutated = mutate(item, mutant);
		return mutated ? [{ ...mutated.chart, id: `${item.id}/${mutant.id}` }] : [];
	});
	const other = inOtherSetting(item);
	return [item, ...mutants, ...(other ? [{ ...other, id: `${item.id}/other-setting` }] : [])];
}

/** What a blind reader is given: no key, no reasons, no references. */
export function sheetOf(item: Item): Record<string, unknown> {
	if (!isChart(item)) return shown(item);
	const { id, kind, setting, patient, documents } = item;
	return {
		id,
		kind,
		setting,
		patient,
		documents: documents.map(({ role, title, text }) => ({ role, title, text }))
	};
}

export const seenHash = (item: Item): string => hashOf(canonical(sheetOf(item)), 12);

const isSame = (a: readonly string[], b: readonly string[]) =>
	a.length === b.length && a.every((one) => b.includes(one));

const ONE_TEXT: Drill['type'][] = ['excludes1_spot', 'higher_lower', 'poa_pick'];
const isList = (drill: Drill) => !ONE_TEXT.includes(drill.type);

/** Marking these types reads no codes of a pack. */
const NO_CODES: PackCodes = {
	editions: {},
	trees: {},
	titles: {},
	sevenths: {},
	sides: {},
	axes: {},
	excludes1: [],
	poaExempt: []
};

/** Is a reader's answer the key's? An answer of another shape is not. */
export function agrees(drill: Drill, given: DrillAnswer): boolean {
	switch (drill.type) {
		case 'typed_code':
			return drill.answer.includes(String(given));
		case 'multiple_choice':
		case 'seventh_char':
		case 'true_false':
			return drill.answer === given;
		case 'multi_select':
			return Array.isArray(given) && isSame(drill.answer, given);
		case 'sequence': {
			if (!Array.isArray(given) || !isSame(drill.items, given)) return false;
			const stands = (a: string, b: string) => given.indexOf(a) < given.indexOf(b);
			return given[0] === drill.answer.first && drill.answer.before.every(([a, b]) => stands(a, b));
		}
		case 'pcs_table':
			return drill.answer === given;
		default:
			if (typeof given === 'boolean' || Array.isArray(given) !== isList(drill)) return false;
			return markDrill(drill, given, NO_CODES).score === 1000;
	}
}

function readDrill(drill: Drill, given: DrillAnswer): Pick<Reading, 'agreed' | 'gave'> {
	const agreed = agrees(drill, given);
	return agreed ? { agreed } : { agreed, gave: given };
}

/** Optional codes may be given or not; `alt` codes count as what they stand for. The first code must be first. */
function readChart({ key, setting }: Chart, given: ChartAnswer): Pick<Reading, 'agreed' | 'codes'> {
	const instead = new Map(key.alt.map((one) => [one.code, one.instead]));
	const optional = new Set(key.optional.map((one) => one.code));
	const mark = (code: string, poa: string | undefined) =>
		setting === 'inpatient' && poa !== undefined ? `${code} ${poa}` : code;
	const asked = [...key.dx.map(({ code, poa }) => mark(code, poa)), ...key.px.map(({ code }) => code)];
	const told = [
		...given.dx.map(({ code, poa }) => mark(instead.get(code) ?? code, poa)),
		...(given.px ?? []).map(({ code }) => instead.get(code) ?? code)
	].filter((line) => !optional.has(line.split(' ')[0] ?? ''));
	const first = key.dx.find(({ seq }) => seq === 1)?.code;
	const isFirst = instead.get(given.dx[0]?.code ?? '') ?? given.dx[0]?.code;
	const missed = asked.filter((line) => !told.includes(line));
	const extra = told.filter((line) => !asked.includes(line));
	if (first !== undefined && isFirst !== first) missed.push(`${first} first`);
	return {
		agreed: missed.length === 0 && extra.length === 0,
		codes: { same: asked.filter((line) => told.includes(line)).length, missed, extra }
	};
}

/**
 * Compares a reader's answers with the keys.
 * @param old what is known: readings of items that were not answered now stay
 * @returns the readings, and ids that no item has
 */
export function record(
	{ drills, charts }: Questions,
	answers: Answers,
	old: Readings
): { readings: Readings; unknown: string[] } {
	const items = new Map([...drills, ...charts].flatMap(readingsOf).map((item) => [item.id, item]));
	const readings: Readings = { ...old };
	const unknown: string[] = [];
	for (const [id, given] of Object.entries(answers)) {
		const item = items.get(id);
		if (!item) {
			unknown.push(id);
			continue;
		}
		const found = isChart(item)
			? readChart(item, given as ChartAnswer)
			: readDrill(item, given as DrillAnswer);
		readings[id] = { seen: seenHash(item), first: old[id]?.first ?? found.agreed, ...found };
	}
	return { readings, unknown };
}

/** Does an item's question stand as it was read? */
export const isRead = (item: Item, readings: Readings): boolean => readings[item.id]?.seen === seenHash(item);

/** A chart, or a drill of level 3 or more, that calls itself read twice. */
export const needsReading = (item: Item): boolean =>
	item.review === 'read-twice' && (isChart(item) || item.level >= READ_FROM);

/** Refuses items that call themselves read twice and are not, or whose difference nobody settled. */
export function checkReadings({ drills, charts, sources }: Questions, readings: Readings): Problem[] {
	return [...drills, ...charts].filter(needsReading).flatMap((item) => {
		const file = sources.get(item.id)?.file ?? item.id;
		return readingsOf(item).flatMap((asked) => {
			const reading = readings[asked.id];
			const which = asked === item ? '' : `${asked.id.slice(item.id.length + 1)}: `;
			if (!reading || !isRead(asked, readings))
				return problem(
					file,
					'reading',
					`${which}no second reader has answered this question; else set review: draft`
				);
			return reading.agreed || reading.settled
				? []
				: problem(
						file,
						'reading',
						`${which}the second reader answered otherwise; settle it by the official text`
					);
		});
	});
}

/** @param ids of items that still exist; readings of others are dropped */
export function writeReadings(readings: Readings, ids: ReadonlySet<string>): string {
	const kept = sortedRecord(Object.entries(readings).filter(([id]) => ids.has(id)));
	return `{\n\t"format": 1,\n\t"items": ${recordLines(kept)}\n}\n`;
}

/** Of the items of each topic that were answered blind: how many, and how many alike at first. */
export function agreement({ drills, charts }: Questions, readings: Readings) {
	const topics = new Map<string, { read: number; agreed: number }>();
	for (const item of [...drills, ...charts]) {
		const reading = readings[item.id];
		if (!reading) continue;
		const sum = topics.get(item.topic) ?? { read: 0, agreed: 0 };
		sum.read += 1;
		if (reading.first) sum.agreed += 1;
		topics.set(item.topic, sum);
	}
	return sortedRecord(topics);
}
