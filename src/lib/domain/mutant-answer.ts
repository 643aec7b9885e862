/**
 * What one changed fact does to a key, as moves: codes that go and come, POA marks, and another first code. The mark
 * is F1 over moves, as for `audit_claim`: what was done needlessly counts as much against it as what was left out.
 */
import type { AnswerKey, Chart, Mutant, Poa, SheetLine } from './chart';
import { marked, thousandths, type Marked, type MarkedPart } from './marked';

/** `- S52.521A`, `+ S52.522A`, `poa J18.9 N`, `first J18.9`. */
export type Move = string;

/** A key as the lines of a sheet, in the order of the claim. */
export function linesOf({ dx, px }: AnswerKey): SheetLine[] {
	const ordered = [...dx].sort((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity));
	const procedures = [...px].sort((a, b) => Number(b.principal ?? false) - Number(a.principal ?? false));
	return [
		...ordered.map(({ code, poa }): SheetLine => ({
			system: 'icd10cm',
			code,
			...(poa === undefined ? {} : { poa })
		})),
		...procedures.map(({ code }): SheetLine => ({ system: 'icd10pcs', code }))
	];
}

const firstOf = (lines: SheetLine[]) => lines.find(({ system }) => system === 'icd10cm')?.code;
/** An exempt code may be left blank. */
const poaOf = (line: SheetLine | undefined): Poa => line?.poa ?? 'exempt';

/** @returns what has to be done to turn one list into the other */
export function movesOf(before: SheetLine[], after: SheetLine[]): Set<Move> {
	const moves = new Set<Move>();
	const old = new Map(before.map((line) => [line.code, line]));
	const now = new Set(after.map(({ code }) => code));
	for (const { code } of before) if (!now.has(code)) moves.add(`- ${code}`);
	for (const line of after) {
		if (!old.has(line.code)) moves.add(`+ ${line.code}`);
		const poa = poaOf(line);
		if (poa !== poaOf(old.get(line.code))) moves.add(`poa ${line.code} ${poa}`);
	}
	const first = firstOf(after);
	if (first !== undefined && first !== firstOf(before)) moves.add(`first ${first}`);
	return moves;
}

/** Codes that count as others, and codes that count nothing, by the changed chart's key. */
function settled(lines: SheetLine[], { alt, optional }: AnswerKey): SheetLine[] {
	const free = new Set(optional.map(({ code }) => code));
	return lines
		.map((line) => ({ ...line, code: alt.find(({ code }) => code === line.code)?.instead ?? line.code }))
		.filter(({ code }) => !free.has(code));
}

const WORDS: Record<string, string> = { '-': 'take out', '+': 'put in', first: 'first' };
function told(move: Move): { name: string; does: string } {
	const [kind = '', code = '', poa] = move.split(' ');
	return { name: code, does: poa === undefined ? (WORDS[kind] ?? kind) : `POA ${poa}` };
}

function whyOf(move: Move, chart: Chart, changed: Chart, mutant: Mutant): string | undefined {
	const [kind, code] = move.split(' ');
	const line = [...changed.key.dx, ...changed.key.px].find((one) => one.code === code);
	if (kind === '+' || kind === 'poa') {
		if (line) return mutant.add.find((one) => one.code === code)?.why ?? line.why;
		return changed.wrong.find((one) => one.code === code)?.why ?? 'The changed record does not support it.';
	}
	if (kind === '-' && line) return `It still stands: ${line.why}`;
	return undefined;
}

/**
 * @param chart as it was
 * @param changed the chart with the mutant's fact
 * @param lines the codes that the learner says belong to the changed record
 */
export function markMutant(chart: Chart, changed: Chart, mutant: Mutant, lines: SheetLine[]): Marked {
	const before = linesOf(chart.key);
	const key = movesOf(before, linesOf(changed.key));
	// A code that became optional may stay or go.
	const mine = movesOf(settled(before, changed.key), settled(lines, changed.key));
	// Where the first code was taken out, the one that moved up was not put there by the learner.
	const isGone = !lines.some(({ code }) => code === firstOf(before));
	for (const move of mine) if (isGone && move.startsWith('first ') && !key.has(move)) mine.delete(move);
	const wanted = [...key].filter((move) => !isFree(move, changed.key));
	const hits = wanted.filter((move) => mine.has(move)).length;
	const all = mine.size + wanted.length;
	const reasons = new Set<string>();
	const parts = [...new Set([...wanted, ...mine])].map((move): MarkedPart => {
		const { name, does } = told(move);
		const [given, asked] = [mine.has(move), wanted.includes(move)];
		const reason = whyOf(move, chart, changed, mutant);
		// One reason may hold for a code, its place and its POA mark: it is said once.
		const why = reason !== undefined && reasons.has(reason) ? undefined : reason;
		if (reason !== undefined) reasons.add(reason);
		return {
			name,
			given: given ? does : '',
			key: asked ? does : '',
			state: given && asked ? 'right' : given ? 'wrong' : 'missing',
			...(why === undefined ? {} : { why })
		};
	});
	return marked(all === 0 ? 1000 : thousandths((2 * hits) / all), { parts });
}

const isFree = (move: Move, { optional }: AnswerKey) =>
	move.startsWith('- ') && optional.some(({ code }) => move === `- ${code}`);
