/** How the books of the Alphabetic Index and the columns of its tables are called on screen. */
import type { IndexBook, LinkKind, OpenIndexBook } from '../domain/alpha-index';

export const BOOK_NAMES: Readonly<Record<IndexBook, string>> = {
	diseases: 'Diseases',
	'external-causes': 'External causes',
	neoplasms: 'Neoplasm table',
	drugs: 'Drugs',
	pcs: 'PCS index'
};

export const LINK_WORDS: Readonly<Record<LinkKind, string>> = { see: 'see', seeAlso: 'see also', use: 'use' };

/** Headings of the official tables in a word or two, for lines that are one of many. */
const SHORT_HEADINGS: Readonly<Record<string, string>> = {
	'Malignant Primary': 'primary',
	'Malignant Secondary': 'secondary',
	'Ca in situ': 'in situ',
	Benign: 'benign',
	'Uncertain Behavior': 'uncertain',
	'Unspecified Behavior': 'unspecified',
	'Poisoning Accidental (unintentional)': 'accidental',
	'Poisoning Intentional self-harm': 'self-harm',
	'Poisoning Assault': 'assault',
	'Poisoning Undetermined': 'undetermined',
	'Adverse effect': 'adverse effect',
	Underdosing: 'underdosing'
};

export function shortHeading(heading: string): string {
	return SHORT_HEADINGS[heading] ?? heading;
}

/** "Index FY2026, April 2026", with a word when the file is not the official one. */
export function indexEdition({
	edition,
	release,
	origin
}: Pick<OpenIndexBook, 'edition' | 'release' | 'origin'>): string {
	const april = release.endsWith('-04') ? `, April ${release.slice(0, 4)}` : '';
	return `Index ${edition}${april}${origin === 'derived' ? ', derived' : ''}`;
}
