/** root_match: the author's fields. */
import * as v from 'valibot';
import { matchWords, type RootMatchDrill } from '../../domain/drill-types/root-match';
import * as shape from '../shape';
import { form, twice, type TypeRules } from './type-rules';

const side = v.pipe(
	shape.line,
	v.regex(/^[^=]+$/, 'holds an equals sign'),
	v.maxLength(90, 'is too long to be matched')
);

export const fields = {
	pairs: v.pipe(
		v.array(v.tuple([side, side])),
		v.transform((pairs) => pairs.map(([left, right]) => ({ left, right })))
	),
	extra: v.optional(v.array(side), [])
};

export const rootMatch: TypeRules<RootMatchDrill> = {
	seconds: 70,
	graded: ({ pairs, extra }) => [
		pairs.map(({ left, right }) => `${left}=${right}`).sort(),
		[...extra].sort()
	],
	shown: (drill) => ({ statements: drill.pairs.map(({ left }) => left), words: matchWords(drill) }),
	texts: ({ pairs, extra }) => [
		...pairs.map(({ left, right }, at) => ({ place: `pair ${at + 1}`, text: `${left}\n${right}` })),
		...extra.map((text) => ({ place: 'extra', text }))
	],
	codes: () => [],
	check: ({ pairs, extra }) => [
		...(pairs.length >= 6 && pairs.length <= 8
			? []
			: [form(`${pairs.length} pairs; six to eight are asked for`)]),
		...twice(pairs.map(({ left }) => left)).map((text) => form(`"${text}" stands twice`)),
		...twice([...pairs.map(({ right }) => right), ...extra]).map((text) => form(`"${text}" stands twice`))
	]
};
