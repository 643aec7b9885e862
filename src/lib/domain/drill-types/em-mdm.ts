/** Three elements of medical decision making and the level they give: 0.2 for each element, 0.4 for the level. */
import type { DrillBase } from '../drill';
import { marked, stateOf, type Marked } from '../marked';
import type { EM_LEVELS, EmElements } from './em';

/** Answered with four values in this order: problems, data, risk, level (`2` to `5`). */
export interface EmMdmDrill extends DrillBase {
	type: 'em_mdm';
	answer: EmElements & { level: (typeof EM_LEVELS)[number] };
	/** Why each element is what it is. */
	why: { problems: string; data: string; risk: string };
}

const ELEMENT = 200;
const LEVEL = 400;

export function markEmMdm(drill: EmMdmDrill, answer: readonly string[]): Marked {
	const { problems, data, risk, level } = drill.answer;
	const [p = '', d = '', r = '', l = ''] = answer;
	const parts = [
		{ name: 'Problems', given: p, key: problems, state: stateOf(p, problems), why: drill.why.problems },
		{ name: 'Data', given: d, key: data, state: stateOf(d, data), why: drill.why.data },
		{ name: 'Risk', given: r, key: risk, state: stateOf(r, risk), why: drill.why.risk },
		{
			name: 'Level',
			given: l,
			key: level,
			state: stateOf(l, level),
			why: 'Two of the three elements decide.'
		}
	];
	const worth = (at: number) => (at < 3 ? ELEMENT : LEVEL);
	const score = parts.reduce((sum, { state }, at) => sum + (state === 'right' ? worth(at) : 0), 0);
	return marked(score, { parts });
}
