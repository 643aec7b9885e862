/**
 * HCPCS Level II as CMS publishes it: fixed width, several lines for a long description. Positions as in the
 * record layout of the release: 1-5 code (modifiers stand right in it), 6-10 sequence, 11 kind of record
 * (3 first line, 4 further lines, 7 and 8 the same for modifiers), 12-91 long, 92-119 short description, 269-276 the
 * day on which the code was added, 277-284 that from which its last change is in force.
 * D codes are the ADA's (CDT) and are left out; so is anything that has not the form of a Level II code.
 */
import { csvRecords } from './csv-records';
import { ImportError } from './import-error';
import { linesOf } from './code-rows';

export interface HcpcsEntry {
	code: string;
	short: string;
	/** Missing where the file gives short descriptions only. */
	long?: string;
}

export interface HcpcsFile {
	codes: HcpcsEntry[];
	modifiers: HcpcsEntry[];
	/** Long titles alone, out of a set in use: of codes that other files have, each with the short title it has there. */
	lent?: HcpcsEntry[];
	/** D codes met and left out. */
	leftOut: number;
	/** The latest day from which a record is in force, `20260401`; missing where records say none. */
	latest?: string;
}

const LEVEL_II = /^[A-CE-V]\d{4}$/;
const DENTAL = /^D\d{4}$/;
const MODIFIER = /^[A-Z0-9]{2}$/;
const RECORD = /^( {3}[A-Z][A-Z0-9]|[A-V]\d{4})\d{5}([3478])(.*)$/;

/** A day as records have it, of a year in which there is such a release. */
const DAY = /^20[2-4]\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;

/** @param rest of a record, behind the kind: position 12 and on */
function latestOf(rest: string, latest: string | undefined): string | undefined {
	const days = [rest.slice(257, 265), rest.slice(265, 273), latest ?? ''];
	return days
		.filter((day) => DAY.test(day))
		.sort()
		.at(-1);
}

function place(file: HcpcsFile, code: string, entry: HcpcsEntry): void {
	if (LEVEL_II.test(code)) file.codes.push(entry);
	else if (DENTAL.test(code)) file.leftOut++;
	else if (MODIFIER.test(code)) file.modifiers.push(entry);
}

/** @throws ImportError when no line is a record of the format */
export function parseHcpcsText(name: string, text: string): HcpcsFile {
	const file: HcpcsFile = { codes: [], modifiers: [], leftOut: 0 };
	let last: HcpcsEntry | undefined;
	let latest: string | undefined;
	for (const line of linesOf(text)) {
		const [, padded, kind, rest] = RECORD.exec(line) ?? [];
		if (padded === undefined || rest === undefined) continue;
		const code = padded.trim();
		const long = rest.slice(0, 80).trim();
		if (kind === '4' || kind === '8') {
			if (last?.code === code) last.long = `${last.long ?? ''} ${long}`.trim();
			continue;
		}
		latest = latestOf(rest, latest);
		last = { code, long, short: rest.slice(80, 108).trim() };
		place(file, code, last);
	}
	if (file.codes.length === 0) throw new ImportError('damaged', `${name} holds no HCPCS Level II records.`);
	return latest === undefined ? file : { ...file, latest };
}

/**
 * The two CSV forms of it: OPPS Addendum B (`hcpcs,short_descriptor,…`) and the long one
 * (`hcpcs,recid,long_description,short_description`).
 * @throws ImportError when a column is missing or the file is cut off
 */
export function parseHcpcsCsv(name: string, text: string): HcpcsFile {
	const [head, ...records] = csvRecords(name, text);
	const column = (...names: string[]): number => head?.findIndex((cell) => names.includes(cell)) ?? -1;
	const [codeAt, shortAt, longAt] = [
		column('hcpcs'),
		column('short_descriptor', 'short_description'),
		column('long_description')
	];
	if (codeAt < 0 || shortAt < 0)
		throw new ImportError('not-a-release', `${name} has not the columns of HCPCS.`);
	const file: HcpcsFile = { codes: [], modifiers: [], leftOut: 0 };
	for (const record of records) {
		const code = record[codeAt]?.trim() ?? '';
		const long = record[longAt]?.trim();
		const short = record[shortAt]?.trim() ?? '';
		place(file, code, long ? { code, short, long } : { code, short });
	}
	return file;
}
