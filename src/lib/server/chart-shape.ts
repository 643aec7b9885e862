/** The shape of a chart's key.yaml as an author writes it, and as a domain chart with its documents. */
import * as v from 'valibot';
import { CHART_KINDS, POA_MARKS, type Chart } from '../domain/chart';
import type { Reference } from '../domain/drill';
import type { Topic } from '../domain/pack';
import { chapterOf } from '../domain/chapters';
import { parseReference } from './reference';
import * as shape from './shape';

const evidence = v.array(
	v.strictObject({
		doc: shape.id,
		quote: v.pipe(v.string(), v.minLength(1)),
		nth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))
	})
);
const supported = v.pipe(evidence, v.minLength(1, 'needs a passage'));

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
	key: v.strictObject({
		dx: v.pipe(
			v.array(
				v.strictObject({
					code: shape.code,
					seq: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
					after: v.optional(shape.code),
					poa: v.optional(v.picklist(POA_MARKS)),
					evidence: supported,
					why: shape.line,
					refs: shape.refs,
					hcc: v.optional(v.pipe(v.number(), v.integer())),
					meat: v.optional(shape.line),
					/** The words that put the onset after admission: what M12 asks for with N. */
					onset: v.optional(shape.line)
				})
			),
			v.minLength(1)
		),
		px: v.optional(
			v.array(
				v.strictObject({
					code: shape.code,
					principal: v.optional(v.boolean()),
					evidence: supported,
					why: shape.line,
					refs: shape.refs
				})
			),
			[]
		),
		optional: v.optional(
			v.array(
				v.strictObject({ code: shape.code, evidence: v.optional(evidence, []), why: v.optional(shape.line) })
			),
			[]
		),
		alt: v.optional(v.array(v.strictObject({ code: shape.code, instead: shape.code })), []),
		partial: v.optional(v.array(v.strictObject({ code: shape.code, of: shape.code, why: shape.line })), []),
		queries: v.optional(
			v.array(v.strictObject({ about: shape.line, text: shape.line, effect: v.optional(shape.line) })),
			[]
		),
		em: v.optional(
			v.strictObject({ level: v.pipe(v.number(), v.integer()), mdm: shape.line, why: shape.line })
		)
	}),
	wrong: v.array(
		v.strictObject({
			code: shape.code,
			error: shape.errorClass,
			risk: v.optional(v.literal('high')),
			why: shape.line
		})
	),
	notes: v.optional(v.array(shape.line), []),
	refs: v.optional(shape.refs, []),
	use: v.optional(shape.use, 'drill'),
	editions: v.optional(shape.editions, shape.EDITIONS),
	rev: v.optional(shape.rev, 1),
	review: v.optional(shape.review, 'read-twice'),
	ex1_exempt: v.optional(shape.exempt, [])
});

export interface ShapedChart {
	chart: Chart;
	exempt: shape.Exempt[];
	/** Key code → the words that put its onset after admission. */
	onsets: Record<string, string>;
}

/** Drops the fields that are undefined, which an exact optional property must not hold. */
function exact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
		[K in keyof T]: Exclude<T[K], undefined>;
	};
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
	const { notes: _signer, ex1_exempt, topic, documents, key, ...plain } = parsed.output;
	const wrong: string[] = [];
	const refsOf = (list: string[], where: string): Reference[] =>
		list.flatMap((text) => {
			const reference = parseReference(text);
			if (typeof reference !== 'string') return [reference];
			wrong.push(`${where}: ${reference}`);
			return [];
		});
	const first = key.dx.find((line) => line.seq === 1) ?? key.dx[0];
	const home = topic ?? `cm.ch.c${String(chapterOf(first?.code ?? '') ?? 0).padStart(2, '0')}`;
	if (!topics.some((known) => known.id === home)) wrong.push(`topic: no topic ${home}`);
	for (const { id } of documents)
		if (!texts.has(id)) wrong.push(`documents: there is no ${id}.md beside key.yaml`);
	for (const id of texts.keys())
		if (!documents.some((document) => document.id === id)) wrong.push(`documents: ${id}.md is not listed`);
	const onsets: Record<string, string> = {};
	for (const { code, onset } of key.dx) if (onset !== undefined) onsets[code] = onset;
	const chart = {
		...plain,
		topic: home,
		documents: documents.map((document) => ({ ...document, text: (texts.get(document.id) ?? '').trim() })),
		key: exact({
			...key,
			dx: key.dx.map(({ onset: _onset, ...line }) =>
				exact({ ...line, evidence: line.evidence.map(exact), refs: refsOf(line.refs, `key.dx ${line.code}`) })
			),
			px: key.px.map((line) =>
				exact({ ...line, evidence: line.evidence.map(exact), refs: refsOf(line.refs, `key.px ${line.code}`) })
			),
			optional: key.optional.map((line) => exact({ ...line, evidence: line.evidence.map(exact) })),
			queries: key.queries.map(exact)
		}),
		wrong: plain.wrong.map(exact),
		refs: refsOf(plain.refs, 'refs')
	} as Chart;
	return wrong.length > 0 ? wrong : { chart, exempt: ex1_exempt, onsets };
}
