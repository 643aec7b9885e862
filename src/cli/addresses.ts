/**
 * Where CMS publishes the releases. As others record them: they could not be tried where this was written.
 * What comes back is accepted by its structure and its counts, never by its name.
 */
export const ADDRESSES: readonly string[] = [
	'https://www.cms.gov/files/zip/2027-code-descriptions-tabular-order.zip',
	'https://www.cms.gov/files/zip/2027-code-tables-tabular-index.zip',
	'https://www.cms.gov/files/zip/2027-initial-icd-10-cm-mappings.zip',
	'https://www.cms.gov/files/zip/october-2026-alpha-numeric-hcpcs-file.zip'
];
