/** The placeholder X: a 7th character where fewer than six stand before it. The code set proves the whole code. */
import { formatCode } from '../../domain/code';
import type { GeneratedDrill } from '../../domain/skills';
import { editionOf, type Generator } from './book';
import { doubtfulPlaces } from './doubtful';
import { choicesOf, frameOf, guideline, tabularAt, type Wrong } from './frame';
import { markingCodes } from './marking-codes';
import { seventhStems } from './seventh-stems';

const PLACE = 6;

/** Ways in which the code is often written wrong, with the reason. */
function wrongForms(header: string, char: string): [string, string][] {
	const gap = PLACE - header.length;
	return [
		[header + char, 'The 7th character must stand in the seventh place.'],
		gap > 1
			? [header + 'X'.repeat(gap - 1) + char, 'An X is missing: the character stands in the sixth place.']
			: [`${header}${char}X`, 'The X stands before the 7th character, not behind it.'],
		[header + '0'.repeat(gap) + char, 'The placeholder is the letter X, not a zero.'],
		[header + char + 'X'.repeat(gap), 'The X stands before the 7th character, not behind it.']
	];
}

export const placeholder: Generator = (book) => {
	const { set, tabular } = book;
	if (!tabular) return null;
	const doubtful = doubtfulPlaces(set, tabular);
	const stems = seventhStems(set, tabular).filter(
		({ stem, header }) =>
			set.compact(header).length < PLACE &&
			stem === set.compact(header).padEnd(PLACE, 'X') &&
			doubtful[header] === 0
	);
	if (stems.length === 0) return null;
	const edition = editionOf(book);
	const written = (bare: string): string => formatCode('icd10cm', bare);
	return (id, random): GeneratedDrill => {
		const { stem, header, listAt, chars } = random.pick(stems);
		const [char, meaning] = random.pick(chars);
		const above = set.compact(header);
		const code = written(stem + char);
		const forms = new Map(wrongForms(above, char));
		const wrong = [...forms]
			.filter(([bare]) => bare !== stem + char && set.find(bare) < 0)
			.map(([bare, why]): Wrong => ({ text: written(bare), why, error: 'wrong_seventh' }));
		const base = {
			...frameOf(id, 'cm.conv', edition, [
				guideline('I.A.4'),
				guideline('I.A.5'),
				tabularAt(edition, written(listAt))
			]),
			note: `${written(above)}: ${set.title(header)}. The 7th character is that for “${meaning}”.`,
			rationale: `${written(above)} has ${above.length} characters, so X fills up to six and ${char}, “${meaning}”, stands seventh: ${code}.`
		};
		return {
			drill:
				wrong.length >= 3 && random.below(2) === 0
					? {
							...base,
							type: 'multiple_choice',
							prompt: 'Which is the whole code?',
							...choicesOf(random, code, wrong.slice(0, 3))
						}
					: {
							...base,
							type: 'typed_code',
							prompt: 'Enter the whole code.',
							system: 'icd10cm',
							answer: [code],
							partial: wrong.map(({ text, why }) => ({ code: text, credit: 0, why }))
						},
			codes: markingCodes(set, { titles: [code], trees: [code] }),
			proof: { ...tabularAt(edition, code), row: `${code} ${set.title(set.find(code))}` }
		};
	};
};
