/**
 * Some parts are made of several files: the index of four books, the lists of three. From a part of them comes a
 * smaller part, and an import must not put that in the place of the whole one.
 */
import { readPart, type ReadPart } from './part-file';

/** What is inside, as it is told to the learner. */
const INSIDE: Record<string, string> = {
	diseases: 'the main index',
	'external-causes': 'the index of external causes',
	neoplasms: 'the Neoplasm Table',
	drugs: 'the Table of Drugs',
	poa: 'the POA exempt list',
	hcc: 'the payment categories',
	modifiers: 'the modifiers',
	definitions: 'the definitions of values'
};

function jsonOf(part: ReadPart, column: string): unknown {
	return JSON.parse(part.text(column));
}

/** @returns the books or lists inside a part, by their short names; of a part that is one thing its own name */
function holdsOf(part: ReadPart): string[] {
	switch (part.info.part) {
		case 'alpha-index':
			return (jsonOf(part, 'head') as { books: { book: string }[] }).books.map(({ book }) => book);
		case 'lists':
			return (jsonOf(part, 'names') as { list: string }[]).map(({ list }) => list);
		case 'pcs-tables':
			return ['tables', ...((jsonOf(part, 'terms') as unknown[]).length > 0 ? ['definitions'] : [])];
		default:
			return [part.info.part];
	}
}

/**
 * @param before the part in use, and `after`, one of the same name
 * @returns what is inside the one in use and would be missing, in words
 * @throws RangeError when one of them is damaged
 */
export function lostBy(before: Uint8Array, after: Uint8Array): string[] {
	const [was, is] = [readPart(before), readPart(after)];
	// What a part holds is not always told apart: one that is half as long has lost something all the same.
	if (after.length < before.length / 2) return ['most of what is there'];
	const holds = holdsOf(is);
	return holdsOf(was)
		.filter((name) => !holds.includes(name))
		.map((name) => INSIDE[name] ?? name);
}
