/** M4: a "code first" note of the Tabular List (Guidelines I.A.13, I.A.17, I.B.7). */
import type { TabularIndex, TabularNote } from '../../codebook/official';
import type { Finding } from '../problem';
import type { BookCheck } from './item';
import { orderedClaims, type OrderedClaim } from './order';

/** A note and the list below it stand at one place. */
function groupsOf(notes: readonly TabularNote[]): { from: string; texts: string[] }[] {
	const groups = new Map<string, string[]>();
	for (const { from, text } of notes) groups.set(from, [...(groups.get(from) ?? []), text]);
	return [...groups].map(([from, texts]) => ({ from, texts }));
}

/** The condition need not be there, or the note is about one that may bring the other about. */
const CONDITIONAL =
	/\bif (?:applicable|known|present)\b|\bany\b|\bassociated\b|\bcomplicating\b|\bpregnan|\bto identify\b|\bpoisoning\b/i;
/** The list is of examples: another condition may be the one. */
const OPEN = /\bsuch as\b|:$/i;
const NAMES_CODE = /[A-Z]\d[0-9A-Z]/;
/** "Code first underlying disease": whatever it is, it stands before. */
const UNDERLYING = /^(?:the )?underlying\b/i;

/** Where the note's own list is too short to be meant so: the tears of O70 and their weeks of gestation. */
const NAMED_TOO: Record<string, RegExp> = { Z3A: /^O/ };

function checkCode(code: string, claim: OrderedClaim, tabular: TabularIndex): Finding[] {
	return groupsOf(tabular.codeFirst(code)).flatMap(({ from, texts }): Finding[] => {
		const say = (reason: string, warning = false): Finding[] => [
			{ rule: 'M4', reason: `${claim.place}: ${reason}`, ...(warning ? { warning: true as const } : {}) }
		];
		const said = `code first at ${from}: ${texts.join('; ')}`.slice(0, 160);
		const named = claim.codes.filter(
			(other) =>
				other !== code &&
				(NAMED_TOO[from]?.test(other) === true || texts.some((text) => tabular.names(text, other)))
		);
		const open = texts.some((text) => OPEN.test(text));
		if (named.length > 0) {
			const places = named.map((other) => claim.stands(other, code));
			if (places.includes('before')) return [];
			// Where the list is open, another code that stands before may be the condition that is meant.
			const hint = open && claim.head !== code;
			if (places.includes('after')) return say(`${code} stands before ${named.join(', ')}; ${said}`, hint);
			// A claim to audit has no order; a sequence says the order that is demanded.
			if (claim.head === undefined) return [];
			return say(`the key leaves open that ${named.join(' or ')} stands before ${code}; ${said}`, true);
		}
		const alone = claim.codes.length < 2;
		if (texts.some((text) => CONDITIONAL.test(text))) return [];
		if (texts.length === 1 && !open && NAMES_CODE.test(texts[0] ?? ''))
			return alone && claim.head !== code ? [] : say(`${code} without the code before it; ${said}`);
		if (claim.head === code && texts.some((text) => UNDERLYING.test(text)))
			return say(`${code} stands first; ${said}`, true);
		return [];
	});
}

/**
 * One of the codes that the note names stands before. A note that names one thing only, without "if applicable",
 * asks for it. The author may say `cf_exempt: [{ code, reason }]`.
 */
export const checkCodeFirst: BookCheck = (item, source, { sets }) => {
	const tabular = sets.tabular();
	if (!tabular) return [];
	const exempt = new Set((source.orderExempt ?? []).map(({ code }) => code));
	return orderedClaims(item).flatMap((claim) =>
		claim.codes.filter((code) => !exempt.has(code)).flatMap((code) => checkCode(code, claim, tabular))
	);
};
