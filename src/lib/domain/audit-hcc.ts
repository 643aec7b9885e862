/**
 * Risk adjustment, apart from the codes: which payment categories of a record the sheet supports, and the line of
 * the record that monitors, evaluates, assesses or treats each condition (MEAT).
 */
import type { Audit } from './audit';
import type { Chart, KeyCode } from './chart';

export interface HccLine {
	hcc: number;
	code: string;
	/** How the record meets MEAT. */
	meat?: string;
	/** The sheet has the code exactly. */
	found: boolean;
}

export interface HccResult {
	lines: HccLine[];
	/** Categories supported by the sheet, of how many in the record. */
	found: number;
	of: number;
	/** Codes without support that raise risk: an auditor takes them back. */
	unsupported: string[];
}

const hasHcc = (line: KeyCode): line is KeyCode & { hcc: number } => line.hcc !== undefined;

/** @returns null for a chart whose key names no category */
export function hccResult(chart: Chart, audit: Audit): HccResult | null {
	const keys = chart.key.dx.filter(hasHcc);
	if (keys.length === 0) return null;
	const exact = new Set(audit.lines.flatMap(({ kind, key }) => (kind === 'exact' && key ? [key] : [])));
	const lines = keys.map(({ hcc, code, meat }): HccLine => ({
		hcc,
		code,
		...(meat === undefined ? {} : { meat }),
		found: exact.has(code)
	}));
	const categories = new Set(lines.map(({ hcc }) => hcc));
	const captured = new Set(lines.filter(({ found }) => found).map(({ hcc }) => hcc));
	return {
		lines,
		found: captured.size,
		of: categories.size,
		unsupported: audit.lines.flatMap(({ risk, given }) => (risk === 'high' && given ? [given.code] : []))
	};
}
