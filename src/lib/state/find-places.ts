/** Which place of the code book an address is, as the step of a route. */
import type { IndexBook } from '../domain/alpha-index';
import type { RoutePlace } from '../domain/find-route';

export interface OpenedPlace {
	place: RoutePlace;
	what: string;
	/** A term of the Index, whose path the book has to tell. */
	term?: { book: IndexBook; id: number };
}

const SYSTEMS = ['icd10cm', 'icd10pcs', 'hcpcs'] as const;

/**
 * @param url of a page of the app
 * @param base the app's base path, without a slash at its end
 * @returns null for pages that are no place of the book, such as its front page
 */
export function openedPlace(url: URL, base: string): OpenedPlace | null {
	const [root, part = '', code = ''] = url.pathname.slice(base.length + 1).split('/');
	if (root !== 'codebook') return null;
	const asked = url.searchParams;
	const system = SYSTEMS.find((name) => name === part);
	if (system && code !== '') return { place: system, what: decodeURIComponent(code) };
	if (part === '') {
		const what = asked.get('section') ?? asked.get('chapter');
		return what === null ? null : { place: 'chapter', what };
	}
	if (part === 'alpha-index') {
		const id = asked.get('term');
		const book = (asked.get('book') ?? 'diseases') as IndexBook;
		return id === null ? null : { place: 'index', what: '', term: { book, id: Number(id) } };
	}
	if (part === 'pcs') return { place: 'tables', what: asked.get('from') ?? '' };
	if (part === 'guidelines') {
		const what = asked.get('section');
		return what === null ? null : { place: 'guidelines', what };
	}
	return null;
}
