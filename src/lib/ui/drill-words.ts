/** Words about a drill that more than one component says. */
import type { CodeSystem } from '../domain/code';
import type { Drill } from '../domain/drill';

/** The code system that a drill is about: ICD-10-CM unless its type or its author says another. */
export function drillSystem(drill: Drill): CodeSystem {
	if ('system' in drill) return drill.system;
	if (drill.type === 'pcs_table') return 'icd10pcs';
	return drill.type === 'unit_calc' || drill.type === 'modifier_pick' ? 'hcpcs' : 'icd10cm';
}

/** Topics whose questions ask for the codes of another book than ICD-10-CM, in whatever form. */
const BOOK_OF_TOPIC: Readonly<Record<string, CodeSystem>> = { pcs: 'icd10pcs', hcpcs: 'hcpcs' };

/** The book that opens over a question: choices of procedure codes are looked up where those stand. */
export const bookOver = (drill: Drill): CodeSystem =>
	'system' in drill ? drill.system : (BOOK_OF_TOPIC[drill.topic] ?? drillSystem(drill));
