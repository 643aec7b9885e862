/** The PDFs that CMS and NCHS publish beside the Guidelines: learners pick one for the other, so each has its sentence. */
import { ImportError } from './import-error';
import { sniff } from './sniff';

const GUIDELINES = 'the Official Guidelines are the one PDF that can be read (ICD-10-CM-Guidelines-FY….pdf)';

/** What a page says of itself → what the file is, and which one holds the same for a program. First match wins. */
const KINDS: readonly [RegExp, string, string][] = [
	[
		/ICD-10-PCS (?:Official )?(?:Coding )?Guidelines/i,
		'the Guidelines of ICD-10-PCS, which the book has no place for',
		GUIDELINES
	],
	[
		/\baddend(?:a|um)\b/i,
		'a list of changes (an addendum)',
		'please take the zip of the whole release, such as “Code Descriptions in Tabular Order” or “Code Tables, Tabular and Index”'
	],
	[
		/exempt from|POA exempt|present on admission/i,
		'the POA list as a PDF',
		'please take the zip of the “POA Exempt Codes”, which holds it as text'
	],
	[
		/tabular list of diseases/i,
		'the Tabular List as a PDF',
		'please take the zip “Code Tables, Tabular and Index”, which holds it as XML'
	],
	[
		/index to diseases|table of neoplasms|table of drugs|external cause/i,
		'the Alphabetic Index as a PDF',
		'please take the zip “Code Tables, Tabular and Index”, which holds it as XML'
	],
	[
		/ICD-10-PCS|procedure coding system/i,
		'a PDF about ICD-10-PCS',
		'please take the zips “ICD-10-PCS Code Tables and Index” and “ICD-10-PCS Order File”'
	],
	[
		/order file|tabular order|code descriptions/i,
		'a description of the code list',
		'please take the zip “Code Descriptions in Tabular Order” itself'
	],
	[/conversion table/i, 'the Conversion Table', 'please take the zip “Code Descriptions in Tabular Order”'],
	[/HCPCS/, 'a PDF about HCPCS', 'please take the zip of the “Alpha-Numeric HCPCS File”'],
	[
		/hierarchical condition|risk adjustment|CMS-HCC/i,
		'a PDF about risk adjustment',
		'please take the zip of the “ICD-10-CM Mappings”'
	]
];

/** Pages at the beginning of which one says what a document is. */
export const HEAD_PAGES = 3;

export function areGuidelines(page: string): boolean {
	return sniff(new TextEncoder().encode(page)) === 'guidelines';
}

/** Why a PDF is not read. @param head the text of its first pages */
export function notGuidelines(name: string, head: string): ImportError {
	const words = head.replace(/\s+/g, ' ').trim();
	if (words === '')
		return new ImportError(
			'not-a-release',
			`${name} holds pictures of pages and no text, so it cannot be read; please take the Official Guidelines as CMS publishes them.`
		);
	const [, what, wanted] = KINDS.find(([pattern]) => pattern.test(words)) ?? [
		null,
		'a PDF that CodeRounds does not know',
		GUIDELINES
	];
	return new ImportError('not-a-release', `${name} is ${what}; ${wanted}.`);
}
