/** The shape of a key as an author writes it: of a chart, of its other setting, and the lines of a mutant. */
import * as v from 'valibot';
import { POA_MARKS, type AnswerKey, type KeyCode, type KeyProcedure } from '../domain/chart';
import type { Reference } from '../domain/drill';
import { parseReference } from './reference';
import * as shape from './shape';

const passage = v.strictObject({
	doc: shape.id,
	quote: v.pipe(v.string(), v.minLength(1)),
	nth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))
});
const evidence = v.array(passage);
const supported = v.pipe(evidence, v.minLength(1, 'needs a passage'));

export const dxLine = v.strictObject({
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
});

export const pxLine = v.strictObject({
	code: shape.code,
	principal: v.optional(v.boolean()),
	evidence: supported,
	why: shape.line,
	refs: shape.refs
});

const query = v.strictObject({
	about: shape.line,
	text: shape.line,
	effect: v.optional(shape.line),
	evidence: v.optional(supported),
	wordings: v.optional(
		v.pipe(
			v.array(v.strictObject({ id: shape.choiceId, text: shape.line, why: shape.line })),
			v.minLength(3, 'three wordings are asked for'),
			v.maxLength(4, 'four wordings at most')
		)
	),
	wording: v.optional(shape.choiceId)
});

export const keySchema = v.strictObject({
	dx: v.pipe(v.array(dxLine), v.minLength(1)),
	px: v.optional(v.array(pxLine), []),
	optional: v.optional(
		v.array(
			v.strictObject({ code: shape.code, evidence: v.optional(evidence, []), why: v.optional(shape.line) })
		),
		[]
	),
	alt: v.optional(v.array(v.strictObject({ code: shape.code, instead: shape.code })), []),
	partial: v.optional(v.array(v.strictObject({ code: shape.code, of: shape.code, why: shape.line })), []),
	queries: v.optional(v.array(query), []),
	em: v.optional(
		v.strictObject({
			level: v.picklist([2, 3, 4, 5] as const, 'must be 2 to 5'),
			mdm: shape.line,
			why: shape.line
		})
	)
});

export const wrongCodes = v.array(
	v.strictObject({
		code: shape.code,
		error: shape.errorClass,
		risk: v.optional(v.literal('high')),
		why: shape.line
	})
);

/** Drops the fields that are undefined, which an exact optional property must not hold. */
export function exact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
		[K in keyof T]: Exclude<T[K], undefined>;
	};
}

/** What goes wrong while a chart is read, and the onsets that its lines give beside their codes. */
export interface Reader {
	wrong: string[];
	/** Key code, after the name of a mutant or setting where it is one's, to the words. */
	onsets: Record<string, string>;
}

/** @param where the place that a message names */
export function readRefs(list: string[], where: string, { wrong }: Reader): Reference[] {
	return list.flatMap((text) => {
		const reference = parseReference(text);
		if (typeof reference !== 'string') return [reference];
		wrong.push(`${where}: ${reference}`);
		return [];
	});
}

/** @param part `key`, or `mutant left-side`: what the place and the onset are named after */
export function readDx(
	{ onset, ...line }: v.InferOutput<typeof dxLine>,
	part: string,
	reader: Reader
): KeyCode {
	if (onset !== undefined) reader.onsets[part === 'key' ? line.code : `${part} ${line.code}`] = onset;
	return exact({
		...line,
		evidence: line.evidence.map(exact),
		refs: readRefs(line.refs, `${part}.dx ${line.code}`, reader)
	}) as KeyCode;
}

export function readPx(line: v.InferOutput<typeof pxLine>, part: string, reader: Reader): KeyProcedure {
	return exact({
		...line,
		evidence: line.evidence.map(exact),
		refs: readRefs(line.refs, `${part}.px ${line.code}`, reader)
	}) as KeyProcedure;
}

export function readKey(key: v.InferOutput<typeof keySchema>, part: string, reader: Reader): AnswerKey {
	return exact({
		...key,
		dx: key.dx.map((line) => readDx(line, part, reader)),
		px: key.px.map((line) => readPx(line, part, reader)),
		optional: key.optional.map((line) => exact({ ...line, evidence: line.evidence.map(exact) })),
		queries: key.queries.map((one) =>
			exact({ ...one, ...(one.evidence ? { evidence: one.evidence.map(exact) } : {}) })
		)
	}) as AnswerKey;
}
