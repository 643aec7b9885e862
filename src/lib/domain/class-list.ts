/** A class list: names by seat. It stays on the teacher's device, and is never shown to the class. */

const LONGEST_CLASS = 200;
const LONGEST_NAME = 60;
/** Control characters, and those that turn the direction of a text. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * Takes what a teacher pasted: one name a line, perhaps numbered, perhaps from a table.
 * @returns names in the order of their seats, from seat 1
 */
export function readClassList(text: string): string[] {
	return text
		.normalize('NFC')
		.split(/\r?\n|\r/u)
		.map((line) =>
			line
				.replace(/\t/gu, ' ')
				.replace(UNSEEN, '')
				.replace(/^\s*\d{1,3}\s*[.):;,]?\s+/u, '')
				.replace(/\s+/gu, ' ')
				.trim()
				.slice(0, LONGEST_NAME)
		)
		.filter((name) => name !== '')
		.slice(0, LONGEST_CLASS);
}

/**
 * The seat that a pupil picked stands at the end of the nickname, behind a hyphen: `OWL-7`.
 * @param seats length of the class list
 * @returns 0 where none stands there, or no such seat
 */
export function seatOf(nickname: string, seats: number): number {
	const seat = Number(/-(\d{1,3})$/u.exec(nickname)?.[1] ?? 0);
	return seat <= seats ? seat : 0;
}
