/** Which system a query speaks for that was asked of all of them. */
import type { CodeSystem } from '../domain/code';
import { plainText } from './words';

/** A query without a system mostly means a diagnosis: `e11` the disease, not the wheelchairs from E1100 on. */
const COSTS: Readonly<Record<CodeSystem, number>> = { icd10cm: 0, icd10pcs: 1, hcpcs: 1, cpt: 1 };
/** What speaks for a system that a word of the query names. */
const NAMED = 1.5;

/** What surgeons do, as they say it. */
const OPERATION =
	/\b(?:\w{3,}(?:ectomy|otomy|ostomy|plasty|pexy|desis|centesis|rrhaphy)|\w{4,}ect?o?m?|resection|excision|bypass|transplant|transplantation|drainage|insertion|biopsy|bx|orif|crpp|fusion|ligation|amputation|ablation|thrombectomy|embolization|intubation|cardioversion|placement|induction|circumcision|hemodial\w*|trach)\b/;
/** What a diagnosis says of one: that it was done, failed, or is to come. */
const AFTERWARDS =
	/\b(?:status|s\/p|sp|history|hx|h\/o|complications?|infect\w*|infxn|failure|failed|reject\w*|screen\w*|encounter|visit|aftercare|presence|malfunction|dehiscence|pain|syndrome|post|postop|after|care|check|removal|absence|for|due)\b/;

/** @param query as typed @returns what speaks against hits of each system, in words of a title */
export function systemCosts(query: string): Readonly<Record<CodeSystem, number>> {
	const text = plainText(query);
	if (!OPERATION.test(text) || AFTERWARDS.test(text)) return COSTS;
	return { ...COSTS, icd10pcs: COSTS.icd10pcs - NAMED };
}
