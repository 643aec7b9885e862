/** Reads questions/: topics, drills and charts, each checked for its shape. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Chart } from '../domain/chart';
import type { Drill } from '../domain/drill';
import type { Topic } from '../domain/pack';
import { shapeChart } from './chart-shape';
import { shapeDrill } from './drill-shape';
import { NOISE_FILE, shapeNoise, type NoiseTexts } from './noise';
import { primerFile, primerId, shapePrimers, type Primers } from './primers';
import { problem, type Problem } from './problem';
import { issuesOf, line, type Exempt, type ExemptCode } from './shape';

/** What an author says to the checker and not to the learner. */
export interface Source {
	/** `drills/cm.ch.c04.yaml#e11-retina`, below questions/. */
	file: string;
	exempt: Exempt[];
	/** Codes that stand first, or not first, against M4, M7 or M8. */
	orderExempt?: ExemptCode[];
	/** Codes whose "use additional code" note is met or does not apply (M5). */
	addExempt?: ExemptCode[];
	onsets: Record<string, string>;
}

/** How many items a topic asks for: drills of practice, and items kept for mock exams. */
export interface Minimum {
	drill: number;
	mock: number;
}

export interface Questions {
	topics: Topic[];
	/** By topic id. A topic without one asks for none. */
	minima: Map<string, Minimum>;
	drills: Drill[];
	charts: Chart[];
	primers?: Primers;
	/** Lines beside the text of messy records; absent where none are written. */
	noise?: NoiseTexts;
	/** By item id. */
	sources: Map<string, Source>;
	errors: Problem[];
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const topicSchema = v.array(
	v.strictObject({
		id: line,
		number: v.pipe(v.number(), v.integer(), v.minValue(1)),
		title: line,
		parent: v.optional(line),
		chapter: v.optional(v.pipe(v.number(), v.integer())),
		retired: v.optional(v.boolean()),
		minimum: v.optional(v.strictObject({ drill: count, mock: count }))
	})
);

const names = (folder: string, ending: string): string[] =>
	existsSync(folder)
		? readdirSync(folder, { withFileTypes: true })
				.filter((entry) => entry.name.endsWith(ending) && !entry.name.startsWith('.'))
				.map((entry) => entry.name)
				.sort()
		: [];

function readYaml(root: string, file: string, errors: Problem[]): unknown {
	try {
		return parse(readFileSync(join(root, file), 'utf8'), { uniqueKeys: true });
	} catch (error) {
		// YAML's own message says the line; the first line of it suffices.
		const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
		errors.push(problem(file, 'shape', `is no YAML: ${reason}`));
		return undefined;
	}
}

function readTopics(root: string, errors: Problem[]): Pick<Questions, 'topics' | 'minima'> {
	const file = 'topics.yaml';
	const minima: Questions['minima'] = new Map();
	if (!existsSync(join(root, file))) {
		errors.push(problem(file, 'shape', 'is missing'));
		return { topics: [], minima };
	}
	const parsed = v.safeParse(topicSchema, readYaml(root, file, errors));
	if (!parsed.success) {
		for (const reason of issuesOf(parsed.issues)) errors.push(problem(file, 'shape', reason));
		return { topics: [], minima };
	}
	const topics: Topic[] = [];
	for (const { id, number, title, parent, chapter, minimum } of parsed.output) {
		if (topics.some((topic) => topic.id === id || topic.number === number))
			errors.push(problem(`${file}#${id}`, 'identity', 'its id or its number is given twice'));
		topics.push({
			id,
			number,
			title,
			...(parent === undefined ? {} : { parent }),
			...(chapter === undefined ? {} : { chapter })
		});
		if (minimum) minima.set(id, minimum);
	}
	return { topics, minima };
}

/** The id an author gave, for a message about an item that has no shape. */
function idOf(value: unknown, index: number): string {
	if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string')
		return value.id;
	return `item ${index + 1}`;
}

/**
 * @param root the questions folder
 * @returns what has the right shape, sorted by id, and an error for what has not
 */
export function readQuestions(root: string): Questions {
	const errors: Problem[] = [];
	const { topics, minima } = readTopics(root, errors);
	const drills: Drill[] = [];
	const charts: Chart[] = [];
	const sources = new Map<string, Source>();
	const take = (id: string, source: Source): boolean => {
		const other = sources.get(id);
		if (other === undefined) sources.set(id, source);
		else errors.push(problem(source.file, 'M23', `the id ${id} is also in ${other.file}`));
		return other === undefined;
	};

	for (const name of names(join(root, 'drills'), '.yaml')) {
		const file = `drills/${name}`;
		const list = readYaml(root, file, errors);
		if (list === undefined || list === null) continue;
		if (!Array.isArray(list)) {
			errors.push(problem(file, 'shape', 'is no list of items'));
			continue;
		}
		list.forEach((value: unknown, index) => {
			const place = `${file}#${idOf(value, index)}`;
			const shaped = shapeDrill(value, topics);
			if (Array.isArray(shaped)) {
				for (const reason of shaped) errors.push(problem(place, 'shape', reason));
				return;
			}
			const { drill, ...author } = shaped;
			if (`${drill.topic}.yaml` !== name)
				errors.push(problem(place, 'shape', `topic ${drill.topic} belongs in drills/${drill.topic}.yaml`));
			if (take(drill.id, { file: place, ...author, onsets: {} })) drills.push(drill);
		});
	}

	for (const name of names(join(root, 'charts'), '')) {
		const file = `charts/${name}/key.yaml`;
		if (!existsSync(join(root, file))) {
			errors.push(problem(file, 'shape', 'is missing'));
			continue;
		}
		const value = readYaml(root, file, errors);
		if (value === undefined) continue;
		const folder = join(root, 'charts', name);
		const texts = new Map(
			names(folder, '.md').map((md) => [md.slice(0, -3), readFileSync(join(folder, md), 'utf8')])
		);
		const shaped = shapeChart(value, texts, topics);
		if (Array.isArray(shaped)) {
			for (const reason of shaped) errors.push(problem(file, 'shape', reason));
			continue;
		}
		const { chart, ...author } = shaped;
		if (chart.id !== name) errors.push(problem(file, 'shape', `id ${chart.id} is not the folder's name`));
		if (take(chart.id, { file, ...author })) charts.push(chart);
	}

	const primerFiles = names(join(root, 'primers'), '.yaml').map((name) => name.slice(0, -'.yaml'.length));
	const { primers, errors: unshaped } = shapePrimers(
		new Map(primerFiles.map((topic) => [topic, readYaml(root, primerFile(topic), errors)])),
		topics
	);
	errors.push(...unshaped);
	for (const topic of primers.keys())
		take(primerId(topic), { file: primerFile(topic), exempt: [], onsets: {} });

	const noise = existsSync(join(root, NOISE_FILE)) ? shapeNoise(readYaml(root, NOISE_FILE, errors)) : [];
	if (Array.isArray(noise)) for (const reason of noise) errors.push(problem(NOISE_FILE, 'shape', reason));

	const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
	return {
		topics,
		minima,
		drills: drills.sort(byId),
		charts: charts.sort(byId),
		primers,
		...(Array.isArray(noise) ? {} : { noise }),
		sources,
		errors
	};
}
