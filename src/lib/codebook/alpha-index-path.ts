/**
 * A term by its words, `Fracture, traumatic, femur`. Its number is another one in every release; its words stay, so a
 * learner's own marks name it so. Terms with the same words share one name, and the first of them is found.
 */
import type { AlphaIndex } from './alpha-index';
import { pathText, pathWords } from './alpha-index-check';

/** An event names a place with 200 characters, of which the book needs some. */
const LONGEST = 160;
/** Stands where the middle of a longer path is left out: its end says more. */
const CUT = '…';
const FRONT = 50;

function shortened(path: string): string {
	if (path.length <= LONGEST) return path;
	return path.slice(0, FRONT) + CUT + path.slice(path.length - (LONGEST - FRONT - 1));
}

/** @returns at most 160 characters */
export function namedPath(index: AlphaIndex, at: number): string {
	return shortened(pathText(index, at));
}

/**
 * @param from and `to`: the places of one book, the end not included
 * @param name as `namedPath` writes it
 * @returns the place of the first term that is named so; -1 where there is none
 */
export function placeNamed(index: AlphaIndex, from: number, to: number, name: string): number {
	const [front = '', end] = name.split(CUT);
	// Only below what the name begins with: to write out all paths of a book takes a second.
	const mayHold = (path: string): boolean => {
		const begun = path === '' ? '' : `${path}, `;
		return front.startsWith(begun) || (end !== undefined && begun.startsWith(front));
	};
	const seek = (places: Iterable<number>, above: string): number => {
		for (const at of places) {
			const words = pathWords(index, at);
			const path = above === '' || words === '' ? above + words : `${above}, ${words}`;
			if (shortened(path) === name) return at;
			const below = mayHold(path) ? seek(index.children(at), path) : -1;
			if (below >= 0) return below;
		}
		return -1;
	};
	function* mainTerms() {
		for (let at = from; at < to; at = index.ends[at] ?? to) yield at;
	}
	return name === '' ? -1 : seek(mainTerms(), '');
}
