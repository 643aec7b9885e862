/**
 * Drills as cards with two sides, for Anki: what is asked on the front, the key with its reason behind it. Texts
 * alone. Every code stands with its title and its edition, and what shows CPT numbers is never among them.
 */
import type { CodeSystem } from './code';
import type { Choice, Drill } from './drill';
import type { PackCodes } from './pack';
import { cleanText } from './own-text';

/** One note for Anki, as plain text. */
export interface AnkiOutNote {
	/** The same whenever the drill is exported: a later export then renews the note and makes no second one. */
	guid: string;
	front: string;
	back: string;
	/** Without blanks. */
	tags: string[];
	/** Decks within one another, parted by `::`. */
	deck: string;
}

/** The deck above all others, and the first tag. */
export const ANKI_NAME = 'CodeRounds';
const SYSTEMS: Readonly<Record<CodeSystem, string>> = {
	icd10cm: 'ICD-10-CM',
	icd10pcs: 'ICD-10-PCS',
	hcpcs: 'HCPCS',
	cpt: 'CPT'
};
const SETTINGS = { outpatient: 'Outpatient', inpatient: 'Inpatient', profee: 'Physician', any: '' };
const LETTERS = [...'ABCDEFGHIJKL'];

interface Sides {
	/** What is asked beyond context, note and prompt. */
	asked: string[];
	key: string[];
	/** Code systems whose codes the card shows. */
	systems: CodeSystem[];
}

/** A part of a deck's name. Anki parts decks by `::`, and quotation marks trouble its search. */
export const deckPart = (name: string): string =>
	cleanText(name).replace(/\s+/g, ' ').replace(/:{2,}/g, ':').replace(/"/g, '').slice(0, 100).trim() ||
	'Drills';

function titled(code: string, { titles }: PackCodes): string {
	const title = titles[code];
	return title === undefined ? code : `${code} ${title}`;
}

function choiceSides(choices: readonly Choice[], right: readonly string[], codes: PackCodes): Sides {
	const line = ({ text }: Choice, at: number) => `${LETTERS[at] ?? at + 1}. ${titled(text, codes)}`;
	const wrong = choices.flatMap(({ id, why }, at) =>
		right.includes(id) || why === undefined ? [] : [`Not ${LETTERS[at] ?? at + 1}: ${why}`]
	);
	return {
		asked: choices.map(line),
		key: [...choices.map(line).filter((_, at) => right.includes(choices[at]?.id ?? '')), ...wrong],
		systems: []
	};
}

/** @returns null for a type that takes more than two sides to tell */
function sidesOf(drill: Drill, codes: PackCodes): Sides | null {
	switch (drill.type) {
		case 'typed_code': {
			const { system, answer, partial } = drill;
			const close = partial.map(({ code, why }) => `Close, but no: ${titled(code, codes)}. ${why}`);
			return { asked: [], key: [...answer.map((code) => titled(code, codes)), ...close], systems: [system] };
		}
		case 'seventh_char': {
			const { stem, answer, wrong } = drill;
			const meanings = codes.sevenths[stem] ?? {};
			const list = Object.entries(meanings).map(([character, meaning]) => `${character}, ${meaning}`);
			const meaning = meanings[answer];
			return {
				asked: [`${stem}_`, ...list],
				key: [
					`${titled(stem + answer, codes)}${meaning === undefined ? '' : ` (${answer}, ${meaning})`}`,
					...Object.entries(wrong).map(([character, why]) => `Not ${character}: ${why}`)
				],
				systems: ['icd10cm']
			};
		}
		case 'multiple_choice':
			return choiceSides(drill.choices, [drill.answer], codes);
		case 'multi_select':
			return choiceSides(drill.choices, drill.answer, codes);
		case 'true_false':
			return {
				asked: ['True or false?'],
				key: [`${drill.answer ? 'True' : 'False'}.`, drill.why],
				systems: []
			};
		case 'sequence': {
			const { system, items, answer } = drill;
			const rule = [`${answer.first} first`, ...answer.before.map(([a, b]) => `${a} before ${b}`)];
			return {
				asked: items.map((code) => titled(code, codes)),
				key: [`${rule.join('; ')}. The rest is free.`],
				systems: [system]
			};
		}
		case 'poa_pick': {
			const wrong = Object.entries(drill.wrong).map(([mark, why]) => `Not ${mark}: ${why}`);
			return { asked: [titled(drill.code, codes)], key: [drill.answer, ...wrong], systems: ['icd10cm'] };
		}
		case 'flashcard':
			return { asked: [], key: [drill.back], systems: [] };
		default:
			return null;
	}
}

/** Something that has the form of a code, in a text. */
const CODE = /\b(?:[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?|[0-9][0-9A-HJ-NP-Z]{6})\b/;

/** The editions of the codes that a card shows, in one line; empty where it shows none. */
function editionLine(drill: Drill, systems: readonly CodeSystem[], codes: PackCodes, text: string): string {
	const own = drill.editions.at(-1) ?? '';
	if (systems.length > 0)
		return systems.map((system) => `${SYSTEMS[system]} ${codes.editions[system] ?? own}`).join(', ');
	return CODE.test(text) && own !== '' ? `${own} codes` : '';
}

const joined = (lines: readonly string[]): string => cleanText(lines.filter(Boolean).join('\n'));

/**
 * @param deck its topic or its pack @param says one line on who checked it
 * @returns the drill as a note; null where it cannot be told on two sides, or shows CPT numbers
 */
export function ankiNote(drill: Drill, codes: PackCodes, deck: string, says = ''): AnkiOutNote | null {
	if (drill.cptNumbers || ('system' in drill && drill.system === 'cpt')) return null;
	const sides = sidesOf(drill, codes);
	if (sides === null) return null;
	const { context = '', note = '', prompt, setting, rationale, refs } = drill;
	const where = [SETTINGS[setting], context].filter(Boolean).join(', ');
	const asked = [where, note, prompt, ...sides.asked];
	const sources = refs.map(({ source, edition, section }) =>
		[source, edition, section].filter(Boolean).join(' ')
	);
	const told = [...sides.key, rationale, sources.length === 0 ? '' : `Sources: ${sources.join('; ')}.`, says];
	const edition = editionLine(drill, sides.systems, codes, [...asked, ...told].join('\n'));
	return {
		guid: `coderounds.${drill.id}`,
		front: joined([...asked, edition]),
		back: joined([...told, edition]),
		tags: [
			ANKI_NAME,
			...drill.editions.slice(-1).map((one) => `${ANKI_NAME}::${one}`),
			`${ANKI_NAME}::rev::${drill.rev}`
		],
		deck: `${ANKI_NAME}::${deckPart(deck)}`
	};
}
