/** The shape of questions/way.yaml, and what must agree inside it. */
import * as v from 'valibot';
import { CONFIDENCES } from '../domain/blueprint';
import { EXAMS } from '../domain/pack';
import type { Way } from '../domain/way';
import { id, issuesOf, line } from './shape';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day (yyyy-mm-dd)'));
const dated = v.pipe(
	v.string(),
	v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is no date (yyyy, yyyy-mm, yyyy-mm-dd)')
);
const statement = v.strictObject({ text: line, source: line, confidence: v.picklist(CONFIDENCES) });
const statements = v.pipe(v.array(statement), v.minLength(1, 'says nothing'));
const points = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9));

const schema = v.strictObject({
	asOf: day,
	sources: v.array(
		v.strictObject({
			id: line,
			what: line,
			dated: v.exactOptional(dated),
			note: v.exactOptional(line)
		})
	),
	steps: v.pipe(v.array(v.strictObject({ id, title: line, statements })), v.minLength(1)),
	exams: v.array(v.strictObject({ exam: v.picklist(EXAMS), statements })),
	questions: v.pipe(
		v.array(
			v.strictObject({
				id,
				text: line,
				options: v.pipe(
					v.array(
						v.strictObject({
							id,
							text: line,
							points: v.pipe(
								v.strictObject(
									Object.fromEntries(EXAMS.map((exam) => [exam, v.exactOptional(points)])) as Record<
										(typeof EXAMS)[number],
										ReturnType<typeof v.exactOptional<typeof points>>
									>
								),
								v.check((value) => Object.keys(value).length > 0, 'speaks for no exam')
							),
							because: line
						})
					),
					v.minLength(2)
				)
			})
		),
		v.minLength(1)
	)
});

/** What no page of ours says: a price or a wage goes out of date first, and a promise is not ours to give. */
const FORBIDDEN: [RegExp, string][] = [
	[/[$€£]|\b(USD|dollars?|salar(y|ies)|wages?)\b/i, 'names money'],
	[/\bguarantee/i, 'promises'],
	[/!|—|–/, 'has an exclamation mark or a long dash']
];

const twice = (names: readonly string[]) => [
	...new Set(names.filter((one, at) => names.indexOf(one) !== at))
];

function checkWay({ sources, steps, exams, questions }: Way): string[] {
	const wrong: string[] = [];
	const known = new Map(sources.map((source) => [source.id, source]));
	const used = new Set<string>();
	const said = [
		...steps.map(({ id: name, statements: all }) => ({ name, all })),
		...exams.map(({ exam, statements: all }) => ({ name: exam as string, all }))
	];
	for (const { name, all } of said)
		for (const { text, source, confidence } of all) {
			const from = known.get(source);
			used.add(source);
			if (!from) wrong.push(`${name}: source ${source} is named and not listed`);
			// What nobody can look up is not sure.
			else if (from.what.startsWith('own ') && confidence !== 'low')
				wrong.push(`${name}: own knowledge has the confidence low`);
			for (const [pattern, reason] of FORBIDDEN)
				if (pattern.test(text)) wrong.push(`${name}: "${text}" ${reason}`);
		}
	for (const source of known.keys()) if (!used.has(source)) wrong.push(`sources: nothing rests on ${source}`);
	for (const exam of EXAMS)
		if (!exams.some((one) => one.exam === exam)) wrong.push(`exams: ${exam} is missing`);
	const names = [
		sources.map((one) => one.id),
		steps.map((one) => one.id),
		exams.map(({ exam }) => exam as string),
		questions.map((one) => one.id),
		...questions.map(({ options }) => options.map((one) => one.id))
	];
	for (const name of names.flatMap(twice)) wrong.push(`${name}: stands twice`);
	return wrong;
}

/** @returns the way, or sentences that say what is wrong */
export function shapeWay(value: unknown): Way | string[] {
	const parsed = v.safeParse(schema, value);
	if (!parsed.success) return issuesOf(parsed.issues);
	const way: Way = { format: 1, ...parsed.output };
	const wrong = checkWay(way);
	return wrong.length > 0 ? wrong : way;
}
