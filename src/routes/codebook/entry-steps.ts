/** The ways on from an entry of the book: up, sideways and down, as addresses. */
import type { Entry } from '../../lib/state/book-entry.svelte';

export interface EntrySteps {
	up: { name: string; href: string };
	previous?: { name: string; href: string };
	next?: { name: string; href: string };
	/** The first line below. */
	below?: string;
}

/** @param link where a code of the same set leads, and `tabular` a section or the whole book */
export function entrySteps(
	{ found, page }: Entry,
	link: (code: string) => string,
	tabular: (place?: { section: string }) => string
): EntrySteps {
	const up = found.chain.at(-1)?.code;
	const section = page?.section;
	const below = page?.below[0] ?? found.children[0];
	const step = ({ code }: { code: string }) => ({ name: code, href: link(code) });
	return {
		up: {
			name: up ?? section?.id ?? 'Book',
			href: up ? link(up) : tabular(section && { section: section.id })
		},
		...(page?.previous ? { previous: step(page.previous) } : {}),
		...(page?.next ? { next: step(page.next) } : {}),
		...(below ? { below: link(below.code) } : {})
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
		ArrowLeft: steps.up.href,
		ArrowRight: steps.below
	}[event.key];
}
