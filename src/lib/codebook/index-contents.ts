/** What an index holds: its terms, by the path that leads to each, with the codes and references there. */
import type { LinkKind } from '../domain/alpha-index';
import type { AlphaIndex, IndexBookInfo } from './alpha-index';
import { readAlphaIndex } from './alpha-index-file';
import { essentialTitle } from './alpha-index-title';
import { CONTENT_TITLES } from './content-titles';
import type { IndexRow } from './index-file';
import { held, note, type PartContent } from './part-content';
import type { ReadPart } from './part-file';

const LINKS: Record<LinkKind, string> = { see: 'see', seeAlso: 'see also', use: 'use' };

/** Cells that print a dash or nothing name no code. */
const isCode = (cell: string): boolean => /[A-Z0-9]/.test(cell);

/** A line without its essential words: they are its place. */
function textOf(row: IndexRow, essential: string): string {
	const codes = row.codes.join(', ') + (row.manifestation === undefined ? '' : ` [${row.manifestation}]`);
	const links = row.links.map(({ kind, text, code }) => [LINKS[kind], text, code].filter(Boolean).join(' '));
	const said = [codes, row.cells.join(' '), ...links].filter(Boolean).join('; ');
	// Nonessential modifiers may change as well; the title is said again only where it has some.
	return [row.title === essential ? '' : row.title, said || 'no code'].filter(Boolean).join(': ');
}

function bookContent(index: AlphaIndex, info: IndexBookInfo): PartContent {
	const [from, to] = index.range(info.book);
	const entries: PartContent['entries'] = new Map();
	const path: string[] = [];
	const links: Record<LinkKind, number> = { see: 0, seeAlso: 0, use: 0 };
	let mains = 0;
	let codes = 0;
	let cells = 0;
	for (let at = from; at < to; at++) {
		const row = index.row(at);
		const essential = essentialTitle(row.title);
		path.length = row.level;
		path.push(essential);
		if (row.level === 0) mains++;
		if (row.codes.length > 0) codes++;
		cells += row.cells.filter(isCode).length;
		for (const { kind } of row.links) links[kind]++;
		note(entries, path.filter(Boolean).join(' › '), textOf(row, essential));
	}
	const isTable = info.headings.length > 0;
	return {
		title: CONTENT_TITLES[info.book],
		edition: info.edition,
		release: info.release,
		...(info.monthUnknown ? { monthUnknown: true } : {}),
		origin: info.origin,
		source: info.source,
		held: [
			held(mains, 'main term'),
			held(to - from - mains, 'subterm'),
			isTable
				? held(cells, 'cell with a code', 'cells with a code')
				: held(codes, 'term with a code', 'terms with a code'),
			...(Object.keys(LINKS) as LinkKind[]).flatMap((kind) =>
				links[kind] > 0 ? [{ count: links[kind], of: LINKS[kind] }] : []
			)
		],
		entry: ['term', 'terms'],
		isByCode: false,
		entries
	};
}

/** @throws RangeError when the columns do not fit together */
export function indexContents(part: ReadPart): PartContent[] {
	const index = readAlphaIndex(part);
	return index.books.map((info) => bookContent(index, info));
}
