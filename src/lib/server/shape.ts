/** Small valibot parts that drills and charts share. Unknown keys are errors: a misspelt field is a lost one. */
import * as v from 'valibot';
import { ERROR_CLASSES } from '../domain/drill';
import type { Edition } from '../domain/edition';
import { EXAMS } from '../domain/pack';

export const EDITIONS: Edition[] = ['FY2026', 'FY2027'];

export const line = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));
export const id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no flat lower-case id'),
	v.maxLength(60, 'is longer than 60 characters')
);
export const code = v.pipe(
	v.string(),
	v.regex(/^[0-9A-Z]{3,7}$|^[A-Z][0-9A-Z]{2}\.[0-9A-Z]{1,4}$/, 'is no code in written form (I50.23)')
);
export const choiceId = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}$/, 'is no choice id'));
export const level = v.picklist([1, 2, 3, 4, 5] as const, 'must be 1 to 5');
export const exams = v.pipe(v.array(v.picklist(EXAMS)), v.minLength(1, 'names no exam'));
export const setting = v.picklist(['outpatient', 'inpatient', 'profee', 'any'] as const);
export const review = v.picklist(['draft', 'read-twice', 'signed'] as const);
export const use = v.picklist(['drill', 'mock'] as const);
export const errorClass = v.picklist(ERROR_CLASSES);
export const rev = v.pipe(v.number(), v.integer(), v.minValue(1));
export const editions = v.pipe(
	v.array(v.custom<Edition>((text) => typeof text === 'string' && /^FY20\d\d$/.test(text), 'is no edition')),
	v.minLength(1)
);
export const refs = v.array(line);
/** An Excludes1 pair whose conditions are unrelated (Guidelines I.A.12.a), with the author's reason. */
export const exempt = v.array(v.strictObject({ pair: v.tuple([code, code]), reason: line }));
export type Exempt = v.InferOutput<typeof exempt>[number];
/** A code for which a rule does not hold here, with the author's reason: `cf_exempt` and `ua_exempt`. */
export const exemptCodes = v.array(v.strictObject({ code, reason: line }));
export type ExemptCode = v.InferOutput<typeof exemptCodes>[number];

/** @returns one sentence for each issue: where in the item, and what */
export function issuesOf(issues: readonly v.BaseIssue<unknown>[]): string[] {
	return issues.map((issue) => {
		const path = v.getDotPath(issue);
		return `${path === null ? 'item' : path}: ${issue.message}`;
	});
}
