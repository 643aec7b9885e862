/** The codes that a pack knows, and those that a text names: what a confusion may be made of. */
import { compactCode, type CodeSystem } from './code';
import type { PackCodes } from './pack';
import { codeFacts } from './pack-codes';

/** CPT is not among them: its codes are in no pack. */
export const MINED_SYSTEMS = ['icd10cm', 'icd10pcs', 'hcpcs'] as const satisfies readonly CodeSystem[];
type MinedSystem = (typeof MINED_SYSTEMS)[number];

export interface NamedCode {
	system: MinedSystem;
	/** Written form. */
	code: string;
}

/** `R03.0`, `I10` · `0FT44ZZ` · `J9035`. A word that happens to look so is no code of the pack, and falls away there. */
const WRITTEN = /\b(?:[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?|[0-9A-HJ-NP-Z]{7}|[A-V]\d{4})\b/g;

/** The system of a code in written form: no form belongs to two. */
const systemOf = (code: string): MinedSystem =>
	code.includes('.') || code.length === 3 ? 'icd10cm' : code.length === 7 ? 'icd10pcs' : 'hcpcs';

/** What has the form of a code in a text, each once. */
export const codesNamed = (text: string): string[] => [...new Set(text.match(WRITTEN) ?? [])];

/** Asks one pack which codes are real. */
export interface RealCodes {
	/** It stands in the pack and can be reported: no header, and nothing that only has the form of a code. */
	isReal(system: CodeSystem, code: string): boolean;
	/** The real codes that a text names, each once. */
	named(text: string): NamedCode[];
}

export function realCodes(codes: PackCodes): RealCodes {
	const facts = new Map(MINED_SYSTEMS.map((system) => [system, codeFacts(codes, system)]));
	const isReal = (system: CodeSystem, code: string): boolean => {
		const mine = facts.get(system as MinedSystem);
		if (!mine) return false;
		if (mine.knows(code)) return mine.isBillable(code);
		if (codes.titles[code] === undefined || systemOf(code) !== system) return false;
		// Titles have the headers above their codes, too.
		const bare = compactCode(code);
		return !Object.keys(codes.titles).some(
			(other) =>
				other.length > code.length && systemOf(other) === system && compactCode(other).startsWith(bare)
		);
	};
	return {
		isReal,
		named: (text) =>
			codesNamed(text)
				.map((code) => ({ system: systemOf(code), code }))
				.filter(({ system, code }) => isReal(system, code))
	};
}
