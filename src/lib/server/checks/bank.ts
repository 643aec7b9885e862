/** Rules over the whole bank: M23 near duplicates, and the balance of true and false. */
import type { Drill } from '../../domain/drill';
import { isFirst, rulesOf } from '../drill-types/rules-of';
import { problem, type Problem } from '../problem';
import type { Questions } from '../read';
import { stemOf } from './item';

/** What makes a question what it is: two items may share a prompt and ask about other choices. */
function questionOf(drill: Drill): string {
	const parts = [stemOf(drill)];
	if (drill.type === 'multiple_choice' || drill.type === 'multi_select')
		parts.push(...drill.choices.map((choice) => choice.text));
	if (drill.type === 'sequence') parts.push(...drill.items);
	if (drill.type === 'seventh_char') parts.push(drill.stem);
	if (!isFirst(drill)) {
		const { codes, texts } = rulesOf(drill);
		parts.push(...codes(drill).map(({ code }) => code), ...texts(drill).map(({ text }) => text));
	}
	return parts.join(' ').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '); // prettier-ignore
}

function trigrams(text: string): Set<string> {
	const found = new Set<string>();
	for (let at = 0; at + 3 <= text.length; at++) found.add(text.slice(at, at + 3));
	return found;
}

/** Shared trigrams over all trigrams of both: 0 to 1. */
export function similarity(a: Set<string>, b: Set<string>): number {
	let shared = 0;
	for (const one of a) if (b.has(one)) shared++;
	return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** From here on two items of one topic count as the same question (curriculum section 2). */
const TOO_ALIKE = 0.8;

export function checkDuplicates({ drills, sources }: Questions): Problem[] {
	const found: Problem[] = [];
	const known = drills.map((drill) => ({ drill, grams: trigrams(questionOf(drill)) }));
	known.forEach(({ drill, grams }, at) => {
		for (const other of known.slice(0, at)) {
			if (other.drill.topic !== drill.topic) continue;
			const alike = similarity(grams, other.grams);
			if (alike >= TOO_ALIKE)
				found.push(
					problem(
						sources.get(drill.id)?.file ?? drill.id,
						'M23',
						`asks nearly the same as ${other.drill.id} (${Math.round(alike * 100)} % alike)`
					)
				);
		}
	});
	return found;
}

/** Curriculum section 2: 45 to 55 % of the true/false items are true; a guesser must gain nothing. */
export function checkBalance({ drills }: Questions): Problem[] {
	const all = drills.filter((drill) => drill.type === 'true_false');
	const share = all.filter((drill) => drill.answer).length / Math.max(1, all.length);
	if (all.length === 0 || (share >= 0.45 && share <= 0.55)) return [];
	const said = `${Math.round(share * 100)} % of ${all.length} true/false items are true; 45 to 55 are asked for`;
	return [problem('drills', 'form', said)];
}

/** Curriculum section 2: no modifier is the answer in at least a fifth of the modifier items. */
const NONE_SHARE = 0.2;
export function checkNoModifier({ drills }: Questions): Problem[] {
	const all = drills.filter((drill) => drill.type === 'modifier_pick');
	const none = all.filter((drill) => drill.answer.length === 0).length;
	if (none >= all.length * NONE_SHARE) return [];
	const said = `in ${none} of ${all.length} modifier items no modifier is right; a fifth is asked for`;
	return [problem('drills', 'form', said)];
}
