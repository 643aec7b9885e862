/** audit_claim: the author's fields; the claim as it should be is checked like any other. */
import * as v from 'valibot';
import { DELETE, rightClaim, type AuditClaimDrill } from '../../domain/drill-types/audit-claim';
import * as shape from '../shape';
import { form, twice, uses, type TypeRules } from './type-rules';

export const fields = {
	claim: v.pipe(
		v.array(
			v.strictObject({
				code: shape.code,
				why: shape.line,
				fix: v.optional(v.union([v.literal(DELETE), shape.code]))
			})
		),
		v.minLength(2, 'has fewer than two codes'),
		v.maxLength(8, 'has more than eight codes')
	),
	add: v.optional(v.array(v.strictObject({ code: shape.code, why: shape.line })), [])
};

const codesOfClaim = ({ claim }: AuditClaimDrill) => claim.map(({ code }) => code);

export const auditClaim: TypeRules<AuditClaimDrill> = {
	seconds: 75,
	graded: ({ claim, add }) => [
		claim.map(({ code, fix = 'keep' }) => `${code} ${fix}`),
		add.map(({ code }) => code).sort()
	],
	shown: (drill) => ({
		claim: codesOfClaim(drill),
		answer: 'one text a deed: "keep CODE", "delete CODE", "change CODE CODE", "add CODE"'
	}),
	texts: ({ claim, add }) => [...claim, ...add].map(({ code, why }) => ({ place: `why ${code}`, text: why })),
	codes: (drill) => [
		...uses('exists', 'claim', codesOfClaim(drill)),
		...uses('billable', 'answer', rightClaim(drill))
	],
	claim: rightClaim,
	check: (drill) => {
		const right = rightClaim(drill);
		const changed = drill.claim.some(({ fix }) => fix !== undefined) || drill.add.length > 0;
		return [
			...twice(codesOfClaim(drill)).map((code) => form(`${code} stands twice on the claim`)),
			...twice(right).map((code) => form(`${code} stands twice on the claim as it should be`)),
			...(changed ? [] : [{ ...form('nothing is wrong with the claim'), warning: true as const }])
		];
	}
};
