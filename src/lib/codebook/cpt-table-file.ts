/**
 * A learner's own CPT table from a CSV file: `code,short,long`, the long title optional, a header row or none. The
 * file comes from a source that the learner holds a licence for; none is ever shipped.
 */
import { cptTitle, isCptForm, type CptRow } from '../domain/cpt-table';
import { csvRecords } from './csv-records';
import { ImportError } from './import-error';

/** The whole of CPT with long titles is some 3 MB in 12,000 rows. */
export const CPT_CAPS = { bytes: 12e6, rows: 40_000, separators: 600_000, title: 2_000 };

export interface CptTableFile {
	/** By code. */
	rows: CptRow[];
	/** Rows that were left out, in one sentence for each kind. */
	leftOut: string[];
}

/** Kinds of bad rows, each with what it lacks. */
const KINDS = {
	short: 'a code of four characters, as a spreadsheet leaves it that drops a zero at the front',
	code: 'no code of five characters at the beginning',
	title: 'no title',
	long: 'a title of more than 2,000 characters',
	twice: 'a code that stands above with another title, which was kept'
} as const;
type Kind = keyof typeof KINDS;

/** Less than this share of sound rows, and it is another kind of file. */
const SOUND = 0.5;

function decode(name: string, bytes: Uint8Array): string {
	if (bytes[0] === 0x50 && bytes[1] === 0x4b)
		throw new ImportError('unknown', `${name} is a zip or a spreadsheet: save it as CSV and add that file.`);
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// What Windows spreadsheets write.
		text = new TextDecoder('windows-1252').decode(bytes);
	}
	// eslint-disable-next-line no-control-regex -- no text holds these, and every other file does
	if (/[\u0000-\u0008\u000e-\u001f]/.test(text))
		throw new ImportError('unknown', `${name} is no text file: a table is a CSV with code and title.`);
	return text;
}

const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** A first row whose first field is a word for codes. */
const isHeader = (record: readonly string[]): boolean =>
	/\b(code|cpt|hcpcs)\b/i.test(record[0] ?? '') && !isCptForm(plain(record[0]).toUpperCase());

function leftOutOf(bad: ReadonlyMap<Kind, number[]>): string[] {
	return [...bad].map(([kind, lines]) => {
		const [first = 0] = lines;
		const which =
			lines.length === 1 ? `Row ${first}` : `${lines.length} rows, the first of them row ${first},`;
		return `${which} left out: ${KINDS[kind]}.`;
	});
}

/**
 * @param name the file's name, for what is said of it
 * @throws ImportError with one sentence for a file that is too large, damaged, or no such table
 */
export function readCptTable(name: string, bytes: Uint8Array): CptTableFile {
	if (bytes.length === 0) throw new ImportError('truncated', `${name} is empty.`);
	if (bytes.length > CPT_CAPS.bytes)
		throw new ImportError('too-large', `${name} is larger than 12 MB, which no such table is.`);
	const records = csvRecords(name, decode(name, bytes), CPT_CAPS.separators);
	if (records.length > CPT_CAPS.rows)
		throw new ImportError('too-large', `${name} has more than 40,000 rows, which no such table has.`);
	const head = isHeader(records[0] ?? []) ? 1 : 0;
	const found = new Map<string, CptRow>();
	const bad = new Map<Kind, number[]>();
	for (const [at, record] of records.entries()) {
		if (at < head) continue;
		const code = plain(record[0]).toUpperCase();
		const [short, long] = [plain(record[1]), plain(record[2])];
		const row: CptRow = { code, short: short || long, ...(short && long && long !== short ? { long } : {}) };
		const kind = kindOf(row, found);
		if (kind === 'sound') found.set(code, row);
		else if (kind !== 'same') {
			const lines = bad.get(kind) ?? [];
			lines.push(at + 1);
			bad.set(kind, lines);
		}
	}
	const asked = records.length - head;
	if (found.size === 0 || found.size < asked * SOUND)
		throw new ImportError(
			'unknown',
			`${name} is no table of codes: ${found.size} of its ${asked} rows begin with a code of five characters and have a title.`
		);
	const rows = [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
	return { rows, leftOut: leftOutOf(bad) };
}

function kindOf(row: CptRow, found: ReadonlyMap<string, CptRow>): Kind | 'sound' | 'same' {
	if (!isCptForm(row.code)) return /^\d[0-9A-Z]{3}$/.test(row.code) ? 'short' : 'code';
	if (row.short === '') return 'title';
	if (row.short.length > CPT_CAPS.title || cptTitle(row).length > CPT_CAPS.title) return 'long';
	const other = found.get(row.code);
	if (other === undefined) return 'sound';
	return cptTitle(other) === cptTitle(row) ? 'same' : 'twice';
}
