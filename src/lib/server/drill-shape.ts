/** The shape of a drill as an author writes it (questions/README.md), and as a domain drill with defaults. */
import * as v from 'valibot';
import { categoryOf } from '../domain/code';
import type { Choice, Drill, DrillBase, Reference } from '../domain/drill';
import type { Topic } from '../domain/pack';
import { codeList } from './code-text';
import * as auditClaim from './drill-types/audit-claim';
import * as denialFix from './drill-types/denial-fix';
import * as emMdm from './drill-types/em-mdm';
import * as excludes1Spot from './drill-types/excludes1-spot';
import * as higherLower from './drill-types/higher-lower';
import * as modifierPick from './drill-types/modifier-pick';
import * as pcsTable from './drill-types/pcs-table';
import * as poaPick from './drill-types/poa-pick';
import * as procedureFacts from './drill-types/procedure-facts';
import * as queryOrCode from './drill-types/query-or-code';
import * as rootMatch from './drill-types/root-match';
import { isFirst, rulesOf } from './drill-types/rules-of';
import * as termBuild from './drill-types/term-build';
import * as unitCalc from './drill-types/unit-calc';
import { parseReference } from './reference';
import * as shape from './shape';

const base = {
	id: shape.id,
	topic: shape.line,
	level: shape.level,
	exams: shape.exams,
	setting: shape.setting,
	prompt: shape.line,
	rationale: shape.line,
	refs: v.pipe(shape.refs, v.minLength(1, 'names no source')),
	context: v.optional(shape.line),
	note: v.optional(shape.line),
	use: v.optional(shape.use, 'drill'),
	editions: v.optional(shape.editions, shape.EDITIONS),
	needsBook: v.optional(v.boolean(), false),
	cptNumbers: v.optional(v.literal(true)),
	family: v.optional(shape.line),
	rev: v.optional(shape.rev, 1),
	review: v.optional(shape.review, 'read-twice'),
	ex1_exempt: v.optional(shape.exempt, []),
	cf_exempt: v.optional(shape.exemptCodes, []),
	ua_exempt: v.optional(shape.exemptCodes, [])
};

const system = v.picklist(['icd10cm', 'icd10pcs', 'hcpcs'] as const);
const character = v.pipe(v.string(), v.regex(/^[0-9A-Z]$/, 'is not one character'));
const choices = v.array(
	v.strictObject({
		id: shape.choiceId,
		text: shape.line,
		why: v.optional(shape.line),
		error: v.optional(shape.errorClass)
	})
);

const drillSchema = v.variant('type', [
	v.strictObject({
		...base,
		type: v.literal('typed_code'),
		system,
		answer: v.pipe(v.array(shape.code), v.minLength(1)),
		partial: v.optional(
			v.array(
				v.strictObject({
					code: shape.code,
					credit: v.pipe(v.number(), v.minValue(0), v.maxValue(0.95)),
					why: shape.line
				})
			),
			[]
		)
	}),
	v.strictObject({ ...base, type: v.literal('multiple_choice'), choices, answer: v.string() }),
	v.strictObject({ ...base, type: v.literal('multi_select'), choices, answer: v.array(v.string()) }),
	v.strictObject({
		...base,
		type: v.literal('sequence'),
		system,
		items: v.pipe(v.array(shape.code), v.minLength(2)),
		answer: v.strictObject({
			first: shape.code,
			before: v.optional(v.array(v.tuple([shape.code, shape.code])), [])
		})
	}),
	v.strictObject({
		...base,
		type: v.literal('seventh_char'),
		/** No other system has 7th characters; authors may say so. */
		system: v.optional(v.literal('icd10cm')),
		stem: v.pipe(v.string(), v.regex(/^[A-Z][0-9A-Z]{2}\.[0-9A-Z]{3}$/, 'is no stem of six characters')),
		answer: character,
		wrong: v.record(character, shape.line)
	}),
	v.strictObject({ ...base, type: v.literal('true_false'), answer: v.boolean(), why: shape.line }),
	v.strictObject({ ...base, type: v.literal('pcs_table'), ...pcsTable.fields }),
	v.strictObject({ ...base, type: v.literal('root_match'), ...rootMatch.fields }),
	v.strictObject({ ...base, type: v.literal('modifier_pick'), ...modifierPick.fields }),
	v.strictObject({ ...base, type: v.literal('unit_calc'), ...unitCalc.fields }),
	v.strictObject({ ...base, type: v.literal('em_mdm'), ...emMdm.fields }),
	v.strictObject({ ...base, type: v.literal('audit_claim'), ...auditClaim.fields }),
	v.strictObject({ ...base, type: v.literal('excludes1_spot'), ...excludes1Spot.fields }),
	v.strictObject({ ...base, type: v.literal('query_or_code'), ...queryOrCode.fields }),
	v.strictObject({ ...base, type: v.literal('term_build'), ...termBuild.fields }),
	v.strictObject({ ...base, type: v.literal('higher_lower'), ...higherLower.fields }),
	v.strictObject({ ...base, type: v.literal('poa_pick'), ...poaPick.fields }),
	v.strictObject({ ...base, type: v.literal('denial_fix'), ...denialFix.fields }),
	v.strictObject({ ...base, type: v.literal('procedure_facts'), ...procedureFacts.fields })
]);
type Written = v.InferOutput<typeof drillSchema>;

export interface ShapedDrill {
	drill: Drill;
	exempt: shape.Exempt[];
	orderExempt: shape.ExemptCode[];
	addExempt: shape.ExemptCode[];
}

/** Items about one category give one another away; what names no code stands alone. */
function familyOf(drill: Drill): string {
	if (!isFirst(drill)) {
		const code = rulesOf(drill).familyCode?.(drill);
		return code === undefined ? drill.id : categoryOf(code);
	}
	if (drill.type === 'typed_code') return categoryOf(drill.answer[0] ?? drill.id);
	if (drill.type === 'seventh_char') return categoryOf(drill.stem);
	if (drill.type === 'multiple_choice') {
		const right = drill.choices.find((choice) => choice.id === drill.answer);
		const [first] = codeList(right?.text ?? '') ?? [];
		if (first !== undefined) return categoryOf(first);
	}
	return drill.id;
}

function plainChoices(list: v.InferOutput<typeof choices>): Choice[] {
	return list.map(({ id, text, why, error }) => ({
		id,
		text,
		...(why === undefined ? {} : { why }),
		...(error === undefined ? {} : { error })
	}));
}

/**
 * @param value one entry of a drills file, as YAML gives it
 * @param topics the known topics
 * @returns the drill with its defaults filled in, or sentences that say what is wrong
 */
export function shapeDrill(value: unknown, topics: readonly Topic[]): ShapedDrill | string[] {
	const parsed = v.safeParse(drillSchema, value);
	if (!parsed.success) return shape.issuesOf(parsed.issues);
	const written = parsed.output;
	const wrong: string[] = [];
	const refs: Reference[] = [];
	for (const text of written.refs) {
		const reference = parseReference(text);
		if (typeof reference === 'string') wrong.push(`refs: ${reference}`);
		else refs.push(reference);
	}
	if (!topics.some((topic) => topic.id === written.topic)) wrong.push(`topic: no topic ${written.topic}`);
	if (wrong.length > 0) return wrong;
	const common: DrillBase = {
		id: written.id,
		rev: written.rev,
		use: written.use,
		topic: written.topic,
		level: written.level,
		exams: written.exams,
		setting: written.setting,
		editions: written.editions,
		...(written.context === undefined ? {} : { context: written.context }),
		...(written.note === undefined ? {} : { note: written.note }),
		prompt: written.prompt,
		rationale: written.rationale,
		refs,
		family: written.family ?? written.id,
		// The app has no CPT code: without the book there is nothing to answer from.
		needsBook: written.needsBook || written.type === 'procedure_facts',
		...(written.cptNumbers === undefined ? {} : { cptNumbers: written.cptNumbers }),
		review: written.review
	};
	const drill = typed(common, written);
	return {
		drill: written.family === undefined ? { ...drill, family: familyOf(drill) } : drill,
		exempt: written.ex1_exempt,
		orderExempt: written.cf_exempt,
		addExempt: written.ua_exempt
	};
}

function typed(common: DrillBase, written: Written): Drill {
	switch (written.type) {
		case 'typed_code': {
			const { type, system, answer, partial } = written;
			return { ...common, type, system, answer, partial };
		}
		case 'multiple_choice':
			return {
				...common,
				type: written.type,
				choices: plainChoices(written.choices),
				answer: written.answer
			};
		case 'multi_select':
			return {
				...common,
				type: written.type,
				choices: plainChoices(written.choices),
				answer: written.answer
			};
		case 'sequence': {
			const { type, system, items, answer } = written;
			return { ...common, type, system, items, answer };
		}
		case 'seventh_char':
			return {
				...common,
				type: written.type,
				stem: written.stem,
				answer: written.answer,
				wrong: written.wrong
			};
		case 'true_false':
			return { ...common, type: written.type, answer: written.answer, why: written.why };
		default: {
			// What the author writes is what the type has; fields that are not written are not there.
			const own = Object.entries(written).filter(([name]) => !(name in base));
			return { ...common, ...Object.fromEntries(own) } as Drill;
		}
	}
}
