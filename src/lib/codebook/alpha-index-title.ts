/**
 * Titles of the index as pieces. Parentheses and commas are pieces of their own, so that `(acute)`, `acute,` and
 * `acute` share one; together with the table of pieces this is a third of the text, and search needs the words.
 */

/** A piece that only looks like punctuation of ours is marked, so that any text comes back as it was. */
const AS_IT_IS = '\\';

function count(text: string, sign: string): number {
	return text.split(sign).length - 1;
}

/** @param title without line breaks. @returns pieces that `joinIndexPieces` puts together to exactly the same title */
export function splitIndexTitle(title: string): string[] {
	const pieces: string[] = [];
	for (const part of title.split(' ')) {
		let core = part;
		const after: string[] = [];
		while (core.length > 1 && core.startsWith('(')) {
			pieces.push('(');
			core = core.slice(1);
		}
		while (core.length > 1) {
			const isClosed = core.endsWith(')') && count(core, ')') > count(core, '(');
			if (!isClosed && !core.endsWith(',')) break;
			after.unshift(core.slice(-1));
			core = core.slice(0, -1);
		}
		const isOurs = core === '' || core === '(' || core === ')' || core === ',' || core.startsWith(AS_IT_IS);
		pieces.push(isOurs ? AS_IT_IS + core : core, ...after);
	}
	return pieces;
}

export function joinIndexPieces(pieces: Iterable<string>): string {
	let title = '';
	let isFirst = true;
	let isOpen = false;
	for (const piece of pieces) {
		const closes = piece === ')' || piece === ',';
		if (!isFirst && !isOpen && !closes) title += ' ';
		title += piece.startsWith(AS_IT_IS) ? piece.slice(1) : piece;
		isOpen = piece === '(';
		isFirst = false;
	}
	return title;
}

/** A title without its nonessential modifiers: the words that must be in the record (Guidelines I.A.7). */
export function essentialTitle(title: string): string {
	let depth = 0;
	let kept = '';
	for (const char of title) {
		if (char === '(') depth++;
		else if (char === ')' && depth > 0) depth--;
		else if (depth === 0) kept += char;
	}
	return kept.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim();
}
