/** The places of the book that the dialog over a question can show, by the addresses that the book's links have. */
import { CODE_SYSTEMS, type CodeSystem } from '../lib/domain/code';
import { INDEX_BOOKS, type IndexBook } from '../lib/domain/alpha-index';
import { guidelineLabel } from '../lib/domain/guideline';
import { readPcsStart } from '../lib/domain/pcs-step';

export type BookPlace =
	/** Without an edition it is the one that counts for what is asked. */
	| { kind: 'code'; system: CodeSystem; code: string; edition: string | null }
	| { kind: 'section' | 'chapter'; id: string }
	| { kind: 'chapters' }
	/** A book of the Index as a whole. */
	| { kind: 'index'; book: IndexBook }
	| { kind: 'term'; book: IndexBook; id: number }
	/** The PCS tables, with the characters that are chosen. */
	| { kind: 'tables'; chars: string }
	/** A section of the Official Guidelines. */
	| { kind: 'guideline'; section: string };

/**
 * @param base the app's base path, without a slash at its end
 * @returns null for what the dialog does not show: settings, drills, another code set
 */
export function placeOf({ pathname, searchParams }: URL, base: string): BookPlace | null {
	const book = `${base}/codebook`;
	if (pathname !== book && !pathname.startsWith(`${book}/`)) return null;
	const [first, second] = pathname
		.slice(book.length + 1)
		.split('/')
		.map(decodeURIComponent);
	const asked = (name: string) => searchParams.get(name);
	if (!first) {
		for (const kind of ['section', 'chapter'] as const) {
			const id = asked(kind);
			if (id) return { kind, id };
		}
		return asked('system') ? null : { kind: 'chapters' };
	}
	if (first === 'alpha-index') {
		const name = INDEX_BOOKS.find((one) => one === asked('book')) ?? 'diseases';
		const term = asked('term');
		return term === null ? { kind: 'index', book: name } : { kind: 'term', book: name, id: Number(term) };
	}
	if (first === 'pcs') return { kind: 'tables', chars: readPcsStart(asked('from')) };
	if (first === 'guidelines') {
		const section = asked('section');
		return section === null ? null : { kind: 'guideline', section };
	}
	const system = CODE_SYSTEMS.find((name) => name === first);
	return system && second ? { kind: 'code', system, code: second, edition: asked('edition') } : null;
}

/** What the way back to a place is called. */
export function placeName(place: BookPlace): string {
	switch (place.kind) {
		case 'code':
			return place.code;
		case 'tables':
			return place.chars === '' ? 'Tables' : `Tables ${place.chars}`;
		case 'guideline':
			return guidelineLabel(place.section);
		case 'section':
			return place.id;
		case 'chapter':
			return `Chapter ${place.id}`;
		case 'chapters':
			return 'Chapters';
		default:
			return 'Index';
	}
}
