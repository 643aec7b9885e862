/** Addresses within the Tabular List. A year that the address names stays in it from page to page. */
import { browser } from '$app/environment';
import { base } from '$app/paths';
import { page } from '$app/state';

/** The fiscal year that the address names, `FY2026`; null where it names none: then the learner's own books open. */
export function namedYear(): string | null {
	// Prerendered pages have no parameters. A release of HCPCS is a quarter, and no year of the books.
	const named = browser ? page.url.searchParams.get('edition') : null;
	return named?.startsWith('FY') ? named : null;
}

/** The front page of the book, or one of its chapters or sections. */
export function tabularLink(place: { chapter?: string; section?: string } = {}): string {
	const year = namedYear();
	const asked = new URLSearchParams({ ...place, ...(year === null ? {} : { edition: year }) });
	return `${base}/codebook${asked.size > 0 ? `?${asked}` : ''}`;
}

/** The same page in another year. @param year null for the learner's own books */
export function inYear(url: URL, year: string | null): string {
	const asked = new URLSearchParams(url.search);
	if (year === null) asked.delete('edition');
	else asked.set('edition', year);
	return `${url.pathname}${asked.size > 0 ? `?${asked}` : ''}`;
}

/** Do two addresses differ in nothing but the year? */
export function isSamePlace(one: URL, other: URL): boolean {
	return one.href !== other.href && inYear(one, null) === inYear(other, null);
}
