/** Finds which line of a code sheet answers which code of the key, and how much of it. */
import type { Chart, SheetLine } from './chart';
import { categoryOf, compactCode } from './code';
import type { PackCodes } from './pack';
import { codeFacts, type CodeFacts } from './pack-codes';

/** Credits, as shares of a code's weight (curriculum 3.1). */
export const CREDIT = {
	exact: 1,
	category: 0.5,
	seventh: 0.5,
	seventhActive: 0.3,
	side: 0.4,
	close: 0.25,
	pcsAxis: 0.5,
	pcsApproach: 0.6
} as const;

export type MatchKind = keyof typeof CREDIT;

export interface Match {
	/** Place on the sheet. */
	line: number;
	/** The key's code, a diagnosis or a procedure. */
	key: string;
	kind: MatchKind;
}

/**
 * What the author says of a code, for diagnoses and procedures alike.
 * @returns null for an optional code, which is ignored and so earns nothing either; undefined when nothing is said
 */
function authored(chart: Chart, code: string, key: string): MatchKind | null | undefined {
	const { alt, optional, partial } = chart.key;
	if (code === key || alt.some((one) => one.code === code && one.instead === key)) return 'exact';
	if (optional.some((one) => one.code === code)) return null;
	return partial.some((one) => one.code === code && one.of === key) ? 'close' : undefined;
}

/** An ICD-10-CM code against one of the key, or null when it earns nothing. */
function compareDiagnosis(code: string, key: string, codes: PackCodes, facts: CodeFacts): MatchKind | null {
	if (categoryOf(code) !== categoryOf(key) || !facts.isBillable(code)) return null;
	if (codes.sides[key]?.includes(code)) return 'side';
	const given = compactCode(code);
	const wanted = compactCode(key);
	if (given.length === 7 && wanted.length === 7 && given.slice(0, 6) === wanted.slice(0, 6))
		return given.endsWith('A') && /[DS]$/.test(wanted) ? 'seventhActive' : 'seventh';
	return 'category';
}

const APPROACH = 4;

/** An ICD-10-PCS code against one of the key: root operation and body part right, one other axis wrong. */
function compareProcedure(code: string, key: string, facts: CodeFacts): MatchKind | null {
	if (code.slice(0, 4) !== key.slice(0, 4) || !facts.isBillable(code)) return null;
	const wrong = [4, 5, 6].filter((axis) => code[axis] !== key[axis]);
	if (wrong.length !== 1) return null;
	return wrong[0] === APPROACH ? 'pcsApproach' : 'pcsAxis';
}

/**
 * Each line answers at most one code of the key and each code is answered at most once: exact ones first, the
 * key's own code before its alternatives, then the best that is left, earlier lines before later ones.
 */
export function matchSheet(chart: Chart, lines: SheetLine[], codes: PackCodes): Match[] {
	const cm = codeFacts(codes, 'icd10cm');
	const pcs = codeFacts(codes, 'icd10pcs');
	const candidates: Match[] = [];
	lines.forEach((line, at) => {
		const keys = line.system === 'icd10cm' ? chart.key.dx : chart.key.px;
		for (const { code: key } of keys) {
			let kind = authored(chart, line.code, key);
			if (kind === undefined)
				kind =
					line.system === 'icd10cm'
						? compareDiagnosis(line.code, key, codes, cm)
						: compareProcedure(line.code, key, pcs);
			if (kind !== null) candidates.push({ line: at, key, kind });
		}
	});
	const isAlt = ({ line, key }: Match) => Number(lines[line]?.code !== key);
	candidates.sort((a, b) => CREDIT[b.kind] - CREDIT[a.kind] || isAlt(a) - isAlt(b) || a.line - b.line);
	const lineTaken = new Set<number>();
	const keyTaken = new Set<string>();
	return candidates
		.filter(({ line, key }) => {
			if (lineTaken.has(line) || keyTaken.has(key)) return false;
			lineTaken.add(line);
			keyTaken.add(key);
			return true;
		})
		.sort((a, b) => a.line - b.line);
}
