/**
 * The starter set: the one extract of the code sets that is committed, `questions/starter/<system>.tsv`. First
 * a line that names what it is, then the columns, then a line for each code or header, sorted:
 *
 *     # icd10cm	FY2027	2026-10
 *     code	billable	title
 *     E11	0	Type 2 diabetes mellitus
 */
import { CODE_SYSTEMS, compactCode, type CodeSystem } from '../domain/code';
import { buildCodeSet, type CodeSet } from './code-set';
import { linesOf } from './code-rows';
import { ImportError } from './import-error';

export interface StarterRow {
	/** In written form. */
	code: string;
	billable: boolean;
	title: string;
}

export interface StarterFile {
	system: CodeSystem;
	/** The edition that the rows were read from, `FY2027`. What is shown is "starter". */
	edition: string;
	release: string;
	rows: StarterRow[];
}

const COLUMNS = 'code\tbillable\ttitle';

/** @returns the text of the file: the same for the same rows in any order */
export function writeStarter({ system, edition, release, rows }: StarterFile): string {
	const byCode = new Map(rows.map((row) => [row.code, row]));
	const sorted = [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
	const lines = sorted.map((row) => `${row.code}\t${row.billable ? 1 : 0}\t${row.title}`);
	return [`# ${system}\t${edition}\t${release}`, COLUMNS, ...lines, ''].join('\n');
}

function isSystem(text: string | undefined): text is CodeSystem {
	return CODE_SYSTEMS.some((system) => system === text);
}

/**
 * @param file its name, for messages
 * @throws ImportError naming the line that is not in the format
 */
export function readStarter(file: string, text: string): StarterFile {
	const [head = '', columns = '', ...lines] = linesOf(text);
	const [system, edition, release] = head.replace(/^# /, '').split('\t');
	if (!isSystem(system) || !edition || !release || columns !== COLUMNS)
		throw new ImportError('not-a-release', `${file} does not begin as a starter file does.`);
	const rows = lines.map((line, at): StarterRow => {
		const [code, billable, title] = line.split('\t');
		if (!code || !title || (billable !== '0' && billable !== '1'))
			throw new ImportError('damaged', `${file}: line ${at + 3} is not a code with its title.`);
		return { code, billable: billable === '1', title };
	});
	return { system, edition, release, rows };
}

/**
 * The starter set behind the same interface as a full one.
 * @param edition what it is called: `starter` in the app; the checker may ask for the edition it was read from
 */
export function starterSet(file: StarterFile, edition = 'starter'): CodeSet {
	const { system, release } = file;
	return buildCodeSet(
		{
			system,
			edition,
			release,
			origin: 'starter',
			source: `questions/starter/${system}.tsv (${file.edition})`
		},
		file.rows.map((row) => ({ ...row, code: compactCode(row.code) }))
	);
}
