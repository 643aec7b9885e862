/** What an audit says, as values: the headline, and the lines in order of harm. */
import type { Audit, AuditLine } from '../domain/audit';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const word = (count: number) => NUMBERS[count] ?? String(count);

/** The first line carries the verdict: clean or not, and what stands most in the way. */
export function headline(audit: Audit): string {
	if (audit.clean) return 'Clean. This claim can go out.';
	if (audit.highRisk) {
		const risky = audit.lines.filter(({ risk }) => risk === 'high').length;
		return `Not yet. ${word(risky)} ${risky === 1 ? 'code puts' : 'codes put'} the claim at risk.`;
	}
	if (audit.rejected.length > 0) return 'Not yet. Two codes exclude each other.';
	if (!audit.principal) return 'Not yet. The first code is not the right one.';
	if (audit.over > 0)
		return `Not yet. ${word(audit.over)} ${audit.over === 1 ? 'code has' : 'codes have'} no support.`;
	if (audit.missed > 0)
		return `Almost. ${word(audit.missed)} ${audit.missed === 1 ? 'code is' : 'codes are'} missing.`;
	if (audit.exact < audit.total) return 'Almost. The detail is not all there.';
	if (audit.queries.some(({ state }) => state === 'missed'))
		return 'Almost. A question to the provider is missing.';
	if (audit.queries.some(({ state }) => state === 'wording'))
		return 'Almost. The question is not in a compliant wording.';
	if (audit.em?.right === false) return 'Almost. The E/M level is another one.';
	return 'Almost. The order is not right yet.';
}

/** "1 overcode, 2 missed": what stands beside the exact ones. Empty when there is nothing. */
export function faults(audit: Audit): string {
	const parts: string[] = [];
	if (audit.over > 0) parts.push(plural(audit.over, 'overcode'));
	if (audit.missed > 0) parts.push(`${audit.missed} missed`);
	return parts.join(', ');
}

export interface Group {
	id: 'over' | 'missed' | 'partial' | 'right' | 'optional';
	name: string;
	lines: AuditLine[];
}

/** A right code with the wrong POA mark is partly right. */
const isPartly = ({ kind, poa }: AuditLine) =>
	kind === 'exact' ? poa !== undefined && poa.key !== 'exempt' && !poa.right : true;

/** Lines by harm: overcoded, missed, partly right, right, optional. Empty groups are left out. */
export function groups(audit: Audit): Group[] {
	const of = (keep: (line: AuditLine) => boolean) => audit.lines.filter(keep);
	const answered = (line: AuditLine) => !['over', 'missed', 'optional', 'invalid'].includes(line.kind);
	const all: Group[] = [
		{ id: 'over', name: 'Overcoded', lines: of(({ kind }) => kind === 'over' || kind === 'invalid') },
		{ id: 'missed', name: 'Missed', lines: of(({ kind }) => kind === 'missed') },
		{ id: 'partial', name: 'Partly right', lines: of((line) => answered(line) && isPartly(line)) },
		{ id: 'right', name: 'Right', lines: of((line) => answered(line) && !isPartly(line)) },
		{ id: 'optional', name: 'Optional, not counted', lines: of(({ kind }) => kind === 'optional') }
	];
	return all.filter(({ lines }) => lines.length > 0);
}

/** What a partly right line lacks, in words. */
export function lack({ kind, poa }: AuditLine): string {
	const said: Partial<Record<AuditLine['kind'], string>> = {
		category: 'right category, other detail',
		seventh: '7th character',
		seventhActive: 'A where active treatment is over',
		side: 'wrong side: a claim would be denied',
		close: 'close, but another category',
		pcsAxis: 'one axis wrong',
		pcsApproach: 'approach wrong',
		invalid: 'cannot be reported'
	};
	const words = [said[kind] ?? ''];
	if (poa && !poa.right && poa.key !== 'exempt')
		words.push(`POA ${poa.given ?? 'not set'}, should be ${poa.key}`);
	if (poa && poa.key === 'exempt' && poa.given && poa.given !== 'exempt') words.push('exempt from POA');
	return words.filter(Boolean).join(', ');
}
