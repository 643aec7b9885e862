/**
 * Which code was taken for which, at the moment an answer is marked. A pair needs two codes of the item's own pack
 * that stand for the same thing: one place of an answer, one category, the same marked words, or the author's word.
 * Codes that merely are wrong together are no pair; nor is what was mistyped into no code at all.
 */
import type { Audit, AuditLine } from './audit';
import type { Chart } from './chart';
import { categoryOf, parseCode, type CodeSystem } from './code';
import { pairKey, type PairKey } from './confusion';
import { realCodes, type NamedCode, type RealCodes } from './confusion-codes';
import type { Drill, DrillAnswer, MultipleChoiceDrill, MultiSelectDrill } from './drill';
import { readDeeds, DELETE, type AuditClaimDrill } from './drill-types/audit-claim';
import { readMatches, type RootMatchDrill } from './drill-types/root-match';
import { isEvidenceFound } from './evidence';
import type { FindDrill } from './find-race';
import type { Marked } from './marked';
import type { PackCodes } from './pack';

/** Two codes in one place of an answer. */
function inPlace(real: RealCodes, system: CodeSystem, given: string, key: string): PairKey[] {
	if (given === key || !real.isReal(system, given) || !real.isReal(system, key)) return [];
	return [pairKey(system, given, key)];
}

/** Characters that two codes begin with alike. */
function alike(one: string, other: string): number {
	let same = 0;
	while (same < one.length && one[same] === other[same]) same++;
	return same;
}

const isSameCategory = (a: NamedCode, b: NamedCode) =>
	a.system === b.system && categoryOf(a.code) === categoryOf(b.code);

/** Each code with at most one other of its category, those that are most alike first. */
function withinCategory(wrong: readonly NamedCode[], missed: readonly NamedCode[]): PairKey[] {
	const candidates = wrong
		.flatMap((given) => missed.filter((key) => isSameCategory(given, key)).map((key) => ({ given, key })))
		.sort((a, b) => alike(b.given.code, b.key.code) - alike(a.given.code, a.key.code));
	const used = new Set<string>();
	return candidates.flatMap(({ given, key }) => {
		if (used.has(`- ${given.code}`) || used.has(`+ ${key.code}`)) return [];
		used.add(`- ${given.code}`).add(`+ ${key.code}`);
		return [pairKey(given.system, given.code, key.code)];
	});
}

const without = (codes: readonly NamedCode[], others: readonly NamedCode[]) =>
	codes.filter(({ code }) => !others.some((other) => other.code === code));

/**
 * Choices are codes or lists of them; what both lists have was not mistaken. One code against one is a pair where a
 * record is coded; a question about codes ("which is exempt?") makes pairs within a category only.
 */
function ofChoice(drill: MultipleChoiceDrill, answer: string, real: RealCodes): PairKey[] {
	const textOf = (id: string) => drill.choices.find((choice) => choice.id === id)?.text ?? '';
	const [mine, theirs] = [real.named(textOf(answer)), real.named(textOf(drill.answer))];
	const [wrong, missed] = [without(mine, theirs), without(theirs, mine)];
	const [given, ...more] = wrong;
	const [key, ...others] = missed;
	const isOneEach = given && key && more.length + others.length === 0 && given.system === key.system;
	if (isOneEach && drill.note !== undefined) return [pairKey(given.system, given.code, key.code)];
	return withinCategory(wrong, missed);
}

function ofSelection(drill: MultiSelectDrill, answer: readonly string[], real: RealCodes): PairKey[] {
	const isChosen = (id: string) => answer.includes(id);
	const isKey = (id: string) => drill.answer.includes(id);
	const codesOf = (fits: (id: string) => boolean) =>
		drill.choices.filter(({ id }) => fits(id)).flatMap(({ text }) => real.named(text));
	const right = codesOf(isKey);
	const wrong = without(
		codesOf((id) => isChosen(id) && !isKey(id)),
		right
	);
	const missed = without(
		right,
		codesOf((id) => isChosen(id) && isKey(id))
	);
	return withinCategory(wrong, missed);
}

/** What stands on a line of the claim in the end, against what belongs there. */
function ofClaim({ claim }: AuditClaimDrill, answer: readonly string[], real: RealCodes): PairKey[] {
	const { lines } = readDeeds(answer);
	const rights = claim.map(({ code, fix }) => fix ?? code);
	return claim.flatMap(({ code, fix = code }) => {
		const done = lines.get(code) ?? 'keep';
		const given = done === 'keep' ? code : done;
		// A code that belongs on another line is in the wrong place, and not taken for this one.
		if (given === DELETE || fix === DELETE || rights.includes(given)) return [];
		return inPlace(real, real.named(fix)[0]?.system ?? 'icd10cm', given, fix);
	});
}

function ofMatches({ pairs }: RootMatchDrill, answer: readonly string[], real: RealCodes): PairKey[] {
	const given = readMatches(answer);
	return pairs.flatMap(({ left, right }) => {
		const [mine] = real.named(given.get(left) ?? '');
		const [key] = real.named(right);
		// Words that hold more than a code are statements, not codes.
		if (!mine || !key || mine.code !== given.get(left) || key.code !== right) return [];
		return mine.system === key.system ? inPlace(real, key.system, mine.code, key.code) : [];
	});
}

/**
 * The codes that an answer took for one another.
 * @param marked the same answer's mark
 * @param codes of the drill's own pack
 */
export function takenIn(drill: Drill, answer: DrillAnswer, marked: Marked, codes: PackCodes): PairKey[] {
	if (marked.verdict === 'right') return [];
	const real = realCodes(codes);
	if (Array.isArray(answer)) {
		if (drill.type === 'multi_select') return ofSelection(drill, answer, real);
		if (drill.type === 'audit_claim') return ofClaim(drill, answer, real);
		return drill.type === 'root_match' ? ofMatches(drill, answer, real) : [];
	}
	if (typeof answer !== 'string') return [];
	if (drill.type === 'multiple_choice') return ofChoice(drill, answer, real);
	if (drill.type === 'seventh_char')
		return inPlace(real, 'icd10cm', drill.stem + answer, drill.stem + drill.answer);
	if (drill.type === 'pcs_table') return inPlace(real, 'icd10pcs', answer, drill.answer);
	if (drill.type !== 'typed_code' || marked.slots === undefined) return [];
	return takenInFind(drill, answer, codes);
}

/** As `takenIn`, for a code that was given in the form it has or as it was typed. */
export function takenInFind(
	drill: Pick<FindDrill, 'answer'> & { system: CodeSystem },
	given: string,
	codes: PackCodes
): PairKey[] {
	const real = realCodes(codes);
	const code = parseCode(drill.system, given);
	if (code === null || drill.answer.includes(code)) return [];
	const [key] = [...drill.answer].sort((a, b) => alike(code, b) - alike(code, a));
	return key === undefined ? [] : inPlace(real, drill.system, code, key);
}

interface Loose {
	line: AuditLine;
	/** Key codes of its system that its marked words support. */
	supported: string[];
}

/** Overcodes that stand for a missed code: of its category, on the words of no other code, or as the author says. */
function ofLoose(chart: Chart, lines: readonly AuditLine[], real: RealCodes): PairKey[] {
	const keys = [
		...chart.key.dx.map((key) => ({ ...key, system: 'icd10cm' as const })),
		...chart.key.px.map((key) => ({ ...key, system: 'icd10pcs' as const }))
	];
	const left = new Set(lines.flatMap(({ kind, key }) => (kind === 'missed' && key ? [key] : [])));
	const over = lines.filter(({ kind, given }) => kind === 'over' && given !== undefined);
	const loose = over.map((line): Loose => {
		const { mark, system } = line.given ?? {};
		const supports = keys.filter(
			(key) => mark && key.system === system && isEvidenceFound(mark, key.evidence, chart.documents)
		);
		return { line, supported: supports.map(({ code }) => code) };
	});
	const pairs: PairKey[] = [];
	const pairUp = (fits: (one: Loose, key: (typeof keys)[number]) => boolean) => {
		for (const one of loose) {
			const { given } = one.line;
			if (!given || !real.isReal(given.system, given.code) || one.line.kind !== 'over') continue;
			const [key, ...others] = keys.filter(
				(other) => left.has(other.code) && other.system === given.system && fits(one, other)
			);
			// Of several that fit, none is the one that was meant.
			if (!key || others.length > 0 || !real.isReal(key.system, key.code)) continue;
			left.delete(key.code);
			loose.splice(loose.indexOf(one), 1);
			pairs.push(pairKey(given.system, given.code, key.code));
			return pairUp(fits);
		}
	};
	pairUp(({ line }, { code }) => categoryOf(line.given?.code ?? '') === categoryOf(code));
	pairUp(({ supported }, { code }) => supported.length === 1 && supported[0] === code);
	pairUp(({ line }, { code }) => real.named(line.why ?? '').some((named) => named.code === code));
	return pairs;
}

/**
 * The codes that a code sheet took for one another: a line that half answers a code of the key, and an overcode that
 * stands for a missed one.
 * @param result the audit of that sheet
 * @param codes of the chart's own pack
 */
export function takenOnSheet(chart: Chart, result: Audit, codes: PackCodes): PairKey[] {
	const real = realCodes(codes);
	const near = result.lines.flatMap(({ given, key, kind }) =>
		given && key !== undefined && kind !== 'exact' ? inPlace(real, given.system, given.code, key) : []
	);
	return [...new Set([...near, ...ofLoose(chart, result.lines, real)])];
}
