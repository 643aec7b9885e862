/** Zips as CMS and NCHS publish them, made from the official files under their official names. */
import { gunzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { officialFile } from '../official';

export interface Picked {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

export function picked(name: string, bytes: Uint8Array): Picked {
	return { name, mimeType: 'application/zip', buffer: Buffer.from(bytes) };
}

/** An official file under another name: learners keep what the browser called the download. */
export function asPublished(path: string, name: string): Picked | undefined {
	const bytes = officialFile(path);
	return bytes && picked(name, bytes);
}

/**
 * Several files in one zip, beside the PDFs that always lie in it.
 * @param entries name in the zip → where the file lies; one that ends in .gz is unpacked
 * @returns undefined where one of them is not at hand
 */
export function zipOf(name: string, entries: Readonly<Record<string, string>>): Picked | undefined {
	const files: Record<string, Uint8Array> = { 'Readme.pdf': new TextEncoder().encode('%PDF-1.7 nothing') };
	for (const [inside, path] of Object.entries(entries)) {
		const bytes = officialFile(path);
		if (!bytes) return undefined;
		files[inside] = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
	}
	return picked(name, zipSync(files, { level: 1 }));
}

export const CM_2026 = asPublished(
	'icd10cm/CMS_2026_icd10cm_code_descriptions_order.zip',
	'2026-code-descriptions-tabular-order.zip'
);
export const PCS_2026 = asPublished(
	'icd10pcs/CMS_2026_April_icd10pcs_order.zip',
	'april-1-2026-icd-10-pcs-order-file-long-and-abbreviated-titles.zip'
);
export const CM_2027 = zipOf('2027-code-descriptions-tabular-order.zip', {
	'icd10cm_order_2027.txt': 'icd10cm/icd10cm_order_2027_derived.txt.gz'
});

/**
 * A list of ICD-10-CM that is made from that of FY2027, under the official name of a year.
 * @param change takes the text of the order file and gives another; lines may stand in any order
 */
export function orderZip(year: number, change: (text: string) => string): Picked | undefined {
	const bytes = officialFile('icd10cm/icd10cm_order_2027_derived.txt.gz');
	if (!bytes) return undefined;
	const text = change(gunzipSync(bytes).toString('latin1'));
	const inside = { [`icd10cm_order_${year}.txt`]: new Uint8Array(Buffer.from(text, 'latin1')) };
	return picked(`${year}-code-descriptions-tabular-order.zip`, zipSync(inside, { level: 1 }));
}

/** The Tabular List of another year, made from that of FY2027 like the order file above. */
export function tabularZip(year: number, change: (text: string) => string): Picked | undefined {
	const bytes = officialFile('icd10cm/icd10cm_tabular_2027_derived.xml.gz');
	if (!bytes) return undefined;
	const text = gunzipSync(bytes)
		.toString('utf8')
		.replace('<version>2027</version>', `<version>${year}</version>`);
	const inside = { [`Table and Index/icd10cm_tabular_${year}.xml`]: new TextEncoder().encode(change(text)) };
	return picked(`${year}-code-tables-tabular-index.zip`, zipSync(inside, { level: 1 }));
}

/** A line of the order file. */
export function orderLine(code: string, title: string): string {
	return `00000 ${code.padEnd(7)} 1 ${title.slice(0, 60).padEnd(60)} ${title}\r\n`;
}

/** What else is published for the book, each zip under its official name. Undefined where a file is not at hand. */
export const BOOK_ZIPS = [
	zipOf('2027-code-tables-tabular-index.zip', {
		'Table and Index/icd10cm_tabular_2027.xml': 'icd10cm/icd10cm_tabular_2027_derived.xml.gz',
		'Table and Index/icd10cm_eindex_2027.xml': 'icd10cm/icd10cm-eindex-April-1-2026.xml',
		'Table and Index/icd10cm_neoplasm_2027.xml': 'icd10cm/icd10cm-neoplasm-April-1-2026.xml',
		'Table and Index/icd10cm_drug_2027.xml': 'icd10cm/icd10cm-drug-April-1-2026.xml'
	}),
	zipOf('2026-icd-10-pcs-code-tables-and-index.zip', {
		'icd10pcs_tables_2026.xml': 'icd10pcs/icd10pcs_tables_2026.xml',
		'icd10pcs_index_2026.xml': 'icd10pcs/icd10pcs_index_2025.xml',
		'icd10pcs_definitions_2026.xml': 'icd10pcs/icd10pcs_definitions_2026.xml'
	}),
	asPublished('poa/POAexemptCodesFY26.zip', 'POAexemptCodesFY26.zip'),
	zipOf('2026-initial-icd-10-cm-mappings.zip', {
		'2026 Initial ICD-10-CM Mappings.csv': 'hcc/2026_Initial_ICD-10-CM_Mappings.csv'
	}),
	asPublished('hcpcs/2020-Alpha-Numeric-HCPCS-File.zip', '2020-Alpha-Numeric-HCPCS-File.zip')
];
