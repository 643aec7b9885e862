/** What can be in the book, as people call it. */
export const CONTENT_TITLES = {
	icd10cm: 'ICD-10-CM',
	icd10pcs: 'ICD-10-PCS',
	hcpcs: 'HCPCS Level II',
	cpt: 'CPT',
	tabular: 'Tabular List',
	diseases: 'Index to Diseases and Injuries',
	'external-causes': 'Index of External Causes',
	neoplasms: 'Table of Neoplasms',
	drugs: 'Table of Drugs and Chemicals',
	pcs: 'ICD-10-PCS Index',
	'pcs-tables': 'ICD-10-PCS tables',
	'pcs-definitions': 'ICD-10-PCS definitions',
	guidelines: 'Official Guidelines',
	poa: 'POA exempt list',
	hcc: 'CMS-HCC V28 payment categories',
	'hcc-labels': 'CMS-HCC V28 labels and hierarchies',
	modifiers: 'HCPCS modifiers'
} as const;
