/** What an item says about the order of the codes on its claims. Rules M4, M7 and M8 ask it. */
import type { SequenceDrill } from '../../domain/drill';
import { claimsOf, isChart, stemOf, type Claim, type Item } from './item';

export interface OrderedClaim extends Claim {
	/** The code that stands first, where the item says so. */
	head?: string;
	/** Does `a` stand before `b`, after it, or is the order left open? */
	stands(a: string, b: string): 'before' | 'after' | 'open';
}

/** All that the pairs of a sequence demand, one through the other. */
function reaches(before: readonly (readonly [string, string])[], from: string, to: string): boolean {
	const seen = new Set([from]);
	for (const one of seen)
		for (const [a, b] of before) {
			if (a !== one) continue;
			if (b === to) return true;
			seen.add(b);
		}
	return false;
}

function inSequence({ answer }: SequenceDrill, a: string, b: string): ReturnType<OrderedClaim['stands']> {
	if (a === answer.first || reaches(answer.before, a, b)) return 'before';
	if (b === answer.first || reaches(answer.before, b, a)) return 'after';
	return 'open';
}

/** "Enter the principal diagnosis": the one code that is asked for stands first on some claim. */
const ASKS_FIRST = /\benter the (?:principal|first-listed)\b/i;

/** @returns the claims of an item, and for a typed code that is asked as the first one a claim of it alone */
export function orderedClaims(item: Item): OrderedClaim[] {
	const claims = claimsOf(item).map((claim): OrderedClaim => {
		const head = claim.first ?? (claim.ordered ? claim.codes[0] : undefined);
		const place = (code: string) => claim.codes.indexOf(code);
		return {
			...claim,
			...(head === undefined ? {} : { head }),
			stands: (a, b) => {
				if (!isChart(item) && item.type === 'sequence') return inSequence(item, a, b);
				if (!claim.ordered) return 'open';
				return place(a) < place(b) ? 'before' : 'after';
			}
		};
	});
	if (isChart(item) || item.type !== 'typed_code' || item.system !== 'icd10cm') return claims;
	if (!ASKS_FIRST.test(stemOf(item))) return claims;
	const alone = item.answer.map((code): OrderedClaim => {
		return { place: 'answer', codes: [code], ordered: true, head: code, stands: () => 'open' };
	});
	return [...claims, ...alone];
}
