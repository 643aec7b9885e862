/**
 * A coded claim to be checked. The mark is F1 over what is done to it: codes taken out and codes put in. A change is
 * one code out and one in, so it is the same as a deletion and an addition. A right code that is deleted is one deed
 * too many, as an overcode is; codes that are kept count nothing.
 */
import { parseCode } from '../code';
import type { DrillBase } from '../drill';
import { marked, thousandths, type Marked, type MarkedPart } from '../marked';

export interface ClaimLine {
	code: string;
	/** What is wrong with the code, or why it stands. */
	why: string;
	/** What is right in its place; `delete` where nothing is; absent where it is kept. */
	fix?: string;
}

/**
 * Answered with one deed for each line of the claim, then the codes that are added: `keep I10`, `delete I11.9`,
 * `change N18.30 N18.31`, `add Z79.4`.
 */
export interface AuditClaimDrill extends DrillBase {
	type: 'audit_claim';
	claim: ClaimLine[];
	/** What the claim lacks. */
	add: { code: string; why: string }[];
}

export const DELETE = 'delete';

/** The codes of the claim as it should be. */
export const rightClaim = ({ claim, add }: AuditClaimDrill): string[] => [
	...claim.flatMap(({ code, fix }) => (fix === undefined ? [code] : fix === DELETE ? [] : [fix])),
	...add.map(({ code }) => code)
];

export interface Deeds {
	/** Code of the claim → what is done with it: `keep`, `delete`, or the code in its place. */
	lines: Map<string, string>;
	added: string[];
}

export function readDeeds(answer: readonly string[]): Deeds {
	const deeds: Deeds = { lines: new Map(), added: [] };
	for (const text of answer) {
		const [deed, code = '', other = ''] = text.split(' ');
		if (deed === 'add') deeds.added.push(code);
		// Typed in any form; a code that is none yet stays as it is.
		else deeds.lines.set(code, deed === 'change' ? (parseCode('icd10cm', other) ?? other) : (deed ?? ''));
	}
	return deeds;
}

/** @param lines in the order of the claim */
export function writeDeeds({ lines, added }: Deeds): string[] {
	return [
		...[...lines].map(([code, done]) =>
			done === 'keep' || done === DELETE ? `${done} ${code}` : `change ${code} ${done}`
		),
		...added.map((code) => `add ${code}`)
	];
}

/** What goes out of a claim and what comes in, each once. */
function movesOf(claim: readonly string[], { lines, added }: Deeds): Set<string> {
	const out = claim.filter((code) => (lines.get(code) ?? 'keep') !== 'keep');
	const into = out.flatMap((code) => {
		const done = lines.get(code) ?? '';
		return done === DELETE || done === '' ? [] : [done];
	});
	// What goes out and comes in again has not moved.
	const inside = [...into, ...added].filter((code) => !claim.includes(code) || out.includes(code));
	const moves = new Set<string>();
	for (const code of out) if (!inside.includes(code)) moves.add(`- ${code}`);
	for (const code of inside) if (!out.includes(code)) moves.add(`+ ${code}`);
	return moves;
}

export function markAuditClaim(drill: AuditClaimDrill, answer: readonly string[]): Marked {
	const claim = drill.claim.map(({ code }) => code);
	const deeds = readDeeds(answer);
	const mine = movesOf(claim, deeds);
	const key = movesOf(claim, {
		lines: new Map(drill.claim.map(({ code, fix }) => [code, fix ?? 'keep'])),
		added: drill.add.map(({ code }) => code)
	});
	const hits = [...mine].filter((move) => key.has(move)).length;
	const all = mine.size + key.size;
	const score = all === 0 ? 1000 : thousandths((2 * hits) / all);
	const parts = partsOf(drill, deeds);
	const lost = claim.filter((code) => mine.has(`- ${code}`) && !key.has(`- ${code}`));
	const why =
		lost.length > 0 ? `${lost.join(' and ')} was right and is gone: an auditor counts that as an error.` : '';
	return marked(score, { parts, ...(why === '' ? {} : { why }) });
}

const saidOf = (done: string) =>
	done === 'keep' ? 'keep' : done === DELETE ? 'delete' : `change to ${done}`;

function partsOf(drill: AuditClaimDrill, deeds: Deeds): MarkedPart[] {
	const present = new Set([...deeds.added, ...deeds.lines.values()]);
	const lines = drill.claim.map(({ code, why, fix = 'keep' }): MarkedPart => {
		const done = deeds.lines.get(code) ?? 'keep';
		// Deleted here and added below is a change.
		const isSame = done === fix || (done === DELETE && deeds.added.includes(fix));
		const isHalf = !isSame && fix !== 'keep' && done !== 'keep';
		const state = isSame ? 'right' : isHalf ? 'partial' : 'wrong';
		return { name: code, given: saidOf(done), key: saidOf(fix), state, why };
	});
	const wanted = drill.add.map(({ code, why }): MarkedPart => {
		const isThere = present.has(code);
		return { name: code, given: isThere ? 'add' : '', key: 'add', state: isThere ? 'right' : 'missing', why };
	});
	const belongs = new Set(rightClaim(drill));
	const extra = deeds.added
		.filter((code) => !belongs.has(code))
		.map((code): MarkedPart => ({ name: code, given: 'add', key: '', state: 'wrong', why: 'The record does not support it.' })); // prettier-ignore
	return [...lines, ...wanted, ...extra];
}
