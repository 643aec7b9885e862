/** What comes in, cut into single results: lines of a chat, of a table, or one code that was broken over lines. */
import { readResult, RESULT_PREFIX } from './result-code';

/** A result code of one answer under a nickname of one letter has as many characters. */
const SHORTEST_CODE = 25;
const SCORE = /(?:^|\s|[,;:])([0-9A-Z]{3}[- ]?[0-9A-Z]{3}[- ]?[0-9A-Z]{3})$/iu;

/** The pieces of a text: one code, though it was broken over lines, or one for each line or word. */
export function resultPieces(text: string): string[] {
	const whole = text.trim();
	if (whole === '') return [];
	if (readResult(whole).ok) return [whole];
	return whole
		.split(/[\r\n]+/u)
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.flatMap((line) => {
			const words = line.split(/[\s,;|]+/u).filter((word) => word !== '');
			const codes = words.filter((word) => word.length >= SHORTEST_CODE);
			return codes.length > 1 ? codes : [line];
		});
}

/** Takes the code out of a line such as `Ann: https://example.org/class/host#r1.8K…`. */
export function codeIn(line: string): string {
	const at = line.toLowerCase().lastIndexOf(RESULT_PREFIX);
	if (at >= 0) return line.slice(at + RESULT_PREFIX.length);
	const words = line.split(/[\s,;|]+/u);
	const last = words.at(-1) ?? '';
	return words.length > 1 && last.length >= SHORTEST_CODE ? last : line;
}

/** Nine characters at the end of a line, and what stands before them. */
export function scoreIn(line: string): { before: string; code: string } | null {
	if (line.length >= SHORTEST_CODE + 20 || line.toLowerCase().includes(RESULT_PREFIX)) return null;
	const found = SCORE.exec(line);
	return found?.[1] === undefined ? null : { before: line.slice(0, found.index), code: found[1] };
}
