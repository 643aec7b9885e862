import type { CodeSystem } from '../domain/code';

/**
 * Where a code that was found stands: `I50 Heart failure`.
 * @param within title of its category or table; empty where it has none above it
 */
export function withinWords({
	system,
	code,
	within
}: {
	system: CodeSystem;
	code: string;
	within: string;
}): string {
	if (within === '') return '';
	return system === 'icd10cm' || system === 'icd10pcs' ? `${code.slice(0, 3)} ${within}` : within;
}
