/** Never first: a manifestation, by its title and its Code First note, among codes beside it that may stand first. */
import type { OwnNote } from '../tabular-part-read';
import type { GeneratedDrill } from '../../domain/skills';
import { editionOf, type Generator } from './book';
import { doubtfulPlaces } from './doubtful';
import { choicesOf, frameOf, guideline, tabularAt, type Wrong } from './frame';
import { nearby } from './nearby';
import { markingCodes } from './marking-codes';

/** Guidelines I.A.13: the title says so. B95-B97 say it of the disease that they name the cause of. */
const SAYS_SO = /\bin\b.*\bclassified elsewhere\b/i;
const CAUSE_OF = /\bas the cause of\b/i;
/** Causes from outside and codes of chapter 21 have rules of their own on standing first. */
const OTHER_RULES = /^(B9[5-7]|[V-Z])/;

const firstNote = (notes: readonly OwnNote[]): string | undefined =>
	notes.find(({ kind }) => kind === 'codeFirst')?.text;

export const manifestation: Generator = (book) => {
	const { set, tabular } = book;
	if (!tabular) return null;
	const edition = editionOf(book);
	/** The Code First note that governs a place, nearest first, and where it stands; parents come before children. */
	const notes: ({ from: string; text: string } | undefined)[] = [];
	/** 1 where the title, or that of a header above, says that it is a manifestation. */
	const says = new Uint8Array(set.size);
	/** 1 a manifestation, 2 may stand first, 0 neither is sure. */
	const fate = new Uint8Array(set.size);
	const doubtful = doubtfulPlaces(set, tabular);
	for (let at = 0; at < set.size; at++) {
		const code = set.compact(at);
		const title = set.title(at);
		const above = set.parents[at] ?? -1;
		const isSaid = SAYS_SO.test(title) && !CAUSE_OF.test(title);
		says[at] = isSaid || says[above] === 1 ? 1 : 0;
		const own = firstNote(tabular.notesOf(code));
		notes[at] = own === undefined ? notes[above] : { from: set.code(at), text: own };
		if (above < 0 && own === undefined) {
			const section = tabular.sectionAt(code);
			const text = firstNote(tabular.sectionNotes(section));
			if (text !== undefined) notes[at] = { from: tabular.sections[section]?.id ?? '', text };
		}
		if (!set.billable(at) || OTHER_RULES.test(code) || doubtful[at] === 1) continue;
		if (isSaid && notes[at]) fate[at] = 1;
		else if (says[at] === 0 && !notes[at]) fate[at] = 2;
	}
	const keys = Array.from(fate.keys()).filter((at) => fate[at] === 1);
	if (keys.length === 0) return null;
	const letter = (at: number): string => set.columns.codes.charAt(at * 7);
	return (id, random): GeneratedDrill => {
		let key = 0;
		let near: number[] = [];
		for (let tries = 0; near.length < 3 && tries < 100; tries++) {
			key = random.pick(keys);
			near = nearby(set, key, (at) => fate[at] === 2 && letter(at) === letter(key), 6, 400);
		}
		if (near.length < 3) throw new RangeError('too few codes stand near each other');
		const code = set.code(key);
		const note = notes[key] ?? { from: code, text: '' };
		const text = (at: number): string => `${set.code(at)} ${set.title(at)}`;
		const wrong = random
			.shuffle(near)
			.slice(0, 3)
			.map((at): Wrong => ({
				text: text(at),
				why: `${set.code(at)} has no Code First note and may stand first.`,
				error: 'seq'
			}));
		const first = note.text.replace(/:$/, '');
		return {
			drill: {
				...frameOf(id, 'cm.seq', edition, [guideline('I.A.13'), tabularAt(edition, note.from)]),
				type: 'multiple_choice',
				prompt: 'Which of these can never be the first-listed diagnosis?',
				...choicesOf(random, text(key), wrong),
				rationale: `${code} is a manifestation: its title says “classified elsewhere”, and the Code First note at ${note.from} reads “${first}”.`
			},
			codes: markingCodes(set, { titles: [code] }),
			proof: { ...tabularAt(edition, note.from), row: `Code first: ${first}` }
		};
	};
};
