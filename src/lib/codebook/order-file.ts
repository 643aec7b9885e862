/**
 * The order files of CMS: fixed width, positions as in icd10OrderFiles.pdf of the release. 1-5 order number,
 * 7-13 code, 15 flag (0 header, 1 valid for submission), 17-76 short title, 78 on long title.
 */
import { ImportError } from './import-error';
import { linesOf, type CodeRow } from './code-rows';

const ORDER_LINE = /^\d{5} ([0-9A-Z]{3,7}) {0,4} ([01]) .{60} (.+)$/;
const CM_CODE = /^[A-Z][0-9A-Z]{2,6}$/;
const PCS_CODE = /^[0-9A-HJ-NP-Z]{3}(?:[0-9A-HJ-NP-Z]{4})?$/;

/**
 * @param system the letter O and I are legal in ICD-10-CM only; ICD-10-PCS headers are its tables
 * @returns the rows in the order of the file, which is not ASCII order (C4A stands before C44)
 * @throws ImportError naming the first line that is not in the format, as a truncated last line is
 */
export function parseOrderFile(name: string, text: string, system: 'icd10cm' | 'icd10pcs'): CodeRow[] {
	const form = system === 'icd10cm' ? CM_CODE : PCS_CODE;
	const rows: CodeRow[] = [];
	let at = 0;
	for (const line of linesOf(text)) {
		at++;
		if (line.trim() === '') continue;
		const found = ORDER_LINE.exec(line);
		const [, code, flag, title] = found ?? [];
		if (code === undefined || title === undefined || !form.test(code))
			throw new ImportError(
				'damaged',
				`${name} is damaged or cut off: line ${at} is not a line of an order file.`
			);
		rows.push({ code, title: title.trimEnd(), billable: flag === '1' });
	}
	return rows;
}

/**
 * The plain list of ICD-10-PCS, `0016070 Bypass …`, as our derived FY2027 list and the codes file of CMS are.
 * @throws ImportError naming the first line that is not in the format
 */
export function parsePcsList(name: string, text: string): CodeRow[] {
	const rows: CodeRow[] = [];
	let at = 0;
	for (const line of linesOf(text)) {
		at++;
		if (line.trim() === '') continue;
		const code = line.slice(0, 7);
		if (!PCS_CODE.test(code) || line[7] !== ' ' || line.length < 10)
			throw new ImportError(
				'damaged',
				`${name} is damaged or cut off: line ${at} is not a code with its title.`
			);
		rows.push({ code, title: line.slice(8).trim(), billable: true });
	}
	return rows;
}
