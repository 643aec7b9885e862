/**
 * What parts in use give back of the files they were made from. A part that flows together from several files is
 * made anew when one of them comes; the others may be no files any more, since they came with the app.
 */
import { INDEX_BOOKS } from '../domain/alpha-index';
import type { AlphaIndex } from './alpha-index';
import { readAlphaIndex } from './alpha-index-file';
import { ListsPart } from './lists-part-read';
import { readPart, type ReadPart } from './part-file';
import { readPcsContent } from './pcs-part-columns';
import type { ReleaseFile } from './read-release';

function filesOfLists(part: ListsPart): ReleaseFile[] {
	const files: ReleaseFile[] = [];
	for (const { list, edition, origin, source: file } of part.names) {
		if (list === 'poa')
			files.push({
				kind: 'poa',
				file,
				origin,
				edition,
				codes: part.poa.codes(),
				newer: part.newer('poa')
			});
		else if (list === 'hcc') {
			const map = new Map<string, number[]>();
			for (const [number, codes] of part.hcc)
				for (const code of codes.codes()) map.set(code, [...(map.get(code) ?? []), number]);
			files.push({ kind: 'hcc', file, origin, edition, map, newer: part.newer('hcc') });
			if (part.labels.size > 0)
				files.push({ kind: 'hcc-labels', file, origin, labels: new Map(part.labels) });
			if (part.drops.size > 0)
				files.push({ kind: 'hcc-hierarchies', file, origin, drops: new Map(part.drops) });
		} else
			for (const release of new Set(part.modifiers.map((modifier) => modifier.release)))
				files.push({
					kind: 'hcpcs',
					file,
					origin,
					year: release === '' ? undefined : Number(release),
					hcpcs: {
						codes: [],
						modifiers: part.modifiers
							.filter((modifier) => modifier.release === release)
							.map(({ code, title }) => ({ code, long: title, short: title })),
						leftOut: 0
					}
				});
	}
	return files;
}

function filesOfIndex(index: AlphaIndex): ReleaseFile[] {
	return index.books.map(({ book, edition, release, monthUnknown, origin, source, ...rest }): ReleaseFile => {
		const [from, to] = index.range(book);
		const { headings, letters } = rest;
		const rows = Array.from({ length: to - from }, (_, at) => index.row(from + at));
		return {
			kind: 'index',
			file: source,
			origin,
			edition,
			release,
			...(monthUnknown ? { monthUnknown } : {}),
			index: { book, version: undefined, headings, letters, rows }
		};
	});
}

function filesOfPcs(part: ReadPart): ReleaseFile[] {
	const { tables, terms, termsInfo } = readPcsContent(part);
	const { edition, origin, source } = part.info;
	const words = termsInfo ?? { edition, origin, source };
	// The part names both files, the tables first.
	const file = termsInfo ? source.slice(0, -`, ${termsInfo.source}`.length) : source;
	const version = (of: string): string => of.slice(2);
	const files: ReleaseFile[] = [
		{ kind: 'pcs-tables', file, origin, tables: { version: version(edition), tables } }
	];
	if (terms.length > 0)
		files.push({
			kind: 'pcs-definitions',
			file: words.source,
			origin: words.origin,
			definitions: { version: version(words.edition), terms }
		});
	return files;
}

/** What a file is one of: of each, one stands in a part. Undefined for what no such part is made of. */
function slot(file: ReleaseFile): string | undefined {
	switch (file.kind) {
		case 'index':
			return file.index.book;
		case 'hcpcs':
			return file.hcpcs.modifiers.length > 0 ? 'modifiers' : undefined;
		case 'pcs-tables':
		case 'pcs-definitions':
		case 'poa':
		case 'hcc':
		case 'hcc-labels':
		case 'hcc-hierarchies':
			return file.kind;
		default:
			return undefined;
	}
}

const LISTS = ['poa', 'hcc', 'hcc-labels', 'hcc-hierarchies', 'modifiers'];
const PCS = ['pcs-tables', 'pcs-definitions'];
const BOOKS: readonly string[] = INDEX_BOOKS.filter((book) => book !== 'pcs');

/**
 * @param pile files that were read
 * @param inUse parts in use, unpacked; of several of one name the newest first
 * @returns lists, books of an index, tables and definitions that the pile has not, out of the parts that it would make anew
 * @throws RangeError when one of the parts is damaged
 */
export function carried(pile: readonly ReleaseFile[], inUse: readonly Uint8Array[]): ReleaseFile[] {
	const here = new Set(pile.map(slot));
	const year = Math.max(0, ...pile.map((file) => (file.kind === 'hcpcs' ? (file.year ?? 0) : 0)));
	// Modifiers are put together from files of several years: newer ones stay beside those of an older file.
	const isMissing = (file: ReleaseFile): boolean =>
		!here.has(slot(file)) || (file.kind === 'hcpcs' && (file.year ?? 0) > year);
	const newest = (name: string): Uint8Array | undefined =>
		inUse.find((bytes) => readPart(bytes).info.part === name);
	const files: ReleaseFile[] = [];
	// Lists say which codes are newer than they are: new codes make them anew, too.
	const isAsked = LISTS.some((list) => here.has(list)) || pile.some(({ kind }) => kind === 'icd10cm');
	const lists = isAsked && newest('lists');
	if (lists) files.push(...filesOfLists(new ListsPart(lists)).filter(isMissing));
	const books = BOOKS.some((book) => here.has(book)) && newest('alpha-index');
	if (books) files.push(...filesOfIndex(readAlphaIndex(readPart(books))).filter(isMissing));
	const tables = PCS.some((kind) => here.has(kind)) && newest('pcs-tables');
	if (tables) files.push(...filesOfPcs(readPart(tables)).filter(isMissing));
	return files;
}
