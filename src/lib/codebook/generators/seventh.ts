/** The 7th character of injuries and fractures: a scene in own words, and the list of the Tabular proves the answer. */
import { formatCode } from '../../domain/code';
import type { GeneratedDrill } from '../../domain/skills';
import { editionOf, type Generator } from './book';
import { doubtfulPlaces } from './doubtful';
import { frameOf, guideline, tabularAt } from './frame';
import { markingCodes } from './marking-codes';
import { readMeaning, scenesOf } from './seventh-scenes';
import { seventhStems, type SeventhStem } from './seventh-stems';

/** Injuries and burns; what was done to a patient and outer causes need other scenes. */
const INJURY = /^(S|T[0-2]|T3[0-4])/;

function isAskable({ stem, chars }: SeventhStem, kind: string): boolean {
	const meanings = chars.map(([, meaning]) => readMeaning(meaning));
	if (meanings.includes(null)) return false;
	const keys = new Set(meanings.map((one) => JSON.stringify(one)));
	if (keys.size < chars.length) return false;
	const isFracture = meanings.some((one) => one?.kind !== '');
	return kind === 'fracture' ? isFracture : !isFracture && INJURY.test(stem);
}

/** @param kind `injury` or `fracture` */
export const seventh: Generator = (book, kind) => {
	const { set, tabular } = book;
	if (!tabular) return null;
	const doubtful = doubtfulPlaces(set, tabular);
	const stems = seventhStems(set, tabular).filter(
		(one) => isAskable(one, kind) && doubtful[one.header] === 0
	);
	if (stems.length === 0) return null;
	const edition = editionOf(book);
	const section = kind === 'fracture' ? 'I.C.19.c' : 'I.C.19.a';
	return (id, random): GeneratedDrill => {
		const { stem, header, listAt, chars } = random.pick(stems);
		const [char, meaning] = random.pick(chars);
		const read = readMeaning(meaning);
		const scene = read ? random.pick(scenesOf(read)) : '';
		const written = formatCode('icd10cm', stem);
		const from = formatCode('icd10cm', listAt);
		return {
			drill: {
				...frameOf(id, 'cm.ch.c19', edition, [guideline(section), tabularAt(edition, from)]),
				type: 'seventh_char',
				note: `${set.title(header)}. ${scene}`,
				prompt: 'Which 7th character?',
				stem: written,
				answer: char,
				wrong: Object.fromEntries(
					chars.filter(([other]) => other !== char).map(([other, means]) => [other, `${other} is: ${means}.`])
				),
				rationale: `In the ${edition} list at ${from}, ${char} is “${meaning}”.`
			},
			codes: markingCodes(set, {
				titles: chars.map(([one]) => stem + one),
				trees: [stem],
				sevenths: { [written]: Object.fromEntries(chars) }
			}),
			proof: { ...tabularAt(edition, from), row: `${char}: ${meaning}` }
		};
	};
};
