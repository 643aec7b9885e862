/** Which codes the camera has just read, so that one that stays before it counts once. */

/** Milliseconds that a code must have been out of sight before it counts again. */
export const AGAIN = 2000;

export class SeenCodes {
	#last = new Map<string, number>();

	/**
	 * @param now milliseconds of any clock that only goes forward
	 * @returns whether it counts as read; it is noted as seen either way
	 */
	isNew(text: string, now: number): boolean {
		const last = this.#last.get(text);
		this.#last.set(text, now);
		return last === undefined || now - last >= AGAIN;
	}

	/** What comes next counts, whatever it is. */
	clear(): void {
		this.#last.clear();
	}
}

const SHOWN = 28;

/** A code as one line: long ones keep their beginning and their end. */
export function codeWords(text: string): string {
	const line = text.replace(/\s+/gu, ' ');
	if (line.length <= SHOWN) return line;
	return `${line.slice(0, 16)}…${line.slice(-8)}, ${text.length} characters`;
}
