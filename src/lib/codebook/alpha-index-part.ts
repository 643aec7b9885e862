/** The parts `alpha-index` and `pcs-index`, from whatever index files there are. */
import { INDEX_BOOKS, type IndexBook } from '../domain/alpha-index';
import { buildAlphaIndex } from './alpha-index';
import { writeAlphaIndex } from './alpha-index-file';
import type { BuiltPart, PartName } from './part-file';
import type { ReleaseFile } from './read-release';

type IndexReleaseFile = Extract<ReleaseFile, { kind: 'index' }>;

/** Of several files for one book the newest counts; of one release, the official one. */
export function newestIndex(files: readonly ReleaseFile[], book: IndexBook): IndexReleaseFile | undefined {
	return files
		.filter((file): file is IndexReleaseFile => file.kind === 'index' && file.index.book === book)
		.sort((a, b) =>
			a.release === b.release ? (a.origin === 'official' ? -1 : 1) : a.release < b.release ? 1 : -1
		)[0];
}

/** The part names the release of its first book; each book inside has its own. */
function buildPart(
	part: PartName,
	books: readonly IndexBook[],
	files: readonly ReleaseFile[]
): BuiltPart | undefined {
	const found = books.flatMap((book) => newestIndex(files, book) ?? []);
	const [first] = found;
	if (!first) return undefined;
	const index = buildAlphaIndex(
		found.map(({ edition, release, monthUnknown, origin, file, index: read }) => ({
			info: { edition, release, ...(monthUnknown ? { monthUnknown } : {}), origin, source: file },
			index: read
		}))
	);
	const origin = found.some((file) => file.origin === 'derived') ? 'derived' : 'official';
	const source = found.map((file) => file.file).join(', ');
	return writeAlphaIndex({ part, edition: first.edition, release: first.release, origin, source }, index);
}

const CM_BOOKS = INDEX_BOOKS.filter((book) => book !== 'pcs');

export function alphaIndexPart(files: readonly ReleaseFile[]): BuiltPart | undefined {
	return buildPart('alpha-index', CM_BOOKS, files);
}

export function pcsIndexPart(files: readonly ReleaseFile[]): BuiltPart | undefined {
	return buildPart('pcs-index', ['pcs'], files);
}
