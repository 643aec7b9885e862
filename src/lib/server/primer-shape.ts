/** The form of questions/primers/<topic>.yaml. */
import * as v from 'valibot';
import { words } from '../domain/document';
import type { Primer } from '../domain/primer';
import { parseReference } from './reference';
import { code, issuesOf, line, refs } from './shape';

/** Words of a rule, at most: the whole primer stands on one screen. */
export const RULE_WORDS = 90;
/** Words of a trap, and of the reason of an example, at most. */
const SIDE_WORDS = 60;

const upTo = (most: number) =>
	v.pipe(
		line,
		v.check((text) => words(text).length <= most, `is longer than ${most} words`)
	);

const schema = v.strictObject({
	title: v.optional(line),
	rule: upTo(RULE_WORDS),
	example: v.pipe(
		v.strictObject({
			text: upTo(SIDE_WORDS),
			code: v.optional(code),
			system: v.optional(v.picklist(['icd10cm', 'icd10pcs', 'hcpcs'] as const)),
			why: upTo(SIDE_WORDS)
		}),
		v.check(
			(one) => (one.code === undefined) === (one.system === undefined),
			'code and system stand together'
		)
	),
	trap: upTo(SIDE_WORDS),
	refs: v.pipe(refs, v.minLength(1, 'names no source'))
});

/**
 * @param value what YAML read
 * @returns the primer, or one sentence for each thing that is wrong with its form
 */
export function shapePrimer(value: unknown): Primer | string[] {
	const parsed = v.safeParse(schema, value);
	if (!parsed.success) return issuesOf(parsed.issues);
	const { title, rule, example, trap } = parsed.output;
	const read = parsed.output.refs.map(parseReference);
	const wrong = read.filter((one) => typeof one === 'string');
	if (wrong.length > 0) return wrong.map((reason) => `refs: ${reason}`);
	return {
		...(title === undefined ? {} : { title }),
		rule,
		example: {
			text: example.text,
			...(example.code === undefined || example.system === undefined
				? {}
				: { code: example.code, system: example.system }),
			why: example.why
		},
		trap,
		refs: read.filter((one) => typeof one !== 'string')
	};
}
