/** The shape of a chart's key.yaml as an author writes it, and as a domain chart with its documents. */
import * as v from 'valibot';
import { CHART_KINDS, type Chart, type Mutant, type OtherSetting } from '../domain/chart';
import type { Topic } from '../domain/pack';
import { chapterOf } from '../domain/chapters';
import {
	dxLine,
	exact,
	keySchema,
	pxLine,
	readDx,
	readKey,
	readPx,
	readRefs,
	wrongCodes,
	type Reader
} from './chart-key-shape';
import * as shape from './shape';

const replacement = v.strictObject({
	doc: shape.id,
	quote: v.pipe(v.string(), v.minLength(1)),
	nth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
	to: shape.line
});

const mutant = v.strictObject({
	id: shape.id,
	/** One change, or the list `changes`. */
	change: v.optional(replacement),
	changes: v.optional(v.pipe(v.array(replacement), v.minLength(1))),
	remove: v.optional(v.array(shape.code), []),
	add: v.optional(v.array(dxLine), []),
	px: v.optional(
		v.strictObject({
			remove: v.optional(v.array(shape.code), []),
			add: v.optional(v.array(pxLine), [])
		})
	),
	first: v.optional(shape.code),
	why: shape.line,
	refs: v.optional(shape.refs, [])
});

const otherSetting = v.strictObject({
	setting: shape.setting,
	exams: shape.exams,
	key: keySchema,
	wrong: wrongCodes,
	why: shape.line,
	refs: shape.refs
});

const chartSchema = v.strictObject({
	id: shape.id,
	kind: v.picklist(CHART_KINDS),
	topic: v.optional(shape.line),
	title: shape.line,
	level: shape.level,
	exams: shape.exams,
	setting: shape.setting,
	patient: v.strictObject({
		sex: v.picklist(['F', 'M'] as const),
		age: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(90))
	}),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
	documents: v.pipe(
		v.array(v.strictObject({ id: shape.id, role: shape.line, title: shape.line })),
		v.minLength(1)
	),
	key: keySchema,
	wrong: wrongCodes,
	mutants: v.optional(v.array(mutant)),
	also: v.optional(otherSetting),
	abbreviations: v.optional(v.record(shape.line, shape.line)),
	notes: v.optional(v.array(shape.line), []),
	refs: v.optional(shape.refs, []),
	use: v.optional(shape.use, 'drill'),
	editions: v.optional(shape.editions, shape.EDITIONS),
	rev: v.optional(shape.rev, 1),
	review: v.optional(shape.review, 'read-twice'),
	ex1_exempt: v.optional(shape.exempt, []),
	cf_exempt: v.optional(shape.exemptCodes, []),
	ua_exempt: v.optional(shape.exemptCodes, [])
});

export interface ShapedChart {
	chart: Chart;
	exempt: shape.Exempt[];
	orderExempt: shape.ExemptCode[];
	addExempt: shape.ExemptCode[];
	/** Key code → the words that put its onset after admission; a mutant's stand under `mutant <id> <code>`. */
	onsets: Record<string, string>;
}

function readMutant({ change, changes, px, ...one }: v.InferOutput<typeof mutant>, reader: Reader): Mutant {
	const part = `mutant ${one.id}`;
	const all = [...(change ? [change] : []), ...(changes ?? [])];
	if ((change === undefined) === (changes === undefined))
		reader.wrong.push(`${part}: give change, or changes where there are several`);
	return exact({
		...one,
		changes: all.map(exact),
		add: one.add.map((line) => readDx(line, part, reader)),
		px: px && { remove: px.remove, add: px.add.map((line) => readPx(line, part, reader)) },
		refs: readRefs(one.refs, `${part}.refs`, reader)
	}) as Mutant;
}

function readOther(other: v.InferOutput<typeof otherSetting>, reader: Reader): OtherSetting {
	return {
		...other,
		key: readKey(other.key, 'also', reader),
		wrong: other.wrong.map(exact),
		refs: readRefs(other.refs, 'also.refs', reader)
	} as OtherSetting;
}

/**
 * @param value what key.yaml holds
 * @param texts document id → its Markdown
 * @returns the chart with its defaults filled in, or sentences that say what is wrong
 */
export function shapeChart(
	value: unknown,
	texts: ReadonlyMap<string, string>,
	topics: readonly Topic[]
): ShapedChart | string[] {
	const parsed = v.safeParse(chartSchema, value);
	if (!parsed.success) return shape.issuesOf(parsed.issues);
	const {
		notes: _signer,
		ex1_exempt,
		cf_exempt,
		ua_exempt,
		topic,
		documents,
		key,
		mutants,
		also,
		...plain
	} = parsed.output;
	const reader: Reader = { wrong: [], onsets: {} };
	const { wrong, onsets } = reader;
	const first = key.dx.find((line) => line.seq === 1) ?? key.dx[0];
	const home = topic ?? `cm.ch.c${String(chapterOf(first?.code ?? '') ?? 0).padStart(2, '0')}`;
	if (!topics.some((known) => known.id === home)) wrong.push(`topic: no topic ${home}`);
	for (const { id } of documents)
		if (!texts.has(id)) wrong.push(`documents: there is no ${id}.md beside key.yaml`);
	for (const id of texts.keys())
		if (!documents.some((document) => document.id === id)) wrong.push(`documents: ${id}.md is not listed`);
	const chart = exact({
		...plain,
		topic: home,
		documents: documents.map((document) => ({ ...document, text: (texts.get(document.id) ?? '').trim() })),
		key: readKey(key, 'key', reader),
		wrong: plain.wrong.map(exact),
		refs: readRefs(plain.refs, 'refs', reader),
		mutants: mutants?.map((one) => readMutant(one, reader)),
		also: also && readOther(also, reader)
	}) as Chart;
	return wrong.length > 0
		? wrong
		: { chart, exempt: ex1_exempt, orderExempt: cf_exempt, addExempt: ua_exempt, onsets };
}
