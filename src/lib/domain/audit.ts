/**
 * Audits a code sheet against a chart's key: a learning score with part marks, the counts that an auditor
 * reports, and evidence as a third figure. Weights and credits: curriculum 3.1. Reads the chart and its pack
 * only.
 */
import type { Chart, CodeSheet, KeyCode, Poa, SheetLine, WrongCode } from './chart';
import { CREDIT, matchSheet, type Match, type MatchKind } from './audit-match';
import { auditQueries, queryPoints, wantedQueries, type QueryResult } from './audit-queries';
import { isEvidenceFound } from './evidence';
import type { PackCodes } from './pack';
import { codeFacts } from './pack-codes';

export interface PoaMark {
	given: Poa | undefined;
	key: Poa;
	right: boolean;
}

export interface AuditLine {
	/** Place on the sheet; absent for a missed code. */
	at?: number;
	given?: SheetLine;
	/** The key's code, where the line answers one. */
	key?: string;
	kind: MatchKind | 'over' | 'missed' | 'optional' | 'invalid';
	/** The author's word on a wrong code, or why the key has the code. */
	why?: string;
	poa?: PoaMark;
	/** Absent where nothing was marked. */
	evidence?: 'found' | 'elsewhere';
	risk?: 'high';
}

export interface Audit {
	/** Learning score in hundredths, 0 to 10000. */
	score: number;
	total: number;
	exact: number;
	over: number;
	missed: number;
	/** Evidence found, of how many answered codes. */
	evidence: number;
	evidenceOf: number;
	principal: boolean;
	/** `after` pairs that the sheet breaks: [first, second] as they should stand. */
	broken: [string, string][];
	/** Present on admission: right ones, of how many that need a mark. */
	poa: { right: number; of: number } | null;
	/** Pairs on the sheet that an Excludes1 note keeps apart. */
	rejected: [string, string][];
	/** Questions to the provider: what was asked, then what was missed. */
	queries: QueryResult[];
	/** The E/M level, where the chart asks for one. */
	em: { given: number | undefined; key: number; right: boolean } | null;
	highRisk: boolean;
	clean: boolean;
	lines: AuditLine[];
}

const PRINCIPAL_SHARE = 25;
const PX_SHARE = 20;
const POA_SHARE = 10;
/** Where a chart wants a query, or asks for an E/M level: taken from the share of the diagnoses. */
const QUERY_SHARE = 10;
const EM_SHARE = 10;
const BROKEN_PAIR = 3;
const REJECTED_CLAIM = 10;
/** What the principal diagnosis keeps when it stands elsewhere on the sheet. */
const MISPLACED = 0.3;

interface Weights {
	principal: number;
	/** Each other diagnosis. */
	other: number;
	px: number;
	poaEach: number;
	/** Each query that is wanted, and the E/M level; 0 where there is none. */
	query: number;
	em: number;
	/** Weight that an overcode counts by. */
	mean: number;
}

const needsPoa = (code: KeyCode) => code.poa !== undefined && code.poa !== 'exempt';

/** The shares that a chart has not (procedures, POA, other diagnoses) go to the diagnoses. */
export function weightsOf(chart: Chart): Weights {
	const others = chart.key.dx.length - 1;
	const poaCodes = chart.key.dx.filter(needsPoa).length;
	const pxShare = chart.key.px.length > 0 ? PX_SHARE : 0;
	const poaShare = poaCodes > 0 ? POA_SHARE : 0;
	const wanted = wantedQueries(chart).length;
	const em = chart.key.em === undefined ? 0 : EM_SHARE;
	const rest = 100 - PRINCIPAL_SHARE - pxShare - poaShare - em - (wanted > 0 ? QUERY_SHARE : 0);
	const other = others > 0 ? rest / others : 0;
	return {
		principal: others > 0 ? PRINCIPAL_SHARE : PRINCIPAL_SHARE + rest,
		other,
		px: pxShare > 0 ? pxShare / chart.key.px.length : 0,
		poaEach: poaShare > 0 ? poaShare / poaCodes : 0,
		query: wanted > 0 ? QUERY_SHARE / wanted : 0,
		em,
		mean: others > 0 ? other : PRINCIPAL_SHARE
	};
}

/** Chapters whose codes an auditor looks at first when the author did not name them: complications and obstetrics. */
const looksRisky = (code: string) => /^(T8[0-8]|O)/.test(code);

/** How much of a mean weight an overcode costs. */
function penalty(wrong: WrongCode | undefined, code: string): number {
	if (wrong?.risk === 'high' || wrong?.error === 'upcode') return 1;
	if (wrong?.error === 'integral_symptom') return 0.25;
	return wrong === undefined && looksRisky(code) ? 1 : 0.5;
}

function judgePoa(chart: Chart, line: SheetLine, key: string): PoaMark | undefined {
	const wanted = chart.key.dx.find(({ code }) => code === key)?.poa;
	if (wanted === undefined) return undefined;
	// A claim leaves the mark of an exempt code blank.
	return { given: line.poa, key: wanted, right: (line.poa ?? 'exempt') === wanted };
}

function lineOf(
	chart: Chart,
	line: SheetLine,
	at: number,
	match: Match | undefined,
	codes: PackCodes
): AuditLine {
	const base = { at, given: line };
	const wrong = chart.wrong.find(({ code }) => code === line.code);
	if (match !== undefined) {
		const key = [...chart.key.dx, ...chart.key.px].find(({ code }) => code === match.key);
		const poa = judgePoa(chart, line, match.key);
		const close = chart.key.partial.find(({ code, of }) => code === line.code && of === match.key);
		const why = match.kind === 'exact' ? key?.why : (close?.why ?? wrong?.why ?? key?.why);
		const found = line.mark && key && isEvidenceFound(line.mark, key.evidence, chart.documents);
		return {
			...base,
			key: match.key,
			kind: match.kind,
			...(why === undefined ? {} : { why }),
			...(poa === undefined ? {} : { poa }),
			...(found === undefined ? {} : { evidence: found ? ('found' as const) : ('elsewhere' as const) })
		};
	}
	const optional = chart.key.optional.find(({ code }) => code === line.code);
	if (optional)
		return { ...base, kind: 'optional', ...(optional.why === undefined ? {} : { why: optional.why }) };
	const facts = codeFacts(codes, line.system);
	if (!wrong && facts.knows(line.code) && !facts.isBillable(line.code))
		return {
			...base,
			kind: 'invalid',
			why: 'This code cannot be reported: it needs more characters, or does not exist.'
		};
	const high = penalty(wrong, line.code) === 1;
	return {
		...base,
		kind: 'over',
		why: wrong?.why ?? 'The record does not support this code.',
		...(high ? { risk: 'high' as const } : {})
	};
}

/** @returns pairs of the sheet's codes that the pack's Excludes1 pairs forbid */
function rejectedPairs(lines: SheetLine[], codes: PackCodes): [string, string][] {
	const on = new Set(lines.map(({ code }) => code));
	return codes.excludes1.flatMap((pair): [string, string][] => {
		const [a = '', b = ''] = pair.split('|');
		return on.has(a) && on.has(b) ? [[a, b]] : [];
	});
}

/** The key among some that the sheet answers best: it counts as the principal diagnosis that stands elsewhere. */
function bestOf(matches: Match[], keys: ReadonlySet<string>): string | undefined {
	const [best] = matches.filter(({ key }) => keys.has(key)).sort((a, b) => CREDIT[b.kind] - CREDIT[a.kind]);
	return best?.key;
}

/**
 * @param sheet diagnoses and procedures in the order in which they stand on the claim
 * @param codes of the chart's own pack
 */
export function audit(chart: Chart, sheet: CodeSheet, codes: PackCodes): Audit {
	const weights = weightsOf(chart);
	const { lines: given } = sheet;
	const matches = matchSheet(chart, given, codes);
	const lines = given.map(
		(line, at) =>
		lineOf(chart, line, at, matches.find((match) => match.line === at), codes) // prettier-ignore
	);
	const place = new Map(matches.map(({ key, line }) => [key, line]));
	const missed = [...chart.key.dx, ...chart.key.px].filter(({ code }) => !place.has(code));

	const firstDx = given.findIndex(({ system }) => system === 'icd10cm');
	const accepted = new Set(chart.key.dx.filter(({ seq }) => seq === 1).map(({ code }) => code));
	const first = matches.find(({ line }) => line === firstDx);
	const principal = first !== undefined && accepted.has(first.key) && first.kind === 'exact';
	const principalKey = first && accepted.has(first.key) ? first.key : bestOf(matches, accepted);

	let score = 0;
	for (const { key, kind, line } of matches) {
		const px = given[line]?.system === 'icd10pcs';
		if (px) score += weights.px * CREDIT[kind];
		else if (key === principalKey)
			score += weights.principal * CREDIT[kind] * (line === firstDx ? 1 : MISPLACED);
		else score += weights.other * CREDIT[kind];
	}

	const poaMarks = lines.flatMap(({ poa }) => (poa ? [poa] : []));
	const needed = chart.key.dx.filter(needsPoa).length;
	const poaRight = poaMarks.filter(({ key, right }) => key !== 'exempt' && right).length;
	const overMarked = poaMarks.filter(
		({ key, given }) => key === 'exempt' && given && given !== 'exempt'
	).length;
	score += Math.max(0, poaRight - overMarked / 2) * weights.poaEach;

	const over = lines.filter(({ kind }) => kind === 'over');
	for (const { given: line } of over) {
		if (!line) continue;
		const weight = line.system === 'icd10pcs' && weights.px > 0 ? weights.px : weights.mean;
		score -= weight * penalty(chart.wrong.find(({ code }) => code === line.code), line.code); // prettier-ignore
	}

	const broken = chart.key.dx.flatMap(({ code, after }): [string, string][] => {
		const mine = place.get(code);
		const before = after === undefined ? undefined : place.get(after);
		return after !== undefined && mine !== undefined && before !== undefined && mine < before
			? [[after, code]]
			: [];
	});
	const rejected = rejectedPairs(given, codes);
	score -= broken.length * BROKEN_PAIR + rejected.length * REJECTED_CLAIM;

	const queries = auditQueries(chart, sheet.queries ?? []);
	score += queryPoints(queries, weights.query);
	const level = chart.key.em?.level;
	const em = level === undefined ? null : { given: sheet.em, key: level, right: sheet.em === level };
	if (em?.right === true) score += weights.em;

	const total = chart.key.dx.length + chart.key.px.length;
	const exact = matches.filter(({ kind }) => kind === 'exact').length;
	const invalid = lines.some(({ kind }) => kind === 'invalid');
	return {
		score: Math.round(Math.min(100, Math.max(0, score)) * 100),
		total,
		exact,
		over: over.length,
		missed: missed.length,
		evidence: lines.filter(({ evidence }) => evidence === 'found').length,
		evidenceOf: matches.length,
		principal,
		broken,
		poa: needed > 0 ? { right: poaRight, of: needed } : null,
		rejected,
		queries,
		em,
		highRisk: over.some(({ risk }) => risk === 'high'),
		// A claim waits for the provider's answer, so a question that was not put keeps it from being clean.
		clean:
			exact === total &&
			over.length === 0 &&
			principal &&
			broken.length + rejected.length === 0 &&
			!invalid &&
			em?.right !== false &&
			!queries.some(({ state }) => state === 'missed' || state === 'wording'),
		lines: [...lines, ...missed.map((code): AuditLine => ({ key: code.code, kind: 'missed', why: code.why }))]
	};
}
