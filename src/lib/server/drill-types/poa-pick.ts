/** poa_pick: the author's fields, and M12: exempt exactly where the official list says so. */
import * as v from 'valibot';
import { POA_MARKS } from '../../domain/chart';
import type { PoaPickDrill } from '../../domain/drill-types/poa-pick';
import * as shape from '../shape';
import { form, uses, type TypeRules } from './type-rules';

const mark = v.picklist(POA_MARKS);

export const fields = { code: shape.code, answer: mark, wrong: v.record(mark, shape.line) };

export const poaPick: TypeRules<PoaPickDrill> = {
	seconds: 15,
	graded: ({ code, answer }) => [code, answer],
	shown: ({ code }) => ({ code, choices: POA_MARKS }),
	texts: ({ wrong }) => Object.entries(wrong).map(([id, text]) => ({ place: `wrong ${id}`, text })),
	codes: ({ code }) => uses('billable', 'answer', [code]),
	familyCode: ({ code }) => code,
	check: ({ answer, wrong }) =>
		POA_MARKS.flatMap((one) => {
			if (one === answer) return one in wrong ? [form(`${one} is the answer and listed as wrong`)] : [];
			return one in wrong ? [] : [form(`${one} is wrong and has no why`)];
		}),
	checkBooks: ({ code, answer }, { sets }) => {
		const isExempt = sets.poaExempt(code);
		if (isExempt === (answer === 'exempt')) return [];
		return [{ rule: 'M12', reason: `${code} is ${isExempt ? '' : 'not '}on the POA exempt list` }];
	}
};
