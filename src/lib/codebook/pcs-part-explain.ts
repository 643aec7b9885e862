/** Walks along the characters of an ICD-10-PCS code, and says what each of them means. */
import { compactCode } from '../domain/code';
import type { PcsAxisMeaning, PcsExplained, PcsStep, PcsWalk } from '../domain/pcs-step';
import { PCS_AXES } from '../domain/pcs-step';
import { listHas } from './pcs-part';
import type { PcsBook } from './pcs-part-book';

/**
 * @param chars any characters; what does not fit ends the walk
 * @param edition of the list whose newer codes may be walked, too; the newest where it is left out
 */
export function walkAlong(book: PcsBook, chars: string, edition?: string): PcsWalk {
	const steps: PcsStep[] = [];
	for (let at = 0; at < PCS_AXES; at++) {
		const step = book.step(chars.slice(0, at), edition);
		steps.push(step);
		const chosen = step.values.find(({ value }) => value === chars[at]);
		if (!chosen || chosen.fit === 'out') return { chars: chars.slice(0, at), steps };
	}
	return { chars, steps };
}

/** @param text a code or its first characters, in either case; it need not exist */
export function explainCode(book: PcsBook, text: string): PcsExplained {
	const code = compactCode(text).slice(0, PCS_AXES);
	const title = book.patches.map(({ added }) => added.get(code)).find((one) => one !== undefined);
	const axes = [...code].map((value, at): PcsAxisMeaning => {
		const axis = at + 1;
		const found = book.label(code, axis, title);
		const name = book.axisName(code, axis);
		if (!found) return { axis, name, value, label: null, from: null };
		return { axis, name, value, ...found, ...book.meaning(code, axis, found.label) };
	});
	const inTables = book.has(code);
	const whole = code.length === PCS_AXES;
	const lists = (whole ? book.patches : []).map((patch) => {
		const { edition, release, origin } = patch;
		const has = listHas(patch, code, inTables);
		return { edition, release, origin, has, differs: has !== inTables };
	});
	const { definitions } = book;
	return {
		code,
		axes,
		inTables,
		lists,
		...(definitions === undefined ? {} : { definitions }),
		...(title === undefined ? {} : { title })
	};
}
