/** The POA exempt list of CMS: tab separated, `Order26 POAexemptCode Description`, codes with their dot. */
import { ImportError } from './import-error';
import { linesOf } from './code-rows';

/** `Order26` in the heading: the list of FY2026. */
export function poaEdition(text: string): string | undefined {
	const year = /^Order(\d\d)\t/.exec(text)?.[1];
	return year === undefined ? undefined : `FY20${year}`;
}

/**
 * @returns the codes in written form, in the order of the file
 * @throws ImportError naming the first line that is not a line of the list
 */
export function parsePoaList(name: string, text: string): string[] {
	const codes: string[] = [];
	let at = 0;
	for (const line of linesOf(text)) {
		at++;
		if (at === 1 || line.trim() === '') continue;
		const code = line.split('\t')[1]?.trim() ?? '';
		if (!/^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$/.test(code))
			throw new ImportError('damaged', `${name} is damaged or cut off: line ${at} holds no code.`);
		codes.push(code);
	}
	return codes;
}
