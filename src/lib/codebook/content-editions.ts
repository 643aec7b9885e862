/** Which things of the book a file or a part holds, and of which edition: known without comparing a line. */
import type { IndexBookInfo } from './alpha-index';
import { CONTENT_TITLES } from './content-titles';
import { hcpcsReleaseName } from './hcpcs-release';
import type { ListName } from './lists-part';
import { readPart, type ReadPart } from './part-file';
import type { PcsTermsInfo } from './pcs-part';
import type { ReleaseFile } from './read-release';

export interface ContentEdition {
	title: string;
	/** `FY2027`, `PY2026` */
	edition: string;
	/** First month in force, `2026-10`; of lists by payment year that year. */
	release: string;
}

/** @param title of the thing, and the year of its edition, as the file says it */
function ofYear(title: string, year: string): ContentEdition {
	return { title, edition: `FY${year}`, release: `${Number(year) - 1}-10` };
}

/** `FY2026` is in force from October of the year before; what names another year is in force from then on. */
export function releaseOf(edition: string): string {
	const year = /^FY(\d{4})$/.exec(edition)?.[1];
	return year === undefined ? edition : `${Number(year) - 1}-10`;
}

/** @returns undefined for what has no edition of its own, such as labels */
export function editionOf(file: ReleaseFile): ContentEdition | undefined {
	switch (file.kind) {
		case 'icd10cm':
		case 'icd10pcs':
			return { title: CONTENT_TITLES[file.kind], edition: file.edition, release: file.release };
		case 'tabular':
			return ofYear(CONTENT_TITLES.tabular, file.tabular.version);
		case 'pcs-tables':
			return ofYear(CONTENT_TITLES['pcs-tables'], file.tables.version);
		case 'pcs-definitions':
			return ofYear(CONTENT_TITLES['pcs-definitions'], file.definitions.version);
		case 'index':
			return { title: CONTENT_TITLES[file.index.book], edition: file.edition, release: file.release };
		case 'guidelines': {
			const { edition, release } = file.guidelines;
			return { title: CONTENT_TITLES.guidelines, edition, release };
		}
		case 'poa':
		case 'hcc':
			return { title: CONTENT_TITLES[file.kind], edition: file.edition, release: releaseOf(file.edition) };
		case 'hcpcs': {
			const name = hcpcsReleaseName(file);
			return { title: CONTENT_TITLES.hcpcs, edition: name, release: name };
		}
		default:
			return undefined;
	}
}

/** Of which release the definitions in the PCS tables are: parts of older releases of the app do not say it. */
function definitionsIn({ info, has, text }: ReadPart): Omit<ContentEdition, 'title'> {
	if (!has('termsInfo')) return info;
	const { edition } = JSON.parse(text('termsInfo')) as PcsTermsInfo;
	return { edition, release: releaseOf(edition) };
}

/** @throws RangeError when the bytes are no part, or damaged */
export function editionsIn(bytes: Uint8Array): ContentEdition[] {
	const part = readPart(bytes);
	const { edition, release } = part.info;
	const json = (column: string): unknown => JSON.parse(part.text(column));
	switch (part.info.part) {
		case 'alpha-index':
		case 'pcs-index':
			return (json('head') as { books: IndexBookInfo[] }).books.map((book) => ({
				title: CONTENT_TITLES[book.book],
				edition: book.edition,
				release: book.release
			}));
		case 'lists':
			return (json('names') as ListName[]).map((name) => ({
				title: CONTENT_TITLES[name.list],
				edition: name.edition,
				release: releaseOf(name.edition)
			}));
		case 'pcs-tables':
			return [
				{ title: CONTENT_TITLES['pcs-tables'], edition, release },
				{ title: CONTENT_TITLES['pcs-definitions'], ...definitionsIn(part) }
			];
		case 'search-words':
			return [];
		default:
			return [{ title: CONTENT_TITLES[part.info.part], edition, release }];
	}
}

/** A file in a zip, without the folders it lies in there. */
export function nameAlone(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * A file may be called after another year than it is of: renamed, or put in the wrong zip.
 * @param outer the name of the file that was handed in; that of a file inside it comes first
 * @returns one sentence, or undefined where the name fits or says no year
 */
export function misnamed(outer: string, file: ReleaseFile): string | undefined {
	const held = editionOf(file);
	// What a mapping of payment categories is of is known by its name alone.
	const year = Number(/^(?:FY)?(\d{4})(?:-Q\d)?$/.exec(held?.edition ?? '')?.[1]);
	if (!held || !year) return undefined;
	const yearsIn = (name: string): number[] => (name.match(/(?<!\d)20[2-4]\d(?!\d)/g) ?? []).map(Number);
	const [inner, around] = [yearsIn(file.file), yearsIn(outer)];
	const years = inner.length > 0 ? inner : around;
	// A fiscal year begins in October of the year before, and files may be called after that.
	if (years.length === 0 || years.some((named) => named === year || named === year - 1)) return undefined;
	const name = inner.length > 0 ? nameAlone(file.file) : outer;
	return `${name} is named ${years[0]}, but what it holds is ${held.title} ${held.edition}.`;
}
