/** Words about a drill that more than one component says. */
import type { CodeSystem } from '../domain/code';
import type { Drill } from '../domain/drill';

/** The code system that a drill is about: ICD-10-CM unless its type or its author says another. */
export function drillSystem(drill: Drill): CodeSystem {
	if ('system' in drill) return drill.system;
	if (drill.type === 'pcs_table') return 'icd10pcs';
	return drill.type === 'unit_calc' || drill.type === 'modifier_pick' ? 'hcpcs' : 'icd10cm';
}
