/** The ways on from an entry of the book: up, sideways and down, as addresses. */
import type { ChapterLine, ChapterPage, SectionLine, SectionPage } from '../../lib/domain/tabular-page';
import type { Entry } from '../../lib/state/book-entry.svelte';

/** The address of a chapter or section of the Tabular List, or of the whole book. */
type Tabular = (place?: { section: string }) => string;

export interface EntrySteps {
	/** Missing where nothing that holds it can be shown. */
	up?: { name: string; href: string };
	previous?: { name: string; href: string };
	next?: { name: string; href: string };
	/** The first line below. */
	below?: string;
}

/** What holds an entry that has no header above it. */
function outermost({ found, page }: Entry, tabular: Tabular, base: string): { name: string; href: string } {
	const { system, code } = found;
	const section = page?.section?.id;
	if (section) return { name: section, href: tabular({ section }) };
	// A table stands among those of its section and body system, where codes are built.
	if (system === 'icd10pcs')
		return { name: `Tables ${code.slice(0, 2)}`, href: `${base}/codebook/pcs?from=${code.slice(0, 2)}` };
	if (system === 'hcpcs') return { name: 'HCPCS', href: `${base}/codebook?system=hcpcs` };
	return { name: 'Book', href: tabular() };
}

/** @param link where a code of the same set leads */
export function entrySteps(
	entry: Entry,
	link: (code: string) => string,
	tabular: Tabular,
	base: string
): EntrySteps {
	const { found, page } = entry;
	const above = found.chain.at(-1);
	const below = page?.below[0] ?? found.children[0];
	// The Tabular List has an order of its own; elsewhere it is that of the characters.
	const { previous, next } = page?.section ? page : found;
	const step = ({ code }: { code: string }) => ({ name: code, href: link(code) });
	return {
		up: above ? step(above) : outermost(entry, tabular, base),
		...(previous ? { previous: step(previous) } : {}),
		...(next ? { next: step(next) } : {}),
		...(below ? { below: link(below.code) } : {})
	};
}

/** @param shown a chapter or a section of the Tabular List */
export function tabularSteps(
	shown: ChapterPage | SectionPage,
	pageLink: (one: ChapterLine | SectionLine) => string,
	link: (code: string) => string,
	tabular: Tabular
): EntrySteps {
	const name = (one: ChapterLine | SectionLine) => ('id' in one ? one.id : `Chapter ${one.number}`);
	const step = (one: ChapterLine | SectionLine) => ({ name: name(one), href: pageLink(one) });
	const below = 'categories' in shown ? shown.categories[0] : shown.sections[0];
	return {
		up: 'categories' in shown ? step(shown.chapter) : { name: 'All chapters', href: tabular() },
		...(shown.previous ? { previous: step(shown.previous) } : {}),
		...(shown.next ? { next: step(shown.next) } : {}),
		...(below ? { below: 'code' in below ? link(below.code) : pageLink(below) } : {})
	};
}

/**
 * @param codes of all modifiers, as the list has them
 * @param named the one that is shown; null for the list as a whole
 * @param link where a modifier leads
 */
export function modifierSteps(
	codes: readonly string[],
	named: string | null,
	link: (code: string) => string,
	base: string
): EntrySteps {
	const [first] = codes;
	if (named === null)
		return { up: { name: 'Book', href: `${base}/codebook` }, ...(first ? { below: link(first) } : {}) };
	const at = codes.indexOf(named);
	const [previous, next] = at < 0 ? [] : [codes[at - 1], codes[at + 1]];
	return {
		up: { name: 'HCPCS', href: `${base}/codebook?system=hcpcs` },
		...(previous ? { previous: { name: previous, href: link(previous) } } : {}),
		...(next ? { next: { name: next, href: link(next) } } : {})
	};
}

/** The address that an arrow key leads to; none when it was used already, is typed, or leads nowhere. */
export function stepOf(event: KeyboardEvent, steps: EntrySteps): string | undefined {
	const { target } = event;
	if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return undefined;
	if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey)
		return undefined;
	return {
		ArrowUp: steps.previous?.href,
		ArrowDown: steps.next?.href,
		ArrowLeft: steps.up?.href,
		ArrowRight: steps.below
	}[event.key];
}
