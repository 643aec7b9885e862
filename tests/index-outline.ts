/** A small index by hand, for tests: one line a term, as print has it, indented by tabs. */
import type { IndexBook } from '../src/lib/domain/alpha-index';
import { buildAlphaIndex, type AlphaIndex } from '../src/lib/codebook/alpha-index';
import type { IndexLink, IndexRow } from '../src/lib/codebook/index-file';

/**
 * `neck = S72.00- ; see Fracture, pathological` with tabs before it for its level; after `|` the cells of a table.
 * A pair is written `E85.4 [G99.0]`.
 */
function rowOf(line: string): IndexRow {
	const level = line.length - line.trimStart().length;
	const [left = '', cells] = line.trim().split(' | ');
	const [named = '', ...said] = left.split(' ; ');
	const [title = '', code] = named.split(' = ');
	const [first, manifestation] = (code ?? '').replace(']', '').split(' [');
	const links = said.map((text): IndexLink => {
		if (text.startsWith('see also ')) return { kind: 'seeAlso', text: text.slice(9) };
		return { kind: 'see', text: text.replace(/^see /, '') };
	});
	return {
		level,
		title,
		codes: first ? [first] : [],
		...(manifestation === undefined ? {} : { manifestation }),
		links,
		cells: cells?.split(' ') ?? []
	};
}

/** @param books outlines by book */
export function indexOf(books: Partial<Record<IndexBook, string>>, release = '2026-10'): AlphaIndex {
	return buildAlphaIndex(
		Object.entries(books).map(([book, outline]) => {
			const rows = outline
				.split('\n')
				.filter((line) => line.trim() !== '')
				.map(rowOf);
			const letters = rows.flatMap(({ level, title }, from) =>
				level === 0 ? [{ letter: title.charAt(0), from }] : []
			);
			return {
				info: { edition: 'FY2027', release, origin: 'official', source: 'hand' },
				index: {
					book: book as IndexBook,
					version: '2027',
					headings: [],
					letters: letters.filter(({ letter }, at) => letters[at - 1]?.letter !== letter),
					rows
				}
			};
		})
	);
}

/** The place of the first term with a title. */
export function placeOf(index: AlphaIndex, title: string): number {
	for (let at = 0; at < index.size; at++) if (index.title(at) === title) return at;
	throw new RangeError(`the example has no ${title}`);
}
