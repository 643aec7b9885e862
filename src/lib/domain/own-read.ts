/** A whole pack from what a file, a link or a paste holds: every question that can be used, and why others cannot. */
import type { Edition } from './edition';
import type { Carried } from './own-copy';
import { fieldOf, Fields, isRecord, unsafePart } from './own-fields';
import { isPackKey, type OwnContent, type OwnQuestion } from './own-pack';
import { phiOf, type OwnPhi } from './own-phi';
import { readQuestion } from './own-question';
import { OWN_CAPS } from './own-text';

/** A pack is refused as a whole. The message is one sentence for the learner. */
export class PackRefused extends Error {
	override readonly name = 'PackRefused';
}

/** What a reader of one form hands on. */
export interface RawPack {
	/** Title, edition and so on; an empty record where the form has none. */
	head: unknown;
	questions: unknown[];
	/** Line of each question, from 1; 0 where it is not known. */
	lines: readonly number[];
}

export interface PackProblem {
	/** Place in the file, from 1; 0 for the pack itself. */
	question: number;
	/** Line in the file, 0 where it is not known. */
	line: number;
	field: string;
	/** What is wrong, as the end of a sentence: "are one; two to eight are asked for". */
	says: string;
	/** The question was left out; else it is used, and this is a remark. */
	isOut: boolean;
}

export interface ReadPack extends OwnContent {
	/** The key that the file names, where it has the form of one. */
	claimed: string | null;
	/** Questions of the file, those left out among them. */
	found: number;
	/** At most `MOST_TOLD`. */
	problems: PackProblem[];
	/** Questions left out. */
	out: number;
	phi: OwnPhi[];
	/** What went along with it in a copy of the history. */
	carried?: Carried;
}

/** Problems that are told one by one; a file with more is another kind of file. */
export const MOST_TOLD = 300;

const EDITION = /^(?:FY)?\s?(20\d\d)$/i;
const FORMAT = 'coderounds-pack';
/** The newest form of a pack that this release reads. */
export const PACK_VERSION = 1;

/** @returns `FY2027`, or null for a text that is no edition */
export function readEdition(text: string): Edition | null {
	const year = EDITION.exec(text.trim())?.[1];
	return year === undefined ? null : `FY${Number(year)}`;
}

export function problemSentence({ question, line, field, says }: PackProblem): string {
	const place = question === 0 ? 'The pack' : `Question ${question}${line > 0 ? ` (line ${line})` : ''}`;
	return `${place}: ${field} ${says}.`;
}

/** What JSON and YAML give: a record with `questions`, or the list of questions alone. @throws PackRefused */
export function rawPackOf(value: unknown, lines: readonly number[]): RawPack {
	if (Array.isArray(value)) return { head: {}, questions: value as unknown[], lines };
	const questions = fieldOf(value, 'questions') ?? fieldOf(value, 'drills');
	if (isRecord(value) && Array.isArray(questions))
		return { head: value, questions: questions as unknown[], lines };
	throw new PackRefused('There is no list named “questions” in it, so it is no pack.');
}

const cut = (text: string, most: number): string => [...text].slice(0, most).join('').trim();

/**
 * @param name title of a pack that names none: the file's name without its ending
 * @param edition of a pack that names none
 * @throws PackRefused with one sentence where nothing of it can be used
 */
export function readPack({ head, questions, lines }: RawPack, name: string, edition: Edition): ReadPack {
	const { text, questions: most } = OWN_CAPS;
	if (questions.length > most)
		throw new PackRefused(
			`It holds ${questions.length.toLocaleString('en-US')} questions; a pack has at most ${most.toLocaleString('en-US')}.`
		);
	const unsafe = unsafePart([head, questions]);
	if (unsafe === 'deep')
		throw new PackRefused(`It is nested more than ${OWN_CAPS.depth} deep, which no pack is.`);
	if (unsafe === 'name')
		throw new PackRefused(
			'It has a field named “__proto__”, “constructor” or “prototype”, which no pack has.'
		);
	const top = new Fields(head);
	const version = Number(top.line(['version']) || '1');
	const format = top.line(['format']);
	if (format !== '' && format !== FORMAT && format !== '1')
		throw new PackRefused(`It says that it is “${format.slice(0, 40)}”, not a pack of CodeRounds.`);
	if (!(version <= PACK_VERSION))
		throw new PackRefused('It was written by a newer release of CodeRounds. Update the app, then add it.');

	const title = cut(top.line(['title', 'name'], text), OWN_CAPS.title) || name;
	const about = cut(top.line(['about'], text), OWN_CAPS.about);
	const named = top.line(['edition']);
	const said = readEdition(named);
	if (named !== '' && said === null)
		top.wrong('edition', `is “${named.slice(0, 20)}”; it can be FY2026 or FY2027, so ${edition} is taken`);
	const key = top.line(['key']);

	const problems: PackProblem[] = top.problems.map((problem) => ({
		question: 0,
		line: 0,
		isOut: false,
		...problem
	}));
	const taken = new Map<string, number>();
	const read: OwnQuestion[] = [];
	for (const [at, raw] of questions.entries()) {
		const place = { question: at + 1, line: lines[at] ?? 0 };
		const tell = (list: { field: string; says: string }[], isOut: boolean) => {
			for (const { field, says } of list)
				if (problems.length < MOST_TOLD) problems.push({ ...place, field, says, isOut });
		};
		const one = readQuestion(raw);
		if (!one.ok) {
			tell(one.problems, true);
			continue;
		}
		tell(one.notes, false);
		const before = taken.get(one.question.id);
		if (before !== undefined) {
			tell([{ field: 'id', says: `is that of question ${before}, too` }], true);
			continue;
		}
		taken.set(one.question.id, at + 1);
		read.push(one.question);
	}
	if (questions.length === 0) throw new PackRefused('There is no question in it.');
	const content: OwnContent = { title, about, edition: said ?? edition, questions: read };
	return {
		...content,
		claimed: isPackKey(key) ? key : null,
		found: questions.length,
		problems,
		out: questions.length - read.length,
		phi: phiOf(content)
	};
}
