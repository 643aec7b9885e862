/** The content build: questions/ → findings and packs. What the routes and `npm run content` both call. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Coverage } from '../domain/coverage';
import type { ExamFacts } from '../domain/exam-facts';
import type { ItemSkills } from '../domain/item-skills';
import { readBlueprints } from './blueprints';
import { checkAgainstBooks, checkItems } from './check';
import { checkEarlier, checkedNow, writeChecked, type Checked } from './checked';
import { checkExams } from './checks/exams';
import type { Books } from './checks/item';
import { coverageOf, whyNoMock } from './coverage';
import { factsFrom, type Facts } from './facts';
import { checkIdentity, nextIds, writeIds, type Ids } from './identity';
import { itemSkills } from './item-skills';
import { namedCodes } from './named-codes';
import { checkNoise } from './noise';
import { buildPacks, ships, type BuiltPacks } from './packs';
import { checkPrimers, primerFile, primerCodes } from './primers';
import { sortProblems, type Findings, type Problem } from './problem';
import { readQuestions, type Questions } from './read';
import { checkReadings, type Readings } from './reading';
import { readStarter, writeStarter, type StarterFiles } from './starter-files';
import { readWay } from './way';

function readJson<T>(root: string, name: string): T | undefined {
	const path = join(root, name);
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}

export const readIds = (root: string): Ids => readJson<{ items: Ids }>(root, 'ids.json')?.items ?? {};
export const readReadings = (root: string): Readings =>
	readJson<{ items: Readings }>(root, 'readings.json')?.items ?? {};
const readCheckedFile = (root: string) => readJson<Checked>(root, 'checked.json');

/** What the tool wrote into questions/: path below it → text. */
export type WrittenFiles = Record<string, string>;

export function readWritten(root: string): WrittenFiles {
	const names = ['ids.json', 'checked.json'];
	const starter = join(root, 'starter');
	if (existsSync(starter)) for (const name of readdirSync(starter)) names.push(`starter/${name}`);
	const present = names.filter((name) => existsSync(join(root, name)) && !/(^|\/)\./.test(name));
	return Object.fromEntries(present.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

/** The facts that are kept in questions/starter. */
export function starterFacts(root: string): Facts {
	const files: StarterFiles = {};
	for (const [name, text] of Object.entries(readWritten(root)))
		if (name.startsWith('starter/')) files[name.slice('starter/'.length)] = text;
	return readStarter(files);
}

const itemsOf = ({ drills, charts }: Questions) => [...drills, ...charts];

/** The facts that packs need, read from the official releases. */
export function officialFacts(questions: Questions, books: Books): Facts {
	const named = namedCodes(itemsOf(questions));
	// Of a primer's code the titles are wanted, and nothing for marking.
	for (const [code, edition] of primerCodes(questions.primers ?? new Map()))
		if (!named.titles.has(code)) named.titles.set(code, edition);
	return factsFrom(named, books.sets);
}

/** What the noise dial does to the records, held against the titles of the codes that they are coded with. */
function checkMessy(root: string, { noise, charts, sources }: Questions): Problem[] {
	if (noise === undefined) return [];
	const titles = new Map([...starterFacts(root).titles].map(([code, { title }]) => [code, title]));
	const read = charts.map((chart) => ({ chart, file: sources.get(chart.id)?.file ?? '' }));
	return checkNoise(noise, read, titles);
}

/**
 * Runs every rule. With the official releases all are run; without them an item must be as it was when it was
 * last checked against them.
 */
export function checkContent(root: string, questions: Questions, books: Books | undefined): Findings {
	const plain = checkItems(questions);
	const identity = checkIdentity(questions, readIds(root));
	const unread = checkReadings(questions, readReadings(root));
	const { blueprints, errors: unsound } = readBlueprints(root, questions.topics);
	const exams = checkExams(questions, blueprints);
	const way = readWay(root).errors;
	const noise = checkMessy(root, questions);
	const primers = checkPrimers(questions.primers ?? new Map(), questions.topics, books);
	const against: Findings = books
		? checkAgainstBooks(questions, books)
		: { errors: checkEarlier(questions, readCheckedFile(root)), warnings: [] };
	return {
		errors: sortProblems([
			...plain.errors,
			...identity.errors,
			...unread,
			...unsound,
			...exams,
			...way,
			...noise,
			...primers.errors,
			...against.errors
		]),
		warnings: sortProblems([
			...plain.warnings,
			...identity.warnings,
			...primers.warnings,
			...against.warnings
		])
	};
}

/** How far the items go, held against topics.yaml and the blueprints of the exams. */
export const contentCoverage = (root: string, questions: Questions): Coverage =>
	coverageOf(questions, readBlueprints(root, questions.topics).blueprints, readReadings(root));

/** Ids of items that are kept for mocks and that none may ask. */
const leftOutOfMocks = (questions: Questions): string[] =>
	itemsOf(questions)
		.filter((item) => item.use === 'mock' && whyNoMock(item) !== null)
		.map(({ id }) => id)
		.sort();

/** The files that `--write` writes and `--check` compares. */
export function filesToWrite(root: string, questions: Questions, books: Books): WrittenFiles {
	const starter = writeStarter(officialFacts(questions, books));
	return {
		'ids.json': writeIds(nextIds(questions, readIds(root))),
		'checked.json': writeChecked(checkedNow(questions, books)),
		...Object.fromEntries(Object.entries(starter).map(([name, text]) => [`starter/${name}`, text]))
	};
}

/** Writes the files and removes what the tool wrote earlier and needs no more. */
export function writeFiles(root: string, files: WrittenFiles): void {
	for (const name of Object.keys(readWritten(root))) if (files[name] === undefined) rmSync(join(root, name));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, name)), { recursive: true });
		writeFileSync(join(root, name), text);
	}
}

/** Content that a rule refuses: the message names each file and the reason. */
export class ContentError extends Error {
	constructor(readonly problems: Problem[]) {
		const lines = problems.slice(0, 20).map(({ file, rule, reason }) => `${file} [${rule}] ${reason}`);
		const rest = problems.length > 20 ? `\n…and ${problems.length - 20} more` : '';
		super(`questions/ breaks a rule:\n${lines.join('\n')}${rest}`);
		this.name = 'ContentError';
	}
}

/** Items that a rule refuses are left out, so that a half-written file does not stop the others. */
function withoutRefused(questions: Questions, errors: Problem[]): Questions {
	const refused = new Set(errors.map((error) => error.file));
	const fine = ({ id }: { id: string }) => !refused.has(questions.sources.get(id)?.file ?? '');
	const primers = [...(questions.primers ?? [])].filter(([topic]) => !refused.has(primerFile(topic)));
	return {
		...questions,
		drills: questions.drills.filter(fine),
		charts: questions.charts.filter(fine),
		primers: new Map(primers)
	};
}

/**
 * The packs as they ship, from the items and questions/starter alone.
 * @param refuse `throw` for a build; `leave out` while authors write: then `left` says what is missing
 * @throws ContentError
 */
export function loadPacks(
	root: string,
	refuse: 'throw' | 'leave out' = 'throw'
): BuiltPacks & { left: Problem[]; coverage: Coverage; skills: ItemSkills; exams: ExamFacts } {
	const questions = readQuestions(root);
	const { errors } = checkContent(root, questions, undefined);
	if (errors.length > 0 && refuse === 'throw') throw new ContentError(errors);
	const kept = withoutRefused(questions, errors);
	const { blueprints } = readBlueprints(root, kept.topics);
	return {
		...buildPacks(kept, starterFacts(root)),
		left: errors,
		coverage: contentCoverage(root, kept),
		exams: { format: 1, blueprints, leftOut: leftOutOfMocks(kept) },
		skills: itemSkills(kept.drills.filter(ships), kept.charts.filter(ships), kept.topics, blueprints)
	};
}
