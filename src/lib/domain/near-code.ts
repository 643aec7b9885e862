/** Drills near a code of the book: those whose key has the code itself, its category, what is around it. */
import { chapterOf } from './chapters';
import { compactCode, parseCode, type CodeSystem } from './code';
import type { Topic } from './pack';

/** Drills at one distance from a code. */
export interface NearDrills {
	/** `I50.23`, `I50`, `I30-I5A`, `its chapter`. */
	name: string;
	ids: string[];
}

/** A section of the Tabular List, with its categories: their order is not that of the letters (C4A, M1A). */
export interface SectionOf {
	id: string;
	categories: readonly string[];
}

/** What is asked of the code of a key, and of the topic of its drill. */
interface Ring {
	name: string;
	holds: (bare: string) => boolean;
	topic?: string;
}

const begins =
	(start: string): Ring['holds'] =>
	(bare) =>
		bare.startsWith(start);

function rings(
	system: CodeSystem,
	code: string,
	section: SectionOf | undefined,
	topics: readonly Topic[]
): Ring[] {
	const bare = compactCode(code);
	const own: Ring = { name: code, holds: begins(bare) };
	if (system === 'icd10pcs')
		return [
			own,
			{ name: `table ${bare.slice(0, 3)}`, holds: begins(bare.slice(0, 3)) },
			{ name: 'ICD-10-PCS', holds: () => true, topic: 'pcs' }
		];
	if (system === 'hcpcs')
		return [
			own,
			{ name: `${bare.charAt(0)} codes`, holds: begins(bare.charAt(0)) },
			{ name: 'HCPCS', holds: () => true, topic: 'hcpcs' }
		];
	const chapter = chapterOf(bare);
	const topic = topics.find((one) => one.chapter !== undefined && one.chapter === chapter)?.id;
	const categories = new Set(section?.categories ?? []);
	return [
		own,
		{ name: bare.slice(0, 3), holds: begins(bare.slice(0, 3)) },
		...(section ? [{ name: section.id, holds: (one: string) => categories.has(one.slice(0, 3)) }] : []),
		...(chapter === undefined
			? []
			: [
					{
						name: 'its chapter',
						holds: (one: string) => chapterOf(one) === chapter,
						...(topic ? { topic } : {})
					}
				])
	];
}

/**
 * @param code in written form, a header too: then all below it is meant
 * @param section where it stands, as far as the Tabular List is at hand
 * @param drills that can be asked, in the order in which they are to stand at one distance
 * @param keys drill → the codes of its key; drills without codes are found by their topic
 * @returns the nearest first, each drill once; distances without drills are left out
 */
export function drillsNear(
	{ system, code, section }: { system: CodeSystem; code: string; section?: SectionOf | undefined },
	drills: readonly { id: string; topic: string }[],
	keys: Readonly<Record<string, readonly string[]>>,
	topics: readonly Topic[]
): NearDrills[] {
	const left = new Map(
		drills.map(({ id, topic }) => {
			const own = (keys[id] ?? []).filter((one) => parseCode(system, one) === one).map(compactCode);
			return [id, { topic, own }] as const;
		})
	);
	const near: NearDrills[] = [];
	for (const { name, holds, topic } of rings(system, code, section, topics)) {
		const ids = [...left]
			.filter(
				([, one]) =>
					one.own.some(holds) ||
					(topic !== undefined && (one.topic === topic || one.topic.startsWith(`${topic}.`)))
			)
			.map(([id]) => id);
		for (const id of ids) left.delete(id);
		if (ids.length > 0) near.push({ name, ids });
	}
	return near;
}

/** @returns `2 questions on I50.23, 3 on I50, 12 on its chapter`; empty where there are none */
export function nearWords(near: readonly NearDrills[]): string {
	return near
		.map(({ name, ids }, at) =>
			at === 0
				? `${ids.length} ${ids.length === 1 ? 'question' : 'questions'} on ${name}`
				: `${ids.length} on ${name}`
		)
		.join(', ');
}
