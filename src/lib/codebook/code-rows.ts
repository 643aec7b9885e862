import type { OlderRelease } from '../domain/older-release';

/** One line of a release: a code or a header with its title, as every parser hands it on. */
export interface CodeRow {
	/** Without the dot. */
	code: string;
	title: string;
	billable: boolean;
	/** Missing where code and title are of the release that the set is named by. */
	older?: OlderRelease;
}

/**
 * Text of a release. The order files are Latin-1, the XML and CSV files UTF-8; a Latin-1 text with accents is
 * practically never valid UTF-8, so UTF-8 is tried first.
 */
export function decodeText(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** Lines without their ends, LF or CRLF. */
export function* linesOf(text: string): Generator<string> {
	let at = 0;
	while (at < text.length) {
		let end = text.indexOf('\n', at);
		if (end < 0) end = text.length;
		yield text.slice(at, text[end - 1] === '\r' ? end - 1 : end);
		at = end + 1;
	}
}
