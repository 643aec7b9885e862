/** em_mdm: the author's fields, and M19: the level follows from two of the three elements. */
import * as v from 'valibot';
import { EM_DATA, EM_LEVELS, EM_PROBLEMS, EM_RISK, emLevel } from '../../domain/drill-types/em';
import type { EmMdmDrill } from '../../domain/drill-types/em-mdm';
import * as shape from '../shape';
import type { TypeRules } from './type-rules';

const level = v.pipe(
	v.picklist([2, 3, 4, 5] as const, 'must be 2 to 5'),
	v.transform((number) => EM_LEVELS[number - 2] ?? '2')
);

export const fields = {
	answer: v.strictObject({
		problems: v.picklist(EM_PROBLEMS),
		data: v.picklist(EM_DATA),
		risk: v.picklist(EM_RISK),
		level
	}),
	why: v.strictObject({ problems: shape.line, data: shape.line, risk: shape.line })
};

export const emMdm: TypeRules<EmMdmDrill> = {
	seconds: 60,
	graded: ({ answer }) => answer,
	shown: () => ({ elements: { problems: EM_PROBLEMS, data: EM_DATA, risk: EM_RISK, level: EM_LEVELS } }),
	texts: ({ why }) => Object.entries(why).map(([place, text]) => ({ place: `why ${place}`, text })),
	codes: () => [],
	check: ({ answer }) => {
		const derived = emLevel(answer);
		if (derived === answer.level) return [];
		return [
			{
				rule: 'M19',
				reason: `two of the three elements give level ${derived}, the answer is ${answer.level}`
			}
		];
	}
};
