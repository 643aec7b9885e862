/** term_build: the author's fields, and that the parts of the key are the term. */
import * as v from 'valibot';
import { joinParts, type TermBuildDrill } from '../../domain/drill-types/term-build';
import * as shape from '../shape';
import { form, twice, type TypeRules } from './type-rules';

const part = v.pipe(v.string(), v.regex(/^-?[a-z]+-?$/, 'is no part of a word (chole-, -ectomy, -o-)'));

export const fields = {
	parts: v.array(v.strictObject({ text: part, means: shape.line })),
	answer: v.pipe(v.array(part), v.minLength(2, 'is one part only')),
	term: v.pipe(v.string(), v.regex(/^[a-z]+$/, 'is no single word in lower case'))
};

export const termBuild: TypeRules<TermBuildDrill> = {
	seconds: 25,
	graded: ({ parts, answer, term }) => [parts.map(({ text }) => text).sort(), answer, term],
	shown: ({ parts }) => ({ parts: parts.map(({ text }) => text) }),
	texts: ({ parts, term }) => [
		...parts.map(({ text, means }) => ({ place: `part ${text}`, text: means })),
		{ place: 'term', text: term }
	],
	codes: () => [],
	check: ({ parts, answer, term }) => {
		const texts = parts.map(({ text }) => text);
		const first = texts.filter((text) => answer.includes(text));
		return [
			...(texts.length - answer.length >= 2 ? [] : [form('fewer than two parts are distractors')]),
			...twice(texts).map((text) => form(`part ${text} stands twice`)),
			...answer
				.filter((text) => !texts.includes(text))
				.map((text) => form(`answer ${text} is none of the parts`)),
			...(joinParts(answer) === term
				? []
				: [form(`the parts give ${joinParts(answer)}, the term is ${term}`)]),
			...(first.join() === answer.join()
				? [form('the parts are dealt in the order of the term; shuffle them')]
				: [])
		];
	}
};
