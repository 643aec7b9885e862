/** Reads questions/primers/ and holds each primer against the rules that its text and its code have to keep. */
import type { Drill, DrillBase } from '../domain/drill';
import type { Edition } from '../domain/edition';
import type { Topic } from '../domain/pack';
import type { Primer } from '../domain/primer';
import { checkExists, checkSevenths } from './checks/exists';
import type { Books } from './checks/item';
import { checkReferences } from './checks/references';
import { checkCptNumbers, checkNoCpt, checkPhi } from './checks/text';
import { problem, type Finding, type Problem } from './problem';
import { shapePrimer } from './primer-shape';
import { EDITIONS } from './shape';

/** By topic id. */
export type Primers = ReadonlyMap<string, Primer>;

/** Under which a primer is kept among the items that were checked. No drill has a blank in its id. */
export const primerId = (topic: string): string => `primer ${topic}`;
export const primerFile = (topic: string): string => `primers/${topic}.yaml`;

/**
 * @param values topic → what YAML read in its file
 * @returns the primers that have the right shape, and an error for what has not
 */
export function shapePrimers(values: ReadonlyMap<string, unknown>, topics: readonly Topic[]) {
	const primers = new Map<string, Primer>();
	const errors: Problem[] = [];
	for (const [topic, value] of values) {
		const file = primerFile(topic);
		if (!topics.some(({ id }) => id === topic))
			errors.push(problem(file, 'shape', `topics.yaml has no topic ${topic}`));
		const shaped = shapePrimer(value);
		if (Array.isArray(shaped)) for (const reason of shaped) errors.push(problem(file, 'shape', reason));
		else primers.set(topic, shaped);
	}
	return { primers, errors };
}

/**
 * A primer as the drill that it would be: its example is a code to be typed, so that the rules of drills hold for
 * its code, its texts and its references. Without a code it is a statement that is true.
 */
export function primerItem(topic: string, primer: Primer): Drill {
	const { rule, example, trap, refs } = primer;
	const base: DrillBase = {
		id: primerId(topic),
		rev: 1,
		use: 'drill',
		topic,
		level: 1,
		exams: [],
		setting: 'any',
		editions: EDITIONS,
		note: example.text,
		prompt: rule,
		rationale: [trap, example.why].join('\n'),
		refs,
		family: topic,
		needsBook: false,
		review: 'read-twice'
	};
	return example.code === undefined || example.system === undefined
		? { ...base, type: 'true_false', answer: true, why: example.why }
		: { ...base, type: 'typed_code', system: example.system, answer: [example.code], partial: [] };
}

export const primerItems = (primers: Primers): Drill[] =>
	[...primers].map(([topic, primer]) => primerItem(topic, primer));

/** The codes of the examples, with the newest edition that they stand for. */
export const primerCodes = (primers: Primers): [string, Edition][] =>
	[...primers.values()].flatMap(({ example }) =>
		example.code === undefined ? [] : [[example.code, EDITIONS.at(-1) ?? 'FY2027'] as [string, Edition]]
	);

const PLAIN = [checkNoCpt, checkCptNumbers, checkPhi];
const WITH_BOOKS = [checkExists, checkSevenths, checkReferences];

/**
 * @param books the official releases; without them only the texts are checked
 * @returns what is wrong with the primers, and a warning for each topic that has none
 */
export function checkPrimers(primers: Primers, topics: readonly Topic[], books: Books | undefined) {
	const errors: Problem[] = [];
	const warnings: Problem[] = [];
	for (const item of primerItems(primers)) {
		const source = { file: primerFile(item.topic), exempt: [], onsets: {} };
		const found: Finding[] = [
			...PLAIN.flatMap((check) => check(item, source)),
			...(books ? WITH_BOOKS.flatMap((check) => check(item, source, books)) : [])
		];
		for (const { rule, reason, warning } of found)
			(warning ? warnings : errors).push(problem(source.file, rule, reason));
	}
	for (const { id } of topics)
		if (!primers.has(id)) warnings.push(problem(primerFile(id), 'form', 'the topic has no primer'));
	return { errors, warnings };
}
