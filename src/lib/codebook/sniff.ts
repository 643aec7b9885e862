/** What a file is, by how it begins. Names are not looked at: learners rename files, and zips nest them. */

export type FileKind =
	| 'icd10cm-order'
	| 'icd10pcs-order'
	| 'icd10cm-codes'
	| 'icd10pcs-list'
	| 'icd10cm-tabular'
	| 'icd10pcs-tables'
	| 'icd10pcs-definitions'
	| 'icd10cm-index'
	| 'icd10cm-index-csv'
	| 'icd10pcs-index'
	| 'hcpcs-text'
	| 'hcpcs-csv'
	| 'poa-exempt'
	| 'hcc-mapping'
	| 'hcc-labels'
	| 'hcc-hierarchies'
	| 'uncertain'
	| 'guidelines'
	/** Official, and of no use to the book: addenda. */
	| 'other-official';

const XML_ROOTS: Record<string, FileKind> = {
	'ICD10CM.tabular': 'icd10cm-tabular',
	'ICD10PCS.tabular': 'icd10pcs-tables',
	'ICD10CM.index': 'icd10cm-index',
	'ICD10PCS.index': 'icd10pcs-index',
	'ICD10PCS.definitions': 'icd10pcs-definitions'
};

/** Each pattern is tried on the first lines. More special ones stand first. */
const PATTERNS: [RegExp, FileKind][] = [
	[/^\d{5} [0-9][0-9A-Z]{2,6} {0,4} [01] /, 'icd10pcs-order'],
	[/^\d{5} [A-Z][0-9A-Z]{2,6} {0,4} [01] /, 'icd10cm-order'],
	[/^(Add|Delete|Revise from|Revise to|No change): /, 'other-official'],
	[/^Order\d\d\tPOAexemptCode\tDescription/, 'poa-exempt'],
	[/^(Order\d\d\tAction\t)?POAexemptCode\t/, 'other-official'],
	[/^RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code/, 'icd10cm-index-csv'],
	[/^hcpcs,(short_descriptor|recid)/, 'hcpcs-csv'],
	[/^"ICD-10-CM Codes, [^\n]*HCC/, 'hcc-mapping'],
	[/^diagnosis_code,cc,model_name/, 'hcc-mapping'],
	[/^cc,label,model_domain/, 'hcc-labels'],
	[/^cc_parent,cc_child,model_domain/, 'hcc-hierarchies'],
	// The model software of CMS holds such macros for other models too; only V28 is of use here.
	[/^\s*%MACRO V28\d+L\d;/, 'hcc-labels'],
	[/^\s*%MACRO V28\d+H\d;/, 'hcc-hierarchies'],
	[/^# code_or_range\tkind\treason/, 'uncertain'],
	[/^\s*ICD-10-CM Official Guidelines for Coding and Reporting\s+FY 20\d\d\b/, 'guidelines'],
	[/^( {3}[A-Z][A-Z0-9]|[A-V]\d{4})\d{5}[37]\S[^\n]{90}/m, 'hcpcs-text'],
	[/^[0-9][0-9A-HJ-NP-Z]{6} [A-Z]/, 'icd10pcs-list'],
	[/^[A-Z][0-9A-Z]{2,6} {1,5}[A-Z][a-z]/, 'icd10cm-codes']
];

/** @param head the first bytes of a file, at least 4 KiB or all of it */
export function sniff(head: Uint8Array): FileKind | undefined {
	const text = new TextDecoder('windows-1252').decode(head.subarray(0, 16_384)).replace(/^ï»¿/, '');
	if (text.includes('\0')) return undefined;
	if (text.trimStart().startsWith('<')) {
		const root = /<([A-Za-z0-9]+\.[A-Za-z]+)[\s>]/.exec(text)?.[1];
		return root === undefined ? undefined : XML_ROOTS[root];
	}
	return PATTERNS.find(([pattern]) => pattern.test(text))?.[1];
}
