/** Text from a stranger: in one normal form, without what cannot be seen or turns the reading around. */

/** The caps on a pack, whatever form it comes in. Numbers: reliability.md, section 7. */
export const OWN_CAPS = {
	/** Bytes of a file, and of what it unpacks to. */
	packed: 5e6,
	unpacked: 20e6,
	/** Unpacked to packed, looked at from the first 64 kB on. */
	ratio: 50,
	/** Lists and objects within one another. */
	depth: 16,
	/** Characters of one text. */
	text: 20_000,
	questions: 20_000,
	/** Entries of one list within a question. */
	list: 100,
	/** Characters of a title, and of what a pack says about itself. */
	title: 120,
	about: 1_000
} as const;

/** Control characters but tab and line break; marks that turn the reading around; signs without a width. */
const UNSEEN =
	// eslint-disable-next-line no-control-regex -- these are what is taken away
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** Half of a pair of surrogates, which is no character. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** @returns the text in NFC, its lines kept, each without blanks at its end */
export function cleanText(text: string): string {
	return text
		.replace(/\r\n?|\u2028|\u2029/g, '\n')
		.replace(HALF, '\ufffd')
		.replace(UNSEEN, '')
		.normalize('NFC')
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** @returns the text as one line */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');
