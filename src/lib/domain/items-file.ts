/**
 * The questions of a challenge as a file, from a device that has them to one whose release has others. Ids and revs
 * of the whole pool stand in it, so that the hash of the challenge tells whether they are its questions. That the
 * rest of the file is honest nobody can tell: it is taken from the teacher's hand.
 */
import { readChallenge, type Challenge } from './challenge';
import { itemMark, poolHash } from './challenge-pool';
import { categoryOf, CODE_SYSTEMS } from './code';
import { readCodeTree } from './code-tree';
import type { Drill } from './drill';
import {
	ITEM_TYPES,
	readCount,
	readItemCodes,
	readItemDrill,
	readList,
	readRecord,
	readText
} from './items-shape';
import type { PackCodes } from './pack';

const FORMAT = 'coderounds-items';
const VERSION = 1;
/** How its name ends. */
export const ITEMS_FILE = '.critems.json';
/** The longest file that is looked at, characters. Twenty questions are some hundred kilobytes. */
export const ITEMS_FILE_LONGEST = 8_000_000;
const DEEPEST = 12;

export interface Question {
	drill: Drill;
	codes: PackCodes;
}
type PoolEntry = Pick<Drill, 'id' | 'rev'>;

export interface ItemsFile {
	/** As `writeChallenge` writes it. */
	challenge: string;
	/** Everything that could be dealt, in any order. */
	pool: PoolEntry[];
	/** The questions, in the order in which everybody gets them. */
	questions: Question[];
}

/** Only what marking and showing this drill reads: a pack has the codes of a whole topic. */
function codesFor(drill: Drill, codes: PackCodes): PackCodes {
	const named = new Set(JSON.stringify(drill).match(/[0-9A-Z]{3}(?=[0-9A-Z.]*)/gu) ?? []);
	const isNamed = (code: string) => named.has(categoryOf(code));
	const some = <T>(all: Record<string, T>, isIn: (key: string) => boolean): Record<string, T> =>
		Object.fromEntries(Object.entries(all).filter(([key]) => isIn(key)));
	return {
		editions: codes.editions,
		trees: some(codes.trees, (key) => isNamed(key.slice(key.indexOf(':') + 1))),
		titles: some(codes.titles, isNamed),
		sevenths: some(codes.sevenths, isNamed),
		sides: {},
		axes: some(codes.axes, isNamed),
		excludes1: [],
		poaExempt: codes.poaExempt.filter(isNamed)
	};
}

/** Can these questions be handed over as a file? Those that take a page to answer cannot. */
export const fitsItemsFile = (drills: readonly Drill[]): boolean =>
	drills.every(({ type }) => ITEM_TYPES.includes(type));

/** @returns the text of the file */
export function writeItemsFile({ challenge, pool, questions }: ItemsFile): string {
	const own = questions.map(({ drill, codes }) => ({ drill, codes: codesFor(drill, codes) }));
	const entries = pool.map(({ id, rev }) => ({ id, rev }));
	return JSON.stringify({ format: FORMAT, version: VERSION, challenge, pool: entries, questions: own });
}

export type ReadItemsFile = { ok: true; file: ItemsFile } | { ok: false; reason: string };
const no = (reason: string): ReadItemsFile => ({ ok: false, reason });
const BROKEN = 'This file of questions is not whole. Ask for it again.';

const readShape = readRecord({
	format: readText,
	version: readCount,
	challenge: readText,
	pool: readList(readRecord({ id: readText, rev: readCount }), 20_000),
	questions: readList(readRecord({ drill: readItemDrill, codes: readItemCodes }), 127)
});

/** Is it nested deeper than any of ours? Asked before anything is parsed. */
function isDeep(text: string): boolean {
	let [depth, isText] = [0, false];
	for (let at = 0; at < text.length; at++) {
		const char = text.charAt(at);
		if (isText) {
			if (char === '\\') at++;
			else if (char === '"') isText = false;
		} else if (char === '"') isText = true;
		else if (char === '[' || char === '{') {
			if (++depth > DEEPEST) return true;
		} else if (char === ']' || char === '}') depth--;
	}
	return false;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A tree of codes that leads nowhere would stop the marking. */
function areTrees({ trees }: PackCodes): boolean {
	try {
		for (const [name, tree] of Object.entries(trees)) {
			const [of, category = ''] = name.split(':');
			const system = CODE_SYSTEMS.find((known) => known === of);
			if (!system) return false;
			readCodeTree(system, category, tree);
		}
		return true;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

/** Are these the questions of the challenge, as far as its hash can tell? */
function isOf({ pool, questions }: ItemsFile, challenge: Challenge): boolean {
	const revs = new Map(pool.map(({ id, rev }) => [id, rev]));
	const ids = new Set(questions.map(({ drill }) => drill.id));
	if (poolHash(pool) !== challenge.pool || ids.size !== questions.length) return false;
	if (ids.size === 0 || ids.size > challenge.items) return false;
	if (!questions.every(({ drill }) => revs.get(drill.id) === drill.rev)) return false;
	if (challenge.kind !== 'list') return challenge.kind === 'draw';
	const marks = questions.map(({ drill }) => itemMark(drill.id));
	return marks.length === challenge.items && marks.every((mark, at) => mark === challenge.marks[at]);
}

/**
 * Takes the text of a file, whatever it is.
 * @param challenge as `writeChallenge` writes it: the one that is to be played
 * @returns its questions, or one sentence
 */
export function readItemsFile(text: string, challenge: string): ReadItemsFile {
	if (text.length > ITEMS_FILE_LONGEST) return no('This file is too long for the questions of a challenge.');
	if (isDeep(text)) return no('This file is no file of questions.');
	const whole = parsed(text.replace(/^\uFEFF/u, ''));
	if (readRecord({ format: readText })(whole)?.format !== FORMAT)
		return no('This file is no file of questions.');
	if ((readRecord({ version: readCount })(whole)?.version ?? 0) > VERSION)
		return no('These questions were saved by a newer release. Update the app, then open them again.');
	const shape = readShape(whole);
	if (!shape?.questions.every(({ codes }) => areTrees(codes))) return no(BROKEN);
	const { pool, questions } = shape;
	const file: ItemsFile = { challenge: shape.challenge, pool, questions };
	if (file.challenge !== challenge) return no('These are the questions of another challenge.');
	const read = readChallenge(challenge);
	return read.ok && isOf(file, read.challenge)
		? { ok: true, file }
		: no('These are not the questions that the challenge was made for.');
}
