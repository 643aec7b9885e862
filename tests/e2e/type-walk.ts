/** The types of drill beyond those of the first release: partial answers to them, and a walk through all. */
import type { Page } from '@playwright/test';
import { DRILL_TYPES, type Drill, type DrillAnswer } from '../../src/lib/domain/drill';
import { markDrill } from '../../src/lib/domain/marking';
import type { PackCodes } from '../../src/lib/domain/pack';
import { verdictLine } from '../../src/lib/ui/drill-told';
import {
	check,
	deal,
	drillOn,
	firstRun,
	FIRST_TYPES,
	give,
	keyOf,
	missOf,
	next,
	oneOfEach,
	type Bank
} from './person';

export const TYPES = DRILL_TYPES.filter((type) => !FIRST_TYPES.includes(type));

/** Marking a claim reads no codes of a pack. */
const NO_CODES: PackCodes = {
	editions: {},
	trees: {},
	titles: {},
	sevenths: {},
	sides: {},
	axes: {},
	excludes1: [],
	poaExempt: []
};

/** A quarter of the mark for each of the four axes that agree. */
function tableVerdict(answer: string, given: string): string {
	const alike = [3, 4, 5, 6].filter((at) => answer[at] === given[at]).length;
	if (alike === 2) return 'Half right';
	return alike === 0 ? 'Not this one' : 'Partly right';
}

/** An answer that earns a part of the mark, and what the page then says; else one that earns nothing. */
export function lessOf(drill: Drill): { answer: DrillAnswer; verdict: string } {
	const key = keyOf(drill);
	const list = Array.isArray(key) ? key : [];
	switch (drill.type) {
		case 'root_match': {
			const [first = '', second = '', ...rest] = list;
			const swap = (line: string, other: string) => line.split('=')[0] + '=' + other.split('=')[1];
			return { answer: [swap(first, second), swap(second, first), ...rest], verdict: 'Partly right' };
		}
		case 'em_mdm':
			return { answer: [...list.slice(0, 3), list[3] === '5' ? '4' : '5'], verdict: 'Partly right' };
		case 'unit_calc':
			return { answer: list.slice(0, 1).map((line) => line.replace('-JZ', '')), verdict: 'Partly right' };
		case 'audit_claim': {
			// The first line as it should be, all others kept, nothing added: how much that earns depends on the claim.
			const answer = list
				.filter((line) => !line.startsWith('add'))
				.map((line, at) => (at === 0 ? line : line.replace(/^(\w+) (\S+).*/, 'keep $2')));
			return { answer, verdict: verdictLine(markDrill(drill, answer, NO_CODES).score) };
		}
		case 'query_or_code': {
			const wrong = drill.wordings.find(({ id }) => id !== drill.wording)?.id ?? '';
			return drill.answer === 'query'
				? { answer: ['query', wrong], verdict: 'Half right' }
				: { answer: ['query', drill.wording], verdict: 'Not this one' };
		}
		case 'procedure_facts':
			// The codes, the mark that the facts were shown, and two of them.
			return { answer: list.slice(0, 4), verdict: drill.facts.length === 4 ? 'Half right' : 'Partly right' };
		case 'pcs_table':
			return { answer: missOf(drill), verdict: tableVerdict(drill.answer, String(missOf(drill))) };
		default:
			return { answer: missOf(drill), verdict: 'Not this one' };
	}
}

/** Every type once: asked, answered, told. */
export async function throughTypes(
	page: Page,
	bank: Bank,
	look: (place: string) => Promise<void>
): Promise<void> {
	await firstRun(page);
	await deal(page, oneOfEach(bank, TYPES));
	for (const [at] of TYPES.entries()) {
		const drill = await drillOn(page, bank);
		await look(`asked: ${drill.type}`);
		await give(page, drill, at % 2 === 0 ? lessOf(drill).answer : keyOf(drill));
		await look(`answered, not checked: ${drill.type}`);
		await check(page);
		await look(`told: ${drill.type}`);
		await next(page);
	}
}
